"""Reports of no hospital and no patient, in the layouts of real ones, against their truth table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from flows.readers.report.identity import identities, is_hidden
from flows.readers.report.model import ABSENT, CONTRACT, OPEN, Field, Kind, Report
from flows.readers.report.report import read_text

FOLDER = Path(__file__).parents[2] / "reports"
with (FOLDER / "truth.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = tuple(csv.DictReader(table, delimiter="\t"))
each_report = pytest.mark.parametrize("row", ROWS, ids=[row["report"] for row in ROWS])


def read(row: dict[str, str]) -> tuple[str, Report]:
    text = (FOLDER / f"{row['report']}.txt").read_text(encoding="utf-8")
    return text, read_text(text)


@each_report
def test_a_report_says_what_its_truth_says(row: dict[str, str]) -> None:
    _, report = read(row)
    truth = dict(label.split("=", 1) for label in row["labels"].split())
    told = {str(field): report.value(field) for field in CONTRACT}
    if told["her2_status"] in OPEN:
        told["her2_status"] = None
    assert {name: value for name, value in told.items() if value not in {None, ABSENT}} == truth


@each_report
def test_a_report_is_known_for_what_it_is(row: dict[str, str]) -> None:
    assert read(row)[1].kind == Kind(row["kind"])


@each_report
def test_every_doubt_of_the_truth_is_told(row: dict[str, str]) -> None:
    told = [str(doubt) for doubt in read(row)[1].doubts]
    for expected in filter(None, map(str.strip, row["doubts"].split(";"))):
        assert any(one.startswith(expected) for one in told), expected


@each_report
def test_every_value_shows_words_of_the_report(row: dict[str, str]) -> None:
    text, report = read(row)
    for field, finding in report.findings.items():
        shown = finding.evidence
        assert shown.text, field
        assert text[shown.span.start : shown.span.end] == shown.text, field


@each_report
def test_no_value_repeats_who_somebody_is(row: dict[str, str]) -> None:
    text, report = read(row)
    hidden = identities(text)
    assert not [field for field, one in report.findings.items() if is_hidden(one.evidence.span, hidden)]


def test_a_conflict_tells_which_tumour_each_value_is_of() -> None:
    text = (FOLDER / "uk-two-tumours.txt").read_text(encoding="utf-8")
    report = read_text(text)
    other = next(one for one in report.others if one.field is Field.HER2_IHC)
    assert (report.findings[Field.HER2_IHC].of, other.of, other.value) == ("tumour 1", "tumour 2", "3+")


def test_another_organ_of_somebody_who_had_breast_cancer_says_nothing_of_the_breast() -> None:
    report = read_text("Fictional. Stomach biopsy: adenocarcinoma. HER2 IHC 3+. History of breast cancer.")
    assert report.kind is Kind.OTHER
    assert not report.findings


def test_every_text_has_its_row() -> None:
    assert {row["report"] for row in ROWS} == {file.stem for file in FOLDER.glob("*.txt")}


def test_fields_of_the_contract_come_in_its_order() -> None:
    assert CONTRACT[0] is Field.ER
    assert CONTRACT[-1] is Field.STAGE
