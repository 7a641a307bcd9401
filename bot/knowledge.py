"""content/ to what the engine knows: the guide, its vocabulary, and the topics it can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.content import ContentError
from flows.cutoff import vocabulary
from flows.knowledge import Knowledge
from flows.library import library
from flows.questions import ACTION_ASKS, topics
from flows.snippets import TOPIC, Catalogue
from flows.spelling import speller

if TYPE_CHECKING:
    from pathlib import Path

    from flows.declare import Flow

LEXICON, WORDS = "lexicon.tsv", "words.txt"
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
    found = topics({**spoken, **ACTION_ASKS}, catalogue.related)
    return Knowledge(flow, words, found, speller(terms, words, others), library(catalogue), country)


def _row(line: str) -> tuple[str, str, str]:
    term, category, synonym, *_ = (*line.split("\t"), "", "")
    return term, category, synonym


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{file}: cannot be read ({type(error).__name__}): put it back") from None
