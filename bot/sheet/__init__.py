"""The page for the appointment and the pictures of a report, drawn offline by typst with its own fonts."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import typst

from flows.model import Form
from flows.reply import Page

_HERE = Path(__file__).parent
_PAGE_PPI = 150  # A4 becomes 1240 pixels wide.
_PICTURE_PPI = 172.8  # 450 points become 1080 pixels: sharp on a phone, not heavy.
STEPS = ("her2", "ish", "hormones", "stage")
_BULLET = "• "
# The fonts that typst carries have no emoji; an empty frame in its place would only puzzle.
_FIRST_EMOJI = 0x1F000
_UNDRAWABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_JOINERS = frozenset("\ufe0e\ufe0f")


def render(page: Page, lang: str = "en") -> bytes:
    """One page, A4. The same page gives the same bytes: it holds no clock."""
    words = {
        "lang": lang,
        "title": _drawable(page.title),
        "sections": [
            _section(title, paragraphs, told=at == 0)
            for at, (title, paragraphs) in enumerate(page.sections)
            if paragraphs
        ],
        "notes": _drawable(page.notes),
        "small-print": _drawable(page.small_print),
    }
    inputs = {"page": json.dumps(words)}
    return _png("page.typ", inputs, _PAGE_PPI) if page.form is Form.PNG else _pdf("page.typ", inputs)


@cache
def picture(step: str) -> bytes:
    """A PNG of a made-up report with the line of this step marked. Raises ValueError for any other step."""
    if step not in STEPS:
        raise ValueError(f"no picture for {step}")
    return _png("report.typ", {"step": step}, _PICTURE_PPI)


def _section(title: str, paragraphs: tuple[str, ...], *, told: bool) -> dict[str, Any]:
    """The first section of a page is what was told, as "Name: value"; a bullet anywhere is a question."""
    rows = [line for line in paragraphs if told and ": " in line]
    questions = [line for line in paragraphs if line.startswith(_BULLET)]
    return {
        "title": _drawable(title),
        "told": [[_drawable(part) for part in line.split(": ", 1)] for line in rows],
        "paragraphs": [_drawable(line) for line in paragraphs if line not in rows and line not in questions],
        "questions": [_drawable(line.removeprefix(_BULLET)) for line in questions],
    }


def _drawable(words: str) -> str:
    kept = (letter if unicodedata.category(letter) not in _UNDRAWABLE else " " for letter in words)
    return " ".join("".join(c for c in kept if ord(c) < _FIRST_EMOJI and c not in _JOINERS).split())


def _common(template: str, inputs: dict[str, str]) -> dict[str, Any]:
    """What all drawings share: only the fonts inside typst, so that every machine draws the same."""
    where = {"input": str(_HERE / template), "root": str(_HERE)}
    return {**where, "sys_inputs": inputs, "ignore_system_fonts": True}


def _png(template: str, inputs: dict[str, str], ppi: float) -> bytes:
    """Of words that run on to a second page only the first: a picture has no second page."""
    drawn = typst.compile(**_common(template, inputs), format="png", ppi=ppi)
    return drawn if isinstance(drawn, bytes) else bytes(drawn[0])


def _pdf(template: str, inputs: dict[str, str]) -> bytes:
    """As PDF/UA-1: typst itself refuses to write a page that a screen reader could not read."""
    return bytes(typst.compile(**_common(template, inputs), format="pdf", pdf_standards="ua-1", timestamp=0))
