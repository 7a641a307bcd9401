"""The desk in a real Chromium: a real server on this machine, reviewers who are signed in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from browser_tools import SHOTS
from desk_tools import MARY
from page_tools import Place, a_place
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.web import listening
from flows.reviews.model import Reviewer

AXE = Path(__file__).parents[1] / "browser" / "vendor" / "axe.min.js"
DESK, PHONE = {"width": 1200, "height": 860}, {"width": 390, "height": 844}
GRAVE = {"serious", "critical"}


@dataclass(slots=True)
class Served:
    """A place behind a real port, which can be closed and opened again."""

    place: Place
    port: int = 0
    _down: asyncio.Event = field(default_factory=asyncio.Event)
    _task: asyncio.Task[None] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def up(self) -> None:
        self._down, opened = asyncio.Event(), asyncio.Event()
        self.place.closing.clear()
        self._task = asyncio.create_task(self._serve(opened))
        await asyncio.wait_for(opened.wait(), 20)

    async def down(self) -> None:
        assert self._task is not None
        self.place.closing.set()
        self._down.set()
        await asyncio.wait_for(self._task, 20)

    async def _serve(self, opened: asyncio.Event) -> None:
        async with listening(self.place.app, "127.0.0.1", self.port) as port:
            self.port = port
            self.place.gate.listens_at(port)
            opened.set()
            await self._down.wait()


@asynccontextmanager
async def served() -> AsyncIterator[Served]:
    async with a_place() as place:
        server = Served(place)
        await server.up()
        try:
            yield server
        finally:
            await server.down()


@dataclass(slots=True)
class Reader:
    """A reviewer at a browser."""

    page: Page
    context: BrowserContext
    trouble: list[str]

    async def open(self, path: str, server: Served) -> None:
        await self.page.goto(f"{server.address}{path}")

    async def keys(self, *keys: str) -> None:
        for key in keys:
            await self.page.keyboard.press(key)

    async def shot(self, name: str, *, whole: bool = False) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=SHOTS / f"desk-{name}.png", full_page=whole)

    async def grave(self) -> list[str]:
        """What axe-core finds serious or critical."""
        if not await self.page.evaluate("typeof axe !== 'undefined'"):
            await self.page.add_script_tag(path=AXE)
        found: dict[str, Any] = await self.page.evaluate("axe.run({resultTypes: ['violations']})")
        return [
            f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
            for one in found["violations"]
            if one["impact"] in GRAVE
            for node in one["nodes"]
        ]


async def reader(
    browser: Browser, server: Served, who: Reviewer = MARY, *, dark: bool = False, phone: bool = False,
    bypass_csp: bool = False, sign_in: bool = True,
) -> Reader:  # fmt: skip
    size = PHONE if phone else DESK
    context = await browser.new_context(
        viewport={"width": size["width"], "height": size["height"]}, color_scheme="dark" if dark else "light",
        reduced_motion="reduce", has_touch=phone, is_mobile=phone, bypass_csp=bypass_csp,
    )  # fmt: skip
    context.set_default_timeout(10_000)
    page = await context.new_page()
    one = Reader(page, context, [])
    page.on("pageerror", lambda error: one.trouble.append(str(error)))
    page.on(
        "console", lambda said: one.trouble.append(said.text) if said.type in {"error", "warning"} else None
    )
    if sign_in:
        address = await server.place.gate.invite(who)
        assert address is not None
        await page.goto(address)
        await page.get_by_role("button", name="Sign in").click()
        await expect(page.get_by_role("heading", name="Reviews")).to_be_visible()
    return one
