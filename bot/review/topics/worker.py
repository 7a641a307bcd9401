"""The loop that keeps all topics up to date: most urgent first, one patient's trouble is not another's."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.ports import PatientId
from bot.review.topics.burial import Burial
from bot.review.topics.errors import (
    WHAT_TO_DO,
    BarredError,
    LaterError,
    MovedError,
)
from bot.review.topics.telling import ALBUM_SECONDS

if TYPE_CHECKING:
    from bot.review.changes import Changes
    from bot.review.topics.group import Group
    from bot.review.topics.mirror import Mirror
    from bot.review.topics.ports import Behind, TopicStore

LOOK_SECONDS = 5.0
"""A full look, whatever was told to us."""
GAP_SECONDS = 0.2
"""Between two looks: every turn of every patient wakes us, and what comes together goes together."""
BARRED_SECONDS = 30.0
TROUBLE_SECONDS = 10.0
LONGEST_PAUSE = 60.0
PURGE_EVERY_SECONDS = 3600.0
AT_ONCE = 50

log = logging.getLogger(__name__)


class Worker:
    def __init__(
        self,
        *,
        mirror: Mirror,
        store: TopicStore,
        group: Group,
        changes: Changes,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._mirror = mirror
        self._store = store
        self._group = group
        self._changes = changes
        self._pause = pause
        self._woken = asyncio.Event()
        self._called = asyncio.Event()
        self._resting: dict[PatientId, float] = {}
        self._barred = ""
        self._unknown = 0
        self._purge_at = 0.0
        self._burial = Burial(store, group)
        self._troubled: Counter[PatientId] = Counter()

    async def look(self) -> float:
        """A round in which nobody rests."""
        self._resting.clear()
        self._burial.rests_until = 0.0
        return await self.round()

    def wake(self) -> None:
        """Our rights may have changed, or more: look at once, whatever went wrong before."""
        self._woken.set()
        self._called.set()

    async def run(self) -> None:
        """Until cancelled."""
        with self._changes.heard() as queue:
            ears = asyncio.create_task(self._listen(queue))
            try:
                while True:
                    self._woken.clear()
                    seconds = await self._survive()
                    await self._rest(seconds)
                    await asyncio.sleep(GAP_SECONDS)
            finally:
                ears.cancel()
                await asyncio.gather(ears, return_exceptions=True)

    async def _listen(self, queue: asyncio.Queue[PatientId]) -> None:
        while True:
            await queue.get()
            self._woken.set()

    async def _rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), seconds)

    async def _recover(self, seconds: float) -> float:
        """A rest that no patient ends: what is wrong is wrong for all."""
        self._called.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._called.wait(), seconds)
        return 0.0

    async def _survive(self) -> float:
        """Seconds until the next look, if nothing happens before."""
        try:
            return await self.round()
        except LaterError as later:
            return await self._later(later)
        except MovedError:
            return 0.0
        except BarredError as barred:
            self._tell(barred.code)
            return await self._recover(BARRED_SECONDS)
        except Exception as error:  # noqa: BLE001 - a busy database must not end the forum
            log.error("a round of the staff forum failed: %s", type(error).__name__)  # noqa: TRY400
            return await self._recover(TROUBLE_SECONDS)

    async def _later(self, later: LaterError) -> float:
        """A lost answer may mean a message that is there: each further try waits longer, whoever wakes us."""
        if not later.unknown:
            return later.seconds
        self._unknown += 1
        await self._pause(min(later.seconds * 2**self._unknown, LONGEST_PAUSE))
        return 0.0

    def _tell(self, code: str) -> None:
        """Once, until something else is wrong or all is well."""
        if code != self._barred:
            log.error("the staff forum is closed to us (the review page works): %s", WHAT_TO_DO[code])
        self._barred = code

    async def round(self) -> float:
        """All that is behind, asked for anew after each: somebody in danger may have come meanwhile.

        Seconds until the next look.
        """
        await self._group.find()
        await self._burial.round()
        while (one := await self._next()) is not None:
            await self._sync(one)
            self._unknown = 0
            if self._barred:
                log.warning("the staff forum is open to us again")
                self._barred = ""
        if _now() >= self._purge_at:
            await self._store.purge_media()
            self._purge_at = _now() + PURGE_EVERY_SECONDS
        return min((until - _now() for until in self._resting.values()), default=LOOK_SECONDS)

    async def _next(self) -> Behind | None:
        now = _now()
        self._resting = {patient: until for patient, until in self._resting.items() if until > now}
        found = await self._store.behind(self._group.chat, AT_ONCE)
        ready = next((one for one in found if one.patient not in self._resting), None)
        if ready is None:
            waiting = {one.patient for one in found}
            self._resting = {who: until for who, until in self._resting.items() if who in waiting}
        return ready

    async def _sync(self, one: Behind) -> None:
        try:
            await self._mirror.sync(one.patient, one.rank)
        except (LaterError, MovedError, BarredError):
            raise
        except Exception as error:  # noqa: BLE001 - one topic's trouble is not another's
            log.error("a topic could not be brought up to date: %s", type(error).__name__)  # noqa: TRY400
            self._troubled[one.patient] += 1
            doubled = TROUBLE_SECONDS * 2 ** min(self._troubled[one.patient], 6)
            self._resting[one.patient] = _now() + doubled
        else:
            self._troubled.pop(one.patient, None)
            # More may come at once, such as the rest of an album: it goes together.
            self._resting[one.patient] = _now() + ALBUM_SECONDS / 2


def _now() -> float:
    """Rests pass by the loop's own time, whatever the wall says."""
    return asyncio.get_running_loop().time()
