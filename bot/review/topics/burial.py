"""Topics of patients who asked to be forgotten: tried until they are gone."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.review.topics.errors import WHAT_TO_DO, GroupError, LaterError, TopicGoneError, UnchangedError

if TYPE_CHECKING:
    from bot.review.topics.group import Group
    from bot.review.topics.ports import ChatId, ThreadId, TopicStore

AT_ONCE = 50
AGAIN_SECONDS = 60.0

log = logging.getLogger(__name__)


class Burial:
    def __init__(self, store: TopicStore, group: Group) -> None:
        self._store = store
        self._group = group
        self._told = False
        self.rests_until = 0.0

    async def round(self) -> None:
        now = asyncio.get_running_loop().time()
        if now < self.rests_until:
            return
        failed = [one for one in await self._store.gone(AT_ONCE) if not await self._buried(*one)]
        if failed and not self._told:
            advice = WHAT_TO_DO["no-rights"]
            log.error("topics of patients who asked to be forgotten could not be deleted: %s", advice)
        self._told = bool(failed)
        if failed:
            self.rests_until = now + AGAIN_SECONDS

    async def _buried(self, chat: ChatId, thread: ThreadId) -> bool:
        try:
            await self._group.delete(chat, thread)
        except LaterError:
            raise
        except (TopicGoneError, UnchangedError):
            pass
        except GroupError:
            return False
        await self._store.buried(chat, thread)
        return True
