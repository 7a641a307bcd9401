"""TopicStore in terms of scripts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot import codec
from bot.ports import PatientId, UnreadableError
from bot.review.topics.ports import (
    Behind,
    ChatId,
    Failure,
    Held,
    Place,
    Sent,
    Shows,
    ThreadId,
    Topic,
    WrittenAs,
)
from bot.store import topic_hearing, topic_pace, topics
from bot.store.pace import Budget
from flows.reviews.model import Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.script import Runs

GROUP_RATE, GROUP_BURST = 12 / 60, 8
"""A group takes 20 messages a minute (Bot FAQ): so never more in any minute, replies to staff included."""
KEEP_MEDIA_SECONDS = 7 * 24 * 3600.0


class StoredTopics:
    """`rate` is the whole bot's, as the store was opened with it."""

    def __init__(
        self,
        store: Runs,
        now: Callable[[], float],
        *,
        rate: float = 30.0,
        group_rate: float = GROUP_RATE,
        group_burst: int = GROUP_BURST,
    ) -> None:
        self._run = store.run
        self._now = now
        self._bot = Budget(rate, max(1, int(rate)))
        self._group = Budget(group_rate, group_burst)

    async def behind(self, chat: ChatId, limit: int) -> Sequence[Behind]:
        rows = await self._run(partial(topics.stale, chat, self._now(), limit))
        return tuple(Behind(PatientId(patient), rank) for patient, rank in rows)

    async def claim(self, patient: PatientId, chat: ChatId, seconds: float) -> Held | None:
        now = self._now()
        row = await self._run(partial(topics.claim, patient, chat, now, now + seconds))
        if row is None:
            return None
        thread, card, shown, body, ref = row
        topic = Topic(None if thread is None else ThreadId(thread), card, shown, Shows.read(body))
        return Held(patient, chat, topic, now + seconds, ref)

    async def keep(self, held: Held, topic: Topic, seconds: float) -> Held | None:
        until = self._now() + seconds if seconds else 0.0
        kept = await self._run(
            partial(
                topics.keep,
                *(held.patient, held.chat, held.lease, until),
                *(topic.thread, topic.card, topic.shown, topic.shows.written()),
            )
        )
        return Held(held.patient, held.chat, topic, until, held.ref) if kept else None

    async def lost(self, held: Held) -> None:
        if held.topic.thread is not None:
            await self._run(partial(topics.lost, held.patient, held.chat, held.topic.thread))

    async def adopt(self, chat: ChatId, thread: ThreadId, alias: str) -> None:
        await self._run(partial(topics.adopt, chat, thread, alias))

    async def gone(self, limit: int) -> Sequence[tuple[ChatId, ThreadId]]:
        rows = await self._run(partial(topics.gone, limit))
        return tuple((ChatId(chat), ThreadId(thread)) for chat, thread in rows)

    async def buried(self, chat: ChatId, thread: ThreadId) -> None:
        await self._run(partial(topics.buried, chat, thread))

    async def was_heard(self, update: int) -> bool:
        return await self._run(partial(topic_hearing.was_heard, update))

    async def heard(self, update: int) -> None:
        await self._run(partial(topic_hearing.heard, update, self._now()))

    async def place(self, chat: ChatId, thread: ThreadId) -> Place | None:
        row = await self._run(partial(topic_hearing.place, chat, thread))
        return None if row is None else Place(PatientId(row[0]), row[1], row[2])

    async def written_as(self, patient: PatientId, message: int) -> WrittenAs | None:
        row = await self._run(partial(topic_hearing.written_as, patient, message))
        if row is None:
            return None
        n, ref, body, again = row
        try:
            act = None if body is None else codec.ACT.read(body)
            later = None if again is None else codec.ACT.read(again)
        except UnreadableError:
            return WrittenAs(n, ref, None, None)
        return WrittenAs(n, ref, act, later.text if isinstance(later, Rewrite) else None)

    async def remember(self, patient: PatientId, update: int, message: int, album: str) -> None:
        await self._run(partial(topic_hearing.remember, patient, update, message, album, self._now()))

    async def due_media(self, patient: PatientId, shown: int) -> Sequence[Sent]:
        return tuple(Sent(*row) for row in await self._run(partial(topics.due_media, patient, shown)))

    async def copied(self, patient: PatientId, messages: Sequence[int]) -> None:
        await self._run(partial(topics.copied, patient, tuple(messages)))

    async def purge_media(self) -> None:
        await self._run(partial(topics.purge_media, self._now() - KEEP_MEDIA_SECONDS))

    async def failed(self, patient: PatientId, after: int) -> Sequence[Failure]:
        return tuple(Failure(*row) for row in await self._run(partial(topics.failed, patient, after)))

    async def moved(self, old: ChatId, new: ChatId) -> None:
        await self._run(partial(topics.moved, old, new))

    async def current(self, chat: ChatId) -> ChatId:
        return ChatId(await self._run(partial(topics.current, chat)))

    async def allow(self, many: int, left: int, *, urgent: bool) -> float:
        make = partial(topic_pace.allow, self._group, self._bot, self._now(), many, left, urgent=urgent)
        return await self._run(make)

    async def spend(self) -> None:
        await self._run(partial(topic_pace.spend, self._group, self._bot, self._now()))

    async def halt(self, until: float) -> None:
        await self._run(partial(topic_pace.halt, self._group, until))
