"""A child process that keeps turns of many patients for ever, and says which after each commit."""

from __future__ import annotations

import asyncio
import sys
from itertools import count

from bot.ports import Heard, PatientId, Store
from bot.store import open_store
from flows.model import Said, Session, Turn


async def main(path: str) -> None:
    async with open_store(path) as store:
        await asyncio.gather(*[keep_on(store, PatientId(patient)) for patient in range(1, 9)])


async def keep_on(store: Store, patient: PatientId) -> None:
    for number in count(1):
        heard = Heard(patient * 1_000_000 + number, patient, Said("hello"), 1)
        before = await store.load(patient, heard.update)
        assert await store.keep(heard, before, Turn(Session(misses=number)), (), "r1")
        print(heard.update, patient, flush=True)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
