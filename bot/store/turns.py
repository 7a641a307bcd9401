"""The transactions of one turn: read, keep, dead-letter, forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.flagging import raise_flags
from bot.store.forget import drop_waiting, forget
from bot.store.pace import SLACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import PatientId
    from bot.store.rows import Change, Dead, Job, Kept, Letter
    from bot.store.script import Row, Rows, Script

STRANGER = 0


def load(patient: PatientId, update: int, tapped: int | None) -> Script[tuple[Row | None, bool, str | None]]:
    """Session, version, reachable; heard before; the body of the tapped message."""
    heard = yield "SELECT 1 FROM inbox WHERE update_id = ?", (update,)
    rows = yield "SELECT session, version, reachable FROM patient WHERE patient = ?", (patient,)
    body = None
    if tapped is not None:
        sql = (
            "SELECT body FROM outbox WHERE patient = ? AND message_id = ?"
            " AND state NOT IN ('refused', 'abandoned') ORDER BY seq DESC LIMIT 1"
        )
        bodies = yield sql, (patient, tapped)
        body = bodies[0][0] if bodies else None
    return rows[0] if rows else None, bool(heard), body


def keep(turn: Kept) -> Script[bool]:
    heard = yield "SELECT 1 FROM inbox WHERE update_id = ?", (turn.update,)
    if heard:
        return True
    seq = yield from compare_and_set(turn)
    if seq is None:
        return False
    n = turn.version + 1
    yield "INSERT INTO inbox (update_id, patient, at) VALUES (?, ?, ?)", (turn.update, turn.patient, turn.now)
    if turn.forgot:
        yield from forget(turn.patient)
    else:
        yield from _append(turn, n)
    yield from raise_flags(turn.patient, turn.update, turn.flags)
    yield from post_all(turn.patient, seq, turn.update, turn.letters, turn.now, n=n, erase=turn.forgot)
    if turn.ends_reading or turn.forgot:
        yield "DELETE FROM readings WHERE patient = ?", (turn.patient,)
    if turn.job is not None:
        yield from _begin_reading(turn.patient, turn.job, seq + len(turn.letters), turn.now)
    if turn.forgot or turn.returned:
        yield from drop_waiting(turn.patient, seq, turn.now, keep_rows=not turn.forgot)
    return True


def _begin_reading(patient: PatientId, job: Job, seq: int, now: float) -> Script[None]:
    """`seq`: the message that tells how far it is."""
    yield "DELETE FROM readings WHERE patient = ?", (patient,)
    sql = "INSERT INTO readings (patient, job, files, seq, at, until, tries) VALUES (?, ?, ?, ?, ?, 0, 0)"
    yield sql, (patient, job.job, job.files, seq, now)


def bury(dead: Dead) -> Script[None]:
    sql = (
        "INSERT INTO inbox (update_id, patient, at, error, body) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING 1"
    )
    is_new = yield sql, (dead.update, dead.patient, dead.now, dead.error, dead.body)
    if is_new and dead.patient is not None:
        yield from _apologise(dead, dead.patient)


def waiting(now: float, limit: int) -> Script[Rows]:
    sql = "SELECT patient FROM patient WHERE wake_at <= ? ORDER BY wake_at LIMIT ?"
    return (yield sql, (now, limit))


def purge_inbox(before: float, limit: int) -> Script[int]:
    sql = (
        "DELETE FROM inbox WHERE update_id IN (SELECT update_id FROM inbox WHERE at < ? LIMIT ?) RETURNING 1"
    )
    return len((yield sql, (before, limit)))


# A patient with nothing waiting is due as soon as the pace allows; else the time of the waiting one stays.
_MORE = """
UPDATE patient SET
  version = version + 1, out_seq = out_seq + ?,
  prio = CASE WHEN out_seq > sent_seq THEN {least}(prio, ?) ELSE ? END,
  send_at = CASE WHEN reachable = 0 THEN NULL WHEN ? = 0 OR send_at IS NOT NULL THEN send_at
                 ELSE {greatest}(?, free_at - ?) END
WHERE patient = ? RETURNING out_seq, version
"""


_STRANGER = (
    "INSERT INTO patient (patient, version, session, reachable, out_seq, sent_seq, prio, send_at, free_at,"
    " wake_at) VALUES (?, 0, ?, ?, 0, 0, 0, NULL, 0, ?) ON CONFLICT DO NOTHING RETURNING version"
)


def compare_and_set(turn: Change) -> Script[int | None]:
    """The patient's last seq before this change, or None for a lost race."""
    if turn.version == STRANGER:
        found = yield _STRANGER, (turn.patient, turn.session, int(turn.reachable), turn.wake_at)
    else:
        sql = (
            "UPDATE patient SET session = ?, reachable = ?, wake_at = ?"
            " WHERE patient = ? AND version = ? RETURNING 1"
        )
        found = yield sql, (turn.session, int(turn.reachable), turn.wake_at, turn.patient, turn.version)
    if not found:
        return None
    more = len(turn.letters)
    rows = yield _MORE, (more, turn.prio, turn.prio, more, turn.now, SLACK, turn.patient)
    return int(rows[0][0]) - more


def _apologise(dead: Dead, patient: PatientId) -> Script[None]:
    yield _STRANGER, (patient, dead.blank, 1, None)
    letters = () if dead.sorry is None else (dead.sorry,)
    more = len(letters)
    rows = yield _MORE, (more, 0, 0, more, dead.now, SLACK, patient)
    seq, n = rows[0]
    yield from raise_flags(patient, dead.update, dead.flags)
    yield from post_all(patient, seq - more, dead.update, letters, dead.now, n=n, erase=False)


def _append(turn: Kept, n: int) -> Script[None]:
    sql = (
        "INSERT INTO turns (patient, update_id, at, message, events, snippets, revision, n, tally)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    yield (
        sql,
        (
            *(turn.patient, turn.update, turn.at, turn.message, turn.events, turn.snippets, turn.revision),
            *(n, turn.tally),
        ),
    )
    sql = "UPDATE reviews SET heard_at = ?, unread = unread + 1 WHERE patient = ? AND state <> 'closed'"
    yield sql, (turn.now, turn.patient)


def post_all(  # noqa: PLR0913
    patient: PatientId, seq: int, update: int, letters: Sequence[Letter], now: float, *, n: int, erase: bool
) -> Script[None]:
    """Behind the message `seq`. `erase`: their words go once they are out."""
    sql = (
        "INSERT INTO outbox (patient, seq, update_id, body, state, tries, erase, at, message_id, n)"
        " VALUES (?, ?, ?, ?, 'kept', 0, ?, ?, ?, ?)"
    )
    for number, letter in enumerate(letters, seq + 1):
        yield (
            sql,
            (patient, number, update, letter.body, int(erase or letter.erase), now, letter.message_id, n),
        )
