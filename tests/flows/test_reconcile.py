"""What was told stands beside what the report says, and only a real conflict calls for a person."""

from __future__ import annotations

import pytest

from flows.model import Answer, How, StepId
from flows.readers.report.report import read_text
from flows.reconcile import Agreement, Compared, proposals, reconcile

HEAD = "SAMPLE HOSPITAL, FICTIONAL REPORT\nLeft breast, core biopsy: invasive carcinoma.\n"
FULL = HEAD + "ER: positive (95%)\nPR: negative (0%)\nHER2 IHC: 2+\nHER2 FISH: not amplified\nAJCC stage IIB"


def compared(told: dict[str, str], text: str) -> dict[str, Compared]:
    answers = {StepId(step): Answer(value, How.TAPPED) for step, value in told.items()}
    return {str(one.step): one for one in reconcile(answers, read_text(HEAD + text))}


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("HER2: positive (3+)", {"her2": "positive"}),
        ("HER2: negative (1+)", {"her2": "low"}),
        ("HER2: negative (0)", {"her2": "zero"}),
        ("HER2 IHC score 0, HER2-ultralow. HER2 negative.", {"her2": "ultralow"}),
        ("HER2: negative", {"her2": "negative"}),
        ("HER2 IHC: 2+", {"her2": "equivocal"}),
        ("HER2 IHC: 2+. FISH: pending", {"her2": "equivocal", "ish": "waiting"}),
        ("HER2 IHC: 2+. FISH: amplified", {"her2": "positive", "ish": "positive"}),
        ("HER2 IHC: 2+. FISH: not amplified", {"her2": "low", "ish": "negative"}),
        ("ER: positive. PR: positive.", {"hormones": "er_pos_pr_pos"}),
        ("ER: low positive (5%). PR: negative.", {"hormones": "er_low"}),
        ("ER: negative. PR: negative.", {"hormones": "negative"}),
        ("ER: positive.", {"hormones": "positive"}),
        ("ER: negative.", {}),
        ("ER: pending. PR: pending. HER2: pending.", {}),
        ("AJCC stage IIIA", {"stage": "3", "letter": "a"}),
        ("pT2 pN1", {}),
    ],
)
def test_a_report_proposes_answers_of_the_guide(text: str, proposed: dict[str, str]) -> None:
    assert {str(step): one.value for step, one in proposals(read_text(HEAD + text)).items()} == proposed


@pytest.mark.parametrize(
    ("told", "text", "agreement"),
    [
        ("positive", "HER2: positive (3+)", Agreement.AGREES),
        ("positive", "HER2 IHC: 2+", Agreement.DIFFERS),
        ("positive", "HER2: negative (1+)", Agreement.DIFFERS),
        ("negative", "HER2: positive (3+)", Agreement.DIFFERS),
        ("negative", "HER2: negative (1+)", Agreement.ADDS),
        ("low", "HER2: negative", Agreement.AGREES),
        ("zero", "HER2: negative (1+)", Agreement.DIFFERS),
        ("equivocal", "HER2 IHC: 2+. FISH: amplified", Agreement.ADDS),
        ("equivocal", "HER2: positive (3+)", Agreement.DIFFERS),
        ("unknown", "HER2: positive (3+)", Agreement.ADDS),
        ("not_tested", "HER2: negative (0)", Agreement.ADDS),
        ("positive", "ER: positive", Agreement.TOLD_ONLY),
        ("positive", "HER2: pending", Agreement.TOLD_ONLY),
    ],
)
def test_what_was_told_of_her2_is_held_against_the_report(told: str, text: str, agreement: Agreement) -> None:
    assert compared({"her2": told}, text)["her2"].agreement is agreement


@pytest.mark.parametrize(
    ("told", "text", "agreement"),
    [
        ("positive", "ER: positive. PR: negative.", Agreement.ADDS),
        ("er_pos_pr_neg", "ER: positive. PR: negative.", Agreement.AGREES),
        ("er_pos_pr_pos", "ER: positive. PR: negative.", Agreement.DIFFERS),
        ("negative", "ER: positive. PR: negative.", Agreement.DIFFERS),
        ("er_pos_pr_pos", "ER: positive.", Agreement.AGREES),
    ],
)
def test_what_was_told_of_hormones_is_held_against_the_report(
    told: str, text: str, agreement: Agreement
) -> None:
    assert compared({"hormones": told}, text)["hormones"].agreement is agreement


def test_only_a_real_conflict_needs_staff() -> None:
    told = {"her2": "positive", "hormones": "positive", "stage": "2"}
    needing = [step for step, one in compared(told, FULL.removeprefix(HEAD)).items() if one.needs_staff]
    assert needing == ["her2"]


def test_steps_come_in_the_order_of_the_guide_with_the_lines_that_say_so() -> None:
    found = compared({}, FULL.removeprefix(HEAD))
    assert list(found) == ["her2", "ish", "hormones", "stage", "letter"]
    shown = found["hormones"].proposal
    assert shown is not None
    assert [one.evidence.text for one in shown.findings][:2] == ["ER: positive", "ER: positive (95%)"]


def test_a_report_that_says_two_things_is_asked_about() -> None:
    text = "ER: positive. PR: positive.\nSummary: ER negative, PR positive."
    proposal = compared({}, text)["hormones"].proposal
    assert proposal is not None
    assert not proposal.sure
