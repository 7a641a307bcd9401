"""Numbered SQL files and a version row. Each file is applied once, all of them in one transaction."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.script import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.store.script import Script

SCHEMA = Path(__file__).parent / "schema"


class SchemaError(Exception):
    """The file and this Lantern do not fit; the message says what to do."""


def newest(schema: Path = SCHEMA) -> int:
    return max(_files(schema))


def migrate(found: int, words: Mapping[str, str], schema: Path = SCHEMA) -> Script[int]:
    """From version `found`, 0 for an empty database, to the newest."""
    files = _files(schema)
    refuse_newer(found, max(files))
    if found == 0:
        yield worded("CREATE TABLE schema_version (n {int8} NOT NULL)", words), ()
        yield "INSERT INTO schema_version (n) VALUES (0)", ()
    for number in sorted(number for number in files if number > found):
        for statement in _statements(worded(files[number].read_text("utf-8"), words)):
            yield statement, ()
        yield "UPDATE schema_version SET n = ?", (number,)
    return max(files)


def refuse_newer(found: int, known: int) -> None:
    if found > known:
        message = f"the database has schema {found} and this Lantern knows {known}: run the newer Lantern"
        raise SchemaError(message)


def refuse_older(found: int, known: int) -> None:
    if found < known:
        raise SchemaError(
            f"the database has schema {found} and this Lantern needs {known}: run `lantern migrate`"
        )


def _files(schema: Path) -> dict[int, Path]:
    return {int(file.name.partition("_")[0]): file for file in schema.glob("[0-9]*_*.sql")}


def _statements(text: str) -> Iterator[str]:
    """One at a time: sqlite3's executescript would commit first, and a half-done migration could stay."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
