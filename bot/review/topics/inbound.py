"""Raw updates of the staff group to our nouns. Telegram's JSON is read as it comes, like patients'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.telegram.kinds import SERVICE, WORDLESS
from bot.telegram.words import storable

Json = Mapping[str, Any]

FORWARDED = "forward_origin"
COPIED = ("photo", "document", "voice", "video", "audio", "video_note", "animation", "sticker")
"""What a patient sends that may be shown to the team; a contact or a place is not."""
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class File:
    name: str
    mime: str
    file_id: str
    photo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message in the group, or a change of one."""

    update: int
    thread: int | None
    message: int
    sender: int
    text: str
    edited: bool = False
    caption: bool = False
    """The words stand under a file."""
    file: File | None = None
    strange: str = ""
    """Its kind, when it is neither words nor a file that may go to a patient."""
    album: str = ""
    answers: int = 0
    answers_text: str = ""
    answers_bot: bool = False
    mentioned: tuple[int, ...] = ()
    by_group: bool = False
    by_bot: bool = False
    in_bot_topic: bool = False
    """Its first message is a bot's: the topic was made for a patient."""


@dataclass(frozen=True, slots=True)
class Pressed:
    update: int
    press: str
    by: int
    message: int
    thread: int | None
    data: str


@dataclass(frozen=True, slots=True)
class Became:
    """The group became a supergroup."""

    update: int
    new: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Service messages, and what we may do in the group."""

    update: int
    ours: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A bot made this topic."""

    update: int
    thread: int
    title: str


Inbound = Posted | Pressed | Became | Changed | Made


def body_of(raw: Json) -> tuple[str, Json]:
    kind = next((kind for kind in KINDS if isinstance(raw.get(kind), Mapping)), "")
    return kind, raw[kind] if kind else {}


def chat_of(kind: str, body: Json) -> Json:
    message = body.get("message") if kind == "callback_query" else body
    chat = message.get("chat") if isinstance(message, Mapping) else None
    return chat if isinstance(chat, Mapping) else {}


def read(raw: Json, kind: str, body: Json) -> Inbound:
    """Raises KeyError, TypeError or ValueError for what is not in the shape of the Bot API."""
    update = int(raw["update_id"])
    match kind:
        case "callback_query":
            return _pressed(update, body)
        case "my_chat_member":
            return Changed(update, ours=True)
        case _:
            return _message(update, body, edited=kind == "edited_message")


def _message(update: int, body: Json, *, edited: bool) -> Inbound:
    if "migrate_to_chat_id" in body:
        return Became(update, int(body["migrate_to_chat_id"]))
    if (made := body.get("forum_topic_created")) and _by_bot(body):
        return Made(update, int(body["message_thread_id"]), str(made["name"]))
    if body.keys() & SERVICE:
        return Changed(update, ours=False)
    file, strange = _content(body)
    answered = body.get("reply_to_message") or {}
    entities = body.get("entities") or body.get("caption_entities") or ()
    return Posted(
        update=update,
        thread=_thread(body),
        message=int(body["message_id"]),
        sender=int((body.get("from") or {}).get("id", 0)),
        text=storable(_with_links(str(body.get("text") or body.get("caption") or ""), entities)),
        edited=edited,
        caption="caption" in body,
        file=file,
        strange=strange,
        album=str(body.get("media_group_id") or ""),
        answers=0 if "forum_topic_created" in answered else int(answered.get("message_id", 0)),
        answers_text=str(answered.get("text") or answered.get("caption") or ""),
        answers_bot=_by_bot(answered),
        mentioned=tuple(int(one["user"]["id"]) for one in entities if one.get("type") == "text_mention"),
        by_group="sender_chat" in body,
        by_bot=_by_bot(body) and "sender_chat" not in body,
        in_bot_topic="forum_topic_created" in answered and _by_bot(answered),
    )


def _content(body: Json) -> tuple[File | None, str]:
    """An animation also carries a `document`, so the wordless come first (Bot API: Message.animation)."""
    if kind := next((kind for kind in (*WORDLESS, FORWARDED) if kind in body), ""):
        return None, kind
    if photos := body.get("photo"):
        return File("photo.jpg", "image/jpeg", str(photos[-1]["file_id"]), photo=True), ""
    if document := body.get("document"):
        mime = str(document.get("mime_type") or "")
        return File(str(document.get("file_name") or "file"), mime, str(document["file_id"])), ""
    return None, "" if "text" in body else "unknown"


def _with_links(text: str, entities: Iterable[Json]) -> str:
    """Words to a patient carry no hidden addresses: each stands behind its words. Offsets count UTF-16."""
    raw = text.encode("utf-16-le", "surrogatepass")
    links = [one for one in entities if one.get("type") == "text_link" and one.get("url")]
    for one in sorted(links, key=lambda link: -int(link["offset"])):
        end = 2 * (int(one["offset"]) + int(one["length"]))
        raw = raw[:end] + f" ({one['url']})".encode("utf-16-le", "surrogatepass") + raw[end:]
    return raw.decode("utf-16-le", "surrogatepass")


def _by_bot(body: Json) -> bool:
    return (body.get("from") or {}).get("is_bot") is True


def _thread(body: Json) -> int | None:
    """Only topics: in General a thread is a chain of replies."""
    return int(body["message_thread_id"]) if body.get("is_topic_message") else None


def _pressed(update: int, body: Json) -> Pressed:
    message = body["message"]
    return Pressed(
        update=update,
        press=str(body["id"]),
        by=int(body["from"]["id"]),
        message=int(message["message_id"]),
        thread=_thread(message),
        data=storable(str(body.get("data") or "")),
    )
