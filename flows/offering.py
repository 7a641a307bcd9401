"""Results inside a question ("my IHC is 2+, what now?"): offered to be kept, and answers only by a tap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.fixed import Fixed, Go
from flows.hearing import Change, Found
from flows.model import Answer, Answered, How, Session, StepId, Told, Turn
from flows.saying import WHO, go, say, speak

if TYPE_CHECKING:
    from flows.declare import Flow

FEW_WORDS = 3
"""So few words are an answer that asks "is that right?", not a question of its own."""


def offer(turn: Turn, found: Found, before: Session) -> Turn:
    """`turn` answers the question; the open question after the answer gives way to the offer."""
    read = values(found)
    who = found.session.answers.get(WHO)
    answers = before.answers if who is None else {WHO: who, **before.answers}
    session = replace(turn.session, answers=answers, offered=read)
    events = (*turn.events, *((Answered(WHO, who.value, who.how),) if who and WHO in found.taken else ()))
    if not read:
        return replace(turn, session=replace(session, offered=()), events=events)
    told = Told(tuple((step, Answer(value, How.SAID)) for step, value in read))
    draft = speak(session, say(Fixed.KEEP_FACTS), told, rows=(go(Go.KEEP_FACTS, Go.CONTINUE),))
    return replace(turn, session=session, drafts=(*(turn.drafts[:-1] or turn.drafts), draft), events=events)


def values(found: Found) -> tuple[tuple[StepId, str], ...]:
    taken = ((step, found.session.answers[step].value) for step in found.taken if step != WHO)
    changed = ((change.step, change.new) for change in (*found.corrected, *found.conflicts))
    return (*taken, *changed)


def kept(flow: Flow, session: Session) -> Found | None:
    """The offered values as if they had been told; None: the button is an old one."""
    found = Found(replace(session, offered=()))
    for step_id, value in session.offered:
        step = flow.step(step_id)
        if step is None or not step.allows(value, found.session.answers):
            continue
        told = found.session.answers.get(step_id)
        answers = {**found.session.answers, step_id: Answer(value, How.SAID)}
        found = replace(found, session=replace(found.session, answers=answers))
        if told is None or told.value == step.skip:
            found = replace(found, taken=(*found.taken, step_id))
        else:
            change = Change(step_id, told.value, value)
            found = replace(found, corrected=(*found.corrected, change))
    return found if found.anything else None
