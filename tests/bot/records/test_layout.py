"""Runs of words become lines, whatever way the paper lay."""

from __future__ import annotations

import pytest

from bot.records.layout import Run, lines
from bot.records.slips import righted
from flows.records import Box, Line, Word

Given = tuple[str, float, float, float]
"""Words, where they begin, and how tall they are."""


def read(*given: Given, slope: float = 0.0) -> list[str]:
    runs = []
    for text, x, y, tall in given:
        end = x + 0.5 * tall * len(text)
        words = tuple((word, (x, y, end, y + tall)) for word in text.split())
        runs.append(Run(words, x, y + slope * x, end, y + slope * end, tall))
    return [" ".join(word for word, _ in words) for words, _ in lines(runs)]


PAGES: dict[str, tuple[list[Given], list[str]]] = {
    "word by word": (
        [("ER", 0, 0, 10), ("positive", 13, 0, 10), ("HER2", 0, 14, 10), ("2+", 23, 14, 10)],
        ["ER positive", "HER2 2+"],
    ),
    "a table's row is one line": (
        [("Estrogen receptor", 0, 0, 10), ("Positive", 200, 0, 10), ("95%", 300, 0, 10)],
        ["Estrogen receptor Positive 95%"],
    ),
    "two statements beside each other are two lines": (
        [
            ("Side: left", 0, 0, 10),
            ("ER: positive", 300, 0, 10),
            ("Grade: 2", 0, 15, 10),
            ("PR: negative", 300, 15, 10),
        ],
        ["Side: left", "ER: positive", "Grade: 2", "PR: negative"],
    ),
    "two columns of running text are read one after the other": (
        [
            (f"{side} row {row} of running text", x, 15 * row, 10)
            for row in range(4)
            for side, x in (("left", 0), ("right", 300))
        ],
        [f"{side} row {row} of running text" for side in ("left", "right") for row in range(4)],
    ),
    "small print does not join a heading": (
        [("REPORT", 0, 0, 30), ("page 1", 120, 10, 9)],
        ["REPORT", "page 1"],
    ),
}


@pytest.mark.parametrize("slope", [0.0, 0.06, -0.06], ids=["straight", "falling", "rising"])
@pytest.mark.parametrize("name", PAGES)
def test_words_on_one_baseline_are_one_line(name: str, slope: float) -> None:
    given, wanted = PAGES[name]
    # One long run tells the slope of the page, as on a real one.
    long = ("The specimen was received fresh and oriented with two sutures", 0.0, 200.0, 10.0)
    assert read(*given, long, slope=slope)[:-1] == wanted


SLIPS = [
    ("pTlc", "pT1c"),
    ("pTle", "pT1c"),
    ("ypTIb", "ypT1b"),
    ("pNia", "pN1a"),
    ("pNO(sn)", "pN0(sn)"),
    ("cMO", "cM0"),
    ("HERZ", "HER2"),
    ("NO", "NO"),
    ("pTis", "pTis"),
    ("pT1c", "pT1c"),
    ("pNx", "pNx"),
    ("TlL", "TlL"),
    ("Tie", "Tie"),
    ("95", "95"),
]


@pytest.mark.parametrize(("seen", "meant"), SLIPS)
def test_only_what_can_mean_one_thing_is_put_right(seen: str, meant: str) -> None:
    assert righted(seen) == meant


LINE = Line((Word("HER2", Box(0.1, 0.2, 0.2, 0.25)), Word("2+", Box(0.22, 0.2, 0.25, 0.25)), Word("x")))


def test_a_line_tells_where_each_of_its_words_stands() -> None:
    assert [LINE.text[start:end] for start, end in LINE.spans] == ["HER2", "2+", "x"]


@pytest.mark.parametrize(
    ("start", "end", "box"),
    [(0, 4, (0.1, 0.2)), (5, 7, (0.22, 0.25)), (2, 6, (0.1, 0.25)), (0, None, (0.1, 0.25))],
)
def test_words_of_a_line_have_a_box(start: int, end: int | None, box: tuple[float, float]) -> None:
    found = LINE.box(start, end)
    assert found is not None
    assert (found.x0, found.x1) == box


def test_words_without_a_page_have_no_box() -> None:
    assert LINE.box(8) is None
