"""Reading costs what the text is long, and a text is read once however many readers ask.

Work is counted, or set against the work for a shorter text of the same kind: no clock decides alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from time import thread_time
from types import FrameType
from typing import Any

import pytest

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

READERS: tuple[Callable[[str, bool], Mapping[Any, Span]], ...] = (
    *(read_her2, read_ish, read_hormones),
    *(read_stage, read_letter, read_who),
    *(read_grade, read_shares, read_tnm),
)
ENDLESS = (
    *("3", "+", " ", "-", "(", "a", "\n", "er ", "no ", "not ", "1 ", "3+ ", "+-", "1 2 3 ", ". ", "? "),
    *(
        "er pr her2 ",
        "her2 pos ",
        "none of them ",
        "stage is it a ",
        "what is stage 2? ",
        "if it is stage 2 ",
    ),
    *("mets to ", "it came back ", "in situ ", "pT2 N1a M0 ", "maybe\ncancer\n3\n2b\n2+\n", "neg / and\n"),
    *(
        "er no ",
        "er yes ",
        "but not pr ",
        "one pos ",
        "was stage 2 now ",
        "in my the her ",
        "whatever that means ",
    ),
    *("grade ", "grade 2 ", "grade 2 or ", "grade i ", "not grade 3 ", "moderately ", "high grade a "),
    *("er 95% ", "er pr 5 and ", "95% of cells ", "ki67 ", "h-score is ", "1-", "< ", "er not 9% "),
    *("t2 ", "t2n1", "pt2(m)", "n1(sn)", "t2 (a ", "m0 ", "t2 no ", "pt", "mum was grade 2 "),
)
"""Each is repeated without end."""
SHORT, LONG = 1000, 4000


def read_all(text: str) -> None:
    for read in READERS:
        read(text, read is READERS[0])


def calls(text: str) -> Counter[str]:
    """How often each of our functions is entered."""
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            counted[frame.f_code.co_name] += 1

    sys.setprofile(count)
    try:
        read_all(text)
    finally:
        sys.setprofile(None)
    return counted


def seconds(text: str) -> float:
    """Processor time, the least of three; another last blank makes each a text not yet read."""
    took = []
    for more in range(3):
        fresh = text + " " * more
        start = thread_time()
        read_all(fresh)
        took.append(thread_time() - start)
    return min(took)


@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_four_times_the_text_is_about_four_times_the_work(piece: str) -> None:
    read_all(piece)
    short, long = (calls((piece * size)[:size]).total() for size in (SHORT, LONG))
    assert long < 5 * short + 500


@pytest.mark.parametrize("piece", ENDLESS, ids=repr)
def test_no_pattern_grows_faster_than_the_text(piece: str) -> None:
    short, long = (seconds((piece * size)[:size]) for size in (SHORT, LONG))
    assert long < 10 * short + 0.01, "sixteen would be the square"


def test_all_readers_walk_over_the_words_once() -> None:
    counted = calls("My report says er positive, pr 40%, her2 2+ and the fish is pending, stage 2b.")
    assert (counted["words_of"], counted["asserted"], counted["marks"]) == (1, 1, 1)


def test_a_question_is_weighed_once_as_an_answer_and_once_as_a_question() -> None:
    counted = calls("is her2 2+ what the letter says? I think it is positive?")
    assert (counted["words_of"], counted["asserted"], counted["marks"]) == (1, 2, 2)


def test_an_ordinary_message_takes_a_few_calls_a_character() -> None:
    words = "Good morning, I slept badly after the second infusion and my daughter drove me home. "
    read_all(words)
    assert calls(words + "Thank you.").total() < 12 * len(words)
