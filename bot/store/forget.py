"""What a turn takes away: all words of a patient, or answers that have grown stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.pace import LEASE, SLACK

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.script import Script


def forget(patient: PatientId) -> Script[None]:
    """All but the update ids, without which a repeated update would be heard again."""
    yield "DELETE FROM turns WHERE patient = ?", (patient,)
    yield "DELETE FROM flags WHERE patient = ?", (patient,)
    yield from _forget_at_the_desk(patient)
    yield "UPDATE inbox SET body = NULL WHERE patient = ? AND body IS NOT NULL", (patient,)
    # A message on its way cannot be called back: its row goes blank when it is settled.
    yield "DELETE FROM outbox WHERE patient = ? AND state <> 'claimed'", (patient,)
    yield "UPDATE outbox SET erase = 1 WHERE patient = ? AND state = 'claimed'", (patient,)


def _forget_at_the_desk(patient: PatientId) -> Script[None]:
    """What staff did stays in the audit, without the patient's number; their topic is deleted at Telegram."""
    yield "DELETE FROM entries WHERE patient = ?", (patient,)
    yield "DELETE FROM reviews WHERE patient = ?", (patient,)
    yield "DELETE FROM aliases WHERE patient = ?", (patient,)
    yield "UPDATE audit SET patient = NULL, ref = NULL WHERE patient = ?", (patient,)
    sql = (
        "INSERT INTO gone_topics (chat, thread) SELECT chat, thread FROM topics"
        " WHERE patient = ? AND thread IS NOT NULL ON CONFLICT DO NOTHING"
    )
    yield sql, (patient,)
    yield "DELETE FROM topics WHERE patient = ?", (patient,)
    yield "DELETE FROM media WHERE patient = ?", (patient,)


def drop_waiting(patient: PatientId, upto: int, now: float, *, keep_rows: bool) -> Script[None]:
    """Nothing kept up to `upto` is sent any more; one that is on its way stays in its place."""
    if keep_rows:
        sql = (
            "UPDATE outbox SET state = 'abandoned', body = NULL"
            " WHERE patient = ? AND seq <= ? AND state = 'kept'"
        )
        yield sql, (patient, upto)
    on_its_way = yield "SELECT 1 FROM outbox WHERE patient = ? AND state = 'claimed'", (patient,)
    if on_its_way:
        yield "UPDATE patient SET send_at = ? WHERE patient = ?", (now + LEASE, patient)
        return
    sql = (
        "UPDATE patient SET sent_seq = ?, send_at = CASE WHEN reachable = 1 AND out_seq > ?"
        " THEN {greatest}(?, free_at - ?) END WHERE patient = ?"
    )
    yield sql, (upto, upto, now, SLACK, patient)
