"""The transactions of the outbox: claim, settle, wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from bot.store.flagging import raise_flags
from bot.store.pace import GAP, LEASE, SLACK, Budget

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.flagging import Flags
    from bot.store.script import Row, Rows, Script


class Place(Protocol):
    """Which row: all that settling needs of a Due."""

    @property
    def patient(self) -> PatientId: ...
    @property
    def seq(self) -> int: ...


class Claimed(NamedTuple):
    patient: PatientId
    seq: int


# Always before outbox rows: two transactions that lock in different orders wait for each other for ever.
_LOCK = "SELECT 1 FROM patient WHERE patient = ? {lock}"


def claim(budget: Budget, now: float, limit: int) -> Script[list[Row]]:
    """Rows of patient, seq, tries, body. The budget is locked first: it is what all replicas share."""
    found = yield "SELECT tat FROM budget WHERE name = 'bot' {lock}", ()
    tat = float(found[0][0])
    most = min(limit, budget.free(tat, now))
    if most <= 0:
        return []
    waiting = yield (
        "SELECT patient, sent_seq + 1 FROM patient WHERE send_at <= ? ORDER BY prio, send_at LIMIT ? {skip}",
        (now, most),
    )
    claimed: list[Row] = []
    for patient, seq in waiting:
        claimed += yield from _take(patient, seq, now)
    if claimed:
        yield "UPDATE budget SET tat = ? WHERE name = 'bot'", (budget.after(tat, now, len(claimed)),)
    return claimed


def sent(due: Place, message_id: int, now: float) -> Script[None]:
    yield _LOCK, (due.patient,)
    sql = (
        "UPDATE outbox SET state = 'sent', message_id = ?, body = CASE WHEN erase = 1 THEN NULL ELSE body END"
        " WHERE patient = ? AND seq = ? AND state = 'claimed'"
    )
    yield sql, (message_id, due.patient, due.seq)
    yield from _settle(due, now)


def again(due: Place, at: float, *, doubt: bool) -> Script[None]:
    yield _LOCK, (due.patient,)
    sql = (
        "UPDATE outbox SET state = 'kept', tries = tries - ?"
        " WHERE patient = ? AND seq = ? AND state = 'claimed' RETURNING 1"
    )
    if (yield sql, (int(not doubt), due.patient, due.seq)):
        sql = "UPDATE patient SET send_at = CASE WHEN reachable = 1 THEN ? END WHERE patient = ?"
        yield sql, (at, due.patient)


def refused(due: Place, error: str, now: float, *, gone: bool, flags: Flags | None) -> Script[None]:
    """`gone` changes what the guide knows, and flags what staff see: both raise the version like a turn."""
    yield _LOCK, (due.patient,)
    sql = (
        "UPDATE outbox SET state = 'refused', error = ?, body = CASE WHEN erase = 1 THEN NULL ELSE body END"
        " WHERE patient = ? AND seq = ? AND state = 'claimed' RETURNING update_id"
    )
    rows = yield sql, (error, due.patient, due.seq)
    if not rows:
        return
    if gone:
        yield "UPDATE patient SET reachable = 0, version = version + 1 WHERE patient = ?", (due.patient,)
    if flags is not None:
        yield "UPDATE patient SET version = version + 1 WHERE patient = ?", (due.patient,)
        yield from raise_flags(due.patient, rows[0][0], flags)
    yield from _settle(due, now)


def halt(budget: Budget, until: float) -> Script[None]:
    sql = "UPDATE budget SET tat = {greatest}(tat, ?) WHERE name = 'bot'"
    yield sql, (budget.closed_until(until),)


def next_due(budget: Budget) -> Script[float | None]:
    found = yield "SELECT tat FROM budget WHERE name = 'bot'", ()
    first = yield "SELECT MIN(send_at) FROM patient WHERE send_at IS NOT NULL", ()
    return None if first[0][0] is None else max(float(first[0][0]), budget.opens(float(found[0][0])))


def moved(old: PatientId, new: PatientId, now: float) -> Script[None]:
    """Everything of `old` is now of `new`; when `new` is known already, only what waits is added to it."""
    yield "UPDATE outbox SET state = 'kept' WHERE patient = ? AND state = 'claimed'", (old,)
    known = yield "SELECT out_seq FROM patient WHERE patient = ? {lock}", (new,)
    if known:
        yield from _append_waiting(old, new, int(known[0][0]))
    else:
        yield "UPDATE patient SET patient = ?, version = version + 1 WHERE patient = ?", (new, old)
        yield "UPDATE inbox SET patient = ? WHERE patient = ? AND body IS NOT NULL", (new, old)
    sql = "UPDATE patient SET send_at = ? WHERE patient = ? AND reachable = 1 AND out_seq > sent_seq"
    yield sql, (now, new)


def void_leases(now: float) -> Script[None]:
    """Only when no other process can be sending: what was on its way when we died is sent again."""
    sql = "SELECT patient, sent_seq + 1 FROM patient WHERE send_at IS NOT NULL"
    for patient, seq in (yield sql, ()):
        sql = (
            "UPDATE outbox SET state = 'kept' WHERE patient = ? AND seq = ? AND state = 'claimed' RETURNING 1"
        )
        if (yield sql, (patient, seq)):
            yield "UPDATE patient SET send_at = ? WHERE patient = ?", (now, patient)
    yield "UPDATE readings SET until = 0", ()
    yield "UPDATE topics SET until = 0 WHERE until > 0", ()


def number_of(patient: PatientId, seq: int) -> Script[int | None]:
    """Telegram's number of the message that was kept as `seq`; None when it never got one."""
    rows = yield "SELECT message_id FROM outbox WHERE patient = ? AND seq = ?", (patient, seq)
    return rows[0][0] if rows else None


def _take(patient: PatientId, seq: int, now: float) -> Script[Rows]:
    sql = "UPDATE patient SET send_at = ?, free_at = {greatest}(free_at, ?) + ? WHERE patient = ?"
    yield sql, (now + LEASE, now, GAP, patient)
    sql = (
        "UPDATE outbox SET state = 'claimed', tries = tries + 1 WHERE patient = ? AND seq = ?"
        " RETURNING patient, seq, tries, body"
    )
    return (yield sql, (patient, seq))


def _settle(due: Place, now: float) -> Script[None]:
    """On to the next kept message; numbers that were dropped meanwhile are passed over."""
    after = yield (
        "SELECT MIN(seq) FROM outbox WHERE patient = ? AND seq > ? AND state = 'kept'",
        (due.patient, due.seq),
    )
    following = after[0][0]
    if following is None:
        yield "UPDATE patient SET sent_seq = out_seq, send_at = NULL WHERE patient = ?", (due.patient,)
        return
    sql = (
        "UPDATE patient SET sent_seq = ?, send_at = CASE WHEN reachable = 1"
        " THEN {greatest}(?, free_at - ?) END WHERE patient = ?"
    )
    yield sql, (following - 1, now, SLACK, due.patient)


def _append_waiting(old: PatientId, new: PatientId, seq: int) -> Script[None]:
    waiting = yield "SELECT seq FROM outbox WHERE patient = ? AND state = 'kept' ORDER BY seq", (old,)
    for number, (kept,) in enumerate(waiting, seq + 1):
        yield "UPDATE outbox SET patient = ?, seq = ? WHERE patient = ? AND seq = ?", (new, number, old, kept)
    sql = "UPDATE patient SET out_seq = ? WHERE patient = ?"
    yield sql, (seq + len(waiting), new)
    yield "UPDATE patient SET sent_seq = out_seq, send_at = NULL WHERE patient = ?", (old,)
