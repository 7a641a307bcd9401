"""A person in a real Chromium at the chat page of a running `lantern try`."""

from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, async_playwright, expect

from bot.build import Mind, load_mind
from bot.trying import Opened, trying

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Locator

SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESK, PHONE = {"width": 1100, "height": 820}, {"width": 390, "height": 844}
FOOTER = ("Not medical advice. Ask your care team.", "You can upload your records here.")


@cache
def _mind() -> Mind:
    return load_mind(staffed=True, reads=True)


@asynccontextmanager
async def trial() -> AsyncIterator[Opened]:
    """All that `lantern try` starts, and its addresses."""
    stop, opened = asyncio.Event(), asyncio.get_running_loop().create_future()
    task = asyncio.create_task(trying(0, stop, opened.set_result, _mind()))
    await asyncio.wait((task, opened), return_when=asyncio.FIRST_COMPLETED)
    try:
        if task.done():
            await task
        found: Opened = opened.result()
        yield found
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no Chromium here: apt-get install chromium, or set CHROMIUM to its path")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Person:
    page: Page
    trouble: list[str]
    """What the browser's console complained about."""

    @classmethod
    async def at(cls, browser: Browser, address: str, *, dark: bool = False, phone: bool = False) -> Person:
        size = PHONE if phone else DESK
        context = await browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=phone,
        )
        context.set_default_timeout(15_000)
        page = await context.new_page()
        person = cls(page, [])
        page.on("pageerror", lambda error: person.trouble.append(str(error)))
        page.on(
            "console",
            lambda said: person.trouble.append(said.text) if said.type in {"error", "warning"} else None,
        )
        await page.goto(address)
        return person

    @property
    def messages(self) -> Locator:
        return self.page.locator('[data-testid="message"][data-from="bot"]')

    def button(self, label: str) -> Locator:
        """The newest with this label."""
        return (
            self.page.get_by_test_id("inline-button")
            .and_(self.page.get_by_role("button", name=label, exact=True))
            .last
        )

    async def start(self) -> None:
        await self.page.get_by_test_id("start").click()
        await expect(self.button("For myself")).to_be_visible()

    async def tap(self, label: str, then: str) -> None:
        """Until `then` is among what the bot says."""
        await self.button(label).click()
        await self.reads(then)

    async def say(self, words: str, then: str) -> None:
        composer = self.page.get_by_test_id("composer")
        await composer.fill(words)
        await composer.press("Enter")
        await self.reads(then)

    async def reads(self, words: str) -> None:
        await expect(self.messages.filter(has_text=words).last).to_be_visible(timeout=15_000)

    async def shot(self, name: str, showing: str = "") -> None:
        """A picture of the window, with the newest message that has these words at its top, or of its end."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        end = "(log) => log.scrollTo({top: log.scrollHeight, behavior: 'instant'})"
        await self.page.get_by_test_id("log").evaluate(end)
        if showing:
            top = "(message) => message.scrollIntoView({block: 'start', behavior: 'instant'})"
            await self.messages.filter(has_text=showing).last.evaluate(top)
        await self.page.screenshot(path=SHOTS / f"{name}.png")
