"""`lantern serve`: updates in, answers out, and a calm end. What runs is started and stopped here."""

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.build import Lantern, Mind, StartError, build
from bot.health import Check, health_routes
from bot.intake import hook_route
from bot.review.gate.gate import Gate
from bot.settings import Settings, SettingsError
from bot.telegram.hook import set_hook
from bot.telegram.polling import Pauses, Polling, report
from bot.telegram.profile import set_up
from bot.telegram.trouble import TokenRefusedError
from bot.web import AddressError, listening

log = logging.getLogger(__name__)

DRAIN_SECONDS, GRACE_SECONDS = 4.0, 2.0
SILENCE_ALLOWED = 120.0
"""Two long polls: longer without an answer, and patients may be waiting."""
KEEP_INBOX_SECONDS = 7 * 24 * 3600.0
"""Longer than Telegram repeats an update, not so long that its ids come round (Bot API: Update.update_id)."""
PURGE_EVERY_SECONDS = 3600.0
NO_TOKEN = "Telegram refuses LANTERN_BOT_TOKEN: copy it again from @BotFather (/mybots, API Token)"  # noqa: S105

Opened = Callable[[int, Gate], object]


def serve(settings: Settings, mind: Mind | None = None) -> int:
    """The exit code. What an operator has to do is one line on stderr."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        asyncio.run(_until_told(settings, mind))
    except (SettingsError, StartError, AddressError) as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    except TokenRefusedError:
        sys.stderr.write(f"lantern: {NO_TOKEN}\n")
        return 1
    except Exception as error:  # noqa: BLE001 - a trace could hold a patient's words
        sys.stderr.write(f"lantern: stopped by {type(error).__name__}, nothing is lost: start it again\n")
        return 1
    return 0


async def _until_told(settings: Settings, mind: Mind | None) -> None:
    stop = asyncio.Event()
    on_signals(stop)
    await serving(settings, stop, mind=mind)


def on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # not on Windows
            loop.add_signal_handler(number, stop.set)


async def serving(
    settings: Settings, stop: asyncio.Event, opened: Opened = lambda *_: None, mind: Mind | None = None
) -> None:
    """Until `stop`: then no more updates, running turns are finished, and what can be sent is sent.

    `opened` is told the port of our own pages, and who lets staff in.
    """
    async with build(settings, mind) as lantern:
        way_in = _webhook if settings.webhook_url else _polling
        async with _running(lantern.outbox.run(grace=GRACE_SECONDS)) as outbox:
            log.info("serving by %s, content %s", way_in.__name__.strip("_"), lantern.revision)
            async with (
                way_in(lantern, opened) as intake,
                _running(_courtesies(lantern)),
                _running(lantern.timers.run()) as timers,
                _running(_room(lantern)) as room,
                _running(lantern.readings.run()) as readings,
            ):
                await _until_one_ends(stop, outbox, intake, timers, room, readings)
                lantern.staffing.closing.set()
            if not outbox.done():
                await lantern.outbox.drain(DRAIN_SECONDS)


async def _until_one_ends(stop: asyncio.Event, *tasks: asyncio.Task[None]) -> None:
    """Tasks end by themselves only when something is wrong; half a Lantern must not look like a whole one."""
    told = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((told, *tasks), return_when=asyncio.FIRST_COMPLETED)
    finally:
        await _cancelled(told)
    for task in tasks:
        if task.done():
            error = None if task.cancelled() else task.exception()
            raise error or StartError(
                "a part of Lantern stopped by itself: start it again and look at the log"
            )


# --- the two ways in --------------------------------------------------------------------------------


@asynccontextmanager
async def _polling(lantern: Lantern, opened: Opened) -> AsyncIterator[asyncio.Task[None]]:
    polling = Polling(lantern.line.poller, lantern.intake.take)
    alive = {"telegram": lambda: polling.silent_for < SILENCE_ALLOWED}
    async with listening(_app(lantern, alive), lantern.settings.host, lantern.settings.port) as port:
        lantern.staffing.gate.listens_at(port)
        opened(port, lantern.staffing.gate)
        task = asyncio.create_task(polling.run())
        try:
            yield task
        finally:
            polling.stop()
            await asyncio.wait([task])


@asynccontextmanager
async def _webhook(lantern: Lantern, opened: Opened) -> AsyncIterator[asyncio.Task[None]]:
    settings, known = lantern.settings, asyncio.Event()
    route = hook_route(settings.hook_path, settings.hook_secret, lantern.intake.take)
    app = _app(lantern, {"telegram": known.is_set}, route)
    async with listening(app, settings.host, settings.port) as port:
        lantern.staffing.gate.listens_at(port)
        opened(port, lantern.staffing.gate)
        task = asyncio.create_task(_register(lantern, known))
        try:
            yield task
        finally:
            await _cancelled(task)


async def _register(lantern: Lantern, known: asyncio.Event) -> None:
    """Telegram may be away when we start. Ends only by being cancelled."""
    settings, never = lantern.settings, asyncio.Event()
    pauses = Pauses(never)
    while (
        trouble := await set_hook(lantern.line.bot, settings.hook_address, settings.hook_secret)
    ) is not None:
        report(trouble, first=not pauses.taken)
        await pauses.take(trouble.seconds)
    known.set()
    await never.wait()


def _app(lantern: Lantern, checks: Mapping[str, Check], *more: BaseRoute) -> Starlette:
    async def waiting() -> int:
        return int(await lantern.store.next_due() is not None)

    outbox: dict[str, Check] = {"outbox": lambda: not lantern.outbox.halted}
    every: dict[str, Check] = {"database": lantern.store.next_due, **outbox, **checks}
    health = health_routes(every, lantern.meters, waiting, lantern.staffing.stored.backlog)
    staffing = lantern.staffing
    return Starlette(routes=[*health, *more, staffing.gate.mount(*staffing.pages)])


async def _room(lantern: Lantern) -> None:
    """The topics of the staff group; without a group nothing, until cancelled."""
    if lantern.settings.staff_chat_id is not None:
        await lantern.room.run()
    else:
        await asyncio.Event().wait()


# --- besides ----------------------------------------------------------------------------------------


async def _courtesies(lantern: Lantern) -> None:
    """What patients do not wait for."""
    await set_up(lantern.line.bot)
    while True:
        try:
            await lantern.store.purge_inbox(lantern.clock.now() - KEEP_INBOX_SECONDS)
        except Exception as error:  # noqa: BLE001 - a busy database; there is a next time
            log.warning("old update numbers were not dropped: %s", type(error).__name__)
        await asyncio.sleep(PURGE_EVERY_SECONDS)


@asynccontextmanager
async def _running(work: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        await _cancelled(task)


async def _cancelled(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
