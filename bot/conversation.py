"""hear(): the one use case. Keep first, speak second; whoever loses a race reads again and runs again."""

from __future__ import annotations

import asyncio
import logging
import secrets
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.ports import Edit, Heard, Send, UnreadableError
from flows.model import Button, Draft, Say, SnippetId, StaffFile, Tapped, TappedInVain, Waited
from flows.reply import MarkedPages, TooLongError, callback_data, label_of
from flows.voice import chosen, seal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from bot.ports import Loaded, Outgoing, PatientId, Store
    from flows.model import Message, RecordRead, Session, Turn
    from flows.snippets import Catalogue

    Respond = Callable[[Session, Message, int], Turn]
    """Session, message, when: the engine with its flow already given."""

RACES = 50
SORRY = Draft((Say(SnippetId("sorry/our-fault")),))

log = logging.getLogger(__name__)


class LostRacesError(Exception):
    """So many lost races in a row are a fault; Telegram will repeat the update."""


class Lanes:
    """One patient's updates in the order in which they came; patients do not wait for each other."""

    def __init__(self) -> None:
        self._lanes: dict[PatientId, tuple[asyncio.Lock, int]] = {}

    def __len__(self) -> int:
        return len(self._lanes)

    @asynccontextmanager
    async def of(self, patient: PatientId) -> AsyncIterator[None]:
        lock = self._enter(patient)
        try:
            async with lock:  # asyncio's lock is fair: first come, first served
                yield
        finally:
            self._leave(patient)

    def _enter(self, patient: PatientId) -> asyncio.Lock:
        lock, here = self._lanes.get(patient, (asyncio.Lock(), 0))
        self._lanes[patient] = lock, here + 1
        return lock

    def _leave(self, patient: PatientId) -> None:
        lock, here = self._lanes.pop(patient)
        if here > 1:
            self._lanes[patient] = lock, here - 1


class Conversation:
    def __init__(
        self,
        store: Store,
        respond: Respond,
        catalogue: Catalogue,
        wake: Callable[[PatientId], None] = lambda _: None,
    ) -> None:
        """`wake` is told whose turn was kept."""
        self._store = store
        self._respond = respond
        self._catalogue = catalogue
        self._wake = wake
        self._lanes = Lanes()
        self._sorry = Send(seal(SORRY, catalogue))

    async def hear(self, heard: Heard, raw: str) -> None:
        """Returns once the turn is kept. Raises only for the world's trouble: the update must come again."""
        async with self._lanes.of(heard.patient):
            await self._hear(heard, raw)
        self._wake(heard.patient)

    async def waited(self, patient: PatientId, at: int) -> None:
        """Nothing came for as long as the patient's session had wanted to wait."""
        # Telegram's own numbers are positive; this one is nobody's.
        number = -secrets.randbits(62) - 1
        await self.hear(Heard(number, patient, Waited(), at), "{}")

    async def record_read(
        self, patient: PatientId, job: str, message: RecordRead, pictures: Sequence[bytes], at: int
    ) -> None:
        """A record was read, or could not be; the same job is heard once."""
        number = -int.from_bytes(sha256(job.encode()).digest()[:7]) - 1
        heard = Heard(number, patient, replace(message, pictured=bool(pictures)), at)
        async with self._lanes.of(patient):
            await self._hear(heard, "{}", pictures)
        self._wake(patient)

    async def _hear(self, heard: Heard, raw: str, pictures: Sequence[bytes] = ()) -> None:
        for _ in range(RACES):
            try:
                kept = await self._turn(heard, pictures)
            except _OurFaultError as fault:
                await self._bury(heard, raw, str(fault))
                return
            if kept:
                return
        raise LostRacesError(f"update {heard.update}: lost {RACES} races")

    async def _turn(self, heard: Heard, pictures: Sequence[bytes]) -> bool:
        before = await self._load(heard)
        if before.heard:
            return True
        turn, outgoing = self._answer(heard, before, pictures)
        try:
            return await self._store.keep(heard, before, turn, outgoing, self._catalogue.revision)
        except UnreadableError as error:
            raise _OurFaultError(type(error).__name__) from None

    async def _load(self, heard: Heard) -> Loaded:
        try:
            return await self._store.load(heard.patient, heard.update, heard.tapped)
        except UnreadableError as error:
            raise _OurFaultError(type(error).__name__) from None

    def _answer(
        self, heard: Heard, before: Loaded, pictures: Sequence[bytes]
    ) -> tuple[Turn, tuple[Outgoing, ...]]:
        try:
            turn = self._respond(before.session, heard.message, heard.at)
            said = tuple(Send(seal(draft, self._catalogue)) for draft in turn.drafts)
        except Exception as error:  # noqa: BLE001  (a bug of ours must not stop the patients behind this one)
            raise _OurFaultError(type(error).__name__) from None
        shown = tuple(one for send in said for one in _pictured(send, pictures))
        return turn, (*_marked(heard, before, turn), *shown)

    async def _bury(self, heard: Heard, raw: str, error: str) -> None:
        log.error("update %s: %s, kept as a dead letter", heard.update, error)
        await self._store.bury(heard.update, heard.patient, raw, error, self._sorry)


def _pictured(send: Send, pictures: Sequence[bytes]) -> tuple[Send, ...]:
    """The marked pages, a message each, where a reply stands for them."""
    if not isinstance(send.reply.attachment, MarkedPages):
        return (send,)
    files = (StaffFile(f"page-{number}.jpg", "image/jpeg", "", one) for number, one in enumerate(pictures, 1))
    return tuple(Send(replace(send.reply, attachment=file)) for file in files)


class _OurFaultError(Exception):
    """Carries the type of the exception, never its text: that may quote the patient."""


def _marked(heard: Heard, before: Loaded, turn: Turn) -> tuple[Edit, ...]:
    """The tapped message, showing what was chosen; nothing when the tap changed nothing."""
    message, reply = heard.message, before.tapped
    if not isinstance(message, Tapped) or heard.tapped is None or reply is None:
        return ()
    label = label_of(callback_data(Button(message.step, message.value)), reply)
    if label is None or any(isinstance(event, TappedInVain) for event in turn.events):
        return ()
    try:
        return (Edit(heard.tapped, chosen(reply, label)),)
    except TooLongError:
        # A mark that does not fit is not worth losing the turn for: its buttons stay.
        return ()
