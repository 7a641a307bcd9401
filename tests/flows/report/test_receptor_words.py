"""How reports word ER, PR and HER2: each sentence says what stands beside it, and nothing else."""

from __future__ import annotations

import pytest
from report_tools import told

STATEMENTS = (
    ("ER: 3+ in 90% of cells", "er=positive er_percent=90"),
    (
        "Estrogen receptors: Positive, 95% of tumor cells, strong (3+). Progesterone receptors: Negative",
        "er=positive er_percent=95 pr=negative",
    ),
    ("HER2/neu: Negative (1+ staining)", "her2_ihc=1+ her2_status=negative"),
    ("HER-2/neu protein expression: 3+/positive", "her2_ihc=3+ her2_status=positive"),
    ("HER2: 0 (no staining)", "her2_ihc=0 her2_status=negative"),
    (
        "Her2 IHC - Score: 2+; FISH - Not amplified (ratio 1.1)",
        "her2_ihc=2+ her2_ish=not_amplified her2_status=negative",
    ),
    ("HER2 FISH ratio: 1.2 (negative)", "her2_ish=not_amplified her2_status=negative"),
    ("ER(+), PR(+), HER2(-)", "er=positive pr=positive her2_status=negative"),
    ("ER +ve PR -ve HER2 -ve", "er=positive pr=negative her2_status=negative"),
    ("ER neg / PR neg / HER2 neg", "er=negative pr=negative her2_status=negative"),
    ("ER/PR/HER2 negative", "er=negative pr=negative her2_status=negative"),
    (
        "ER 100% PR 90% Her2 1+ Ki67 20%",
        "er=positive er_percent=100 pr=positive pr_percent=90 her2_ihc=1+ her2_status=negative",
    ),
    ("Oestrogen receptor: Negative (0/8)", "er=negative"),
    ("ER Quickscore = 8, PR Quickscore = 0", "er=positive pr=negative"),
    ("HER2 status: Negative (IHC score 1+)", "her2_ihc=1+ her2_status=negative"),
    ("Hormone receptors: ER positive (>90%), PR negative", "er=positive er_percent=>90 pr=negative"),
    (
        "HER2 was equivocal (2+) by IHC and negative by FISH.",
        "her2_ihc=2+ her2_ish=not_amplified her2_status=negative",
    ),
    ("Immunohistochemistry for estrogen receptor is diffusely positive.", "er=positive"),
    ("C-erbB-2: 3+", "her2_ihc=3+ her2_status=positive"),
    ("CerbB2: score 3+", "her2_ihc=3+ her2_status=positive"),
    ("ER: Neg; PR: Neg; Her2neu: Neg", "er=negative pr=negative her2_status=negative"),
    ("Estrogen receptor expression is present in >90% of tumour nuclei", "er=positive er_percent=>90"),
    ("There is no amplification of HER2.", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 DUAL ISH: NON AMPLIFIED", "her2_ish=not_amplified her2_status=negative"),
    ("HER-2/neu amplification by FISH: Negative", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 gene status by FISH: Not Amplified", "her2_ish=not_amplified her2_status=negative"),
    ("The tumour is ER and PR positive, HER2 negative.", "er=positive pr=positive her2_status=negative"),
    (
        "ER and PR are both strongly positive (8/8). HER2 is negative.",
        "er=positive pr=positive her2_status=negative",
    ),
    ("Receptor status: ER 7/8 PR 0/8 HER2 1+", "er=positive pr=negative her2_ihc=1+ her2_status=negative"),
    ("Her-2/neu oncogene: Positive (3+) by IHC", "her2_ihc=3+ her2_status=positive"),
    (
        "POSITIVE for estrogen receptors (90% of tumor nuclei), NEGATIVE for progesterone receptors (0%)",
        "er=positive er_percent=90 pr=negative pr_percent=0",
    ),
    ("Estrogen receptor = Positive; Progesterone receptor = Negative", "er=positive pr=negative"),
    ("ER is present in 60% of cells; PR is absent.", "er=positive er_percent=60 pr=negative"),
    ("HER2: Not overexpressed", "her2_status=negative"),
    ("HER2 overexpression: absent", "her2_status=negative"),
    ("Equivocal for HER2 (2+)", "her2_ihc=2+ her2_status=equivocal"),
    (
        "Positive for HER2 (3+) and negative for ER and PR",
        "her2_ihc=3+ her2_status=positive er=negative pr=negative",
    ),
    ("ER: strongly positive in nearly 100% of tumor cells", "er=positive er_percent=100"),
    ("Her2/neu: FISH: ratio 1.3 - not amplified", "her2_ish=not_amplified her2_status=negative"),
    ("FISH: Not. amplified (1.3) for HER2", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 by FISH: non-. amplified", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 gene is not found to be amplified by FISH", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 IHC is not 3+.", ""),
    ("No HER2 overexpression is seen.", "her2_status=negative"),
    ("HER2 overexpression not detected", "her2_status=negative"),
    ("ER - negative, PR - positive, HER2 - negative", "er=negative pr=positive her2_status=negative"),
    ("ER - Negative\nPR - Negative\nHER2 - 3+", "er=negative pr=negative her2_ihc=3+ her2_status=positive"),
    (
        "ER negative, PR negative; HER-2/neu is positive (3+).",
        "er=negative pr=negative her2_ihc=3+ her2_status=positive",
    ),
    (
        "Estrogen receptor: 0%. Progesterone receptor: 0%. HER2: 0",
        "er=negative er_percent=0 pr=negative pr_percent=0 her2_ihc=0 her2_status=negative",
    ),
    (
        "Estrogen receptor: 90 %, strong. Progesterone receptor: 20 %, weak",
        "er=positive er_percent=90 pr=positive pr_percent=20",
    ),
    (
        "ER (clone SP1): positive, 90%; PR (clone 1E2): positive, 10%",
        "er=positive er_percent=90 pr=positive pr_percent=10",
    ),
    ("Receptors: estrogen positive, progesterone negative", "er=positive pr=negative"),
    ("The tumor does not express estrogen or progesterone receptors.", "er=negative pr=negative"),
    ("The carcinoma expresses estrogen receptor and progesterone receptor.", "er=positive pr=positive"),
    ("ER not detected. PR not detected.", "er=negative pr=negative"),
    ("ER: not performed. PR: not performed.", "er=unknown pr=unknown"),
    ("Her2: awaiting FISH", "her2_ish=pending"),
    ("HER2 will be performed and reported in an addendum", ""),
    ("HER2 (2+) FISH to follow", "her2_ihc=2+ her2_ish=pending her2_status=equivocal"),
    ("HER2 3+ (positive), FISH not required", "her2_ihc=3+ her2_status=positive"),
    ("HER2 FISH not performed. HER2 IHC 1+", "her2_ihc=1+ her2_status=negative"),
    (
        "ER and PR positive, HER2 not amplified",
        "er=positive pr=positive her2_ish=not_amplified her2_status=negative",
    ),
    ("HER2 amplified", "her2_ish=amplified her2_status=positive"),
    ("HER2 low (IHC 2+/ISH-)", "her2_ihc=2+ her2_ish=not_amplified her2_status=negative"),
    ("HER2-low (IHC 1+)", "her2_ihc=1+ her2_status=negative"),
    ("HER2 ISH positive, ratio 3.0", "her2_ish=amplified her2_status=positive"),
)


@pytest.mark.parametrize(("text", "says"), STATEMENTS)
def test_a_statement_says_this_and_no_more(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())


MORE = (
    (
        "FINAL DIAGNOSIS: Invasive ductal carcinoma. ER (90%), PR (10%), HER2 (1+).",
        "er=positive er_percent=90 pr=positive pr_percent=10 her2_ihc=1+ her2_status=negative",
    ),
    (
        "Immunoprofile: ER+ (95%), PR+ (60%), HER2 0",
        "er=positive er_percent=95 pr=positive pr_percent=60 her2_ihc=0 her2_status=negative",
    ),
    (
        "ER 95 %, PR 5 %, HER2 score 2+, FISH negative, Ki-67 22 %",
        (
            "er=positive er_percent=95 pr=positive pr_percent=5 her2_ihc=2+ her2_ish=not_amplified"
            " her2_status=negative"
        ),
    ),
    (
        (
            "Estrogen Receptor:        Positive\n  % cells staining:       95\n  Intensity:           "
            "   Strong\nProgesterone Receptor:    Negative"
        ),
        "er=positive pr=negative",
    ),
    (
        "Result of ER: Positive. Result of PR: Negative. Result of HER2: Negative",
        "er=positive pr=negative her2_status=negative",
    ),
    ("HER2/neu (c-erbB-2): Negative, score of 1+", "her2_ihc=1+ her2_status=negative"),
    ("HER2 interpretation: Negative. HER2 score: 1+", "her2_ihc=1+ her2_status=negative"),
    ("HER2 FISH interpretation: Negative (not amplified)", "her2_ish=not_amplified her2_status=negative"),
    ("HER2/neu FISH - NEGATIVE, HER2/CEP 17 ratio 1.1", "her2_ish=not_amplified her2_status=negative"),
    ("IHC HER2: Equivocal. ISH HER2: Negative", "her2_ish=not_amplified her2_status=negative"),
    (
        "HER2 Status (by IHC): Equivocal (Score 2+)\nHER2 Status (by ISH): Negative (not amplified)",
        "her2_ihc=2+ her2_ish=not_amplified her2_status=negative",
    ),
    ("Her-2/neu: Negative for overexpression (0)", "her2_ihc=0 her2_status=negative"),
    (
        "The invasive carcinoma shows no overexpression of HER2 (score 1+).",
        "her2_ihc=1+ her2_status=negative",
    ),
    (
        "ER strongly and diffusely positive, PR weakly positive, HER2 negative",
        "er=positive pr=positive her2_status=negative",
    ),
    (
        "Tumor cells show strong nuclear positivity for ER (98%) and PR (45%)",
        "er=positive er_percent=98 pr=positive pr_percent=45",
    ),
    ("Estrogen and progesterone receptors: positive", "er=positive pr=positive"),
    (
        "Estrogen receptor (ER) positive; progesterone receptor (PR) positive; HER2/neu negative",
        "er=positive pr=positive her2_status=negative",
    ),
    (
        "ER - positive (8/8), PR - positive (7/8), Her2 - negative (1+)",
        "er=positive pr=positive her2_ihc=1+ her2_status=negative",
    ),
    ("ER score 8/8, PR score 3/8, HER2 score 0", "er=positive her2_ihc=0 her2_status=negative"),
    ("HER2 gene: no amplification detected", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 by FISH is positive for amplification", "her2_ish=amplified her2_status=positive"),
    ("HER2 is amplified by FISH (ratio 4.5)", "her2_ish=amplified her2_status=positive"),
    ("FISH is negative for HER2 amplification", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 IHC equivocal, reflex FISH positive", "her2_ish=amplified her2_status=positive"),
    ("A HER2 FISH test has been requested", "her2_ish=pending"),
    ("HER2 FISH: results pending", "her2_ish=pending"),
    ("ER and PR: pending", "er=unknown pr=unknown"),
    (
        "ER and PR pending, HER2 pending.\nADDENDUM: ER positive, PR negative, HER2 positive (3+).",
        "er=positive pr=negative her2_ihc=3+ her2_status=positive",
    ),
    (
        (
            "Estrogen receptor: Negative. Internal control: positive. Progesterone receptor: "
            "Negative. External control: positive."
        ),
        "er=negative pr=negative",
    ),
    ("ER: Negative; internal normal ducts are positive. PR: Negative", "er=negative pr=negative"),
    (
        "ER <1% (negative), PR <1% (negative), HER2 IHC 0 (negative)",
        "er=negative er_percent=<1 pr=negative pr_percent=<1 her2_ihc=0 her2_status=negative",
    ),
    ("ER 1-10% low positive", "er=low er_percent=1-10"),
    ("ER 10%", "er=low er_percent=10"),
    ("ER 11%", "er=positive er_percent=11"),
    ("PR 5%", "pr=positive pr_percent=5"),
    ("ER low (5%)", "er=low er_percent=5"),
    ("ER: Low-positive", "er=low"),
    ("Oestrogen receptor - low positive (Allred 3/8)", "er=low"),
    ("HER2 null (IHC 0)", "her2_ihc=0 her2_status=negative"),
    ("HER2 score: 1+ (HER2-low)", "her2_ihc=1+ her2_status=negative"),
    ("HER2 IHC 0 with membrane staining (ultralow)", "her2_ihc=0 her2_status=negative"),
    ("HER2 (IHC) 2+; ISH: Group 5 (negative)", "her2_ihc=2+ her2_ish=not_amplified her2_status=negative"),
    ("The tumour was triple-negative on core biopsy", "er=negative pr=negative her2_status=negative"),
    ("This is not a triple negative carcinoma", ""),
    ("p53 positive, ER negative, CK5/6 positive", "er=negative"),
    ("ER negative (0%) in invasive, positive in adjacent DCIS", "er=negative er_percent=0"),
    ("HER2 negative. Synaptophysin positive. E-cadherin positive.", "her2_status=negative"),
    ("AR positive, GATA3 positive, ER negative", "er=negative"),
)
"""Amounts, scores, controls, other markers beside them, and what is still to come."""


@pytest.mark.parametrize(("text", "says"), MORE)
def test_what_stands_beside_a_result_changes_nothing(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())
