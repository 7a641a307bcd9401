"""What no request of somebody else's page, proxy or tool gets done, and what every answer says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gate_tools import ADA, BO, LOCAL, OWN, PUBLIC, Desk, Person, a_desk
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.review.gate.site import Site

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with a_desk() as ready:
        yield ready


@pytest.fixture
async def bo(desk: Desk) -> Person:
    return await desk.enter(BO)


# --- changes: from our own page, with this session's token ----------------------------------------------

NOT_OURS: dict[str, dict[str, str]] = {
    "from another site": {"Sec-Fetch-Site": "cross-site"},
    "from another host of the same site": {"Sec-Fetch-Site": "same-site"},
    "typed by the person, who types no POST": {"Sec-Fetch-Site": "none"},
    "with a Sec-Fetch-Site that no browser sends": {"Sec-Fetch-Site": "same-origin, cross-site"},
    "same-origin by its word, foreign by its Origin": {"Origin": "https://evil.example"},
    "with a foreign Origin": {"Sec-Fetch-Site": "", "Origin": "https://evil.example"},
    "with our host on http": {"Sec-Fetch-Site": "", "Origin": "http://desk.example.org"},
    "with our host on another port": {"Sec-Fetch-Site": "", "Origin": f"{PUBLIC}:8443"},
    "with our host as a beginning": {"Sec-Fetch-Site": "", "Origin": f"{PUBLIC}.evil.example"},
    "with a null Origin": {"Sec-Fetch-Site": "", "Origin": "null"},
    "with neither header": {"Sec-Fetch-Site": ""},
    "with only a Referer of ours": {"Sec-Fetch-Site": "", "Referer": f"{PUBLIC}/review"},
}


@pytest.mark.parametrize("headers", NOT_OURS.values(), ids=NOT_OURS)
async def test_a_change_that_our_page_did_not_ask_for_is_refused(
    desk: Desk, bo: Person, headers: dict[str, str]
) -> None:
    for way in ({"data": {"csrf": bo.csrf}}, {"X-CSRF-Token": bo.csrf}):
        data = way.pop("data", None)
        answer = await desk.post("/review/act", data, bo.cookie, **headers, **way)
        assert answer.status_code == 403
    assert desk.done == []


@pytest.mark.parametrize("path", ["/review/link", "/review/login", "/review/mini"])
async def test_nobody_is_signed_in_by_another_site(desk: Desk, path: str) -> None:
    data = {"link": await desk.link()}
    answer = await desk.post(path, data, **{"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


OURS: dict[str, dict[str, str]] = {
    "a form of ours, whose Origin is null as it sends no referrer": {"Origin": "null"},
    "htmx": {"Origin": PUBLIC},
    "a browser without Sec-Fetch-Site": {"Sec-Fetch-Site": "", "Origin": PUBLIC},
}


@pytest.mark.parametrize("headers", OURS.values(), ids=OURS)
async def test_our_own_page_may_change_things(desk: Desk, bo: Person, headers: dict[str, str]) -> None:
    assert (await desk.post("/review/act", {"csrf": bo.csrf}, bo.cookie, **headers)).status_code == 200
    token = {"X-CSRF-Token": bo.csrf}
    assert (await desk.post("/review/act", None, bo.cookie, **headers, **token)).status_code == 200
    assert desk.done == ["Bo", "Bo"]


@pytest.mark.parametrize("path", ["/review/act", "/review/sign-out", "/review/sign-out-everywhere"])
async def test_a_change_needs_this_sessions_own_token(desk: Desk, bo: Person, path: str) -> None:
    ada, again = await desk.enter(ADA), await desk.enter(BO)
    wrong = ("", "x", bo.csrf[:-1], bo.csrf + "A", bo.csrf.swapcase(), ada.csrf, again.csrf, "é")
    for token in wrong:
        assert (await desk.post(path, {"csrf": token}, bo.cookie)).status_code == 403, token
    assert (await desk.post(path, {}, bo.cookie)).status_code == 403
    assert (await desk.post(f"{path}?csrf={bo.csrf}", {}, bo.cookie)).status_code == 403
    wrong_header = await desk.post(path, {"csrf": bo.csrf}, bo.cookie, **{"X-CSRF-Token": ada.csrf})
    assert wrong_header.status_code == 403
    assert desk.done == []
    assert await desk.is_in(bo.cookie)


async def test_a_token_as_a_file_or_as_json_is_none(desk: Desk, bo: Person) -> None:
    head = {**OWN, "Cookie": bo.cookie}
    as_file = await desk.client.post("/review/act", files={"csrf": bo.csrf.encode()}, headers=head)
    as_json = await desk.client.post("/review/act", json={"csrf": bo.csrf}, headers=head)
    assert (as_file.status_code, as_json.status_code) == (403, 403)


async def test_a_change_without_a_session_is_not_done_and_says_how_to_get_one(desk: Desk) -> None:
    answer = await desk.post("/review/act", {"csrf": "x"}, **{"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (401, "/review/sign-in")
    assert desk.done == []


# --- methods --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/review/act", "/review/sign-out", "/review/sign-out-everywhere", "/review/link"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_looking_changes_nothing(desk: Desk, bo: Person, path: str, method: str) -> None:
    answer = await desk.client.request(
        method, path, headers={**OWN, "Cookie": bo.cookie, "X-CSRF-Token": bo.csrf}
    )
    assert answer.status_code == 405
    assert await desk.is_in(bo.cookie)
    assert desk.done == []


@pytest.mark.parametrize(
    "method", ["OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "get"]
)
async def test_other_methods_are_refused_and_told_which_there_are(
    desk: Desk, bo: Person, method: str
) -> None:
    head = {**OWN, "Cookie": bo.cookie, "X-CSRF-Token": bo.csrf, "Origin": "https://evil.example"}
    answer = await desk.client.request(method, "/review/act", headers=head)
    if method != "get":  # the client writes it in capitals
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert desk.done == []


@pytest.mark.parametrize("name", ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"])
async def test_no_header_or_field_makes_another_method_of_it(desk: Desk, bo: Person, name: str) -> None:
    head = {name: "POST", **OWN, "X-CSRF-Token": bo.csrf}
    assert (await desk.get("/review/act?_method=POST", bo.cookie, **head)).status_code == 405
    assert desk.done == []


# --- sizes ----------------------------------------------------------------------------------------------


async def pieces(total: int) -> AsyncIterator[bytes]:
    for _ in range(total // 50_000):
        yield b"a" * 50_000


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


async def test_a_body_is_bounded_whether_it_says_its_size_or_not(desk: Desk, bo: Person) -> None:
    head = {**OWN, **FORM, "Cookie": bo.cookie, "X-CSRF-Token": bo.csrf}
    declared = await desk.client.post("/review/act", content=b"a" * 1_000_001, headers=head)
    chunked = await desk.client.post("/review/act", content=pieces(2_000_000), headers=head)
    lying = await desk.client.post(
        "/review/act", content=pieces(2_000_000), headers={**head, "Content-Length": "10"}
    )
    assert [declared.status_code, chunked.status_code, lying.status_code] == [413, 413, 413]
    fits = await desk.client.post("/review/act", content=b"a" * 1_000_000, headers=head)
    assert fits.status_code == 200
    assert desk.done == ["Bo"]


async def test_a_path_for_files_takes_more(desk: Desk, bo: Person) -> None:
    head = {**OWN, "Cookie": bo.cookie, "X-CSRF-Token": bo.csrf}
    found = [
        (await desk.client.post(path, files={"file": b"a" * size}, headers=head)).status_code
        for path, size in (
            ("/review/abc/files", 2_000_000),
            ("/review/abc/files", 10_000_001),
            ("/review/act", 2_000_000),
        )
    ]
    assert found == [200, 413, 413]


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "", "1, 2"])
async def test_a_length_that_is_none_is_refused(desk: Desk, bo: Person, length: str) -> None:
    head = [
        (b"content-length", length.encode()),
        (b"host", b"desk.example.org"),
        (b"sec-fetch-site", b"same-origin"),
    ]
    answer = await desk.client.post(
        "/review/act", content=b"", headers=[*head, (b"cookie", bo.cookie.encode())]
    )
    assert answer.status_code == 413


async def test_a_stranger_cannot_make_us_read_a_large_form(desk: Desk) -> None:
    answer = await desk.client.post("/review/link", content=pieces(3_000_000), headers={**OWN, **FORM})
    assert answer.status_code == 413


async def test_a_form_of_too_many_fields_or_files_is_refused(desk: Desk) -> None:
    many = await desk.post("/review/link", {f"a{n}": "1" for n in range(50)})
    file = await desk.client.post("/review/link", files={"link": b"x"}, headers=OWN)
    assert (many.status_code, file.status_code) == (400, 400)


# --- hosts ----------------------------------------------------------------------------------------------

HOSTS = {
    "desk.example.org": True, "DESK.example.org": True, "desk.example.org:443": True, "127.0.0.1:8080": True,
    "localhost": True, "[::1]:8080": True,
    "evil.example": False, "desk.example.org.evil.example": False, "desk.example.org:8443": False,
    "desk.example.org@evil.example": False, "evil.example@127.0.0.1": False, "127.0.0.1.evil.example": False,
    "127.0.0.1/evil": False, "127.0.0.1:x": False, "": False, "desk.example.org, evil.example": False,
    "169.254.169.254": False, "10.1.2.3": False,
}  # fmt: skip


@pytest.mark.parametrize(("host", "known"), HOSTS.items())
async def test_only_our_own_host_is_answered(desk: Desk, host: str, known: bool) -> None:  # noqa: FBT001
    answer = await desk.client.get("/review/sign-in", headers={"Host": host})
    assert answer.status_code == (200 if known else 421)
    assert "evil" not in answer.text


async def test_two_hosts_or_a_forwarded_one_do_not_count(desk: Desk) -> None:
    two = [("Host", "desk.example.org"), ("Host", "evil.example")]
    assert (await desk.client.get("/review/sign-in", headers=two)).status_code == 421
    answer = await desk.get("/review", X_Forwarded_Host="evil.example", X_Forwarded_Proto="http")
    assert answer.headers["location"] == "/review/sign-in"


@pytest.mark.parametrize("host", ["desk.example.org", "evil.example", "10.0.0.5"])
async def test_on_this_machine_only_its_own_names_are_known(host: str) -> None:
    async with a_desk(public="") as desk:
        assert (await desk.client.get("/review/sign-in", headers={"Host": host})).status_code == 421


def test_an_origin_of_another_port_of_this_machine_is_not_ours() -> None:
    headers = Headers({"host": "127.0.0.1:8080", "origin": "http://127.0.0.1:9090"})
    assert not Site().is_same(headers)
    assert Site().is_same(Headers({"host": "127.0.0.1:8080", "origin": LOCAL}))


# --- what every answer says -----------------------------------------------------------------------------

EVERYWHERE = (
    ("GET", "/review", 303), ("GET", "/review/sign-in", 200), ("GET", "/review/none", 404),
    ("GET", "/", 404),
    ("GET", "/review/link/x", 403), ("GET", "/review/static/base.css", 200),
    ("GET", "/review/static/x", 404),
    ("POST", "/review/link", 403), ("OPTIONS", "/review", 405), ("GET", "/review/act", 405),
    ("GET", "/review/broken", 500), ("GET", "/review/split?name=a%0d%0ab", 500),
    ("GET", "/review/stream", 200),
    ("HEAD", "/review/sign-in", 200), ("GET", "/review/", 404),
)  # fmt: skip


@pytest.mark.parametrize(("method", "path", "status"), EVERYWHERE)
async def test_every_answer_carries_the_policy(
    desk: Desk, bo: Person, method: str, path: str, status: int
) -> None:
    inside = path.partition("?")[0].endswith(("broken", "split", "stream"))
    head = {**OWN, "Cookie": bo.cookie} if inside else OWN
    answer = await desk.client.request(method, path, headers=head)
    assert answer.status_code == status
    said = answer.headers
    assert said["content-security-policy"] == CSP
    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "no-referrer"
    assert said["x-frame-options"] == "DENY"
    assert said["cross-origin-opener-policy"] == said["cross-origin-resource-policy"] == "same-origin"
    assert said["strict-transport-security"] == "max-age=31536000"
    assert "camera=()" in said["permissions-policy"]
    assert "server" not in said
    if not (path.startswith("/review/static/") and status == 200):
        assert said["cache-control"] == "no-store"


async def test_a_page_cannot_loosen_the_policy_or_be_cached() -> None:
    async with a_desk() as desk:

        async def loose(_: Request) -> Response:
            return PlainTextResponse("x", headers={"Content-Security-Policy": "x", "Cache-Control": "public"})

        desk.app.router.routes[-1] = desk.gate.mount(Route("/review/loose", desk.gate.open_to_all(loose)))
        said = (await desk.get("/review/loose")).headers
        assert said.get_list("content-security-policy") == [CSP]
        assert said.get_list("cache-control") == ["no-store"]


async def test_without_tls_no_browser_is_told_to_insist_on_it() -> None:
    async with a_desk(public="") as desk:
        assert "strict-transport-security" not in (await desk.get("/review/sign-in")).headers


async def test_a_line_break_in_a_header_ends_nothing_but_that_answer(desk: Desk, bo: Person) -> None:
    for name in ("a%0d%0aSet-Cookie:%20x=1", "a%0aX: 1", "a%00"):
        answer = await desk.get(f"/review/split?name={name}", bo.cookie)
        assert answer.status_code == 500
        assert "x-name" not in answer.headers
        assert "set-cookie" not in answer.headers


async def test_an_error_shows_nothing_of_what_went_wrong(desk: Desk, bo: Person) -> None:
    answer = await desk.get("/review/broken", bo.cookie)
    assert "own words" not in answer.text
    assert "RuntimeError" not in answer.text


async def test_a_page_that_nobody_guards_does_not_start(desk: Desk) -> None:
    async def bare(_: Request) -> Response:
        return PlainTextResponse("x")

    with pytest.raises(ValueError, match="/review/bare"):
        desk.gate.mount(Route("/review/bare", bare))


async def test_other_routes_of_the_app_are_left_alone(desk: Desk) -> None:
    answer = await desk.client.get("/healthz", headers={"Host": "10.1.2.3:8080"})
    assert (answer.status_code, answer.text) == (200, "ok\n")
