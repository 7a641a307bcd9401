"""DeskStore in terms of scripts: the desk's nouns to rows and back."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import PatientId
from bot.review.desk.ports import (
    NOBODY,
    Acted,
    Audited,
    Folder,
    Opened,
    Page,
    Row,
    Search,
    Story,
)
from bot.store import desk, desk_reads, desk_rows, turns
from bot.store.letters import letter
from flows.reviews.model import Retract, ReviewerId, Rewrite, Severity, State
from flows.waits import wakes_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.store.script import Runs
    from flows.reviews.hours import Hours

ANSWER = 0
FOREVER = 2**62
ACTIVE = frozenset({State.OPEN, State.CLAIMED})


def audit_key(at: float) -> str:
    """In the order of time, and never twice."""
    return f"{int(at * 1000):013d}-{secrets.token_hex(6)}"


class StoredDesk:
    def __init__(self, store: Runs, hours: Hours, now: Callable[[], float]) -> None:
        self._run = store.run
        self._hours = hours
        self._now = now

    async def open_review(self, ref: str, reader: ReviewerId, entry: int | None = None) -> Opened | None:
        found = await self._run(partial(desk.open_review, ref, reader, entry))
        if found is None:
            return None
        (patient, alias, body, session, version, reachable), last_n, live, about, retracted = found
        return Opened(
            patient=PatientId(patient),
            alias=alias,
            review=codec.REVIEW.read(body),
            session=replace(codec.SESSION.read(session), reachable=bool(reachable)),
            version=version,
            last_n=last_n,
            live=None if live is None else codec.REVIEW.read(live),
            entry=None if about is None else desk_rows.entry(about),
            entry_retracted=retracted,
        )

    async def live_review(self, patient: PatientId) -> str | None:
        return await self._run(partial(desk.live_review, patient))

    async def act(self, acted: Acted) -> int | None:
        before = acted.before
        row = desk.Act(
            patient=before.patient,
            version=before.version,
            session=codec.SESSION.write(acted.session),
            reachable=acted.session.reachable,
            wake_at=wakes_at(acted.session),
            reviews=(acted.review,) if acted.other is None else (acted.review, acted.other),
            letters=tuple(map(letter, acted.outgoing)),
            prio=ANSWER,
            ref=acted.review.ref,
            reviewer=acted.by,
            name=acted.name,
            body=None if acted.act is None else codec.ACT.write(acted.act),
            topic_message=acted.topic_message,
            update=acted.update,
            about=acted.act.entry if isinstance(acted.act, Rewrite | Retract) else None,
            audit=audit_key(acted.at),
            detail=acted.detail,
            now=acted.at,
            hours=self._hours,
        )
        return await self._run(partial(desk.act, row))

    async def queue(
        self, folder: Folder, reader: ReviewerId, search: Search, limit: int, offset: int
    ) -> Page:
        make = partial(
            desk_reads.queue,
            *(str(folder), reader, _like(search.words), _word(search.reason), _word(search.label)),
            *(search.since, search.until or FOREVER, limit, offset),
        )
        rows, total = await self._run(make)
        return Page(tuple(map(desk_rows.row, rows)), total)

    async def counts(self, reader: ReviewerId) -> dict[Folder, int]:
        found = dict.fromkeys(Folder, 0)
        for state, own, many in await self._run(partial(desk_reads.counts, reader)):
            if state in ACTIVE:
                found[Folder.ALL] += many
            if state == State.CLAIMED and own:
                found[Folder.MINE] += many
            if state == State.OPEN:
                found[Folder.UNCLAIMED] += many
            if state in {State.SNOOZED, State.CLOSED}:
                found[Folder(state)] += many
        return found

    async def past(self, patient: PatientId) -> Sequence[Row]:
        return tuple(map(desk_rows.row, await self._run(partial(desk_reads.past, patient))))

    async def story(self, patient: PatientId, before: int = 0, limit: int = 200) -> Story:
        turns, shown, entries, more = await self._run(partial(desk_reads.story, patient, before, limit))
        return Story(
            heard=tuple(one for row in turns if (one := desk_rows.heard(row)) is not None),
            shown=tuple(seen for row in shown if (seen := desk_rows.shown(row)) is not None),
            entries=tuple(map(desk_rows.entry, entries)),
            more=more,
        )

    async def waking(self, now: float, limit: int) -> Sequence[str]:
        return tuple(ref for (ref,) in await self._run(partial(desk.waking, now, limit)))

    async def next_waking(self) -> float | None:
        return await self._run(desk.next_waking)

    async def waiting(self, now: float, limit: int) -> list[PatientId]:
        """Patients whose held fragment has waited long enough."""
        rows = await self._run(partial(turns.waiting, now, limit))
        return [PatientId(patient) for (patient,) in rows]

    async def backlog(self) -> Mapping[Severity, tuple[int, int]]:
        """How many reviews are open or claimed, and how many of them are overdue."""
        found = dict.fromkeys(Severity, (0, 0))
        for rank, many, late in await self._run(partial(desk.backlog, self._now())):
            found[list(Severity)[rank]] = many, late
        return found

    async def read_by(self, ref: str) -> None:
        await self._run(partial(desk.read_by, ref))

    async def audited(self, line: Audited, patient: PatientId | None = None) -> None:
        columns = (audit_key(line.at), line.at, line.by, line.act, patient, line.ref, line.detail)
        await self._run(partial(desk.audited, *columns))

    async def audit(
        self, limit: int, before: float = 0, ref: str = "", by: ReviewerId = NOBODY
    ) -> Sequence[Audited]:
        rows = await self._run(partial(desk.audit, limit, before, ref, by))
        return tuple(Audited(at, ReviewerId(by), act, about, detail) for at, by, act, about, detail in rows)


def _like(words: str) -> str:
    return f"%{_plain(words).lower()}%"


def _word(word: str) -> str:
    return f"% {_plain(word)} %" if word else "%"


def _plain(words: str) -> str:
    """What LIKE would take for "anything" is searched for as it stands."""
    return words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_")
