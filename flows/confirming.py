"""After a record was read: what it says is shown, and each value waits for the patient's "right"."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from flows import actions, speech
from flows.fixed import Fixed, Go
from flows.hearing import kept_on_path
from flows.model import (
    Answer,
    Answered,
    Button,
    Choice,
    Draft,
    Flag,
    How,
    Lines,
    Marked,
    Part,
    Proposed,
    Quote,
    ReadRecord,
    Reason,
    RecordRead,
    Say,
    Session,
    StepId,
    Turn,
)
from flows.reconcile import HER2, ISH, LETTER, STAGE, Agreement, agreement, reconciled
from flows.saying import ONWARD, go, say, speak
from flows.snippets import CHECK
from flows.speech import question
from flows.understanding import patient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.declare import Flow
    from flows.knowledge import Knowledge
    from flows.model import Quoted

RIGHT, WRONG, UNSURE = "right", "wrong", "unsure"
HANGS_ON: Mapping[StepId, StepId] = {HER2: ISH, STAGE: LETTER}
"""A second value that means nothing when the first one is wrong."""
TROUBLES: Mapping[str, Fixed] = {
    "wrong-kind": Fixed.RECORD_KIND,
    "too-big": Fixed.RECORD_BIG,
    "too-many-pages": Fixed.RECORD_LONG,
    "encrypted": Fixed.RECORD_LOCKED,
    "empty": Fixed.RECORD_EMPTY,
    "damaged": Fixed.RECORD_DAMAGED,
    "too-dark": Fixed.RECORD_DARK,
    "too-blurred": Fixed.RECORD_BLURRED,
    "cut-off": Fixed.RECORD_EDGE,
    "unreadable": Fixed.RECORD_UNREADABLE,
    "other": Fixed.RECORD_OTHER,
    "nothing": Fixed.RECORD_NOTHING,
    "took-too-long": Fixed.RECORD_SLOW,
    "too-much": Fixed.RECORD_SLOW,
    "busy": Fixed.RECORD_SLOW,
    "no-reader": Fixed.RECORD_NO_READER,
}
FLAGGED = frozenset({"unreadable", "damaged", "took-too-long"})
"""A person of the team may help where a new photo would not."""


def read(knowledge: Knowledge, session: Session, message: RecordRead) -> Turn:
    """`stopped`: the patient did not want it any more, so nothing is shown."""
    after = replace(session, upload=None)
    event = ReadRecord(message.trouble)
    if session.upload is None:
        return Turn(after, (), (event,))
    if message.trouble or not message.found:
        return _in_vain(after, message.trouble or "nothing")
    compared = reconciled(after.answers, message.found, frozenset(message.doubts))
    news = tuple(one for one, stands in compared if stands is not Agreement.AGREES)
    checked = replace(after, proposed=news)
    differs = any(stands is Agreement.DIFFERS for _, stands in compared)
    flags = (Flag(Reason.RECORD_CONFLICT),) if differs else ()
    drafts = (*_shown(checked, message), *_next(knowledge.flow, checked))
    return Turn(checked, drafts, (event,), flags)


def _in_vain(session: Session, trouble: str) -> Turn:
    fixed = TROUBLES.get(trouble, Fixed.RECORD_UNREADABLE)
    rows = (go(Go.PERSON), *ONWARD)
    flags = (Flag(Reason.RECORD_UNREADABLE),) if trouble in FLAGGED else ()
    return Turn(session, (speak(session, say(fixed), rows=rows),), (ReadRecord(trouble),), flags)


def _shown(session: Session, message: RecordRead) -> tuple[Draft, ...]:
    """The picture alone, since its words go once it is out; then the list."""
    picture = (Draft((say(Fixed.RECORD_MARKED),), attachment=Marked(), whom=speak(session).whom),)
    lines = Lines(tuple(_line(tuple(group)) for _, group in groupby(message.found, lambda one: one.number)))
    doubt = (say(Fixed.RECORD_DOUBT),) if message.doubts else ()
    unclear = tuple(say(Fixed.RECORD_UNCLEAR, page=Quote(str(page))) for page in message.unclear)
    listed = speak(session, say(Fixed.RECORD_FOUND), lines, *doubt, *unclear, say(Fixed.RECORD_NOT_KEPT))
    return (*(picture if message.pictured else ()), listed)


def _line(group: tuple[Quoted, ...]) -> Say:
    """The number is the one on the picture; of what stands in the same words, the longest are shown."""
    first, words = group[0], max((one.words for one in group), key=len)
    blanks = {"number": str(first.number), "words": words, "page": str(first.page)}
    name = Choice(StepId("record"), first.field)
    return say(Fixed.RECORD_LINE, name=name, **{key: Quote(value) for key, value in blanks.items()})


# --- is that right? -------------------------------------------------------------------------------------


def _next(flow: Flow, session: Session, *before: Part) -> tuple[Draft, ...]:
    if not session.proposed:
        return (question(flow, session, *before, say(Fixed.RECORD_DONE)),)
    return (_check(session, session.proposed[0], *before),)


def _check(session: Session, one: Proposed, *before: Part) -> Draft:
    told = session.answers.get(one.step)
    words, value = Quote(one.words), Choice(one.step, one.value)
    if told is None or agreement(told, one) is not Agreement.DIFFERS:
        asked = say(Fixed.RECORD_CHECK, words=words, value=value)
    else:
        asked = say(Fixed.RECORD_DIFFERS, words=words, value=value, old=Choice(one.step, told.value))
    rows = (
        (Button(CHECK, f"{RIGHT}.{one.step}"),),
        (Button(CHECK, f"{WRONG}.{one.step}"), Button(CHECK, f"{UNSURE}.{one.step}")),
    )
    return speak(session, *before, asked, rows=rows)


def pressed(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """None: it is no such button, or what it was about is settled."""
    given, _, about = value.partition(".")
    one = next((one for one in session.proposed if one.step == about), None)
    if step != CHECK or one is None:
        return None
    rest = tuple(other for other in session.proposed if other is not one)
    settled = replace(session, proposed=rest)
    match given:
        case "right":
            return _right(knowledge.flow, settled, one)
        case "wrong":
            return _wrong(knowledge.flow, settled, one)
        case "unsure":
            return Turn(settled, _next(knowledge.flow, settled, say(Fixed.RECORD_UNSURE)))
        case _:
            return None


def _right(flow: Flow, session: Session, one: Proposed) -> Turn:
    """The record's value becomes the answer; what it means is said, and the next value is asked about."""
    answer = Answer(one.value, How.RECORD)
    named = patient(flow, replace(session, answers={**session.answers, one.step: answer}, misses=0))
    after = kept_on_path(flow, named)
    meaning = speech.explained(flow, after, ((one.step, answer),)) if one.step in after.answers else ()
    event = Answered(one.step, one.value, How.RECORD)
    if after.proposed:
        return Turn(after, (*meaning, *_next(flow, after)), (event,))
    return Turn(after, (*meaning, *speech.onward(flow, after, session)), (event, *actions.ended(flow, after)))


def _wrong(flow: Flow, session: Session, one: Proposed) -> Turn:
    """What was told before stands; else the question is asked as ever, once nothing else is to be checked."""
    hangs = HANGS_ON.get(one.step)
    rest = tuple(other for other in session.proposed if other.step != hangs)
    after = replace(session, proposed=rest)
    return Turn(after, _next(flow, after, say(Fixed.RECORD_WRONG)))
