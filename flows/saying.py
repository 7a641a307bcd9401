"""The words that drafts are written in: what is said, to whom, and the buttons beneath."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from flows.fixed import GO, Go
from flows.model import (
    Answer,
    Button,
    Draft,
    Filling,
    Part,
    Quote,
    Say,
    Session,
    SnippetId,
    StepId,
    Told,
    Whom,
)
from flows.snippets import TOPIC
from flows.values import Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.declare import Flow, Step

Rows = tuple[tuple[Button, ...], ...]
Facts = tuple[tuple[StepId, Answer], ...]

WHO = StepId("who")
DETAIL = "detail"
"""Folder of the names of what is told besides the answers."""
STARTERS = (
    "her2/what-is",
    "hormones/what-is",
    "stage/what-is",
    "results/reading-report",
    "results/waiting",
    "practical/questions",
)
"""Topics that are offered before anybody asks."""


def say(snippet: str, **blanks: Filling) -> Say:
    return Say(SnippetId(snippet), MappingProxyType(blanks))


def whom(session: Session) -> Whom:
    answer = session.answers.get(WHO)
    return Whom.CARER if answer is not None and answer.value == Who.CARER else Whom.SELF


def speak(session: Session, *parts: Part, rows: Rows = ()) -> Draft:
    return Draft(parts, rows, whom=whom(session))


def go(*actions: Go) -> tuple[Button, ...]:
    return tuple(Button(GO, action) for action in actions)


def topic_rows(topics: Sequence[str]) -> Rows:
    return tuple((Button(TOPIC, topic),) for topic in topics)


def answer_rows(step: Step[Any], session: Session, only: frozenset[str] = frozenset()) -> Rows:
    """The answers that may be given now; of them `only` some, when so many are in question."""
    rows = step.options(session.answers)
    kept = (tuple(Button(step.id, value) for value in row if not only or value in only) for row in rows)
    return tuple(row for row in kept if row)


def ways_on(flow: Flow, session: Session, step: Step[Any]) -> Rows:
    """What can be done at a question besides answering it."""
    where = (go(Go.WHERE),) if step.pictured else ()
    back = (Go.BACK,) if flow.told(session) else ()
    return (*where, go(*back, Go.SKIP, Go.MORE))


MENU: Rows = (go(Go.RESULTS), go(Go.QUESTION), go(Go.GUIDES), go(Go.UPLOAD), go(Go.PERSON))
ONWARD: Rows = (go(Go.CONTINUE, Go.MENU),)
MORE: Rows = (
    go(Go.CHANGE, Go.SUMMARY),
    go(Go.QUESTION, Go.GUIDES),
    go(Go.PERSON, Go.URGENT),
    go(Go.UPLOAD),
    go(Go.AGAIN, Go.STOP),
    go(Go.PRIVACY, Go.FORGET),
    go(Go.HELP, Go.CONTINUE),
)
AFTER_SUMMARY: Rows = (
    go(Go.SHEET, Go.PICTURE),
    go(Go.MORE_QUESTIONS),
    go(Go.CHANGE, Go.QUESTION),
    go(Go.PERSON, Go.MORE),
)


def told(flow: Flow, session: Session) -> Told:
    """All that was told about the report."""
    return Told(reported(flow, session), besides(session.details))


def besides(details: tuple[tuple[str, str], ...]) -> tuple[Say, ...]:
    return tuple(say(f"{DETAIL}/{detail}", value=Quote(words)) for detail, words in details)


def reported(flow: Flow, session: Session) -> Facts:
    """What was told about the report, in the guide's order."""
    steps = (step.id for step in flow.steps if step.on_report and step.id in session.answers)
    return tuple((step, session.answers[step]) for step in steps)
