"""A session is one browser's, for a while, and ends at once when it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from gate_tools import ADA, AT, BO, LOCAL, PUBLIC, STRANGER, Clock, Desk, Person, a_desk, cookie_of, login
from itsdangerous import Signer
from starlette.datastructures import Headers

from bot.review.gate.cookie import LABEL
from bot.review.gate.keys import derived, hashed, new_token
from bot.review.gate.limits import EACH, Limit, Rate, address_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with a_desk() as ready:
        yield ready


# --- the cookie -----------------------------------------------------------------------------------------


async def test_the_cookie_behind_tls_is_for_this_host_and_for_no_script(desk: Desk) -> None:
    answer = await desk.post("/review/link", {"link": await desk.link()})
    name, *flags = answer.headers["set-cookie"].split("; ")
    assert name.startswith("__Host-lantern-desk=")
    assert sorted(flags) == ["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=strict", "Secure"]


async def test_the_cookie_on_this_machine_needs_no_tls_and_is_as_strict() -> None:
    async with a_desk(public="") as desk:
        answer = await desk.post("/review/link", {"link": await desk.link()})
        name, *flags = answer.headers["set-cookie"].split("; ")
        assert name.startswith("lantern-desk=")
        assert sorted(flags) == ["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=strict"]


def session_of(cookie: str) -> str:
    return cookie.partition("=")[2].rpartition(".")[0]


def signed_by(token: str, label: str = LABEL) -> Callable[[str], str]:
    signer = Signer(derived(token, label), salt=label, key_derivation="hmac")
    return lambda session: signer.sign(session).decode()


COOKIES: dict[str, Callable[[str], str]] = {
    "unsigned": lambda value: value.rpartition(".")[0],
    "with an empty signature": lambda value: value.rpartition(".")[0] + ".",
    "with its signature cut": lambda value: value[:-1],
    "with one letter of the id changed": lambda value: ("a" if value[0] != "a" else "b") + value[1:],
    "with a letter of the signature changed": lambda value: (
        value[:-2] + ("A" if value[-2] != "A" else "B") + value[-1]
    ),
    "signed with another bot's token": lambda value: signed_by("1:x")(value.rpartition(".")[0]),
    "signed for another use": lambda value: signed_by("1:x", "webhook")(value.rpartition(".")[0]),
    "of the hash in the database": lambda value: hashed(value.rpartition(".")[0]),
    "empty": lambda _: "",
    "very long": lambda _: "A" * 60_000,
    "of something else": lambda _: "%00%0d%0a../../etc",
}  # fmt: skip


@pytest.mark.parametrize("spoil", COOKIES.values(), ids=COOKIES)
async def test_a_cookie_that_we_did_not_make_is_nobody(desk: Desk, spoil: Callable[[str], str]) -> None:
    name, _, value = (await desk.enter()).cookie.partition("=")
    answer = await desk.get("/review", f"{name}={spoil(value)}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review/sign-in")


async def test_a_well_signed_id_that_nobody_opened_is_nobody(desk: Desk) -> None:
    name = (await desk.enter()).cookie.partition("=")[0]
    value = desk.gate.cookie._signer.sign(new_token()).decode()  # noqa: SLF001
    assert not await desk.is_in(f"{name}={value}")


async def test_the_name_without_the_host_prefix_is_not_read_behind_tls(desk: Desk) -> None:
    value = (await desk.enter()).cookie.partition("=")[2]
    assert not await desk.is_in(f"lantern-desk={value}")


async def test_an_id_from_before_signing_in_is_never_the_one_after(desk: Desk) -> None:
    planted = await desk.enter(ADA)
    answer = await desk.post("/review/link", {"link": await desk.link(BO)}, planted.cookie)
    assert cookie_of(answer) != planted.cookie
    assert not await desk.is_in(planted.cookie)


async def test_two_sign_ins_of_one_person_are_two_sessions(desk: Desk) -> None:
    one, other = await desk.enter(), await desk.enter()
    assert one.cookie != other.cookie
    assert one.csrf != other.csrf
    assert await desk.is_in(one.cookie)


# --- time -----------------------------------------------------------------------------------------------


async def test_an_idle_session_ends_after_an_hour(desk: Desk) -> None:
    person = await desk.enter()
    desk.clock.at += 3599
    assert await desk.is_in(person.cookie)
    desk.clock.at += 3599
    assert await desk.is_in(person.cookie)
    desk.clock.at += 3600
    assert not await desk.is_in(person.cookie)


async def test_no_session_outlives_twelve_hours(desk: Desk) -> None:
    person = await desk.enter()
    for _ in range(12):
        desk.clock.at += 3599
        assert await desk.is_in(person.cookie)
    desk.clock.at = AT + 12 * 3600 - 1
    assert await desk.is_in(person.cookie)
    desk.clock.at += 1
    assert not await desk.is_in(person.cookie)


async def test_a_session_that_was_over_stays_over_when_the_clock_goes_back(desk: Desk) -> None:
    person = await desk.enter()
    desk.clock.at += 3600
    assert not await desk.is_in(person.cookie)
    desk.clock.at = AT + 10
    assert not await desk.is_in(person.cookie)


async def test_what_a_page_asks_by_itself_keeps_nobody_awake(desk: Desk) -> None:
    person = await desk.enter()
    for _ in range(5):
        desk.clock.at += 700
        assert (await desk.get("/review/poll", person.cookie)).status_code == 200
    desk.clock.at += 100
    assert not await desk.is_in(person.cookie)


# --- ends -----------------------------------------------------------------------------------------------


async def test_signing_out_ends_this_session_only(desk: Desk) -> None:
    here, there = await desk.enter(), await desk.enter()
    answer = await desk.post("/review/sign-out", {"csrf": here.csrf}, here.cookie)
    assert answer.headers["location"] == "/review/signed-out"
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert not await desk.is_in(here.cookie)
    assert await desk.is_in(there.cookie)


async def test_signing_out_everywhere_ends_all_of_ones_own(desk: Desk) -> None:
    here, there, ada = await desk.enter(), await desk.enter(), await desk.enter(ADA)
    link = await desk.link(BO)
    await desk.post("/review/sign-out-everywhere", {"csrf": here.csrf}, here.cookie)
    assert [await desk.is_in(one.cookie) for one in (here, there, ada)] == [False, False, True]
    assert (await desk.post("/review/link", {"link": link})).status_code == 403


async def test_somebody_who_left_the_staff_is_out_with_the_next_request() -> None:
    staff = {ADA.id: ADA.role, BO.id: BO.role}
    async with a_desk(staff=staff) as desk:
        person = await desk.enter()
        assert await desk.is_in(person.cookie)
        del staff[BO.id]
        assert not await desk.is_in(person.cookie)
        staff[BO.id] = BO.role
        assert not await desk.is_in(person.cookie)


async def test_a_role_that_changed_counts_with_the_next_request() -> None:
    staff = {ADA.id: ADA.role}
    async with a_desk(staff=staff) as desk:
        ada = await desk.enter(ADA)
        assert (await desk.get("/review/staff", ada.cookie)).status_code == 200
        staff[ADA.id] = BO.role
        assert (await desk.get("/review/staff", ada.cookie)).status_code == 403


async def act(desk: Desk, admin: Person, what: str, who: object) -> int:
    form = {"csrf": admin.csrf, "who": str(who), "act": what}
    return (await desk.post("/review/staff", form, admin.cookie)).status_code


async def test_an_admin_suspends_and_restores_a_reviewer(desk: Desk) -> None:
    ada, bo = await desk.enter(ADA), await desk.enter(BO)
    assert await act(desk, ada, "suspend", BO.id) == 303
    assert not await desk.is_in(bo.cookie)
    assert (await desk.post("/review/login", {"proof": login()})).status_code == 403
    page = (await desk.get("/review/staff", ada.cookie)).text
    assert "Suspended" in page
    assert await act(desk, ada, "restore", BO.id) == 303
    assert not await desk.is_in(bo.cookie)
    assert await desk.is_in((await desk.enter(BO)).cookie)


@pytest.mark.parametrize(
    ("what", "who"),
    [
        ("suspend", ADA.id),
        ("suspend", STRANGER.id),
        ("suspend", ""),
        ("suspend", "22 "),
        ("delete", BO.id),
        ("", BO.id),
    ],
)
async def test_an_admin_cannot_suspend_themselves_or_nobody(desk: Desk, what: str, who: object) -> None:
    ada, bo = await desk.enter(ADA), await desk.enter(BO)
    assert await act(desk, ada, what, who) == 422
    assert await desk.is_in(ada.cookie)
    assert await desk.is_in(bo.cookie)


async def test_a_reviewer_cannot_reach_the_staff_page(desk: Desk) -> None:
    bo = await desk.enter(BO)
    assert (await desk.get("/review/staff", bo.cookie)).status_code == 403
    assert await act(desk, bo, "suspend", ADA.id) == 403
    assert 'href="/review/staff"' not in (await desk.get("/review", bo.cookie)).text


async def test_an_event_stream_ends_when_its_reader_is_suspended(desk: Desk) -> None:
    bo = await desk.enter(BO)

    async def suspend_at_three(n: int) -> None:
        if n == 3:
            await desk.gate.store.suspend(BO.id, ADA.id, desk.clock.now())

    desk.tick = suspend_at_three
    assert (await desk.get("/review/stream", bo.cookie)).text.count("data:") == 3


async def test_an_event_stream_ends_with_its_session(desk: Desk) -> None:
    bo = await desk.enter(BO)

    async def an_hour_passes(_: int) -> None:
        desk.clock.at += 1200

    desk.tick = an_hour_passes
    assert (await desk.get("/review/stream", bo.cookie)).text.count("data:") == 3


# --- how often one may try ------------------------------------------------------------------------------


async def test_one_address_has_ten_tries_and_then_one_in_six_seconds(desk: Desk) -> None:
    statuses = [(await desk.post("/review/link", {"link": "x"})).status_code for _ in range(12)]
    assert statuses == [403] * 10 + [429] * 2
    late = await desk.post("/review/login", {"proof": login()})
    assert (late.status_code, late.headers["retry-after"]) == (429, "6")
    other = await desk.post("/review/link", {"link": "x"}, X_Forwarded_For="203.0.113.9")
    assert other.status_code == 403
    desk.clock.at += 6
    assert (await desk.post("/review/login", {"proof": login()})).status_code == 303


async def test_all_addresses_together_have_a_limit_too() -> None:
    async with a_desk(limit=Limit(Clock(), EACH, Rate(5, 60.0))) as desk:
        found = [
            (await desk.post("/review/link", {"link": "x"}, X_Forwarded_For=f"203.0.113.{n}")).status_code
            for n in range(7)
        ]
        assert found == [403] * 5 + [429] * 2


def test_the_limit_remembers_only_so_many_addresses() -> None:
    limit = Limit(Clock(), EACH, Rate(10_000, 0.001), most=100)
    for n in range(5000):
        limit.wait(f"address {n}")
    assert len(limit) == 100


class _Asked:
    """What address_of looks at."""

    def __init__(self, peer: str, *forwarded: str) -> None:
        self.client = type("Client", (), {"host": peer})()
        self.headers = Headers(raw=[(b"x-forwarded-for", one.encode()) for one in forwarded])


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("9.9.9.9", (), "9.9.9.9"),
        ("9.9.9.9", ("198.51.100.1",), "9.9.9.9"),
        ("127.0.0.1", ("198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", ("1.1.1.1, 198.51.100.1",), "198.51.100.1"),
        ("127.0.0.1", ("1.1.1.1", "198.51.100.1"), "198.51.100.1"),
        ("127.0.0.1", (), "127.0.0.1"),
        ("127.0.0.1", ("<script>",), "unknown"),
        ("127.0.0.1", ("",), "unknown"),
        ("2a00:1::1", (), "2a00:1::/64"),
        ("2a00:1::ffff:1", (), "2a00:1::/64"),
        ("::1", ("2001:db8:1::7",), "2001:db8:1::/64"),
        ("", (), "unknown"),
    ],
)
def test_an_address_is_what_cannot_be_made_up(peer: str, forwarded: tuple[str, ...], address: str) -> None:
    for proxied in (False, True):
        assert address_of(_Asked(peer, *forwarded), proxied=proxied) == address  # type: ignore[arg-type]


def test_a_platforms_router_is_believed_only_behind_a_public_address() -> None:
    router, stranger = _Asked("10.0.0.7", "198.51.100.1"), _Asked("198.18.0.1x", "198.51.100.1")
    found = [address_of(one, proxied=yes) for one in (router, stranger) for yes in (True, False)]  # type: ignore[arg-type]
    assert found == ["198.51.100.1", "10.0.0.7", "unknown", "unknown"]


async def test_an_invitation_is_an_address_of_ours() -> None:
    async with a_desk() as desk:
        assert (await desk.gate.invite(BO) or "").startswith(f"{PUBLIC}/review/link/")
    async with a_desk(public="") as desk:
        desk.gate.listens_at(8080)
        assert (await desk.gate.invite(BO) or "").startswith(f"{LOCAL}/review/link/")
