"""The staff group at Telegram: the only file here that calls it. Its refusals become a few errors of ours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from telegram import Bot, ReplyParameters
from telegram.error import TelegramError

from bot.review.topics.errors import LaterError, MovedError, RefusedError, meaning
from bot.review.topics.ports import ChatId, ThreadId
from bot.review.topics.shape import NO_PREVIEW, bare, keyboard, titled, with_mentions
from bot.telegram.markup import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import Clock, PatientId
    from bot.review.topics.card import Rows
    from bot.review.topics.ports import TopicStore
    from flows.markup import Text
    from flows.reviews.model import Reviewer

WAIT_AT_MOST = 1.0
"""Seconds for the budget; for longer the lease goes back, so that the most urgent comes first."""
KEPT_FREE = 3  # of the group's budget, for what is urgent

log = logging.getLogger(__name__)
T = TypeVar("T")


class Group:
    """`chat` follows the group when it becomes a supergroup."""

    def __init__(
        self,
        bot: Bot,
        store: TopicStore,
        clock: Clock,
        chat: ChatId,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._pause = pause
        self._icons: dict[str, str] | None = None
        self.given = chat
        self.chat = chat

    async def find(self) -> None:
        """The group may have moved in an earlier life of ours."""
        self.chat = await self._store.current(self.given)

    async def follow(self, new: ChatId) -> None:
        if new == self.chat:
            return
        await self._store.moved(self.chat, new)
        self.chat = new
        log.warning(
            "the staff group became a supergroup: set LANTERN_STAFF_CHAT_ID=%s (we follow it anyway)", new
        )

    # --- topics -----------------------------------------------------------------------------------------

    async def create(self, title: str, icon: str, *, urgent: bool) -> ThreadId:
        made = await self._paced(
            lambda: self._bot.create_forum_topic(self.chat, titled(title), icon_custom_emoji_id=icon or None),
            urgent=urgent,
        )
        return ThreadId(made.message_thread_id)

    async def retitle(self, thread: ThreadId, title: str, icon: str, *, urgent: bool) -> None:
        await self._paced(
            lambda: self._bot.edit_forum_topic(
                self.chat, thread, name=titled(title), icon_custom_emoji_id=icon
            ),
            urgent=urgent,
        )

    async def shut(self, thread: ThreadId, *, closed: bool, urgent: bool) -> None:
        act = self._bot.close_forum_topic if closed else self._bot.reopen_forum_topic
        await self._paced(lambda: act(self.chat, thread), urgent=urgent)

    async def delete(self, chat: ChatId, thread: ThreadId) -> None:
        await self._asked(lambda: self._bot.delete_forum_topic(chat, thread))

    async def icon(self, wanted: tuple[str, ...]) -> str:
        """The number of the first of these emoji that topics may have; empty for none."""
        if self._icons is None:
            stickers = await self._asked(self._bot.get_forum_topic_icon_stickers)
            self._icons = {
                bare(s.emoji): s.custom_emoji_id for s in stickers if s.emoji and s.custom_emoji_id
            }
        return next((self._icons[bare(one)] for one in wanted if bare(one) in self._icons), "")

    # --- messages ---------------------------------------------------------------------------------------

    async def send(  # noqa: PLR0913 - named options
        self,
        thread: ThreadId,
        text: Text,
        rows: Rows = (),
        *,
        urgent: bool,
        loud: bool = True,
        mentioned: Sequence[Reviewer] = (),
    ) -> int:
        words, entities = with_mentions(text, mentioned)
        message = await self._paced(
            lambda: self._bot.send_message(
                self.chat, words, message_thread_id=thread, entities=entities, reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW, disable_notification=not loud,
            ),
            urgent=urgent,
        )  # fmt: skip
        return message.message_id

    async def edit(self, message: int, text: Text, rows: Rows, *, urgent: bool) -> None:
        words, entities = render(text)
        await self._paced(
            lambda: self._bot.edit_message_text(
                words, self.chat, message, entities=entities, reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW,
            ),
            urgent=urgent,
        )  # fmt: skip

    async def pin(self, message: int, *, urgent: bool) -> None:
        await self._paced(
            lambda: self._bot.pin_chat_message(self.chat, message, disable_notification=True), urgent=urgent
        )

    async def copy(
        self, thread: ThreadId, patient: PatientId, messages: Sequence[int], *, urgent: bool
    ) -> None:
        await self._paced(
            lambda: self._bot.copy_messages(
                self.chat, patient, list(messages), message_thread_id=thread, remove_caption=True
            ),
            urgent=urgent,
            many=len(messages),
        )

    # --- to staff, at once ------------------------------------------------------------------

    async def reply(self, thread: ThreadId | None, message: int, text: Text, rows: Rows = ()) -> None:
        await self._store.spend()
        words, entities = render(text)
        answered = ReplyParameters(message, allow_sending_without_reply=True) if message else None
        await self._asked(
            lambda: self._bot.send_message(
                self.chat, words, message_thread_id=thread, entities=entities, reply_markup=keyboard(rows),
                reply_parameters=answered, link_preview_options=NO_PREVIEW,
            )
        )  # fmt: skip

    async def write(self, person: int, text: Text) -> None:
        """In private: only to somebody who has started the bot."""
        words, entities = render(text)
        await self._asked(
            lambda: self._bot.send_message(
                person, words, entities=entities, link_preview_options=NO_PREVIEW, protect_content=True
            )
        )

    async def react(self, message: int, emoji: str) -> None:
        await self._asked(lambda: self._bot.set_message_reaction(self.chat, message, emoji))

    async def answer(self, press: str, words: str = "") -> None:
        await self._asked(lambda: self._bot.answer_callback_query(press, words[:200] or None))

    async def strip(self, message: int) -> None:
        """Its buttons have done their work."""
        await self._asked(lambda: self._bot.edit_message_reply_markup(self.chat, message, reply_markup=None))

    # --- pace and errors ------------------------------------------------------------------------------------

    async def _paced(self, ask: Callable[[], Awaitable[T]], *, urgent: bool, many: int = 1) -> T:
        while (seconds := await self._store.allow(many, 0 if urgent else KEPT_FREE, urgent=urgent)) > 0:
            if seconds > WAIT_AT_MOST:
                raise LaterError(seconds)
            await self._pause(seconds)
        return await self._asked(ask)

    async def _asked(self, ask: Callable[[], Awaitable[T]]) -> T:
        try:
            return await ask()
        except TelegramError as error:
            found = meaning(error)
        if isinstance(found, MovedError):
            await self.follow(found.chat)
        if isinstance(found, LaterError) and found.limited:
            await self._store.halt(self._clock.now() + found.seconds)
        if isinstance(found, RefusedError):
            log.info("Telegram refused something in the staff group: %s", found.code)
        raise found
