"""The forum face of the desk: a topic a patient in the staff group, and what staff write there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.review.topics.door import Door, Invite
from bot.review.topics.floor import Floor
from bot.review.topics.group import Group
from bot.review.topics.hold import Tools
from bot.review.topics.mirror import Mirror
from bot.review.topics.ports import ChatId
from bot.review.topics.scribe import Scribe
from bot.review.topics.shelf import Shelf
from bot.review.topics.worker import Worker

if TYPE_CHECKING:
    from telegram import Bot

    from bot.ports import Clock
    from bot.review.changes import Changes
    from bot.review.desk import Desk
    from bot.review.topics.ports import TopicStore

__all__ = ["StaffRoom"]


class StaffRoom:
    """`page` gives a review's address on the review page, by its ref; empty for none."""

    def __init__(  # noqa: PLR0913 - its collaborators, each by name
        self,
        *,
        bot: Bot,
        desk: Desk,
        store: TopicStore,
        changes: Changes,
        clock: Clock,
        chat: int,
        page: Callable[[str], str] = lambda _: "",
        invite: Invite | None = None,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._group = Group(bot, store, clock, ChatId(chat), pause)
        self._floor = Floor(desk, store, self._group, clock)
        mirror = Mirror(Tools(desk, store, self._group, clock, page))
        self._worker = Worker(mirror=mirror, store=store, group=self._group, changes=changes, pause=pause)
        shelf = Shelf(self._floor)
        scribe = Scribe(self._floor, shelf)
        self._door = Door(self._floor, scribe, shelf, invite, self._worker.wake)
        self._found = False

    async def run(self) -> None:
        """Keeps the topics up to date until cancelled."""
        try:
            await self._worker.run()
        finally:
            await self._floor.close()

    async def take(self, raw: Mapping[str, Any]) -> bool:
        """True: this update was for the staff room, and what it asked for is on the disk.

        Raises only when the database fails; then the same update is to be taken again.
        """
        if not self._found:
            await self._group.find()
            self._found = True
        return await self._door.take(raw)

    def wake(self) -> None:
        """Something may have changed."""
        self._worker.wake()

    async def settled(self) -> None:
        """What staff were to be answered is on its way."""
        await self._floor.settled()

    async def look(self) -> float:
        """One full look, as run() does it all the time; the seconds until another is worth it."""
        return await self._worker.look()
