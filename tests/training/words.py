"""Weighs words on tables of messages: `python -m tests.training.words OUT.tsv TABLE.tsv...`.

A table has a class and a message a line, separated by a tab; `--also none TABLE` takes all its messages as
of the class "none". The same tables give the same weights, to the
last digit. Multinomial logistic regression by AdaGrad; rare words are left out and small weights dropped.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from math import exp, sqrt
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from flows.learned import ALWAYS, features

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[str, str]
ROUNDS, STEP, PULL = 15, 0.25, 0.002
"""How often each message is read, how far a weight moves, how strongly it is pulled back to nought."""
LEAST_ROWS = 2
"""In so many messages a word must stand."""
KEPT, TOO_LITTLE = 0.2, 1e-3
"""The least weight that is written down, and the least error that moves one."""
SEED = 1


def rows_of(file: Path) -> list[Row]:
    lines = (line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(name.split(",")[0], message) for name, _, message in (line.partition("\t") for line in lines)]


def trained(rows: Sequence[Row]) -> str:
    """The table of weights, as flows/learned.py reads it."""
    counts = Counter(one for _, message in rows for one in features(message))
    known = [ALWAYS, *sorted(one for one, count in counts.items() if count >= LEAST_ROWS)]
    place = {one: at for at, one in enumerate(known)}
    classes = sorted({name for name, _ in rows})
    examples = [
        ([0, *(place[one] for one in features(message) if one in place)], classes.index(name))
        for name, message in rows
    ]
    weights = _fitted(examples, len(known), len(classes))
    lines = [(one, *_shares(classes, weights[at])) for one, at in place.items()]
    return "\n".join(["\t".join(classes), *("\t".join(line) for line in lines if len(line) > 1), ""])


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


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("tables", type=Path, nargs="+")
    asked.add_argument("--also", nargs=2, action="append", default=[], metavar=("CLASS", "TABLE"))
    given = asked.parse_args()
    rows = [row for file in given.tables for row in rows_of(file)]
    rows += [(name, message) for name, file in given.also for _, message in rows_of(Path(file))]
    given.out.write_text(trained(rows), "utf-8")
    sys.stdout.write(f"{len(rows)} messages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
