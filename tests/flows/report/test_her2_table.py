"""What two HER2 tests mean together: the guideline's rows, and no row where it settles nothing."""

from __future__ import annotations

import pytest

from flows.readers.report.her2 import fits, settled

ROWS = (
    ("0", None, "negative"),
    ("1+", None, "negative"),
    ("2+", None, "equivocal"),
    ("3+", None, "positive"),
    ("0", "not_amplified", "negative"),
    ("1+", "not_amplified", "negative"),
    ("2+", "not_amplified", "negative"),
    ("1+", "amplified", "positive"),
    ("2+", "amplified", "positive"),
    ("3+", "amplified", "positive"),
    (None, "amplified", "positive"),
    (None, "not_amplified", "negative"),
    ("2+", "pending", "equivocal"),
    ("1+", "equivocal", "negative"),
    ("2+", "equivocal", "equivocal"),
    ("0/1+", None, "negative"),
    ("1+/2+", None, "equivocal"),
    ("1+/2+", "not_amplified", "negative"),
    ("1+/2+", "amplified", "positive"),
)


@pytest.mark.parametrize(("ihc", "ish", "status"), ROWS)
def test_the_guideline_settles_the_status(ihc: str | None, ish: str | None, status: str) -> None:
    told = settled(ihc, ish)
    assert told is not None
    assert told.status == status
    assert told.facts


@pytest.mark.parametrize(
    ("ihc", "ish"), [("3+", "not_amplified"), (None, None), (None, "pending"), ("2+/3+", None)]
)
def test_what_the_guideline_leaves_open_is_not_settled(ihc: str | None, ish: str | None) -> None:
    assert settled(ihc, ish) is None


def test_a_status_that_does_not_fit_its_score_is_noticed() -> None:
    assert not fits("2+", None, "positive")
    assert fits("3+", None, "positive")
