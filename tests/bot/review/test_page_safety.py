"""What no words of anybody's, and no request of another site's, can do to the pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from desk_tools import ADA, MARY, PAT
from gate_tools import OWN
from page_tools import Person, Place, a_place, signed_in
from starlette.routing import Mount, Route

from bot.build import CONTENT
from bot.hours import load_hours
from bot.review.page.dashboard import safe
from bot.review.page.times import day_begins
from flows.model import Edited, Reason, Uploaded, Wordless
from flows.reviews.model import Reviewer, ReviewerId, Role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.store.script import Script

NEEDED = "I want to talk to a person"
CHANGING = (
    *(
        f"/review/r/{{ref}}/do/{act}"
        for act in ("claim", "answer", "close", "block", "note", "snooze", "look")
    ),
    *(f"/review/r/{{ref}}/{name}" for name in ("files", "preview", "snippet", "look", "here", "typing")),
    "/review/dashboard/csv",
)
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><script>alert(1)</script>',
    "' autofocus onfocus=alert(1) x='",
    '" onmouseover="alert(1)',
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "{{ 7*191 }}{% raw %}",
    "<form action=//evil.example><button>x</button></form>",
    "<div hx-get=/review/x hx-trigger=load hx-on:load=alert(1)>",
    "<style>*{display:none}</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!--<script>alert(1)</script>-->",
    "\u202e<b>txt</b>\x00<base href=//evil.example>",
)


FOREIGN = {"iframe", "base", "style", "object", "embed", "img"}


class _Seen(HTMLParser):
    """Every element that the page makes, with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def dangers(page: str) -> list[str]:
    seen = _Seen()
    seen.feed(page)
    wrong: list[str] = []
    for tag, attrs in seen.found:
        foreign = tag == "script" and not attrs.get("src", "").startswith("/review/static/")
        if foreign or (tag in FOREIGN and "icon.svg" not in str(attrs)):
            wrong.append(tag)
        wrong += [name for name in attrs if name.startswith(("on", "hx-on")) or name in {"style", "srcdoc"}]
        wrong += [
            value for name, value in attrs.items() if name in {"href", "src", "action"} and ":" in value[:12]
        ]
        asked = [value for name, value in attrs.items() if name in {"hx-get", "hx-post"}]
        wrong += [value for value in asked if not value.startswith("/review/")]
    return [one for one in wrong if not str(one).startswith("https:")]


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    async with a_place() as ready:
        await ready.room.hear(PAT, NEEDED)
        yield ready


@pytest.fixture
async def mary(place: Place) -> AsyncIterator[Person]:
    async with signed_in(place) as ready:
        yield ready


def pages(place: Place) -> list[Route]:
    mount = place.app.routes[0]
    assert isinstance(mount, Mount)
    inner = mount.app._app  # type: ignore[attr-defined]  # noqa: SLF001 - behind the guard
    return [route for route in inner.routes if isinstance(route, Route)]


async def test_the_table_of_changing_routes_is_complete(place: Place) -> None:
    posts = {route.path for route in pages(place) if "POST" in (route.methods or ()) and "/r/" in route.path}
    ours = {re.sub(r"/do/.*", "/do/{act}", path) for path in CHANGING if "/r/" in path}
    assert posts == ours


@pytest.mark.parametrize("path", CHANGING)
async def test_no_change_without_our_own_token(place: Place, mary: Person, path: str) -> None:
    ref = await place.room.ref(PAT)
    before = await place.room.desk.store.open_review(ref, MARY.id)
    for token in ("", "wrong", mary.csrf[:-1]):
        answer = await mary.post(path.format(ref=ref), csrf=token, text="x", outcome="answered", why="x")
        assert answer.status_code == 403
    other = await mary.client.post(
        path.format(ref=ref), headers={"Sec-Fetch-Site": "cross-site", "X-CSRF-Token": mary.csrf}
    )
    assert other.status_code == 403
    assert await place.room.desk.store.open_review(ref, MARY.id) == before


@pytest.mark.parametrize("path", CHANGING)
async def test_nothing_changes_by_following_a_link(place: Place, mary: Person, path: str) -> None:
    answer = await mary.get(path.format(ref=await place.room.ref(PAT)))
    assert answer.status_code in {404, 405}


async def test_nobody_gets_in_unsigned(place: Place, mary: Person) -> None:
    mary.client.headers["Cookie"] = ""
    ref = await place.room.ref(PAT)
    alone = ("", "/rows", "/pulse", "/events", "/dashboard", "/audit", "/help", "/snippets", "/snippets/one")
    for path in (*alone, f"/r/{ref}", f"/r/{ref}/live"):
        answer = await mary.client.get(f"/review{path}", headers=OWN)
        assert answer.status_code == 303, path
        assert "talk to a person" not in answer.text


