"""Names as patients may spell them, and words that only look like a name: how each of them is read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from flows.spelling import Speller, corrections, doubtful

TABLES = Path(__file__).parents[1] / "flows" / "spelled"


def misspelled(half: str) -> list[tuple[str, str]]:
    """As typed, and what was meant."""
    lines = (TABLES / f"misspelled-{half}.txt").read_text("utf-8").splitlines()
    rows = (line.split(": ") for line in lines)
    return [(typed, term) for term, spellings in rows for typed in spellings.split(", ")]


def other_words(half: str) -> list[str]:
    return (TABLES / f"other-words-{half}.txt").read_text("utf-8").split()


def read(typed: str, known: Speller) -> tuple[str | None, tuple[str, ...]]:
    """What it is surely read as, and what the patient would be asked about."""
    sure, asked = corrections(typed, known), doubtful(typed, known)
    return (sure[0].means if sure else None), tuple(term for doubt in asked for term in doubt.candidates)


def scores(rows: list[tuple[str, str]], known: Speller) -> Counter[str]:
    return Counter(_score(typed, term, known) for typed, term in rows)


def _score(typed: str, term: str, known: Speller) -> str:
    sure, asked = read(typed, known)
    if sure is not None:
        return "right" if _name(sure, known) == _name(term, known) else "wrong"
    return "none" if not asked else "asked" if term in asked else "asked in vain"


def _name(term: str, known: Speller) -> str:
    return known.terms.get(term.lower(), term.lower())
