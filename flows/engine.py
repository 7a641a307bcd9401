"""respond(): one message in, one Turn out. No clock, no network; nothing a patient does makes it raise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from flows import actions, browsing, confirming, lane, saying, team, uploads
from flows.fixed import Fixed, Go
from flows.model import (
    CameBack,
    Choice,
    Edited,
    Forgot,
    How,
    InGroup,
    Left,
    Message,
    Missed,
    RecordRead,
    Returned,
    Said,
    Session,
    Started,
    StepId,
    Tapped,
    TappedInVain,
    Turn,
    Uploaded,
    Waited,
    Warned,
    WentAway,
    Wordless,
)
from flows.saying import ONWARD, go, say, speak
from flows.snippets import SETTLE, settled
from flows.speech import question
from flows.typed import captioned, complete, edited, said, waited
from flows.understanding import keep, named
from flows.waiting import honest

if TYPE_CHECKING:
    from flows.declare import Flow
    from flows.knowledge import Knowledge

PRESSED = (browsing.pressed, lane.pressed, team.pressed, uploads.pressed, confirming.pressed)
"""Whose button it is; each says None to one that is not its own."""
SPOKEN = frozenset({"voice", "video", "video_note", "audio"})


def respond(knowledge: Knowledge, session: Session, message: Message, at: int) -> Turn:
    """`at`: when the message was written, seconds since 1970."""
    session = readable(knowledge.flow, session)
    turn = team.silent(knowledge, session, message) or _turn(knowledge, session, message, at)
    said = welcomed(knowledge.flow, session, turn)
    return honest(said, knowledge.hours, at, reads=knowledge.reads)


def _turn(  # noqa: C901 - one case a kind of message
    knowledge: Knowledge, session: Session, message: Message, at: int
) -> Turn:
    match message:
        case Started():
            return started(knowledge.flow, session)
        case Said(text):
            return said(knowledge, session, text, at)
        case Edited(text):
            return edited(knowledge, session, text, at)
        case Tapped(step, value):
            return tapped(knowledge, session, step, value)
        case Uploaded(caption):
            return captioned(knowledge, uploads.uploaded(knowledge, session, message, at), caption, at)
        case Wordless(kind, caption):
            fixed = Fixed.VOICE if kind in SPOKEN else Fixed.WORDLESS
            shown = Turn(session, (speak(session, say(fixed), rows=ONWARD),))
            return captioned(knowledge, shown, caption, at)
        case InGroup():
            return in_group(session)
        case Left():
            return Turn(replace(session, reachable=False), (), (WentAway(),))
        case CameBack():
            return Turn(replace(session, reachable=True), (), (Returned(),))
        case Waited():
            return uploads.whole(session, at) or waited(knowledge, session, at)
        case RecordRead():
            return confirming.read(knowledge, session, message)
        case _:
            assert_never(message)


def welcomed(flow: Flow, before: Session, turn: Turn) -> Turn:
    """Whoever has not read what Lantern is reads it first, but for an emergency: that speaks alone."""
    kinds = {type(event) for event in turn.events}
    if turn.session.welcomed or not turn.drafts or kinds & {Warned, Forgot} or turn.session.greeted_group:
        return turn
    if Missed in kinds:
        return started(flow, before)
    session = replace(turn.session, welcomed=True)
    return replace(turn, session=session, drafts=(speak(session, say(Fixed.HELLO)), *turn.drafts))


def readable(flow: Flow, session: Session) -> Session:
    """Without answers that this guide no longer has, so that an older session can go on."""
    known = {step.id: {str(value) for value in step.values} for step in flow.steps}
    kept = {step: told for step, told in session.answers.items() if told.value in known.get(step, ())}
    return session if len(kept) == len(session.answers) else replace(session, answers=kept)


def started(flow: Flow, session: Session) -> Turn:
    if session.answers:
        first = (Go.CONTINUE, Go.SUMMARY) if saying.reported(flow, session) else (Go.CONTINUE,)
        rows = (go(*first), go(Go.AGAIN, Go.FORGET))
        return Turn(replace(session, fragment=None), (speak(session, say(Fixed.WELCOME_BACK), rows=rows),))
    after = replace(session, welcomed=True, fragment=None)
    return Turn(after, (speak(after, say(Fixed.HELLO)), question(flow, after)))


def tapped(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn:
    flow = knowledge.flow
    if not lane.stays(step, value):
        session = replace(session, in_crisis=False)
    if (waited := held(knowledge, session, step, value)) is not None:
        return waited
    # Whoever taps something else has moved on from what was held.
    moved_on = replace(session, fragment=None, offered=(), doubt=None)
    for pressed in PRESSED:
        if (turn := pressed(knowledge, moved_on, step, value)) is not None:
            return turn
    match step, value:
        case ("go", action) if action in set(Go):
            return actions.act(flow, moved_on, Go(action))
        case ("change", told):
            return actions.reopen(flow, moved_on, StepId(told))
        case ("settle", choice):
            return settle(flow, moved_on, choice)
        case _:
            return answered(flow, session, step, value)


def held(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """Buttons about words that wait: half a message, a name in doubt, results inside a question."""
    match step, value:
        case ("go", Go.ALL):
            return complete(knowledge, session, None)
        case ("ending", word):
            return complete(knowledge, session, word)
        case ("name", name):
            return named(knowledge, session, name)
        case ("go", Go.NO_NAME):
            return named(knowledge, session, None)
        case ("go", Go.KEEP_FACTS):
            return keep(knowledge.flow, replace(session, fragment=None))
        case _:
            return None


def answered(flow: Flow, session: Session, step_id: StepId, value: str) -> Turn:
    """An answer's button: only the open step's can change anything."""
    here = flow.open_step(session)
    if here is not None and here.id == step_id and here.allows(value, session.answers):
        return actions.answer(flow, replace(session, fragment=None), step_id, value, How.TAPPED)
    told = session.answers.get(step_id)
    if told is None or told.value != value:
        return actions.in_vain(flow, session, step_id)
    before = say(Fixed.ALREADY, answer=Choice(step_id, value))
    return Turn(session, (question(flow, session, before),), (TappedInVain(step_id),))


def settle(flow: Flow, session: Session, value: str) -> Turn:
    """One of two values, offered when words contradicted an answer; stale once the answer has changed."""
    try:
        step_id, new, old = settled(value)
    except ValueError:
        return actions.in_vain(flow, session, SETTLE)
    step, told = flow.step(step_id), session.answers.get(step_id)
    if step is None or told is None or told.value != old or not step.allows(new, session.answers):
        return actions.in_vain(flow, session, SETTLE)
    if new == old:
        return Turn(session, (question(flow, session, say(Fixed.BACK_TO)),))
    return actions.answer(flow, session, step_id, new, How.TAPPED)


def in_group(session: Session) -> Turn:
    if session.greeted_group:
        return Turn(session)
    return Turn(replace(session, greeted_group=True), (speak(session, say(Fixed.PRIVATE_ONLY)),))
