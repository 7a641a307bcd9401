"""A report photographed at the kitchen table, from the upload to what it means, in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_tools import Person
from playwright.async_api import FilePayload, expect
from record_tools import photo

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.xdist_group("record-page")


async def upload(ann: Person, *pages: bytes) -> None:
    files = [
        FilePayload(name=f"page{number}.jpg", mimeType="image/jpeg", buffer=page)
        for number, page in enumerate(pages)
    ]
    await ann.page.get_by_test_id("pick-photo").set_input_files(files)
    await ann.page.get_by_test_id("send").click()


async def test_a_photo_is_read_marked_and_confirmed_line_by_line(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await upload(ann, photo())
    await ann.reads("Before I open it, two things.")
    await ann.shot("40-record-asked-first", "Before I open it")
    await ann.button("Yes, read it now").click()
    await expect(ann.messages.filter(has_text="Is that right?").last).to_be_visible(timeout=60_000)
    await expect(ann.messages.filter(has_text="These are the lines I read").locator("img")).to_be_visible()
    await ann.shot("41-record-marked", "These are the lines I read")
    await ann.shot("42-record-listed", "This is what the report says")
    await ann.tap("Right", "Not amplified")
    await ann.shot("43-record-confirmed")


async def test_a_report_that_differs_from_what_was_told_is_asked_about(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("my her2 is positive", "HER2")
    await upload(ann, photo())
    await ann.reads("Before I open it, two things.")
    await ann.button("Yes, read it now").click()
    await expect(ann.messages.filter(has_text="Is the report's version right?").last).to_be_visible(
        timeout=60_000
    )
    await ann.shot("44-record-differs", "told me")
