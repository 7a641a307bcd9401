"""What the dashboard counts: no patient's number, no word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import UnreadableError
from bot.review.page.ports import Counted
from flows.reviews.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.store.script import Rows, Runs, Script
    from flows.reviews.model import Review


def waiting() -> Script[Rows]:
    """Rows of severity, 1 when somebody holds it, how many."""
    sql = (
        "SELECT severity, CASE WHEN state = 'claimed' THEN 1 ELSE 0 END, COUNT(*) FROM reviews"
        " WHERE state IN ('open', 'claimed') GROUP BY severity, CASE WHEN state = 'claimed' THEN 1 ELSE 0 END"
    )
    return (yield sql, ())


def turns(since: int) -> Script[Rows]:
    """Rows of day, codes, how many."""
    sql = (
        "SELECT at / 86400, tally, COUNT(*) FROM turns WHERE at >= ?"
        " GROUP BY at / 86400, tally ORDER BY at / 86400, tally"
    )
    return (yield sql, (since,))


def reviews(since: float) -> Script[Rows]:
    return (yield "SELECT body FROM reviews WHERE opened_at >= ? ORDER BY opened_at", (since,))


class StoredFigures:
    def __init__(self, store: Runs) -> None:
        self._run = store.run

    async def waiting(self) -> Mapping[Severity, tuple[int, int]]:
        found = {severity: [0, 0] for severity in Severity}
        for rank, held, many in await self._run(waiting):
            found[list(Severity)[rank]][held] += many
        return {severity: (counts[0], counts[1]) for severity, counts in found.items()}

    async def turns(self, since: float) -> Sequence[Counted]:
        rows = await self._run(partial(turns, int(since)))
        return tuple(Counted(day, tuple(codes.split()), many) for day, codes, many in rows)

    async def reviews(self, since: float) -> Sequence[Review]:
        rows = await self._run(partial(reviews, since))
        return tuple(review for (body,) in rows if (review := _review(body)) is not None)


def _review(body: str) -> Review | None:
    try:
        return codec.REVIEW.read(body)
    except UnreadableError:
        return None
