"""What is said of one receptor, and what was put right afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.declare import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """`subject` is "" for a bare result. `text` is the result as it was written."""

    subject: str
    value: str
    text: str
    span: Span
    at: int
    """Where the result itself stands."""
    lonely: bool = False
    """Bare, and nothing strange beside it: it may answer an open question."""


@dataclass(frozen=True, slots=True)
class Told:
    facts: tuple[Fact, ...]
    fixes: tuple[int, ...]
    """Where the words turn round and put right what they said."""

    def settled(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Those after the last turn that anything is said after."""
        kept = tuple(facts)
        last = max((fact.at for fact in kept), default=0)
        turn = max((turn for turn in self.fixes if turn <= last), default=0)
        return tuple(fact for fact in kept if fact.at >= turn)

    def about(self, *subjects: str) -> tuple[Fact, ...]:
        return self.settled(fact for fact in self.facts if fact.subject in subjects)
