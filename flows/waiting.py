"""What this Lantern can do, said honestly: whether and when a person comes, and whether it reads records.

The hours are the table that the team's clocks run by.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from flows.fixed import Fixed
from flows.model import Choice, Part, Quote, Reason, Say, StepId, Turn
from flows.reviews.severity import CLOCKS, HOUR, SEVERITIES
from flows.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from flows.reviews.hours import Hours, Shift

HOURS = StepId("hours")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WAIT = CLOCKS[SEVERITIES[Reason.ASKED_FOR_PERSON]].first


def honest(turn: Turn, hours: Hours | None, at: int, *, reads: bool) -> Turn:
    """Without a team and without a reader the words stay: they say that nobody can."""

    def instead(part: Part) -> tuple[Part, ...]:
        match part:
            case Say(Fixed.PERSON) if hours is not None:
                return coming(hours, at)
            case Say(Fixed.UPLOAD) if reads:
                return (say(Fixed.RECORD_HOW),)
            case _:
                return (part,)

    drafts = (
        replace(one, parts=tuple(new for old in one.parts for new in instead(old))) for one in turn.drafts
    )
    return replace(turn, drafts=tuple(drafts))


def coming(hours: Hours, at: int) -> tuple[Part, ...]:
    return (say(Fixed.PERSON_COMING), _when(hours, at), *opening_times(hours))


def _when(hours: Hours, at: int) -> Say:
    opens = hours.opening(at)
    if opens is None or hours.open_at(at):
        return say(Fixed.PERSON_NOW, hours=Quote(str(WAIT // HOUR)))
    here, there = (datetime.fromtimestamp(one, hours.zone) for one in (at, opens))
    if here.date() == there.date():
        return say(Fixed.PERSON_TODAY, opens=_clock(there.time()))
    return say(Fixed.PERSON_LATER, day=_day(there.weekday()), opens=_clock(there.time()))


def opening_times(hours: Hours) -> tuple[Part, ...]:
    lines = tuple(line for shift in hours.shifts for line in _lines(shift))
    return (say(Fixed.HOURS, zone=Quote(hours.zone_words)), *lines)


def _lines(shift: Shift) -> Iterator[Say]:
    """Days in a row are one line."""
    runs = groupby(enumerate(sorted(shift.days)), key=lambda pair: pair[1] - pair[0])
    for _, run in runs:
        days = [day for _, day in run]
        times = {"opens": _clock(shift.opens), "closes": _clock(shift.closes)}
        if len(days) == 1:
            yield say(Fixed.HOURS_DAY, first=_day(days[0]), **times)
        else:
            yield say(Fixed.HOURS_LINE, first=_day(days[0]), last=_day(days[-1]), **times)


def _day(number: int) -> Choice:
    return Choice(HOURS, DAYS[number])


def _clock(given: time) -> Quote:
    return Quote(f"{given:%H:%M}")
