"""Whatever is typed: no reader raises, every value shows its words, blanks and capitals change nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.declare import Span
from flows.readers.grade import read_grade
from flows.readers.her2 import read_her2
from flows.readers.hormones import read_hormones
from flows.readers.ish import read_ish
from flows.readers.letter import read_letter
from flows.readers.shares import read_shares
from flows.readers.stage import read_stage
from flows.readers.tnm import read_tnm
from flows.readers.who import read_who

Read = Callable[[str, bool], Mapping[Any, Span]]
READERS: tuple[Read, ...] = (
    *(read_her2, read_ish, read_hormones, read_stage, read_letter, read_who),
    *(read_grade, read_shares, read_tnm),
)
WORDS = """
her2 HER-2 er pr ER/PR hormones fish ish positive negative pos neg + - ++ +++ 3+ 2+ 1+ 0 +/- 95% <1% 10 8/8
not no isn't neither both none only just low ultralow equivocal triple tnbc stage stg IIB iv 2b 3 grade g3
pT2 N1 M0 (sn) G2
moderately differentiated ki67 30 H-score Allred 7/8 5-10% over
mets spread back recurrence to bones liver breast dcis invasive early waiting pending idk unknown
tested sorry actually was now but and or , ; . ? ! : / ( ) what is if my mum me i a b c the in of for one two
"""
PIECES = tuple(WORDS.split())
RARE = ["\u00a0", "\u2212", "\u2019", "\uff1f", "\u0130", "\u2160", "\u0663", "\U0001f600", "\n", "\t", "   "]
MESSAGES = st.one_of(
    st.lists(st.sampled_from([*PIECES, *RARE]), max_size=24).map(" ".join),
    st.lists(st.sampled_from([*PIECES, *RARE]), max_size=24).map("".join),
    st.text(max_size=80),
)
readers = pytest.mark.parametrize("read", READERS, ids=[read.__name__ for read in READERS])
asked_or_not = pytest.mark.parametrize("asked", [True, False], ids=["asked", "unasked"])
often = settings(max_examples=100, deadline=None, derandomize=True)


@readers
@asked_or_not
@often
@given(text=MESSAGES)
@example(text="")
@example(text="?" * 40)
@example(text="II\u0660")
def test_every_value_shows_the_words_that_say_so(read: Read, *, asked: bool, text: str) -> None:
    for value, span in read(text, asked).items():
        assert 0 <= span.start < span.end <= len(text), value


@readers
@asked_or_not
@often
@given(text=MESSAGES, before=st.sampled_from(["", " ", "\n", "  "]), after=st.sampled_from(["", " ", "\n"]))
@example(text="i", before="", after="\n")
@example(text="just estrogen", before="", after="\n")
def test_blanks_around_change_nothing(read: Read, *, asked: bool, text: str, before: str, after: str) -> None:
    assert set(read(before + text.strip() + after, asked)) == set(read(text.strip(), asked))


@readers
@asked_or_not
@often
@given(words=st.lists(st.sampled_from(PIECES), max_size=16))
def test_capitals_change_nothing(read: Read, *, asked: bool, words: list[str]) -> None:
    text = " ".join(words)
    assert set(read(text.upper(), asked)) == set(read(text.lower(), asked))
