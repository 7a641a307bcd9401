"""What a sentence of a report says, as the labels that are scored."""

from __future__ import annotations

from flows.readers.report.model import ABSENT, CONTRACT, OPEN
from flows.readers.report.report import read_text

HEAD = "SAMPLE HOSPITAL, FICTIONAL REPORT\nBreast, left, core biopsy: invasive carcinoma.\n"


def told(text: str) -> dict[str, str]:
    report = read_text(HEAD + text)
    values = {str(field): report.value(field) for field in CONTRACT}
    if values["her2_status"] in OPEN:
        values["her2_status"] = None
    return {name: value for name, value in values.items() if value not in {None, ABSENT} and value}
