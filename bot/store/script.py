"""How a transaction is written: a generator that yields (sql, parameters) and receives rows.

One text for SQLite and PostgreSQL: parameters are `?`, and where the two differ stands a word in braces.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

Row = Sequence[Any]
Rows = Sequence[Row]
Parameters = tuple[object, ...]

R = TypeVar("R")

Script = Generator[tuple[str, Parameters], Rows, R]
Factory = Callable[[], Script[R]]
"""A script is used up by running it; what can be retried is its making."""


class Runs(Protocol):
    """A database that runs scripts: one transaction each."""

    async def run(self, make: Factory[R]) -> R: ...


def worded(sql: str, words: Mapping[str, str]) -> str:
    for word, meaning in words.items():
        sql = sql.replace(f"{{{word}}}", meaning)
    return sql
