"""Group commit: many scripts in one transaction; a script that fails takes nobody with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.store.script import worded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from bot.store.script import Factory, Script

WORDS = {
    "int8": "INTEGER",
    "float8": "REAL",
    "greatest": "MAX",
    "least": "MIN",
    "lock": "",
    "skip": "",
}
"""One writer at a time: there is nothing to lock."""


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What a script returned, or why it failed."""

    value: Any = None
    error: Exception | None = None


def run_batch(connection: sqlite3.Connection, makes: Sequence[Factory[Any]]) -> list[Outcome]:
    """All in one commit; when one fails, each in a commit of its own."""
    try:
        return _commit(connection, makes)
    except Exception as error:  # noqa: BLE001  (whatever it is, it is its own script's outcome)
        if len(makes) == 1:
            return [Outcome(error=error)]
    return [outcome for make in makes for outcome in run_batch(connection, [make])]


def _commit(connection: sqlite3.Connection, makes: Sequence[Factory[Any]]) -> list[Outcome]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        outcomes = [Outcome(_run(connection, make())) for make in makes]
        connection.execute("COMMIT")
    except Exception:
        # SQLite has rolled back by itself when, for one, the disk is full.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return outcomes


def _run(connection: sqlite3.Connection, script: Script[Any]) -> Any:
    try:
        sql, parameters = next(script)
        while True:
            rows = connection.execute(_sqlite(sql), parameters).fetchall()
            sql, parameters = script.send(rows)
    except StopIteration as end:
        return end.value


@cache
def _sqlite(sql: str) -> str:
    return worded(sql, WORDS)
