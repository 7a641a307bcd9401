"""Whose update it is, and whether it may do anything: the team's, in a patient's topic, once."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.ports import PatientId, UnreadableError
from bot.review.topics import words
from bot.review.topics.card import BETWEEN
from bot.review.topics.inbound import (
    COPIED,
    Became,
    Changed,
    Inbound,
    Made,
    Posted,
    Pressed,
    body_of,
    chat_of,
    read,
)
from bot.review.topics.ports import ChatId, ThreadId
from flows.markup import Run
from flows.reviews.model import ReviewerId

if TYPE_CHECKING:
    from bot.review.topics.floor import Floor
    from bot.review.topics.inbound import Json
    from bot.review.topics.scribe import Scribe
    from bot.review.topics.shelf import Shelf
    from flows.reviews.model import Reviewer

DESK = re.compile(r"\s*/desk(?:@\w+)?\s*", re.IGNORECASE)
BAD = (KeyError, TypeError, ValueError, AttributeError, IndexError)

Invite = Callable[["Reviewer"], Awaitable["str | None"]]
"""The address of a page to sign in by, for this member of staff."""

log = logging.getLogger(__name__)


class Door:
    def __init__(
        self, floor: Floor, scribe: Scribe, shelf: Shelf, invite: Invite | None, wake: Callable[[], None]
    ) -> None:
        self._floor = floor
        self._scribe = scribe
        self._shelf = shelf
        self._invite = invite
        self._wake = wake
        self._one_at_a_time = asyncio.Lock()

    async def take(self, raw: Json) -> bool:
        """Raises only when the database fails; then the same update is to be taken again."""
        try:
            kind, body = body_of(raw)
            chat = chat_of(kind, body)
            update, number, private = (
                int(raw["update_id"]),
                int(chat.get("id", 0)),
                chat.get("type") == "private",
            )
        except BAD:
            return False
        if private:
            return await self._private(update, number, kind, body)
        if not self._is_ours(number, body):
            return False
        async with self._one_at_a_time:
            await self._hear(update, number, raw, kind, body)
        return True

    def _is_ours(self, chat: int, body: Json) -> bool:
        group = self._floor.group
        if not group.given:
            return False
        return chat in {group.chat, group.given} or body.get("migrate_from_chat_id") == group.chat

    async def _hear(self, update: int, chat: int, raw: Json, kind: str, body: Json) -> None:
        if await self._floor.store.was_heard(update):
            return
        if body.get("migrate_from_chat_id") == self._floor.group.chat:
            await self._floor.group.follow(ChatId(chat))
        try:
            found = read(raw, kind, body)
        except BAD as error:
            log.warning("an update of the staff group was left out: %s", type(error).__name__)
            await self._floor.store.heard(update)
            return
        try:
            await self._sorted(found)
        except UnreadableError:  # what stands on the disk: another try reads the same
            log.error("something about a patient's review cannot be read")  # noqa: TRY400 - a trace has words
            await self._floor.store.heard(update)

    async def _sorted(self, found: Inbound) -> None:
        match found:
            case Posted():
                await self._posted(found)
            case Pressed():
                await self._pressed(found)
            case Became(update, new):
                await self._floor.group.follow(ChatId(new))
                await self._floor.store.heard(update)
                self._wake()
            case Made(update, thread, title):
                alias = title.rpartition(BETWEEN)[0]
                await self._floor.store.adopt(self._floor.group.chat, ThreadId(thread), alias)
                await self._floor.store.heard(update)
            case Changed(update, ours):
                await self._floor.store.heard(update)
                if ours:
                    self._wake()

    async def _posted(self, posted: Posted) -> None:
        floor, thread = self._floor, posted.thread
        place = await floor.store.place(floor.group.chat, ThreadId(thread)) if thread is not None else None
        by = floor.team().get(ReviewerId(posted.sender))
        if place is not None and by is not None and not (posted.by_group or posted.by_bot):
            await self._scribe.write(place, by, posted)
            return
        await floor.store.heard(posted.update)
        if thread is None or posted.by_bot or posted.edited:
            return
        if place is None:
            if posted.in_bot_topic and by is not None:
                floor.reply(ThreadId(thread), posted.message, words.OLD_TOPIC)
        elif posted.by_group:
            floor.reply(ThreadId(thread), posted.message, words.ANONYMOUS)
        else:
            log.warning("words in the staff group by somebody who is not on the team went nowhere")

    async def _pressed(self, pressed: Pressed) -> None:
        floor = self._floor
        by = floor.team().get(ReviewerId(pressed.by))
        place = None
        if pressed.thread is not None:
            place = await floor.store.place(floor.group.chat, ThreadId(pressed.thread))
        if by is not None and place is not None:
            await self._shelf.press(place, by, pressed)
            return
        await floor.store.heard(pressed.update)
        floor.answer(pressed.press, words.NOT_IN_TEAM if by is None else words.OLD_BUTTON)

    # --- private chats ----------------------------------------------------------------------------------

    async def _private(self, update: int, chat: int, kind: str, body: Json) -> bool:
        """A member of staff who asks for the page. Of patients only where their pictures are is noted."""
        if kind != "message":
            return False
        text, by = body.get("text"), self._floor.team().get(ReviewerId(chat))
        if by is not None and isinstance(text, str) and DESK.fullmatch(text):
            await self._invited(update, by)
            return True
        number = body.get("message_id")
        if self._floor.group.given and isinstance(number, int) and any(one in body for one in COPIED):
            album = str(body.get("media_group_id") or "")
            await self._floor.store.remember(PatientId(chat), update, number, album)
        return False

    async def _invited(self, update: int, by: Reviewer) -> None:
        async with self._one_at_a_time:
            if await self._floor.store.was_heard(update):
                return
            link = await self._invite(by) if self._invite is not None else None
            await self._floor.store.heard(update)
        said = f"Your way in, for you alone:\n{link}" if link else "The review page is not set up."
        self._floor.later(self._floor.group.write(by.id, (Run(said),)))
