"""Weighs words for alarms: `python -m tests.training.safety content/en/weights/safety.tsv CHAT.jsonl`.

Learned on the sentences of tests/training/safety/, with questions and answers beside them, and messages of
open chat data, as what no alarm is (docs/model-cards/words.md). Of these only common words get a weight.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from flows.danger.likely import NONE
from tests.training.words import rows_of, trained

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
OTHER = (HERE / "topics" / "questions.tsv", HERE / "answers.tsv")
MOST_CHAT, CHAT = 12_000, frozenset({"chat", "assistant"})


def chat(file: Path) -> Iterator[str]:
    """Messages about anything else, whole and cut off."""
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return islice((row["text"] for row in rows if row["group"] in CHAT), MOST_CHAT)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("out", type=Path)
    asked.add_argument("chat", type=Path)
    given = asked.parse_args()
    own = [row for file in sorted((HERE / "safety").glob("*.tsv")) for row in rows_of(file)]
    own += [(NONE, message) for file in OTHER for _, message in rows_of(file)]
    given.out.write_text(trained(own, [(NONE, message) for message in chat(given.chat)]), "utf-8")
    sys.stdout.write(f"{len(own)} sentences\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
