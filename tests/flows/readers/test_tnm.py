"""T, N and M as written; scans, bones, blood tests, buses and visas are none."""

from __future__ import annotations

import pytest

from flows.readers.tnm import read_tnm

UNASKED = False
CODES = """
pT2 N1 | pT2 N1
I have grade 3, ER 95%, pT2 N1 | pT2 N1
T1c N0 Mx | T1c N0 MX
t2 n1 m0 | T2 N1 M0
T2N1M0 | T2 N1 M0
T2, N1, M0 | T2 N1 M0
pT1cpN0 | pT1c pN0
pT2 pN1mi(sn) | pT2 pN1mi(sn)
pT2 pN1mi (sn) M0 | pT2 pN1mi(sn) M0
pN0(i+) pT1b | pN0(i+) pT1b
pT1a pN0 (i-) MX | pT1a pN0(i-) MX
pT2 pN1(mi) | pT2 pN1mi
pTis | pTis
pTis (DCIS) pN0 | pTis pN0
Tis N0 M0 | Tis N0 M0
ypT1c ypN0 | ypT1c ypN0
ypt0 ypn0 | ypT0 ypN0
cT3 cN1 cM0 | cT3 cN1 cM0
rpT2 | rpT2
pT2(m) N2a | pT2(m) N2a
pT3 (mult) pN1a | pT3(m) pN1a
pT4d | pT4d
pT1mi | pT1mi
pT2 pNX | pT2 pNX
pT2 NO M0 | pT2 N0 M0
T2 NO | T2 N0
pT1c pNO (0/3) | pT1c pN0
pTlc pNO | pT1c pN0
pT2N0L0V0R1 | pT2 N0
pT2 pN1a (2/14) pM0 | pT2 pN1a pM0
pT 2, N3, MX | pT2 N3 MX
T stage: 1, N stage: 0, M stage: 0 | T1 N0 M0
pT category: pT1c, pN category: pN0 | pT1c pN0
Primary tumor (pT): pT2 | pT2
im T2 | T2
its T2 | T2
my tumour is T2 | T2
T2 tumour, 3 cm | T2
stage 2, T2 | T2
T2 no nodes | T2
T2, no mets | T2
nodes: N1 | N1
N0 M0 | N0 M0
lymph nodes were N2 | N2
T2 and N1 | T2 N1
isn't pT2, it's pT1c | pT1c
pT2 sorry pT1c | pT1c
was cT3, now ypT1 | ypT1
my mum is pT2 N0 | pT2 N0
my mum's was pT2, I have pT1b | pT1b
I have pT2, what does it mean? | pT2
T2 pT2 | pT2
pN0 pN0(sn) | pN0(sn)
"""
OPEN = """
pT1 or pT2 | pT1 pT2
cT2 pT1c | cT2 pT1c
pT1c (left) and pT2 (right) | pT1c pT2
"""
NONE = """
T2 MRI
T2 weighted images of the breast
an MRI with T1 and T2
mets to the T1 vertebra
T4-T6 spine
collapsed T3 vertebra
bone mets at T2
N95 mask
M&S
shopping at M & S
t3 thyroid hormone
my T4 and TSH are fine
TNBC
T cells
CAR-T
N1 visa
T1 diabetic
type 1 diabetes
not T3
it's not pT2
what does pT2 mean?
is T2 N1 bad?
if it is T4 what then
my mum's was pT2
at 2 cm
pt 2 weeks ago
CT 2 weeks ago
3 cm 1 node
5pm 0 nausea
tis the season
Tis a pity
papillary thyroid cancer t1n0m0
my dad has prostate cancer T2 N0
the T2 bus
terminal T3
we went down the M1
M25 was blocked
Grade 2 (T3, N2, M1)
grade 3 (T3 P3 M2)
stage 2
grade 2
her2 2+
no
m0
nothing in n 1
"""


def _codes(words: str) -> str:
    return " ".join(sorted(code.text for code in read_tnm(words, UNASKED)))


def _rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.rpartition("|") for line in table.strip().splitlines())
    return [(words.strip(), " ".join(sorted(values.split()))) for words, _, values in pairs]


@pytest.mark.parametrize(("words", "codes"), _rows(CODES))
def test_codes_are_read_as_written(words: str, codes: str) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(("words", "codes"), _rows(OPEN))
def test_words_that_leave_two_codes_open_support_both(words: str, codes: str) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize("words", NONE.strip().splitlines())
def test_letters_that_are_no_tumours_are_none(words: str) -> None:
    assert not _codes(words)


def test_the_words_that_say_so_are_the_patients_own() -> None:
    words = "Letter says: pT 1c,  pN1 mi (sn)!"
    spans = read_tnm(words, UNASKED)
    quoted = {code.text: words[slice(*span)] for code, span in spans.items()}
    assert quoted == {"pT1c": "pT 1c", "pN1mi(sn)": "pN1 mi (sn)"}


def test_pieces_of_tissue_in_a_long_report_are_no_tumour_sizes() -> None:
    report = (
        "Gross: " + "the breast is cut into slices and the tumour is firm. " * 8 + "Blocks: T1. T2. T3: skin."
    )
    assert not _codes(report)
