"""The second HER2 test, and how it stands beside the score of the first."""

from __future__ import annotations

import pytest

from flows.readers.her2 import read_her2
from flows.readers.ish import read_ish
from flows.readers.reported import reported


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("positive", "positive"),
        ("Positive (amplified)", "positive"),
        ("not amplified", "negative"),
        ("Negative (not amplified)", "negative"),
        ("it was neg", "negative"),
        ("it isnt amplified", "negative"),
        ("still waiting", "waiting"),
        ("they sent it off last week", "waiting"),
        ("pending", "waiting"),
        ("it has not come back", "waiting"),
        ("Not done", "not_done"),
        ("they didn't do one", "not_done"),
        ("I don't know", "unknown"),
        ("idk", "unknown"),
        ("her2 negative in the end", "negative"),
        ("positive, sorry i meant negative", "negative"),
        ("positive or negative, cant remember", "positive negative"),
        ("ratio 2.4", ""),
        ("copy number 6.1", ""),
        ("what is fish?", ""),
        ("covid positive", ""),
        ("hello", ""),
    ],
)
def test_words_at_the_question_about_the_second_test(words: str, values: str) -> None:
    assert set(read_ish(words, asked=True)) == set(values.split())


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("2+ fish negative", "negative"),
        ("IHC 2+; FISH amplified", "positive"),
        ("HER2 2+ not amplified", "negative"),
        ("2+ and waiting for FISH", "waiting"),
        ("a 2+, but no FISH result yet", "waiting"),
        ("2+ no FISH", "not_done"),
        ("her2 negative", ""),
        ("positive", ""),
        ("we had fish for dinner", ""),
    ],
)
def test_unasked_only_words_that_name_the_second_test_count(words: str, values: str) -> None:
    assert set(read_ish(words, asked=False)) == set(values.split())


@pytest.mark.parametrize(
    ("words", "first", "second", "together"),
    [
        ("2+ with a negative FISH", "equivocal", "negative", "low"),
        ("2+ with a positive FISH", "equivocal", "positive", "positive"),
        ("2+ and FISH pending", "equivocal", "waiting", "equivocal"),
        ("the FISH was positive", "positive", "positive", "positive"),
        ("FISH not amplified", "negative", "negative", "negative"),
        ("1+ and FISH not amplified", "low", "negative", "low"),
        ("3+ and FISH amplified", "positive", "positive", "positive"),
        ("3+ but FISH not amplified", "positive negative", "negative", "positive negative"),
    ],
)
def test_the_score_is_kept_as_told_and_settled_only_in_the_report(
    words: str, first: str, second: str, together: str
) -> None:
    assert set(read_her2(words, asked=True)) == set(first.split())
    assert set(read_ish(words, asked=False)) == set(second.split())
    assert set(reported(words, "her2")["her2"]) == set(together.split())
