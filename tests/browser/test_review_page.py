"""Reviewers at the desk in a real Chromium: by keyboard, by touch, two at once, and over a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_tools import ADA, MARY, OMAR, PAT, QUIN
from guide_tools import tap
from playwright.async_api import FilePayload, expect
from review_browser import Reader, Served, reader, served

from bot.ports import PatientId
from flows.model import Started
from flows.reviews.model import Answer, Claim, State

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from desk_tools import Room
    from playwright.async_api import Browser

    from bot.store.script import Script
    from flows.model import Message

pytestmark = pytest.mark.xdist_group("review-page")

NEEDED = "I want to talk to a person"
OTHERS = ("should i stop my tamoxifen", "i have a fever of 39 since chemo", "crushing chest pain")


async def begun(here: Room, patient: PatientId, *words: str) -> None:
    messages: tuple[Message | str, ...] = (Started(), tap("who:self"), *words)
    for message in messages:
        await here.hear(patient, message)
    await here.sent()


@pytest.fixture
async def server() -> AsyncIterator[Served]:
    async with served() as ready:
        await begun(ready.place.room, PAT, "my results", "HER2 positive", NEEDED)
        yield ready


async def state(server: Served) -> State:
    here = server.place.room
    past = await here.desk.store.past(PAT)
    return past[0].state


async def on_review(one: Reader, server: Served) -> None:
    await one.open(f"/review/r/{await server.place.room.ref(PAT)}", server)
    await expect(one.page.locator("#log")).to_contain_text(NEEDED)


async def test_from_queue_to_close_by_keyboard_alone(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server)
    await mary.keys("?")
    await expect(mary.page.get_by_role("dialog", name="Keys")).to_be_visible()
    await mary.keys("Escape", "j", "Enter")
    await expect(mary.page.locator("#log")).to_contain_text(NEEDED)
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await mary.page.keyboard.type("Hello, I am here.")
    await mary.keys("Control+Enter")
    await expect(mary.page.locator(".item.team")).to_contain_text("Hello, I am here.")
    await expect(mary.page.locator("#text")).to_have_value("")
    await mary.keys("Escape", "n")
    await mary.page.keyboard.type("calm now")
    await mary.keys("Control+Enter")
    await expect(mary.page.locator(".item.note")).to_contain_text("calm now")
    await expect(mary.page.get_by_role("dialog")).to_have_count(0)
    await mary.keys("s")
    await expect(mary.page.locator("#pick-1")).to_be_visible()
    await mary.page.keyboard.type("her2")
    await mary.page.locator("#pick-1").focus()
    await mary.keys("Enter")
    await expect(mary.page.get_by_role("button", name="Send this snippet")).to_be_visible()
    await mary.page.get_by_role("button", name="Send this snippet").focus()
    await mary.keys("Enter")
    await expect(mary.page.locator(".item.team")).to_have_count(2)
    await mary.keys("Escape", "x", "Enter")
    await expect(mary.page.locator("#head")).to_contain_text("Closed by you")
    assert await state(server) is State.CLOSED
    assert mary.trouble == []
    assert "Hello, I am here." in " ".join(words for _, words in await server.place.room.sent())


async def test_the_same_by_touch_on_a_phone(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server, phone=True)
    await mary.shot("queue-phone")
    await mary.page.locator("[data-row]").first.tap()
    await mary.page.locator("#foot-claim").tap()
    await expect(mary.page.locator("#composer")).to_be_visible()
    await mary.page.locator("#text").tap()
    await mary.page.keyboard.type("Hello from the phone")
    await mary.shot("review-phone")
    small = await mary.page.evaluate(SMALL)
    assert small == []
    wide = await mary.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    await mary.page.locator("#send").tap()
    await expect(mary.page.locator(".item.team")).to_contain_text("Hello from the phone")
    await mary.page.locator("#act-close").tap()
    await mary.page.get_by_role("button", name="Close it").tap()
    await expect(mary.page.locator("#head")).to_contain_text("Closed by you")
    assert mary.trouble == []


SMALL = """() => [...document.querySelectorAll(
    "button, summary, input:not([type=hidden]), select, textarea, a")]
    .filter((e) => e.checkVisibility() && !e.closest("label, .words, .skip"))
    .filter((e) => e.getBoundingClientRect().height < 43.5)
    .map((e) => e.outerHTML.slice(0, 90))"""
"""Things to touch that are lower than a finger."""


async def test_two_reviewers_who_collide_are_both_told(browser: Browser, server: Served) -> None:
    mary, omar = await reader(browser, server), await reader(browser, server, OMAR)
    await on_review(mary, server)
    await on_review(omar, server)
    await expect(mary.page.locator("#here")).to_contain_text("Omar is here too")
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await expect(omar.page.locator("#foot")).to_contain_text("Mary holds this review")
    await expect(omar.page.locator("#composer")).to_be_hidden()
    await mary.page.keyboard.type("I am writ")
    await expect(omar.page.locator("#here")).to_contain_text("Mary is typing")
    await omar.keys("c")
    await omar.page.get_by_role("button", name="Take it over").click()
    await expect(omar.page.locator("#composer")).to_be_visible()
    await expect(mary.page.locator("#foot")).to_contain_text("Omar holds this review")


async def test_what_is_new_shows_without_a_reload(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server)
    await expect(mary.page.locator("[data-row]")).to_have_count(1)
    await mary.page.locator("[data-row]").focus()
    await begun(server.place.room, QUIN, "i want to kill myself")
    tell = server.place.room.desk.tell
    tell(QUIN)
    await expect(mary.page.locator("[data-row]")).to_have_count(2)
    await expect(mary.page.locator("#announce")).to_contain_text("new immediate review")
    await expect(mary.page).to_have_title("(2) Lantern desk")
    assert await mary.page.evaluate("document.activeElement.matches('[data-row]')"), "focus was lost"
    assert mary.trouble == []


async def test_words_against_an_old_view_come_back(browser: Browser, server: Served) -> None:
    mary, here = await reader(browser, server), server.place.room
    await on_review(mary, server)
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await mary.page.keyboard.type("Here is my answer.")
    await here.hear(PAT, "wait, something else")
    here.desk.tell(PAT)
    await expect(mary.page.locator("#moved")).to_be_visible()
    await mary.keys("Control+Enter")
    refused = mary.page.locator(".refused")
    await expect(refused).to_contain_text("wait, something else")
    await expect(refused).to_be_focused()
    await mary.shot("stale")
    await expect(mary.page.locator("#text")).to_have_value("Here is my answer.")
    await mary.page.get_by_role("button", name="Send anyway").click()
    await expect(mary.page.locator(".item.team")).to_contain_text("Here is my answer.")
    await expect(mary.page.locator("#text")).to_have_value("")
    await expect(refused).to_have_count(0)


async def test_a_draft_outlives_a_restart_and_a_reload(browser: Browser, server: Served) -> None:
    mary, here = await reader(browser, server), server.place.room
    await on_review(mary, server)
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await mary.page.keyboard.type("Half a sentence")
    await server.down()
    await expect(mary.page.locator("#line")).to_contain_text("Connection lost")
    await mary.shot("reconnecting")
    await mary.page.locator("#text").focus()
    await mary.keys("End")
    await mary.page.keyboard.type(", and the rest.")
    await here.hear(PAT, "are you there?")
    await server.up()
    await expect(mary.page.locator("#log")).to_contain_text("are you there?")
    await expect(mary.page.locator("#line")).to_be_hidden()
    await expect(mary.page.locator("#text")).to_have_value("Half a sentence, and the rest.")
    await mary.page.reload()
    await expect(mary.page.locator("#text")).to_have_value("Half a sentence, and the rest.")
    await mary.keys("r", "Control+Enter")
    await expect(mary.page.locator(".refused")).to_contain_text("are you there?")
    await mary.page.get_by_role("button", name="Send anyway").click()
    await expect(mary.page.locator("#text")).to_have_value("")
    await mary.page.reload()
    await expect(mary.page.locator("#text")).to_have_value("")


async def test_a_session_that_ends_is_told_and_keeps_the_draft(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server)
    await on_review(mary, server)
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await mary.page.keyboard.type("Not sent yet")
    await server.place.gate.store.end_all(MARY.id)
    server.place.room.desk.tell(PAT)
    await expect(mary.page.locator("#line")).to_contain_text("You are signed out")
    await expect(mary.page.locator("#text")).to_have_value("Not sent yet")


async def waiting(server: Served) -> None:
    here = server.place.room
    for number, words in enumerate(OTHERS):
        await begun(here, PatientId(500_000_100 + number), words)
    await here.do(PAT, Claim(), MARY)
    await here.do(PAT, Answer("Hello, what worries you most?"), MARY)
    await here.sent()
    here.clock.forward(15 * 60)
    await here.desk.time_passed()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_nothing_serious_stands_in_anybodys_way(browser: Browser, server: Served, dark: bool) -> None:  # noqa: FBT001
    await waiting(server)
    found: dict[str, list[str]] = {}
    tag = "-dark" if dark else ""
    out = await reader(browser, server, bypass_csp=True, dark=dark, sign_in=False)
    await out.open("/review/sign-in", server)
    found["sign-in"] = await out.grave()
    ada = await reader(browser, server, ADA, bypass_csp=True, dark=dark)
    for name, path in (
        ("queue", ""),
        ("dashboard", "/dashboard?days=30"),
        ("audit", "/audit"),
        ("help", "/help"),
    ):
        await ada.open(f"/review{path}", server)
        found[name] = await ada.grave()
        await ada.shot(f"{name}{tag}", whole=name == "dashboard")
    mary = await reader(browser, server, bypass_csp=True, dark=dark)
    await mary.keys("?")
    found["keys"] = await mary.grave()
    await mary.shot(f"keys{tag}")
    await on_review(mary, server)
    await mary.page.locator("#text").fill("I am glad that you wrote.")
    await mary.page.locator("#show").click()
    await expect(mary.page.locator(".previewed")).to_be_visible()
    found["review"] = await mary.grave()
    await mary.shot(f"preview{tag}")
    for name in ("note", "snooze", "close", "look", "block", "assign", "over", "attach", "snippets"):
        await mary.page.evaluate("(id) => document.getElementById(id).showModal()", name)
        found[f"dialog {name}"] = await mary.grave()
        await mary.keys("Escape")
    assert {name: some for name, some in found.items() if some} == {}


async def test_who_was_forgotten_is_gone_from_the_screen(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server)
    await on_review(mary, server)
    await server.place.room.store.run(forgotten)
    server.place.room.desk.tell(PAT)
    await expect(mary.page.locator("#line")).to_contain_text("no longer there")
    await expect(mary.page.locator("body")).not_to_contain_text(NEEDED)


def forgotten() -> Script[None]:
    yield "DELETE FROM reviews WHERE patient = ?", (PAT,)


async def test_a_file_is_attached_and_shown(browser: Browser, server: Served) -> None:
    mary = await reader(browser, server)
    await on_review(mary, server)
    await mary.keys("c")
    await expect(mary.page.locator("#text")).to_be_focused()
    await mary.page.get_by_role("button", name="Attach").click()
    file = FilePayload(name="visit.pdf", mimeType="application/pdf", buffer=b"%PDF-1.4 %%EOF")
    await mary.page.locator("#file").set_input_files(file)
    await mary.page.locator("#caption").fill("For Tuesday")
    await mary.page.get_by_role("button", name="Send the file").click()
    await expect(mary.page.locator(".item.team")).to_contain_text("visit.pdf")
    await expect(mary.page.locator(".item.team")).to_contain_text("For Tuesday")
    await expect(mary.page.get_by_role("dialog")).to_have_count(0)
    assert mary.trouble == []
