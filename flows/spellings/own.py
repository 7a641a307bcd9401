"""Which words are words of their own, whatever they look like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.cutoff import Vocabulary

_DRAWN_OUT = re.compile(r"(.)\1\1+")
_INFLECTED = (
    *(
        ("s", ""),
        ("ies", "y"),
        ("ses", "sis"),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("er", ""),
    ),
    *(("ly", ""), ("able", "e"), ("able", ""), ("iness", "y"), ("itides", "itis")),
    *(("ic", "ia"), ("ic", "y"), ("tic", "sis")),
)
_PREFIXES = ("re", "non", "un", "pre", "post", "anti", "over", "under", "sub", "mis", "hyper", "self")
_SHORTEST_STEM, _SHORT_BASE, _SHORTEST_REST = 4, 5, 5
"""So short a word doubles its last letter, such as "stagging"; a longer one that does is misspelled."""


def is_own(word: str, names: frozenset[str], vocabulary: Vocabulary) -> bool:
    """A name or word as it is, a form of one, or one with a number."""
    for form in _forms(word):
        if form in names or _knows(form, vocabulary):
            return True
    drawn = _DRAWN_OUT.sub(r"\1", word)
    return drawn != word and drawn in vocabulary.whole and drawn not in names


def _forms(word: str) -> Iterator[str]:
    """The word, its plural, and what it may be a plural of or derived from."""
    yield word
    if not word.endswith(("s", "ie")):
        yield word + "s"
    for ending, instead in _INFLECTED:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
            yield word.removesuffix(ending) + instead
    if word.endswith(("ing", "ed")):
        base = word.removesuffix("ing").removesuffix("ed")
        if len(base) <= _SHORT_BASE and base[-1:] == base[-2:-1]:
            yield base[:-1]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            yield word.removeprefix(prefix)
    if word[-1:].isdecimal():
        yield word.rstrip("0123456789")


def _knows(word: str, vocabulary: Vocabulary) -> bool:
    """A word drawn out, such as "sooo", is known; a name with a letter too many is not."""
    return vocabulary.knows(word) and (word in vocabulary.whole or _DRAWN_OUT.search(word) is None)
