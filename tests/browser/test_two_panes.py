"""The chat page with a patient on the left and the staff's forum on the right, in a real Chromium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from browser_tools import SHOTS, Person
from playwright.async_api import expect
from sandbox_tools import TOKEN, png
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LoginUrl, WebAppInfo

from bot.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, FilePayload, Locator, Page

pytestmark = pytest.mark.xdist_group("two-panes")

WIDE = {"width": 1440, "height": 900}
PAGE = "http://127.0.0.1:9/review"
QUESTION, LOCK = "5377316857231450742", "5237699328843200968"
CARD = "HER2: 3+ (told)\nHormones: not told yet\nStage: not told yet\n\nWaiting for a person since 09:12."

NAMELESS = """() => {
    const named = (e) => e.innerText || e.ariaLabel || e.title || e.alt || e.labels?.length;
    const all = [...document.querySelectorAll("button, input, select, textarea, img, a")];
    return all.filter((e) => e.offsetParent && !named(e)).length;
}"""
"""How many things to use or to see have no name for a screen reader."""


def keys(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(rows)


@dataclass(frozen=True)
class Desk:
    """A patient, a staff group with three topics, and a bot that has said a few things in both."""

    sandbox: Sandbox
    bot: Bot
    patient: int
    group: int
    maya: int
    done: int
    mary: int

    @property
    def address(self) -> str:
        return f"{self.sandbox.page_url}#{self.patient},{self.group}"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with Sandbox() as sandbox, Bot(TOKEN, base_url=f"{sandbox.api_url}/bot") as bot:
        yield await furnished(sandbox, bot)


async def furnished(sandbox: Sandbox, bot: Bot) -> Desk:
    patient = sandbox.patient("Maya")
    olga, mary, tom = sandbox.staff("Olga"), sandbox.staff("Mary"), sandbox.staff("Tom")
    group = sandbox.group(
        "Support staff", people=[olga, mary, tom], forum=True, titles={olga: "lead", mary: "reviewer"}
    )
    sandbox.say(patient, "/start")
    await bot.send_message(patient, "What does your report say about HER2?", reply_markup=keys(
        [InlineKeyboardButton("Positive (3+)", callback_data="her2:positive")],
        [InlineKeyboardButton("I do not know", callback_data="her2:unknown")],
    ))  # fmt: skip
    sandbox.say(patient, "3+ but I do not understand what that means for me, can I talk to somebody?")
    await bot.send_message(patient, "I have asked a person of the support staff. They will answer here.")
    done = (await bot.create_forum_topic(group, "Ruth", icon_custom_emoji_id=LOCK)).message_thread_id
    await bot.send_message(group, "Answered and closed.", message_thread_id=done)
    await bot.close_forum_topic(group, done)
    other = (await bot.create_forum_topic(group, "Ines", icon_color=13338331)).message_thread_id
    sandbox.say(group, "I look at this after lunch", thread=other, user=tom)
    maya = (await bot.create_forum_topic(group, "Maya", icon_custom_emoji_id=QUESTION)).message_thread_id
    card = await bot.send_message(group, CARD, message_thread_id=maya, reply_markup=keys(
        [InlineKeyboardButton("Take it", callback_data="claim", api_kwargs={"style": "primary"})],
        [InlineKeyboardButton("Open the page", login_url=LoginUrl(PAGE))],
    ))  # fmt: skip
    await card.pin()
    await bot.copy_message(group, patient, 3, message_thread_id=maya)
    sandbox.say(group, "Good morning, all", user=olga)
    return Desk(sandbox, bot, patient, group, maya, done, mary)


async def arrive(browser: Browser, address: str, *, dark: bool = False, phone: bool = False) -> Person:
    person = await Person.at(browser, "about:blank", dark=dark, phone=phone)
    if not phone:
        await person.page.set_viewport_size({"width": WIDE["width"], "height": WIDE["height"]})
    await person.page.goto(address)
    return person


def staff(page: Page) -> Locator:
    return page.get_by_test_id("pane-1")


def topic(page: Page, name: str) -> Locator:
    return page.get_by_test_id("topic").filter(has_text=name)


async def shot(page: Page, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=SHOTS / f"{name}.png")


async def test_patient_and_staff_stand_side_by_side(browser: Browser, desk: Desk) -> None:
    mary = await arrive(browser, desk.address)
    page = mary.page
    await expect(page.get_by_test_id("pane-0")).to_contain_text("What does your report say about HER2?")
    await expect(page.get_by_test_id("topic")).to_have_count(4)
    assert (
        await page.get_by_test_id("pane-0").get_by_test_id("composer").evaluate("(e) => e.offsetHeight") < 60
    )
    await expect(topic(page, "Ruth")).to_contain_text("(closed)")
    await expect(topic(page, "Ines")).to_contain_text("Tom: I look at this after lunch")
    await shot(page, "30-two-panes-topics")
    await topic(page, "Maya").click()
    await expect(staff(page).get_by_test_id("message").first).to_contain_text("HER2: 3+ (told)")
    await expect(staff(page).get_by_test_id("pinned")).to_contain_text("Pinned message")
    await expect(staff(page)).not_to_contain_text("Good morning, all Lantern")
    assert page.url.endswith(f"#{desk.patient},{desk.group},{desk.maya}")
    assert "false" not in await page.locator("body").inner_text()
    await shot(page, "31-two-panes-topic")
    assert mary.trouble == []


async def test_the_address_may_name_the_topic(browser: Browser, desk: Desk) -> None:
    mary = await arrive(browser, f"{desk.address},{desk.maya}")
    await expect(staff(mary.page).get_by_role("heading", name="Maya", exact=True)).to_be_visible()
    alone = await arrive(browser, f"{desk.sandbox.page_url}#{desk.group},{desk.maya}")
    await expect(alone.page.get_by_test_id("pane-0")).to_contain_text("HER2: 3+ (told)")
    await expect(alone.page.get_by_test_id("pane-1")).to_have_count(0)
    await shot(alone.page, "32-one-group")


async def test_a_chosen_person_writes_edits_answers_and_deletes_in_a_topic(
    browser: Browser, desk: Desk
) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    pane = staff(page)
    await pane.get_by_label("Writing as").select_option(label="Mary (reviewer)")
    composer = pane.get_by_test_id("composer")
    await composer.fill("Helo Maya")
    await composer.press("Enter")
    mine = pane.get_by_test_id("message").filter(has_text="Helo Maya")
    await expect(mine).to_be_visible()
    await composer.press("ArrowUp")
    await composer.fill("Hello Maya, I am a nurse")
    await composer.press("Enter")
    await expect(pane.get_by_text("edited")).to_be_visible()
    said = desk.sandbox.messages(desk.group, thread=desk.maya)[-1]
    assert (said.text, said.sender_id, said.history) == (
        "Hello Maya, I am a nurse",
        desk.mary,
        ("Helo Maya",),
    )
    card = pane.get_by_test_id("message").first
    await card.click(button="right")
    await shot(page, "41-menu")
    await page.get_by_role("menuitem", name="Reply").click()
    await composer.fill("I take this")
    await composer.press("Enter")
    await expect(pane.locator(".reply")).to_contain_text("HER2: 3+ (told)")
    await shot(page, "33-writing-in-a-topic")
    await pane.get_by_test_id("message").filter(has_text="I take this").click(button="right")
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(pane.get_by_test_id("message").filter(has_text="I take this")).to_have_count(0)
    assert desk.sandbox.messages(desk.group, thread=desk.maya)[-1].id == said.id


async def test_a_picture_goes_into_the_topic(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    picture: FilePayload = {"name": "scan.png", "mimeType": "image/png", "buffer": png(320, 200)}
    await staff(page).get_by_test_id("pick-photo").set_input_files(picture)
    await staff(page).get_by_test_id("send").click()
    await expect(staff(page).locator(".photo img")).to_be_visible()
    assert desk.sandbox.messages(desk.group, thread=desk.maya)[-1].media is not None


async def test_a_button_is_pressed_by_the_chosen_person_and_answered(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    await staff(page).get_by_label("Writing as").select_option(label="Mary (reviewer)")
    await staff(page).get_by_role("button", name="Take it").click()
    (update,) = [each for each in await desk.bot.get_updates(timeout=5) if each.callback_query]
    query = update.callback_query
    assert query is not None
    assert (query.from_user.id, query.data) == (desk.mary, "claim")
    await query.answer("Yours now", show_alert=True)
    await expect(page.get_by_test_id("alert")).to_contain_text("Yours now")


async def test_pages_open_in_a_new_tab_for_the_chosen_person(browser: Browser, desk: Desk) -> None:
    await desk.bot.send_message(desk.patient, "Your page", reply_markup=keys(
        [InlineKeyboardButton("Web page", url="https://example.org/")],
        [InlineKeyboardButton("My page", web_app=WebAppInfo(PAGE))],
    ))  # fmt: skip
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    await staff(page).get_by_label("Writing as").select_option(label="Mary (reviewer)")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    for label in ("Open the page", "My page"):
        link = page.get_by_role("link", name=label)
        assert await link.get_attribute("target") == "_blank"
        async with page.context.expect_page():
            await link.click()
    await expect(page.get_by_role("link", name="Web page")).to_have_attribute("href", "https://example.org/")
    async with page.context.expect_page():
        await page.get_by_role("link", name="My page").click()
    assert any("/open?message_id=" in url and f"user={desk.mary}" in url for url in asked)
    assert any(url.startswith(f"{PAGE}?id={desk.mary}&first_name=Mary&") for url in asked)


async def test_both_panes_are_live_and_count_what_is_unread(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    ines = desk.sandbox.chat(desk.group).topics.keys() - {desk.maya, desk.done}
    (other,) = ines
    for words in ("one", "two"):
        await desk.bot.send_message(desk.group, words, message_thread_id=other)
    await expect(topic(page, "Ines").get_by_label("2 unread")).to_be_visible()
    await desk.bot.send_message(desk.group, "Maya wrote again", message_thread_id=desk.maya)
    await expect(staff(page).get_by_test_id("message").last).to_contain_text("Maya wrote again")
    await desk.bot.send_chat_action(desk.group, "typing", message_thread_id=desk.maya)
    await expect(staff(page).get_by_test_id("typing")).to_be_visible()
    await desk.bot.send_message(desk.patient, "Mary answers you")
    await expect(page.get_by_test_id("pane-0").get_by_test_id("message").last).to_contain_text("Mary answers")
    fresh = (await desk.bot.create_forum_topic(desk.group, "Noor")).message_thread_id
    await expect(topic(page, "Noor")).to_be_visible()
    await topic(page, "Ines").click()
    await expect(topic(page, "Ines").get_by_label("2 unread")).to_have_count(0)
    await desk.bot.edit_forum_topic(desk.group, fresh, name="Noor B.")
    await expect(topic(page, "Noor B.")).to_be_visible()
    await shot(page, "34-live")


async def test_a_topic_is_closed_reopened_and_deleted_by_hand(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}")).page
    more = staff(page).get_by_test_id("more")
    await more.click()
    await shot(page, "43-more")
    await page.get_by_role("menuitem", name="Close the topic").click()
    await expect(staff(page).get_by_text("This topic is closed.")).to_be_visible()
    await shot(page, "35-closed")
    await staff(page).get_by_label("Writing as").select_option(label="Tom")
    await expect(staff(page).get_by_text("Only those who run the group can write here.")).to_be_visible()
    await staff(page).get_by_label("Writing as").select_option(label="Olga (lead)")
    await staff(page).get_by_test_id("reopen").click()
    await expect(staff(page).get_by_test_id("composer")).to_be_visible()
    await more.click()
    await page.get_by_role("menuitem", name="Delete the topic").click()
    await page.get_by_test_id("confirm").get_by_role("button", name="Delete").click()
    await expect(staff(page).get_by_text("This topic was deleted.")).to_be_visible()
    await expect(staff(page).get_by_label("Writing as")).to_be_hidden()
    await expect(topic(page, "Maya")).to_have_count(0)
    await shot(page, "36-deleted")


async def test_on_a_phone_the_panes_are_tabs_and_topics_come_before_the_talk(
    browser: Browser, desk: Desk
) -> None:
    person = await arrive(browser, desk.address, phone=True)
    page = person.page
    await expect(page.get_by_test_id("tab-0")).to_have_attribute("aria-selected", "true")
    await expect(page.get_by_test_id("pane-1")).to_be_hidden()
    await shot(page, "37-phone-patient")
    await desk.bot.send_message(desk.group, "news", message_thread_id=desk.maya)
    await expect(page.get_by_test_id("tab-1").get_by_label("1 unread")).to_be_visible()
    await page.get_by_test_id("tab-1").click()
    await shot(page, "38-phone-topics")
    await topic(page, "Maya").click()
    await expect(staff(page).get_by_test_id("message").last).to_contain_text("news")
    await expect(staff(page).get_by_test_id("topics")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    await shot(page, "39-phone-topic")
    await staff(page).get_by_test_id("back").click()
    await expect(staff(page).get_by_test_id("topics")).to_be_visible()
    assert person.trouble == []


async def test_on_a_small_desk_both_panes_are_seen_and_topics_come_before_the_talk(
    browser: Browser, desk: Desk
) -> None:
    page = (await arrive(browser, desk.address)).page
    await page.set_viewport_size({"width": 1024, "height": 768})
    await expect(staff(page).get_by_test_id("topics")).to_be_visible()
    await expect(staff(page).get_by_text("Choose a topic.")).to_be_hidden()
    await topic(page, "Maya").click()
    await expect(staff(page).get_by_test_id("composer")).to_be_visible()
    await expect(page.get_by_test_id("pane-0").get_by_test_id("composer")).to_be_visible()
    await shot(page, "42-small-desk")
    await staff(page).get_by_test_id("back").click()
    await expect(staff(page).get_by_test_id("topics")).to_be_visible()


async def test_in_the_dark_both_panes_are_dark(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.address},{desk.maya}", dark=True)).page
    await expect(staff(page).get_by_test_id("message").first).to_be_visible()
    light = await page.evaluate("""() => [...document.querySelectorAll(".chat-head, .topic-list, .foot")]
        .filter((each) => getComputedStyle(each).backgroundColor === "rgb(255, 255, 255)").length""")
    assert light == 0
    await shot(page, "40-dark")
    phone = (await arrive(browser, desk.address, dark=True, phone=True)).page
    await phone.get_by_test_id("tab-1").click()
    await topic(phone, "Maya").click()
    await expect(staff(phone).get_by_test_id("composer")).to_be_visible()
    await shot(phone, "44-phone-dark")


async def test_the_keyboard_alone_goes_through_both_panes(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, desk.address)).page
    await topic(page, "Maya").focus()
    await page.keyboard.press("Enter")
    await expect(staff(page).get_by_role("heading", name="Maya", exact=True)).to_be_visible()
    await staff(page).get_by_test_id("composer").focus()
    await page.keyboard.type("by keyboard")
    await page.keyboard.press("Enter")
    await expect(staff(page).get_by_test_id("message").last).to_contain_text("by keyboard")
    nameless = await page.evaluate(NAMELESS)
    assert nameless == 0
    ids = await page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))


async def test_a_new_patient_takes_the_left_pane(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, desk.address)).page
    await page.get_by_role("button", name="New patient").first.click()
    await page.get_by_test_id("new-patient-name").fill("Noor")
    await shot(page, "45-new-patient")
    await page.get_by_test_id("new-patient-name").press("Enter")
    await expect(page.get_by_test_id("pane-0")).to_contain_text("you are Noor")
    await expect(staff(page)).to_be_visible()


async def test_a_second_pane_is_opened_and_closed_from_the_page(browser: Browser, desk: Desk) -> None:
    page = (await arrive(browser, f"{desk.sandbox.page_url}#{desk.patient}")).page
    await page.get_by_test_id("more").click()
    await page.get_by_role("menuitem", name="Show Support staff beside").click()
    await expect(staff(page)).to_be_visible()
    assert page.url.endswith(f"#{desk.patient},{desk.group}")
    await staff(page).get_by_test_id("close-pane").click()
    await expect(staff(page)).to_have_count(0)
    assert page.url.endswith(f"#{desk.patient}")
