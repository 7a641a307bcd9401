"""Lines of a report that a patient pastes. All of them are made up."""

from __future__ import annotations

import pytest

from flows.readers.reported import reported

TABLE = """SAMPLE HOSPITAL, FICTIONAL REPORT
Estrogen Receptor: POSITIVE (95%, strong)
Progesterone Receptor: NEGATIVE (0%)
HER2 (IHC): 2+ EQUIVOCAL
HER2 FISH: NOT AMPLIFIED"""

LINE = "INVASIVE DUCTAL CARCINOMA, GRADE 2. pT1c N0. ER positive. PR positive. HER2 negative (0)."

CELLS = """ER
Negative
PR
Negative
HER2
Positive (3+)
Nodes
2/14 positive"""

RATIO = "HER2 by FISH: HER2/CEP17 ratio 1.4, average HER2 copy number 3.1. Ki-67 30%."


@pytest.mark.parametrize("step", ["her2", "hormones", "stage", None])
@pytest.mark.parametrize(
    ("text", "her2", "hormones"),
    [
        (TABLE, ["low"], ["er_pos_pr_neg"]),
        (LINE, ["zero"], ["er_pos_pr_pos"]),
        (CELLS, ["positive"], ["negative"]),
        (RATIO, [], []),
    ],
)
def test_pasted_lines_are_read_the_same_at_every_step(
    text: str, her2: list[str], hormones: list[str], step: str | None
) -> None:
    assert reported(text, step) == {"her2": her2, "hormones": hormones, "stage": [], "substage": None}
