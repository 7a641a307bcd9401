"""What a record says, as answers of the guide: a table."""

from __future__ import annotations

import pytest

from flows.model import Quoted
from flows.reporting import proposals


@pytest.mark.parametrize(
    ("says", "proposed"),
    [
        ({"her2_ihc": "3+"}, {"her2": "positive"}),
        ({"her2_ihc": "1+"}, {"her2": "low"}),
        ({"her2_ihc": "0"}, {"her2": "zero"}),
        ({"her2_ihc": "0", "her2_level": "ultralow"}, {"her2": "ultralow"}),
        ({"her2_ihc": "1+", "her2_level": "low", "her2_status": "negative"}, {"her2": "low"}),
        ({"her2_ihc": "2+"}, {"her2": "equivocal"}),
        ({"her2_ihc": "2+", "her2_ish": "amplified"}, {"her2": "equivocal", "ish": "positive"}),
        (
            {"her2_ihc": "2+", "her2_ish": "not_amplified", "her2_level": "low"},
            {"her2": "equivocal", "ish": "negative"},
        ),
        ({"her2_ihc": "2+", "her2_ish": "pending"}, {"her2": "equivocal", "ish": "waiting"}),
        ({"her2_ihc": "3+", "her2_ish": "amplified"}, {"her2": "positive"}),
        ({"her2_status": "positive"}, {"her2": "positive"}),
        ({"her2_status": "negative"}, {"her2": "negative"}),
        ({"her2_ish": "amplified"}, {}),
        ({"er": "positive", "pr": "positive"}, {"hormones": "er_pos_pr_pos"}),
        ({"er": "positive", "pr": "negative"}, {"hormones": "er_pos_pr_neg"}),
        ({"er": "negative", "pr": "positive"}, {"hormones": "er_neg_pr_pos"}),
        ({"er": "negative", "pr": "negative"}, {"hormones": "negative"}),
        ({"er": "low", "pr": "negative"}, {"hormones": "er_low"}),
        ({"er": "positive"}, {"hormones": "positive"}),
        ({"er": "negative"}, {}),
        ({"pr": "positive"}, {}),
        ({"er": "positive", "pr": "unknown"}, {}),
        ({"stage_group": "IIA"}, {"stage": "2", "letter": "a"}),
        ({"stage_group": "IIIC"}, {"stage": "3", "letter": "c"}),
        ({"stage_group": "IA1"}, {"stage": "1", "letter": "a"}),
        ({"stage_group": "IV"}, {"stage": "4"}),
        ({"stage_group": "0"}, {"stage": "0"}),
        ({"stage_group": "early"}, {}),
        ({"pT": "pT2", "pN": "pN1", "grade": "3"}, {}),  # a stage is never worked out
    ],
)
def test_a_record_proposes_only_what_it_states(says: dict[str, str], proposed: dict[str, str]) -> None:
    found = tuple(Quoted(field, value, f"{field} {value}", 1) for field, value in says.items())
    assert {str(one.step): one.value for one in proposals(found, frozenset())} == proposed


def test_a_field_in_doubt_proposes_nothing() -> None:
    found = (Quoted("her2_ihc", "3+", "3+", 1), Quoted("stage_group", "IIA", "IIA", 1))
    assert [one.step for one in proposals(found, frozenset({"her2_ihc"}))] == ["stage", "letter"]
