"""The second HER2 test (ISH, FISH). Ratios and copy numbers are never read."""

from __future__ import annotations

from flows.declare import Reading, Span
from flows.readers.facts import Fact, Told
from flows.readers.reading import merged, reading, settled_first
from flows.readers.told import told
from flows.values import Ish

_WORDS = {
    "pos": Ish.POSITIVE,
    "plus": Ish.POSITIVE,
    "amp": Ish.POSITIVE,
    "neg": Ish.NEGATIVE,
    "minus": Ish.NEGATIVE,
    "unamp": Ish.NEGATIVE,
    "waiting": Ish.WAITING,
    "undone": Ish.NOT_DONE,
    "unknown": Ish.UNKNOWN,
}
_OF_THIS_TEST = frozenset({"amp", "unamp"})
"""Only this test counts genes, so these words name it."""


def read_ish(text: str, asked: bool) -> Reading[Ish]:  # noqa: FBT001
    everything = told(text, asked=asked)
    named = second_test(everything)
    if named or not asked:
        return reading(named)
    return reading(
        _values(everything.settled(f for f in everything.facts if f.lonely or f.subject == "her2"))
    )


def second_test(everything: Told) -> dict[Ish, Span]:
    """What is said of it by name."""
    return _values(everything.settled(fact for fact in everything.facts if _is_named(fact)))


def _is_named(fact: Fact) -> bool:
    return fact.subject == "ish" or (fact.subject in {"her2", ""} and fact.value in _OF_THIS_TEST)


def _values(facts: tuple[Fact, ...]) -> dict[Ish, Span]:
    values = merged((_WORDS[fact.value], fact.span) for fact in facts if fact.value in _WORDS)
    sure = settled_first(values, Ish.UNKNOWN, Ish.WAITING, Ish.NOT_DONE)
    return settled_first(sure, Ish.UNKNOWN, Ish.NOT_DONE)
