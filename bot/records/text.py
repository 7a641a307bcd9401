"""The errand for files that hold words: their text, page by page, and whether a page must be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from bot.records import pdf
from bot.records.accept import Kind, decoded
from bot.records.child import Errand, Read, Say, Task, TroubleError
from bot.records.paper import from_text, told
from bot.records.words import KNOWN

if TYPE_CHECKING:
    from bot.records.layout import Run

LETTERS = 25
"""Fewer on a page are a stamp or a page number, not its text."""
PICTURED = 0.5
"""A picture that covers more of a page is what the patient sees there."""
ODD = 0.05
"""The share of letters that no font explains."""
LONG = 1.7
"""Letters of a word on average, at least."""
KNOWN_SHARE, WORDS = 0.04, 40
"""A page of many words of which hardly one is known has a broken text layer."""


def prepared() -> Errand:
    empty = pdfium.PdfDocument.new()
    page = empty.new_page(100, 100)
    pdf.runs(page)
    pdf.pictured(page)
    for sample in ("é".encode(), "é".encode("utf-16"), "é".encode("cp1252")):
        decoded(sample)  # a codec is a module, and none can be loaded later
    return _read


def _read(task: Task, read: Read, say: Say) -> None:
    for number, kind in enumerate(task["kinds"]):
        data = read()
        if kind == Kind.TEXT and data:
            say("count", file=number, pages=1)
            say("page", file=number, within=1, size=[0, 0], source="text", lines=from_text(decoded(data)))
        elif kind == Kind.PDF and data:
            _pdf(number, data, task["pages"], say)


def _pdf(number: int, data: bytes, most: int, say: Say) -> None:
    document = opened(number, data, most)
    say("count", file=number, pages=len(document))
    for index in range(len(document)):
        page = loaded(document, number, index)
        say(
            "page",
            file=number,
            within=index + 1,
            size=list(page.get_size()),
            source="text",
            **told_page(page),
        )
        page.close()


def opened(number: int, data: bytes, most: int) -> pdfium.PdfDocument:
    """Raises TroubleError."""
    try:
        document = pdf.opened(data)
    except pdf.LockedError as locked:
        raise TroubleError("encrypted", file=number) from locked
    except pdfium.PdfiumError as error:
        raise TroubleError("damaged", file=number) from error
    if len(document) > most:
        raise TroubleError("too_many_pages", file=number, pages=len(document))
    if not len(document):
        raise TroubleError("empty", file=number)
    return document


def loaded(document: pdfium.PdfDocument, number: int, index: int) -> pdfium.PdfPage:
    try:
        return document[index]
    except pdfium.PdfiumError as error:
        raise TroubleError("damaged", file=number) from error


def told_page(page: pdfium.PdfPage) -> dict[str, Any]:
    runs = pdf.runs(page)
    return {"lines": told(runs, (pdf.GRID, pdf.GRID)), "poor": _is_poor(runs, pdf.pictured(page))}


def _is_poor(runs: Sequence[Run], pictured: float) -> bool:
    text = " ".join(run.text for run in runs)
    letters = sum(not letter.isspace() for letter in text)
    if letters < LETTERS or pictured > PICTURED:
        return True
    if _runs_oddly(runs):
        return True
    odd = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in text)
    words = re.findall(r"[\w-]{2,}", text.casefold())
    known = sum(word in KNOWN for word in words)
    return odd > ODD * letters or (len(words) >= WORDS and known < KNOWN_SHARE * len(words))


def _runs_oddly(runs: Sequence[Run]) -> bool:
    """Up the page, letter by letter, or from right to left: the page is shown on its side or on its head."""
    rows = [(one, two) for one, two in pairwise(runs) if abs(one.y0 - two.y0) < 0.5 * one.height]
    back = sum(two.x0 < one.x0 for one, two in rows)
    return sum(len(run.text) for run in runs) < LONG * len(runs) or back > len(rows) / 2
