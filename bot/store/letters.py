"""Messages to be sent, as rows of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import codec
from bot.ports import Edit, Send, UnreadableError
from bot.store.rows import Letter

if TYPE_CHECKING:
    from bot.ports import Kept, Outgoing
    from flows.model import SnippetId
    from flows.reply import Reply


def letter(kept: Kept) -> Letter:
    return Letter(codec.OUTGOING.write(kept), kept.message_id if isinstance(kept, Edit) else None)


def kept_reply(body: str | None) -> Reply | None:
    """A message that cannot be read any more is as good as not kept: the tap itself still counts."""
    try:
        return None if body is None else codec.OUTGOING.read(body).reply
    except UnreadableError:
        return None


def said(outgoing: Outgoing) -> tuple[SnippetId, ...]:
    """An edit repeats what was said before."""
    return outgoing.reply.snippets if isinstance(outgoing, Send) else ()
