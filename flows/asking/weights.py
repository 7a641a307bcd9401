"""How much each word says about its topic: rare words most, words of any question least."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from flows.asking.form import PLAIN, SMALL
from flows.asking.kinds import CIRCUMSTANCES
from flows.asking.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALL_WEIGHT = 0.08
"""Of "what", "the" and their like."""
CIRCUMSTANCE_PART = 0.7
"""Of the weight of a drug, a person or a worry: often what surrounds a question and not its subject."""
PLAIN_PART = 0.8
"""Of the weight of words that everybody uses."""
_CIRCUMSTANCES = frozenset(map(stem, CIRCUMSTANCES))


def weighed(read: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, float]:
    """Words that few topics use say more."""
    pairs = {(topic, word) for topic, order in read for word in order}
    spread = Counter(word for _, word in pairs)
    many = 1 + len({topic for topic, _ in pairs})
    return {word: _weight(word, count, many) for word, count in spread.items()}


def _weight(word: str, count: int, many: int) -> float:
    if word in SMALL:
        return SMALL_WEIGHT
    rare = max(log(many / (0.5 + count)) / log(many), SMALL_WEIGHT)
    if word in _CIRCUMSTANCES:
        return rare * CIRCUMSTANCE_PART
    return rare * PLAIN_PART if word in PLAIN else rare
