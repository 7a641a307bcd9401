"""The whole sandbox: the make-believe Telegram, its control API and its page, on one port."""

import time
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.sandbox.api import Api
from bot.sandbox.control import control_routes
from bot.sandbox.intake import Intake
from bot.sandbox.limits import Limits
from bot.sandbox.page import page_headers, page_routes
from bot.sandbox.params import MAX_UPLOAD
from bot.sandbox.simulator import Simulator
from bot.sandbox.watching import watching_routes
from bot.sandbox.webhook import Deliverer, Patience
from bot.sandbox.world import Clock, World

ROOM_FOR_FORM = 1024 * 1024
GOODBYE_SECONDS = 0.1


class Sandbox(Simulator):
    """`async with Sandbox() as sandbox:` and point the bot at `sandbox.api_url`.

    PTB wants base_url = api_url + "/bot" and base_file_url = api_url + "/file/bot".
    """

    def __init__(  # noqa: PLR0913 - named options
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        token: str = "",
        bot_name: str = "Lantern",
        username: str = "lantern_sandbox_bot",
        limits: Limits | None = None,
        patience: Patience | None = None,
        clock: Clock = time.time,
    ) -> None:
        super().__init__(World(bot_name, username, clock), limits or Limits())
        self._host, self._port = host, port
        mailbox = self.world.mailbox
        self._deliverer = Deliverer(mailbox, patience or Patience(), self._execute)
        intake = Intake(mailbox, self._deliverer)
        self._api = Api(self.world, intake, self.faults, self.limiter, self.calls, token)
        self._runner: web.AppRunner | None = None

    async def _execute(self, method: str, fields: dict[str, object]) -> object:
        return await self._api.execute_answer(method, fields)

    @property
    def api_url(self) -> str:
        """Where the bot finds its Telegram."""
        return f"http://{self._host}:{self._port}"

    @property
    def page_url(self) -> str:
        """Where a person finds the chat page."""
        return f"{self.api_url}/"

    async def start(self) -> None:
        """Open the port; port 0 takes a free one."""
        app = web.Application(client_max_size=MAX_UPLOAD + ROOM_FOR_FORM, middlewares=[page_headers])
        app.add_routes(self._api.routes())
        app.add_routes(control_routes(self))
        app.add_routes(watching_routes(self))
        app.add_routes(page_routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=GOODBYE_SECONDS)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        self._port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Stop delivering and close the port."""
        await self._deliverer.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()
