"""Times as people read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.reviews.hours import Hours

MINUTE, HOUR, DAY = 60, 3600, 86_400
MORNING = time(9)
"""When a day begins for a team that has no hours."""


@dataclass(frozen=True, slots=True)
class Moment:
    iso: str
    words: str
    """In the team's zone; the browser shows its own."""


def moment(at: float, hours: Hours) -> Moment:
    utc = datetime.fromtimestamp(at, UTC)
    return Moment(utc.strftime("%Y-%m-%dT%H:%M:%SZ"), utc.astimezone(hours.zone).strftime("%d %b %Y, %H:%M"))


def span(seconds: float) -> str:
    """Such as "12 min" or "3 h 5 min"."""
    minutes = int(seconds // MINUTE)
    if minutes < 1:
        return "less than a minute"
    if seconds < HOUR:
        return f"{minutes} min"
    if seconds < 2 * DAY:
        whole, rest = divmod(minutes, 60)
        return f"{whole} h {rest} min" if rest else f"{whole} h"
    return f"{int(seconds // DAY)} days"


def due(at: float, now: float) -> str:
    return f"due in {span(at - now)}" if at >= now else f"overdue by {span(now - at)}"


def later(choice: str, day: str, now: float, hours: Hours) -> int | None:
    """When a snooze ends. None: that is no time."""
    today = datetime.fromtimestamp(now, hours.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    match choice:
        case "hour":
            return int(now + HOUR)
        case "tomorrow":
            return _opening(today + timedelta(days=1), hours)
        case "week":
            return _opening(today + timedelta(days=7), hours)
        case "date":
            found = _local(day, hours)
            return None if found is None else int(found.timestamp())
        case _:
            return None


def day_begins(day: str, hours: Hours, after: int = 0) -> float:
    """Midnight of a day written as 2026-01-31, so many days later; 0 for what is no day."""
    try:
        date = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=hours.zone)
        return (date + timedelta(days=after)).timestamp()
    except (ValueError, OverflowError):
        return 0.0


def _opening(midnight: datetime, hours: Hours) -> int:
    opens = hours.opening(midnight.timestamp())
    return int(opens if opens is not None else datetime.combine(midnight, MORNING, hours.zone).timestamp())


def _local(day: str, hours: Hours) -> datetime | None:
    try:
        found = datetime.strptime(day, "%Y-%m-%dT%H:%M").replace(tzinfo=hours.zone)
        found.timestamp()
    except (ValueError, OverflowError):
        return None
    return found
