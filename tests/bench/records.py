"""How well pages are read, and what it costs: python -m tests.bench.records FOLDER [--beside].

FOLDER holds pictures and truth.jsonl, a line each:
{"image": "...", "kind": "...", "keys": ["a line that must be exact", ...]}.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from bot.records.reader import ChildReader
from bot.records.said import Done, Said
from flows.records import Pages

Read = Callable[[Path], tuple[list[str], float, int]]
"""The lines of a picture, processor seconds, and bytes of memory."""


@dataclass(slots=True)
class Tally:
    exact: int = 0
    lines: int = 0
    pages: int = 0
    seconds: float = 0.0
    memory: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)


def lantern() -> Read:
    took: list[Done] = []

    def watch(said: Said) -> None:
        if isinstance(said, Done):
            took.append(said)

    def read(path: Path) -> tuple[list[str], float, int]:
        took.clear()
        result = asyncio.run(ChildReader(watch=watch).read([path.read_bytes()]))
        pages = result.pages if isinstance(result, Pages) else ()
        lines = [line.text for page in pages for line in page.lines]
        return lines, sum(one.seconds for one in took), max((one.memory for one in took), default=0)

    return read


def plain() -> Read:
    """RapidOCR as it comes, in this process: its start is not counted."""
    from rapidocr import RapidOCR  # noqa: PLC0415

    engine = RapidOCR(params={"Global.log_level": "critical"})

    def read(path: Path) -> tuple[list[str], float, int]:
        begun = time.process_time()
        picture: Any = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
        found: Any = engine(picture)
        return list(found.txts or ()), time.process_time() - begun, 0

    return read


def measured(folder: Path, read: Read) -> Mapping[str, Tally]:
    tallies: dict[str, Tally] = {}
    for row in _rows(folder):
        lines, seconds, memory = read(folder / row["image"])
        tally = tallies.setdefault(row["kind"], Tally())
        whole = _close("\n".join(lines))
        missed = [key for key in row["keys"] if _close(key) not in whole]
        tally.exact += len(row["keys"]) - len(missed)
        tally.lines += len(row["keys"])
        tally.pages += 1
        tally.seconds += seconds
        tally.memory = max(tally.memory, memory)
        tally.missed += [(row["image"], key) for key in missed]
    return tallies


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    for line in (folder / "truth.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def _close(text: str) -> str:
    return re.sub(r"\s+", "", text)


def wilson(right: int, of: int) -> tuple[float, float]:
    share, z = right / of, 1.96
    middle = share + z * z / (2 * of)
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - reach) / (1 + z * z / of), (middle + reach) / (1 + z * z / of)


def told(name: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    for kind, tally in tallies.items():
        low, high = wilson(tally.exact, tally.lines)
        share = f"{100 * tally.exact / tally.lines:.1f} % ({100 * low:.0f} to {100 * high:.0f})"
        cost = f"{tally.seconds / tally.pages:.2f} s a page, {tally.memory / 1e6:.0f} MB"
        yield f"{name:10} {kind:6} {tally.exact:4} of {tally.lines:4} lines exact, {share}, {cost}"
    for tally in tallies.values():
        yield from (f"           missed in {image}: {line}" for image, line in tally.missed)


def main(arguments: Sequence[str] | None = None) -> int:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--beside", action="store_true", help="RapidOCR as it comes, on the same pictures")
    chosen = given.parse_args(arguments)
    for name, read in (("lantern", lantern), *((("rapidocr", plain),) if chosen.beside else ())):
        for line in told(name, measured(chosen.folder, read())):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
