"""When the support team is there: one table, from which the words, the waiting time and the clocks come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK_AHEAD = 60
"""Days: a team that does not open within two months is closed."""


@dataclass(frozen=True, slots=True)
class Shift:
    """`days` are 0 for Monday to 6 for Sunday; a shift ends on the day it begins."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Hours:
    zone: tzinfo
    shifts: tuple[Shift, ...]
    closed: frozenset[date] = frozenset()
    """Holidays."""
    zone_words: str = ""
    """How patients know the zone, such as "London time"."""

    def open_at(self, at: float) -> bool:
        return any(begin <= at < end for begin, end in self._spans(at, days=1))

    def opening(self, at: float) -> float | None:
        """When somebody is there next; `at` itself while open; None when not within two months."""
        return next((max(begin, at) for begin, end in self._spans(at, LOOK_AHEAD) if end > at), None)

    def after(self, at: float, seconds: float) -> float:
        """The time when so many working seconds have passed since `at`."""
        left = seconds
        for begin, end in self._spans(at, LOOK_AHEAD):
            room = end - max(begin, at)
            if room <= 0:
                continue
            if left <= room:
                return max(begin, at) + left
            left -= room
        return at + seconds

    def _spans(self, at: float, days: int) -> Iterator[tuple[float, float]]:
        """Opening to closing, in order, from the day of `at` on."""
        first = datetime.fromtimestamp(at, self.zone).date()
        for number in range(days + 1):
            day = first + timedelta(days=number)
            if day in self.closed:
                continue
            shifts = [shift for shift in self.shifts if day.weekday() in shift.days]
            for shift in sorted(shifts, key=lambda one: one.opens):
                yield self._moment(day, shift.opens), self._moment(day, shift.closes)

    def _moment(self, day: date, clock: time) -> float:
        return datetime.combine(day, clock, self.zone).timestamp()


NO_HOURS = Hours(UTC, ())
"""Never there: working hours pass as any others."""
