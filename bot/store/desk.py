"""The transactions of the desk: open a review, act on it, list, read on, wake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.store.flagging import rewrite
from bot.store.turns import compare_and_set, post_all

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.rows import Letter
    from bot.store.script import Row, Rows, Script
    from flows.reviews.hours import Hours
    from flows.reviews.model import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act as rows: every text is already for the disk."""

    patient: PatientId
    version: int
    session: str
    reachable: bool
    wake_at: float | None
    reviews: tuple[Review, ...]
    letters: tuple[Letter, ...]
    prio: int
    ref: str
    reviewer: int
    name: str
    body: str | None
    topic_message: int | None
    update: int | None
    """Raises when it was heard before: then this act is done already."""
    about: int | None
    """The entry that it rewrites or retracts."""
    audit: str
    detail: str
    now: float
    hours: Hours


def act(row: Act) -> Script[int | None]:
    """The act's n; None for a lost race."""
    seq = yield from compare_and_set(row)
    if seq is None:
        return None
    n = row.version + 1
    if row.update is not None:
        yield "INSERT INTO inbox (update_id, at) VALUES (?, ?)", (row.update, row.now)
    for review in row.reviews:
        yield from rewrite(row.patient, review, row.hours)
    yield from post_all(row.patient, seq, 0, row.letters, row.now, n=n, erase=False)
    sql = (
        "INSERT INTO entries (patient, n, ref, at, reviewer, act, body, seq, topic_message, about)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    first = seq + 1 if row.letters else None
    yield (
        sql,
        (
            *(row.patient, n, row.ref, row.now, row.reviewer),
            *(row.name, row.body, first, row.topic_message, row.about),
        ),
    )
    if row.reviewer:
        yield "UPDATE reviews SET unread = 0 WHERE patient = ? AND ref = ?", (row.patient, row.ref)
    yield from audited(row.audit, row.now, row.reviewer, row.name, row.patient, row.ref, row.detail)
    return n


def audited(  # noqa: PLR0913, PLR0917 - a row's columns
    key: str, at: float, reviewer: int, name: str, patient: int | None, ref: str, detail: str
) -> Script[None]:
    sql = "INSERT INTO audit (id, at, reviewer, act, patient, ref, detail) VALUES (?, ?, ?, ?, ?, ?, ?)"
    yield sql, (key, at, reviewer, name, patient, ref, detail)


Found = tuple["Row", int, "str | None", "Row | None", bool]
"""The review with its patient, the last n that is not the reader's, the live review, the entry, whether that
was retracted."""


def open_review(ref: str, reader: int, entry: int | None) -> Script[Found | None]:
    sql = (
        "SELECT r.patient, a.alias, r.body, p.session, p.version, p.reachable FROM reviews r"
        " JOIN patient p ON p.patient = r.patient JOIN aliases a ON a.patient = r.patient WHERE r.ref = ?"
    )
    found = yield sql, (ref,)
    if not found:
        return None
    patient = found[0][0]
    last = yield "SELECT COALESCE(MAX(n), 0) FROM turns WHERE patient = ?", (patient,)
    others = yield (
        "SELECT COALESCE(MAX(n), 0) FROM entries WHERE patient = ? AND reviewer <> ?",
        (patient, reader),
    )
    live = yield (
        "SELECT body FROM reviews WHERE patient = ? AND ref <> ? AND state <> 'closed'",
        (patient, ref),
    )
    about = yield from _entry(patient, entry)
    gone = about is not None and (yield from _is_retracted(patient, about[0]))
    return found[0], max(last[0][0], others[0][0]), live[0][0] if live else None, about, gone


def _entry(patient: PatientId, n: int | None) -> Script[Row | None]:
    if n is None:
        return None
    rows = yield f"{ENTRIES} WHERE patient = ? AND n = ?", (patient, n)
    return rows[0] if rows else None


def _is_retracted(patient: PatientId, n: int) -> Script[bool]:
    sql = "SELECT 1 FROM entries WHERE patient = ? AND about = ? AND act = 'retract'"
    return bool((yield sql, (patient, n)))


ENTRIES = "SELECT n, ref, at, reviewer, act, body, seq, topic_message FROM entries"


def live_review(patient: PatientId) -> Script[str | None]:
    rows = yield "SELECT ref FROM reviews WHERE patient = ? AND state <> 'closed'", (patient,)
    return rows[0][0] if rows else None


def waking(now: float, limit: int) -> Script[Rows]:
    return (yield "SELECT ref FROM reviews WHERE wake_at <= ? ORDER BY wake_at LIMIT ?", (now, limit))


def next_waking() -> Script[float | None]:
    """Of reviews and of held fragments."""
    rows = yield "SELECT MIN(wake_at) FROM reviews WHERE wake_at IS NOT NULL", ()
    held = yield "SELECT MIN(wake_at) FROM patient WHERE wake_at IS NOT NULL", ()
    return min((row[0][0] for row in (rows, held) if row[0][0] is not None), default=None)


def backlog(now: float) -> Script[Rows]:
    """Rows of severity, how many are open or claimed, how many of them are overdue."""
    sql = (
        "SELECT severity, COUNT(*), SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) FROM reviews"
        " WHERE state IN ('open', 'claimed') GROUP BY severity"
    )
    return (yield sql, (now,))


def read_by(ref: str) -> Script[None]:
    yield "UPDATE reviews SET unread = 0 WHERE ref = ?", (ref,)


def audit(limit: int, before: float, ref: str, reviewer: int) -> Script[Rows]:
    sql = (
        "SELECT at, reviewer, act, COALESCE(ref, ''), COALESCE(detail, '') FROM audit"
        " WHERE at < ? AND (? = '' OR ref = ?) AND reviewer >= ? AND reviewer <= ?"
        " ORDER BY at DESC, id DESC LIMIT ?"
    )
    return (yield sql, (before or 2.0**62, ref, ref, reviewer, reviewer or 2**62, limit))
