"""`lantern try`: a make-believe Telegram, its chat page and the bot, all on this machine, without a token."""

import asyncio
import logging
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.build import Mind, StartError
from bot.sandbox import Sandbox
from bot.serve import on_signals, serving
from bot.settings import Settings, SettingsError, read_settings

HOST = "127.0.0.1"
PORT = 8081
TOKEN = "1:sandbox"  # noqa: S105 - opens nothing: the sandbox takes any


def _say(page: str, own: str) -> None:
    sys.stdout.write(f"Chat with Lantern:  {page}\n")
    sys.stdout.write(f"Health and metrics: {own}/readyz  {own}/metrics\n")
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
    port: int, stop: asyncio.Event, opened: Callable[[str, str], object] = _say, mind: Mind | None = None
) -> None:
    """Until `stop`; then everything that was written is gone. `opened` is told the two addresses."""
    sandbox = Sandbox(host=HOST, port=port)
    try:
        await sandbox.start()
    except OSError as error:
        raise StartError(f"cannot open port {port} ({error.strerror}): choose another with --port") from None
    try:
        with tempfile.TemporaryDirectory(prefix="lantern-") as folder:
            settings = _settings(sandbox.api_url, Path(folder))
            page = f"{sandbox.page_url}#{sandbox.patient('You', started=False)}"
            await serving(settings, stop, lambda own: opened(page, f"http://{HOST}:{own}"), mind)
    finally:
        await sandbox.stop()


def _settings(api_url: str, folder: Path) -> Settings:
    """Nothing of the environment counts here: a real token must not meet a trial."""
    return read_settings(
        _env_file=None, bot_token=TOKEN, api_url=api_url, webhook_url="", webhook_secret="", host=HOST,
        port=0, database_url=f"sqlite:///{folder / 'lantern.db'}", allow_drafts=True, send_rate=30.0,
    )  # fmt: skip
