"""How often words and pairs of words stand in text, and how often a clause ends with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

_PAST = "\uffff"
"""Sorts behind every letter."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Words in alphabetical order; `sums[i]` is how often the first i of them were seen together."""

    seen: Mapping[str, int]
    closes: Mapping[str, int]
    words: tuple[str, ...]
    sums: tuple[int, ...]

    def begun(self, half: str) -> int:
        """How often the words that begin so were seen, the word itself among them."""
        return self.sums[bisect_left(self.words, half + _PAST)] - self.sums[bisect_left(self.words, half)]

    def longer(self, half: str) -> int:
        return self.begun(half) - self.seen.get(half, 0)

    def under(self, half: str) -> tuple[str, ...]:
        """The words that begin so."""
        return self.words[bisect_left(self.words, half) : bisect_left(self.words, half + _PAST)]


def tally(rows: Iterable[tuple[str, int, int]]) -> Tally:
    """Of each word: how often it was seen, and how often at the end of a clause."""
    ordered = sorted(rows)
    sums = accumulate((seen for _, seen, _ in ordered), initial=0)
    return Tally(
        {word: seen for word, seen, _ in ordered},
        {word: closes for word, _, closes in ordered},
        tuple(word for word, _, _ in ordered),
        tuple(sums),
    )


NOTHING = tally(())


@dataclass(frozen=True, slots=True)
class Counts:
    words: Tally = NOTHING
    after: Mapping[str, Tally] = field(default_factory=dict)
    """By the first word of a pair: the second."""


def counts(words: Iterable[tuple[str, int, int]], pairs: Iterable[tuple[str, str, int, int]]) -> Counts:
    after: dict[str, list[tuple[str, int, int]]] = {}
    for first, second, seen, closes in pairs:
        after.setdefault(first, []).append((second, seen, closes))
    return Counts(tally(words), {first: tally(rows) for first, rows in after.items()})
