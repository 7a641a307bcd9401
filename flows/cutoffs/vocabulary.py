"""The words that are known, and which of them begin with the same letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import nsmallest

from flows.cutoffs.counts import NOTHING, Counts
from flows.cutoffs.grammar import table
from flows.cutoffs.tables import CLIPPED, COMMON_WORDS, REPORT_WORDS
from flows.cutoffs.weights import Weights

MOST_ENDINGS = 3
_TERM_LETTERS, _FEW_LETTERS = 3, 4
"""A medical term is offered from three letters on."""
_EVERYDAY_COUNTS = 0.02
_TERM_COUNTS, _TERM_COUNTS_THERE = 0.8, 0.25
"""Before everyday words where it may be the only word; after another word the common ones come first."""
_PAIR_COUNTS, _FEW_SEEN, _FEW_PAIRS, _LOOKED_AT = 5, 5, 2, 12
_UNSEEN, _COUSIN_COUNTS = 0.5, 0.9
"""How often a word that was never seen counts as seen; a second word of one stem counts a little less."""
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DRAWN_OUT = re.compile(r"(.)\1\1")
_INFLECTIONS = table("'s s es d ed r ing ly ies ied y e al ally ely er ers")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`whole` can stand as they are; `words` and `terms` may be offered and are in alphabetical order."""

    whole: frozenset[str]
    words: tuple[str, ...]
    terms: tuple[str, ...]
    counts: Counts = field(default_factory=Counts)
    weights: Weights = field(default_factory=Weights)

    def knows(self, word: str) -> bool:
        """A word is known by its plural, and the plural by the word."""
        low = word.lower()
        return (
            low in self.whole
            or (len(low) > 3 and low[-1] not in "suie" and low + "s" in self.whole)
            or (len(low) > 4 and low.removesuffix("s").removesuffix("'") in self.whole)
            or _DRAWN_OUT.search(low) is not None
        )

    def begins(self, half: str) -> bool:
        """Whether longer words begin so."""
        low = half.lower()
        return any(next(_under(low, words), None) is not None for words in (self.terms, self.words))

    def endings(self, half: str, before: str = "") -> tuple[str, ...]:
        """Whole words for a half one, the likely ones first; a second word of one stem counts less."""
        likely = self._likely(half.lower(), before.lower())
        chosen: list[str] = []
        while likely and len(chosen) < MOST_ENDINGS:
            best = min(likely, key=lambda word: (-likely[word], len(word), word))
            chosen.append(best)
            likely = {
                word: worth * _COUSIN_COUNTS if _same_stem(word, best) else worth
                for word, worth in likely.items()
                if word != best and not self._is_odd_form(word, best)
            }
        return tuple(chosen)

    def _is_odd_form(self, word: str, best: str) -> bool:
        """`negatively` after `negative`: of what reports are made of, only forms that were seen."""
        seen = word in self.counts.words.seen or word in self.terms
        return best in REPORT_WORDS and _same_stem(word, best) and not seen

    def _likely(self, low: str, before: str) -> dict[str, float]:
        """By how often a word stands here and anywhere; what reports and answers are made of comes first."""
        alone, pair = self.counts.words, self.counts.after.get(before, NOTHING)
        of_all, of_pairs = alone.longer(low) + _FEW_SEEN, pair.longer(low) + _FEW_PAIRS
        terms = self._terms(low)
        unseen = _under(low, self.words) if len(low) >= _TERM_LETTERS else ()
        worth = dict.fromkeys((*alone.under(low), *terms, *REPORT_WORDS, *unseen), 0.0)
        worth |= dict.fromkeys(_everyday(low), _EVERYDAY_COUNTS)
        for word in worth:
            seen, here = alone.seen.get(word, 0), pair.seen.get(word, 0)
            worth[word] += (seen + _UNSEEN) / of_all + _PAIR_COUNTS * here / of_pairs
        for word in terms:
            worth[word] += _TERM_COUNTS_THERE if before else _TERM_COUNTS
        longer = [word for word in worth if _longer(word, low)]
        best = nsmallest(_LOOKED_AT, longer, key=lambda word: (-worth[word], len(word), word))
        return {word: worth[word] for word in best}

    def _terms(self, low: str) -> tuple[str, ...]:
        reports = (word for word in REPORT_WORDS if word.startswith(low))
        return (*reports, *_under(low, self.terms)) if len(low) >= _TERM_LETTERS else ()


def vocabulary(
    words: Iterable[str], terms: Iterable[str], counts: Counts | None = None, weights: Weights | None = None
) -> Vocabulary:
    plain = {word.strip().lower() for word in words} - {""}
    parts = {part for term in terms for part in _PART.findall(term) if len(part) >= _TERM_LETTERS}
    offered = {part.lower() for part in parts if len(part) > _FEW_LETTERS and part[1:].islower()}
    known = (plain, (part.lower() for part in parts), CLIPPED, REPORT_WORDS, COMMON_WORDS)
    return Vocabulary(
        frozenset().union(*known),
        tuple(sorted(plain)),
        tuple(sorted(offered)),
        counts or Counts(),
        weights or Weights(),
    )


def _under(low: str, words: tuple[str, ...]) -> Iterator[str]:
    at = bisect_left(words, low)
    while at < len(words) and words[at].startswith(low):
        if len(words[at]) > len(low):
            yield words[at]
        at += 1


def _longer(word: str, low: str) -> bool:
    return len(word) > len(low) and word.startswith(low)


def _everyday(low: str) -> Iterator[str]:
    return (word for word in COMMON_WORDS if word.startswith(low))


def _same_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    stem = short.removesuffix("e").removesuffix("y")
    return len(stem) >= _TERM_LETTERS and long.startswith(stem) and long[len(stem) :] in _INFLECTIONS
