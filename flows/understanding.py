"""Whole typed words, read: facts first, then a question of the patient's, then a kind repair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, questions, saying, speech
from flows.actions import in_vain
from flows.asked import asked
from flows.fixed import GO, Fixed, Go
from flows.hearing import Change, Found, kept_on_path, listen
from flows.model import (
    Answer,
    Answered,
    Choice,
    Draft,
    Event,
    Flag,
    How,
    Missed,
    Reason,
    Say,
    Session,
    Turn,
)
from flows.naming import named
from flows.offering import FEW_WORDS, kept, offer
from flows.saying import ONWARD, STARTERS, WHO, answer_rows, go, say, speak, topic_rows, ways_on
from flows.speech import question
from flows.wishes import Courtesy, courtesy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.declare import Flow
    from flows.knowledge import Knowledge

PERSON_AFTER = 3
"""So many messages in a row that were not understood, and a person should look."""
MISSED: Mapping[int, Fixed] = {1: Fixed.UNCLEAR, 2: Fixed.UNCLEAR_AGAIN}


def read(knowledge: Knowledge, session: Session, text: str) -> Turn:
    flow = knowledge.flow
    session = _remembering(knowledge, session, text)
    found = listen(flow, session, text)
    if found.anything:
        about = asked(knowledge, session, text) if _asks(text) else None
        return facts(flow, session, found) if about is None else offer(about, found, session)
    match courtesy(text):
        case Courtesy.HELLO | Courtesy.GO_ON:
            return Turn(session, (question(flow, session),))
        case Courtesy.THANKS:
            return Turn(session, (speak(session, say(Fixed.THANKS), rows=ONWARD),))
        case None:
            return asked(knowledge, session, text) or missed(flow, session, text)


def _remembering(knowledge: Knowledge, session: Session, text: str) -> Session:
    known = named(text, knowledge.speller).union(session.named)
    return replace(session, named=tuple(sorted(known)), offered=())


def _asks(text: str) -> bool:
    """A question of its own, not an answer that asks "is that right?"."""
    return questions.is_question(text) and len(text.split()) > FEW_WORDS


def keep(flow: Flow, session: Session) -> Turn:
    """The results in a question become answers."""
    found = kept(flow, session)
    return in_vain(flow, session, GO) if found is None else facts(flow, session, found)


# --- facts --------------------------------------------------------------------------------------------


def facts(flow: Flow, before: Session, found: Found) -> Turn:
    heard = replace(found.session, misses=0)
    # Two values of the open step may be about who is asking: that is asked, not taken as the patient.
    after = kept_on_path(flow, heard if found.between else _named(flow, heard))
    taken = tuple((step, after.answers[step]) for step in found.taken if step in after.answers)
    drafts = (
        *(_noted(flow, after, change) for change in found.corrected),
        *speech.explained(flow, after, taken),
        *_next(flow, before, after, found),
    )
    events: list[Event] = [Answered(step, answer.value, How.SAID) for step, answer in taken]
    events += [Answered(change.step, change.new, How.SAID) for change in found.corrected]
    moved = bool(taken or found.corrected)
    over = actions.ended(flow, after) if moved and not found.conflicts else ()
    return Turn(after, drafts, (*events, *actions.withdrawn(before, after), *over))


def _next(flow: Flow, before: Session, after: Session, found: Found) -> tuple[Draft, ...]:
    if found.conflicts:
        conflict = found.conflicts[0]
        return (speech.change_or_keep(after, conflict.step, conflict.new),)
    if found.between:
        return (_between(flow, after, found.between),)
    return speech.onward(flow, after, before)


def _noted(flow: Flow, session: Session, change: Change) -> Draft:
    step = flow.step(change.step)
    meaning = step.meaning(change.new) if step is not None else None
    blanks = {"old": Choice(change.step, change.old), "new": Choice(change.step, change.new)}
    return speak(session, say(Fixed.NOTED, **blanks), *((Say(meaning),) if meaning else ()))


def _between(flow: Flow, session: Session, values: frozenset[str]) -> Draft:
    step = flow.open_step(session)
    if step is None:
        return question(flow, session)
    rows = answer_rows(step, session, values | {str(step.skip)})
    return speak(session, say(Fixed.TWO_VALUES), rows=(*rows, *ways_on(flow, session, step)))


def _named(flow: Flow, session: Session) -> Session:
    """Who tells results before saying who is asking is spoken to as the patient; it can be changed."""
    if WHO in session.answers or not saying.reported(flow, session):
        return session
    step = flow.step(WHO)
    if step is None:
        return session
    return replace(session, answers={WHO: Answer(str(step.skip), How.SKIPPED), **session.answers})


# --- not understood -------------------------------------------------------------------------------------


def missed(flow: Flow, session: Session, text: str) -> Turn:
    misses = session.misses + 1
    after = replace(session, misses=misses)
    flags = (Flag(Reason.NOT_UNDERSTOOD),) if misses % PERSON_AFTER == 0 else ()
    return Turn(after, (_repair(flow, after, text),), (Missed(),), flags)


def _repair(flow: Flow, session: Session, text: str) -> Draft:
    step = flow.open_step(session)
    if session.misses >= PERSON_AFTER:
        skip = (Go.SKIP,) if step is not None else (Go.CONTINUE,)
        return speak(session, say(Fixed.UNCLEAR_PERSON), rows=(go(Go.PERSON), go(Go.QUESTION, *skip)))
    if step is None or questions.is_question(text):
        return speak(session, say(Fixed.QUESTION_UNKNOWN), rows=(*topic_rows(STARTERS), *ONWARD))
    return question(flow, session, say(MISSED[session.misses]))
