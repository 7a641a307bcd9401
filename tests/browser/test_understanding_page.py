"""What patients type and browse, at the chat page in a real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_tools import FOOTER, Person
from playwright.async_api import expect

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.xdist_group("understanding-page")


async def test_the_guides_are_browsed_from_area_to_topic_and_along_related_ones(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.tap("All guides", "Here is everything I can explain, by area.")
    await ann.shot("10-guides", "Here is everything I can explain")
    await ann.tap("Treatment", "What would you like to read about?")
    await ann.shot("11-guides-area", "What would you like to read about?")
    await ann.tap("CDK4/6 drugs", "the CDK4/6 drugs")
    await ann.shot("12-topic")
    await ann.tap("Tell me more", "The line is drawn by risk")
    await ann.tap("What to ask", "questions to read aloud")
    await ann.shot("13-what-to-ask", "questions to read aloud")
    await ann.tap("Low neutrophils on CDK4/6 drugs", "white blood cells that help against infection")
    await ann.shot("14-related")
    texts = await ann.messages.all_inner_texts()
    assert all(text.count(line) == 1 for text in texts for line in FOOTER)
    assert ann.trouble == []


async def test_an_urgent_message_comes_alone_and_the_country_brings_its_numbers(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    before = await ann.messages.count()
    await ann.say("temp 38.9 and shivering, had chemo last week", "Please phone your 24-hour cancer line now")
    assert await ann.messages.count() == before + 1
    await ann.shot("15-urgent")
    await ann.tap("Phone numbers", "Which country are you in?")
    await ann.tap("UK", "Numbers in the UK")
    await ann.shot("16-numbers")


async def test_after_a_cry_for_help_the_guide_waits(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address, phone=True, dark=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("i want to kill myself", "I am glad you wrote this. Please talk to a person now.")
    await ann.shot("17-crisis", "I am glad you wrote this")
    await ann.say("her2 3+", "I read this. I am automated")
    await expect(ann.messages.filter(has_text="This is what I understood")).to_have_count(0)
    await ann.tap("Go on", "What does your report say about HER2?")


async def test_results_in_a_question_are_offered_and_kept_by_a_tap(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("my IHC is 2+, what happens now?", "In your question I also read this.")
    await ann.shot("18-offered")
    await ann.tap("Yes, keep it", "After a 2+, a second HER2 test often follows.")


async def test_another_language_is_answered_in_it(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("tengo cáncer de mama y mucho miedo", "Por ahora solo leo y escribo en inglés.")
    await ann.say("عندي سرطان الثدي", "الطوارئ")
    await ann.shot("19-languages", "Por ahora")
