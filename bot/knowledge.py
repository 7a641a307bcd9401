"""content/ to what the engine knows: the guide, its vocabulary, and the topics it can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.content import ContentError
from flows.cutoff import vocabulary
from flows.cutoffs.counts import Counts, counts
from flows.cutoffs.weights import Weights
from flows.knowledge import Knowledge
from flows.questions import ACTION_ASKS, topics
from flows.snippets import TOPIC, Catalogue
from flows.spelling import speller

if TYPE_CHECKING:
    from pathlib import Path

    from flows.declare import Flow

LEXICON, WORDS = "lexicon.tsv", "words.txt"
COUNTS, PAIRS, CUTOFFS = "counts.tsv", "pairs.tsv", "cutoffs.tsv"


def load(folder: Path, locale: str, catalogue: Catalogue, flow: Flow) -> Knowledge:
    """Raises ContentError."""
    asks = {
        snippet_id.removeprefix(f"{TOPIC}/"): snippet.asks
        for snippet_id, snippet in catalogue.snippets.items()
        if snippet_id.startswith(f"{TOPIC}/")
    }
    terms = {term: synonym for term, _, synonym in map(_row, _lines(folder / LEXICON)[1:])}
    words = vocabulary(_lines(folder / locale / WORDS), terms, *learned(folder / locale))
    found = topics({**{name: phrases for name, phrases in asks.items() if phrases}, **ACTION_ASKS})
    return Knowledge(flow, words, found, speller(terms, words), frozenset(asks))


def learned(folder: Path) -> tuple[Counts, Weights]:
    """What `tests/training/cutoffs.py` wrote. Raises ContentError."""
    words = ((word, int(seen), int(closes)) for word, seen, closes in _cells(folder / COUNTS))
    pairs = ((one, two, int(seen), int(closes)) for one, two, seen, closes in _cells(folder / PAIRS))
    try:
        (_, bar, trust), *signs = _cells(folder / CUTOFFS)
        weights = {sign: (float(word), float(sentence)) for sign, word, sentence in signs}
        return counts(words, pairs), Weights(weights, float(bar), float(trust))
    except ValueError as error:
        raise ContentError(
            f"{folder}: {COUNTS}, {PAIRS} or {CUTOFFS} is damaged ({error}): put it back"
        ) from None


def _cells(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in _lines(file)[1:]]


def _row(line: str) -> tuple[str, str, str]:
    term, category, synonym, *_ = (*line.split("\t"), "", "")
    return term, category, synonym


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: cannot be read ({type(error).__name__}): put it back") from None
