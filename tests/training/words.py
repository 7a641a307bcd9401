"""Weighs words on tables of messages: `python -m tests.training.words OUT.tsv TABLE.tsv...`.

A table has a class and a message a line, separated by a tab. The same tables give the same weights, to the
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

from flows.learned import ALWAYS, Learned, features

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[str, str]
ROUNDS, STEP, PULL = 30, 0.25, 0.002
"""How often each message is read, how far a weight moves, how strongly it is pulled back to nought."""
LEAST_ROWS = 2
"""In so many messages a word must stand."""
KEPT = 0.05
SEED = 1


def rows_of(file: Path) -> list[Row]:
    lines = (line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(name.split(",")[0], message) for name, _, message in (line.partition("\t") for line in lines)]


def trained(rows: Sequence[Row]) -> Learned:
    counts = Counter(one for _, message in rows for one in features(message))
    known = [ALWAYS, *sorted(one for one, count in counts.items() if count >= LEAST_ROWS)]
    place = {one: at for at, one in enumerate(known)}
    classes = tuple(sorted({name for name, _ in rows}))
    share = Counter(name for name, _ in rows)
    examples = [
        (
            [0, *(place[one] for one in features(message) if one in place)],
            classes.index(name),
            len(rows) / (len(classes) * share[name]),
        )
        for name, message in rows
    ]
    weights = _fitted(examples, len(known), len(classes))
    kept = {
        one: tuple(round(weight, 2) for weight in weights[at])
        for one, at in place.items()
        if one == ALWAYS or max(map(abs, weights[at])) >= KEPT
    }
    return Learned(classes, kept)


def _fitted(examples: list[tuple[list[int], int, float]], many: int, width: int) -> list[list[float]]:
    weights = [[0.0] * width for _ in range(many)]
    moved = [[1e-6] * width for _ in range(many)]
    order, random = list(range(len(examples))), Random(SEED)  # noqa: S311 - an order, not a secret
    for _ in range(ROUNDS):
        random.shuffle(order)
        for at in order:
            known, right, worth = examples[at]
            sums = [sum(weights[one][name] for one in known) for name in range(width)]
            most = max(sums)
            powers = [exp(one - most) for one in sums]
            whole = sum(powers)
            for name in range(width):
                wrong = worth * (powers[name] / whole - (name == right))
                if abs(wrong) < 1e-4:
                    continue
                for one in known:
                    slope = wrong + PULL * weights[one][name]
                    moved[one][name] += slope * slope
                    weights[one][name] -= STEP * slope / sqrt(moved[one][name])
    return weights


def table(learned: Learned) -> str:
    lines = ["\t".join(("feature", *learned.classes))]
    for one, weights in learned.weights.items():
        lines.append("\t".join((one, *(f"{weight:g}" for weight in weights))))
    return "\n".join([*lines, ""])


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("tables", type=Path, nargs="+")
    given = asked.parse_args()
    rows = [row for file in given.tables for row in rows_of(file)]
    given.out.write_text(table(trained(rows)), "utf-8")
    sys.stdout.write(f"{len(rows)} messages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
