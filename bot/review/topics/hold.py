"""One hold of a topic's lease: each thing that Telegram did is written down before the next is asked for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.review.desk.ports import Opened, Story
from bot.review.topics.errors import TopicGoneError
from bot.review.topics.ports import Shows

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.ports import Clock, PatientId
    from bot.review.desk import Desk
    from bot.review.topics.group import Group
    from bot.review.topics.ports import Held, ThreadId, Topic, TopicStore
    from bot.review.topics.quoting import Reading

LEASE_SECONDS = 120.0
"""Longer than the longest wait for the budget and one call."""
TURNS_READ = 30


class LostError(Exception):
    """Somebody else works on this topic now, or the patient was forgotten."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What working on a topic takes."""

    desk: Desk
    store: TopicStore
    group: Group
    clock: Clock
    page: Callable[[str], str]


@dataclass(slots=True)
class Hold:
    tools: Tools
    held: Held
    opened: Opened
    reading: Reading
    urgent: bool

    @property
    def topic(self) -> Topic:
        return self.held.topic

    @property
    def shows(self) -> Shows:
        return self.held.topic.shows

    @property
    def patient(self) -> PatientId:
        return self.held.patient

    @property
    def thread(self) -> ThreadId:
        if self.topic.thread is None:
            raise TopicGoneError
        return self.topic.thread

    async def story(self) -> Story:
        return await self.tools.desk.store.story(self.patient, limit=TURNS_READ)

    async def keep(self, topic: Topic, seconds: float = LEASE_SECONDS) -> None:
        held = await self.tools.store.keep(self.held, topic, seconds)
        if held is None:
            raise LostError
        self.held = held

    async def keep_shows(self, **changes: object) -> None:
        await self.keep(replace(self.topic, shows=replace(self.shows, **changes)))  # type: ignore[arg-type]

    async def complete(self) -> None:
        """All up to the version that was read first."""
        version = self.opened.version
        shows = replace(self.shows, told=max(self.shows.told, version))
        await self.keep(replace(self.topic, shown=version, shows=shows))

    async def lost(self) -> None:
        """With the card and the topic; what was told there is not told again."""
        was = self.shows
        shows = Shows(lost=True, told=was.told, failed=was.failed, ref=was.ref, flags=was.flags)
        await self.tools.store.lost(self.held)
        await self.keep(replace(self.topic, thread=None, card=None, shows=shows))

    async def release(self) -> None:
        with suppress(LostError):
            await self.keep(self.topic, seconds=0)
