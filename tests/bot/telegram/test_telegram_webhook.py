"""The webhook route over real HTTP: secret, bounds, and 200 only after the commit."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest
from starlette.applications import Starlette
from telegram_tools import CANARY, FakeDesk

from bot import intake
from bot.intake import SECRET_HEADER, Intake, hook_route
from bot.meters import Meters
from bot.ports import Heard
from bot.web import listening

SECRET = "right-secret"


class WallClock:
    def now(self) -> float:
        return 1_800_000_000.0


@dataclass
class Hook:
    desk: FakeDesk
    meters: Meters
    pressed: list[str]
    url: str
    session: aiohttp.ClientSession

    async def post(self, body: object, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        raw = body if isinstance(body, bytes) else None
        async with self.session.post(
            self.url, data=raw, json=None if raw is not None else body, headers=headers
        ) as answer:
            return answer.status


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    desk, meters, pressed = FakeDesk(), Meters(), list[str]()
    take = Intake(desk, pressed.append, meters, WallClock()).take
    app = Starlette(routes=[hook_route("/hook", SECRET, take)])
    async with listening(app, "127.0.0.1", 0) as port, aiohttp.ClientSession() as session:
        yield Hook(desk, meters, pressed, f"http://127.0.0.1:{port}/hook", session)


def said(update: int, text: str, chat: int = 7) -> dict[str, object]:
    body = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": text}
    return {"update_id": update, "message": body}


async def test_200_comes_only_after_the_update_is_heard(hook: Hook) -> None:
    opened, arrived = asyncio.Event(), asyncio.Event()

    async def gate(_: Heard) -> None:
        arrived.set()
        await opened.wait()

    hook.desk.gate = gate
    answer = asyncio.create_task(hook.post(said(1, "hello")))
    await arrived.wait()
    assert not answer.done()
    opened.set()
    assert await answer == 200
    assert len(hook.desk.heard) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "sécret"])
async def test_without_the_secret_nothing_is_heard(hook: Hook, secret: str | None) -> None:
    assert await hook.post(said(1, "hello"), secret) == 403
    assert hook.desk.heard == []


async def test_a_failing_database_is_503_and_the_update_can_come_again(
    hook: Hook, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    hook.desk.failures = 1
    assert await hook.post(said(1, CANARY)) == 503
    assert await hook.post(said(1, CANARY)) == 200
    assert CANARY not in caplog.text


async def test_a_poison_update_is_buried_and_answered_200(hook: Hook) -> None:
    assert await hook.post({"update_id": 5, "message": {"chat": {"id": 7}, "text": CANARY}}) == 200
    assert hook.desk.buried == [(5, 7, "KeyError")]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b"7", b"{}", b"[" * 100_000])
async def test_what_is_no_update_at_all_is_answered_200(hook: Hook, body: bytes) -> None:
    assert await hook.post(body) == 200
    assert (hook.desk.heard, hook.desk.buried) == ([], [])


async def test_a_body_that_is_too_large_is_not_read(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LARGEST_BODY", 100)
    assert await hook.post(b"x" * 101) == 413


async def test_other_ways_in_are_closed(hook: Hook) -> None:
    async with hook.session.get(hook.url) as answer:
        assert answer.status == 405


async def test_a_press_is_acknowledged_and_kinds_are_counted_without_words(hook: Hook) -> None:
    message = {"chat": {"id": 7, "type": "private"}, "message_id": 3, "date": 0}
    press = {"id": "99", "from": {"id": 7}, "message": message, "data": "her2:positive"}
    assert await hook.post({"update_id": 1, "callback_query": press}) == 200
    assert await hook.post(said(2, CANARY)) == 200
    assert hook.pressed == ["99"]
    page = hook.meters.page(waiting=0, backlog={}).decode()
    assert 'lantern_updates_total{kind="tapped"} 1.0' in page
    assert 'lantern_updates_total{kind="said"} 1.0' in page
    assert CANARY not in page
