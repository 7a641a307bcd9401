"""How the staff group is asked: within its budget, its errors as ours, wherever it moves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from telegram.error import TelegramError

from bot.review.topics.errors import LaterError, MovedError, RefusedError, meaning

if TYPE_CHECKING:
    from telegram import Bot

    from bot.ports import Clock
    from bot.review.topics.ports import ChatId, TopicStore

WAIT_AT_MOST = 1.0
"""Seconds for the budget; for longer the lease goes back, so that the most urgent comes first."""
KEPT_FREE = 3  # of the group's budget, for what is urgent

log = logging.getLogger(__name__)
T = TypeVar("T")


class Asking:
    """`chat` follows the group when it becomes a supergroup."""

    def __init__(
        self,
        bot: Bot,
        store: TopicStore,
        clock: Clock,
        chat: ChatId,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.bot = bot
        self.store = store
        self._clock = clock
        self._pause = pause
        self.icons: dict[str, str] | None = None
        self.given = chat
        self.chat = chat

    async def find(self) -> None:
        """The group may have moved in an earlier life of ours."""
        self.chat = await self.store.current(self.given)

    async def follow(self, new: ChatId) -> None:
        if new == self.chat:
            return
        await self.store.moved(self.chat, new)
        self.chat = new
        log.warning(
            "the staff group became a supergroup: set LANTERN_STAFF_CHAT_ID=%s (we follow it anyway)", new
        )

    async def paced(self, ask: Callable[[], Awaitable[T]], *, urgent: bool, many: int = 1) -> T:
        while (seconds := await self.store.allow(many, 0 if urgent else KEPT_FREE, urgent=urgent)) > 0:
            if seconds > WAIT_AT_MOST:
                raise LaterError(seconds)
            await self._pause(seconds)
        return await self.asked(ask)

    async def asked(self, ask: Callable[[], Awaitable[T]], *, ours: bool = True) -> T:
        """`ours`: it was the staff group that was asked, so its refusals are about that."""
        try:
            return await ask()
        except TelegramError as error:
            found = meaning(error)
        if isinstance(found, MovedError) and ours:
            await self.follow(found.chat)
        if isinstance(found, LaterError) and found.limited and ours:
            await self.store.halt(self._clock.now() + found.seconds)
        if isinstance(found, RefusedError):
            log.info("Telegram refused something in the staff group: %s", found.code)
        raise found
