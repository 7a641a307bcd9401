"""One patient's topic brought up to date, step by step: what it should show, against what it shows."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.review.desk.ports import NOBODY
from bot.review.topics import words
from bot.review.topics.errors import TopicGoneError
from bot.review.topics.face import Face
from bot.review.topics.hold import LEASE_SECONDS, Hold, LostError, Tools
from bot.review.topics.quoting import Reading
from bot.review.topics.telling import Telling
from flows.reviews.model import Severity, State

if TYPE_CHECKING:
    from bot.ports import PatientId
    from flows.reviews.model import ReviewerId


@dataclass(frozen=True, slots=True)
class Mirror:
    tools: Tools

    async def sync(self, patient: PatientId, rank: int) -> None:
        tools = self.tools
        held = await tools.store.claim(patient, tools.group.chat, LEASE_SECONDS)
        opened = await tools.desk.store.open_review(held.ref, NOBODY) if held is not None else None
        if held is None or opened is None:  # forgotten meanwhile, and the lease with it
            return
        reading = Reading(self._name, tools.desk.hours.zone, tools.desk.catalogue)
        hold = Hold(tools, held, opened, reading, rank <= Severity.URGENT.rank)
        with suppress(LostError):
            try:
                await _all(hold)
            except TopicGoneError:
                await hold.lost()
            finally:
                await hold.release()

    def _name(self, who: ReviewerId) -> str:
        member = self.tools.desk.team.members().get(who)
        return (member.name if member is not None else "") or words.SOMEBODY


async def _all(hold: Hold) -> None:
    face, telling = Face(hold), Telling(hold)
    closed = hold.opened.review.state is State.CLOSED
    shown = await face.standing()
    await face.shut(closed=False, when=not closed)
    await telling.flags()
    await telling.happened()
    await telling.media()
    await telling.failures()
    await face.retitled(shown)
    await face.recarded(shown)
    await face.shut(closed=True, when=closed)
    await hold.complete()
