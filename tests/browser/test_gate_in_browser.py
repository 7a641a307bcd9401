"""Staff at the door of the desk: what a real browser sends by itself must be what the gate asks for."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from browser_tools import SHOTS
from gate_tools import ADA, BO, Desk, a_desk, mini
from playwright.async_api import expect

from bot.web import listening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
SIZES = {"desk": (1100, 800), "phone": (390, 844)}
LOOKS = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]

INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = 1";
  document.body.append(script);
}"""
PROBLEMS = """() => axe.run().then(
  (all) => all.violations.map((one) => one.id + " " + one.nodes[0].html))"""
TARGETS = """[...document.querySelectorAll("button, .button, .nav a, summary")]
  .filter((one) => one.offsetParent)"""
SMALL = f"{TARGETS}.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)"
OUT_OF_SIGHT = f"""{TARGETS}.filter((one) => {{
  const box = one.getBoundingClientRect();
  return box.left < 0 || box.right > document.documentElement.clientWidth;
}}).map((one) => one.textContent)"""


@dataclass
class Visit:
    desk: Desk
    page: Page
    address: str
    trouble: list[str] = field(default_factory=list)
    """What the console complained about: the policy's refusals, for one."""

    async def sign_in(self, reviewer: Any = BO) -> None:
        await self.page.goto(await self.desk.gate.invite(reviewer) or "")
        await self.page.get_by_role("button", name="Sign in").click()
        await expect(self.page.get_by_role("button", name="Sign out", exact=True)).to_be_visible()


@asynccontextmanager
async def visiting(browser: Browser, size: str = "desk", scheme: Any = "light") -> AsyncIterator[Visit]:
    async with a_desk(public="") as desk, listening(desk.app, "127.0.0.1", 0) as port:
        desk.gate.listens_at(port)
        width, height = SIZES[size]
        context = await browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        visit = Visit(desk, await context.new_page(), f"http://127.0.0.1:{port}")
        visit.page.on("pageerror", lambda error: visit.trouble.append(str(error)))
        visit.page.on(
            "console", lambda said: visit.trouble.append(said.text) if said.type == "error" else None
        )
        yield visit
        await context.close()


async def test_a_link_in_a_foreign_page_signs_in_with_one_button(browser: Browser) -> None:
    async with visiting(browser) as visit:
        page, link = visit.page, await visit.desk.gate.invite(BO)
        await page.set_content(f'<a href="{link}">from a chat</a>')
        await page.get_by_text("from a chat").click()
        await page.get_by_role("button", name="Sign in").click()
        await expect(page).to_have_url(f"{visit.address}/review")
        await expect(page.get_by_text("Bo", exact=True)).to_be_visible()
        assert await page.evaluate("document.cookie") == ""
        await page.get_by_role("button", name="Sign out", exact=True).click()
        await expect(page.get_by_role("heading", name="You are signed out")).to_be_visible()
        await page.go_back()
        await page.reload()
        await expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
        assert visit.trouble == []


async def test_a_mini_app_signs_in_by_what_stands_behind_the_hash(browser: Browser) -> None:
    async with visiting(browser) as visit:
        await visit.page.goto(f"{visit.address}/review/mini#tgWebAppData={quote(mini())}&tgWebAppVersion=8.0")
        await expect(visit.page).to_have_url(f"{visit.address}/review")
        assert visit.trouble == []
        await visit.page.context.clear_cookies()
        await visit.page.goto(f"{visit.address}/review/mini")
        await expect(visit.page.get_by_text("from inside Telegram")).to_be_visible()


async def test_a_foreign_page_changes_nothing_with_the_browsers_cookie(browser: Browser) -> None:
    async with visiting(browser) as visit:
        await visit.sign_in()
        form = f'<form method="post" action="{visit.address}/review/sign-out"><button>Win</button></form>'
        other = await visit.page.context.new_page()
        await other.set_content(form)
        async with other.expect_navigation() as gone:
            await other.get_by_role("button", name="Win").click()
        assert (await gone.value).status == 403
        await visit.page.reload()
        await expect(visit.page.get_by_role("button", name="Sign out", exact=True)).to_be_visible()


async def test_the_policy_keeps_inline_code_out(browser: Browser) -> None:
    async with visiting(browser) as visit:
        await visit.page.goto(f"{visit.address}/review/sign-in")
        await visit.page.evaluate(INLINE)
        assert await visit.page.evaluate("window.ran") is None
        assert any("Content Security Policy" in line for line in visit.trouble)


async def test_an_htmx_request_carries_the_token_and_a_toast_is_heard(browser: Browser) -> None:
    async with visiting(browser) as visit:
        await visit.sign_in()
        await visit.page.wait_for_function("typeof htmx !== 'undefined'")
        await visit.page.evaluate("htmx.ajax('POST', '/review/act', {target: 'main'})")
        await expect(visit.page.locator("main")).to_have_text("done")
        assert visit.desk.done == ["Bo"]
        await visit.page.evaluate("document.body.removeAttribute('hx-headers')")
        await visit.page.evaluate("htmx.ajax('POST', '/review/act', {target: 'main'})")
        await expect(visit.page.get_by_role("status")).to_contain_text("too old")
        assert visit.desk.done == ["Bo"]


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
async def test_the_pages_are_whole_and_open_to_everybody(browser: Browser, size: str, scheme: str) -> None:
    async with visiting(browser, size, scheme) as visit:
        page = visit.page
        await page.goto(await visit.desk.gate.invite(BO) or "")
        await _looks_right(page, f"gate-link-{size}-{scheme}")
        for path in ("sign-in", "signed-out", "link/x", "mini"):
            await page.goto(f"{visit.address}/review/{path}")
            await _looks_right(page, f"gate-{path.replace('link/x', 'refused')}-{size}-{scheme}")
        await visit.sign_in(ADA)
        await page.goto(f"{visit.address}/review/staff")
        await _looks_right(page, f"gate-staff-{size}-{scheme}")
        await page.locator("summary").click()
        await _looks_right(page, f"gate-menu-{size}-{scheme}")


async def _looks_right(page: Page, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    await page.evaluate(AXE.read_text("utf-8"))
    assert await page.evaluate(PROBLEMS) == [], name
    assert await page.evaluate(OUT_OF_SIGHT) == [], name
    assert await page.evaluate(SMALL) == [], name
    assert not re.search(r"token|[A-Za-z0-9_-]{43}", await page.title())
