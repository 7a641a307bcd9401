"""The one table of hours: open, next opening, and working seconds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from flows.model import Choice, Quote, Say
from flows.reviews.hours import NO_HOURS, Hours, Shift
from flows.waiting import coming

WEEK = Hours(UTC, (Shift((0, 1, 2, 3, 4), time(9), time(17)),), frozenset({date(2026, 12, 25)}), "UTC")
SPLIT = Hours(UTC, (Shift((0,), time(13), time(15)), Shift((0,), time(9), time(11))))


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("when", "is_open", "opens"),
    [
        ("2026-11-23T08:59", False, "2026-11-23T09:00"),
        ("2026-11-23T09:00", True, "2026-11-23T09:00"),
        ("2026-11-23T16:59", True, "2026-11-23T16:59"),
        ("2026-11-23T17:00", False, "2026-11-24T09:00"),
        ("2026-11-27T17:00", False, "2026-11-30T09:00"),  # Friday evening to Monday
        ("2026-12-24T18:00", False, "2026-12-28T09:00"),  # over a holiday and a weekend
    ],
)
def test_the_team_is_there_when_the_table_says_so(when: str, is_open: bool, opens: str) -> None:  # noqa: FBT001
    assert WEEK.open_at(at(when)) is is_open
    assert WEEK.opening(at(when)) == at(opens)


@pytest.mark.parametrize(
    ("when", "hours", "then"),
    [
        ("2026-11-23T10:00", 4, "2026-11-23T14:00"),
        ("2026-11-23T15:00", 4, "2026-11-24T11:00"),
        ("2026-11-27T16:00", 4, "2026-11-30T12:00"),
        ("2026-11-28T12:00", 8, "2026-11-30T17:00"),
        ("2026-11-23T03:00", 16, "2026-11-24T17:00"),
    ],
)
def test_only_working_hours_count(when: str, hours: int, then: str) -> None:
    assert WEEK.after(at(when), hours * 3600) == at(then)


def test_two_shifts_a_day_run_in_order() -> None:
    assert SPLIT.after(at("2026-11-23T10:00"), 2 * 3600) == at("2026-11-23T14:00")


def test_without_hours_time_simply_passes_and_nobody_opens() -> None:
    assert NO_HOURS.after(1000.0, 50) == 1050.0
    assert NO_HOURS.opening(1000.0) is None


def test_the_clock_change_does_not_move_the_opening() -> None:
    london = Hours(ZoneInfo("Europe/London"), WEEK.shifts)
    assert london.opening(at("2026-03-27T18:00")) == at("2026-03-30T08:00")  # 9:00 in summer time


def test_who_asks_at_night_is_told_when_somebody_is_there() -> None:
    parts = coming(WEEK, int(at("2026-11-27T20:00")))
    later = next(part for part in parts if isinstance(part, Say) and part.snippet == "person/later")
    assert later.blanks["day"] == Choice(later.blanks["day"].step, "mon")  # type: ignore[union-attr]
    assert later.blanks["opens"] == Quote("09:00")


def test_who_asks_early_in_the_morning_is_told_today() -> None:
    parts = coming(WEEK, int(at("2026-11-23T07:00")))
    today = next(part for part in parts if isinstance(part, Say) and part.snippet == "person/today")
    assert today.blanks == {"opens": Quote("09:00")}


def test_who_asks_by_day_is_told_the_longest_wait() -> None:
    parts = coming(WEEK, int(at("2026-11-23T10:00")))
    assert [part.snippet for part in parts if isinstance(part, Say)] == [
        "person/coming", "person/now", "hours/ask", "hours/line",
    ]  # fmt: skip
