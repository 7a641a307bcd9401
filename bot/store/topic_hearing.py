"""The transactions of hearing the staff group: what was heard, whose topic it is, what a message became."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.script import Row, Script


def was_heard(update: int) -> Script[bool]:
    return bool((yield "SELECT 1 FROM inbox WHERE update_id = ?", (update,)))


def heard(update: int, now: float) -> Script[None]:
    yield "INSERT INTO inbox (update_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING", (update, now)


def place(chat: int, thread: int) -> Script[Row | None]:
    """Patient, alias, and the ref of the live review, or of the newest one."""
    sql = (
        "SELECT t.patient, a.alias, r.ref FROM topics t JOIN aliases a ON a.patient = t.patient"
        " JOIN reviews r ON r.patient = t.patient WHERE t.chat = ? AND t.thread = ?"
        " ORDER BY CASE WHEN r.state = 'closed' THEN 1 ELSE 0 END, r.opened_at DESC LIMIT 1"
    )
    return next(iter((yield sql, (chat, thread))), None)


def written_as(patient: PatientId, message: int) -> Script[Row | None]:
    """The n, ref, body and newest rewriting of the entry that was written as this message in the topic."""
    sql = "SELECT n, ref, body FROM entries WHERE patient = ? AND topic_message = ? ORDER BY n DESC LIMIT 1"
    found = yield sql, (patient, message)
    if not found:
        return None
    n, ref, body = found[0]
    sql = (
        "SELECT body FROM entries WHERE patient = ? AND about = ? AND act = 'rewrite' ORDER BY n DESC LIMIT 1"
    )
    again = yield sql, (patient, n)
    return n, ref, body, again[0][0] if again else None


def remember(patient: PatientId, update: int, message: int, album: str, now: float) -> Script[None]:
    sql = (
        "INSERT INTO media (patient, update_id, message_id, album, at, done) VALUES (?, ?, ?, ?, ?, 0)"
        " ON CONFLICT DO NOTHING"
    )
    yield sql, (patient, update, message, album, now)
