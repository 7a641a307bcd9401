"""Wordings that only sound like ours, or say it with other words: rewritten before the tables read them.

A row is the first words it may begin with, what follows, and what was meant. Only a text that holds one of
the first words is looked at more closely, so that a row costs nothing where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.readers.heard_answers import ANSWERS
from flows.readers.heard_numbers import NUMBER_ROWS, STAGE_ROWS
from flows.readers.heard_sounds import SOUNDS
from flows.readers.heard_turns import TURNS

FIGURE = "0"
"""Stands for any figure as a first word."""
ROWS = (*SOUNDS, *ANSWERS, *TURNS, *NUMBER_ROWS, *STAGE_ROWS)

Row = tuple[re.Pattern[str], str]


def _by_first_word() -> Mapping[str, tuple[Row, ...]]:
    table: dict[str, tuple[Row, ...]] = {}
    for words, rest, meant in ROWS:
        for word in words.split():
            first = r"\d+" if word == FIGURE else "'?".join(word)
            row = re.compile(rf"(?P<first>{first}'?)(?![a-z']){rest}"), meant
            table[word] = (*table.get(word, ()), row)
    return table


_ROWS = _by_first_word()


def may_begin(word: str) -> bool:
    return word in _ROWS or word[0].isdigit()


def heard(text: str, at: int, word: str) -> tuple[str, int] | None:
    """What was meant by the words that begin at `at` with `word`, and where they end."""
    rows = _ROWS.get(word, ())
    if word[0].isdigit():
        rows = (*rows, *_ROWS[FIGURE])
    for pattern, meant in rows:
        if found := pattern.match(text, at):
            return found.expand(meant), found.end()
    return None
