"""Pages that were read, to what the guide hears: doubts, impossible figures, nobody's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.records import Box, Flaw, Line, Page, Quality, Source, Word
from flows.understood import understood

HEAD = ("SAMPLE HOSPITAL, FICTIONAL REPORT", "Left breast, core biopsy: invasive ductal carcinoma.")


def page(*rows: str, number: int = 1, source: Source = Source.TEXT) -> Page:
    """Every word has a box, row below row."""
    lines = []
    for place, row in enumerate((*HEAD, *rows)):
        words, across = [], 0.05
        for word in row.split():
            wide = 0.012 * len(word)
            words.append(Word(word, Box(across, 0.05 + place * 0.04, across + wide, 0.07 + place * 0.04)))
            across += wide + 0.012
        lines.append(Line(tuple(words)))
    return Page(number, 595, 842, tuple(lines), source)


def values(*rows: str) -> dict[str, str]:
    return {one.field: one.value for one in understood([page(*rows)]).message.found}


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("ER: Positive, 119%", "er_percent"),
        ("PR: Positive, 959 %", "pr_percent"),
        ("Ki-67: 220%", "ki67"),
    ],
)
def test_a_figure_that_cannot_be_is_told_as_unreadable(row: str, field: str) -> None:
    heard = understood([page(row)]).message
    assert field not in {one.field for one in heard.found}
    assert field in heard.doubts


@pytest.mark.parametrize("row", ["ER: Positive, Allred score 9/8", "ER: Positive, H-score 2700"])
def test_a_score_that_cannot_be_is_none(row: str) -> None:
    assert "er_score" not in values(row)


@pytest.mark.parametrize("row", ["ER: Positive, 100%", "PR: Positive, 1%", "Ki-67: 99%"])
def test_a_figure_that_can_be_is_told(row: str) -> None:
    heard = understood([page(row)]).message
    assert heard.doubts == ()
    assert any(one.value in row for one in heard.found)


def test_what_an_addendum_brought_is_no_doubt() -> None:
    heard = understood(
        [page("HER2 FISH: pending", "HER2 IHC: 2+", "ADDENDUM", "HER2 FISH: Amplified")]
    ).message
    assert {one.field: one.value for one in heard.found}["her2_ish"] == "amplified"
    assert "her2_ish" not in heard.doubts


def test_what_conflicts_is_in_doubt() -> None:
    heard = understood([page("ER: positive. PR: positive.", "Summary: ER negative, PR positive.")]).message
    assert "er" in heard.doubts


def test_two_tumours_that_differ_are_in_doubt() -> None:
    rows = ("Tumour 1: ER positive, HER2 IHC 3+", "Tumour 2: ER negative, HER2 IHC 0")
    heard = understood([page(*rows)]).message
    assert {"er", "her2_ihc"} <= set(heard.doubts)


def test_a_status_and_its_percentage_have_one_number_and_one_box() -> None:
    found = understood([page("ER: Positive, 95%", "HER2 IHC: 3+")])
    numbers = {one.field: one.number for one in found.message.found}
    assert numbers["er"] == numbers["er_percent"] != numbers["her2_ihc"]
    ((marked),) = found.marks
    assert len(marked.marks) == len({number for number, _ in marked.marks})


def test_names_are_covered_and_in_a_picture_the_rest_of_their_line_too() -> None:
    row = "Patient name: Jane Example"
    text, seen = (
        understood([page(row, "HER2 IHC: 3+", source=source)]).marks[0].hidden
        for source in (Source.TEXT, Source.OCR)
    )
    assert text
    assert max(box.x1 for box in seen) >= max(box.x1 for box in text)


def test_nobody_is_named_in_what_is_quoted() -> None:
    heard = understood([page("HER2 IHC: 3+ (reported by Dr Jane Example)")]).message
    assert not any("Jane" in one.words for one in heard.found)


def test_another_organ_is_another_record() -> None:
    rows = ("Prostate, needle biopsy: adenocarcinoma, Gleason 3+4=7", "Her2 not done")
    other = Page(1, 595, 842, tuple(Line((Word(row),)) for row in rows), Source.TEXT)
    assert understood([other]).message.trouble == "other"


@pytest.mark.parametrize(
    ("flaw", "unclear"), [(Flaw.TOO_DARK, (2,)), (Flaw.CUT_OFF, (2,)), (Flaw.TURNED, ())]
)
def test_a_page_on_which_lines_may_be_missing_is_named(flaw: Flaw, unclear: tuple[int, ...]) -> None:
    second = replace(page("ER: Positive", number=2), quality=Quality((flaw,)))
    assert understood([page("HER2 IHC: 3+"), second]).message.unclear == unclear
