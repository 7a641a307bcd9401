"""Flags to reviews: in the commit that raises a flag, the patient's one review is opened, or gets it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import UnreadableError
from flows.reviews import clocks
from flows.reviews.aliases import COUNT, alias

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.script import Script
    from flows.model import Reason
    from flows.reviews.hours import Hours
    from flows.reviews.model import Review

REF_BYTES = 9
"""72 random bits: nobody guesses an address."""
ALIASES_TRIED = 8


def _aliases() -> tuple[str, ...]:
    return tuple(alias(secrets.randbelow(COUNT)) for _ in range(ALIASES_TRIED))


@dataclass(frozen=True, slots=True)
class Flags:
    """Flags as they are raised; chance is drawn here, so that a script stays the same when run again."""

    reasons: tuple[Reason, ...]
    now: float
    hours: Hours
    ref: str = field(default_factory=lambda: secrets.token_urlsafe(REF_BYTES))
    aliases: tuple[str, ...] = field(default_factory=_aliases)


def raise_flags(patient: PatientId, update: int, flags: Flags) -> Script[None]:
    """The patient's version is raised by the caller."""
    if not flags.reasons:
        return
    sql = "INSERT INTO flags (patient, update_id, reason, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    for reason in flags.reasons:
        yield sql, (patient, update, str(reason), flags.now)
    sql = "SELECT ref, body FROM reviews WHERE patient = ? AND state <> 'closed' {lock}"
    found = yield sql, (patient,)
    at = int(flags.now)
    if found:
        ref, body = found[0]
        yield from rewrite(patient, clocks.flagged(_readable(ref, body, at), flags.reasons, at), flags.hours)
        return
    yield from _named(patient, flags.aliases)
    review = clocks.opened(flags.ref, flags.reasons, at)
    sql = (
        "INSERT INTO reviews (patient, ref, state, severity, due_at, wake_at, opened_at, heard_at, unread,"
        " reviewer, reasons, labels, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
    )
    state, severity, due_at, wake_at, reviewer, reasons, labels, body = columns(review, flags.hours)
    yield (
        sql,
        (
            *(patient, review.ref, state, severity, due_at, wake_at, flags.now, flags.now),
            *(reviewer, reasons, labels, body),
        ),
    )


def rewrite(patient: PatientId, review: Review, hours: Hours) -> Script[None]:
    sql = (
        "UPDATE reviews SET state = ?, severity = ?, due_at = ?, wake_at = ?, reviewer = ?, reasons = ?,"
        " labels = ?, body = ? WHERE patient = ? AND ref = ?"
    )
    yield sql, (*columns(review, hours), patient, review.ref)


def columns(review: Review, hours: Hours) -> tuple[object, ...]:
    """What queues sort by and search in, and the whole review."""
    return (
        str(review.state),
        clocks.severity_of(review).rank,
        clocks.due_at(review, hours),
        clocks.wake_at(review, hours),
        review.by,
        words(dict.fromkeys(flag.reason for flag in review.flags)),
        words(review.labels),
        codec.REVIEW.write(review),
    )


def words(some: object) -> str:
    """Between spaces, so that a search for one finds whole ones."""
    return f" {' '.join(map(str, some))} "  # type: ignore[call-overload]


def _readable(ref: str, body: str, at: int) -> Review:
    """A review that this Lantern cannot read must not keep a new flag from being seen."""
    try:
        return codec.REVIEW.read(body)
    except UnreadableError:
        return clocks.opened(ref, (), at)


def _named(patient: PatientId, candidates: tuple[str, ...]) -> Script[None]:
    """One alias a patient, and one patient an alias."""
    known = yield "SELECT 1 FROM aliases WHERE patient = ?", (patient,)
    if known:
        return
    sql = "INSERT INTO aliases (patient, alias) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1"
    for candidate in candidates:
        if (yield sql, (patient, candidate)):
            return
    # So many taken at once: the place is crowded, and a patient's own number is taken by nobody.
    yield sql, (patient, f"{candidates[0]} {secrets.token_hex(3)}")
