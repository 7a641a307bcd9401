"""Percentages and scores, each bound to its marker and as written."""

from __future__ import annotations

import pytest

from flows.readers.shares import Measure, read_shares

UNASKED = False
SHORT = {Measure.PERCENT: "%", Measure.ALLRED: " allred", Measure.H_SCORE: " h"}

SHARES = """
ER 95% PR 20% ki67 30 | er 95%; pr 20%; ki67 30%
I have grade 3, ER 95%, pT2 N1 | er 95%
er 90 pr 80 | er 90%; pr 80%
my ER is 100 and my PR is 70 | er 100%; pr 70%
er95% pr5% | er 95%; pr 5%
er95 pr20 | er 95%; pr 20%
95% ER, 20% PR | er 95%; pr 20%
95% er 20% pr | er 95%; pr 20%
her2 negative, 95% er 20% pr | er 95%; pr 20%
90 percent oestrogen | er 90%
positive for er (90%) and pr (30%) | er 90%; pr 30%
20% for PR and 90% for ER | pr 20%; er 90%
ER+ 98% PR+ 20% | er 98%; pr 20%
ER +, 90%; PR +, 40%; HER2 1+ | er 90%; pr 40%
er/pr 95%/20% | er 95%; pr 20%
ER/PR 95/20 | er 95%; pr 20%
ER and PR 95 and 80 | er 95%; pr 80%
ER and PR both 95% | er 95%; pr 95%
ER & PR: 80% | er 80%; pr 80%
oestrogen and progesterone receptors are seen in 40 and 80% of cells | er 40%; pr 80%
strong staining in 100% for both estrogen and progesterone | er 100%; pr 100%
er 5-10% | er 5-10%
ER 90 to 95% | er 90-95%
er <1% | er <1%
ER less than 1% | er <1%
er over 90 | er >90%
ER over ninety percent | er >90%
er \u226590%, pr \u22645% | er \u226590%; pr \u22645%
ER at least 90% | er \u226590%
PR about 30% | pr ~30%
ER positive (>1%) | er >1%
ER: Positive (95%, strong). PR: Positive (30%, moderate) | er 95%; pr 30%
Estrogen receptor. Positive. 95 %. Strong. | er 95%
Progesterone Receptor: Negative. 0 % | pr 0%
The test for estrogen receptors is positive. There is staining in >90% of tumor cells. | er >90%
Low positive ER (1-10%): 6% | er 6%
ER 3+ 95% | er 95%
ER % positive: 95 | er 95%
ER (clone 1D5): 85% | er 85%
| ER | 95% | strong |; | er 95%
ki 67 is 12 | ki67 12%
ki-67 30 percent | ki67 30%
Ki67: 8% | ki67 8%
Ki-67 index 15-20% | ki67 15-20%
KI67 <5% | ki67 <5%
ki67 five percent | ki67 5%
MIB-1 25% | ki67 25%
proliferation index 15% | ki67 15%
Ki-67: 22% (low is <15%, high >20%) | ki67 22%
ER Allred 7/8 | er 7/8 allred
ER 8/8, PR 6/8 | er 8/8 allred; pr 6/8 allred
oestrogen receptor Allred score 8 | er 8 allred
ER quick score 7/8 (95%) | er 7/8 allred; er 95%
ER H-score 290, PR H-score 150 | er 290 h; pr 150 h
H-score 270 for ER | er 270 h
ER h score is 210/300 | er 210 h
ER isn't 95%, it's 80% | er 80%
ER not 90% but 80% | er 80%
ER 95% sorry 85% | er 85%
er 95% sorry I meant er 85% | er 85%
my Ki-67 went from 40% to 5% | ki67 5%
ki67 went up from 5% to 20% | ki67 20%
ki67 was 30 now 10 | ki67 10%
p53 80%, ER 10% | er 10%
ER positive, PR neg, ki67 40%, chance of it coming back 9% | ki67 40%
my mum's er was 90%, mine is er 40% | er 40%
my mum's ER is 90% | er 90%
I have ER 70%, is that good? | er 70%
not sure but er 90 | er 90%
receptors: ER 90%, PR neg (0%) | er 90%; pr 0%
"""
OPEN = """
ER 90 or 95 | er 90%; er 95%
er 90% or maybe 95% | er 90%; er 95%
er was 95 on the biopsy but 80 after surgery | er 95%; er 80%
left ER 95%, right ER 60% | er 95%; er 60%
"""
NONE = """
ER pending
ER not done
what does ER 95% mean?
is ki67 30% high?
if er is 10% what then
er 8
ER positive
im er positive, 38 years old
ER positive 12 nodes
ER positive is 1% or more
ER is counted as positive when 1% or more of cells stain
a result of >10% is considered positive for ER
cut-off for PR: 1%
HER2 3+ in >10% of cells
HER2 positive 80%
her2 2+ in 30% of cells
p53 90%
androgen receptor 90%
PD-L1 10%
went to er 12 hours ago
waited in the er 3 hours
the er doctor said 38.5
ER positive. I'm 95% sure
ER positive, 90% chance of cure
80% of women with ER positive do well
ki67
95%
95% and 20%
Allred 7/8
my mum's er was 90%
ER positive 140%
pr manager, 100 emails
my 5k pr was 28:36
ER 0
stage 2, grade 3
"""


def _shares(words: str) -> str:
    found = read_shares(words, UNASKED)
    return "; ".join(f"{share.marker} {share.text}{SHORT[share.measure]}" for share in found)


def _rows(table: str) -> list[tuple[str, ...]]:
    pairs = (line.rpartition(" | ") for line in table.strip().splitlines())
    return [(words, values) for words, _, values in pairs]


@pytest.mark.parametrize(("words", "shares"), _rows(SHARES))
def test_an_amount_is_read_with_its_marker(words: str, shares: str) -> None:
    assert sorted(_shares(words).split("; ")) == sorted(shares.split("; "))


@pytest.mark.parametrize(("words", "shares"), _rows(OPEN))
def test_words_that_leave_two_amounts_open_support_both(words: str, shares: str) -> None:
    assert _shares(words) == shares


@pytest.mark.parametrize("words", NONE.strip().splitlines())
def test_cut_offs_chances_and_other_figures_are_no_result(words: str) -> None:
    assert not _shares(words)


def test_synoptic_lines_tell_the_share_and_not_the_cut_off() -> None:
    report = """Estrogen Receptor (ER): Positive (greater than 10% of cells show nuclear positivity)
    Percentage of cells with nuclear positivity: 91-100%
    Progesterone Receptor (PgR): Positive
    Percentage of cells with nuclear positivity: 11-20%
    HER2 (IHC): Negative (1+)
    Percentage of cells with complete membrane staining: 10%
    Ki-67 percentage of positive nuclei: 25%"""
    assert _shares(report) == "er 91-100%; pr 11-20%; ki67 25%"


def test_the_words_that_say_so_run_from_the_marker_to_the_amount() -> None:
    words = "Hi, my \u0152strogen no, ER\u00a0is about  95 %, ok"
    ((share, span),) = read_shares(words, UNASKED).items()
    assert (share.text, words[slice(*span)]) == ("~95", "ER\u00a0is about  95 %")
