"""Weighs words for questions: `python -m tests.training.topics content/en/weights QUESTIONS.tsv CHAT.jsonl`.

Two tables come of it (docs/model-cards/words.md). topics.tsv: a word, or a pair of neighbours, speaks for a
topic as much as it is said more often in its questions than in all questions, as a logarithm (naive Bayes),
without what speaks against; "-" is no topic. ours.tsv: whether a message asks about any topic at all, learned
on the questions, the topics' `asks`, and whole messages of open chat data.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from itertools import islice
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

from bot.build import CONTENT, LOCALE
from bot.content import load
from flows.learned import ALWAYS, features
from tests.training.words import rows_of, trained

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.training.words import Row

NO_TOPIC, OURS, MOST_CHAT = "-", "ours", 6000
UNSEEN, WORTH, KEPT = 0.2, 0.65, 0.05
"""What an unseen word counts, how much of the logarithm is used (words come together), the least kept."""


def counted(rows: Sequence[Row]) -> str:
    """The table of weights, as flows/learned.py reads it."""
    topics = Counter(topic for topic, _ in rows)
    everywhere: Counter[str] = Counter()
    here: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for topic, message in rows:
        for one in features(message):
            everywhere[one] += 1
            here[one][topic] += 1
    lines = [sorted(topics), [ALWAYS]]
    for one in sorted(here):
        usual = _share(everywhere[one], len(rows))
        shares = {topic: _share(seen, topics[topic]) for topic, seen in here[one].items()}
        pairs = sorted((topic, WORTH * log(share / usual)) for topic, share in shares.items())
        kept = [f"{topic}={weight:.2f}" for topic, weight in pairs if weight >= KEPT]
        if kept:
            lines.append([one, *kept])
    return "\n".join([*map("\t".join, lines), ""])


def _share(seen: int, of: int) -> float:
    return (seen + UNSEEN) / (of + 2 * UNSEEN)


def ours(rows: Sequence[Row]) -> Iterator[Row]:
    yield from ((NO_TOPIC if topic == NO_TOPIC else OURS, message) for topic, message in rows)
    for snippet in load(CONTENT, LOCALE).snippets.values():
        yield from ((OURS, phrase) for phrase in snippet.asks)


def _chat(file: Path) -> Iterator[str]:
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    whole = (row["text"] for row in rows if row["label"] == "complete" and row["group"] == "chat")
    return islice(whole, MOST_CHAT)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("questions", type=Path)
    asked.add_argument("chat", type=Path)
    given = asked.parse_args()
    rows = rows_of(given.questions)
    (given.folder / "topics.tsv").write_text(counted(rows), "utf-8")
    beside = [(NO_TOPIC, message) for message in _chat(given.chat)]
    (given.folder / "ours.tsv").write_text(trained(list(ours(rows)), beside), "utf-8")
    sys.stdout.write(f"{len(rows)} questions\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
