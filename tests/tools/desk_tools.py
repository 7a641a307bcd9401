"""A desk on a real store, with the real guide and content, and a clock that we turn."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path

from kept_tools import Clock

from bot.build import CONTENT, Mind, load_mind
from bot.conversation import Conversation
from bot.hours import load_hours
from bot.ports import Heard, PatientId
from bot.review.desk import Desk, Done, Refused
from bot.store import SqliteStore, open_store
from bot.store.desk_store import StoredDesk
from flows.model import Message, Said
from flows.reviews.model import Act, Reviewer, ReviewerId, Role

MARY = Reviewer(ReviewerId(901), Role.REVIEWER, "Mary")
OMAR = Reviewer(ReviewerId(902), Role.REVIEWER, "Omar")
ADA = Reviewer(ReviewerId(903), Role.ADMIN, "Ada")
STRANGER = Reviewer(ReviewerId(999), Role.ADMIN, "Stranger")
PAT, QUIN = PatientId(500_000_001), PatientId(500_000_002)

_updates = count(10_000)


@cache
def mind() -> Mind:
    return load_mind()


@dataclass(slots=True)
class TeamOf:
    people: dict[ReviewerId, Reviewer] = field(
        default_factory=lambda: {one.id: one for one in (MARY, OMAR, ADA)}
    )

    def members(self) -> dict[ReviewerId, Reviewer]:
        return dict(self.people)


@dataclass(slots=True)
class Room:
    """Everything at one table: the patient's conversation, the desk, the store and the clock."""

    store: SqliteStore
    desk: Desk
    conversation: Conversation
    clock: Clock
    team: TeamOf
    told: list[PatientId]

    async def hear(self, patient: PatientId, message: Message | str) -> None:
        said = Said(message) if isinstance(message, str) else message
        await self.conversation.hear(Heard(next(_updates), patient, said, int(self.clock.at)), "{}")

    async def ref(self, patient: PatientId) -> str:
        ref = await self.desk.store.live_review(patient)
        assert ref is not None, "no open review"
        return ref

    async def do(
        self, patient: PatientId, act: Act, by: Reviewer = MARY, view: int | None = None
    ) -> Done | Refused:
        return await self.desk.do(await self.ref(patient), act, by, view=view)

    async def sent(self) -> list[tuple[PatientId, str]]:
        """Delivers all that waits, and returns to whom and its plain words."""
        went: list[tuple[PatientId, str]] = []
        number = count(1)
        while (at := await self.store.next_due()) is not None:
            self.clock.at = max(self.clock.at, at)
            for due in await self.store.claim(self.clock.now(), 10):
                await self.store.sent(due, 7000 + next(number), self.clock.now())
                reply = getattr(due.outgoing, "reply", None)
                words = "".join(run.text for run in reply.text) if reply is not None else "(deleted)"
                went.append((due.patient, words))
        return went


@asynccontextmanager
async def room(path: Path | str = ":memory:", wake: Callable[[], None] = lambda: None) -> AsyncIterator[Room]:
    clock, team = Clock(), TeamOf()
    told: list[PatientId] = []
    hours = load_hours(CONTENT)
    async with open_store(str(path), rate=1000, now=clock.now, hours=hours) as store:
        desk = Desk(
            store=StoredDesk(store, hours, clock.now), catalogue=mind().catalogue, clock=clock, team=team,
            hours=hours, wake=wake, tell=told.append,
        )  # fmt: skip
        conversation = Conversation(store, mind().respond, mind().catalogue)
        yield Room(store, desk, conversation, clock, team, told)
