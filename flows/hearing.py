"""Typed words to facts: which answers they fill, which they correct, and where two are possible."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from flows.model import Answer, How, Session, StepId
from flows.values import Her2, Hormones, Ish, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flows.declare import Flow, Reading, Span, Step

CORRECTS = re.compile(
    r"\b(?:actually|sorry|oops|i meant?|meant to|correction|wrong|mistake|typo|should (?:be|say)"
    r"|changed? (?:it|that|my|to))\b",
    re.IGNORECASE,
)
"""Words that take something back."""

VAGUE: Mapping[tuple[str, str], frozenset[str]] = {
    ("her2", Her2.NEGATIVE): frozenset({Her2.ZERO, Her2.LOW, Her2.ULTRALOW}),
    ("hormones", Hormones.POSITIVE): frozenset(
        {Hormones.ER_POS_PR_POS, Hormones.ER_POS_PR_NEG, Hormones.ER_NEG_PR_POS, Hormones.ER_LOW}
    ),
}
"""Answers that a more exact one of these only makes more exact."""

AWAITED = frozenset(
    {("her2", Her2.NOT_TESTED), ("ish", Ish.WAITING), ("ish", Ish.NOT_DONE), ("stage", Stage.NOT_TOLD)}
)
"""Answers that any later result simply replaces."""

SETTLED: Mapping[str, frozenset[str]] = {
    Ish.POSITIVE: frozenset({Her2.POSITIVE}),
    Ish.NEGATIVE: frozenset({Her2.NEGATIVE, Her2.LOW}),
}
"""What a HER2 of 2+ may also be called once the second test is back."""


@dataclass(frozen=True, slots=True)
class Change:
    step: StepId
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Found:
    """`session` holds the answers taken and corrected; `conflicts` changed nothing yet."""

    session: Session
    taken: tuple[StepId, ...] = ()
    corrected: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    between: frozenset[str] = frozenset()
    """Two or more values of the open step."""

    @property
    def anything(self) -> bool:
        return bool(self.taken or self.corrected or self.conflicts or self.between)


def listen(flow: Flow, session: Session, text: str) -> Found:
    """Every step that the words speak of, the open one first; a lone value is taken, never one of two."""
    here = flow.open_step(session)
    asked = _read(here, session, text, asked=True) if here is not None else {}
    found = Found(session, between=frozenset(map(str, asked)) if len(asked) > 1 else frozenset())
    if here is not None and len(asked) == 1:
        found = _take(found, here, str(*asked))
    claimed = tuple(asked.values())
    for step in flow.steps:
        if step != here and step.id in flow.possible(found.session.answers):
            found = _other(found, step, text, claimed)
    return found if found.anything else _last_corrected(flow, found, text)


def kept_on_path(flow: Flow, session: Session) -> Session:
    """Without the answers that no way leads to any more, such as a second test after a changed 2+."""
    possible = flow.possible(session.answers)
    return replace(session, answers={k: v for k, v in session.answers.items() if k in possible})


def _read(step: Step[Any], session: Session, text: str, *, asked: bool) -> Reading[Any]:
    allowed = step.options(session.answers)
    may = {value for row in allowed for value in row}
    return {value: span for value, span in step.read(text, asked).items() if value in may}


def _take(found: Found, step: Step[Any], value: str) -> Found:
    answers = {**found.session.answers, step.id: Answer(value, How.SAID)}
    return replace(found, session=replace(found.session, answers=answers), taken=(*found.taken, step.id))


def _other(found: Found, step: Step[Any], text: str, claimed: tuple[Span, ...]) -> Found:
    reading = _read(step, found.session, text, asked=False)
    told = found.session.answers.get(step.id)
    if len(reading) != 1:
        return found
    (value, span), *_ = ((str(value), span) for value, span in reading.items())
    if told is None:
        return _take(found, step, value)
    if _agrees(step, found.session, value) or any(_overlap(span, other) for other in claimed):
        return found
    if _was_open(step, told) or value in VAGUE.get((step.id, told.value), ()):
        return _take(found, step, value)
    change = Change(step.id, told.value, value)
    return (
        _correct(found, change)
        if CORRECTS.search(text)
        else replace(found, conflicts=(*found.conflicts, change))
    )


def _was_open(step: Step[Any], told: Answer) -> bool:
    return told.how is How.SKIPPED or told.value == step.skip or (step.id, told.value) in AWAITED


def _agrees(step: Step[Any], session: Session, value: str) -> bool:
    """The same as told, said less exactly, or what 2+ became."""
    told = session.answers[step.id].value
    ish = session.answers.get(StepId("ish"))
    settled = SETTLED.get(ish.value, frozenset()) if ish is not None else frozenset()
    return (
        value == told
        or told in VAGUE.get((step.id, value), ())
        or (told == Her2.EQUIVOCAL and value in settled)
    )


def _correct(found: Found, change: Change) -> Found:
    answers = {**found.session.answers, change.step: Answer(change.new, How.SAID)}
    session = replace(found.session, answers=answers)
    return replace(found, session=session, corrected=(*found.corrected, change))


def _last_corrected(flow: Flow, found: Found, text: str) -> Found:
    """Such as "actually it was negative": it names no step, so it is about the last answer."""
    if not CORRECTS.search(text):
        return found
    for step in reversed(tuple(_answered(flow, found.session))):
        reading = _read(step, found.session, text, asked=True)
        told = found.session.answers[step.id].value
        if len(reading) == 1 and str(*reading) != told:
            return _correct(found, Change(step.id, told, str(*reading)))
        return found
    return found


def _answered(flow: Flow, session: Session) -> Iterator[Step[Any]]:
    return (step for step in flow.path(session.answers) if step.id in session.answers)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
