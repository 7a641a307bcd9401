"""Weighs words on messages with a class each: multinomial logistic regression by AdaGrad.

The same rows give the same weights. Rare words are left out and small weights dropped, so that a person can
read the table (flows/learned.py).
"""

from __future__ import annotations

from collections import Counter
from math import exp, sqrt
from random import Random
from typing import TYPE_CHECKING

from flows.learned import ALWAYS, features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Row = tuple[str, str]
"""A class and a message."""
ROUNDS, STEP, PULL = 15, 0.25, 0.002
"""How often each message is read, how far a weight moves, how strongly it is pulled back to nought."""
LEAST_ROWS, LEAST_BESIDE = 2, 8
"""In so many messages a word must stand, ours and those beside them, so that no name is kept."""
KEPT, TOO_LITTLE = 0.2, 1e-3
"""The least weight that is written down, and the least error that moves one."""
SEED = 1


def rows_of(file: Path) -> list[Row]:
    """Of a table with a class (the first, where several are right) and a message a line."""
    lines = (line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(name.split(",")[0], message) for name, _, message in (line.partition("\t") for line in lines)]


def trained(rows: Sequence[Row], beside: Sequence[Row] = ()) -> str:
    """The table of weights. What stands `beside` is open data: only its common words get a weight."""
    own = Counter(one for _, message in rows for one in features(message))
    others = Counter(one for _, message in beside for one in features(message))
    kept = {one for one, count in own.items() if count >= LEAST_ROWS}
    kept |= {one for one, count in others.items() if count >= LEAST_BESIDE}
    known = [ALWAYS, *sorted(kept)]
    place = {one: at for at, one in enumerate(known)}
    every = (*rows, *beside)
    classes = sorted({name for name, _ in every})
    examples = [
        ([0, *(place[one] for one in features(message) if one in place)], classes.index(name))
        for name, message in every
    ]
    weights = _fitted(examples, len(known), len(classes))
    lines = ((one, *_shares(classes, weights[at])) for one, at in place.items())
    return "\n".join(
        ["\t".join(classes), *("\t".join(line) for line in lines if len(line) > 1 or ALWAYS in line), ""]
    )


def _shares(classes: Sequence[str], weights: Sequence[float]) -> list[str]:
    pairs = zip(classes, weights, strict=True)
    return [f"{name}={weight:.2f}" for name, weight in pairs if abs(weight) >= KEPT]


def _fitted(examples: Sequence[tuple[list[int], int]], many: int, width: int) -> list[list[float]]:
    weights = [[0.0] * width for _ in range(many)]
    moved = [[1e-6] * width for _ in range(many)]
    order, random = list(range(len(examples))), Random(SEED)  # noqa: S311 - an order, not a secret
    for _ in range(ROUNDS):
        random.shuffle(order)
        for at in order:
            known, right = examples[at]
            for name, wrong in enumerate(_errors([weights[one] for one in known], right)):
                if abs(wrong) >= TOO_LITTLE:
                    for one in known:
                        slope = wrong + PULL * weights[one][name]
                        moved[one][name] += slope * slope
                        weights[one][name] -= STEP * slope / sqrt(moved[one][name])
    return weights


def _errors(weights: Sequence[Sequence[float]], right: int) -> list[float]:
    """The chance of each class, less 1 for the right one."""
    sums = [sum(column) for column in zip(*weights, strict=True)]
    most = max(sums)
    powers = [exp(one - most) for one in sums]
    whole = sum(powers)
    return [power / whole - (name == right) for name, power in enumerate(powers)]
