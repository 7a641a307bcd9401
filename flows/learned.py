"""Words that were weighed on messages written for it: how much each speaks for one class or another.

A second look beside rules that are written by hand: the rules say what is certain, this says what is likely.
Every weight belongs to a word, or to two words in a row, and can be read: docs/model-cards/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

LONGEST = 120
"""Words that are read; of a longer message the first and the last half of them."""
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|\?")
_ENDINGS = ("ing", "ed", "ly", "es", "s")
_SHORTEST_STEM = 3
_FEVERISH, _AT_REST = ((38.0, 43.0), (100.4, 109.0)), ((35.0, 38.0), (95.0, 100.4))
ALWAYS = "(always)"
"""The weight of a class before a word is read."""
START = "^"


@dataclass(frozen=True, slots=True)
class Learned:
    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def chances(self, text: str) -> dict[str, float]:
        """Of each class, together 1."""
        found = [weights for one in features(text) if (weights := self.weights.get(one)) is not None]
        sums = [sum(column) for column in zip(self.weights[ALWAYS], *found, strict=True)]
        most = max(sums)
        powers = [exp(one - most) for one in sums]
        whole = sum(powers)
        return {name: power / whole for name, power in zip(self.classes, powers, strict=True)}

    def because(self, text: str, name: str) -> str:
        """The word, or the two, that speak most for this class."""
        at = self.classes.index(name)
        known = [one for one in features(text) if one in self.weights]
        return max(known, key=lambda one: self.weights[one][at], default="")


def features(text: str) -> tuple[str, ...]:
    """Stems, and pairs of neighbours; each once."""
    said = stems(text)
    pairs = (f"{one} {other}" for one, other in zip((START, *said), said, strict=False))
    return tuple(dict.fromkeys((*said, *pairs)))


def stems(text: str) -> Sequence[str]:
    tokens = _TOKEN.findall(text.lower())
    if len(tokens) > LONGEST:
        tokens = [*tokens[: LONGEST // 2], *tokens[-LONGEST // 2 :]]
    return [_number(token) if token[0].isdigit() else stem(token) for token in tokens]


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


def read(lines: Sequence[str]) -> Learned:
    """Of a table: a head line with the classes, then a feature and its weights a line. Raises ValueError."""
    _, *classes = lines[0].split("\t")
    return Learned(tuple(classes), dict(_rows(lines[1:], len(classes))))


def _rows(lines: Sequence[str], width: int) -> Iterator[tuple[str, tuple[float, ...]]]:
    for line in lines:
        feature, *weights = line.split("\t")
        if len(weights) != width:
            raise ValueError(f"{feature}: {len(weights)} weights instead of {width}")
        yield feature, tuple(map(float, weights))
