"""The file behind the SQLite store: who owns it, how it is set, which schema it has."""

from __future__ import annotations

import logging
import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import aiosqlite

from bot.store import migrate
from bot.store.batch import WORDS, run_batch
from bot.store.lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = ":memory:"
SAFE_VERSION = (3, 51, 3)
"""From here on two connections may checkpoint at once (the WAL-reset race)."""

_PRAGMAS = (
    "page_size = 8192",
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "journal_size_limit = 67108864",
)

log = logging.getLogger(__name__)
T = TypeVar("T")


async def in_its_thread(connection: aiosqlite.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """One hop of aiosqlite's thread for a whole batch.

    Its public way is one hop a statement: three times the CPU.
    """
    result: T = await connection._execute(work, connection._conn)  # type: ignore[no-untyped-call]  # noqa: SLF001
    return result


async def migrate_file(path: str) -> tuple[int, int]:
    """The file's schema version before and after: what `lantern migrate` does."""
    lock, connection = await connect(path)
    try:
        return await in_its_thread(connection, _migrate)
    finally:
        await connection.close()
        if lock is not None:
            lock.release()


async def connect(path: str) -> tuple[FileLock | None, aiosqlite.Connection]:
    lock = None if path == MEMORY else _own(Path(path))
    try:
        connection = await aiosqlite.connect(path, isolation_level=None)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return lock, connection


def _own(path: Path) -> FileLock:
    lock = FileLock(path)
    if sqlite3.sqlite_version_info < SAFE_VERSION:
        log.warning(
            "SQLite %s: Lantern uses one writer only; let no other program write", sqlite3.sqlite_version
        )
    # Nobody else on this machine may read it: so from its first byte on.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    return lock


def prepare(connection: sqlite3.Connection) -> None:
    _set_up(connection)
    found = _version(connection)
    if found == 0:
        _migrate(connection)
        return
    migrate.refuse_newer(found, migrate.newest())
    migrate.refuse_older(found, migrate.newest())


def _migrate(connection: sqlite3.Connection) -> tuple[int, int]:
    _set_up(connection)
    found = _version(connection)
    outcome = run_batch(connection, [partial(migrate.migrate, found, WORDS)])[0]
    if outcome.error is not None:
        raise outcome.error
    return found, outcome.value


def _set_up(connection: sqlite3.Connection) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _version(connection: sqlite3.Connection) -> int:
    """0 for an empty file."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return 0
    if "schema_version" not in tables:
        raise migrate.SchemaError("the file is a SQLite database, but not Lantern's: give another path")
    return int(connection.execute("SELECT n FROM schema_version").fetchone()[0])


def empty_log(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
