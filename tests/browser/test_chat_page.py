"""A patient at the chat page, tapping and typing in a real Chromium; the bot behind it is the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser_tools import FOOTER, Person
from playwright.async_api import FilePayload, expect
from telegram import Bot

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from playwright.async_api import Browser

NAMELESS = """() => {
    const named = (e) => e.innerText || e.ariaLabel || e.title || e.alt || e.labels?.length || e.placeholder;
    const all = [...document.querySelectorAll("button, input, textarea, img, a")];
    return all.filter((e) => e.offsetParent && !named(e)).length;
}"""
"""How many things to use or to see have no name for a screen reader."""

pytestmark = pytest.mark.xdist_group("chat-page")


async def test_a_patient_taps_from_start_to_the_page_to_take_along(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.shot("1-welcome", "Hello, I am Lantern")
    await ann.tap("For myself", "What would you like to do?")
    await ann.tap("Understand my results", "What does your report say about HER2?")
    await ann.shot("2-her2")
    await ann.tap("2+ (equivocal)", "a second HER2 test often follows")
    await ann.tap("Still waiting", "What does your report say about hormone receptors?")
    await ann.shot("3-second-test", "Waiting for a second test is hard")
    await ann.tap("ER positive, PR positive", "Which stage were you told")
    await ann.tap("Stage II", "Is there a letter after the stage")
    await ann.tap("No letter, or not sure", "Questions to take along")
    await ann.shot("4-summary", "people often talk")
    await ann.tap("Page as PDF", "Here is a page to take to the appointment")
    await expect(ann.page.get_by_text("lantern-summary.pdf").last).to_be_visible()
    await ann.tap("Page as picture", "Here is a page to take to the appointment")
    await ann.shot("5-page")
    texts = await ann.messages.all_inner_texts()
    assert all(text.count(line) == 1 for text in texts for line in FOOTER)
    assert ann.trouble == []


async def test_a_tapped_message_shows_what_was_chosen_and_its_buttons_go(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.tap("Understand my results", "What does your report say about HER2?")
    await ann.tap("Positive (3+)", "hormone receptors?")
    question = ann.messages.filter(has_text="What does your report say about HER2?")
    await expect(question).to_contain_text("✓ Positive (3+)")
    await expect(question.get_by_test_id("inline-button")).to_have_count(0)


async def test_i_do_not_know_brings_a_picture_with_the_line_marked(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address, phone=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("my results", "What does your report say about HER2?")
    await ann.say("i don't know", "This is a made-up example")
    picture = ann.messages.filter(has_text="This is a made-up example").locator("img")
    await expect(picture).to_be_visible()
    width = await picture.evaluate("async (img) => { await img.decode(); return img.naturalWidth }")
    assert width > 800
    await ann.reads("hormone receptors?")
    await ann.shot("6-phone-picture", "This is a made-up example")


async def test_a_message_that_is_cut_off_is_quoted_and_its_rest_is_joined(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address, phone=True, dark=True)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("My report says HER2 3+ and ER posit", "I think your message was cut off.")
    await expect(ann.button("positive")).to_be_visible()
    await ann.shot("7-phone-dark-cut-off")
    await ann.tap("positive", "This is what I understood")
    await ann.reads("Which stage were you told")
    await ann.shot("8-phone-dark-understood")


async def test_the_guide_can_be_walked_with_the_keyboard_alone(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.page.get_by_test_id("start").focus()
    await ann.page.keyboard.press("Enter")
    await expect(ann.button("For myself")).to_be_visible()
    await ann.button("For myself").focus()
    await ann.page.keyboard.press("Enter")
    await ann.reads("What would you like to do?")
    focused = await ann.page.evaluate("document.activeElement && document.activeElement !== document.body")
    assert focused, "after a tap the keyboard user must not be thrown back to the top of the page"


async def test_a_screen_reader_finds_names_roles_and_a_live_log(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    log = ann.page.get_by_test_id("log")
    assert await log.get_attribute("role") == "log"
    nameless = await ann.page.evaluate(NAMELESS)
    assert nameless == 0
    await expect(ann.page.get_by_role("button", name="For myself", exact=True)).to_be_visible()


async def test_two_patients_side_by_side_do_not_meet(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.page.get_by_test_id("new-patient-name").fill("Bea")
    await ann.page.get_by_test_id("new-patient").click()
    await expect(ann.page.get_by_role("heading", name="Lantern")).to_be_visible()
    await ann.start()
    await expect(ann.messages.filter(has_text="What would you like to do?")).to_have_count(0)
    await ann.shot("9-two-patients")
    await ann.page.get_by_test_id("patient").filter(has_text="You").click()
    await ann.reads("What would you like to do?")


async def test_a_damaged_file_is_asked_about_first_and_then_answered_kindly(
    browser: Browser, address: str
) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    report = FilePayload(name="report.pdf", mimeType="application/pdf", buffer=b"%PDF-1.4\n%%EOF\n")
    await ann.page.get_by_test_id("pick-document").set_input_files(report)
    await ann.page.get_by_test_id("send").click()
    await ann.reads("Before I open it, two things.")
    await ann.tap("Yes, read it now", "Could you send it once more")


async def test_markup_that_a_patient_types_stays_words(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    await ann.start()
    await ann.tap("For myself", "What would you like to do?")
    await ann.say("<b>hello</b> _you_ and my neutr", "I think your message was cut off.")
    quoted = ann.messages.filter(has_text="I think your message was cut off.")
    await expect(quoted).to_contain_text("_you_ and my neutr")
    assert ann.trouble == []


async def test_typing_dots_show_while_the_bot_is_busy(browser: Browser) -> None:
    async with Sandbox() as sandbox:
        patient = sandbox.patient("Ann")
        ann = await Person.at(browser, f"{sandbox.page_url}#{patient}")
        await expect(ann.page.get_by_test_id("typing")).to_be_hidden()
        async with Bot("1:x", base_url=f"{sandbox.api_url}/bot") as bot:
            await bot.send_chat_action(patient, "typing")
            await expect(ann.page.get_by_test_id("typing")).to_be_visible()
            await bot.send_message(patient, "here it is")
        await ann.reads("here it is")
        await expect(ann.page.get_by_test_id("typing")).to_be_hidden()


async def test_a_private_chat_may_have_topics_too(browser: Browser) -> None:
    async with Sandbox() as sandbox, Bot("1:x", base_url=f"{sandbox.api_url}/bot") as bot:
        patient = sandbox.patient("Kim", topics=True)
        kim = await Person.at(browser, f"{sandbox.page_url}#{patient}", phone=True)
        await kim.page.get_by_test_id("start").click()
        thread = (await bot.create_forum_topic(patient, "My report")).message_thread_id
        await kim.page.get_by_test_id("back").click()
        await kim.page.get_by_test_id("topic").filter(has_text="My report").click()
        await bot.send_message(patient, "in your topic", message_thread_id=thread)
        await kim.reads("in your topic")
        await expect(kim.page.get_by_test_id("message")).to_have_count(1)


async def test_dark_and_light_can_be_switched(browser: Browser, address: str) -> None:
    ann = await Person.at(browser, address)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = await ann.page.evaluate(ground)
    await ann.page.get_by_test_id("theme").click()
    assert await ann.page.evaluate(ground) != light
    await ann.page.get_by_test_id("theme").click()
    assert await ann.page.evaluate(ground) == light
