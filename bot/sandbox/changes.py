"""What happened, in order, and a way to wait for it: the one clock of the sandbox."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from bot.sandbox.wire import Json

T = TypeVar("T")
KEPT = 5000


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened in one chat (chat 0: to the sandbox as a whole)."""

    seq: int
    kind: str
    chat_id: int
    data: Json


class Changes:
    """An append-only journal with a short memory; readers who fell behind load afresh."""

    def __init__(self) -> None:
        self.seq = 0
        self._kept: deque[Change] = deque(maxlen=KEPT)
        self._waiting: dict[int, set[asyncio.Future[None]]] = {}

    def note(self, kind: str, chat_id: int, data: Json) -> int:
        """Write one change down and wake whoever waits for that chat."""
        self.seq += 1
        self._kept.append(Change(self.seq, kind, chat_id, data))
        for key in {chat_id, 0}:
            for waiter in self._waiting.pop(key, ()):
                if not waiter.done():
                    waiter.set_result(None)
        return self.seq

    def since(self, seq: int) -> list[Change] | None:
        """Changes after `seq`, or None when that is too long ago or not of this run."""
        if seq > self.seq or seq < self.seq - len(self._kept):
            return None
        return [change for change in self._kept if change.seq > seq]

    async def until(self, look: Callable[[], T | None], seconds: float, chat_id: int = 0) -> T | None:
        """What `look` finds now or within `seconds`; it looks again after each change."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while (found := look()) is None:
            left = end - loop.time()
            if left <= 0:
                return None
            with self._waiter(chat_id) as waiter:
                await asyncio.wait((waiter,), timeout=left)
        return found

    async def later_than(self, seq: int, seconds: float) -> bool | None:
        """True as soon as there is something after `seq`."""
        return await self.until(lambda: self.seq > seq or None, seconds)

    @contextmanager
    def _waiter(self, chat_id: int) -> Iterator[asyncio.Future[None]]:
        waiter = asyncio.get_running_loop().create_future()
        waiting = self._waiting.setdefault(chat_id, set())
        waiting.add(waiter)
        try:
            yield waiter
        finally:
            waiting.discard(waiter)
            waiter.cancel()
