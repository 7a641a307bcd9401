"""A message and a chat as people and tests want to see them."""

from dataclasses import asdict, dataclass

from bot.sandbox.chat import Chat, Post, Topic
from bot.sandbox.icons import ICONS
from bot.sandbox.wire import Json
from bot.sandbox.world import World

MEDIA = ("photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note")
OTHER = ("location", "contact", "poll", "dice", "venue")
SERVICE = (
    "pinned_message", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened",
    "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message."""

    text: str
    data: str = ""
    url: str = ""
    style: str = ""
    opens: str = ""  # "url", "login_url" or "web_app"
    copies: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """One file of a message."""

    kind: str
    file_id: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """One message with all that can be seen of it."""

    id: int
    chat_id: int
    seq: int
    date: int
    from_bot: bool
    sender: str
    sender_id: int
    text: str  # or the caption
    entities: tuple[Json, ...]
    buttons: tuple[tuple[Button, ...], ...]
    media: Attached | None
    other: Json
    service: Json
    edited: int
    history: tuple[str, ...]
    thread_id: int
    reply_to: Json
    album: str
    reactions: tuple[str, ...]
    forwarded: bool
    pinned: bool
    deleted: bool

    def labels(self) -> list[str]:
        """What the buttons say, row after row."""
        return [button.text for row in self.buttons for button in row]

    def wire(self) -> Json:
        """As the control API tells it."""
        return asdict(self)


def seen(world: World, chat: Chat, post: Post) -> Seen:
    """What can be seen of a message now."""
    wire = post.wire
    sender = wire.get("from") or wire.get("sender_chat") or {}
    return Seen(
        id=wire["message_id"],
        chat_id=chat.id,
        seq=post.seq,
        date=wire["date"],
        from_bot=post.from_bot,
        sender=" ".join(str(sender[key]) for key in ("first_name", "last_name", "title") if sender.get(key)),
        sender_id=sender.get("id", 0),
        text=_words(wire),
        entities=tuple(wire.get("entities") or wire.get("caption_entities") or ()),
        buttons=_buttons(wire),
        media=_media(world, wire),
        other={key: wire[key] for key in OTHER if key in wire},
        service={key: _brief(wire[key]) for key in SERVICE if key in wire},
        edited=wire.get("edit_date", 0),
        history=tuple(_words(old) for old in post.history),
        thread_id=wire.get("message_thread_id", 0),
        reply_to=_answered(wire),
        album=wire.get("media_group_id", ""),
        reactions=tuple(
            item["emoji"] for given in post.reactions.values() for item in given if "emoji" in item
        ),
        forwarded="forward_origin" in wire,
        pinned=wire["message_id"] in chat.pinned,
        deleted=post.deleted,
    )


def _words(wire: Json) -> str:
    return str(wire.get("text") or wire.get("caption") or "")


def _answered(wire: Json) -> Json:
    """What is answered; that a topic's messages answer its first one is nothing to see."""
    answered = wire.get("reply_to_message") or {}
    return {} if "forum_topic_created" in answered else _brief(answered)


def _brief(value: object) -> Json:
    """A quoted message in a line; other values as they are."""
    if isinstance(value, dict) and "message_id" in value:
        who = (value.get("from") or {}).get("first_name", "")
        return {"message_id": value["message_id"], "sender": who, "text": _words(value)[:120]}
    return value if isinstance(value, dict) else {"value": value}


def _buttons(wire: Json) -> tuple[tuple[Button, ...], ...]:
    rows = (wire.get("reply_markup") or {}).get("inline_keyboard", ())
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: Json) -> Button:
    opens = next((kind for kind in ("url", "login_url", "web_app") if button.get(kind)), "")
    there = button.get(opens, "")
    return Button(
        button["text"],
        str(button.get("callback_data", "")),
        there["url"] if isinstance(there, dict) else there,
        button.get("style", ""),
        opens,
        (button.get("copy_text") or {}).get("text", ""),
    )


def _media(world: World, wire: Json) -> Attached | None:
    kind = next((kind for kind in MEDIA if wire.get(kind)), None)
    if kind is None:
        return None
    item = wire["photo"][-1] if kind == "photo" else wire[kind]
    stored = world.files.find(item["file_id"])
    name, mime = (stored.upload.name, stored.upload.mime) if stored else ("", "")
    size = item.get("file_size", 0)
    return Attached(kind, item["file_id"], name, mime, size, item.get("width", 0), item.get("height", 0))


def _topic(topic: Topic) -> Json:
    emoji = ICONS.get(topic.wire.get("icon_custom_emoji_id", ""), "")
    return {**topic.wire, "closed": topic.closed, "emoji": emoji}


def _person(chat: Chat, user: Json) -> Json:
    number = int(user["id"])
    return user | {"role": chat.roles.get(number, "member"), "title": chat.titles.get(number, "")}


def chat_view(world: World, chat: Chat) -> Json:
    """A chat for a list: who, how far, what the newest words were."""
    visible = chat.visible()
    person = next(iter(chat.people.values()), {})
    action, until, thread = chat.typing
    names = (chat.wire.get("first_name"), chat.wire.get("last_name"))
    return {
        "id": chat.id,
        "type": chat.wire["type"],
        "title": chat.wire.get("title") or " ".join(name for name in names if name),
        "language_code": person.get("language_code", ""),
        "forum": bool(chat.wire.get("is_forum")),
        "topics": [_topic(topic) for topic in chat.topics.values()],
        "people": [_person(chat, user) for user in chat.people.values()],
        "staff": chat.staff,
        "bot_status": chat.bot_status,
        "started": chat.started,
        "deactivated": chat.deactivated,
        "migrated_to": chat.migrated_to,
        "pinned": [number for number in chat.pinned if not chat.posts[number].deleted],
        "typing": action if until > world.clock() else "",
        "typing_thread": thread,
        "keyboard": chat.keyboard,
        "commands": world.profile.commands_for(chat.wire, person.get("language_code", "")),
        "messages": len(visible),
        "last": seen(world, chat, visible[-1]).wire() if visible else None,
    }
