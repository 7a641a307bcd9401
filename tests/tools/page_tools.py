"""The desk's pages over the real gate, desk and store; members of staff who are signed in."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import httpx
from desk_tools import ADA, MARY, OMAR, Room, room
from gate_tools import BOT_TOKEN, OWN, cookie_of
from starlette.applications import Starlette

from bot.ports import PatientId
from bot.review.changes import Changes
from bot.review.gate.gate import Gate
from bot.review.gate.guard import Sizes
from bot.review.page.routes import page_routes
from bot.review.presence import Presence
from bot.store.access import StoredAccess
from bot.store.figures import StoredFigures
from flows.reviews.model import Reviewer

HOST = "http://127.0.0.1:8080"
SIZES = Sizes(paths={"/review/r/*/files": 10 * 1024 * 1024 + 64 * 1024})
STAFF = {one.id: one.role for one in (MARY, OMAR, ADA)}
STAMP = re.compile(r'name="view" value="(\d+)"')


async def who(patient: PatientId) -> str:
    return f"<b>Pat</b> (@pat, {patient})"


@dataclass(slots=True)
class Place:
    """A room, and the pages over it."""

    room: Room
    gate: Gate
    app: Starlette
    closing: asyncio.Event


@asynccontextmanager
async def a_place(path: Path | str = ":memory:") -> AsyncIterator[Place]:
    async with room(path) as here:
        changes, closing = Changes(), asyncio.Event()
        here.desk.tell = changes.tell
        gate = Gate(StoredAccess(here.store), STAFF, BOT_TOKEN, here.clock, sizes=SIZES)
        gate.listens_at(8080)
        pages = page_routes(
            desk=here.desk, gate=gate, changes=changes, presence=Presence(here.clock),
            figures=StoredFigures(here.store), who=who, closing=closing,
        )  # fmt: skip
        yield Place(here, gate, Starlette(routes=[gate.mount(*pages)]), closing)


@dataclass(slots=True)
class Person:
    """One reviewer's browser."""

    client: httpx.AsyncClient
    csrf: str

    async def get(self, path: str, **query: str) -> httpx.Response:
        return await self.client.get(path, params=query or None)

    async def post(self, path: str, files: Any = None, csrf: str | None = None, **fields: str) -> httpx.Response:
        token = self.csrf if csrf is None else csrf
        headers = {**OWN, "HX-Request": "true", **({"X-CSRF-Token": token} if token else {})}
        return await self.client.post(path, data=fields, files=files, headers=headers)

    async def act(self, ref: str, act: str, **fields: str) -> httpx.Response:
        """Against the newest view, unless said otherwise."""
        given = {"view": str(await self.view(ref)), **fields}
        return await self.post(f"/review/r/{ref}/do/{act}", **given)

    async def view(self, ref: str) -> int:
        found = STAMP.search((await self.get(f"/review/r/{ref}")).text)
        assert found, "the page shows no view"
        return int(found[1])


@asynccontextmanager
async def signed_in(place: Place, reviewer: Reviewer = MARY) -> AsyncIterator[Person]:
    transport = httpx.ASGITransport(place.app, client=("127.0.0.1", 5))
    async with httpx.AsyncClient(transport=transport, base_url=HOST, timeout=20) as client:
        address = await place.gate.invite(reviewer)
        assert address is not None
        answer = await client.post(
            "/review/link", data={"link": address.rpartition("/")[2]}, headers=OWN
        )
        assert answer.status_code == 303, answer.text
        name, _, value = cookie_of(answer).partition("=")
        client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        client.headers["Cookie"] = f"{name}={value}"
        page = (await client.get("/review/help")).text
        token = re.search(r'"X-CSRF-Token": "([^"]+)"', page)
        assert token, page
        yield Person(client, token[1])


