"""What a record says against what was told: it proposes only what it states, and only a conflict is one."""

from __future__ import annotations

import pytest

from flows.model import Answer, How, Quoted, StepId
from flows.reconcile import Agreement, proposals, reconciled

HEAD = "SAMPLE HOSPITAL, FICTIONAL REPORT\nLeft breast, core biopsy: invasive carcinoma.\n"


def quoted(says: dict[str, str]) -> tuple[Quoted, ...]:
    return tuple(Quoted(field, value, f"{field} {value}", 1) for field, value in says.items())


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
        ({"her2_ihc": "2+", "her2_ish": "not_amplified"}, {"her2": "equivocal", "ish": "negative"}),
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
        ({"pr": "positive"}, {"hormones": "positive"}),
        ({"er": "negative"}, {}),
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
    assert {str(one.step): one.value for one in proposals(quoted(says), frozenset())} == proposed


@pytest.mark.parametrize(
    ("doubt", "left"),
    [
        ("her2_ihc", ["hormones", "stage", "letter"]),
        ("her2_status", ["hormones", "stage", "letter"]),  # a status that does not fit its score
        ("er_percent", ["her2", "stage", "letter"]),
        ("pr", ["her2", "stage", "letter"]),
        ("stage_group", ["her2", "hormones"]),
        ("grade", ["her2", "hormones", "stage", "letter"]),
    ],
)
def test_of_a_matter_in_doubt_nothing_is_proposed(doubt: str, left: list[str]) -> None:
    says = {"her2_ihc": "3+", "er": "positive", "pr": "negative", "stage_group": "IIA"}
    assert [str(one.step) for one in proposals(quoted(says), frozenset({doubt}))] == left


AGREES, ADDS, DIFFERS = Agreement.AGREES, Agreement.ADDS, Agreement.DIFFERS


@pytest.mark.parametrize(
    ("told", "says", "stands"),
    [
        ({"her2": "positive"}, {"her2_ihc": "3+"}, {"her2": AGREES}),
        ({"her2": "positive"}, {"her2_ihc": "2+"}, {"her2": DIFFERS}),
        ({"her2": "positive"}, {"her2_ihc": "1+"}, {"her2": DIFFERS}),
        ({"her2": "negative"}, {"her2_ihc": "3+"}, {"her2": DIFFERS}),
        ({"her2": "negative"}, {"her2_ihc": "1+"}, {"her2": ADDS}),
        ({"her2": "low"}, {"her2_status": "negative"}, {"her2": AGREES}),
        ({"her2": "zero"}, {"her2_ihc": "1+"}, {"her2": DIFFERS}),
        ({"her2": "unknown"}, {"her2_ihc": "3+"}, {"her2": ADDS}),
        ({"her2": "not_tested"}, {"her2_ihc": "0"}, {"her2": ADDS}),
        ({}, {"her2_ihc": "3+"}, {"her2": ADDS}),
        ({"her2": "equivocal"}, {"her2_ihc": "2+", "her2_ish": "amplified"}, {"her2": AGREES, "ish": ADDS}),
        ({"her2": "positive"}, {"her2_ihc": "2+", "her2_ish": "amplified"}, {}),
        ({"her2": "negative"}, {"her2_ihc": "2+", "her2_ish": "not_amplified"}, {}),
        ({"her2": "low"}, {"her2_ihc": "2+", "her2_ish": "not_amplified"}, {}),
        (
            {"her2": "positive"},
            {"her2_ihc": "2+", "her2_ish": "not_amplified"},
            {"her2": DIFFERS, "ish": ADDS},
        ),
        ({"hormones": "positive"}, {"er": "positive", "pr": "negative"}, {"hormones": ADDS}),
        ({"hormones": "er_pos_pr_neg"}, {"er": "positive"}, {"hormones": AGREES}),
        ({"hormones": "er_pos_pr_pos"}, {"er": "positive", "pr": "negative"}, {"hormones": DIFFERS}),
        ({"hormones": "negative"}, {"er": "positive"}, {"hormones": DIFFERS}),
        ({"stage": "unknown"}, {"stage_group": "IIA"}, {"stage": ADDS, "letter": ADDS}),
        ({"stage": "2", "letter": "none"}, {"stage_group": "IIA"}, {"stage": AGREES, "letter": ADDS}),
        ({"stage": "3"}, {"stage_group": "IIA"}, {"stage": DIFFERS, "letter": ADDS}),
    ],
)
def test_what_was_told_is_held_against_the_record(
    told: dict[str, str], says: dict[str, str], stands: dict[str, Agreement]
) -> None:
    answers = {StepId(step): Answer(value, How.TAPPED) for step, value in told.items()}
    found = reconciled(answers, quoted(says), frozenset())
    assert {str(one.step): agreement for one, agreement in found} == stands
