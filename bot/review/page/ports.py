"""What the pages need beside the desk, and what they show of figures."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.ports import PatientId
from bot.review.changes import Changes
from bot.review.desk import Desk
from bot.review.gate.gate import Gate
from bot.review.presence import Presence
from flows.reviews.model import Review, ReviewerId, Severity

Who = Callable[[PatientId], Awaitable[str]]
"""Who a patient is at Telegram, as one line for a reviewer's eyes."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many turns of one day with the same codes (flows/tally.py). `day`: days since 1970, UTC."""

    day: int
    codes: tuple[str, ...]
    many: int


class Figures(Protocol):
    """Every method is one transaction, and knows no patient."""

    async def waiting(self) -> Mapping[Severity, tuple[int, int]]:
        """How many nobody holds, and how many somebody holds."""
        ...

    async def turns(self, since: float) -> Sequence[Counted]: ...

    async def reviews(self, since: float) -> Sequence[Review]:
        """Those opened since then."""
        ...


@dataclass(slots=True, kw_only=True)
class Parts:
    desk: Desk
    gate: Gate
    changes: Changes
    presence: Presence
    figures: Figures
    who: Who
    closing: asyncio.Event
    """Set when the process stops: event streams end at once."""
    here: Changes = field(default_factory=Changes)
    """Who looks at a patient's review changed; nothing in the review did."""
    looked: dict[tuple[ReviewerId, str], float] = field(default_factory=dict)
    """When the audit last said that somebody opened a review."""

    def now(self) -> float:
        return self.desk.clock.now()

    def name(self, who: ReviewerId) -> str:
        member = self.desk.team.members().get(who)
        return (member.name if member else "") or f"Reviewer {who}"
