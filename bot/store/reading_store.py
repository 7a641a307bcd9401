"""ReadingStore in terms of scripts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import Amend, PatientId, UnreadableError
from bot.readings.ports import Reading
from bot.store import readings
from bot.store.letters import letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.script import Runs
    from flows.reply import Reply


class StoredReadings:
    def __init__(self, store: Runs, now: Callable[[], float]) -> None:
        self._run = store.run
        self._now = now

    async def claim(self) -> Reading | None:
        row = await self._run(partial(readings.claim, self._now()))
        if row is None:
            return None
        patient, job, files, seq, tries = row
        try:
            return Reading(PatientId(patient), job, codec.FILES.read(files), seq, tries)
        except UnreadableError:
            return Reading(PatientId(patient), job, (), seq, tries)

    async def later(self, reading: Reading, seconds: float) -> None:
        await self._run(partial(readings.later, reading.patient, reading.job, self._now() + seconds))

    async def wanted(self, reading: Reading) -> bool:
        return await self._run(partial(readings.wanted, reading.patient, reading.job))

    async def tell(self, reading: Reading, reply: Reply) -> None:
        kept = letter(Amend(reading.seq, reply))
        await self._run(partial(readings.tell, reading.patient, reading.job, kept, self._now()))
