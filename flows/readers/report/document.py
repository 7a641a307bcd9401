"""Pages to one text and back: where on which page the words of a span stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from flows.declare import Span
from flows.readers.report.model import Evidence
from flows.records import Box, Line, Page, Word, around

PAGE_BREAK = "\f"
_WIDE = 2.5
"""A gap of so many letters is a new column."""
_COLUMN = "    "
_WIDEST = 80
_BRACKET = 24
"""Letters to the bracket that closes."""


class _Place(NamedTuple):
    start: int
    end: int
    page: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    places: tuple[_Place, ...] = ()
    """Of every word that is known to stand somewhere, in order."""

    def evidence(self, span: Span) -> Evidence:
        """The page is the one on which the words begin."""
        start, end = _trimmed(self.text, span)
        page = self.text.count(PAGE_BREAK, 0, start) + 1
        here = list(self._touched(start, end))
        if here:
            page = here[0].page
        box = around([place.box for place in here if place.page == page])
        return Evidence(self.text[start:end], Span(start, end), page, box)

    def _touched(self, start: int, end: int) -> Iterator[_Place]:
        first = bisect_left(self.places, start, key=lambda place: place.end - 1)
        for place in self.places[first:]:
            if place.start >= end:
                return
            yield place


def _trimmed(text: str, span: Span) -> Span:
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and not text[start].isalnum() and text[start] not in "<>~≥≤([+-":
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return Span(start, _closed(text, start, end))


def _closed(text: str, start: int, end: int) -> int:
    """“POSITIVE (95%” goes on to its bracket when that is near."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return end
    close = text.find(")", end, end + _BRACKET)
    return close + 1 if close >= 0 and "\n" not in text[end:close] else end


def of_text(text: str) -> Document:
    return Document(text)


def of_pages(pages: Sequence[Page]) -> Document:
    parts: list[str] = []
    places: list[_Place] = []
    at = 0
    for number, page in enumerate(pages):
        if number:
            parts.append(PAGE_BREAK)
            at += 1
        letter = _letter(page)
        for line in page.lines:
            for word, gap in _spaced(line, letter):
                parts.append(word.text + gap)
                places.append(_Place(at, at + len(word.text), page.number, word.box))
                at += len(word.text) + len(gap)
    return Document("".join(parts), tuple(place for place in places if place.end > place.start))


def _letter(page: Page) -> float:
    """How wide a letter is on this page; 0 when nothing is known of places."""
    widths = [
        (word.box.x1 - word.box.x0) / len(word.text)
        for line in page.lines
        for word in line.words
        if word.box and word.text
    ]
    return median(widths) if widths else 0.0


def _spaced(line: Line, letter: float) -> Iterator[tuple[Word, str]]:
    """Each word with what follows it: a column on the page is a column in the text."""
    first = line.words[0].box if line.words else None
    at = 0
    for word, following in zip(line.words, line.words[1:], strict=False):
        at += len(word.text)
        gap = " "
        if first and following.box and _is_far(word, following):
            column = round((following.box.x0 - first.x0) / letter) if letter > 0 else 0
            gap = _COLUMN + " " * min(max(0, column - at - len(_COLUMN)), _WIDEST)
        at += len(gap)
        yield word, gap
    for word in line.words[-1:]:
        yield word, "\n"


def _is_far(one: Word, other: Word) -> bool:
    if one.box is None or other.box is None:
        return False
    letters = len(one.text) + len(other.text)
    width = (one.box.x1 - one.box.x0) + (other.box.x1 - other.box.x0)
    return bool(letters) and other.box.x0 - one.box.x1 > _WIDE * width / letters
