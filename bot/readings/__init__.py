"""From a kept reading to what the patient hears: fetch, read in a child, understand, mark, tell."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.records.reader import Marking
from flows.fixed import Fixed
from flows.model import Draft, Quote, RecordRead
from flows.records import Pages, Stopped
from flows.saying import say
from flows.understood import Understood, not_read, understood
from flows.uploads import stop
from flows.voice import seal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.ports import Clock
    from bot.readings.ports import Files, Reading, ReadingStore, Told
    from bot.records.reader import RecordReader
    from flows.snippets import Catalogue

TRIES = 3
"""So many times begun and never ended, and it is a record that breaks us."""
LOOK_SECONDS, WANTED_SECONDS, AGAIN_SECONDS = 5.0, 2.0, 30.0
PICTURES_AT_MOST = 4

log = logging.getLogger(__name__)


class Readings:
    """One at a time; what waits, waits on the disk."""

    def __init__(  # noqa: PLR0913 - its collaborators, each by name
        self,
        *,
        store: ReadingStore,
        files: Files,
        reader: RecordReader,
        told: Told,
        catalogue: Catalogue,
        clock: Clock,
        wake: Callable[[], None],
    ) -> None:
        """`wake`: there is something to send."""
        self._store = store
        self._files = files
        self._reader = reader
        self._told = told
        self._catalogue = catalogue
        self._clock = clock
        self._wake_outbox = wake
        self._woken = asyncio.Event()
        self._telling: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            if not await self._survive():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), LOOK_SECONDS)

    async def once(self) -> bool:
        """Whether there was one to read."""
        reading = await self._store.claim()
        if reading is None:
            return False
        if reading.tries > TRIES:
            await self._tell(reading, Understood(RecordRead(trouble="took-too-long")), ())
            return True
        stop_it = asyncio.Event()
        watch = asyncio.create_task(self._watch(reading, stop_it))
        try:
            await self._read(reading, stop_it)
        finally:
            watch.cancel()
            await asyncio.gather(watch, *self._telling, return_exceptions=True)
        return True

    async def _survive(self) -> bool:
        try:
            return await self.once()
        except Exception as error:  # noqa: BLE001 - one record must not end the reading of others
            log.error("reading a record failed: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
            return False

    async def _watch(self, reading: Reading, stop_it: asyncio.Event) -> None:
        """A patient who calls it off does not wait for its end."""
        while await self._store.wanted(reading):
            with suppress(TimeoutError):
                await asyncio.wait_for(stop_it.wait(), WANTED_SECONDS)
        stop_it.set()

    async def _read(self, reading: Reading, stop_it: asyncio.Event) -> None:
        try:
            files = [await self._files.fetch(one.file_id) for one in reading.files]
        except OSError:
            await self._store.later(reading, AGAIN_SECONDS)
            return
        fetched = [one for one in files if one is not None]
        if len(fetched) < len(files) or not fetched:
            await self._tell(reading, Understood(RecordRead(trouble="damaged")), ())
            return
        result = await self._reader.read(fetched, self._progress(reading), stop_it)
        if isinstance(result, Stopped):
            return
        if not isinstance(result, Pages):
            await self._tell(reading, Understood(not_read(result)), ())
            return
        found = await asyncio.to_thread(understood, result.pages)
        await self._tell(reading, found, await self._pictures(fetched, found, stop_it))

    async def _pictures(
        self, files: Sequence[bytes], found: Understood, stop_it: asyncio.Event
    ) -> tuple[bytes, ...]:
        """None when they cannot be drawn: the list says the same in words."""
        markings = [
            Marking(one.page.file, one.page.within, one.page.turned, one.marks, one.hidden)
            for one in found.marks[:PICTURES_AT_MOST]
        ]
        drawn = await self._reader.mark(files, markings, stop_it) if markings else ()
        return drawn if isinstance(drawn, tuple) else ()

    def _progress(self, reading: Reading) -> Callable[[int, int], None]:
        def told(page: int, many: int) -> None:
            if many > 1:
                self._later(self._say(reading, page, many))

        return told

    def _later(self, work: object) -> None:
        task = asyncio.ensure_future(work)  # type: ignore[call-overload]
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _say(self, reading: Reading, page: int, many: int) -> None:
        said = say(Fixed.RECORD_PROGRESS, page=Quote(str(page)), many=Quote(str(many)))
        await self._store.tell(reading, seal(Draft((said,), (stop(),)), self._catalogue))
        self._wake_outbox()

    async def _tell(self, reading: Reading, found: Understood, pictures: Sequence[bytes]) -> None:
        at = int(self._clock.now())
        await self._told.record_read(reading.patient, reading.job, found.message, pictures, at)
