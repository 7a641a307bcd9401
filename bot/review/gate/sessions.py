"""Sessions of staff: opened at sign-in, looked at with every request, ended in five ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.review.gate.keys import hashed, new_token
from bot.review.gate.ports import Kept, Signed
from flows.reviews.model import Reviewer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import Clock
    from bot.review.gate.ports import AccessStore
    from flows.reviews.model import ReviewerId, Role

IDLE_SECONDS = 60 * 60
"""A reviewer reads and thinks; a forgotten computer is out after an hour ..."""
WHOLE_SECONDS = 12 * 60 * 60
"""... and after the longest shift in any case."""
TOUCH_SECONDS = 60
"""How exactly `seen` is kept: not every request is worth a write."""


class Sessions:
    def __init__(self, store: AccessStore, staff: Mapping[ReviewerId, Role], clock: Clock) -> None:
        self._store, self._staff, self._clock = store, staff, clock

    async def open(self, staff: ReviewerId, name: str) -> str | None:
        """The id, which is always a new one and kept nowhere; None for a suspended person."""
        now, session = self._clock.now(), new_token()
        await self._store.purge(now, now - WHOLE_SECONDS)
        kept = Kept(
            hash=hashed(session), staff=staff, name=name, csrf=new_token(), opened_at=now, seen_at=now
        )
        return session if await self._store.open(kept) else None

    async def signed(self, session: str, *, active: bool) -> Signed | None:
        """`active`: this request is the person's doing and keeps the session from falling asleep."""
        kept = await self._live(hashed(session))
        if kept is None:
            return None
        now = self._clock.now()
        if active and now - kept.seen_at >= TOUCH_SECONDS:
            await self._store.seen(kept.hash, now)
        return Signed(Reviewer(kept.staff, self._staff[kept.staff], kept.name), kept.csrf, kept.hash)

    async def still_in(self, session: str) -> bool:
        return await self._live(session) is not None

    async def end(self, session: str) -> None:
        await self._store.end(session)

    async def _live(self, session: str) -> Kept | None:
        """Removed from the staff, suspended, signed out, idle or over: out with this very request."""
        kept, now = await self._store.session(session), self._clock.now()
        if kept is None:
            return None
        over = now - kept.seen_at >= IDLE_SECONDS or now - kept.opened_at >= WHOLE_SECONDS
        if over or kept.staff not in self._staff:
            await self._store.end(kept.hash)
            return None
        return kept
