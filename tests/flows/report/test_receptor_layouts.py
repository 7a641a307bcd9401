"""Tables, lists, signs and the slips of scanners: the same results, however they are set."""

from __future__ import annotations

import pytest

from flows.readers.report.model import ABSENT, CONTRACT, OPEN
from flows.readers.report.report import read_text

HEAD = "SAMPLE HOSPITAL, FICTIONAL REPORT\nBreast, left, core biopsy: invasive carcinoma.\n"


def told(text: str) -> dict[str, str]:
    report = read_text(HEAD + text)
    values = {str(field): report.value(field) for field in CONTRACT}
    if values["her2_status"] in OPEN:
        values["her2_status"] = None
    return {name: value for name, value in values.items() if value not in {None, ABSENT} and value}


STATEMENTS = (
    (
        "ER | Positive | 95%\nPR | Negative | 0%\nHER2 | 1+  ",
        "er=positive er_percent=95 pr=negative pr_percent=0 her2_ihc=1+ her2_status=negative",
    ),
    (
        "ER\tPositive\t90%\nPR\tPositive\t80%\nHER2\tNegative\t0",
        "er=positive er_percent=90 pr=positive pr_percent=80 her2_ihc=0 her2_status=negative",
    ),
    (
        "Estrogen Receptor Positive 90 %\nProgesterone Receptor Positive 70 %\nHER-2/neu Negative 1+",
        "er=positive er_percent=90 pr=positive pr_percent=70 her2_ihc=1+ her2_status=negative",
    ),
    ("ER- POSITIVE, PR- NEGATIVE, HER2- NEGATIVE", "er=positive pr=negative her2_status=negative"),
    ("ER: Pos1tive (l00%)", "er=positive er_percent=100"),
    ("PR: Negatlve (O%)", "pr=negative pr_percent=0"),
    ("HER2: l+ (negative)", "her2_ihc=1+ her2_status=negative"),
    ("HER2: 3 + positive", "her2_ihc=3+ her2_status=positive"),
    ("HER2: ++ (equivocal)", "her2_ihc=2+ her2_status=equivocal"),
    ("HER2 (+++)", "her2_ihc=3+ her2_status=positive"),
    ("Her 2 neu immunostain 2+, FISH to be performed", "her2_ihc=2+ her2_ish=pending her2_status=equivocal"),
    ("ER Status: Positive > 90%", "er=positive er_percent=>90"),
    (
        "ER Positive (Strong, 95%)  PR Positive (Moderate, 40%)  HER2 Negative (Score 1+)",
        "er=positive er_percent=95 pr=positive pr_percent=40 her2_ihc=1+ her2_status=negative",
    ),
    (
        (
            "Estrogen receptor (6F11): 95% of nuclei, intensity 3+\nProgesterone receptor (16): 0% of "
            "nuclei\nHER2 (4B5): 1+"
        ),
        "er=positive er_percent=95 pr=negative pr_percent=0 her2_ihc=1+ her2_status=negative",
    ),
    ("ER alpha: positive", "er=positive"),
    ("OESTROGEN RECEPTOR STATUS : POSITIVE ( ALLRED SCORE 7 )", "er=positive"),
    (
        (
            "Oestrogen receptor Positive\nScore 8\nProgesterone receptor Negative\nScore 0\nHER2 "
            "Negative\nScore 1+"
        ),
        "er=positive pr=negative her2_ihc=1+ her2_status=negative",
    ),
    (
        "ER IHC: Positive\nPR IHC: Negative\nHER2 IHC: Negative (1+)",
        "er=positive pr=negative her2_ihc=1+ her2_status=negative",
    ),
    (
        "Immunohistochemistry:\n  - ER: 100 % (3+)\n  - PR: 50 % (2+)\n  - HER2: 0",
        "er=positive er_percent=100 pr=positive pr_percent=50 her2_ihc=0 her2_status=negative",
    ),
    (
        (
            "ER: Positive. PR: Positive. HER2: See addendum.\nAddendum: HER2 FISH shows no "
            "amplification (ratio 1.0)."
        ),
        "er=positive pr=positive her2_ish=not_amplified her2_status=negative",
    ),
    (
        "ER (Estrogen Receptor) - Positive\nPgR (Progesterone Receptor) - Positive\nHER2 - Negative (0)",
        "er=positive pr=positive her2_ihc=0 her2_status=negative",
    ),
    ("ER,PR: positive; HER2: negative", "er=positive pr=positive her2_status=negative"),
    ("ER/PgR: +/-", "er=positive pr=negative"),
    ("ER+/PR+/HER2-", "er=positive pr=positive her2_status=negative"),
    ("ER+PR+HER2-", "er=positive pr=positive her2_status=negative"),
    ("HR+/HER2-", "her2_status=negative"),
    ("ERPOS PRNEG", ""),
    (
        "Estrogen Receptors Negative, Progesterone Receptors Negative, Her2 Neu Positive 3+",
        "er=negative pr=negative her2_ihc=3+ her2_status=positive",
    ),
    (
        "HER2 IHC result is indeterminate (2+), dual ISH is not amplified (ratio 1.45, copy number 3.2)",
        "her2_ihc=2+ her2_ish=not_amplified her2_status=negative",
    ),
    ("HER2: The tumor is HER2 negative (score 0)", "her2_ihc=0 her2_status=negative"),
    (
        "Final HER2 result: NEGATIVE (IHC 2+, FISH not amplified)",
        "her2_ihc=2+ her2_ish=not_amplified her2_status=negative",
    ),
    (
        "HER2/CEP17 ratio 5.2; HER2 copy number 14.1; interpretation: amplified",
        "her2_ish=amplified her2_status=positive",
    ),
    ("HER2 amplification: Not detected", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 amplification: Detected", "her2_ish=amplified her2_status=positive"),
    ("HER2 (FISH): Positive", "her2_ish=amplified her2_status=positive"),
    ("FISH HER2: Neg", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 polysomy of chromosome 17 without amplification", "her2_ish=not_amplified her2_status=negative"),
    ("HER2 heterogeneous, amplified in 20% of cells", "her2_ish=amplified her2_status=positive"),
    ("Estrogen Receptor: ~95% positive", "er=positive er_percent=95"),
    ("Estrogen Receptor: 95-100% positive", "er=positive er_percent=95-100"),
    ("Estrogen Receptor: 1 to 5% positive", "er=low er_percent=1-5"),
    ("Estrogen Receptor: >=1% positive", "er=positive er_percent=>1"),
)


@pytest.mark.parametrize(("text", "says"), STATEMENTS)
def test_a_layout_says_the_same(text: str, says: str) -> None:
    assert told(text) == dict(one.split("=") for one in says.split())
