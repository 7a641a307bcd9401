"""content/ to what the engine knows: the guide, its vocabulary, and the topics it can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.content import ContentError
from flows import learned
from flows.cutoff import vocabulary
from flows.cutoffs.counts import Counts, counts
from flows.cutoffs.weights import Weights
from flows.knowledge import Knowledge
from flows.library import library
from flows.questions import ACTION_ASKS, topics
from flows.snippets import TOPIC, Catalogue
from flows.spelling import speller

if TYPE_CHECKING:
    from pathlib import Path

    from flows.declare import Flow
    from flows.learned import Learned

LEXICON, WORDS, WEIGHTS = "lexicon.tsv", "words.txt", "weights"
OTHER_DRUGS, OTHER_WORDS = "other-drugs.txt", "other-words.txt"
"""Real names that are not in the lexicon, so that none of them is read as one that is."""
COUNTS, PAIRS, CUTOFFS, DANGERS, TOPICS, OURS = (
    f"{WEIGHTS}/{name}.tsv" for name in ("counts", "pairs", "cutoffs", "safety", "topics", "ours")
)
"""What tests/training/ wrote."""


def load(folder: Path, locale: str, catalogue: Catalogue, flow: Flow, country: str = "") -> Knowledge:
    """Raises ContentError."""
    asks = {
        snippet_id.removeprefix(f"{TOPIC}/"): snippet.asks
        for snippet_id, snippet in catalogue.snippets.items()
        if snippet_id.startswith(f"{TOPIC}/")
    }
    terms = {term: synonym for term, _, synonym in map(_row, _lines(folder / LEXICON)[1:])}
    own = folder / locale
    words = vocabulary(_lines(own / WORDS), terms, *cutoff_weights(own))
    others = (*_lines(folder / OTHER_DRUGS), *_lines(own / OTHER_WORDS))
    spoken = {name: phrases for name, phrases in asks.items() if phrases}
    return Knowledge(
        flow=flow,
        vocabulary=words,
        topics=topics(
            {**spoken, **ACTION_ASKS}, catalogue.related, _learned(own / TOPICS), _learned(own / OURS)
        ),
        speller=speller(terms, words, others),
        library=library(catalogue),
        dangers=_learned(own / DANGERS),
        country=country,
    )


def _learned(file: Path) -> Learned:
    try:
        return learned.read(_lines(file))
    except ValueError as error:
        raise ContentError(f"{file}: {error}: train it again (docs/model-cards/)") from None


def cutoff_weights(folder: Path) -> tuple[Counts, Weights]:
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
