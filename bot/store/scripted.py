"""ports.Store in terms of scripts: nouns to rows and back. What is left to a database is to run a script."""

from __future__ import annotations

import secrets
import time
from abc import ABC, abstractmethod
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import (
    Amend,
    Delete,
    Due,
    Edit,
    Heard,
    Loaded,
    Outgoing,
    PatientId,
    Send,
    Sendable,
    UnreadableError,
)
from bot.store import rows, sending, turns
from bot.store.flagging import Flags
from bot.store.letters import kept_reply, letter, said
from bot.store.pace import Budget
from flows.model import AskedToRead, Forgot, ReadRecord, Reason, Session, StoppedReading, Turn
from flows.reviews.hours import NO_HOURS, Hours
from flows.tally import tally
from flows.waits import wakes_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.script import Factory, R, Row

ANSWER, REMINDER = 0, 1
"""Answers are sent before reminders."""

PURGED_AT_ONCE = 1000


class ScriptedStore(ABC):
    """`rate` is messages a second for the whole bot, `burst` how many of them at once."""

    def __init__(
        self,
        *,
        rate: float,
        burst: int | None,
        now: Callable[[], float] = time.time,
        hours: Hours = NO_HOURS,
    ) -> None:
        self._hours = hours
        self._budget = Budget(rate, max(1, int(rate) if burst is None else burst))
        self._now = now

    @abstractmethod
    async def run(self, make: Factory[R]) -> R:
        """One transaction: all that the script wrote is on the disk, or it raises and nothing is."""

    @abstractmethod
    async def close(self) -> None: ...

    @abstractmethod
    async def erased(self) -> None:
        """A patient was forgotten: a database that keeps old pages about wipes them here."""

    async def load(self, patient: PatientId, update: int, tapped: int | None = None) -> Loaded:
        row, heard, body = await self.run(partial(turns.load, patient, update, tapped))
        if row is None:
            return Loaded(Session(), turns.STRANGER, heard, None)
        text, version, reachable = row
        # The column is the truth: the outbox too learns that a patient is gone.
        session = replace(codec.SESSION.read(text), reachable=bool(reachable))
        return Loaded(session, version, heard, kept_reply(body))

    async def keep(  # noqa: PLR0913, PLR0917  (the port's five, and whether it may wait behind answers)
        self,
        heard: Heard,
        before: Loaded,
        turn: Turn,
        outgoing: tuple[Outgoing, ...],
        revision: str,
        prio: int = ANSWER,
    ) -> bool:
        forgot = Forgot() in turn.events
        session = Session(reachable=turn.session.reachable) if forgot else turn.session
        now = self._now()
        kept_turn = rows.Kept(
            patient=heard.patient,
            update=heard.update,
            at=heard.at,
            version=before.version,
            session=codec.SESSION.write(session),
            reachable=session.reachable,
            returned=session.reachable and not before.session.reachable,
            forgot=forgot,
            message=codec.MESSAGE.write(heard.message),
            events=codec.EVENTS.write(turn.events),
            snippets=codec.SNIPPETS.write(tuple(one for out in outgoing for one in said(out))),
            revision=revision,
            tally=tally(turn),
            wake_at=wakes_at(session),
            job=_job(turn),
            ends_reading=any(isinstance(one, StoppedReading | ReadRecord) for one in turn.events),
            flags=Flags(tuple(flag.reason for flag in turn.flags), now, self._hours),
            letters=tuple(map(letter, outgoing)),
            prio=prio,
            now=now,
        )
        kept = await self.run(partial(turns.keep, kept_turn))
        if kept and forgot:
            await self.erased()
        return kept

    async def bury(
        self, update: int, patient: PatientId | None, body: str, error: str, sorry: Outgoing | None
    ) -> None:
        now = self._now()
        dead = rows.Dead(
            update=update,
            patient=patient,
            body=codec.to_disk(body),
            error=error,
            sorry=None if sorry is None else letter(sorry),
            blank=codec.SESSION.write(Session()),
            flags=Flags((Reason.OUR_FAULT,), now, self._hours),
            now=now,
        )
        await self.run(partial(turns.bury, dead))

    async def claim(self, now: float, limit: int) -> list[Due]:
        rows = await self.run(partial(sending.claim, self._budget, now, limit))
        return [due for row in rows if (due := await self._due(row, now)) is not None]

    async def sent(self, due: Due, message_id: int, now: float) -> None:
        await self.run(partial(sending.sent, due, message_id, now))

    async def again(self, due: Due, at: float, *, doubt: bool = True) -> None:
        await self.run(partial(sending.again, due, at, doubt=doubt))

    async def refused(self, due: Due, error: str, *, gone: bool) -> None:
        # An edit that fails takes no words from the patient; an answer that fails does.
        lost = not gone and isinstance(due.outgoing, Send)
        await self._refuse(due, error, self._now(), gone=gone, lost=lost)

    async def _refuse(self, place: sending.Place, error: str, now: float, *, gone: bool, lost: bool) -> None:
        """`lost`: the patient misses words that were meant for them, so a person should look."""
        flags = Flags((Reason.UNDELIVERED,), now, self._hours) if lost else None
        await self.run(partial(sending.refused, place, error, now, gone=gone, flags=flags))

    async def halt(self, until: float) -> None:
        await self.run(partial(sending.halt, self._budget, until))

    async def next_due(self) -> float | None:
        return await self.run(partial(sending.next_due, self._budget))

    async def moved(self, old: PatientId, new: PatientId) -> None:
        await self.run(partial(sending.moved, old, new, self._now()))

    async def purge_inbox(self, before: float) -> int:
        """How many updates, heard before that time, were dropped; in small steps, so that turns go on."""
        purged = more = await self.run(partial(turns.purge_inbox, before, PURGED_AT_ONCE))
        while more:
            more = await self.run(partial(turns.purge_inbox, before, PURGED_AT_ONCE))
            purged += more
        return purged

    async def _due(self, row: Row, now: float) -> Due | None:
        """A row that this Lantern cannot read is refused, so that the patient's next one can go."""
        patient, seq, tries, body = row
        try:
            kept = codec.OUTGOING.read(body or "")
        except UnreadableError:
            await self._refuse(sending.Claimed(patient, seq), "unreadable", now, gone=False, lost=True)
            return None
        outgoing = await self._amendment(patient, kept) if isinstance(kept, Amend) else kept
        if outgoing is None:
            await self._refuse(sending.Claimed(patient, seq), "nothing-to-amend", now, gone=False, lost=False)
            return None
        return Due(patient, seq, tries, outgoing)

    async def _amendment(self, patient: PatientId, amend: Amend) -> Sendable | None:
        """Claimed in order: the message to amend has its number by now, or will never have one."""
        number = await self.run(partial(sending.number_of, patient, amend.seq))
        if number is None:
            return None
        return Delete(number) if amend.reply is None else Edit(number, amend.reply)


def _job(turn: Turn) -> rows.Job | None:
    upload = turn.session.upload
    if AskedToRead() not in turn.events or upload is None:
        return None
    return rows.Job(secrets.token_hex(8), codec.FILES.write(upload.files))
