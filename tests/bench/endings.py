"""Prints how often the right word is among the endings offered for a half one, and how long that takes.

Run with `python -m tests.bench.endings MESSAGES.jsonl`, whose lines hold a `text`, perhaps a `label` (only
`complete` ones are read) and a `lang` (only `en`). Every word is cut everywhere; the word before is known.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

from bot.knowledge import cutoff_weights
from flows.cutoff import Vocabulary, vocabulary
from flows.cutoffs.features import TOKEN

CONTENT = Path(__file__).parents[2] / "content"
FEWEST_LETTERS, TERM_LETTERS = 4, 3
Case = tuple[str, str, str]
"""The word before, what was typed, the word meant."""


def main(file: str) -> None:
    terms = [line.split("\t")[0] for line in (CONTENT / "lexicon.tsv").read_text("utf-8").splitlines()[1:]]
    listed = (CONTENT / "en" / "words.txt").read_text("utf-8").split()
    known = vocabulary(listed, terms, *cutoff_weights(CONTENT / "en"))
    offered = set(known.terms)
    words = list(said(file))
    medical = [(before, word) for before, word in words if word in offered]
    alone = [("", word) for word in sorted(offered)]
    took: list[float] = []
    tell("", ("cuts", "first", "of three", "in vain"))
    table("terms, by themselves", cut(alone, TERM_LETTERS), known, took)
    table("terms, as they stand", cut(medical, TERM_LETTERS), known, took)
    for letters in (1, 2, 3):
        table(f"any word, {letters} letters on", cut(words, letters), known, took)
    listed_only = ((before, word) for before, word in words if known.knows(word))
    table("any listed word, 3 on", cut(listed_only, TERM_LETTERS), known, took)
    took.sort()
    tell(
        "milliseconds",
        (f"p50 {1e3 * took[len(took) // 2]:.3f}", f"p99 {1e3 * took[len(took) * 99 // 100]:.3f}"),
    )


def said(file: str) -> Iterator[tuple[str, str]]:
    with Path(file).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("label", "complete") == "complete" and row.get("lang", "en") == "en":
                tokens = [token.lower().replace("’", "'") for token in TOKEN.findall(row["text"])]
                yield from zip(["", *tokens], tokens, strict=False)


def cut(words: Iterable[tuple[str, str]], fewest: int) -> Iterator[Case]:
    for before, word in words:
        if len(word) >= FEWEST_LETTERS and word.isalpha():
            for letters in range(fewest, len(word)):
                yield before, word[:letters], word


def table(name: str, cases: Iterable[Case], known: Vocabulary, took: list[float]) -> None:
    number = first = among = 0
    for before, half, word in cases:
        began = perf_counter()
        endings = known.endings(half, before)
        took.append(perf_counter() - began)
        number += 1
        first += endings[:1] == (word,)
        among += word in endings
    share = 100 / max(number, 1)
    tell(name, (str(number), f"{first * share:.1f} %", f"{among * share:.1f} %", str(number - among)))


def tell(name: str, cells: Iterable[str]) -> None:
    sys.stdout.write(f"{name:<26}{''.join(f'{cell:>12}' for cell in cells)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
