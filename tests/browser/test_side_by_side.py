"""`make try` whole: a patient, the staff's group beside the chat, and the staff's page, all live at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_tools import SHOTS, Person, trial
from playwright.async_api import expect

if TYPE_CHECKING:
    from playwright.async_api import Browser, Locator, Page

pytestmark = pytest.mark.xdist_group("side-by-side")

URGENT = "i want to kill myself"
ANSWER = "I am here. Are you somewhere safe right now?"


def pane(page: Page, number: int) -> Locator:
    return page.get_by_test_id(f"pane-{number}")


async def says(page: Page, number: int, words: str) -> None:
    composer = pane(page, number).get_by_test_id("composer")
    await composer.fill(words)
    await composer.press("Enter")


async def signed_in(browser: Browser, link: str) -> Person:
    mary = await Person.at(browser, link)
    await mary.page.get_by_role("button", name="Sign in").click()
    await expect(mary.page.get_by_role("heading", level=1)).to_be_visible()
    return mary


async def test_claimed_in_the_group_and_answered_on_the_page(browser: Browser) -> None:
    async with trial() as found:
        desk = await signed_in(browser, found.desk)
        chat = await Person.at(browser, found.both)
        await chat.page.set_viewport_size({"width": 1440, "height": 900})
        await pane(chat.page, 0).get_by_test_id("start").click()
        await expect(pane(chat.page, 0)).to_contain_text("Who is this for?")
        await says(chat.page, 0, URGENT)
        await expect(pane(chat.page, 0)).to_contain_text("Please talk to a person now")

        # It appears in both faces by itself.
        topic = chat.page.get_by_test_id("topic").filter(has_text="immediate")
        await expect(topic).to_be_visible(timeout=20_000)
        row = desk.page.locator("[data-row]")
        await expect(row).to_have_count(1, timeout=20_000)
        alias = await row.locator(".alias").inner_text()
        await expect(topic).to_contain_text(alias)
        SHOTS.mkdir(parents=True, exist_ok=True)
        await desk.page.screenshot(path=SHOTS / "desk-appears.png")

        await topic.click()
        await expect(pane(chat.page, 1)).to_contain_text(URGENT)
        await pane(chat.page, 1).get_by_label("Writing as").select_option(label="Mary (reviewer)")
        await pane(chat.page, 1).get_by_role("button", name="Claim", exact=True).last.click()
        await expect(pane(chat.page, 0)).to_contain_text("has joined this chat", timeout=20_000)

        await row.click()
        await desk.page.locator("#text").fill(ANSWER)
        await desk.page.locator("#send").click()
        await expect(pane(chat.page, 0)).to_contain_text(ANSWER, timeout=20_000)
        await expect(pane(chat.page, 1)).to_contain_text(ANSWER, timeout=20_000)

        await says(chat.page, 0, "yes, my sister is with me")
        await expect(desk.page.locator("main")).to_contain_text("my sister is with me", timeout=20_000)
        await expect(pane(chat.page, 1)).to_contain_text("my sister is with me", timeout=20_000)
        await chat.page.screenshot(path=SHOTS / "side-by-side.png")
        await desk.page.screenshot(path=SHOTS / "desk-answered.png", full_page=True)
        assert chat.trouble == []
        assert desk.trouble == []


async def test_answered_in_the_group_and_seen_on_the_page(browser: Browser) -> None:
    async with trial() as found:
        desk = await signed_in(browser, found.desk)
        chat = await Person.at(browser, found.both)
        await chat.page.set_viewport_size({"width": 1440, "height": 900})
        await pane(chat.page, 0).get_by_test_id("start").click()
        await says(chat.page, 0, "I want to talk to a person")
        await expect(pane(chat.page, 0)).to_contain_text("Hours of the support team")
        await desk.page.locator("[data-row]").click(timeout=20_000)
        await expect(desk.page.locator("#composer")).to_be_attached()
        await desk.page.keyboard.press("c")
        await expect(desk.page.locator("#text")).to_be_visible()
        await chat.page.get_by_test_id("topic").filter(has_text="soon").click(timeout=20_000)
        await expect(pane(chat.page, 1)).to_contain_text("claimed by Mary", timeout=20_000)
        await pane(chat.page, 1).get_by_label("Writing as").select_option(label="Mary (reviewer)")
        await says(chat.page, 1, "// she sounds tired")
        await says(chat.page, 1, "Hello, what would help you most?")
        await expect(pane(chat.page, 0)).to_contain_text("what would help you most", timeout=20_000)
        await expect(pane(chat.page, 0)).not_to_contain_text("sounds tired")
        await expect(desk.page.locator("main")).to_contain_text("sounds tired", timeout=20_000)
        await expect(desk.page.locator("main")).to_contain_text("what would help you most")
