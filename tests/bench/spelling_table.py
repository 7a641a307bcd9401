"""Prints how names are read as patients spell them.

Run with `PYTHONPATH=.:tests/tools python tests/bench/spelling_table.py`.
"""

from __future__ import annotations

import sys
from time import perf_counter

from guide_tools import knowledge
from spelling_tools import misspelled, other_words, read, scores

from flows.spelling import Speller


def _line(name: str, figures: str) -> None:
    sys.stdout.write(f"{name:<22}{figures}\n")


def _table(half: str, known: Speller) -> None:
    rows, words = misspelled(half), other_words(half)
    _line(f"misspelled, {half}", f"{dict(scores(rows, known))} of {len(rows)}")
    readings = [read(word, known) for word in words]
    mapped, asked = sum(sure is not None for sure, _ in readings), sum(bool(terms) for _, terms in readings)
    _line(f"other words, {half}", f"mapped {mapped}, asked {asked} of {len(words)}")


def _speed(known: Speller) -> None:
    took: list[float] = []
    for typed, _ in (*misspelled("tuned"), *misspelled("held")):
        began = perf_counter()
        read(f"do I have to take {typed} every day?", known)
        took.append((perf_counter() - began) * 500)
    took.sort()
    _line("a message with a slip", f"{took[len(took) // 2]:.3f} ms, p99 {took[int(len(took) * 0.99)]:.3f} ms")


if __name__ == "__main__":
    for each in ("tuned", "held"):
        _table(each, knowledge().speller)
    _speed(knowledge().speller)
