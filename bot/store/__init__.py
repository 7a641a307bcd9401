"""The durable turn: what was heard, known, kept to be sent, and sent."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.store.file import MEMORY, migrate_file
from bot.store.lock import StoreInUseError
from bot.store.migrate import SchemaError
from bot.store.sqlite import SqliteStore
from flows.reviews.hours import NO_HOURS, Hours

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

__all__ = ["MEMORY", "SchemaError", "SqliteStore", "StoreInUseError", "migrate_store", "open_store"]

_SQLITE = "sqlite:///"


@asynccontextmanager
async def open_store(
    url: str,
    *,
    rate: float = 30.0,
    burst: int | None = None,
    now: Callable[[], float] = time.time,
    hours: Hours = NO_HOURS,
) -> AsyncIterator[SqliteStore]:
    """`url` is a path, `sqlite:///path` or `:memory:`; `rate` is messages a second for the whole bot.

    `hours`: the support team's, by which the clocks of flags run.
    """
    store = await SqliteStore.open(_path(url), rate=rate, burst=burst, now=now, hours=hours)
    try:
        yield store
    finally:
        await store.close()


async def migrate_store(url: str) -> tuple[int, int]:
    """The schema version before and after."""
    return await migrate_file(_path(url))


def _path(url: str) -> str:
    scheme, found, _ = url.partition("://")
    if found and not url.startswith(_SQLITE):
        raise SchemaError(f"{scheme} is not a store that Lantern has: use a path or {_SQLITE}PATH")
    return url.removeprefix(_SQLITE)
