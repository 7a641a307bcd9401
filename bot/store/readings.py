"""The transactions of records to be read: kept with the turn that asked for it, done at least once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.pace import SLACK
from bot.store.turns import post_all

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.rows import Letter
    from bot.store.script import Row, Script

LEASE = 600.0
"""Longer than a record may take; after a kill of the process it is begun anew at once."""


def claim(now: float) -> Script[Row | None]:
    """Patient, job, files, seq, tries."""
    due = yield "SELECT patient FROM readings WHERE until <= ? ORDER BY at LIMIT 1 {skip}", (now,)
    if not due:
        return None
    sql = (
        "UPDATE readings SET until = ?, tries = tries + 1 WHERE patient = ? AND until <= ?"
        " RETURNING patient, job, files, seq, tries"
    )
    rows = yield sql, (now + LEASE, due[0][0], now)
    return rows[0] if rows else None


def later(patient: PatientId, job: str, until: float) -> Script[None]:
    """The world's trouble: once more, not before `until`."""
    yield "UPDATE readings SET until = ? WHERE patient = ? AND job = ?", (until, patient, job)


def wanted(patient: PatientId, job: str) -> Script[bool]:
    return bool((yield "SELECT 1 FROM readings WHERE patient = ? AND job = ?", (patient, job)))


_ONE_MORE = """
UPDATE patient SET out_seq = out_seq + 1,
  send_at = CASE WHEN reachable = 0 THEN NULL WHEN send_at IS NOT NULL THEN send_at
                 ELSE {greatest}(?, free_at - ?) END
WHERE patient = ? RETURNING out_seq, version
"""


def tell(patient: PatientId, job: str, letter: Letter, now: float) -> Script[None]:
    """How far it is: no turn, and nothing that a turn could lose a race to."""
    if not (yield from wanted(patient, job)):
        return
    rows = yield _ONE_MORE, (now, SLACK, patient)
    seq, version = rows[0]
    yield from post_all(patient, seq - 1, 0, (letter,), now, n=version, erase=False)
