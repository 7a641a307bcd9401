"""Sealed replies to Telegram: the only file that calls its sending methods for patients."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot, InputFile, LinkPreviewOptions, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.ports import Delete, Edit, Outcome, PatientId, Refused, Send, Sendable, Sent
from bot.telegram.markup import keyboard, render
from bot.telegram.outcomes import NOT_MODIFIED, outcome_of
from flows.model import Form, StaffFile, StepId
from flows.reply import MarkedPages, Page, PictureOf, Reply

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
ACTION_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Slow pure functions, run in a thread."""

    page: Callable[[Page], bytes]
    picture: Callable[[StepId], bytes]


@dataclass(frozen=True, slots=True)
class Drawn:
    content: bytes | str
    """Or the number of a file that Telegram already has (Bot API: Sending files)."""
    name: str
    as_photo: bool

    @property
    def file(self) -> InputFile | str:
        return self.content if isinstance(self.content, str) else InputFile(self.content, filename=self.name)


class TelegramGateway:
    def __init__(self, bot: Bot, drawing: Drawing) -> None:
        self._bot = bot
        self._drawing = drawing

    async def deliver(self, patient: PatientId, outgoing: Sendable) -> Outcome:
        try:
            return Sent(await self._carry(patient, outgoing))
        except BadRequest as error:
            if isinstance(outgoing, Edit) and NOT_MODIFIED in error.message:
                return Sent(outgoing.message_id)
            return outcome_of(error)
        except TelegramError as error:
            return outcome_of(error)
        except Exception as error:  # noqa: BLE001 - ours: this message cannot be built, the others must go on
            log.error("a kept message could not be built: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
            return Refused(type(error).__name__)

    async def _carry(self, patient: PatientId, outgoing: Sendable) -> int:
        match outgoing:
            case Send(reply):
                return (await self._send(patient, reply)).message_id
            case Edit(message_id, reply):
                await self._edit(patient, message_id, reply)
                return message_id
            case Delete(message_id):
                await self._bot.delete_message(patient, message_id)
                return message_id

    async def _send(self, patient: PatientId, reply: Reply) -> Message:
        drawn = await self._draw(patient, reply)
        text, entities = render(reply.text)
        keys = keyboard(reply.keys)
        if drawn is None:
            return await self._bot.send_message(
                patient, text, entities=entities, reply_markup=keys, link_preview_options=NO_PREVIEW
            )
        if drawn.as_photo:
            return await self._bot.send_photo(
                patient, drawn.file, caption=text, caption_entities=entities, reply_markup=keys
            )
        return await self._bot.send_document(
            patient, drawn.file, caption=text, caption_entities=entities, reply_markup=keys
        )

    async def _edit(self, patient: PatientId, message_id: int, reply: Reply) -> None:
        """No keys take the buttons away (Bot API: editMessageText without reply_markup)."""
        text, entities = render(reply.text)
        keys = keyboard(reply.keys)
        if reply.attachment is None:
            await self._bot.edit_message_text(
                text, patient, message_id,
                entities=entities, reply_markup=keys, link_preview_options=NO_PREVIEW,
            )  # fmt: skip
        else:
            await self._bot.edit_message_caption(
                patient, message_id, caption=text, caption_entities=entities, reply_markup=keys
            )

    async def _draw(self, patient: PatientId, reply: Reply) -> Drawn | None:
        """A drawing that fails is left out: its message says what matters in words."""
        if reply.attachment is None or isinstance(reply.attachment, MarkedPages):
            return None
        if isinstance(reply.attachment, StaffFile):
            return _attached(reply.attachment)
        shown = asyncio.create_task(self._show(patient, _action(reply.attachment)))
        try:
            return await asyncio.to_thread(self._drawn, reply.attachment)
        except Exception as error:  # noqa: BLE001 - whatever a drawing library may raise
            log.error("a drawing failed: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
            return None
        finally:
            await shown

    def _drawn(self, attachment: PictureOf | Page) -> Drawn:
        match attachment:
            case PictureOf(step):
                return Drawn(self._drawing.picture(step), "report.png", as_photo=True)
            case Page(form=Form.PNG):
                return Drawn(self._drawing.page(attachment), "lantern-summary.png", as_photo=True)
            case Page():
                return Drawn(self._drawing.page(attachment), "lantern-summary.pdf", as_photo=False)

    async def _show(self, patient: PatientId, action: ChatAction) -> None:
        """So that nobody wonders during slow work; a courtesy, so nothing depends on it."""
        with suppress(TelegramError):
            await self._bot.send_chat_action(patient, action, read_timeout=ACTION_SECONDS)


def _attached(file: StaffFile) -> Drawn:
    return Drawn(file.file_id or file.content, file.name, as_photo=file.mime.startswith("image/"))


def _action(attachment: PictureOf | Page) -> ChatAction:
    paper = isinstance(attachment, Page) and attachment.form is Form.PDF
    return ChatAction.UPLOAD_DOCUMENT if paper else ChatAction.UPLOAD_PHOTO


class Acknowledger:
    """Tells a patient's telephone that a tap arrived, at once and without words; nothing depends on it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._running: set[asyncio.Task[None]] = set()

    def acknowledge(self, callback_query_id: str) -> None:
        task = asyncio.create_task(self._answer(callback_query_id))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _answer(self, callback_query_id: str) -> None:
        with suppress(TelegramError):  # Bot API: answers are refused after a while, and after a first answer
            await self._bot.answer_callback_query(callback_query_id, read_timeout=ACTION_SECONDS)

    async def close(self, seconds: float = 1.0) -> None:
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
