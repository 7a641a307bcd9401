"""How much each sign of an ending counts. Learned by `tests/training/cutoffs.py`, read from a text file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log


@dataclass(frozen=True, slots=True)
class Weights:
    signs: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """For half a word, and for half a sentence; a whole message weighs nothing."""
    bar: float = 0.0
    """The odds, as a logarithm, from which a message counts as cut off."""
    trust: float = 0.0
    """What a hand rule adds to the odds."""

    def weigh(self, signs: Iterable[str]) -> tuple[float, float]:
        word = sentence = 0.0
        for sign in signs:
            if weight := self.signs.get(sign):
                word += weight[0]
                sentence += weight[1]
        return word, sentence


def odds(word: float, sentence: float) -> float:
    """That it is cut off in either way, as a logarithm."""
    most = max(word, sentence)
    return most + log(exp(word - most) + exp(sentence - most))
