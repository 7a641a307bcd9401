"""The labels of `lantern read`, and its lines of texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.read_texts import ReadLineError, labels, read_lines
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


def test_the_command_reads_a_file_of_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(json.dumps({"id": 1, "text": TEXT}) + "\n", encoding="utf-8")
    assert main(["read", "--jsonl", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["labels"]["er"] == "positive"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "name a record"),
        (("--jsonl", "missing.jsonl"), 1, "name another file"),
    ],
)
def test_a_mistake_is_told_in_one_line(
    arguments: tuple[str, ...], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", *arguments]) == code
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
