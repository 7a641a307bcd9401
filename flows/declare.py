"""The words a flow is written in: a step is data, and where it leads is data too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from flows.model import Answer, Session, SnippetId, StepId

END = StepId("end")


class Span(NamedTuple):
    """Where in a text the words stand that say so: text[start:end]."""

    start: int
    end: int


V = TypeVar("V", bound=StrEnum)
Reading = Mapping[V, Span]
"""Every value that the words support, each with the words that say so. None: unclear. Two: ask."""

Reader = Callable[[str, bool], Reading[V]]
"""(text, asked) to a Reading; `asked` is true when this step is the open one, so that bare words count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[V]):
    id: StepId
    values: type[V]
    read: Reader[V]
    rows: tuple[tuple[V, ...], ...]
    """How the answers stand as buttons, row by row."""
    then: StepId
    unless: Mapping[V, StepId] = field(default_factory=lambda: MappingProxyType({}))
    skip: V
    """The value that a skipped question counts as."""
    offered: tuple[StepId, Mapping[str, frozenset[V]]] | None = None
    """Only these values make sense after these answers to that step."""
    explains: Mapping[V, SnippetId | None] = field(default_factory=lambda: MappingProxyType({}))
    """What an answer means is told by `<step>/<value>`, unless it is said here."""
    on_report: bool = True
    """The answer is about the report: it belongs in the summary."""
    pictured: bool = False
    """There is a picture of where to find it on a report."""

    def after(self, value: str) -> StepId:
        return self.unless.get(self.values(value), self.then)

    def meaning(self, value: str) -> SnippetId | None:
        return self.explains.get(self.values(value), SnippetId(f"{self.id}/{value}"))

    def options(self, answers: Mapping[StepId, Answer]) -> tuple[tuple[V, ...], ...]:
        """The values that may be answered now, row by row."""
        if self.offered is None or self.offered[0] not in answers:
            return self.rows
        allowed = self.offered[1].get(answers[self.offered[0]].value, frozenset(self.values))
        return tuple(kept for row in self.rows if (kept := tuple(v for v in row if v in allowed)))

    def allows(self, value: str, answers: Mapping[StepId, Answer]) -> bool:
        return any(value == option for row in self.options(answers) for option in row)


@dataclass(frozen=True, slots=True)
class Flow:
    steps: tuple[Step[Any], ...]

    def step(self, step_id: StepId) -> Step[Any] | None:
        return next((step for step in self.steps if step.id == step_id), None)

    def path(self, answers: Mapping[StepId, Answer]) -> Iterator[Step[Any]]:
        """The answered steps on this patient's way, and the open one last; answered ones only when done."""
        here: Step[Any] | None = self.steps[0]
        while here is not None:
            yield here
            answer = answers.get(here.id)
            here = None if answer is None else self.step(here.after(answer.value))

    def possible(self, answers: Mapping[StepId, Answer]) -> frozenset[StepId]:
        """Every step that these answers still lead to: all ways on, where a step is not answered yet."""
        found: set[StepId] = set()
        waiting = [self.steps[0].id]
        while waiting:
            step = self.step(waiting.pop())
            if step is None or step.id in found:
                continue
            found.add(step.id)
            given = answers.get(step.id)
            waiting += [step.after(v) for v in step.values] if given is None else [step.after(given.value)]
        return frozenset(found)

    def open_step(self, session: Session) -> Step[Any] | None:
        """The first unanswered step on this patient's path; None when the guide is done."""
        *_, last = self.path(session.answers)
        return None if last.id in session.answers else last

    def told(self, session: Session) -> tuple[tuple[StepId, Answer], ...]:
        """The answers that lie on the path, in its order."""
        on_path = self.path(session.answers)
        return tuple((s.id, session.answers[s.id]) for s in on_path if s.id in session.answers)
