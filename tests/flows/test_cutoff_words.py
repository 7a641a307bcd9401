"""The list of common words keeps the shape that the vocabulary and its editors rely on."""

from __future__ import annotations

import re
from pathlib import Path

FILE = Path(__file__).parents[2] / "content" / "en" / "words.txt"
LINES = FILE.read_text("utf-8").splitlines()


def test_one_small_word_a_line() -> None:
    assert [line for line in LINES if not re.fullmatch(r"[a-z]+(?:'[a-z]+)?", line)] == []


def test_sorted_and_without_doubles() -> None:
    assert sorted(set(LINES)) == LINES


def test_small_enough_to_load_at_start() -> None:
    assert 5_000 < len(LINES) <= 30_000
    assert FILE.stat().st_size <= 300_000


def test_no_half_of_an_answer_is_listed_as_a_word() -> None:
    halves = {word[:at] for word in ("positive", "negative", "equivocal") for at in range(4, len(word))}
    assert sorted(halves & set(LINES)) == []
