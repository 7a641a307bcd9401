"""The shell of every page: escaped, complete, without a stranger's file, and with what was promised."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from gate_tools import ADA, AT, BO, Desk, a_desk, cookie_of, login, mini
from jinja2 import UndefinedError
from starlette.requests import Request

from bot.review.gate.pages import Pages
from bot.review.gate.proofs import clean_name
from bot.review.gate.statics import Statics
from flows.reviews.model import Reviewer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

REVIEW = Path(__file__).parents[3] / "bot" / "review"
OURS = (
    "base.html", "error.html", "link.html", "mini.html", "refused.html", "sign-in.html", "signed-out.html",
    "staff.html",
)  # fmt: skip


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with a_desk() as ready:
        yield ready


# --- names that attack ----------------------------------------------------------------------------------

NAMES = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% for x in y %}", "</title><svg/onload=alert(1)>", "javascript:alert(1)", "&lt;b&gt;",
)  # fmt: skip


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_is_shown_and_never_run(desk: Desk, name: str) -> None:
    plain = Tags((await desk.get("/review", (await desk.enter(BO)).cookie)).text)
    for way, proof in (
        ("login", login(first_name=name)),
        ("mini", mini(who={"id": BO.id, "first_name": name})),
    ):
        answer = await desk.post(f"/review/{way}", {"proof": proof})
        page = (await desk.get("/review", cookie_of(answer))).text
        assert Tags(page).found == plain.found
        assert Tags(page).attributes == plain.attributes
        assert name not in page or name == "javascript:alert(1)" or "{" in name
    ada = await desk.enter(ADA)
    staff = (await desk.get("/review/staff", ada.cookie)).text
    assert not Tags(staff).found & {"svg", "b"}
    assert "49" not in re.sub(r"[0-9a-f]{16}|[\w-]{43}", "", staff)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("Ann\r\nSet-Cookie: x", "AnnSet-Cookie: x"), ("\u202eevil", "evil"), ("  Ann ", "Ann"), ("👩‍⚕️", "👩‍⚕️"),
     ("x" * 500, "x" * 64), ("", ""), ("\x00\x1b[31m", "[31m")],
)  # fmt: skip
def test_a_name_is_one_short_line(given: str, kept: str) -> None:
    assert clean_name(given) == kept


async def test_a_name_given_with_an_invitation_is_cleaned_too(desk: Desk) -> None:
    person = await desk.enter(Reviewer(BO.id, BO.role, "B\r\no\u202e"))
    assert "<bdi>Bo</bdi>" in (await desk.get("/review", person.cookie)).text


async def test_a_login_address_that_attacks_is_only_a_hidden_value(desk: Desk) -> None:
    answer = await desk.get('/review/login?id=1&x="><script>alert(1)</script>')
    assert "<script>alert" not in answer.text
    assert "onerror" not in (await desk.get("/review/link/" + "%22%3E%3Cimg%20onerror%3D1%3E")).text


# --- templates ------------------------------------------------------------------------------------------


def request() -> Request:
    return Request({"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b""})


def test_a_value_that_is_missing_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(UndefinedError):
        Pages(Statics()).render(request(), "link.html", action="/x")


def test_a_file_that_is_missing_is_an_error_too(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ static('none.css') }}", "utf-8")
    with pytest.raises(KeyError):
        Pages(Statics(), tmp_path).render(request(), "page.html")


@pytest.mark.parametrize("name", OURS)
def test_our_templates_hold_nothing_that_the_policy_forbids(name: str) -> None:
    text = (REVIEW / "templates" / name).read_text("utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|hx-on|\|\s*safe|autoescape", text)
    assert not re.search(r"<script(?![^>]*\ssrc=\"\{\{ static)", text)
    assert "http" not in text.replace("http-equiv", "").replace("htmx", "")


def test_our_scripts_make_no_html_and_no_code_of_text() -> None:
    for file in (REVIEW / "static").glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(", file.read_text()
        )


async def test_every_page_has_its_landmarks_and_a_way_past_the_header(desk: Desk) -> None:
    cookie = (await desk.enter(ADA)).cookie
    for path in ("/review", "/review/staff", "/review/none"):
        page = (await desk.get(path, cookie)).text
        for part in (
            '<html lang="en">',
            'class="skip" href="#main"',
            '<main id="main"',
            "<header",
            'role="status"',
            "<h1>",
        ):
            assert part in page, (path, part)
    signed = (await desk.get("/review/staff", cookie)).text
    for slot in ("/review", "/review/dashboard", "/review/staff", "/review/help"):
        assert f'href="{slot}"' in signed
    assert signed.count('aria-current="page"') == 1
    assert 'action="/review/sign-out"' in signed


async def test_htmx_keeps_nothing_and_runs_nothing(desk: Desk) -> None:
    page = (await desk.get("/review", (await desk.enter()).cookie)).text
    for part in ("historyCacheSize&#34;: 0", "allowEval&#34;: false", "selfRequestsOnly&#34;: true"):
        assert part in page
    assert "htmx.min.js" not in (await desk.get("/review/sign-in")).text


async def test_the_staff_page_tells_who_was_here(desk: Desk) -> None:
    ada = await desk.enter(ADA)
    empty = (await desk.get("/review/staff", ada.cookie)).text
    assert f"Not signed in yet ({BO.id})" in empty
    await desk.enter(BO)
    await desk.enter(BO)
    page = (await desk.get("/review/staff", ada.cookie)).text
    assert "<bdi>Bo</bdi>" in page
    assert 'class="number">2</td>' in page
    assert '<time datetime="2027-01-15T08:00:00Z"' in page
    assert AT == 1_800_000_000


# --- files ----------------------------------------------------------------------------------------------

TRAVERSALS = (
    "../gate/gate.py", "..%2fgate%2fgate.py", "%2e%2e/%2e%2e/settings.py", "....//base.css", "/etc/passwd",
    "%2fetc%2fpasswd", "vendor/../../gate/keys.py", "vendor/README.md", "vendor", "vendor/", "", "base.css/",
    "base.css%00.js", "BASE.css", "..\\gate\\gate.py", "base%252ecss",
)  # fmt: skip


@pytest.mark.parametrize("name", TRAVERSALS)
async def test_no_other_file_can_be_had(desk: Desk, name: str) -> None:
    answer = await desk.client.get(f"/review/static/{name}")
    assert answer.status_code == 404
    assert "import" not in answer.text


async def test_a_file_is_kept_for_good_under_an_address_with_its_hash(desk: Desk) -> None:
    url = desk.gate.statics.url("base.css")
    answer = await desk.get(url)
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    stale = await desk.get(f"{url}0")
    assert stale.headers["cache-control"] == "no-cache"
    again = await desk.get(url, If_None_Match=answer.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")


async def test_files_need_no_session_and_set_no_cookie(desk: Desk) -> None:
    for name in ("base.css", "app.js", "mini.js", "icon.svg", "vendor/htmx.min.js"):
        answer = await desk.get(desk.gate.statics.url(name))
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers
