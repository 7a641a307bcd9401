"""The patient's side of the support team: silence while a person is there, honest waiting, "how was it?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import lane, safety
from flows.fixed import GO, Fixed, Go
from flows.model import (
    Edited,
    Event,
    Flag,
    Message,
    Rated,
    Reason,
    Said,
    Session,
    Started,
    StepId,
    Tapped,
    ToldReached,
    ToTeam,
    Turn,
    Uploaded,
    WentOn,
    Wordless,
)
from flows.saying import ONWARD, go, say, speak
from flows.snippets import RATE
from flows.speech import question
from flows.wishes import wish

if TYPE_CHECKING:
    from flows.knowledge import Knowledge

FELT, REACHED = StepId("felt"), StepId("reached")
"""Buttons: how a talk with the team was, and whether somebody came."""
GOOD, BAD, YES, NO = "good", "bad", "yes", "no"
ALWAYS = frozenset({Go.URGENT, Go.NUMBERS, Go.COUNTRY, Go.FORGET, Go.FORGET_YES, Go.KEEP, Go.PRIVACY})
"""What is answered whoever is there, and to whom the team has blocked as well."""
BESIDE_A_PERSON = ALWAYS | {Go.GUIDE_ON}
TEAM_STEPS = frozenset({FELT, REACHED, RATE, StepId("country")})


def silent(knowledge: Knowledge, session: Session, message: Message) -> Turn | None:
    """What the guide does while a person is there, or after a block; None: it answers as ever."""
    if not (session.paused or session.blocked):
        return None
    text = _words(message)
    if text and (alarm := safety.alarm(text, knowledge.dangers)):
        return lane.warned(knowledge, session, alarm)
    free = ALWAYS if session.blocked else BESIDE_A_PERSON
    match message:
        case Said() | Edited() if wish(text) in free:
            return None
        case Said() | Edited() | Uploaded() | Wordless():
            return Turn(session, (), () if session.blocked else (ToTeam(),))
        case Tapped(step, value) if (step == GO and value in free) or step in TEAM_STEPS:
            return None
        case Tapped() | Started():
            return Turn(session) if session.blocked else _waits(session)
        case _:
            return None


def _words(message: Message) -> str:
    match message:
        case Said(text) | Edited(text):
            return text
        case Uploaded(caption) | Wordless(_, caption):
            return caption
        case _:
            return ""


def _waits(session: Session) -> Turn:
    return Turn(session, (speak(session, say(Fixed.WITH_PERSON), rows=(go(Go.GUIDE_ON),)),))


def pressed(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """None: it is no button of the team's."""
    match step, value:
        case ("go", Go.GUIDE_ON):
            after = replace(session, paused=False)
            return Turn(after, (question(knowledge.flow, after, say(Fixed.BACK_TO)),), (WentOn(),))
        case ("felt", "good" | "bad"):
            return _felt(session, good=value == GOOD)
        case ("reached", "yes" | "no"):
            return _reached(session, reached=value == YES)
        case ("rate", rated) if rated.partition(".")[0] in {YES, NO}:
            return _rated(session, *rated.partition(".")[::2])
        case _:
            return None


def _felt(session: Session, *, good: bool) -> Turn:
    rows = ONWARD if good else (go(Go.PERSON), *ONWARD)
    draft = speak(session, say(Fixed.FELT_GOOD if good else Fixed.FELT_BAD), rows=rows)
    return Turn(session, (draft,), (Rated(good),), _flags(Reason.NOT_HELPFUL, raised=not good))


def _reached(session: Session, *, reached: bool) -> Turn:
    rows = ONWARD if reached else (go(Go.NUMBERS), *ONWARD)
    draft = speak(session, say(Fixed.REACHED_YES if reached else Fixed.REACHED_NO), rows=rows)
    return Turn(session, (draft,), (ToldReached(reached),), _flags(Reason.NOT_REACHED, raised=not reached))


def _rated(session: Session, given: str, topic: str) -> Turn:
    good = given == YES
    rows = ONWARD if good else (go(Go.PERSON), go(Go.QUESTION), *ONWARD)
    draft = speak(session, say(Fixed.RATED_GOOD if good else Fixed.RATED_BAD), rows=rows)
    events: tuple[Event, ...] = (Rated(good, topic),)
    return Turn(session, (draft,), events, _flags(Reason.NOT_HELPFUL, raised=not good))


def _flags(reason: Reason, *, raised: bool) -> tuple[Flag, ...]:
    return (Flag(reason),) if raised else ()
