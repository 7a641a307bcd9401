"""`lantern try`: a make-believe Telegram, its chat page and the bot, all on this machine, without a token."""

import asyncio
import logging
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.build import Mind, StartError
from bot.review.gate.gate import Gate
from bot.sandbox import Sandbox
from bot.serve import on_signals, serving
from bot.settings import Settings, SettingsError, read_settings
from flows.reviews.model import Reviewer, ReviewerId, Role

HOST = "127.0.0.1"
PORT = 8081
TOKEN = "1:sandbox"  # noqa: S105 - opens nothing: the sandbox takes any


@dataclass(frozen=True, slots=True)
class Opened:
    """The addresses of a trial."""

    chat: str
    """The patient's chat alone ..."""
    both: str
    """... and with the staff's group beside it."""
    desk: str
    """A link that signs Mary, a reviewer, in once."""
    own: str


def _say(found: Opened) -> None:
    sys.stdout.write(f"Patient and staff:  {found.both}\n")
    sys.stdout.write(f"The patient alone:  {found.chat}\n")
    sys.stdout.write(f"The staff's desk:   {found.desk}\n")
    sys.stdout.write(f"Health and metrics: {found.own}/readyz  {found.own}/metrics\n")
    sys.stdout.write("Ctrl-C ends it.\n")
    sys.stdout.flush()


def try_it(port: int = PORT) -> int:
    """The exit code. `port` is the chat page's; the bot's own pages take a free one."""
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(message)s")
    try:
        asyncio.run(_until_told(port))
    except (SettingsError, StartError) as error:
        sys.stderr.write(f"lantern: {error}\n")
        return 1
    return 0


async def _until_told(port: int) -> None:
    stop = asyncio.Event()
    on_signals(stop)
    await trying(port, stop)


async def trying(
    port: int, stop: asyncio.Event, opened: Callable[[Opened], object] = _say, mind: Mind | None = None
) -> None:
    """Until `stop`; then everything that was written is gone. `opened` is told the addresses."""
    sandbox = Sandbox(host=HOST, port=port)
    try:
        await sandbox.start()
    except OSError as error:
        raise StartError(f"cannot open port {port} ({error.strerror}): choose another with --port") from None
    telling: set[asyncio.Task[None]] = set()
    try:
        with tempfile.TemporaryDirectory(prefix="lantern-") as folder:
            place = _people(sandbox)
            settings = _settings(sandbox.api_url, Path(folder), place)

            def tell(own: int, gate: Gate) -> None:
                telling.add(asyncio.create_task(_tell(opened, place, own, gate)))

            await serving(settings, stop, tell, mind)
    finally:
        await asyncio.gather(*telling, return_exceptions=True)
        await sandbox.stop()


@dataclass(frozen=True, slots=True)
class _Place:
    """Who is there: a patient, two of the staff, and their group."""

    page: str
    you: int
    mary: int
    olga: int
    group: int


def _people(sandbox: Sandbox) -> _Place:
    you = sandbox.patient("You", started=False)
    mary, olga = sandbox.staff("Mary"), sandbox.staff("Olga")
    group = sandbox.group(
        "Support staff", people=[olga, mary], forum=True, titles={olga: "lead", mary: "reviewer"}
    )
    return _Place(sandbox.page_url, you, mary, olga, group)


async def _tell(opened: Callable[[Opened], object], place: _Place, own: int, gate: Gate) -> None:
    link = await gate.invite(Reviewer(ReviewerId(place.mary), Role.REVIEWER, "Mary"))
    chat = f"{place.page}#{place.you}"
    opened(Opened(chat, f"{chat},{place.group}", link or "", f"http://{HOST}:{own}"))


def _settings(api_url: str, folder: Path, place: _Place) -> Settings:
    """Nothing of the environment counts here: a real token must not meet a trial."""
    return read_settings(
        _env_file=None, bot_token=TOKEN, api_url=api_url, webhook_url="", webhook_secret="", host=HOST,
        port=0, database_url=f"sqlite:///{folder / 'lantern.db'}", allow_drafts=True, send_rate=30.0,
        staff=f"{place.mary}:reviewer,{place.olga}:admin", staff_chat_id=place.group, staff_names=True,
        public_url="",
    )  # fmt: skip
