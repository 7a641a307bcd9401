"""Who is told that something changed, in this process: names only, never a patient's words."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.ports import PatientId

MISSED_AT_MOST = 1000


class Changes:
    """Each listener has a queue of its own; one that does not read loses the oldest and looks anew."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[PatientId]] = set()

    def tell(self, patient: PatientId) -> None:
        for queue in self._queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(patient)

    @contextmanager
    def heard(self) -> Iterator[asyncio.Queue[PatientId]]:
        queue: asyncio.Queue[PatientId] = asyncio.Queue(MISSED_AT_MOST)
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    @property
    def listeners(self) -> int:
        return len(self._queues)
