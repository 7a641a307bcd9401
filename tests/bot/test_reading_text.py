"""The labels of `lantern read`, and its lines of texts."""

from __future__ import annotations

import json

import pytest

from bot.reading_text import ReadLineError, labels, read_lines
from flows.records import Line, Page, Source, Word

TEXT = """SAMPLE HOSPITAL, FICTIONAL REPORT
Breast biopsy: invasive carcinoma, grade 2.
ER: positive (95%). HER2: pending."""
FIELDS = [
    *("er", "er_percent", "pr", "pr_percent", "her2_ihc", "her2_ish", "her2_status"),
    *("grade", "pT", "pN", "M", "stage_group"),
]


def test_a_line_of_text_becomes_a_line_of_labels() -> None:
    (line,) = read_lines([json.dumps({"id": "7", "text": TEXT}), "\n"])
    told = json.loads(line)
    assert list(told) == ["id", "kind", "pages", "ocr", "labels", "evidence", "doubts"]
    assert (told["id"], told["kind"], told["pages"], told["ocr"]) == ("7", "pathology", 1, False)
    assert list(told["labels"]) == FIELDS
    assert {name: value for name, value in told["labels"].items() if value} == {
        "er": "positive",
        "er_percent": "95",
        "pr": "absent",
        "grade": "2",
    }
    assert told["evidence"]["er"] == {"text": "ER: positive", "page": 1, "box": None}


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": 2}'])
def test_a_line_that_is_none_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(ReadLineError, match="line 2"):
        list(read_lines([json.dumps({"text": TEXT}), line]))


def test_pages_and_text_are_read_alike() -> None:
    lines = tuple(Line(tuple(Word(word) for word in row.split())) for row in TEXT.splitlines())
    told = labels([Page(1, 0, 0, lines, Source.TEXT)])
    (line,) = read_lines([json.dumps({"id": 1, "text": TEXT})])
    assert told["labels"] == json.loads(line)["labels"]
