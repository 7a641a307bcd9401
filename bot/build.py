"""The one place where the concrete parts meet; a little longer than other files for that."""

import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from bot import sheet
from bot.addresses import is_loopback
from bot.conversation import SORRY, Conversation
from bot.intake import Intake
from bot.meters import CountingStore, Meters
from bot.outbox import Outbox
from bot.ports import Clock, Heard, Outgoing, PatientId, Send, Store
from bot.readings import Readings
from bot.records.reader import ChildReader
from bot.review.topics import StaffRoom
from bot.settings import Settings
from bot.staffing import Staffing, staff
from bot.store import SchemaError, SqliteStore, StoreInUseError, open_store
from bot.store.reading_store import StoredReadings
from bot.store.topic_store import StoredTopics
from bot.telegram.connect import Line, connect
from bot.telegram.files import TelegramFiles
from bot.telegram.identity import who_is
from bot.telegram.outbound import Acknowledger, Drawing, TelegramGateway
from bot.timers import Timers
from flows.knowledge import Knowledge
from flows.model import Message, Session, Turn
from flows.reviews.hours import NO_HOURS, Hours
from flows.snippets import Catalogue, Status
from flows.voice import seal

CONTENT = Path(__file__).parents[1] / "content"
LOCALE = "en"


class StartError(Exception):
    """Why we do not start: one line that says what to do."""


class WallClock:
    def now(self) -> float:
        return time.time()


@dataclass(frozen=True, slots=True)
class Mind:
    """What we say and when: everything that is decided without the world."""

    catalogue: Catalogue
    respond: Callable[[Session, Message, int], Turn]
    knowledge: Knowledge | None = None
    """Absent in tests with a mind of their own."""
    hours: Hours = NO_HOURS
    """By which the team's clocks run, whether or not there is a team."""

    @property
    def known(self) -> Knowledge:
        """Raises ValueError when there is none."""
        if self.knowledge is None:
            raise ValueError("this mind has no knowledge")
        return self.knowledge


@dataclass(frozen=True, slots=True)
class Lantern:
    """All parts, put together and not yet running."""

    settings: Settings
    line: Line
    store: SqliteStore
    outbox: Outbox
    intake: Intake
    meters: Meters
    clock: Clock
    revision: str
    staffing: Staffing
    room: StaffRoom
    readings: Readings
    timers: Timers


@dataclass(frozen=True, slots=True)
class _Desk:
    """What intake asks for, from the conversation and the store."""

    conversation: Conversation
    store: Store
    sorry: Outgoing
    heard: Callable[[PatientId], None]

    async def hear(self, heard: Heard, raw: str) -> None:
        await self.conversation.hear(heard, raw)

    async def bury(self, update: int, patient: PatientId | None, raw: str, error: str) -> None:
        await self.store.bury(update, patient, raw, error, self.sorry)
        if patient is not None:
            self.heard(patient)

    async def moved(self, old: PatientId, new: PatientId) -> None:
        await self.store.moved(old, new)
        self.heard(new)


def load_mind(
    folder: Path = CONTENT,
    locale: str = LOCALE,
    country: str = "",
    *,
    staffed: bool = False,
    reads: bool = False,
) -> Mind:
    """`staffed`: there is a support team. `reads`: uploaded records can be read."""
    # Imported here, so that tests with a mind of their own need neither guide nor content.
    from bot import knowledge  # noqa: PLC0415
    from bot.content import ContentError, load  # noqa: PLC0415
    from bot.hours import load_hours  # noqa: PLC0415
    from flows.engine import respond  # noqa: PLC0415
    from flows.guide import GUIDE  # noqa: PLC0415

    try:
        catalogue = load(folder, locale)
        hours = load_hours(folder)
        known = knowledge.load(folder, locale, catalogue, GUIDE, country)
    except ContentError as error:
        raise StartError(str(error)) from None
    known = replace(known, hours=hours if staffed else None, reads=reads)
    return Mind(catalogue, partial(respond, known), known, hours)


