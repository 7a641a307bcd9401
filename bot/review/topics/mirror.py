"""One patient's topic brought up to date, step by step: what it should show, against what it shows."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.review.desk.ports import NOBODY
from bot.review.topics import words
from bot.review.topics.card import card
from bot.review.topics.chunks import first_chunk
from bot.review.topics.errors import (
    BarredError,
    GroupError,
    MessageGoneError,
    RefusedError,
    TopicGoneError,
    UnchangedError,
)
from bot.review.topics.lines import Reading, blocks
from bot.review.topics.ports import Shows
from flows.markup import Run
from flows.reviews.model import Role, Severity, State

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.ports import Clock, PatientId
    from bot.review.desk import Desk
    from bot.review.desk.ports import Opened, Story
    from bot.review.topics.card import Card
    from bot.review.topics.chunks import Chunk
    from bot.review.topics.group import Group
    from bot.review.topics.ports import Held, Sent, ThreadId, Topic, TopicStore
    from flows.reviews.model import Reviewer, ReviewerId

LEASE_SECONDS = 120.0
"""Longer than the longest wait for the budget and one call."""
TURNS_READ = 30
ALBUM_SECONDS = 1.0
"""So long an album's last picture may come after its first."""

log = logging.getLogger(__name__)


class LostError(Exception):
    """Somebody else works on this topic now, or the patient was forgotten."""


@dataclass(frozen=True, slots=True)
class Mirror:
    desk: Desk
    store: TopicStore
    group: Group
    clock: Clock
    page: Callable[[str], str]

    async def sync(self, patient: PatientId, rank: int) -> None:
        held = await self.store.claim(patient, self.group.chat, LEASE_SECONDS)
        if held is None:
            return
        work = Work(self, held, urgent=rank <= Severity.URGENT.rank)
        with suppress(LostError):
            try:
                await work.all()
            except TopicGoneError:
                await work.lost()
            finally:
                await work.release()

    def names(self, who: ReviewerId) -> str:
        return (
            self.desk.team.members()[who].name or words.SOMEBODY
            if who in self.desk.team.members()
            else words.SOMEBODY
        )

    def reading(self) -> Reading:
        return Reading(self.names, self.desk.hours.zone)

    def admins(self) -> list[Reviewer]:
        return [one for one in self.desk.team.members().values() if one.role is Role.ADMIN]


