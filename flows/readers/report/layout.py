"""The text in the order in which it is read: columns one by one, a table's cells beside their heads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from flows.declare import Span
from flows.readers.report.names import IHC, ISH, NAMES, OTHER

_HEAD = re.compile(
    "|".join(rf"(?:{pattern})" for name, pattern in NAMES if name not in {OTHER, IHC, ISH}), re.IGNORECASE
)
_CELL = re.compile(r"[^\s|]+(?: ?[^\s|]+)*")
_SHIFTED = re.compile(
    r"(?:receptor status|biomarkers?|prognostic markers?)[^:\n]{0,40}:(?=\s)", re.IGNORECASE
)
_ROW = re.compile(
    r"\s*(?P<value>[^:\n]{2,30}?)[.,]{1,2}\s+"
    r"(?P<name>(?:o?estrogen receptors?|progesterone receptors?|er|pr|her-?2(?:/neu)?"
    r"|ki-?67[^:\n]{0,25})\s?:)",
    re.IGNORECASE,
)
_IS_RESULT = re.compile(r"\d\s?%|[0-3]\+|positive|negative", re.IGNORECASE)
_BESIDE = 25
_LEAST_ROWS = 3
_LEAST_LINES, _LEAST_WIDTH = 5, 22
_MOST_WIDTH = 400
_ROWS = 4
"""Of results under a row of names, at most."""


@dataclass(frozen=True, slots=True)
class View:
    text: str
    starts: tuple[int, ...]
    """Where in `text` each part begins."""
    origins: tuple[int, ...]
    """And where it stands in the text it was taken from."""

    def original(self, span: Span) -> Span:
        """When the words stood apart, only the last of them: the value."""
        part = bisect_right(self.starts, max(span.start, span.end - 1)) - 1
        start = max(span.start, self.starts[part])
        first = bisect_right(self.starts, span.start) - 1
        shift = self.origins[part] - self.starts[part]
        if self.origins[first] - self.starts[first] == shift:
            start = span.start
        return Span(start + shift, span.end + shift)


def in_reading_order(text: str) -> View:
    parts: list[Span] = []
    at = 0
    for heading in _SHIFTED.finditer(text):
        if heading.start() >= at and (rows := list(_shifted(text, heading.end()))):
            parts += [Span(at, heading.end()), *(part for name, value in rows for part in (name, value))]
            at = rows[-1][0].end
    if parts:
        return _joined(text, [*parts, Span(at, len(text))])
    for blank, lines in groupby(_lines(text), key=lambda line: not text[line.start : line.end].strip()):
        block = list(lines)
        if not blank and any("  " in text[line.start : line.end].strip() for line in block):
            ordered = list(_columns(text, block) or _transposed(text, block))
            if ordered:
                parts += [Span(at, block[0].start), *ordered]
                at = block[-1].end
    return _joined(text, [*parts, Span(at, len(text))])


def _shifted(text: str, at: int) -> Iterator[tuple[Span, Span]]:
    """A column of values that a scanner put before its names: three or more, and none after the last."""
    rows: list[re.Match[str]] = []
    while found := _ROW.match(text, at):
        rows.append(found)
        at = found.end()
    if _IS_RESULT.search(text, at, at + _BESIDE) or len(rows) < _LEAST_ROWS:
        return
    if all(_IS_RESULT.search(row["value"]) for row in rows):
        yield from ((Span(*row.span("name")), Span(*row.span("value"))) for row in rows)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield Span(at, at + len(line))
        at += len(line)


def _joined(text: str, parts: Sequence[Span]) -> View:
    """Every part but the whole text ends its line."""
    texts, starts, origins, at = [], [], [], 0
    for part in parts:
        if part.end <= part.start:
            continue
        told = text[part.start : part.end]
        if len(parts) > 1 and not told.endswith("\n") and part.end < len(text):
            told += " " if told.endswith(":") else "\n"
        texts.append(told)
        starts.append(at)
        origins.append(part.start)
        at += len(told)
    return View("".join(texts), tuple(starts) or (0,), tuple(origins) or (0,))


def _columns(text: str, block: Sequence[Span]) -> list[Span]:
    """Prose in two columns: a gutter, long lines on both sides of it, and few labels."""
    if len(block) < _LEAST_LINES:
        return []
    lines = [text[line.start : line.end].rstrip() for line in block]
    if max(map(len, lines)) > _MOST_WIDTH:
        return []
    gutter = _gutter(lines)
    if gutter is None:
        return []
    left = [line[:gutter].strip() for line in lines]
    right = [line[gutter:].strip() for line in lines if len(line) > gutter]
    if (
        min(_mean(left), _mean(right)) < _LEAST_WIDTH
        or sum(":" in part for part in [*left, *right]) > len(lines) // 2
    ):
        return []
    spans = list(zip(block, lines, strict=True))
    return [
        *(Span(line.start, line.start + min(gutter, len(told))) for line, told in spans),
        *(Span(line.start + gutter, line.end) for line, told in spans if len(told) > gutter),
    ]


def _gutter(lines: Sequence[str]) -> int | None:
    """Where a right column begins in most lines."""
    begins: dict[int, int] = {}
    for line in lines:
        for gap in re.finditer(r"\S( {2,})(?=\S)", line):
            begins[gap.end()] = begins.get(gap.end(), 0) + 1
    best = max(begins, key=lambda at: begins[at], default=None)
    if best is None or begins[best] < max(_LEAST_LINES - 1, 0.6 * len(lines)):
        return None
    return best if all(len(line) <= best or not line[best - 2 : best].strip() for line in lines) else None


def _mean(parts: Sequence[str]) -> float:
    return sum(map(len, parts)) / max(len(parts), 1)


def _transposed(text: str, block: Sequence[Span]) -> list[Span]:
    """A row of names above a row of results: each name is put before its own."""
    ordered: list[Span] = []
    done = 0
    for index, line in enumerate(block[:-1]):
        if index < done:
            continue
        names = _cells(text, line)
        if len(names) < 2 or not all(_HEAD.match(text, cell.start) for cell in names):
            continue
        rows = [_cells(text, row) for row in block[index + 1 : index + 1 + _ROWS]]
        below = [row for row in rows if len(row) == len(names)][:3]
        if not below or any(_HEAD.match(text, row[0].start) for row in below):
            continue
        ordered += block[done:index]
        for column, name in enumerate(names):
            ordered += [name, *(row[column] for row in below)]
        done = index + 1 + max(number for number, row in enumerate(rows) if row in below) + 1
    return [*ordered, *block[done:]] if ordered else []


def _cells(text: str, line: Span) -> list[Span]:
    return [Span(*cell.span()) for cell in _CELL.finditer(text, line.start, line.end)]
