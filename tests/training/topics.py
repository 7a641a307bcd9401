"""Counts which words patients use for which topic: `python -m tests.training.topics OUT.tsv TABLE.tsv`.

A word, or a pair of neighbours, speaks for a topic as much as it is said more often in its questions than in
all questions: the logarithm of how many times (naive Bayes), without what speaks against. "-" is no topic.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

from flows.learned import ALWAYS, features
from tests.training.words import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

UNSEEN, WORTH, KEPT = 0.2, 0.65, 0.05
"""What an unseen word counts, how much of the logarithm is used (words come together), the least kept."""


def counted(rows: Sequence[tuple[str, str]]) -> str:
    """The table of weights, as flows/learned.py reads it."""
    topics = Counter(topic for topic, _ in rows)
    everywhere: Counter[str] = Counter()
    here: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for topic, message in rows:
        for one in features(message):
            everywhere[one] += 1
            here[one][topic] += 1
    names = sorted(topics)
    lines = [names, [ALWAYS]]
    for one in sorted(here):
        usual = _share(everywhere[one], len(rows))
        pairs = (
            (topic, WORTH * log(_share(seen, topics[topic]) / usual)) for topic, seen in here[one].items()
        )
        lines.append([one, *(f"{topic}={weight:.2f}" for topic, weight in sorted(pairs) if weight >= KEPT)])
    return "\n".join([*("\t".join(line) for line in lines if len(line) > 1 or line == [ALWAYS]), ""])


def _share(seen: int, of: int) -> float:
    return (seen + UNSEEN) / (of + 2 * UNSEEN)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("table", type=Path)
    given = asked.parse_args()
    rows = rows_of(given.table)
    given.out.write_text(counted(rows), "utf-8")
    sys.stdout.write(f"{len(rows)} questions\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
