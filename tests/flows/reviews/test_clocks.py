"""When a review is due, when it is reminded of, and what the passing of time does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from flows.model import Reason
from flows.reviews.clocks import Passed, due_at, flagged, opened, passed, severity_of, wake_at
from flows.reviews.hours import Hours, Shift
from flows.reviews.model import Review, ReviewerId, Severity, State
from flows.reviews.severity import CLOCKS, FOLLOW_UP_AFTER, SEVERITIES

HOURS = Hours(UTC, (Shift((0, 1, 2, 3, 4), time(9), time(17)),))
AT = int(datetime(2026, 11, 23, 10, tzinfo=UTC).timestamp())
NIGHT = int(datetime(2026, 11, 23, 22, tzinfo=UTC).timestamp())
MINUTE, HOUR = 60, 3600


def review(*reasons: Reason, at: int = AT) -> Review:
    return opened("r", reasons, at)


def test_every_reason_has_a_severity_and_every_severity_a_clock() -> None:
    assert set(SEVERITIES) == set(Reason)
    assert set(CLOCKS) == set(Severity)


@pytest.mark.parametrize(
    ("reasons", "severity", "minutes"),
    [
        ((Reason.CRISIS,), Severity.IMMEDIATE, 10),
        ((Reason.EMERGENCY_A, Reason.NOT_UNDERSTOOD), Severity.IMMEDIATE, 10),
        ((Reason.EMERGENCY_B,), Severity.URGENT, 30),
        ((Reason.ASKED_FOR_PERSON,), Severity.SOON, 240),
        ((Reason.NOT_UNDERSTOOD,), Severity.ROUTINE, 24 * 60),  # eight working hours: the same time tomorrow
    ],
)
def test_the_worst_reason_sets_the_clock(
    reasons: tuple[Reason, ...], severity: Severity, minutes: int
) -> None:
    found = review(*reasons)
    assert severity_of(found) is severity
    assert due_at(found, HOURS) == AT + minutes * MINUTE


def test_an_emergency_at_night_does_not_wait_for_the_morning() -> None:
    assert due_at(review(Reason.CRISIS, at=NIGHT), HOURS) == NIGHT + 10 * MINUTE


def test_a_question_at_night_does() -> None:
    morning = datetime(2026, 11, 24, 13, tzinfo=UTC).timestamp()
    assert due_at(review(Reason.ASKED_FOR_PERSON, at=NIGHT), HOURS) == morning


def test_a_worse_flag_later_starts_its_own_clock() -> None:
    more = flagged(review(Reason.NOT_UNDERSTOOD), (Reason.EMERGENCY_A,), AT + 5 * HOUR)
    assert due_at(more, HOURS) == AT + 5 * HOUR + 10 * MINUTE


def test_an_unclaimed_review_escalates_again_and_again() -> None:
    found = review(Reason.CRISIS)
    times = []
    for _ in range(3):
        at = wake_at(found, HOURS)
        assert at is not None
        times.append(at - AT)
        found, done = passed(found, at, HOURS)
        assert done == (Passed.ESCALATED,)
    assert times == [10 * MINUTE, 20 * MINUTE, 30 * MINUTE]
    assert found.escalations == 3


def test_a_claimed_but_silent_review_escalates_too() -> None:
    found = replace(review(Reason.EMERGENCY_B), state=State.CLAIMED, by=ReviewerId(1), claimed_at=AT)
    found, done = passed(found, AT + 31 * MINUTE, HOURS)
    assert done == (Passed.ESCALATED,)
    assert found.state is State.CLAIMED


def test_after_the_first_answer_the_clock_runs_to_the_end() -> None:
    found = replace(review(Reason.CRISIS), state=State.CLAIMED, answered_at=AT + MINUTE)
    assert due_at(found, HOURS) == AT + 2 * HOUR


def test_after_a_night_without_us_there_is_one_reminder() -> None:
    found, done = passed(review(Reason.CRISIS), AT + 12 * HOUR, HOURS)
    assert done == (Passed.ESCALATED,)
    assert found.escalations == 1


def test_a_snoozed_review_wakes_and_is_nobodys() -> None:
    asleep = replace(
        review(Reason.NOT_UNDERSTOOD), state=State.SNOOZED, snoozed_until=AT + HOUR, by=ReviewerId(4)
    )
    assert wake_at(asleep, HOURS) == AT + HOUR
    awake, done = passed(asleep, AT + HOUR, HOURS)
    assert done == (Passed.WOKE,)
    assert (awake.state, awake.by) == (State.OPEN, 0)


def test_a_new_flag_wakes_a_snoozed_review() -> None:
    asleep = replace(review(Reason.NOT_UNDERSTOOD), state=State.SNOOZED, snoozed_until=AT + 90 * HOUR)
    assert flagged(asleep, (Reason.CRISIS,), AT).state is State.OPEN


def test_a_day_after_something_urgent_the_patient_is_asked_once() -> None:
    closed = replace(review(Reason.EMERGENCY_B), state=State.CLOSED)
    assert wake_at(closed, HOURS) == AT + FOLLOW_UP_AFTER
    asked, done = passed(closed, AT + FOLLOW_UP_AFTER, HOURS)
    assert done == (Passed.FOLLOWED_UP,)
    assert wake_at(asked, HOURS) is None


def test_a_closed_review_of_nothing_urgent_is_left_alone() -> None:
    assert wake_at(replace(review(Reason.NOT_UNDERSTOOD), state=State.CLOSED), HOURS) is None


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("state", list(State))
def test_time_never_has_the_same_thing_to_do_twice_at_once(reason: Reason, state: State) -> None:
    found = replace(review(reason), state=state, snoozed_until=AT + HOUR if state is State.SNOOZED else 0)
    for _ in range(8):
        at = wake_at(found, HOURS)
        if at is None:
            return
        found, done = passed(found, at, HOURS)
        assert done
        after = wake_at(found, HOURS)
        assert after is None or after > at
