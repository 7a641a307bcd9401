"""How much each topic is asked about: words in common with how patients ask, rare words first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from flows.asking.form import PLAIN, SMALL, SMALL_WORDS
from flows.asking.kinds import ANCHORS, KINDS
from flows.asking.slips import Slips, slips
from flows.asking.weights import weighed
from flows.asking.words import stem, words
from flows.learned import Learned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
IN_ORDER = 0.2
"""For each word after the first of a phrase that stands in the text as it is."""
HEAD = 0.4
"""Of the words that are the subject, once more."""
_TURNS = frozenset(["during", "while", "with", "on", "if", "since", "for", "when", "despite"])
LONGEST = 6
"""Longer phrases are known by their words only, and not by their order."""
WORTH = 0.25
"""A phrase with a smaller part of its weight in the text counts as not said."""
_PASSED_OVER = frozenset(
    {
        *("the", "a", "an", "my", "your", "our", "her", "his", "their", "this", "that", "these", "those"),
        *("i", "im", "just", "really", "so"),
    }
)
"""Whether they stand between the words of a phrase makes no difference."""


@dataclass(frozen=True, slots=True)
class Phrase:
    topic: str
    words: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Topics:
    phrases: tuple[Phrase, ...]
    using: Mapping[str, tuple[tuple[int, float], ...]]
    """A word that is not small, the phrases that have it, and how much of each it is."""
    lines: Mapping[str, frozenset[str]]
    """A phrase as it is written, and the topics that have it."""
    starts: Mapping[str, int]
    """The first words of lines, and how many words the longest of those has."""
    weights: Mapping[str, float]
    names: frozenset[str]
    slips: Slips
    related: Mapping[str, tuple[str, ...]]
    """Topics that are offered under each."""
    learned: Learned | None = None
    """Which topic the words are likely about."""
    ours: Learned | None = None
    """Whether they are about any topic at all."""


@dataclass(frozen=True, slots=True)
class Score:
    whole: float
    """Each word as much as the square of the part of its phrase that was said."""
    loose: float
    """Each word as much as that part: for the places after the first."""

    def with_(self, subject: Score) -> Score:
        return Score(self.whole + HEAD * subject.whole, self.loose + HEAD * subject.loose)


def topics(
    asks: Mapping[str, tuple[str, ...]],
    related: Mapping[str, tuple[str, ...]] = NOTHING,
    learned: Learned | None = None,
    ours: Learned | None = None,
) -> Topics:
    spelled = [word for phrases in asks.values() for phrase in phrases for word in words(phrase)]
    right = slips((*spelled, *KINDS, *SMALL_WORDS))
    read = [(topic, in_order(phrase, right)) for topic, phrases in asks.items() for phrase in phrases]
    weights = weighed(read)
    phrases = tuple(_phrase(topic, order, weights) for topic, order in read)
    using: dict[str, list[tuple[int, float]]] = {}
    for at, phrase in enumerate(phrases):
        for word in phrase.words - SMALL:
            using.setdefault(word, []).append((at, weights[word] / phrase.weight))
    by_word = {word: tuple(at) for word, at in using.items()}
    return Topics(phrases, by_word, *_lines(read), weights, frozenset(asks), right, related, learned, ours)


def in_order(text: str, right: Slips) -> tuple[str, ...]:
    """One word for each kind of thing: which of the tamoxifen-like drugs it is changes no topic."""
    meant = map(right.right, words(text))
    return tuple([stem(KINDS.get(word, word)) for word in meant])


def strange(order: tuple[str, ...], index: Topics) -> int:
    """How many words say something that no topic is asked with."""
    return sum(word not in index.using and word not in PLAIN for word in set(order))


def scores(order: tuple[str, ...], index: Topics) -> dict[str, Score]:
    """What stands before "during", "if" and their like is the subject, and counts more."""
    every = _scores(order, index)
    head = _head(order)
    if not head:
        return every
    subject = _scores(head, index)
    none = Score(0.0, 0.0)
    return {topic: score.with_(subject.get(topic, none)) for topic, score in every.items()}


def anchored(order: tuple[str, ...], index: Topics) -> bool:
    return any(word in ANCHORS and word in index.using for word in order)


def _head(order: tuple[str, ...]) -> tuple[str, ...]:
    at = next((at for at, word in enumerate(order) if word in _TURNS), 0)
    return order[:at]


def _scores(order: tuple[str, ...], index: Topics) -> dict[str, Score]:
    """Each word counts once for a topic; a phrase that stands there as it is, more."""
    said = frozenset(order)
    weights = index.weights
    parts: dict[str, dict[str, float]] = {}
    for at in _touched(said, index):
        phrase = index.phrases[at]
        there = phrase.words & said
        part = sum(weights[word] for word in there) / phrase.weight
        largest = parts.setdefault(phrase.topic, {})
        for word in there:
            if part > largest.get(word, 0.0):
                largest[word] = part
    bonus = _as_written(order, index)
    return {
        topic: Score(
            _total(weights[word] * part * part for word, part in largest.items()) + bonus.get(topic, 0.0),
            _total(weights[word] * part for word, part in largest.items()) + bonus.get(topic, 0.0),
        )
        for topic, largest in (*parts.items(), *((topic, {}) for topic in bonus.keys() - parts.keys()))
    }


def _touched(said: frozenset[str], index: Topics) -> Iterator[int]:
    """The phrases that are there in good part."""
    parts: dict[int, float] = {}
    for word in sorted(said):
        for at, part in index.using.get(word, ()):
            parts[at] = parts.get(at, 0.0) + part
    return (at for at, part in parts.items() if part >= WORTH)


def _total(credit: Iterable[float]) -> float:
    return round(sum(sorted(credit)), 9)


def _as_written(order: tuple[str, ...], index: Topics) -> dict[str, float]:
    """Phrases that overlap count once, the longer one."""
    kept = [word for word in order if word not in _PASSED_OVER]
    bonus: dict[str, float] = {}
    until: dict[str, int] = {}
    for at, word in enumerate(kept):
        for many in range(index.starts.get(word, 0), 1, -1):
            for topic in index.lines.get(" ".join(kept[at : at + many]), ()):
                if until.get(topic, 0) <= at < len(kept) - many + 1:
                    bonus[topic] = bonus.get(topic, 0.0) + IN_ORDER * (many - 1)
                    until[topic] = at + many
    return bonus


def _lines(read: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[dict[str, frozenset[str]], dict[str, int]]:
    lines: dict[str, frozenset[str]] = {}
    starts: dict[str, int] = {}
    for topic, order in read:
        kept = [word for word in order if word not in _PASSED_OVER]
        if 2 <= len(kept) <= LONGEST:
            line = " ".join(kept)
            lines[line] = lines.get(line, frozenset()) | {topic}
            starts[kept[0]] = max(starts.get(kept[0], 0), len(kept))
    return lines, starts


def _phrase(topic: str, order: tuple[str, ...], weights: Mapping[str, float]) -> Phrase:
    said = frozenset(order)
    return Phrase(topic, said, sum(weights[word] for word in sorted(said)))
