"""Messages to be sent, as rows of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import codec
from bot.ports import Edit, Send, UnreadableError
from bot.store.rows import Letter
from flows.model import StaffFile

if TYPE_CHECKING:
    from bot.ports import Kept, Outgoing
    from flows.model import SnippetId
    from flows.reply import Reply


def letter(kept: Kept) -> Letter:
    message_id = kept.message_id if isinstance(kept, Edit) else None
    attachment = kept.reply.attachment if kept.reply is not None else None
    holds_bytes = isinstance(attachment, StaffFile) and bool(attachment.content)
    return Letter(codec.OUTGOING.write(kept), message_id, holds_bytes)


def kept_reply(body: str | None) -> Reply | None:
    """A message that cannot be read any more is as good as not kept: the tap itself still counts."""
    try:
        return None if body is None else codec.OUTGOING.read(body).reply
    except UnreadableError:
        return None


def said(outgoing: Outgoing) -> tuple[SnippetId, ...]:
    """An edit repeats what was said before."""
    return outgoing.reply.snippets if isinstance(outgoing, Send) else ()
