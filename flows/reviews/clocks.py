"""When a review is due, when somebody must be reminded, and what the passing of time does to it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from flows.reviews.model import Flagged, Review, ReviewerId, Severity, State
from flows.reviews.severity import CLOCKS, FOLLOW_UP_AFTER, FOLLOWED_UP, SEVERITIES, Clock, severity

if TYPE_CHECKING:
    from flows.model import Reason
    from flows.reviews.hours import Hours


class Passed(StrEnum):
    """What time did."""

    ESCALATED = "escalated"
    WOKE = "woke"
    FOLLOWED_UP = "followed-up"


def severity_of(review: Review) -> Severity:
    return severity(flag.reason for flag in review.flags)


def opened(ref: str, reasons: tuple[Reason, ...], at: int) -> Review:
    return Review(ref=ref, flags=tuple(Flagged(reason, at) for reason in reasons), opened_at=at)


def flagged(review: Review, reasons: tuple[Reason, ...], at: int) -> Review:
    """More flags on a review that is not closed: a snoozed one wakes."""
    more = replace(review, flags=(*review.flags, *(Flagged(reason, at) for reason in reasons)))
    return woken(more) if review.state is State.SNOOZED else more


def woken(review: Review) -> Review:
    return replace(review, state=State.OPEN, snoozed_until=0, by=ReviewerId(0), claimed_at=0)


def due_at(review: Review, hours: Hours) -> float:
    """When the first words, then the end, are due. A snoozed review: when it wakes. A closed one: never."""
    match review.state:
        case State.CLOSED:
            return 0.0
        case State.SNOOZED:
            return float(review.snoozed_until)
        case State.OPEN | State.CLAIMED:
            clock = CLOCKS[severity_of(review)]
            return _later(
                hours, clock, _since(review), clock.resolution if review.answered_at else clock.first
            )


def wake_at(review: Review, hours: Hours) -> float | None:
    """When time has something to do with this review next."""
    times = [one for one in (_reminder_at(review, hours), _follow_up_at(review)) if one is not None]
    return min(times, default=None)


def passed(review: Review, at: float, hours: Hours) -> tuple[Review, tuple[Passed, ...]]:
    """All that is due by `at`, at once: after a night without us there is one reminder, not fifty."""
    done: list[Passed] = []
    reminder, follow_up = _reminder_at(review, hours), _follow_up_at(review)
    if reminder is not None and reminder <= at:
        if review.state is State.SNOOZED:
            # It is back in the queue: that was the reminder.
            review = replace(woken(review), escalated_at=int(at))
            done.append(Passed.WOKE)
        else:
            review = replace(review, escalations=review.escalations + 1, escalated_at=int(at))
            done.append(Passed.ESCALATED)
    if follow_up is not None and follow_up <= at:
        review = replace(review, asked_reached=True)
        done.append(Passed.FOLLOWED_UP)
    return review, tuple(done)


def _since(review: Review) -> int:
    """Clocks run from the first flag of the highest severity."""
    worst = severity_of(review)
    return min(
        (flag.at for flag in review.flags if SEVERITIES[flag.reason] is worst), default=review.opened_at
    )


def _later(hours: Hours, clock: Clock, at: float, seconds: int) -> float:
    return hours.after(at, seconds) if clock.working else at + seconds


def _reminder_at(review: Review, hours: Hours) -> float | None:
    if review.state is State.CLOSED:
        return None
    if review.state is State.SNOOZED or not review.escalated_at:
        return due_at(review, hours)
    clock = CLOCKS[severity_of(review)]
    return max(due_at(review, hours), _later(hours, clock, review.escalated_at, clock.again))


def _follow_up_at(review: Review) -> float | None:
    if review.asked_reached:
        return None
    urgent = [flag.at for flag in review.flags if flag.reason in FOLLOWED_UP]
    return max(urgent) + FOLLOW_UP_AFTER if urgent else None
