"""How much of one message staff may fill: what Telegram takes, less our own header and footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.markup import plain, width
from flows.model import Draft, StaffFile, Written
from flows.reply import CAPTION_LIMIT, MESSAGE_LIMIT
from flows.saying import whom
from flows.voice import seal

if TYPE_CHECKING:
    from bot.review.page.ports import Parts
    from flows.model import Session
    from flows.reviews.model import Reviewer

MARK = "x"


def room(parts: Parts, session: Session, by: Reviewer, *, caption: bool = False) -> int:
    """In UTF-16 code units, as a browser counts as well."""
    name = by.name if parts.desk.names_shown else ""
    file = StaffFile("x.pdf", "application/pdf", content=b"x") if caption else None
    draft = Draft((Written(MARK, name),), attachment=file, whom=whom(session))
    used = width(plain(seal(draft, parts.desk.catalogue).text)) - len(MARK)
    return (CAPTION_LIMIT if caption else MESSAGE_LIMIT) - used
