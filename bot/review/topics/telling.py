"""What happened, told in a topic: words, pictures, and what did not arrive."""

from __future__ import annotations

import logging
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.topics import words
from bot.review.topics.chunks import first_chunk
from bot.review.topics.errors import NO_CHAT, BarredError, GroupError, MessageGoneError, RefusedError
from bot.review.topics.lines import blocks
from flows.markup import Run
from flows.reviews.clocks import severity_of
from flows.reviews.model import Role

if TYPE_CHECKING:
    from bot.review.topics.chunks import Chunk
    from bot.review.topics.hold import Hold
    from bot.review.topics.ports import Sent
    from flows.markup import Text
    from flows.reviews.model import Reviewer

ALBUM_SECONDS = 1.0
"""So long an album's last picture may come after its first."""

log = logging.getLogger(__name__)


class Telling:
    def __init__(self, hold: Hold) -> None:
        self._hold = hold
        self._group = hold.tools.group

    def _admins(self) -> list[Reviewer]:
        members = self._hold.tools.desk.team.members().values()
        return [one for one in members if one.role is Role.ADMIN]

    async def flags(self) -> None:
        """The card is silent when it changes; a new reason to look is not. A new topic's card says all."""
        shows, review = self._hold.shows, self._hold.opened.review
        told = shows.flags if shows.ref == review.ref else 0
        if (shows.ref, told) == (review.ref, len(review.flags)):
            return
        if shows.ref and len(review.flags) > told:
            mark = words.MARKS[severity_of(review)]
            reasons = dict.fromkeys(common.REASONS[flag.reason] for flag in review.flags[told:])
            said = (Run(f"🚩 {mark} New: {'; '.join(reasons)}"),)
            await self._group.send(self._hold.thread, said, urgent=self._hold.urgent)
        await self._hold.keep_shows(ref=review.ref, flags=len(review.flags))

    async def happened(self) -> None:
        """Read anew before each message, so that what came while we waited goes with it."""
        while (chunk := await self._chunk()) is not None:
            mentioned = self._admins() if chunk.alarm else []
            try:
                await self._sent(chunk, chunk.text, mentioned)
            except RefusedError:  # one message must not hold up all that come after it
                await self._sent(chunk, (Run(words.NOT_SHOWN),), [])
            await self._hold.keep_shows(told=chunk.n, part=chunk.part)
            for admin in mentioned:
                await self._called(admin)

    async def _sent(self, chunk: Chunk, text: Text, mentioned: list[Reviewer]) -> None:
        urgent = self._hold.urgent or chunk.alarm
        await self._group.send(self._hold.thread, text, urgent=urgent, loud=chunk.loud, mentioned=mentioned)

    async def _chunk(self) -> Chunk | None:
        shows = self._hold.shows
        found = blocks(await self._hold.story(), shows.told, self._hold.reading)
        return first_chunk(found, shows.part, shows.told)

    async def _called(self, admin: Reviewer) -> None:
        """Whoever never started the bot is mentioned in the group only."""
        link = f"https://t.me/c/{str(self._group.chat).removeprefix('-100')}/{self._hold.thread}"
        said = f"🚨 {self._hold.opened.alias} is past due and waits for a person: {link}"
        try:
            await self._group.write(admin.id, (Run(said),))
        except GroupError as error:
            log.info("an admin was not told in private: %s", type(error).__name__)

    async def media(self) -> None:
        """Albums stay together: one that may not be whole yet waits."""
        due = await self._hold.tools.store.due_media(self._hold.patient, self._hold.shows.told)
        for _, some in groupby(due, key=lambda one: one.album or one.message):
            sent = list(some)
            if sent[0].album and self._hold.tools.clock.now() - sent[-1].at < ALBUM_SECONDS:
                continue
            await self._copied(sent)

    async def _copied(self, sent: list[Sent]) -> None:
        numbers = [one.message for one in sent]
        try:
            await self._group.copy(self._hold.thread, self._hold.patient, numbers, urgent=self._hold.urgent)
        except BarredError as error:
            if error.code != NO_CHAT:
                raise
        except (RefusedError, MessageGoneError):
            log.info("a picture or file of a patient's could not be copied")
        await self._hold.tools.store.copied(self._hold.patient, numbers)

    async def _failed(self, message: int | None, said: Text) -> None:
        if message is None:
            await self._group.send(self._hold.thread, said, urgent=self._hold.urgent)
        else:
            await self._group.reply(self._hold.thread, message, said)

    async def failures(self) -> None:
        for one in await self._hold.tools.store.failed(self._hold.patient, self._hold.shows.failed):
            error = words.BLOCKED_US if one.error == "blocked" else one.error or "it grew stale"
            said = (Run(words.UNDELIVERED.format(error=error)),)
            with suppress(RefusedError):
                await self._failed(one.topic_message, said)
            await self._hold.keep_shows(failed=one.seq)
