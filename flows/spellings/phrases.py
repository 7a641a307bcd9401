"""Terms of two words, of which one is as it should be and stands by the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.spellings.choice import limit
from flows.spellings.sound import apart

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Phrases:
    """A word to those that stand after it, and before it."""

    after: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]

    def whole(self, first: str, second: str) -> str | None:
        """The term, where one of the two is misspelled."""
        if (end := _nearest(second, self.after.get(first, ()))) is not None:
            return f"{first} {end}"
        if (start := _nearest(first, self.before.get(second, ()))) is not None:
            return f"{start} {second}"
        return None


def phrases(terms: Iterable[str]) -> Phrases:
    after: dict[str, tuple[str, ...]] = {}
    before: dict[str, tuple[str, ...]] = {}
    for first, second in (term.split(" ") for term in terms if term.count(" ") == 1):
        after[first] = (*after.get(first, ()), second)
        before[second] = (*before.get(second, ()), first)
    return Phrases(after, before)


def _nearest(word: str, wanted: Iterable[str]) -> str | None:
    near = ((apart(word, one, limit(word, one)), one) for one in wanted if len(one) >= _SHORTEST)
    return min(((made, one) for made, one in near if made <= limit(word, one)), default=(0.0, None))[1]
