"""How urgent each reason is, and how long each severity may wait: one table each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.model import Reason
from flows.reviews.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MINUTE, HOUR = 60, 3600

SEVERITIES: Mapping[Reason, Severity] = {
    Reason.CRISIS: Severity.IMMEDIATE,
    Reason.EMERGENCY_A: Severity.IMMEDIATE,
    Reason.NOT_REACHED: Severity.URGENT,
    Reason.EMERGENCY_B: Severity.URGENT,
    Reason.EMERGENCY_C: Severity.SOON,
    Reason.ASKED_FOR_PERSON: Severity.SOON,
    Reason.MEDICINE: Severity.SOON,
    Reason.UNDELIVERED: Severity.SOON,
    Reason.OUR_FAULT: Severity.SOON,
    Reason.OTHER_LANGUAGE: Severity.SOON,
    Reason.RECORD_CONFLICT: Severity.SOON,
    Reason.NOT_UNDERSTOOD: Severity.ROUTINE,
    Reason.CUT_OFF_TWICE: Severity.ROUTINE,
    Reason.RECORD_UNREADABLE: Severity.ROUTINE,
    Reason.NOT_HELPFUL: Severity.ROUTINE,
    Reason.ABUSE: Severity.ROUTINE,
}


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds from the flag: to the first words of a person, to the end, and between two reminders."""

    first: int
    resolution: int
    again: int
    working: bool
    """Counted in working hours only; an emergency's clock runs at night as well."""


CLOCKS: Mapping[Severity, Clock] = {
    Severity.IMMEDIATE: Clock(10 * MINUTE, 2 * HOUR, 10 * MINUTE, working=False),
    Severity.URGENT: Clock(30 * MINUTE, 4 * HOUR, 30 * MINUTE, working=False),
    Severity.SOON: Clock(4 * HOUR, 8 * HOUR, 4 * HOUR, working=True),
    Severity.ROUTINE: Clock(8 * HOUR, 24 * HOUR, 8 * HOUR, working=True),
}

FOLLOWED_UP = frozenset(
    {Reason.CRISIS, Reason.EMERGENCY_A, Reason.EMERGENCY_B, Reason.EMERGENCY_C, Reason.ASKED_FOR_PERSON}
)
"""A day later the patient is asked whether somebody reached them."""
FOLLOW_UP_AFTER = 24 * HOUR


def severity(reasons: Iterable[Reason]) -> Severity:
    """The highest of them; routine for none."""
    return min((SEVERITIES[reason] for reason in reasons), key=lambda one: one.rank, default=Severity.ROUTINE)
