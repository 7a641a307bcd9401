"""Buttons in a topic: acts at once, how it ended, and reviewed words to look at before they go."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bot.ports import PatientId
from bot.review import words as common
from bot.review.desk.ports import Refused
from bot.review.desk.sendable import ready, search
from bot.review.topics import words
from bot.review.topics.card import PREFIX, Push, carried
from bot.review.topics.commands import VERBS
from bot.review.topics.ports import ThreadId
from bot.review.topics.quoting import shortened
from flows.reviews.model import Close, Outcome, SendSnippet

if TYPE_CHECKING:
    from bot.review.desk.sendable import Ready
    from bot.review.topics.floor import Floor
    from bot.review.topics.inbound import Pressed
    from bot.review.topics.ports import Place
    from flows.reviews.model import Act, Reviewer

FOUND_AT_MOST = 8
CANCEL = "Cancel"


class Shelf:
    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._ready = ready(floor.desk.catalogue)
        self._by_key = {_key(one): one for one in self._ready}

    async def press(self, place: Place, by: Reviewer, pressed: Pressed) -> None:
        """A button of another review, or of none, is old."""
        prefix, verb, ref, more = (*pressed.data.split(":", 3), "", "", "")[:4]
        if prefix != PREFIX or ref != place.ref:
            await self._say(pressed, words.OLD_BUTTON)
        elif verb in VERBS:
            await self._do(place, VERBS[verb], by, pressed)
        elif verb == "out" and more in words.CHOSEN:
            await self._do(place, Close(Outcome(more)), by, pressed, strip=True)
        elif verb == "go" and more in self._by_key:
            await self._send(place, self._by_key[more], by, pressed)
        elif verb == "pv" and more in self._by_key:
            await self._preview(place, self._by_key[more], by, pressed)
        else:
            await self._asked(place, verb, pressed)

    async def _asked(self, place: Place, verb: str, pressed: Pressed) -> None:
        """What only shows more."""
        thread = _thread(pressed)
        if verb == "end":
            self.ask_outcome(place, thread, 0)
        elif verb == "snip":
            self.offer(place, thread, 0, "")
        elif verb == "x":
            self._floor.later(self._floor.group.strip(pressed.message))
        else:
            await self._say(pressed, words.OLD_BUTTON)
            return
        await self._say(pressed, "")

    def ask_outcome(self, place: Place, thread: ThreadId | None, message: int) -> None:
        keys = [Push(common.OUTCOMES[one], carried("out", place.ref, one)) for one in words.CHOSEN]
        rows = (*zip(keys[::2], keys[1::2], strict=True), (Push(CANCEL, carried("x", place.ref)),))
        self._floor.reply(thread, message, "How did it end?", rows)

    def offer(self, place: Place, thread: ThreadId | None, message: int, wanted: str) -> None:
        """Without words to look for: the replies kept ready, which come first."""
        found = search(self._ready, wanted, FOUND_AT_MOST)
        if not found:
            self._floor.reply(thread, message, words.NO_FOUND)
            return
        rows = tuple((Push(_label(one), carried("pv", place.ref, _key(one))),) for one in found)
        said = "Tap one to read it first." + ("" if wanted else f" {words.USAGE['snippet']}.")
        self._floor.reply(thread, message, said, (*rows, (Push(CANCEL, carried("x", place.ref)),)))

    async def _preview(self, place: Place, one: Ready, by: Reviewer, pressed: Pressed) -> None:
        """As the patient would see it."""
        found = await self._floor.desk.preview(place.ref, SendSnippet(one.id), by)
        if isinstance(found, Refused):
            await self._say(pressed, self._floor.why_not(found))
            return
        await self._say(pressed, "")
        send = Push("Send this to the patient", carried("go", place.ref, _key(one)))
        for reply in found:
            self._floor.reply(
                _thread(pressed), 0, reply.text, ((send, Push(CANCEL, carried("x", place.ref))),)
            )

    async def _send(self, place: Place, one: Ready, by: Reviewer, pressed: Pressed) -> None:
        """Once a preview: whoever presses twice means it once."""
        if await self._floor.store.written_as(PatientId(place.patient), pressed.message) is not None:
            await self._say(pressed, words.ALREADY_SENT)
            return
        await self._do(place, SendSnippet(one.id), by, pressed, message=pressed.message, strip=True)

    async def _do(  # noqa: PLR0913 - the act, and where it came from
        self,
        place: Place,
        act: Act,
        by: Reviewer,
        pressed: Pressed,
        *,
        message: int | None = None,
        strip: bool = False,
    ) -> None:
        outcome = await self._floor.do(place.ref, act, by, pressed.update, message)
        if isinstance(outcome, Refused):
            self._floor.answer(pressed.press, self._floor.why_not(outcome))
            return
        self._floor.answer(pressed.press, "Done")
        if strip:
            self._floor.later(self._floor.group.strip(pressed.message))

    async def _say(self, pressed: Pressed, said: str) -> None:
        await self._floor.store.heard(pressed.update)
        self._floor.answer(pressed.press, said)


def _key(one: Ready) -> str:
    """Short enough for a button, however long the name."""
    return hashlib.sha256(one.id.encode()).hexdigest()[:12]


def _label(one: Ready) -> str:
    return f"{shortened(one.title, 50)}{' (not reviewed)' if one.is_draft else ''}"


def _thread(pressed: Pressed) -> ThreadId | None:
    return None if pressed.thread is None else ThreadId(pressed.thread)
