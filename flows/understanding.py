"""Whole typed words, read: facts first, then a question of the patient's, then a kind repair."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, questions, saying, speech
from flows.fixed import Fixed, Go
from flows.hearing import Change, Found, kept_on_path, listen
from flows.model import (
    Answer,
    Answered,
    Asked,
    Choice,
    Draft,
    Event,
    Flag,
    How,
    Missed,
    Quote,
    Reason,
    Say,
    Session,
    SnippetId,
    Turn,
)
from flows.saying import ONWARD, STARTERS, WHO, answer_rows, go, say, speak, topic_rows, ways_on
from flows.snippets import TOPIC
from flows.speech import question
from flows.spelling import Correction, corrections
from flows.wishes import Courtesy, courtesy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.declare import Flow
    from flows.knowledge import Knowledge

PERSON_AFTER = 3
"""So many messages in a row that were not understood, and a person should look."""
MISSED: Mapping[int, Fixed] = {1: Fixed.UNCLEAR, 2: Fixed.UNCLEAR_AGAIN}
ACTION_TOPICS: Mapping[str, Go] = {
    "bot/privacy": Go.PRIVACY,
    "bot/human": Go.PERSON,
    "bot/delete-data": Go.FORGET,
    "bot/upload-report": Go.UPLOAD,
}


def read(knowledge: Knowledge, session: Session, text: str) -> Turn:
    flow = knowledge.flow
    found = listen(flow, session, text)
    if found.anything:
        return facts(flow, session, found)
    match courtesy(text):
        case Courtesy.HELLO | Courtesy.GO_ON:
            return Turn(session, (question(flow, session),))
        case Courtesy.THANKS:
            return Turn(session, (speak(session, say(Fixed.THANKS), rows=ONWARD),))
        case None:
            return asked(knowledge, session, text) or missed(flow, session, text)


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


# --- questions ----------------------------------------------------------------------------------------


def asked(knowledge: Knowledge, session: Session, text: str) -> Turn | None:
    scope = questions.out_of_scope(text)
    if scope is not None:
        return topic(knowledge.flow, session, (f"out-of-scope/{scope}",))
    found = questions.find(text, knowledge.topics)
    if not found:
        return None
    if found[0] in ACTION_TOPICS:
        return actions.act(knowledge.flow, session, ACTION_TOPICS[found[0]])
    answered = tuple(one for one in found if one in knowledge.answered)
    return topic(knowledge.flow, session, answered, corrections(text, knowledge.speller)[:1])


def topic(flow: Flow, session: Session, found: tuple[str, ...], spelled: tuple[Correction, ...] = ()) -> Turn:
    """The best topic's snippet, the others as buttons, and then the open question again.

    A name that was read as another spelling is said back first.
    """
    best, *others = found
    snippet = SnippetId(f"{TOPIC}/{best}")
    drafts = (
        speak(session, *map(_spelled, spelled), Say(snippet), rows=topic_rows(others)),
        question(flow, session, say(Fixed.BACK_TO)),
    )
    return Turn(replace(session, misses=0), drafts, (Asked(snippet),))


def _spelled(one: Correction) -> Say:
    return say(Fixed.SPELLED, words=Quote(one.typed), new=Quote(one.means))


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
