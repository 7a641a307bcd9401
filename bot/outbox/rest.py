"""A background loop's rest: ended by a wake-up or by time, and others can wait for it to begin."""

from __future__ import annotations

import asyncio


class Rest:
    def __init__(self) -> None:
        self._woken = asyncio.Event()
        self._begun = asyncio.Event()
        self._ended = asyncio.Event()

    def listen(self) -> None:
        """From here on a wake-up is not missed: called before looking whether there is work."""
        self._woken.clear()

    def end(self) -> None:
        self._stir()
        self._woken.set()

    async def rest(self, seconds: float | None, *, idle: bool) -> None:
        """Not at all after a wake-up. `idle`: this is the rest that others wait for."""
        if self._woken.is_set():
            return
        if idle:
            self._ended.clear()
            self._begun.set()
        try:
            await asyncio.wait_for(self._woken.wait(), seconds)
        except TimeoutError:
            self._stir()

    async def begun(self) -> None:
        await self._begun.wait()

    async def next_begun(self) -> None:
        """The one after the rest that is now."""
        await self._ended.wait()
        await self._begun.wait()

    def _stir(self) -> None:
        self._begun.clear()
        self._ended.set()
