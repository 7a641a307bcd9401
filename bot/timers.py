"""What only time does: reminders, snoozes, follow-ups, and fragments that have waited long enough.

The times are columns, so nothing here has to be remembered: a restart asks the database again.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Clock, PatientId

LONGEST_SECONDS, SHORTEST_SECONDS, TROUBLED_SECONDS = 30.0, 0.2, 5.0
"""A process beside this one may write an earlier time: so it is asked for again now and then."""
AT_ONCE = 100

log = logging.getLogger(__name__)


class Times(Protocol):
    """What of the store is a matter of time."""

    async def next_waking(self) -> float | None: ...

    async def waiting(self, now: float, limit: int) -> Sequence[PatientId]: ...


class Reviews(Protocol):
    async def time_passed(self) -> None: ...


class Conversations(Protocol):
    async def waited(self, patient: PatientId, at: int) -> None: ...


class Timers:
    def __init__(self, times: Times, reviews: Reviews, conversations: Conversations, clock: Clock) -> None:
        self._times = times
        self._reviews = reviews
        self._conversations = conversations
        self._clock = clock
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something was written that may have a time of its own."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            try:
                await self.once()
                seconds = await self._rest()
            except Exception as error:  # noqa: BLE001 - a busy database: there is a next time
                log.error("timers failed: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
                seconds = TROUBLED_SECONDS
            await self._sleep(seconds)

    async def once(self) -> None:
        """All that is due now."""
        await self._reviews.time_passed()
        for patient in await self._times.waiting(self._clock.now(), AT_ONCE):
            await self._conversations.waited(patient, int(self._clock.now()))

    async def _rest(self) -> float:
        until = await self._times.next_waking()
        left = LONGEST_SECONDS if until is None else until - self._clock.now()
        return min(max(left, SHORTEST_SECONDS), LONGEST_SECONDS)

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            pass
