"""What a report says as the labels of `lantern read`, and its `--jsonl`: texts in, labels out."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from bot.telegram.words import storable
from flows.readers.report.document import PAGE_BREAK
from flows.readers.report.model import ABSENT, CONTRACT, OPEN, Field
from flows.readers.report.report import read_pages, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from flows.readers.report.model import Finding, Report
    from flows.records import Page


class ReadLineError(Exception):
    """Which line is wrong, and how it should look."""


def labels(pages: Sequence[Page]) -> dict[str, Any]:
    """The kind, labels, evidence and doubts of a record that was read."""
    return told(read_pages(pages))


def told(report: Report) -> dict[str, Any]:
    found = {field: report.findings.get(field) for field in CONTRACT}
    return {
        "kind": str(report.kind),
        "labels": {str(field): _value(field, finding) for field, finding in found.items()},
        "evidence": {str(field): _shown(finding) for field, finding in found.items() if finding},
        "doubts": [str(doubt) for doubt in report.doubts],
    }


def main(files: Sequence[Path]) -> int:
    """Of the files one after the other, or of what is piped in."""
    try:
        for lines in (_lines(file) for file in files) if files else (sys.stdin,):
            for line in read_lines(lines):
                sys.stdout.write(f"{line}\n")
    except ReadLineError as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"lantern: cannot read {error.filename} ({error.strerror}): name another file\n")
        return 1
    return 0


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8", errors="replace") as lines:
        yield from lines


def read_lines(lines: Iterable[str]) -> Iterator[str]:
    """Raises ReadLineError."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(number, line)
            text = storable(row["text"])
            pages = {"pages": text.count(PAGE_BREAK) + 1, "ocr": False}
            read = told(read_text(text))
            told_row = {"id": row.get("id"), "kind": read.pop("kind"), **pages, **read}
            yield json.dumps(told_row, ensure_ascii=False)


def _value(field: Field, finding: Finding | None) -> str | None:
    if field in {Field.ER, Field.PR}:
        return finding.value if finding else ABSENT
    if finding is None or (field is Field.HER2_STATUS and finding.value in OPEN):
        return None
    return finding.value


def _shown(finding: Finding) -> dict[str, Any]:
    shown = finding.evidence
    box = shown.box
    return {
        "text": shown.text,
        "page": shown.page,
        "box": [box.x0, box.y0, box.x1, box.y1] if box else None,
    }


def _row(number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ReadLineError(f'line {number} is not like {{"id": "1", "text": "ER positive (95%)"}}')
    return row
