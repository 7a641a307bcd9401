"""One at a time, a few waiting, and each may be called off."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from flows.records import Busy, Stopped

T = TypeVar("T")


class Turns:
    def __init__(self, waiting: int) -> None:
        self._room = waiting + 1
        self._turn = asyncio.Semaphore(1)

    async def take(self, do: Callable[[], Awaitable[T]], stop: asyncio.Event | None) -> T | Busy | Stopped:
        if not self._room:
            return Busy()
        self._room -= 1
        try:
            return await _unless(stop, lambda: self._alone(do))
        finally:
            self._room += 1

    async def _alone(self, do: Callable[[], Awaitable[T]]) -> T:
        async with self._turn:
            return await do()


async def _unless(stop: asyncio.Event | None, do: Callable[[], Awaitable[T]]) -> T | Stopped:
    if stop is None:
        return await do()
    doing = asyncio.ensure_future(do())
    called_off = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((doing, called_off), return_when=asyncio.FIRST_COMPLETED)
        return doing.result() if doing.done() else Stopped()
    finally:
        for one in (doing, called_off):
            one.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.wait((one,))
