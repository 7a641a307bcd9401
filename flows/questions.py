"""Which topic a patient's question is about, and whether it could as well be another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.asking.actions import ACTION_ASKS
from flows.asking.form import ANSWERS, is_question
from flows.asking.ranking import Score, Topics, anchored, in_order, scores, strange, topics
from flows.asking.scope import out_of_scope
from flows.asking.words import clipped

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ACTION_ASKS",
    "Match",
    "Topics",
    "find",
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
BESIDE, CLOSE = 0.45, 0.85
"""A second topic was named too, and was named as clearly: its score as a part of the first's."""
NEXT_TO = 0.15
"""What standing next to the best topic is worth for the places after it."""


@dataclass(frozen=True, slots=True)
class Match:
    topics: tuple[str, ...]
    """Best first, at most three; () = out of scope or not understood."""
    close: bool
    """The first two are so near to each other that the patient should say which."""


NONE = Match((), close=False)


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
    ranked = sorted(scored, key=lambda topic: (-scored[topic].whole, topic))
    if not ranked or scored[ranked[0]].whole < _least(order, index, asked=asked):
        return NONE
    best = scored[ranked[0]].whole
    close = len(ranked) > 1 and scored[ranked[1]].whole >= CLOSE * best
    named = [topic for topic in ranked if scored[topic].whole >= BESIDE * best]
    return Match((*named, *(_others(named, scored, index) if asked else ()))[:MOST], close)


def nearest(text: str, index: Topics) -> str:
    """The topic that comes closest, however far it is; "" = none. For counting what is not understood."""
    scored = scores(in_order(clipped(text), index.slips), index)
    return min(scored, key=lambda topic: (-scored[topic].whole, topic), default="")


def _least(order: tuple[str, ...], index: Topics, *, asked: bool) -> float:
    if anchored(order, index):
        return ENOUGH_ANCHORED
    odd = strange(order, index)
    return ENOUGH_ASKED + STRANGE * max(0, odd - 1) if asked else ENOUGH + STRANGE * odd


def _others(named: list[str], scored: Mapping[str, Score], index: Topics) -> list[str]:
    """Topics that the words touch or that stand next to the best one."""
    near = [topic for topic in index.related.get(named[0], ()) if topic in index.names]
    worth = {topic: score.loose for topic, score in scored.items() if topic not in named}
    for place, topic in enumerate(near):
        if topic not in named:
            worth[topic] = worth.get(topic, 0.0) + NEXT_TO / (1 + place)
    return sorted(worth, key=lambda topic: (-worth[topic], topic))
