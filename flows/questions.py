"""Which topic a patient's question is about, and whether it could as well be another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.asking.actions import ACTION_ASKS
from flows.asking.form import ANSWERS, is_bare_term, is_question
from flows.asking.ranking import Topics, anchored, in_order, scores, strange, topics
from flows.asking.scope import about_stopping, out_of_scope
from flows.asking.words import clipped

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ACTION_ASKS",
    "Match",
    "Topics",
    "about_stopping",
    "find",
    "is_bare_term",
    "is_question",
    "match",
    "nearest",
    "out_of_scope",
    "topics",
]

MOST = 3
ENOUGH, ENOUGH_ASKED, STRANGE = 0.45, 0.4, 0.12
"""The least score of the best topic, told and asked; and how much more for each word of some other matter."""
ENOUGH_ANCHORED = 0.25
"""The same where a word is said that belongs to breast cancer alone."""
NO_TOPIC = "-"
NOT_OURS = 0.9
"""The chance, as learned, from which on it is no matter of ours."""
LIKELY, LIKELY_TOLD = 0.25, 0.5
"""The chance, as learned, from which on it is a topic's although none of its phrases was said."""
FEWEST_TOLD = 2
NAMED, FULL = 1.0, 0.5
"""What the words of a topic are worth beside a chance of 1, and the score from which they count in full."""
BESIDE, CLOSE = 0.45, 0.85
"""A second topic was meant too, and was meant as clearly: its worth as a part of the first's."""
NEXT_TO = 0.02
"""What standing next to the best topic is worth for the places after it."""


@dataclass(frozen=True, slots=True)
class Match:
    topics: tuple[str, ...]
    """Best first, at most three; () = out of scope or not understood."""
    meant: tuple[str, ...]
    """Those of them that the words speak of, and do not only touch."""
    close: bool
    """The first two are so near to each other that the patient should say which."""


NONE = Match((), (), close=False)


def find(text: str, index: Topics) -> tuple[str, ...]:
    return match(text, index).topics


def match(text: str, index: Topics) -> Match:
    if out_of_scope(text) is not None:
        return NONE
    short = clipped(text)
    asked = is_question(short)
    order = in_order(short, index.slips)
    if not asked and ANSWERS.issuperset(order):
        return NONE
    scored = scores(order, index)
    best = max((score.whole for score in scored.values()), default=0.0)
    named = best > 0 and best >= _least(order, index, asked=asked)
    chances = index.learned.chances(short) if index.learned else {}
    chances.pop(NO_TOPIC, None)
    if not named and not _is_likely(short, chances, index, asked=asked):
        return NONE
    if index.ours and not anchored(order, index) and index.ours.chances(short)[NO_TOPIC] > NOT_OURS:
        return NONE
    worth = dict(chances)
    for topic, score in scored.items():
        worth[topic] = worth.get(topic, 0.0) + NAMED * min(1.0, score.whole / max(best, FULL))
    ranked = sorted(worth, key=lambda topic: (-worth[topic], topic))
    beside = [topic for topic in ranked[1:] if worth[topic] >= BESIDE * worth[ranked[0]]]
    others = _others(ranked[0], beside, worth, index) if asked else beside
    close = bool(beside) and worth[beside[0]] >= CLOSE * worth[ranked[0]]
    return Match((ranked[0], *others)[:MOST], (ranked[0], *beside)[:MOST], close)


def _is_likely(text: str, chances: Mapping[str, float], index: Topics, *, asked: bool) -> bool:
    """Told, one word alone is no evidence: a blue elephant is not the blue dye."""
    if asked or index.learned is None:
        return max(chances.values(), default=0.0) >= LIKELY
    return max(chances.values()) >= LIKELY_TOLD and index.learned.known(text) >= FEWEST_TOLD


def nearest(text: str, index: Topics) -> str:
    """The topic that comes closest, however far it is; "" = none. For counting what is not understood."""
    scored = scores(in_order(clipped(text), index.slips), index)
    return min(scored, key=lambda topic: (-scored[topic].whole, topic), default="")


def _least(order: tuple[str, ...], index: Topics, *, asked: bool) -> float:
    if anchored(order, index):
        return ENOUGH_ANCHORED
    odd = strange(order, index)
    return ENOUGH_ASKED + STRANGE * max(0, odd - 1) if asked else ENOUGH + STRANGE * odd


def _others(best: str, beside: list[str], worth: Mapping[str, float], index: Topics) -> list[str]:
    """Topics that the words touch or that stand next to the best one."""
    more = {topic: value for topic, value in worth.items() if topic != best}
    for place, topic in enumerate(index.related.get(best, ())):
        if topic in index.names:
            more[topic] = more.get(topic, 0.0) + NEXT_TO / (1 + place)
    return sorted(more, key=lambda topic: (topic not in beside, -more[topic], topic))
