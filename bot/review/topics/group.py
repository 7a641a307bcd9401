"""The staff group at Telegram: every call of its methods is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import ReplyParameters

from bot.review.topics.asking import Asking
from bot.review.topics.errors import RefusedError
from bot.review.topics.ports import ChatId, ThreadId
from bot.review.topics.shape import NO_PREVIEW, bare, keyboard, titled, with_mentions
from bot.telegram.markup import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.ports import PatientId
    from bot.review.topics.card import Rows
    from flows.markup import Text
    from flows.reviews.model import Reviewer


class Group(Asking):
    # --- topics -----------------------------------------------------------------------------------------

    async def create(self, title: str, icon: str, *, urgent: bool) -> ThreadId:
        make = self.bot.create_forum_topic
        try:
            made = await self.paced(
                lambda: make(self.chat, titled(title), icon_custom_emoji_id=icon or None), urgent=urgent
            )
        except RefusedError:
            if not icon:
                raise
            self.icons = {}  # no icon is worth a topic
            made = await self.paced(lambda: make(self.chat, titled(title)), urgent=urgent)
        return ThreadId(made.message_thread_id)

    async def retitle(self, thread: ThreadId, title: str, icon: str, *, urgent: bool) -> None:
        await self.paced(
            lambda: self.bot.edit_forum_topic(
                self.chat, thread, name=titled(title), icon_custom_emoji_id=icon
            ),
            urgent=urgent,
        )

    async def shut(self, thread: ThreadId, *, closed: bool, urgent: bool) -> None:
        act = self.bot.close_forum_topic if closed else self.bot.reopen_forum_topic
        await self.paced(lambda: act(self.chat, thread), urgent=urgent)

    async def delete(self, chat: ChatId, thread: ThreadId) -> None:
        await self.asked(lambda: self.bot.delete_forum_topic(chat, thread), ours=chat == self.chat)

    async def icon(self, wanted: tuple[str, ...]) -> str:
        """The number of the first of these emoji that topics may have; empty for none."""
        if self.icons is None:
            try:
                stickers = await self.asked(self.bot.get_forum_topic_icon_stickers)
            except RefusedError:
                stickers = ()
            self.icons = {bare(s.emoji): s.custom_emoji_id for s in stickers if s.emoji and s.custom_emoji_id}
        return next((self.icons[bare(one)] for one in wanted if bare(one) in self.icons), "")

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
        message = await self.paced(
            lambda: self.bot.send_message(
                self.chat, words, message_thread_id=thread, entities=entities, reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW, disable_notification=not loud,
            ),
            urgent=urgent,
        )  # fmt: skip
        return message.message_id

    async def edit(self, message: int, text: Text, rows: Rows, *, urgent: bool) -> None:
        words, entities = render(text)
        await self.paced(
            lambda: self.bot.edit_message_text(
                words, self.chat, message, entities=entities, reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW,
            ),
            urgent=urgent,
        )  # fmt: skip

    async def pin(self, message: int, *, urgent: bool) -> None:
        await self.paced(
            lambda: self.bot.pin_chat_message(self.chat, message, disable_notification=True), urgent=urgent
        )

    async def copy(
        self, thread: ThreadId, patient: PatientId, messages: Sequence[int], *, urgent: bool
    ) -> None:
        await self.paced(
            lambda: self.bot.copy_messages(
                self.chat, patient, list(messages), message_thread_id=thread, remove_caption=True
            ),
            urgent=urgent,
            many=len(messages),
        )

    # --- to staff, at once ------------------------------------------------------------------

    async def reply(self, thread: ThreadId | None, message: int, text: Text, rows: Rows = ()) -> None:
        await self.store.spend()
        words, entities = render(text)
        answered = ReplyParameters(message, allow_sending_without_reply=True) if message else None
        await self.asked(
            lambda: self.bot.send_message(
                self.chat, words, message_thread_id=thread, entities=entities, reply_markup=keyboard(rows),
                reply_parameters=answered, link_preview_options=NO_PREVIEW,
            )
        )  # fmt: skip

    async def write(self, person: int, text: Text) -> None:
        """In private: only to somebody who has started the bot."""
        words, entities = render(text)
        await self.asked(
            lambda: self.bot.send_message(
                person, words, entities=entities, link_preview_options=NO_PREVIEW, protect_content=True
            ),
            ours=False,
        )

    async def react(self, message: int, emoji: str) -> None:
        await self.asked(lambda: self.bot.set_message_reaction(self.chat, message, emoji))

    async def answer(self, press: str, words: str = "") -> None:
        await self.asked(lambda: self.bot.answer_callback_query(press, words[:200] or None))

    async def strip(self, message: int) -> None:
        """Its buttons have done their work."""
        await self.asked(lambda: self.bot.edit_message_reply_markup(self.chat, message, reply_markup=None))
