"""content/ to what the engine knows: the guide, its vocabulary, and the topics it can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.content import ContentError
from flows import learned
from flows.cutoff import vocabulary
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


def load(folder: Path, locale: str, catalogue: Catalogue, flow: Flow, country: str = "") -> Knowledge:
    """Raises ContentError."""
    asks = {
        snippet_id.removeprefix(f"{TOPIC}/"): snippet.asks
        for snippet_id, snippet in catalogue.snippets.items()
        if snippet_id.startswith(f"{TOPIC}/")
    }
    terms = {term: synonym for term, _, synonym in map(_row, _lines(folder / LEXICON)[1:])}
    words = vocabulary(_lines(folder / locale / WORDS), terms)
    others = (*_lines(folder / OTHER_DRUGS), *_lines(folder / locale / OTHER_WORDS))
    spoken = {name: phrases for name, phrases in asks.items() if phrases}
    weights = folder / locale / WEIGHTS
    return Knowledge(
        flow=flow,
        vocabulary=words,
        topics=topics({**spoken, **ACTION_ASKS}, catalogue.related, _learned(weights / "topics.tsv")),
        speller=speller(terms, words, others),
        library=library(catalogue),
        dangers=_learned(weights / "safety.tsv"),
        country=country,
    )


def _learned(file: Path) -> Learned:
    try:
        return learned.read(_lines(file))
    except ValueError as error:
        raise ContentError(f"{file}: {error}: train it again (docs/model-cards/)") from None


def _row(line: str) -> tuple[str, str, str]:
    term, category, synonym, *_ = (*line.split("\t"), "", "")
    return term, category, synonym


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: cannot be read ({type(error).__name__}): put it back") from None
