"""`lantern read`: records in, what Lantern reads in each out."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from bot.read_texts import labels, told
from bot.records.accept import kind_of
from bot.records.reader import ChildReader, RecordReader
from flows.readers.report.model import Kind, Report
from flows.records import Line, Page, Pages, Source, Trouble, Unreadable

UNREAD = told(Report(Kind.UNREADABLE))


class FileError(Exception):
    """Which file cannot be had, in one line."""


def files(given: Iterable[Path]) -> Iterator[Path]:
    """Files as they are; of a folder, every file in it, in order of name. Raises FileError."""
    for path in given:
        if path.is_dir():
            yield from sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
        elif path.is_file():
            yield path
        else:
            raise FileError(f"{path} is not there: name a file or a folder")


def read(given: Sequence[Path], out: TextIO, progress: TextIO) -> int:
    """One JSON object a line; a file that cannot be read is told there as well. Raises FileError."""
    return asyncio.run(_read(ChildReader(), tuple(files(given)), out, progress))


async def _read(reader: RecordReader, paths: Sequence[Path], out: TextIO, progress: TextIO) -> int:
    for number, path in enumerate(paths, 1):
        _progress(progress, f"{number} of {len(paths)}: {path.name}")
        result = await reader.read([_bytes(path)])
        out.write(json.dumps(described(path.name, _bytes(path), result), ensure_ascii=False) + "\n")
        out.flush()
    _progress(progress, "")
    return 0


def described(name: str, data: bytes, result: Pages | Trouble) -> dict[str, Any]:
    """`read` holds the lines themselves; of a file in trouble nothing is said but why."""
    pages = result.pages if isinstance(result, Pages | Unreadable) else ()
    kind = kind_of(data)
    understood = labels(pages) if isinstance(result, Pages) else UNREAD
    return {
        "file": name,
        "kind": understood["kind"],
        "pages": len(pages),
        "ocr": any(page.source is Source.OCR for page in pages),
        "labels": understood["labels"],
        "evidence": understood["evidence"],
        "doubts": understood["doubts"],
        "format": str(kind) if kind else "unknown",
        "trouble": None if isinstance(result, Pages) else _trouble(result),
        "read": [_page(page) for page in pages],
    }


def _trouble(trouble: Trouble) -> str:
    name = type(trouble).__name__
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _page(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "source": str(page.source),
        "turned": page.turned,
        "readable": page.quality.readable,
        "flaws": [str(flaw) for flaw in page.quality.flaws],
        "lines": [_line(line) for line in page.lines],
    }


def _line(line: Line) -> dict[str, Any]:
    box = line.box()
    return {"text": line.text, "box": list(asdict(box).values()) if box else None}


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read ({error.strerror})") from error


def _progress(screen: TextIO, words: str) -> None:
    """On a terminal only, over itself."""
    if screen.isatty():
        screen.write(f"\r\x1b[K{words}")
        screen.flush()


def main(given: Sequence[Path]) -> int:
    try:
        return read(given, sys.stdout, sys.stderr)
    except FileError as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
