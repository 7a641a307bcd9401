"""Where the answers lead: everywhere, and always to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flows.checks.case import GUIDE_FILE, Problem
from flows.declare import END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.checks.case import Case
    from flows.declare import Flow, Step
    from flows.model import StepId


def graph(case: Case) -> Iterator[Problem]:
    known = [step.id for step in case.flow.steps]
    for step in case.flow.steps:
        if known.count(step.id) > 1:
            yield _problem(step.id, "has the id of another step: rename one")
        for to in sorted(_ways(step) - {*known, END}):
            yield _problem(step.id, f"leads to {to}, which is no step: correct the name, or add the step")
        if step.offered is not None and step.offered[0] not in known:
            yield _problem(step.id, f"is offered after {step.offered[0]}, which is no step: correct the name")
        for value in _unknown(case.flow, step):
            yield _problem(step.id, f'is offered after "{value}", which is no answer: correct it')


def _unknown(flow: Flow, step: Step[Any]) -> Iterator[str]:
    """Answers that the step they belong to does not have."""
    before = flow.step(step.offered[0]) if step.offered is not None else None
    if before is not None and step.offered is not None:
        yield from sorted(step.offered[1].keys() - {str(value) for value in before.values})


def reachable(case: Case) -> Iterator[Problem]:
    possible = case.flow.possible({})
    for step in case.flow.steps:
        if step.id not in possible:
            yield _problem(step.id, "is never reached: lead there, or remove it")


def ends(case: Case) -> Iterator[Problem]:
    """A step that leads back to itself would never let the patient finish."""
    for step in case.flow.steps:
        if step.id in _beyond(case.flow, step):
            yield _problem(step.id, "leads back to itself: lead on to a step that was not asked yet")


def _beyond(flow: Flow, first: Step[Any]) -> set[StepId]:
    found: set[StepId] = set()
    waiting = sorted(_ways(first))
    while waiting:
        here = waiting.pop()
        step = flow.step(here)
        if here not in found and step is not None:
            waiting += sorted(_ways(step))
        found.add(here)
    return found


def _ways(step: Step[Any]) -> set[StepId]:
    return {step.after(value) for value in step.values}


def _problem(step: StepId, words: str) -> Problem:
    return Problem(GUIDE_FILE, 1, f"step {step} {words}")
