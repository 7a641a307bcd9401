"""When a person will come, said honestly: from the same table of hours that the team's clocks run by."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from flows.fixed import Fixed
from flows.model import Choice, Draft, Part, Quote, Reason, Say, SnippetId, StepId, Turn
from flows.reviews.severity import CLOCKS, HOUR, SEVERITIES
from flows.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from flows.reviews.hours import Hours, Shift

HOURS = StepId("hours")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WAIT = CLOCKS[SEVERITIES[Reason.ASKED_FOR_PERSON]].first


def with_hours(turn: Turn, hours: Hours | None, at: int) -> Turn:
    """Where a person was asked for: who comes and when. Without a team the words stay: nobody can."""
    if hours is None:
        return turn
    return replace(turn, drafts=tuple(_told(draft, hours, at) for draft in turn.drafts))


def _told(draft: Draft, hours: Hours, at: int) -> Draft:
    parts = (part for old in draft.parts for part in (coming(hours, at) if _asks(old) else (old,)))
    return replace(draft, parts=tuple(parts))


def _asks(part: Part) -> bool:
    return isinstance(part, Say) and part.snippet == SnippetId(Fixed.PERSON)


def coming(hours: Hours, at: int) -> tuple[Part, ...]:
    return (say(Fixed.PERSON_COMING), _when(hours, at), *opening_times(hours))


def _when(hours: Hours, at: int) -> Say:
    opens = hours.opening(at)
    if opens is None or hours.open_at(at):
        return say(Fixed.PERSON_NOW, hours=Quote(str(WAIT // HOUR)))
    there = datetime.fromtimestamp(opens, hours.zone)
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
