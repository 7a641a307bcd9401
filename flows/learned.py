"""Words that were weighed on messages written for it: how much each speaks for one class or another.

A second look beside rules that are written by hand: the rules say what is certain, this says what is likely.
Every weight belongs to a word, or to two words in a row, and can be read: docs/model-cards/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp

LONGEST = 120
"""Words that are read; of a longer message the first and the last half of them."""
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|\?")
_ENDINGS = ("ing", "ed", "ly", "es", "s")
_SHORTEST_STEM = 3
_FEVERISH, _AT_REST = ((38.0, 43.0), (100.4, 109.0)), ((35.0, 38.0), (95.0, 100.4))
ALWAYS = "(always)"
"""The weight of a class before a word is read."""
START = "^"
DIGITS = frozenset("0123456789")


Shares = tuple[tuple[int, float], ...]
"""How much a word speaks for a class, by the class's place."""


@dataclass(frozen=True, slots=True)
class Learned:
    classes: tuple[str, ...]
    weights: Mapping[str, Shares]

    def chances(self, text: str) -> dict[str, float]:
        """Of each class, together 1."""
        sums = [0.0] * len(self.classes)
        for one in (ALWAYS, *features(text)):
            for at, weight in self.weights.get(one, ()):
                sums[at] += weight
        most = max(sums)
        powers = [exp(one - most) for one in sums]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}

    def known(self, text: str) -> int:
        """How many different words of the text have a weight."""
        return sum(one in self.weights for one in stems(text))

    def because(self, text: str, name: str) -> str:
        """The word as typed, or the two, that speak most for this class."""
        at = self.classes.index(name)
        spans = dict(_placed(text))
        known = [one for one in spans if one in self.weights]
        best = max(known, key=lambda one: dict(self.weights[one]).get(at, 0.0), default=None)
        return text[slice(*spans[best])].strip() if best is not None else ""


@lru_cache(maxsize=4)
def features(text: str) -> tuple[str, ...]:
    """Stems, and pairs of neighbours; each once. Remembered, for several tables weigh the same message."""
    return tuple(dict.fromkeys(one for one, _ in _placed(text)))


def _placed(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each with where it stands."""
    before, began = START, 0
    for start, end, token in _tokens(text):
        one = _number(token) if token[0] in DIGITS else stem(token)
        yield one, (start, end)
        yield f"{before} {one}", (began, end)
        before, began = one, start


def _tokens(text: str) -> Sequence[tuple[int, int, str]]:
    found = [(*match.span(), match[0].lower()) for match in _TOKEN.finditer(text)]
    return found if len(found) <= LONGEST else [*found[: LONGEST // 2], *found[-LONGEST // 2 :]]


def stems(text: str) -> tuple[str, ...]:
    """Each once."""
    return tuple(one for one in features(text) if " " not in one)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    plain = word.replace("'", "").replace("’", "")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            return plain.removesuffix(ending)
    return plain


def _number(token: str) -> str:
    """Temperatures are told apart; which other number it is says little."""
    value = float(token.replace(",", "."))
    if any(low <= value < high for low, high in _FEVERISH):
        return "#fever"
    return "#normal" if any(low <= value < high for low, high in _AT_REST) else "#"


def read(lines: Iterable[str]) -> Learned:
    """Of a table: the classes, then a feature a line with the weights that are not nought, such as "A=0.31".

    Raises ValueError.
    """
    rows = iter(lines)
    classes = tuple(next(rows, "").split("\t"))
    places = {name: at for at, name in enumerate(classes)}
    weights = {one: _shares(given, places) for one, *given in (row.split("\t") for row in rows)}
    if ALWAYS not in weights:
        raise ValueError(f"has no line for {ALWAYS}")
    return Learned(classes, weights)


def _shares(given: Sequence[str], places: Mapping[str, int]) -> Shares:
    pairs = (one.rpartition("=") for one in given)
    try:
        return tuple((places[name], float(weight)) for name, _, weight in pairs)
    except KeyError as error:
        raise ValueError(f"{error} is not among the classes of the first line") from None
