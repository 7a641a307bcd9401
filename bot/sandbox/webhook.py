"""Delivery by webhook: serial in a chat, parallel across chats, repeated until the bot says 2xx."""

import asyncio
import contextlib
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

import aiohttp

from bot.sandbox.mailbox import Mailbox, Update
from bot.sandbox.wire import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
Execute = Callable[[str, Json], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Hook:
    """What setWebhook asked for."""

    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass(frozen=True, slots=True)
class Patience:
    """How failed deliveries are repeated; Telegram takes minutes, tests cannot."""

    first: float = 0.05
    factor: float = 2.0
    longest: float = 2.0
    timeout: float = 60.0
    tries: int = 100

    def pause(self, tried: int) -> float:
        """Seconds to wait after so many tries."""
        return float(min(self.longest, self.first * self.factor ** min(tried - 1, 30)))


class Deliverer:
    """Takes updates from the mailbox to the bot's address."""

    def __init__(self, mailbox: Mailbox, patience: Patience, execute: Execute) -> None:
        self.hook: Hook | None = None
        self.last_error: tuple[int, str] | None = None
        self._mailbox = mailbox
        self._patience = patience
        self._execute = execute
        self._runner: asyncio.Task[None] | None = None

    async def use(self, hook: Hook | None) -> None:
        """Deliver to this hook from now on; None stops, and what is not delivered stays pending."""
        await self.stop()
        self.hook, self.last_error = hook, None
        self._mailbox.webhook_url = hook.url if hook else ""
        if hook is not None:
            self._runner = asyncio.create_task(self._run(hook))

    async def stop(self) -> None:
        """Stop delivering."""
        if self._runner is not None:
            self._runner.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._runner
            self._runner = None

    async def _run(self, hook: Hook) -> None:
        gate = asyncio.Semaphore(hook.max_connections)
        busy: dict[int, asyncio.Task[None]] = {}
        limit = aiohttp.ClientTimeout(total=self._patience.timeout)
        async with aiohttp.ClientSession(timeout=limit) as session:
            try:
                while True:
                    start = await self._mailbox.next_free(busy.keys())
                    for update in start:
                        task = asyncio.create_task(self._deliver(session, hook, gate, update))
                        busy[update.chat_id] = task
                        task.add_done_callback(partial(self._free, busy, update.chat_id))
            finally:
                tasks = list(busy.values())
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    def _free(self, busy: dict[int, asyncio.Task[None]], chat_id: int, _task: asyncio.Task[None]) -> None:
        busy.pop(chat_id, None)
        self._mailbox.wake()

    async def _deliver(
        self,
        session: aiohttp.ClientSession,
        hook: Hook,
        gate: asyncio.Semaphore,
        update: Update,
    ) -> None:
        for tried in range(1, self._patience.tries + 1):
            async with gate:
                problem = await self._try_once(session, hook, update)
            if problem is None:
                break
            self.last_error = (int(time.time()), problem)
            await asyncio.sleep(self._patience.pause(tried))
        self._mailbox.done(update)

    async def _try_once(self, session: aiohttp.ClientSession, hook: Hook, update: Update) -> str | None:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(
                hook.url, json=update.wire(), headers=headers, allow_redirects=False
            ) as answer:
                body = await answer.read()
                if not answer.ok:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as error:
            return f"Connection failed: {type(error).__name__}"
        await self._carry_out(body)
        return None

    async def _carry_out(self, body: bytes) -> None:
        """A method in the answer is carried out; its result is known to nobody, as at Telegram."""
        try:
            call = json.loads(body)
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(method := call.pop("method", None), str):
            await self._execute(method, call)
