"""Pages with boxes: the order of columns, the box around each value, values that a page break parts."""

from __future__ import annotations

from collections.abc import Sequence

from flows.readers.report.model import Field
from flows.readers.report.report import read_pages
from flows.records import Box, Line, Page, Source, Word

LETTER = 0.01


def line(row: int, *cells: tuple[float, str]) -> Line:
    """Each cell is set from its place on, a letter a hundredth of the page wide."""
    words = []
    for left, text in cells:
        at = left
        for part in text.split():
            words.append(Word(part, Box(at, row * 0.02, at + LETTER * len(part), row * 0.02 + 0.015)))
            at += LETTER * (len(part) + 1)
    return Line(tuple(words))


def page(number: int, lines: Sequence[Line]) -> Page:
    return Page(number, 1000, 1400, tuple(lines), Source.OCR)


FIRST = [
    line(0, (0.1, "SAMPLE HOSPITAL, FICTIONAL REPORT")),
    line(1, (0.1, "Breast, left, core biopsy: invasive carcinoma, grade 2")),
    line(2, (0.1, "Estrogen receptor:"), (0.5, "Positive (90%)")),
]
SECOND = [line(0, (0.1, "Progesterone receptor:"), (0.5, "Negative (0%)")), line(1, (0.1, "HER2: 1+"))]


def test_every_value_has_the_page_and_box_of_its_words() -> None:
    found = read_pages([page(1, FIRST), page(2, SECOND)]).findings
    assert (found[Field.ER].value, found[Field.ER].evidence.page) == ("positive", 1)
    assert (found[Field.PR].value, found[Field.PR].evidence.page) == ("negative", 2)
    box = found[Field.ER].evidence.box
    assert box is not None
    assert (round(box.x0, 2), round(box.y0, 2)) == (0.1, 0.04)
    assert round(box.x1, 2) >= 0.58


def test_a_row_of_names_above_a_row_of_results_is_read_column_by_column() -> None:
    lines = [
        line(0, (0.1, "Breast biopsy, invasive carcinoma")),
        line(1, (0.1, "ER"), (0.4, "PR"), (0.7, "HER2")),
        line(2, (0.1, "Negative"), (0.4, "Positive"), (0.7, "3+")),
    ]
    found = read_pages([page(1, lines)])
    assert [found.value(field) for field in (Field.ER, Field.PR, Field.HER2_IHC)] == [
        "negative",
        "positive",
        "3+",
    ]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = (
        "Right breast, core biopsy shows an",
        "invasive carcinoma that is strongly",
        "positive for estrogen receptor and",
        "negative for progesterone receptor.",
        "The HER2 protein is negative with a",
        "score of 1+ in the invasive tumour.",
    )
    right = (
        "Sections were stained with the",
        "antibodies of this laboratory. A",
        "positive control was put on each",
        "slide, and a negative one beside",
        "it. Both stained as they ought",
        "to, and the runs were accepted.",
    )
    lines = [
        line(row, (0.02, one), (0.5, other)) for row, (one, other) in enumerate(zip(left, right, strict=True))
    ]
    found = read_pages([page(1, lines)])
    told = [found.value(field) for field in (Field.ER, Field.PR, Field.HER2_IHC, Field.HER2_STATUS)]
    assert told == ["positive", "negative", "1+", "negative"]


def test_an_empty_record_is_unreadable_and_says_nothing() -> None:
    report = read_pages([page(1, [])])
    assert report.kind == "unreadable"
    assert not report.findings
