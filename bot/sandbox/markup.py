"""reply_markup: what Telegram takes, and what of it comes back."""

from urllib.parse import urlsplit

from bot.sandbox.chat import Chat
from bot.sandbox.wire import Json, bad_request

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
LINKS = ("http://", "https://", "tg://", "mailto:", "tel:")
ACTIONS = frozenset((
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
))  # fmt: skip
LOOPBACK = frozenset((("http", "127.0.0.1"), ("http", "localhost")))
OTHERS = frozenset(("keyboard", "remove_keyboard", "force_reply"))


def inline_markup(markup: Json | None, chat: Chat) -> Json | None:
    """The inline keyboard to echo in the message, if this is one."""
    if not markup or OTHERS & markup.keys():
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list):
        raise bad_request("can't parse reply keyboard markup JSON object")
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(
            'can\'t parse inline keyboard: field "inline_keyboard" must be of type Array of Array'
        )
    kept = [[_button(button, chat) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def other_markup(markup: Json | None) -> Json | None:
    """A reply keyboard, its removal or a forced reply: shown to the patient, never echoed."""
    return markup if markup and OTHERS & markup.keys() else None


def _button(button: object, chat: Chat) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: text is empty")
    if not ACTIONS & button.keys():
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _is_link(str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    _check_openings(button, chat)
    return button


def _check_openings(button: Json, chat: Chat) -> None:
    """Pages of our own: over https (plain http only on this machine), and Web Apps in private chats only."""
    for kind, named in (("web_app", "Web App URL"), ("login_url", "login URL")):
        if (opening := button.get(kind)) is None:
            continue
        url = str(opening.get("url", "")) if isinstance(opening, dict) else ""
        parts = urlsplit(url)
        if parts.scheme != "https" and (parts.scheme, parts.hostname) not in LOOPBACK:
            raise bad_request(
                f"inline keyboard button {named} '{url}' is invalid: Only HTTPS links are allowed"
            )
        if kind == "web_app" and not chat.private:
            raise bad_request("BUTTON_TYPE_INVALID")


def _is_link(url: str) -> bool:
    return url.lower().startswith(LINKS) or ("." in url and " " not in url and ":" not in url)