async def test_the_audit_is_for_admins(place: Place, mary: Person) -> None:
    await mary.get(f"/review/r/{await place.room.ref(PAT)}")
    assert (await mary.get("/review/audit")).status_code == 403
    async with signed_in(place, ADA) as ada:
        page = (await ada.get("/review/audit")).text
        assert "opened it" in page
        assert "opened it" not in (await ada.get("/review/audit", by=str(ADA.id))).text
        assert (
            "opened it"
            in (await ada.get("/review/audit", by=str(MARY.id), ref=await place.room.ref(PAT))).text
        )


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_words_of_anybody_stay_words(place: Place, payload: str) -> None:
    named = Reviewer(MARY.id, Role.REVIEWER, payload)
    place.room.team.people[MARY.id] = named
    ref = await place.room.ref(PAT)
    async with signed_in(place, named) as mary:
        for message in (payload, Edited(payload), Uploaded(payload), Wordless("voice", payload)):
            await place.room.hear(PAT, message)
        await mary.act(ref, "claim")
        for act in ("note", "answer"):
            assert (await mary.act(ref, act, text=payload)).status_code == 200
        file = ("\r\nX: 1" + payload, b"%PDF-1.4 x", "application/pdf")
        view = str(await mary.view(ref))
        await mary.post(f"/review/r/{ref}/files", {"file": file}, text=payload, view=view)
        entry = str((await place.room.desk.store.story(PAT)).entries[1].n)
        shown = [
            await mary.get(f"/review/r/{ref}"),
            await mary.get(f"/review/r/{ref}/live"),
            await mary.get("/review", words=payload, label=payload, since=payload, folder=payload),
            await mary.get("/review/snippets", words=payload, ref=payload),
            await mary.get("/review/snippets/one", id="her2/positive", ref=payload),
            await mary.post(f"/review/r/{ref}/preview", text=payload),
            await mary.act(ref, "rewrite", entry=entry, text=payload),
            await mary.act(ref, "label", name=payload),
            await mary.act(ref, "answer", text=payload, view="1"),
            await mary.post(f"/review/r/{ref}/look", why=payload),
            await mary.get("/review/dashboard", days=payload),
        ]
    async with signed_in(place, ADA) as ada:
        shown += [await ada.get("/review/audit", ref=payload, by=payload), await ada.get(f"/review/r/{ref}")]
    for answer in shown:
        assert dangers(answer.text) == []
        assert "1337" not in answer.text
        assert "x" not in answer.headers


async def test_the_check_above_finds_what_it_should() -> None:
    assert dangers("<script>x</script>")
    assert dangers("<img src=x onerror=y>")
    assert dangers("<a href='javascript:x'>")
    assert dangers("<p style='x'>")


async def test_no_page_holds_inline_code_or_asks_another_site(place: Place, mary: Person) -> None:
    ref = await place.room.ref(PAT)
    for path in ("", f"/r/{ref}", "/dashboard", "/help", "/snippets"):
        page = (await mary.get(f"/review{path}")).text
        assert dangers(page) == []
        assert not re.search(r"<script(?![^>]*src=)|\son\w+=|style=|@import|url\(", page)


async def test_no_title_holds_words_of_a_patient_or_their_alias(place: Place, mary: Person) -> None:
    ref = await place.room.ref(PAT)
    page = (await mary.get(f"/review/r/{ref}")).text
    assert re.search(r"<title>(.*)</title>", page)[1] == "(1) Lantern desk"  # type: ignore[index]


async def test_events_are_names_only_and_end_with_the_session(place: Place, mary: Person) -> None:
    ref = await place.room.ref(PAT)
    heard: list[str] = []
    place.closing.set()  # a stream that is told so at once: its beginning only
    answer = await mary.get("/review/events", ref=ref)
    assert answer.headers["content-type"].startswith("text/event-stream")
    heard.append(answer.text)
    assert "talk to a person" not in "".join(heard)


async def test_a_csv_holds_no_patient_and_no_formula(place: Place, mary: Person) -> None:
    await place.room.hear(PAT, "=cmd|' /C calc'!A0")
    answer = await mary.post("/review/dashboard/csv", days="30")
    assert answer.headers["content-disposition"] == 'attachment; filename="lantern-desk-30-days.csv"'
    assert "calc" not in answer.text
    assert str(PAT) not in answer.text
    assert f"flag:{Reason.ASKED_FOR_PERSON}" in answer.text
    assert [safe(cell) for cell in ("=1", "+1", "-1", "@a", "\tx", "a")] == [
        "'=1",
        "'+1",
        "'-1",
        "'@a",
        "'\tx",
        "a",
    ]
    lines = await place.room.desk.store.audit(5)
    assert (lines[0].act, lines[0].by) == ("exported", MARY.id)


def forgotten() -> Script[None]:
    yield "DELETE FROM turns", ()


async def test_a_story_without_turns_still_shows(place: Place, mary: Person) -> None:
    ref = await place.room.ref(PAT)
    await place.room.store.run(forgotten)
    assert (await mary.get(f"/review/r/{ref}")).status_code == 200


@pytest.mark.parametrize("day", ["", "x", "0000-00-00", "9999-12-31", "2031-02-30", "<b>"])
async def test_no_date_breaks_the_queue(mary: Person, day: str) -> None:
    assert (await mary.get("/review", since=day, until=day, page="99999", words="%_!")).status_code == 200
    assert day_begins(day, load_hours(CONTENT)) >= 0


async def test_an_unknown_colleague_is_a_number(place: Place, mary: Person) -> None:
    ref = await place.room.ref(PAT)
    assert (await mary.act(ref, "assign", to=str(ReviewerId(12345)))).status_code == 409
