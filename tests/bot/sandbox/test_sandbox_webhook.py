"""How the bot receives updates by webhook."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from sandbox_tools import Raw
from telegram import Bot

from bot.sandbox import Sandbox


@dataclass
class Hook:
    """A bot's web server that does as it is told."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    reply: dict[str, Any] = field(default_factory=dict)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    busy: dict[int, int] = field(default_factory=dict)
    most: int = 0
    seen: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.json()
        chat = body["message"]["chat"]["id"]
        self.busy[chat] = self.busy.get(chat, 0) + 1
        self.most = max(self.most, self.busy[chat])
        await asyncio.sleep(0.002)
        self.busy[chat] -= 1
        self.bodies.append(body)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.seen.set()
        return web.json_response(self.reply, status=self.answers.pop(0) if self.answers else 200)

    async def until(self, count: int) -> None:
        while len(self.bodies) < count:
            self.seen.clear()
            await asyncio.wait_for(self.seen.wait(), 5)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    ready, app = Hook(), web.Application()
    app.router.add_post("/hook", ready.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    ready.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield ready
    await runner.cleanup()


async def test_an_update_comes_with_the_secret(sandbox: Sandbox, bot: Bot, hook: Hook) -> None:
    await bot.set_webhook(hook.url, secret_token="s3cret")
    sandbox.say(sandbox.patient(), "hello")
    await hook.until(1)
    assert hook.secrets == ["s3cret"]
    assert hook.bodies[0]["message"]["text"] == "hello"


async def test_a_refused_update_is_repeated_until_2xx_and_the_chat_waits(
    sandbox: Sandbox, bot: Bot, hook: Hook
) -> None:
    hook.answers = [500, 503]
    await bot.set_webhook(hook.url)
    patient = sandbox.patient()
    sandbox.say(patient, "one")
    sandbox.say(patient, "two")
    await hook.until(4)
    assert [body["message"]["text"] for body in hook.bodies] == ["one", "one", "one", "two"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_one_chat_is_served_in_order_and_one_at_a_time(sandbox: Sandbox, bot: Bot, hook: Hook) -> None:
    await bot.set_webhook(hook.url, max_connections=10)
    patients = [sandbox.patient() for _ in range(3)]
    for number in range(4):
        for patient in patients:
            sandbox.say(patient, str(number))
    await hook.until(12)
    assert hook.most == 1
    for patient in patients:
        texts = [body["message"]["text"] for body in hook.bodies if body["message"]["chat"]["id"] == patient]
        assert texts == ["0", "1", "2", "3"]


async def test_a_method_in_the_answer_is_carried_out(sandbox: Sandbox, bot: Bot, hook: Hook) -> None:
    patient = sandbox.patient()
    hook.reply = {"method": "sendMessage", "chat_id": patient, "text": "from the answer"}
    await bot.set_webhook(hook.url)
    sandbox.say(patient, "hello")
    assert (await sandbox.wait_for(patient)).text == "from the answer"


async def test_what_was_not_delivered_stays_unless_dropped(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.say(sandbox.patient(), "hello")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.mark.parametrize("url", ["http://bot.example.org/hook", "ftp://127.0.0.1/hook", "nonsense"])
async def test_only_https_or_this_machine_is_taken(raw: Raw, url: str) -> None:
    status, body = await raw.call("setWebhook", url=url)
    assert (status, "HTTPS URL must be provided" in body["description"]) == (400, True)
