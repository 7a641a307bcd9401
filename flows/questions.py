"""Which topic a patient's question is about: words in common with how patients ask, rare words first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from flows.asking.actions import ACTION_ASKS
from flows.asking.form import ANSWERS, SMALL, SMALL_WORDS, is_question
from flows.asking.kinds import DRUG_KINDS, KINDS
from flows.asking.scope import out_of_scope
from flows.asking.slips import Slips, slips
from flows.asking.words import stem, words

__all__ = ["ACTION_ASKS", "Topics", "find", "is_question", "out_of_scope", "topics"]

MOST = 3
ENOUGH, ENOUGH_ASKED, BESIDE = 0.45, 0.3, 0.45
"""The least score of a topic, told and asked; and of a second one, as a part of the first's."""
SMALL_WEIGHT = 0.08
"""Of "what", "the" and their like."""
DRUG_PART = 0.9
"""Of a drug's weight: it is often the circumstance of a question and not its subject."""
_DRUGS = frozenset(map(stem, DRUG_KINDS))
IN_ORDER = 0.2
"""For each word after the first of a phrase that stands in the text as it is."""


@dataclass(frozen=True, slots=True)
class Phrase:
    topic: str
    line: str
    words: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Topics:
    phrases: tuple[Phrase, ...]
    using: Mapping[str, tuple[int, ...]]
    """A word, and the phrases that have it."""
    weights: Mapping[str, float]
    slips: Slips


def topics(asks: Mapping[str, tuple[str, ...]]) -> Topics:
    spelled = [word for phrases in asks.values() for phrase in phrases for word in words(phrase)]
    right = slips((*spelled, *KINDS, *SMALL_WORDS))
    read = [(topic, _in_order(phrase, right)) for topic, phrases in asks.items() for phrase in phrases]
    weights = _weights(read)
    phrases = tuple(_phrase(topic, order, weights) for topic, order in read)
    using: dict[str, tuple[int, ...]] = {}
    for at, phrase in enumerate(phrases):
        for word in phrase.words:
            using[word] = (*using.get(word, ()), at)
    return Topics(phrases, using, weights, right)


def find(text: str, index: Topics) -> tuple[str, ...]:
    """Best first, at most three; () = out of scope or not understood."""
    if out_of_scope(text) is not None:
        return ()
    order = _in_order(text, index.slips)
    said = frozenset(order)
    asked = is_question(text)
    if said <= ANSWERS and not asked:
        return ()
    scores = _scores(order, index)
    ranked = sorted(scores, key=lambda topic: (-scores[topic], topic))
    if not ranked:
        return ()
    least = max(ENOUGH_ASKED if asked else ENOUGH, BESIDE * scores[ranked[0]])
    return tuple(topic for topic in ranked if scores[topic] >= least)[:MOST]


def _scores(order: tuple[str, ...], index: Topics) -> dict[str, float]:
    """Each word counts once for a topic, as much as the phrase that has it is there; a whole phrase, more."""
    said, line = frozenset(order), _line(order)
    shares: dict[int, float] = {}
    for word in sorted(said):
        for at in index.using.get(word, ()):
            shares[at] = shares.get(at, 0.0) + index.weights[word] / index.phrases[at].weight
    credit: dict[str, dict[str, float]] = {}
    for at, share in shares.items():
        phrase = index.phrases[at]
        theirs = credit.setdefault(phrase.topic, {})
        for word in phrase.words & said:
            theirs[word] = max(theirs.get(word, 0.0), index.weights[word] * share * share)
        if phrase.line in line:
            theirs[""] = max(theirs.get("", 0.0), IN_ORDER * (phrase.line.count(" ") - 2))
    return {topic: sum(sorted(parts.values())) for topic, parts in credit.items()}


def _phrase(topic: str, order: tuple[str, ...], weights: Mapping[str, float]) -> Phrase:
    said = frozenset(order)
    return Phrase(topic, _line(order), said, sum(weights[word] for word in sorted(said)))


def _line(order: tuple[str, ...]) -> str:
    return f" {' '.join(order)} "


def _weights(read: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, float]:
    """Words that few topics use say more."""
    pairs = {(topic, word) for topic, order in read for word in order}
    spread = Counter(word for _, word in pairs)
    many = 1 + len({topic for topic, _ in pairs})
    return {word: _weight(word, count, many) for word, count in spread.items()}


def _weight(word: str, count: int, many: int) -> float:
    if word in SMALL:
        return SMALL_WEIGHT
    rare = log(many / (0.5 + count)) / log(many)
    return rare * DRUG_PART if word in _DRUGS else rare


def _in_order(text: str, right: Slips) -> tuple[str, ...]:
    """One word for each kind of thing: which of the tamoxifen-like drugs it is changes no topic."""
    meant = (right.right(word) for word in words(text))
    return tuple(stem(KINDS.get(word, word)) for word in meant)
