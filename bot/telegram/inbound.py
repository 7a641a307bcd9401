"""Raw updates to our nouns. Telegram's JSON is read as it comes, so that no update, however odd, can raise.

PTB's parser is not used here: it stops at the first update it does not know, and prints it. A little longer
than other files: one small function a kind of update.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from bot.ports import Heard, PatientId
from bot.telegram.kinds import ENVELOPE, RECORDS, SERVICE, WORDLESS
from bot.telegram.words import commanded, said, tapped
from flows.model import CameBack, Edited, FileRef, InGroup, Left, Message, Said, Uploaded, Wordless

Json = Mapping[str, Any]

GROUPS = frozenset(("group", "supergroup"))
PRESENT = frozenset(("member", "administrator", "creator", "restricted"))
ALBUMS_REMEMBERED = 1000
MAX_NUMBER = 2**63


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup."""

    update: int
    old: PatientId
    new: PatientId


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Of a kind that we serve, but not in its shape. `update` is None when even its number is missing."""

    update: int | None
    patient: PatientId | None
    error: str


Inbound = Heard | Moved | Unreadable | None
"""None: nothing to do."""


class Inbox:
    """Reads updates; remembers only which update of an album came first, so that an album has one answer."""

    def __init__(self) -> None:
        self._albums: OrderedDict[tuple[int, str], int] = OrderedDict()

    def to_heard(self, raw: object, now: int) -> Inbound:
        if not isinstance(raw, Mapping) or not _is_id(raw.get("update_id")):
            return Unreadable(None, _private(raw), "NoUpdateId")
        update = int(raw["update_id"])
        try:
            return self._read(update, raw, now)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return Unreadable(update, _private(raw), type(error).__name__)

    def _read(self, update: int, raw: Json, now: int) -> Inbound:
        kind = next((kind for kind in READERS if kind in raw), None)
        if kind is None:
            return None
        found = READERS[kind](raw[kind], now)
        if found is None:
            return None
        if isinstance(found, _Move):
            return Moved(update, PatientId(found.old), PatientId(found.new))
        first = not found.album or self._albums.setdefault((found.chat, found.album), update) == update
        if not first and not isinstance(found.message, Uploaded):
            return _caption_only(update, found)
        while len(self._albums) > ALBUMS_REMEMBERED:
            self._albums.popitem(last=False)
        return Heard(update, PatientId(found.chat), found.message, found.at, found.tapped)


@dataclass(frozen=True, slots=True)
class _Found:
    chat: int
    message: Message
    at: int
    tapped: int | None = None
    album: str = ""


@dataclass(frozen=True, slots=True)
class _Move:
    old: int
    new: int


Reading = _Found | _Move | None


def _caption_only(update: int, found: _Found) -> Heard | None:
    """A further film of an album was answered with its first; the words under it were not."""
    caption = found.message.caption if isinstance(found.message, Wordless) else ""
    return Heard(update, PatientId(found.chat), Said(caption), found.at) if caption else None


def _message(body: Json, _now: int) -> Reading:
    chat, at = _number(body["chat"]["id"]), _number(body["date"])
    if body["chat"]["type"] != "private":
        return _group_message(chat, body, at)
    message = _content(body)
    return None if message is None else _Found(chat, message, at, album=str(body.get("media_group_id") or ""))


def _content(body: Json) -> Message | None:
    """An animation also carries a `document` (Bot API: Message.animation), so the wordless come first."""
    if isinstance(text := body.get("text"), str):
        return commanded(text) or said(text)
    caption = said(words).text if isinstance(words := body.get("caption"), str) else ""
    if kind := next((kind for kind in WORDLESS if kind in body), None):
        return Wordless(kind, caption)
    if any(kind in body for kind in RECORDS):
        return Uploaded(caption, _file(body), str(body.get("media_group_id") or ""))
    if body.keys() & SERVICE:
        return None
    return Wordless("unknown") if body.keys() - ENVELOPE else None


def _file(body: Json) -> FileRef | None:
    """Of a photo the largest copy (Bot API: PhotoSize); None when Telegram does not say where the file is."""
    sizes = body.get("photo")
    mime = "image/jpeg"
    if sizes:
        found = max(sizes, key=lambda size: size.get("width", 0) * size.get("height", 0))
    elif "document" not in body:
        return None
    else:
        found = body["document"]
        mime = str(found.get("mime_type") or "application/octet-stream")
    number, size = found.get("file_id"), found.get("file_size")
    if not isinstance(number, str):
        return None
    return FileRef(number, str(found.get("file_unique_id") or number), mime, size if _is_id(size) else 0)


def _group_message(chat: int, body: Json, at: int) -> Reading:
    if "migrate_to_chat_id" in body:
        return _Move(chat, _number(body["migrate_to_chat_id"]))
    if "migrate_from_chat_id" in body:
        return _Move(_number(body["migrate_from_chat_id"]), chat)
    by_bot = (body.get("from") or {}).get("is_bot") is True
    if body["chat"]["type"] not in GROUPS or by_bot or body.keys() & SERVICE:
        return None
    return _Found(chat, InGroup(), at)


def _edited_message(body: Json, _now: int) -> Reading:
    text = body.get("text")
    if body["chat"]["type"] != "private" or not isinstance(text, str):
        return None
    at = _number(body.get("edit_date") or body["date"])
    return _Found(_number(body["chat"]["id"]), Edited(said(text).text), at)


def _callback_query(body: Json, now: int) -> Reading:
    """The message may be too old to be shown to us (Bot API: InaccessibleMessage): its number is enough."""
    message = body.get("message")
    if message is None:
        return None
    chat, kind = _number(message["chat"]["id"]), message["chat"]["type"]
    if kind != "private":
        return _Found(chat, InGroup(), now) if kind in GROUPS else None
    own = body["from"]["id"] == chat
    return _Found(chat, tapped(body.get("data") if own else None), now, _number(message["message_id"]))


def _my_chat_member(body: Json, now: int) -> Reading:
    chat, kind = _number(body["chat"]["id"]), body["chat"]["type"]
    status, at = body["new_chat_member"]["status"], _number(body.get("date", now))
    if kind == "private":
        return _Found(chat, CameBack() if status in PRESENT else Left(), at)
    came = status in PRESENT and body["old_chat_member"]["status"] not in PRESENT
    return _Found(chat, InGroup(), at) if kind in GROUPS and came else None


READERS: Mapping[str, Callable[[Json, int], Reading]] = {
    "message": _message,
    "edited_message": _edited_message,
    "callback_query": _callback_query,
    "my_chat_member": _my_chat_member,
}
ALLOWED_UPDATES = tuple(READERS)


def press_of(raw: object) -> str | None:
    """What answerCallbackQuery needs, when the update is a press."""
    press = raw.get("callback_query") if isinstance(raw, Mapping) else None
    number = press.get("id") if isinstance(press, Mapping) else None
    return number if isinstance(number, str) else None


def patient_of(raw: object) -> PatientId | None:
    """The chat that any update is about, as far as it says so."""
    bodies = [body for body in raw.values() if isinstance(body, Mapping)] if isinstance(raw, Mapping) else []
    for body in bodies:
        message = body.get("message")
        inner = message.get("chat") if isinstance(message, Mapping) else None
        for place in (body.get("chat"), inner, body.get("from")):
            if isinstance(place, Mapping) and _is_id(place.get("id")):
                return PatientId(place["id"])
    return None


def _private(raw: object) -> PatientId | None:
    """Nobody apologises before a whole group. Numbers of private chats are positive (Bot API: Chat.id)."""
    patient = patient_of(raw)
    return patient if patient is not None and patient > 0 else None


def _number(given: object) -> int:
    if not _is_id(given):
        raise TypeError("not a number")
    return int(given)


def _is_id(given: object) -> TypeGuard[int]:
    return isinstance(given, int) and not isinstance(given, bool) and abs(given) < MAX_NUMBER
