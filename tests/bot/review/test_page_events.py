"""The event stream over a real port: names only, one after another, and an end in time."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest
from desk_tools import MARY, OMAR, PAT, QUIN
from page_tools import signed_in
from review_browser import Served, served

from bot.review.page import events

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SECRET = "I want to talk to a person"


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Served]:
    monkeypatch.setattr(events, "ASK_SECONDS", 0.1)
    async with served() as ready:
        await ready.place.room.hear(PAT, SECRET)
        yield ready


@asynccontextmanager
async def listening(server: Served, ref: str = "") -> AsyncIterator[AsyncIterator[str]]:
    async with signed_in(server.place) as mary:
        headers = {"Cookie": mary.client.headers["Cookie"]}
        async with (
            httpx.AsyncClient(headers=headers, timeout=20) as client,
            client.stream("GET", f"{server.address}/review/events", params={"ref": ref}) as answer,
        ):
            assert answer.status_code == 200
            lines = answer.aiter_lines()
            assert (await anext(lines)).startswith("retry:")
            yield lines


async def names(lines: AsyncIterator[str], many: int) -> list[str]:
    found: list[str] = []
    async with asyncio.timeout(10):
        async for line in lines:
            if line.startswith("event: "):
                found.append(line.removeprefix("event: "))
            else:
                assert line in {"", "data: -", ": still here"}, "more than names"
            if len(found) == many:
                break
    return found


async def test_a_change_is_told_by_name_to_who_looks_at_that_review(server: Served) -> None:
    here = server.place.room
    async with listening(server, await here.ref(PAT)) as lines:
        here.desk.tell(PAT)
        assert await names(lines, 2) == ["queue", "review"]
        here.desk.tell(QUIN)
        assert await names(lines, 1) == ["queue"]


async def test_without_a_review_only_the_queue_is_told(server: Served) -> None:
    async with listening(server) as lines:
        server.place.room.desk.tell(PAT)
        assert await names(lines, 1) == ["queue"]


async def test_a_colleague_who_comes_is_told(server: Served) -> None:
    ref = await server.place.room.ref(PAT)
    async with listening(server, ref) as lines, signed_in(server.place, OMAR) as omar:
        await omar.get(f"/review/r/{ref}")
        assert "here" in await names(lines, 1)


async def test_the_stream_ends_with_the_session(server: Served) -> None:
    async with listening(server) as lines:
        await server.place.gate.store.end_all(MARY.id)
        assert await names(lines, 2) == ["out"]


async def test_the_stream_ends_when_the_process_stops(server: Served) -> None:
    async with listening(server) as lines:
        server.place.closing.set()
        assert await names(lines, 9) == []


async def test_nobody_is_left_listening(server: Served) -> None:
    async with listening(server) as lines:
        server.place.room.desk.tell(PAT)
        await names(lines, 1)
        assert server.place.changes.listeners == 1
    async with asyncio.timeout(10):
        while server.place.changes.listeners:
            server.place.room.desk.tell(PAT)
            await asyncio.sleep(0)
