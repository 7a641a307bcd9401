"""Columns to the desk's nouns. What this Lantern cannot read is left out of a story, not guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import codec
from bot.ports import UnreadableError
from bot.review.desk.ports import NOBODY, Entry, Heard, Row, Sending, Shown
from flows.reviews.model import ReviewerId, Severity, State

if TYPE_CHECKING:
    from bot.store.script import Row as Columns


def row(columns: Columns) -> Row:
    ref, alias, state, severity, due_at, opened_at, heard_at, unread, by, reasons, labels, body = columns
    return Row(
        ref=ref,
        alias=alias,
        state=State(state),
        severity=list(Severity)[severity],
        due_at=due_at,
        opened_at=opened_at,
        heard_at=heard_at,
        unread=unread,
        by=ReviewerId(by) if by else NOBODY,
        reasons=tuple(reasons.split()),
        labels=tuple(labels.split()),
        escalations=_escalations(body),
    )


def _escalations(body: str) -> int:
    try:
        return codec.REVIEW.read(body).escalations
    except UnreadableError:
        return 0


def entry(columns: Columns) -> Entry:
    n, ref, at, by, name, body, seq, topic_message = columns
    try:
        act = None if body is None else codec.ACT.read(body)
    except UnreadableError:
        act = None
    return Entry(n, ref, at, ReviewerId(by), name, act, seq, topic_message)


def heard(columns: Columns) -> Heard | None:
    n, at, message, events, revision = columns
    try:
        return Heard(n, at, codec.MESSAGE.read(message), codec.EVENTS.read(events), revision)
    except UnreadableError:
        return None


def shown(columns: Columns) -> Shown | None:
    n, seq, at, state, body, error = columns
    try:
        return Shown(n, seq, at, Sending(state), codec.OUTGOING.read(body), error or "")
    except UnreadableError:
        return None
