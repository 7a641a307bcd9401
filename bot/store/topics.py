"""The transactions of the staff forum: which topics are behind, who works on one, what was heard there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import PatientId
    from bot.store.script import Row, Rows, Script

MOVES_AT_MOST = 5

# A picture whose turn is in the topic, or that belongs to an album of such a one.
_MEDIA = (
    "SELECT m.message_id, m.album, m.at FROM media m WHERE m.patient = {patient} AND m.done = 0 AND EXISTS ("
    "SELECT 1 FROM media s JOIN turns w ON w.patient = s.patient AND w.update_id = s.update_id"
    " WHERE s.patient = m.patient AND w.n <= {shown}"
    " AND (s.update_id = m.update_id OR (m.album <> '' AND s.album = m.album)))"
)
_DUE_MEDIA = _MEDIA.replace("{patient}", "?").replace("{shown}", "?") + " ORDER BY m.message_id"
_ANY_MEDIA = _MEDIA.replace("{patient}", "t.patient").replace("{shown}", "t.shown")
_STALE = (
    "SELECT p.patient, COALESCE(r.severity, 9) FROM"  # noqa: S608 - made of the constants above
    " (SELECT patient FROM reviews WHERE state <> 'closed' UNION SELECT patient FROM topics) c"
    " JOIN patient p ON p.patient = c.patient"
    " LEFT JOIN reviews r ON r.patient = p.patient AND r.state <> 'closed'"
    " LEFT JOIN topics t ON t.patient = p.patient"
    " WHERE (t.until IS NULL OR t.until <= ?)"
    " AND ((r.ref IS NOT NULL AND (t.patient IS NULL OR t.chat <> ? OR t.thread IS NULL))"
    f" OR (t.chat = ? AND t.thread IS NOT NULL AND (p.version > t.shown OR EXISTS ({_ANY_MEDIA}))))"
    " ORDER BY COALESCE(r.severity, 9), r.due_at, p.patient LIMIT ?"
)


def stale(chat: int, now: float, limit: int) -> Script[Rows]:
    """Rows of patient and severity, most urgent first."""
    return (yield _STALE, (now, chat, chat, limit))


def claim(patient: PatientId, chat: int, now: float, until: float) -> Script[Row | None]:
    """Thread, card, shown, body, and the ref of the review it is about; None: somebody else is at work."""
    sql = (
        "SELECT ref FROM reviews WHERE patient = ?"
        " ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, opened_at DESC LIMIT 1"
    )
    reviews = yield sql, (patient,)
    if not reviews:
        return None
    sql = (
        "INSERT INTO topics (patient, chat, thread, card, shown, body, until)"
        " VALUES (?, ?, NULL, NULL, 0, '', ?) ON CONFLICT DO NOTHING RETURNING 1"
    )
    if (yield sql, (patient, chat, until)):
        return None, None, 0, "", reviews[0][0]
    sql = (
        "UPDATE topics SET until = ? WHERE patient = ? AND until <= ?"
        " RETURNING chat, thread, card, shown, body"
    )
    found = yield sql, (until, patient, now)
    if not found:
        return None
    if found[0][0] != chat:  # the operator chose another group: everything begins anew there
        sql = "UPDATE topics SET chat = ?, thread = NULL, card = NULL, shown = 0, body = '' WHERE patient = ?"
        yield sql, (chat, patient)
        return None, None, 0, "", reviews[0][0]
    return *found[0][1:], reviews[0][0]


def keep(  # noqa: PLR0913, PLR0917 - a row's columns
    patient: PatientId,
    chat: int,
    lease: float,
    until: float,
    thread: int | None,
    card: int | None,
    shown: int,
    body: str,
) -> Script[bool]:
    """False: the lease is somebody else's, or the patient was forgotten; then the topic is one too many."""
    sql = (
        "UPDATE topics SET until = ?, thread = COALESCE(?, thread), card = ?, shown = ?, body = ?"
        " WHERE patient = ? AND until = ? AND chat = ? RETURNING 1"
    )
    if (yield sql, (until, thread, card, shown, body, patient, lease, chat)):
        return True
    if thread is not None:
        yield from _one_too_many(chat, thread)
    return False


def _one_too_many(chat: int, thread: int) -> Script[None]:
    used = yield "SELECT 1 FROM topics WHERE chat = ? AND thread = ?", (chat, thread)
    if not used:
        sql = "INSERT INTO gone_topics (chat, thread) VALUES (?, ?) ON CONFLICT DO NOTHING"
        yield sql, (chat, thread)


def lost(patient: PatientId, chat: int, thread: int) -> Script[None]:
    """Somebody deleted this topic."""
    sql = "UPDATE topics SET thread = NULL, card = NULL WHERE patient = ? AND chat = ? AND thread = ?"
    yield sql, (patient, chat, thread)


def adopt(chat: int, thread: int, alias: str) -> Script[None]:
    found = yield "SELECT patient FROM aliases WHERE alias = ?", (alias,)
    if not found:
        return
    sql = "UPDATE topics SET thread = ? WHERE chat = ? AND patient = ? AND thread IS NULL RETURNING 1"
    if not (yield sql, (thread, chat, found[0][0])):
        yield from _one_too_many(chat, thread)


def gone(limit: int) -> Script[Rows]:
    return (yield "SELECT chat, thread FROM gone_topics LIMIT ?", (limit,))


def buried(chat: int, thread: int) -> Script[None]:
    yield "DELETE FROM gone_topics WHERE chat = ? AND thread = ?", (chat, thread)


def due_media(patient: PatientId, shown: int) -> Script[Rows]:
    """Rows of message, album, when."""
    return (yield _DUE_MEDIA, (patient, shown))


def copied(patient: PatientId, messages: Sequence[int]) -> Script[None]:
    for message in messages:
        yield "UPDATE media SET done = 1 WHERE patient = ? AND message_id = ?", (patient, message)


def purge_media(before: float) -> Script[None]:
    yield "DELETE FROM media WHERE at < ?", (before,)


def failed(patient: PatientId, after: int) -> Script[Rows]:
    """Words of the team that Telegram refused, or that grew stale: rows of seq, topic message, error."""
    sql = (
        "SELECT o.seq, e.topic_message, COALESCE(o.error, '') FROM outbox o"
        " JOIN entries e ON e.patient = o.patient AND e.n = o.n"
        " WHERE o.patient = ? AND o.seq > ? AND o.state IN ('refused', 'abandoned')"
        " AND e.act IN ('answer', 'send-snippet', 'send-file', 'rewrite', 'retract') ORDER BY o.seq"
    )
    return (yield sql, (patient, after))


# --- the group -----------------------------------------------------------------------------------------


def moved(old: int, new: int) -> Script[None]:
    sql = "INSERT INTO moved_chats (chat, became) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET became = ?"
    yield sql, (old, new, new)
    yield "UPDATE topics SET chat = ?, until = 0 WHERE chat = ?", (new, old)
    yield "UPDATE gone_topics SET chat = ? WHERE chat = ?", (new, old)


def current(chat: int) -> Script[int]:
    """The number that a group has now."""
    for _ in range(MOVES_AT_MOST):
        found = yield "SELECT became FROM moved_chats WHERE chat = ?", (chat,)
        if not found:
            break
        chat = found[0][0]
    return chat
