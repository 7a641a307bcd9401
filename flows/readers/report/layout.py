"""The text in the order in which it is read: columns one by one, a table's cells beside their heads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
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
_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_JITTER = 4
"""Letters by which a column's lines may begin apart."""
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
    lines = [text[line.start : line.end].rstrip() for line in block]
    cuts = _cuts(lines)
    if cuts is None:
        return []
    left = [line[:cut].strip() for line, cut in zip(lines, cuts, strict=True)]
    right = [line[cut:].strip() for line, cut in zip(lines, cuts, strict=True) if cut < len(line)]
    if min(_mean(left), _mean(right)) < _LEAST_WIDTH:
        return []
    if sum(":" in part for part in (*left, *right)) > len(lines) // 2:
        return []
    placed = list(zip(block, lines, cuts, strict=True))
    return [
        *(Span(line.start, line.start + cut) for line, _, cut in placed),
        *(Span(line.start + cut, line.end) for line, told, cut in placed if cut < len(told)),
    ]


def _cuts(lines: Sequence[str]) -> list[int] | None:
    """For each line where its right column begins; None when there is no gutter."""
    if len(lines) < _LEAST_LINES or max(map(len, lines)) > _MOST_WIDTH:
        return None
    gaps = [[gap.end() for gap in _GAP.finditer(line)] for line in lines]
    counted = Counter(
        near for found in gaps for at in found for near in range(at - _JITTER, at + _JITTER + 1)
    )
    if not counted:
        return None
    best, often = max(counted.items(), key=lambda one: (one[1], -one[0]))
    if often < max(_LEAST_LINES - 1, 0.6 * len(lines)):
        return None
    cuts = [
        min((at for at in found if abs(at - best) <= _JITTER), default=len(line))
        for line, found in zip(lines, gaps, strict=True)
    ]
    crossing = sum(
        cut == len(line) and len(line) > best + _JITTER for line, cut in zip(lines, cuts, strict=True)
    )
    return None if crossing > 1 else cuts


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
