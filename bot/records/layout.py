"""Runs of words on a page to lines, by following each run's own baseline. Pure: no picture, no file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

Placed = tuple[str, tuple[float, float, float, float]]
"""A word and its box."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together, from (x0, y0) to (x1, y1) along their middle, in any one unit."""

    words: tuple[Placed, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    height: float
    sure: float = 1.0

    @property
    def text(self) -> str:
        return " ".join(word for word, _ in self.words)


Row = tuple[Run, ...]
_Key = Callable[[Sequence[Run]], float]


def lines(runs: Sequence[Run]) -> list[tuple[tuple[Placed, ...], float]]:
    """Words and sureness, line by line, in reading order."""
    return [_joined(row) for row in _columns(_rows(runs))]


def _joined(row: Row) -> tuple[tuple[Placed, ...], float]:
    words = tuple(word for run in row for word in run.words)
    return words, min((run.sure for run in row), default=1.0)


# --- rows -----------------------------------------------------------------------------------------------


def _rows(runs: Sequence[Run]) -> list[Row]:
    slope = _slope(runs)
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: one.x0):
        row = min(
            (row for row in rows if _follows(run, row[-1], slope)), default=None, key=_distance(run, slope)
        )
        if row is None:
            rows.append([run])
        else:
            row.append(run)
    return sorted((tuple(row) for row in rows), key=lambda row: row[0].y0 - slope * row[0].x0)


def _slope(runs: Sequence[Run]) -> float:
    """Of the whole page, from its longer runs; a short run's own slope is noise."""
    long = [run for run in runs if run.x1 - run.x0 > 8 * run.height]
    return median((run.y1 - run.y0) / (run.x1 - run.x0) for run in long) if long else 0.0


def _miss(run: Run, last: Run, slope: float) -> float:
    """How far the run's beginning lies off the baseline of the row's last one."""
    width = last.x1 - last.x0
    own = (last.y1 - last.y0) / width if width > 8 * last.height else slope
    return abs(run.y0 - (last.y1 + own * (run.x0 - last.x1)))


def _follows(run: Run, last: Run, slope: float) -> bool:
    low, high = sorted((run.height, last.height))
    return (
        run.x0 > last.x1 - 0.6 * low
        and high < 2.2 * low
        and _miss(run, last, slope) < 0.5 * low + 0.05 * high
    )


def _distance(run: Run, slope: float) -> _Key:
    return lambda row: _miss(run, row[-1], slope)


# --- cells and columns ----------------------------------------------------------------------------------

_WIDE = 1.6
"""Heights of a letter: a gap that wide is no space between two words."""
_STATEMENT = re.compile(r"[A-Z][^:]{1,40}:\s*\S")
_PROSE = 4
"""Words that a cell of running text has at least."""
_TALL = 3
"""Rows that two columns of running text have at least."""


def _columns(rows: Iterable[Row]) -> Iterator[Row]:
    """A row of a table stays one line; what stands in two columns is taken apart."""
    block: list[tuple[Row, Row]] = []
    for row in rows:
        cells = _cells(row)
        if len(cells) == 2 and all(_is_prose(cell) for cell in cells) and _goes_on(block, cells):
            block.append((cells[0], cells[1]))
            continue
        yield from _block(block)
        block = []
        yield from _statements(cells)
    yield from _block(block)


def _cells(row: Row) -> list[Row]:
    cells: list[list[Run]] = []
    for run in row:
        if cells and run.x0 - cells[-1][-1].x1 < _WIDE * min(run.height, cells[-1][-1].height):
            cells[-1].append(run)
        else:
            cells.append([run])
    return [tuple(cell) for cell in cells]


def _is_prose(cell: Row) -> bool:
    return sum(len(run.words) for run in cell) >= _PROSE


def _goes_on(block: Sequence[tuple[Row, Row]], cells: Sequence[Row]) -> bool:
    """The gap lies where it lay in the row above."""
    if not block:
        return True
    left, right = block[-1]
    return cells[0][-1].x1 < right[0].x0 and left[-1].x1 < cells[1][0].x0


def _block(block: Sequence[tuple[Row, Row]]) -> Iterator[Row]:
    if len(block) >= _TALL:
        yield from (left for left, _ in block)
        yield from (right for _, right in block)
    else:
        for left, right in block:
            yield from _statements([left, right])


def _statements(cells: Sequence[Row]) -> Iterator[Row]:
    """Two lines: "Side: left      ER: positive". One: "ER     positive    95 %"."""
    line: Row = ()
    for cell in cells:
        if line and _STATEMENT.match(_text(line)) and _STATEMENT.match(_text(cell)):
            yield line
            line = ()
        line += cell
    if line:
        yield line


def _text(row: Row) -> str:
    return " ".join(run.text for run in row)
