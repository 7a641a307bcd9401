"""The polling loop: Telegram forgets a batch (the offset moves) only when all of it is durably heard."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic
from typing import Any, Protocol

from bot.telegram.inbound import patient_of
from bot.telegram.trouble import Trouble

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
RIVAL = (
    "Telegram answers 409: another process polls with this token, or a webhook is set. "
    "Stop the other one; this one keeps trying"
)


class Fetcher(Protocol):
    async def fetch(self, offset: int) -> list[Any] | Trouble: ...


class Polling:
    """The offset moves, and Telegram forgets, only when every update of a batch is durably heard."""

    def __init__(
        self, fetcher: Fetcher, take: Callable[[object], Awaitable[None]], *, pause: float = FIRST_PAUSE
    ) -> None:
        self._fetcher = fetcher
        self._take = take
        self._pause = pause
        self._stop = asyncio.Event()
        self._offset = 0
        self._last = monotonic()

    @property
    def silent_for(self) -> float:
        """Seconds since Telegram last answered a poll."""
        return monotonic() - self._last

    def stop(self) -> None:
        """The batch that is being worked on is finished first."""
        self._stop.set()

    async def run(self) -> None:
        """Raises TokenRefusedError. A poll that is cut short has confirmed nothing new."""
        pauses = Pauses(self._stop, self._pause)
        while not self._stop.is_set():
            found = await self._fetch()
            if isinstance(found, Trouble):
                report(found, first=not pauses.taken)
                await pauses.take(found.seconds)
            elif found is not None:
                self._last = monotonic()
                if await self._work_off(found):
                    pauses.reset()
                else:
                    await pauses.take()

    async def _fetch(self) -> list[Any] | Trouble | None:
        fetch = asyncio.ensure_future(self._fetcher.fetch(self._offset))
        stopped = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait((fetch, stopped), return_when=asyncio.FIRST_COMPLETED)
            return fetch.result() if fetch.done() else None
        finally:
            for task in (fetch, stopped):
                task.cancel()
            await asyncio.gather(fetch, stopped, return_exceptions=True)

    async def _work_off(self, batch: list[Any]) -> bool:
        """Of each patient one after the other, patients side by side; what the database lost, once more.

        False: nothing can be confirmed, so the next poll would bring the same at once.
        """
        pauses = Pauses(self._stop, self._pause)
        left = _by_patient(batch)
        while left := [rest for rest in await asyncio.gather(*map(self._row, left)) if rest]:
            log.error("the database fails; %d patients wait", len(left))
            await pauses.take()
            if self._stop.is_set():
                return False
        numbers = [raw.get("update_id") for raw in batch if isinstance(raw, dict)]
        before, known = self._offset, [number for number in numbers if isinstance(number, int)]
        self._offset = max((number + 1 for number in known), default=before)
        return not batch or self._offset != before

    async def _row(self, row: list[Any]) -> list[Any]:
        """What could not be heard, from the first failure on: order is kept."""
        for at, raw in enumerate(row):
            try:
                await self._take(raw)
            except Exception as error:  # noqa: BLE001 - a database may fail in any way
                log.error("an update waits: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
                return row[at:]
        return []


def _by_patient(batch: list[Any]) -> list[list[Any]]:
    rows: dict[object, list[Any]] = {}
    for raw in batch:
        rows.setdefault(patient_of(raw), []).append(raw)
    return list(rows.values())


def report(trouble: Trouble, *, first: bool) -> None:
    """Once a streak: a log full of the same line hides the others."""
    if first and trouble.rival:
        log.warning(RIVAL)
    elif first:
        log.warning("Telegram is out of reach (%s); trying again", trouble.what)


class Pauses:
    """1, 2, 4 ... 30 s between tries, cut short when it is time to stop."""

    def __init__(self, stop: asyncio.Event, first: float = FIRST_PAUSE) -> None:
        self._stop = stop
        self._first = first
        self.taken = 0

    async def take(self, at_least: float = 0.0) -> None:
        seconds = max(at_least, min(LONGEST_PAUSE, self._first * 2.0**self.taken))
        self.taken = min(self.taken + 1, 10)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)

    def reset(self) -> None:
        self.taken = 0
