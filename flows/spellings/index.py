"""From a word with letters left out, or its consonants, to the words that it may come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from flows.spellings.sound import bones

_LONG, _FEW_BONES = 7, 3
"""From so many letters on, two may be left out; from so many consonants on, one.

The first letter is never the one of two.
"""
_BONES, _MIXED = "~", "="


@dataclass(frozen=True, slots=True)
class Index:
    near: Mapping[str, tuple[str, ...]]

    def candidates(self, word: str) -> set[str]:
        return {found for key in self.near.keys() & keys(word) for found in self.near[key]}


def index(words: Iterable[str], rivals: Iterable[str]) -> Index:
    """Rivals are found by one slip only, and kept only where they stand near to one of the words."""
    near: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        for key in keys(word):
            near[key] = (*near.get(key, ()), word)
    reach = frozenset(near)
    for rival in sorted(rivals):
        found = (rival, *shorter(rival))
        if not reach.isdisjoint(found):
            for key in found:
                near[key] = (*near.get(key, ()), rival)
    return Index(near)


def keys(word: str) -> frozenset[str]:
    once = shorter(word)
    twice = [
        word[:one] + word[one + 1 : other] + word[other + 1 :]
        for one, other in combinations(range(1, len(word) if len(word) >= _LONG else 1), 2)
    ]
    heard = _BONES + bones(word)
    less = shorter(heard) if len(heard) > _FEW_BONES + 1 else ()
    mixed = _MIXED + word[:2] + "".join(sorted(word))
    return frozenset((word, heard, mixed, *once, *twice, *(key for key in less if key[0] == _BONES)))


def shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}
