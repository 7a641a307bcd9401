"""Messages to be sent, as rows of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import codec
from bot.ports import Edit
from bot.store.turns import Letter

if TYPE_CHECKING:
    from bot.ports import Kept


def letter(kept: Kept) -> Letter:
    return Letter(codec.OUTGOING.write(kept), kept.message_id if isinstance(kept, Edit) else None)
