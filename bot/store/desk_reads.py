"""What the desk shows: queues, counts, and a patient's story. Nothing here writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.desk import ENTRIES

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.script import Rows, Script

FROM = "FROM reviews r JOIN aliases a ON a.patient = r.patient"
ROWS = (
    "SELECT r.ref, a.alias, r.state, r.severity, r.due_at, r.opened_at, r.heard_at, r.unread, r.reviewer,"
    f" r.reasons, r.labels, r.body {FROM}"
)
IN_FOLDER = {
    "mine": "r.state = 'claimed' AND r.reviewer = ?",
    "unclaimed": "r.state = 'open' AND CAST(? AS {int8}) IS NOT NULL",
    "all": "r.state IN ('open', 'claimed') AND CAST(? AS {int8}) IS NOT NULL",
    "snoozed": "r.state = 'snoozed' AND CAST(? AS {int8}) IS NOT NULL",
    "closed": "r.state = 'closed' AND CAST(? AS {int8}) IS NOT NULL",
}
"""Each with one parameter, the reader: so that the statements are few and always the same."""
IN_ORDER = {"closed": "r.opened_at DESC, r.ref"}
BY_URGENCY = "r.severity, r.due_at, r.ref"
NARROWED = (
    "(lower(a.alias) LIKE ? ESCAPE '!' OR r.reasons LIKE ? ESCAPE '!' OR r.labels LIKE ? ESCAPE '!')"
    " AND r.reasons LIKE ? ESCAPE '!' AND r.labels LIKE ? ESCAPE '!' AND r.opened_at >= ? AND r.opened_at < ?"
)
ANY = ("%%", "%", "%", 0, 2**62)
"""A search that finds all: then no row has to be looked at but those that are shown."""


def queue(  # noqa: PLR0913, PLR0917 - what a search may say
    folder: str, reader: int, pattern: str, reason: str, label: str, since: float, until: float,
    limit: int, offset: int,
) -> Script[tuple[Rows, int]]:  # fmt: skip
    """`pattern` is for LIKE, lower case; "%" finds all. `reason` and `label` likewise."""
    where: str = IN_FOLDER[folder]
    given: tuple[object, ...] = (reader,)
    if (pattern, reason, label, since, until) != ANY:
        where = f"{where} AND {NARROWED}"
        given = (reader, pattern, pattern, pattern, reason, label, since, until)
    order = IN_ORDER.get(folder, BY_URGENCY)
    rows = yield f"{ROWS} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (*given, limit, offset)
    # Every review has an alias: without a search there is nothing to join for a count.
    counted = "FROM reviews r" if len(given) == 1 else FROM
    total = yield f"SELECT COUNT(*) {counted} WHERE {where}", given
    return rows, total[0][0]


def counts(reader: int) -> Script[Rows]:
    """Rows of state, whether the reader's, how many."""
    sql = (
        "SELECT state, CASE WHEN reviewer = ? THEN 1 ELSE 0 END, COUNT(*) FROM reviews"
        " GROUP BY state, CASE WHEN reviewer = ? THEN 1 ELSE 0 END"
    )
    return (yield sql, (reader, reader))


def past(patient: PatientId) -> Script[Rows]:
    return (yield f"{ROWS} WHERE r.patient = ? ORDER BY r.opened_at DESC", (patient,))


def story(patient: PatientId, before: int, limit: int) -> Script[tuple[Rows, Rows, Rows, bool]]:
    """Turns, outbox rows and entries from the n of the oldest shown turn on."""
    upto = before or 2**62
    sql = (
        "SELECT n, at, message, events, revision FROM turns WHERE patient = ? AND n < ?"
        " ORDER BY n DESC, at DESC LIMIT ?"
    )
    turns = yield sql, (patient, upto, limit + 1)
    more, turns = len(turns) > limit, turns[:limit]
    first = turns[-1][0] if more else 0
    sql = (
        "SELECT n, seq, at, state, body, error FROM outbox WHERE patient = ? AND n >= ? AND n < ?"
        " AND body IS NOT NULL ORDER BY seq"
    )
    shown = yield sql, (patient, first, upto)
    sql = f"{ENTRIES} WHERE patient = ? AND n >= ? AND n < ? ORDER BY n"
    entries = yield sql, (patient, first, upto)
    return turns[::-1], shown, entries, more
