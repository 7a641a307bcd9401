"""All that a text tells of receptors, worked out once for the readers that ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from flows.readers.binding import Binder
from flows.readers.claim import KEPT, claim_of, may_ask
from flows.readers.facts import Told
from flows.readers.marks import Mark, marks
from flows.readers.negation import denied
from flows.readers.sentence import Sentence

_SAYING = frozenset({"value", "signs", "all", "subject", "neither"})
"""A sentence without any of these tells no result."""


def told(text: str, *, asked: bool) -> Told:
    return _told(text, asked or not may_ask(text))


@lru_cache(maxsize=KEPT)
def _told(text: str, asked: bool) -> Told:  # noqa: FBT001
    words, claim, _ = claim_of(text, asked=asked)
    row = marks(claim)
    bound = (Binder(Sentence(denied(part)), words) for part in _sentences(row) if _says_something(part))
    facts = tuple(fact for binder in bound for fact in binder.facts())
    was = next((mark.start for mark in row if mark.kind == "was"), len(words.plain))
    turns = (m.start for m in row if m.kind == "fix" or (m.kind == "now" and m.start > was))
    return Told(facts, tuple(words.span(turn, turn).start for turn in turns))


def _says_something(row: Sequence[Mark]) -> bool:
    return any(mark.kind in _SAYING for mark in row)


def _sentences(row: Sequence[Mark]) -> Iterator[Sequence[Mark]]:
    start = 0
    for at, mark in enumerate(row):
        if mark.kind == "stop":
            yield row[start:at]
            start = at + 1
    yield row[start:]
