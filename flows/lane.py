"""What the safety lane says: fixed words first and alone, the patient's own numbers, one tap back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.countries import ANY, COUNTRY, ROWS, Country
from flows.fixed import GO, Fixed, Go
from flows.model import Button, Flag, Part, Reason, Session, StepId, Turn, Warned
from flows.safety import Alarm, Tier
from flows.saying import go, say, speak

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.knowledge import Knowledge

REASONS: Mapping[Tier, Reason] = {
    Tier.A: Reason.EMERGENCY_A,
    Tier.B: Reason.EMERGENCY_B,
    Tier.C: Reason.EMERGENCY_C,
    Tier.CRISIS: Reason.CRISIS,
}
STAYING = frozenset({Go.NUMBERS, Go.URGENT, Go.PERSON, Go.COUNTRY, Go.FORGET, Go.FORGET_YES, Go.STOP})
"""What can be asked for after a cry for help without choosing to go on with the guide."""


def warned(knowledge: Knowledge, session: Session, alarm: Alarm) -> Turn:
    after = replace(session, fragment=None, in_crisis=session.in_crisis or alarm.tier is Tier.CRISIS)
    parts = _words(alarm.tier, here(knowledge, session))
    draft = speak(after, *parts, rows=(*_way_on(alarm.tier), go(Go.CONTINUE)))
    return Turn(after, (draft,), (Warned(alarm.tier, alarm.sign),), (Flag(REASONS[alarm.tier]),))


def _words(tier: Tier, place: str) -> tuple[Part, ...]:
    emergency = say(f"country/{place}-emergency")
    match tier:
        case Tier.A:
            return (emergency, say(Fixed.EMERGENCY))
        case Tier.B:
            return (say(Fixed.CALL_NOW), emergency)
        case Tier.C:
            return (say(Fixed.SOON),)
        case Tier.CRISIS:
            return (say(Fixed.CRISIS), emergency, say(f"country/{place}-crisis"), say(Fixed.NOT_ALONE))


def _way_on(tier: Tier) -> tuple[tuple[Button, ...], ...]:
    person = (go(Go.PERSON),) if tier is Tier.CRISIS else ()
    return (go(Go.NUMBERS), *person)


def here(knowledge: Knowledge, session: Session) -> str:
    """Whose numbers: as told, or as the operator set; "any" when neither has a country of ours."""
    place = session.country or knowledge.country
    return place if place in set(Country) - {Country.OTHER} else ANY


def numbers(knowledge: Knowledge, session: Session) -> Turn:
    """The country's own; until it is known, those of all, and the question which it is."""
    place = here(knowledge, session)
    if place != ANY:
        rows = (go(Go.URGENT), go(Go.COUNTRY, Go.CONTINUE))
        return Turn(session, (speak(session, say(f"country/{place}-numbers"), rows=rows),))
    if session.country:
        rows = (go(Go.URGENT), go(Go.COUNTRY, Go.CONTINUE))
        return Turn(session, (speak(session, say(Fixed.NO_NUMBERS), say(Fixed.NUMBERS), rows=rows),))
    parts = (say(Fixed.NUMBERS), say(Fixed.COUNTRY))
    return Turn(session, (speak(session, *parts, rows=(*ROWS, go(Go.CONTINUE))),))


def pressed(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """None: it is no button of the safety lane."""
    match step, value:
        case ("go", Go.NUMBERS):
            return numbers(knowledge, session)
        case ("go", Go.COUNTRY):
            return Turn(session, (speak(session, say(Fixed.COUNTRY), rows=(*ROWS, go(Go.CONTINUE))),))
        case ("country", country) if country in set(Country):
            return numbers(knowledge, replace(session, country=str(country)))
        case _:
            return None


def stays(step: StepId, value: str) -> bool:
    """Whether this leaves a patient in crisis where they are: all else is a choice to go on."""
    return step == COUNTRY or (step == GO and value in STAYING)


def waiting(session: Session) -> Turn:
    """Words after a cry for help do not lead back into the guide."""
    rows = (go(Go.NUMBERS), go(Go.PERSON), go(Go.CONTINUE))
    return Turn(session, (speak(session, say(Fixed.AFTER_CRISIS), rows=rows),))
