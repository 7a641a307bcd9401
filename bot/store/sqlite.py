"""Scripts on SQLite: one file, one process, one writer, many scripts to one transaction and one fsync."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.store import sending
from bot.store.batch import Outcome, run_batch
from bot.store.file import connect, empty_log, in_its_thread, prepare
from bot.store.scripted import ScriptedStore

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    import aiosqlite

    from bot.store.lock import FileLock
    from bot.store.script import Factory, R
    from flows.reviews.hours import Hours

BATCH = 256


class _Job:
    """Not a dataclass: aiosqlite logs what it runs when debugging, and a repr would show patients' words."""

    __slots__ = ("done", "make")

    def __init__(self, make: Factory[Any]) -> None:
        self.make = make
        self.done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def settle(self, outcome: Outcome) -> None:
        if self.done.done():
            return
        if outcome.error is None:
            self.done.set_result(outcome.value)
        else:
            self.done.set_exception(outcome.error)


class SqliteStore(ScriptedStore):
    def __init__(  # noqa: PLR0913 - what open() was given
        self,
        connection: aiosqlite.Connection,
        lock: FileLock | None,
        *,
        rate: float,
        burst: int | None,
        now: Callable[[], float],
        hours: Hours,
    ) -> None:
        super().__init__(rate=rate, burst=burst, now=now, hours=hours)
        self._connection = connection
        self._lock = lock
        self._closed = False
        self._waiting: list[_Job] = []
        self._writer: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls, path: str, *, rate: float, burst: int | None, now: Callable[[], float], hours: Hours
    ) -> SqliteStore:
        """A new, empty file gets its tables; one of another version is refused."""
        lock, connection = await connect(path)
        store = cls(connection, lock, rate=rate, burst=burst, now=now, hours=hours)
        try:
            await in_its_thread(connection, prepare)
            await store.run(partial(sending.void_leases, now()))
            await store.erased()
        except BaseException:
            await store.close()
            raise
        return store

    async def run(self, make: Factory[R]) -> R:
        if self._closed:
            raise ConnectionError("the store is closed")
        job = _Job(make)
        self._waiting.append(job)
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        result: R = await job.done
        return result

    async def erased(self) -> None:
        """What was deleted is still in the write-ahead log: empty it."""
        await in_its_thread(self._connection, empty_log)

    async def close(self) -> None:
        """Ends what is being written, then gives the file free."""
        self._closed = True
        if self._writer is not None:
            await asyncio.wait([self._writer])
        await self._connection.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    async def _write(self) -> None:
        # While one batch is being flushed the next one gathers: that is the whole of group commit.
        while self._waiting:
            jobs, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            await self._write_batch(jobs)

    async def _write_batch(self, jobs: list[_Job]) -> None:
        try:
            outcomes = await in_its_thread(self._connection, _Batch([job.make for job in jobs]))
        except Exception as error:  # noqa: BLE001  (a closed or broken thread: everybody who waits is told)
            outcomes = [Outcome(error=error)] * len(jobs)
        for job, outcome in zip(jobs, outcomes, strict=True):
            job.settle(outcome)


class _Batch:
    """run_batch with a repr that shows nothing."""

    __slots__ = ("_makes",)

    def __init__(self, makes: list[Factory[Any]]) -> None:
        self._makes = makes

    def __call__(self, connection: sqlite3.Connection) -> list[Outcome]:
        return run_batch(connection, self._makes)
