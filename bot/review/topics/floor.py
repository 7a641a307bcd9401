"""What all that hear the staff group share: do an act once, and answer without keeping patients waiting."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.review.desk.ports import Done, Refused
from bot.review.topics import words
from bot.review.topics.errors import GroupError
from bot.review.topics.ports import ThreadId
from flows.markup import Run
from flows.reviews.model import Note

if TYPE_CHECKING:
    from bot.ports import Clock
    from bot.review.desk import Desk
    from bot.review.topics.card import Rows
    from bot.review.topics.group import Group
    from bot.review.topics.ports import TopicStore
    from flows.markup import Text
    from flows.reviews.model import Act, Reviewer, ReviewerId

KEPT, NOTED = "👌", "✍"
"""Reactions that Telegram allows: "on its way to the patient" and "for the team only"."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Floor:
    desk: Desk
    store: TopicStore
    group: Group
    clock: Clock
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    def team(self) -> dict[ReviewerId, Reviewer]:
        return self.desk.team.members()

    async def do(
        self, ref: str, act: Act, by: Reviewer, update: int, message: int | None = None
    ) -> Done | Refused:
        """An act that is refused is heard all the same: nobody may do it later without being asked again."""
        outcome = await self.desk.do(ref, act, by, topic_message=message, update=update)
        if isinstance(outcome, Refused):
            await self.store.heard(update)
        return outcome

    def why_not(self, refused: Refused) -> str:
        holder = self.team().get(refused.by)
        who = (holder.name if holder is not None else "") or words.SOMEBODY
        return words.REFUSALS[refused.why].format(who=who)

    # --- answers to staff: a courtesy, so nothing waits for them and nothing depends on them ------------

    def reply(self, thread: ThreadId | None, message: int, said: str | Text, rows: Rows = ()) -> None:
        text = (Run(said),) if isinstance(said, str) else said
        self.later(self.group.reply(thread, message, text, rows))

    def mark(self, message: int, act: Act) -> None:
        self.later(self.group.react(message, NOTED if isinstance(act, Note) else KEPT))

    def answer(self, press: str, said: str = "") -> None:
        self.later(self.group.answer(press, said))

    def later(self, asked: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_quietly(asked))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def settled(self) -> None:
        while self._running:
            await asyncio.gather(*self._running, return_exceptions=True)

    async def close(self, seconds: float = 1.0) -> None:
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)


async def _quietly(asked: Coroutine[Any, Any, None]) -> None:
    try:
        await asked
    except GroupError as error:
        log.info("staff were not answered: %s", type(error).__name__)
    except Exception as error:  # noqa: BLE001 - a busy database; the act itself is done
        log.warning("staff were not answered: %s", type(error).__name__)
