"""What stands over a topic: its title, its icon, its card, and whether it is open."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.review.topics import words
from bot.review.topics.card import card
from bot.review.topics.errors import BarredError, MessageGoneError, RefusedError, UnchangedError
from flows.markup import Run

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.review.topics.card import Card
    from bot.review.topics.hold import Hold

log = logging.getLogger(__name__)


class Face:
    def __init__(self, hold: Hold) -> None:
        self._hold = hold
        self._group = hold.tools.group

    async def standing(self) -> Card:
        """What should be shown; made here when there is nothing yet."""
        shown = await self._drawn()
        group, shows = self._group, self._hold.shows
        if self._hold.topic.thread is None:
            icon = await group.icon(shown.icons)
            thread = await group.create(shown.title, icon, urgent=self._hold.urgent)
            shows = replace(shows, title=shown.title, icon=icon)
            await self._hold.keep(replace(self._hold.topic, thread=thread, shows=shows))
        if self._hold.topic.card is None:
            await self._new_card(shown)
        if not self._hold.shows.pinned:
            await self._pinned()
        if self._hold.shows.lost:
            await group.send(self._hold.thread, (Run(words.REMADE),), urgent=self._hold.urgent, loud=False)
            await self._hold.keep_shows(lost=False)
        return shown

    async def _drawn(self) -> Card:
        hold, tools = self._hold, self._hold.tools
        link = tools.page(hold.opened.review.ref)
        return card(hold.opened, await hold.story(), hold.reading, tools.desk.hours, link)

    async def _new_card(self, shown: Card) -> None:
        thread, urgent = self._hold.thread, self._hold.urgent
        try:
            number = await self._group.send(thread, shown.text, shown.rows, urgent=urgent)
        except RefusedError:  # the buttons matter more than the words
            number = await self._group.send(thread, shown.text[:1], shown.rows, urgent=urgent)
        shows = replace(self._hold.shows, card=shown.sum, pinned=False)
        await self._hold.keep(replace(self._hold.topic, card=number, shows=shows))

    async def _pinned(self) -> None:
        """A card that cannot be pinned still stands at the top."""
        if self._hold.topic.card is not None:
            try:
                await self._group.pin(self._hold.topic.card, urgent=self._hold.urgent)
            except (BarredError, RefusedError, UnchangedError, MessageGoneError):
                log.info("a card was not pinned: the bot needs the right to pin messages in the staff group")
        await self._hold.keep_shows(pinned=True)

    async def retitled(self, shown: Card) -> None:
        icon = await self._group.icon(shown.icons)
        if (shown.title, icon) != (self._hold.shows.title, self._hold.shows.icon):
            retitled = self._group.retitle(self._hold.thread, shown.title, icon, urgent=False)
            await self._unless_so(retitled)
            await self._hold.keep_shows(title=shown.title, icon=icon)

    async def recarded(self, shown: Card) -> None:
        if shown.sum == self._hold.shows.card or self._hold.topic.card is None:
            return
        try:
            edited = self._group.edit(self._hold.topic.card, shown.text, shown.rows, urgent=False)
            await self._unless_so(edited)
        except RefusedError:
            log.info("Telegram refused the words of a card")
        except MessageGoneError:
            await self._hold.keep(replace(self._hold.topic, card=None))
            await self._new_card(shown)
            await self._pinned()
        await self._hold.keep_shows(card=shown.sum)

    async def shut(self, *, closed: bool, when: bool) -> None:
        if when and self._hold.shows.closed is not closed:
            await self._unless_so(
                self._group.shut(self._hold.thread, closed=closed, urgent=self._hold.urgent)
            )
            await self._hold.keep_shows(closed=closed)

    async def _unless_so(self, asked: Awaitable[None]) -> None:
        with suppress(UnchangedError):
            await asked
