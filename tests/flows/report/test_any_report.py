"""Whatever a scanner makes of a page: nothing raises, every value shows its words, no pattern runs away."""

from __future__ import annotations

import signal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.readers.report.document import of_pages
from flows.readers.report.model import Report
from flows.readers.report.report import read_pages, read_text
from flows.records import Box, Line, Page, Source, Word

LONG_ENOUGH = 20

WORDS = """
ER PR HER2 HER-2/neu HERZ estrogen receptor receptors progesterone IHC FISH ISH Ki-67 positive
negative POSTIVE low ultralow equivocal pending amplified not no for and / : . , ; ( ) [x] [ ] + -
++ 3+ 2+ 1+ 0 95% <1% 5-10% 0 8 Allred 7/8 H-score 270 ratio 1.2 copies 4.6 grade G2 III Nottingham
nuclear DCIS pT1c pTlc NO N0 pN1mi (sn) MX M0 stage IIA ADDENDUM CORRECTED REPORT: DIAGNOSIS:
HISTORY: GROSS DESCRIPTION: breast carcinoma biopsy nodes 0/3 margins left right tumour 2 defined as
considered >= 1% score of in cells is are
"""
PIECES = tuple(WORDS.split())
RARE = [
    "\n",
    "\n\n",
    "    ",
    "\f",
    "\u0130",
    "\u2212",
    "\u2265",
    "\u00a0",
    "\x1f",
    "\x00",
    "\U0001f600",
    "☐",
    "☑",
]
TEXTS = st.one_of(
    st.lists(st.sampled_from([*PIECES, *RARE]), max_size=60).map(" ".join),
    st.lists(st.sampled_from([*PIECES, *RARE]), max_size=60).map("".join),
    st.text(max_size=200),
)
often = settings(max_examples=150, deadline=None, derandomize=True)


def shows_its_words(text: str, report: Report) -> None:
    for finding in (*report.findings.values(), *report.others):
        shown = finding.evidence
        assert shown.text, finding.field
        assert text[shown.span.start : shown.span.end] == shown.text, finding.field
        assert finding.value, finding.field


@often
@given(text=TEXTS)
@example(text="")
@example(text="breast carcinoma ER\n\n\nPR positive")
@example(text="ER   PR\nneg  pos  breast biopsy carcinoma")
def test_no_text_raises_and_every_value_shows_its_words(text: str) -> None:
    shows_its_words(text, read_text(text))


@often
@given(text=TEXTS)
def test_the_same_text_reads_the_same(text: str) -> None:
    assert read_text(text) == read_text(text)


@often
@given(words=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), width=st.floats(0.001, 0.2))
def test_words_with_boxes_show_the_box_around_their_words(words: list[str], width: float) -> None:
    lines = []
    for row in range(0, len(words), 5):
        placed = [
            Word(told, Box(at * 0.2, row * 0.01, at * 0.2 + width, row * 0.01 + 0.01))
            for at, told in enumerate(words[row : row + 5])
        ]
        lines.append(Line(tuple(placed)))
    page = Page(3, 1000, 1000, tuple(lines), Source.OCR)
    report = read_pages([page])
    shows_its_words(of_pages([page]).text, report)
    for finding in report.findings.values():
        assert finding.evidence.page == 3
        assert finding.evidence.box is not None


REAL = "ESTROGEN RECEPTOR: POSITIVE (95%). HER2 by IHC: 2+. Left breast carcinoma, grade 2, pT1c pN0. "
ODD = (
    *(" ", "a", "A", "1", "-", "(", "[", ":", "+", "%", ".", "\n", "\f", "_", "\x1f"),
    *(
        "a ",
        "1 ",
        "1.",
        "( ",
        "a:",
        "a.\n",
        "no ",
        "er ",
        "pr er ",
        "her2 ",
        "fish ",
        "her2 by fish ",
        "positive ",
    ),
    *(
        "95% ",
        "grade ",
        "pt1 ",
        "n0 ",
        "stage ",
        "ratio ",
        "copies ",
        "if er ",
        "[ ] positive ",
        "positive / ",
        "a  b\n",
    ),
    *(
        "er   pr\n",
        "addendum: ",
        "defined as ",
        "dear ",
        "nodes 1/2 ",
        "margins ",
        "no evidence of ",
        "i/",
        "0-",
        "1 2 ",
    ),
    REAL,
)


@pytest.mark.parametrize("piece", ODD)
def test_no_pattern_runs_away(piece: str) -> None:
    """A pattern that needs the square of its text would take minutes."""
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("a pattern runs away"))
    signal.alarm(LONG_ENOUGH)
    try:
        read_text("breast carcinoma biopsy " + piece * (50_000 // len(piece)))
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