@asynccontextmanager
async def build(settings: Settings, mind: Mind | None = None) -> AsyncIterator[Lantern]:
    """Opens the database and the line; asks nothing of Telegram yet. Raises StartError and SettingsError."""
    token = settings.require_token()
    refuse_open_pages(settings)
    mind = mind or load_mind(country=settings.country, staffed=bool(settings.reviewers), reads=True)
    if not settings.allow_drafts:
        refuse_drafts(mind.catalogue)
    async with connect(token, settings.api_url) as line, _store(settings, mind.hours) as store:
        lantern, acknowledger = _assemble(settings, mind, line, store)
        await lantern.staffing.book.refresh()
        try:
            yield lantern
        finally:
            await acknowledger.close()


def _assemble(settings: Settings, mind: Mind, line: Line, store: SqliteStore) -> tuple[Lantern, Acknowledger]:
    clock, meters, acknowledger = WallClock(), Meters(), Acknowledger(line.bot)
    gateway = TelegramGateway(line.bot, Drawing(sheet.render, sheet.picture))
    outbox = Outbox(store, gateway, clock)
    meters.watch(lambda: outbox.counts)
    counted = cast("Store", CountingStore(store, meters))
    staffing = staff(
        settings, store, mind.catalogue, mind.hours, clock, partial(who_is, line.bot), outbox.wake
    )
    room = _staff_room(settings, line, store, staffing, clock)

    def heard(patient: PatientId) -> None:
        outbox.wake()
        timers.wake()
        readings.wake()
        staffing.changes.tell(patient)

    conversation = Conversation(counted, mind.respond, mind.catalogue, heard)
    readings = Readings(
        store=StoredReadings(store, clock.now), files=TelegramFiles(line.bot), reader=ChildReader(),
        told=conversation, catalogue=mind.catalogue, clock=clock, wake=outbox.wake,
    )  # fmt: skip
    timers = Timers(staffing.stored, staffing.desk, conversation, clock)
    desk = _Desk(conversation, counted, Send(seal(SORRY, mind.catalogue)), heard)
    intake = Intake(desk, acknowledger.acknowledge, meters, clock, room.take)
    lantern = Lantern(
        settings, line, store, outbox, intake, meters, clock, mind.catalogue.revision, staffing, room,
        readings, timers,
    )  # fmt: skip
    return lantern, acknowledger


def _staff_room(
    settings: Settings, line: Line, store: SqliteStore, staffing: Staffing, clock: Clock
) -> StaffRoom:
    """Without a group it only lets staff in to the page."""
    site, topics = settings.pages_url, StoredTopics(store, clock.now, rate=settings.send_rate)
    return StaffRoom(
        bot=line.bot, desk=staffing.desk, store=topics, changes=staffing.changes,
        clock=clock, chat=settings.staff_chat_id or 0, invite=staffing.gate.invite,
        page=lambda ref: f"{site}/review/r/{ref}" if site else "",
    )  # fmt: skip


@asynccontextmanager
async def _store(settings: Settings, hours: Hours) -> AsyncIterator[SqliteStore]:
    async with AsyncExitStack() as stack:
        opening = open_store(settings.database_url, rate=settings.send_rate, hours=hours)
        try:
            store = await stack.enter_async_context(opening)
        except (StoreInUseError, SchemaError) as error:
            raise StartError(str(error)) from None
        except (OSError, sqlite3.Error) as error:
            raise StartError(
                f"cannot open LANTERN_DATABASE_URL ({error}): name a file we may write"
            ) from None
        yield store


def refuse_open_pages(settings: Settings) -> None:
    """Staff's pages never travel in the clear."""
    if not is_loopback(settings.host) and not settings.pages_url:
        raise StartError(
            "LANTERN_HOST lets other machines in: set LANTERN_PUBLIC_URL to the https address of the TLS "
            "proxy in front of it, or LANTERN_HOST=127.0.0.1"
        )


def refuse_drafts(catalogue: Catalogue) -> None:
    claims = [snippet for snippet in catalogue.snippets.values() if snippet.claims]
    drafts = [snippet.file for snippet in claims if snippet.status is Status.DRAFT]
    if drafts:
        raise StartError(
            f"{len(drafts)} snippets have no clinician's signature yet (the first is {min(drafts)}): "
            "have them reviewed, or set LANTERN_ALLOW_DRAFTS=1 to send them marked as not reviewed"
        )
