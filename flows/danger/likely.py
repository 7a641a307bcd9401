"""A second look at words in which no named sign was heard: how likely it is that they are an alarm all the same.

Hand-written signs cannot foresee every way to say a thing. Their weights were learned on sentences written for
it (docs/model-cards/words.md), and lead to the same fixed texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.danger.sign import Alarm, Tier
from flows.learned import stems

if TYPE_CHECKING:
    from flows.learned import Learned

NONE = "none"
ENOUGH, ENOUGH_CRISIS = 0.7, 0.4
"""The chance of any alarm, and of a cry for help, from which on we speak."""
FEWEST = 3
"""Words: what is shorter is heard by its signs, or is an answer."""
SIGN = "likely"


def likely(text: str, learned: Learned) -> Alarm | None:
    if len(stems(text)) < FEWEST:
        return None
    chances = learned.chances(text)
    if 1 - chances[NONE] < ENOUGH and chances[Tier.CRISIS] < ENOUGH_CRISIS:
        return None
    tier = max(Tier, key=lambda one: chances[one])
    return Alarm(tier, SIGN, learned.because(text, tier))
