"""Whole typed words, read: facts first, then a question of the patient's, then a kind repair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, lane, questions, repairs, saying, speech
from flows.actions import in_vain
from flows.asides import Aside, aside
from flows.asked import asked, beside
from flows.countries import country
from flows.details import remembered
from flows.doubting import resolved, which_name
from flows.fixed import GO, NAME, Fixed, Go
from flows.hearing import Change, Found, kept_on_path, listen
from flows.model import (
    Answer,
    Answered,
    Choice,
    Draft,
    Event,
    How,
    Say,
    Session,
    Told,
    Turn,
)
from flows.naming import kinds_named
from flows.offering import FEW_WORDS, kept, offer, values
from flows.saying import ONWARD, WHO, answer_rows, besides, say, speak, ways_on
from flows.speech import question
from flows.wishes import Courtesy, asks_for_person, courtesy

if TYPE_CHECKING:
    from flows.declare import Flow
    from flows.knowledge import Knowledge


def read(knowledge: Knowledge, session: Session, text: str, *, sure: bool = False) -> Turn:
    """`sure`: the patient has said that no name in the words is in doubt."""
    flow = knowledge.flow
    if session.offered and (said := aside(text)) in {Aside.YES, Aside.NO}:
        return keep(flow, session) if said is Aside.YES else _declined(flow, session)
    session = _remembering(knowledge, session, text)
    found = listen(flow, session, text)
    if found.anything:
        # What the words tell is used for what fits this patient, though not yet an answer.
        about = asked(knowledge, found.session, text, values(found)) if _asks(text) else None
        if about is not None:
            return offer(about, found, session)
        return _also(facts(flow, session, found), beside(knowledge, session, text))
    match courtesy(text):
        case Courtesy.HELLO | Courtesy.GO_ON:
            return Turn(session, (question(flow, session),))
        case Courtesy.THANKS:
            return Turn(session, (speak(session, say(Fixed.THANKS), rows=ONWARD),))
        case None:
            asked_back = None if sure else which_name(knowledge.speller, session, text)
            return asked_back or _else(knowledge, session, text)


def _else(knowledge: Knowledge, session: Session, text: str) -> Turn:
    if (here := country(text)) is not None:
        return lane.numbers(knowledge, replace(session, country=here))
    said = aside(text)
    if said is not None and not (said is Aside.SWEARING and questions.is_question(text)):
        return repairs.to_aside(knowledge.flow, session, said)
    return (
        repairs.foreign(knowledge, session, text)
        or asked(knowledge, session, text)
        or (repairs.to_aside(knowledge.flow, session, said) if said else None)
        or _besides(knowledge.flow, session, text)
        or (actions.act(knowledge.flow, session, Go.PERSON) if asks_for_person(text) else None)
        or repairs.missed(knowledge, session, text)
    )


def _besides(flow: Flow, session: Session, text: str) -> Turn | None:
    """Nothing but details, such as “grade 2”: said back, so that a slip is seen."""
    details = () if _asks(text) else remembered((), text)
    if not details:
        return None
    heard = replace(session, misses=0)
    return Turn(heard, (question(flow, heard, say(Fixed.UNDERSTOOD), Told((), besides(details))),))


def _also(told: Turn, offer: Draft | None) -> Turn:
    """The open question stays last."""
    if offer is None:
        return told
    return replace(told, drafts=(*told.drafts[:-1], offer, *told.drafts[-1:]))


def _declined(flow: Flow, session: Session) -> Turn:
    after = replace(session, offered=())
    return Turn(after, (question(flow, after, say(Fixed.BACK_TO)),))


def named(knowledge: Knowledge, session: Session, name: str | None) -> Turn:
    """The held message, now that its name is no longer in doubt."""
    text = resolved(session, name)
    after = replace(session, doubt=None)
    return in_vain(knowledge.flow, session, NAME) if text is None else read(knowledge, after, text, sure=True)


def _remembering(knowledge: Knowledge, session: Session, text: str) -> Session:
    known = kinds_named(text, knowledge.speller).union(session.named)
    details = session.details if _asks(text) else remembered(session.details, text)
    return replace(session, named=tuple(sorted(known)), details=details, offered=(), doubt=None)


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
    after = kept_on_path(flow, heard if found.between else patient(flow, heard))
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


def patient(flow: Flow, session: Session) -> Session:
    """Who tells results before saying who is asking is spoken to as the patient; it can be changed."""
    if WHO in session.answers or not saying.reported(flow, session):
        return session
    step = flow.step(WHO)
    if step is None:
        return session
    return replace(session, answers={WHO: Answer(str(step.skip), How.SKIPPED), **session.answers})
