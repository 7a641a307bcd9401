"""Who is on the team at this moment: the operator's list, without the suspended, with names where known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.reviews.model import Reviewer, ReviewerId, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.review.gate.ports import AccessStore, Kept, Seen

    Staff = Mapping[ReviewerId, Role]


class Book:
    """Reads the suspensions at start, when told, and now and then: another process may have written one."""

    def __init__(self, access: AccessStore, staff: Staff) -> None:
        self._access = access
        self._staff = staff
        self._seen: dict[ReviewerId, Seen] = {}
        self._names: dict[ReviewerId, str] = {}

    async def refresh(self) -> None:
        self._seen = {one.staff: one for one in await self._access.people(0.0, 0.0)}

    def call(self, who: ReviewerId, name: str) -> None:
        """A name as Telegram tells it with a message."""
        self._names[who] = name

    def members(self) -> dict[ReviewerId, Reviewer]:
        return {
            who: Reviewer(who, role, self._name(who))
            for who, role in self._staff.items()
            if not (who in self._seen and self._seen[who].suspended)
        }

    def _name(self, who: ReviewerId) -> str:
        seen = self._seen.get(who)
        return (seen.name if seen is not None else "") or self._names.get(who, "")


class KeptUp:
    """An AccessStore that keeps the book up to date."""

    def __init__(self, access: AccessStore, book: Book) -> None:
        self._access = access
        self._book = book

    def __getattr__(self, name: str) -> object:
        return getattr(self._access, name)

    async def open(self, kept: Kept) -> bool:
        opened = await self._access.open(kept)
        await self._book.refresh()
        return opened

    async def suspend(self, staff: ReviewerId, by: ReviewerId, now: float) -> None:
        await self._access.suspend(staff, by, now)
        await self._book.refresh()

    async def restore(self, staff: ReviewerId) -> None:
        await self._access.restore(staff)
        await self._book.refresh()