class Work:
    """One hold of the lease; each thing that Telegram did is written down before the next."""

    def __init__(self, mirror: Mirror, held: Held, *, urgent: bool) -> None:
        self._m = mirror
        self._held = held
        self._urgent = urgent

    @property
    def topic(self) -> Topic:
        return self._held.topic

    async def all(self) -> None:
        opened = await self._m.desk.store.open_review(self._held.ref, NOBODY)
        if opened is None:
            raise LostError
        shown = await self._card(opened)
        await self._shut(closed=False, when=opened.review.state is not State.CLOSED)
        await self._told(opened)
        await self._media()
        await self._failures()
        await self._retitled(shown)
        await self._recarded(shown)
        await self._shut(closed=True, when=opened.review.state is State.CLOSED)
        shows = replace(self.topic.shows, told=max(self.topic.shows.told, opened.version))
        await self._keep(replace(self.topic, shown=opened.version, shows=shows))

    async def lost(self) -> None:
        """With the card and the topic; what was told there is not told again."""
        shows = Shows(lost=True, told=self.topic.shows.told, failed=self.topic.shows.failed)
        await self._keep(replace(self.topic, thread=None, card=None, shows=shows))

    async def release(self) -> None:
        with suppress(LostError):
            await self._keep(self.topic, seconds=0)

    async def _keep(self, topic: Topic, seconds: float = LEASE_SECONDS) -> None:
        held = await self._m.store.keep(self._held, topic, seconds)
        if held is None:
            raise LostError
        self._held = held

    async def _shows(self, **changes: object) -> None:
        await self._keep(replace(self.topic, shows=replace(self.topic.shows, **changes)))  # type: ignore[arg-type]

    @property
    def thread(self) -> ThreadId:
        if self.topic.thread is None:
            raise TopicGoneError
        return self.topic.thread

    # --- the topic and its card -----------------------------------------------------------------------------

    async def _card(self, opened: Opened) -> Card:
        """What should be shown; made here when there is nothing yet."""
        shown = await self._drawn(opened)
        group, shows = self._m.group, self.topic.shows
        if self.topic.thread is None:
            icon = await group.icon(shown.icons)
            thread = await group.create(shown.title, icon, urgent=self._urgent)
            shows = replace(shows, title=shown.title, icon=icon)
            await self._keep(replace(self.topic, thread=thread, shows=shows))
        if self.topic.card is None:
            await self._new_card(shown)
        if not self.topic.shows.pinned:
            await self._pinned()
        if self.topic.shows.lost:
            await group.send(self.thread, (Run(words.REMADE),), urgent=self._urgent, loud=False)
            await self._shows(lost=False)
        return shown

    async def _drawn(self, opened: Opened) -> Card:
        story = await self._story()
        link = self._m.page(opened.review.ref)
        return card(opened, story, self._m.reading(), self._m.desk.hours, link)

    async def _story(self) -> Story:
        return await self._m.desk.store.story(self._held.patient, limit=TURNS_READ)

    async def _new_card(self, shown: Card) -> None:
        number = await self._m.group.send(self.thread, shown.text, shown.rows, urgent=self._urgent)
        shows = replace(self.topic.shows, card=shown.sum, pinned=False)
        await self._keep(replace(self.topic, card=number, shows=shows))

    async def _pinned(self) -> None:
        """A card that cannot be pinned still stands at the top."""
        if self.topic.card is not None:
            try:
                await self._m.group.pin(self.topic.card, urgent=self._urgent)
            except (BarredError, RefusedError, UnchangedError, MessageGoneError):
                log.info("a card was not pinned: the bot needs the right to pin messages in the staff group")
        await self._shows(pinned=True)

    async def _retitled(self, shown: Card) -> None:
        icon = await self._m.group.icon(shown.icons)
        if (shown.title, icon) != (self.topic.shows.title, self.topic.shows.icon):
            retitled = self._m.group.retitle(self.thread, shown.title, icon, urgent=self._urgent)
            await self._unless_so(retitled)
            await self._shows(title=shown.title, icon=icon)

    async def _recarded(self, shown: Card) -> None:
        if shown.sum == self.topic.shows.card or self.topic.card is None:
            return
        try:
            edited = self._m.group.edit(self.topic.card, shown.text, shown.rows, urgent=self._urgent)
            await self._unless_so(edited)
        except MessageGoneError:
            await self._new_card(shown)
            await self._pinned()
        await self._shows(card=shown.sum)

    async def _shut(self, *, closed: bool, when: bool) -> None:
        if when and self.topic.shows.closed is not closed:
            await self._unless_so(self._m.group.shut(self.thread, closed=closed, urgent=self._urgent))
            await self._shows(closed=closed)

    async def _unless_so(self, asked: Awaitable[None]) -> None:
        with suppress(UnchangedError):
            await asked

    # --- what happened --------------------------------------------------------------------------------------

    async def _told(self, opened: Opened) -> None:
        """Read anew before each message, so that what came while we waited goes with it."""
        while (chunk := await self._chunk()) is not None:
            mentioned = self._m.admins() if chunk.alarm else []
            await self._m.group.send(
                self.thread,
                chunk.text,
                urgent=self._urgent or chunk.alarm,
                loud=chunk.loud,
                mentioned=mentioned,
            )
            await self._shows(told=chunk.n, part=chunk.part)
            for admin in mentioned:
                await self._called(admin, opened)

    async def _chunk(self) -> Chunk | None:
        shows = self.topic.shows
        found = blocks(await self._story(), shows.told, self._m.reading())
        return first_chunk(found, shows.part, shows.told)

    async def _called(self, admin: Reviewer, opened: Opened) -> None:
        """Whoever never started the bot is mentioned in the group only."""
        link = f"https://t.me/c/{str(self._m.group.chat).removeprefix('-100')}/{self.thread}"
        said = f"🚨 {opened.alias} is past due and waits for a person: {link}"
        try:
            await self._m.group.write(admin.id, (Run(said),))
        except GroupError as error:
            log.info("an admin was not told in private: %s", type(error).__name__)

    async def _media(self) -> None:
        """Albums stay together: one that may not be whole yet waits."""
        due = await self._m.store.due_media(self._held.patient, self.topic.shows.told)
        for _, some in groupby(due, key=lambda one: one.album or one.message):
            sent = list(some)
            if sent[0].album and self._m.clock.now() - sent[-1].at < ALBUM_SECONDS:
                continue
            await self._copied(sent)

    async def _copied(self, sent: list[Sent]) -> None:
        numbers = [one.message for one in sent]
        try:
            await self._m.group.copy(self.thread, self._held.patient, numbers, urgent=self._urgent)
        except (RefusedError, MessageGoneError):
            log.info("a picture or file of a patient's could not be copied")
        await self._m.store.copied(self._held.patient, numbers)

    async def _failures(self) -> None:
        for one in await self._m.store.failed(self._held.patient, self.topic.shows.failed):
            error = words.BLOCKED_US if one.error == "blocked" else one.error or "it grew stale"
            said = (Run(words.UNDELIVERED.format(error=error)),)
            if one.topic_message is None:
                await self._m.group.send(self.thread, said, urgent=self._urgent)
            else:
                await self._m.group.reply(self.thread, one.topic_message, said)
            await self._shows(failed=one.seq)
