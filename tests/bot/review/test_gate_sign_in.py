"""Attacks on the three ways in: each is refused with one and the same page, and counted by kind."""

from __future__ import annotations

import ast
import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from gate_tools import ADA, AT, BO, BOT_TOKEN, STRANGER, Desk, a_desk, cookie_of, login, login_key, mini

from bot.review.gate.keys import hashed
from bot.review.gate.proofs import Kind

OTHER_TOKEN = "654321:another-bot"
GATE = Path(__file__).parents[3] / "bot" / "review" / "gate"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with a_desk() as ready:
        yield ready


async def refused_as(desk: Desk, path: str, data: dict[str, str | list[str]]) -> Kind | None:
    """None: the attempt went through."""
    before = desk.gate.sign_in.counts.copy()
    answer = await desk.post(path, data)
    (_, kind), *more = (desk.gate.sign_in.counts - before).keys()
    assert not more
    if answer.status_code == 303:
        assert kind is Kind.IN
        return None
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert answer.text == await the_refusal(desk)
    return kind


async def the_refusal(desk: Desk) -> str:
    return (await desk.post("/review/link", {"link": "x"})).text


# --- one-time links -------------------------------------------------------------------------------------


async def used(desk: Desk, link: str) -> str:
    await desk.post("/review/link", {"link": link})
    return link


async def expired(desk: Desk, link: str) -> str:
    desk.clock.at += 600
    return link


async def superseded(desk: Desk, link: str) -> str:
    await desk.link()
    return link


async def of_a_suspended_person(desk: Desk, link: str) -> str:
    link = await desk.link()
    await desk.gate.store.suspend(BO.id, ADA.id, AT)
    return link


Spoil = Callable[[Desk, str], Awaitable[str]]


def changed(change: Callable[[str], str]) -> Spoil:
    async def spoil(_: Desk, link: str) -> str:
        return change(link)

    return spoil


LINKS: dict[str, tuple[Spoil, Kind]] = {
    "forged": (changed(lambda _: "A" * 43), Kind.NO_LINK),
    "one letter off": (changed(lambda link: ("a" if link[0] != "a" else "b") + link[1:]), Kind.NO_LINK),
    "truncated": (changed(lambda link: link[:-1]), Kind.MALFORMED),
    "longer": (changed(lambda link: link + "A"), Kind.MALFORMED),
    "empty": (changed(lambda _: ""), Kind.MALFORMED),
    "with a line break": (changed(lambda link: link + "\r\n"), Kind.MALFORMED),
    "very long": (changed(lambda _: "A" * 100_000), Kind.MALFORMED),
    "its hash, as a thief of the database has it": (
        changed(hashed),
        Kind.MALFORMED,
    ),
    "used before": (used, Kind.NO_LINK),
    "expired to the second": (expired, Kind.NO_LINK),
    "replaced by a newer one": (superseded, Kind.NO_LINK),
    "of a suspended person": (of_a_suspended_person, Kind.NO_LINK),
}


@pytest.mark.parametrize(("spoil", "kind"), LINKS.values(), ids=LINKS)
async def test_a_link_that_is_not_fresh_and_whole_is_refused(desk: Desk, spoil: Spoil, kind: Kind) -> None:
    link = await spoil(desk, await desk.link())
    assert await refused_as(desk, "/review/link", {"link": link}) is kind


async def test_a_link_of_somebody_who_left_the_staff_is_refused() -> None:
    staff = {BO.id: BO.role}
    async with a_desk(staff=staff) as desk:
        link = await desk.link()
        del staff[BO.id]
        assert await refused_as(desk, "/review/link", {"link": link}) is Kind.UNKNOWN


async def test_a_link_given_twice_in_one_form_is_refused(desk: Desk) -> None:
    link = await desk.link()
    assert await refused_as(desk, "/review/link", {"link": [link, link]}) is Kind.MALFORMED


async def test_a_link_lives_to_its_last_second(desk: Desk) -> None:
    link = await desk.link()
    desk.clock.at += 599
    assert await refused_as(desk, "/review/link", {"link": link}) is None


async def test_a_preview_that_opens_a_link_does_not_use_it_up(desk: Desk) -> None:
    link = await desk.link()
    for _ in range(3):
        assert (await desk.get(f"/review/link/{link}")).status_code == 200
        assert (await desk.client.head(f"/review/link/{link}")).status_code == 200
    assert await refused_as(desk, "/review/link", {"link": link}) is None


async def test_opening_a_link_tells_nobody_whether_it_is_good(desk: Desk) -> None:
    good, bad = await desk.link(), "B" * 43
    pages = [(await desk.get(f"/review/link/{one}")).text.replace(one, "") for one in (good, bad)]
    assert pages[0] == pages[1]


async def test_of_two_who_send_one_link_at_once_only_one_is_in(desk: Desk) -> None:
    link = await desk.link()
    both = await asyncio.gather(*(desk.post("/review/link", {"link": link}) for _ in range(5)))
    assert sorted(answer.status_code for answer in both) == [303, 403, 403, 403, 403]


async def test_somebody_who_is_not_on_the_staff_or_is_suspended_gets_no_link(desk: Desk) -> None:
    assert await desk.gate.invite(STRANGER) is None
    await desk.gate.store.suspend(BO.id, ADA.id, AT)
    assert await desk.gate.invite(BO) is None


# --- Telegram's login and Mini App ----------------------------------------------------------------------

PROOFS: dict[str, tuple[str, str, Kind]] = {
    "login signed with another bot's token": ("login", login(token=OTHER_TOKEN), Kind.FORGED),
    "login with another id put in": ("login", login(id=STRANGER.id).replace("id=33", "id=22"), Kind.FORGED),
    "login with another name put in": ("login", login().replace("=Bo", "=Ada"), Kind.FORGED),
    "login with a field added": ("login", login() + "&username=bo", Kind.FORGED),
    "login with a field left out": ("login", login().replace("first_name=Bo&", ""), Kind.FORGED),
    "login with an upper-case hash": ("login", login()[:-64] + login()[-64:].upper(), Kind.FORGED),
    "login with half a hash": ("login", login()[:-32], Kind.FORGED),
    "login with an empty hash": ("login", login()[:-64], Kind.FORGED),
    "login with a hash of letters beyond ASCII": ("login", login()[:-64] + "%C3%A9" * 64, Kind.FORGED),
    "login without a hash": ("login", login().partition("&hash")[0], Kind.MALFORMED),
    "login with two hashes": ("login", login() + "&hash=0", Kind.MALFORMED),
    "login with two ids": ("login", f"id={STRANGER.id}&" + login(), Kind.MALFORMED),
    "login too old by a second": ("login", login(auth_date=AT - 301), Kind.OLD),
    "login from the future": ("login", login(auth_date=AT + 31), Kind.OLD),
    "login without a date": ("login", login(auth_date=None), Kind.MALFORMED),
    "login with a date that is no number": ("login", login(auth_date="1e9"), Kind.MALFORMED),
    "login with a negative date": ("login", login(auth_date=-5), Kind.MALFORMED),
    "login with foreign digits for a date": ("login", login(auth_date="١٨"), Kind.MALFORMED),
    "login with an endless date": ("login", login(auth_date="9" * 400), Kind.MALFORMED),
    "login without an id": ("login", login(id=None), Kind.MALFORMED),
    "login of a stranger": ("login", login(id=STRANGER.id), Kind.UNKNOWN),
    "login whose name hides an id": ("login", login(first_name=f"A\nid={ADA.id}", id=None), Kind.MALFORMED),
    "login with CR LF in the name": ("login", login(first_name="A\r\nSet-Cookie: x=1"), Kind.MALFORMED),
    "login with a NUL in the name": ("login", login(first_name="A\0"), Kind.MALFORMED),
    "login that is no query": ("login", "hello", Kind.MALFORMED),
    "login of nothing": ("login", "", Kind.MALFORMED),
    "login of bytes that are no text": ("login", login() + "&x=%ff", Kind.MALFORMED),
    "login with very many fields": ("login", "&".join(f"a{n}=1" for n in range(200)), Kind.MALFORMED),
    "login longer than any": ("login", login(first_name="B" * 9000), Kind.MALFORMED),
    "initData where a login belongs": ("login", mini(), Kind.FORGED),
    "a login where initData belongs": ("mini", login(), Kind.FORGED),
    "initData signed with another bot's token": ("mini", mini(token=OTHER_TOKEN), Kind.FORGED),
    "initData with another user put in": (
        "mini", mini(who={"id": STRANGER.id}).replace("33", "22"), Kind.FORGED,
    ),
    "initData without its signature field": ("mini", mini().replace("signature=c2ln&", ""), Kind.FORGED),
    "initData with two users": ("mini", mini() + "&user=%7B%22id%22%3A11%7D", Kind.MALFORMED),
    "initData without a user": ("mini", mini(user=None), Kind.MALFORMED),
    "initData whose user is no JSON": ("mini", mini(user="{"), Kind.MALFORMED),
    "initData whose user is deep JSON": ("mini", mini(user="[" * 1200), Kind.MALFORMED),
    "initData whose user is a list": ("mini", mini(who=[22]), Kind.MALFORMED),
    "initData whose id is true": ("mini", mini(who={"id": True}), Kind.MALFORMED),
    "initData whose id is a fraction": ("mini", mini(who={"id": 22.0}), Kind.MALFORMED),
    "initData whose id is text with more": ("mini", mini(who={"id": "22 "}), Kind.MALFORMED),
    "initData of a stranger": ("mini", mini(who={"id": STRANGER.id}), Kind.UNKNOWN),
    "initData too old": ("mini", mini(auth_date=AT - 301), Kind.OLD),
    "initData from the future": ("mini", mini(auth_date=AT + 31), Kind.OLD),
}  # fmt: skip


@pytest.mark.parametrize(("way", "proof", "kind"), PROOFS.values(), ids=PROOFS)
async def test_a_proof_that_telegram_did_not_just_give_is_refused(
    desk: Desk, way: str, proof: str, kind: Kind
) -> None:
    assert await refused_as(desk, f"/review/{way}", {"proof": proof}) is kind


GOOD = {
    "login": ("login", login()),
    "login with every field": (
        "login",
        login(last_name="O", username="bo", photo_url="https://t.me/i/a.jpg"),
    ),
    "login in its last second": ("login", login(auth_date=AT - 300)),
    "login by a clock a little ahead": ("login", login(auth_date=AT + 30)),
    "login of somebody without a name": ("login", login(first_name=None)),
    "login in letters of another script": ("login", login(first_name="Борис é +&=")),
    "initData": ("mini", mini()),
    "initData with an empty field": ("mini", mini(start_param="")),
}


@pytest.mark.parametrize(("way", "proof"), GOOD.values(), ids=GOOD)
async def test_what_telegram_just_gave_lets_in_once(desk: Desk, way: str, proof: str) -> None:
    assert await refused_as(desk, f"/review/{way}", {"proof": proof}) is None
    assert await refused_as(desk, f"/review/{way}", {"proof": proof}) is Kind.REPLAYED
    rewritten = "&".join(reversed(proof.split("&")))
    assert await refused_as(desk, f"/review/{way}", {"proof": rewritten}) is Kind.REPLAYED


async def test_a_proof_of_a_suspended_person_is_refused(desk: Desk) -> None:
    await desk.gate.store.suspend(BO.id, ADA.id, AT)
    assert await refused_as(desk, "/review/login", {"proof": login()}) is Kind.SUSPENDED
    assert await refused_as(desk, "/review/mini", {"proof": mini()}) is Kind.SUSPENDED


async def test_a_proof_given_twice_in_one_form_is_refused(desk: Desk) -> None:
    assert await refused_as(desk, "/review/login", {"proof": [login(), login()]}) is Kind.MALFORMED


async def test_opening_the_login_address_signs_nobody_in(desk: Desk) -> None:
    answer = await desk.get(f"/review/login?{login()}")
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert await refused_as(desk, "/review/login", {"proof": login()}) is None


@pytest.mark.parametrize("query", ["", "x" * 5000], ids=["none", "endless"])
async def test_the_login_address_without_a_login_is_refused(desk: Desk, query: str) -> None:
    assert (await desk.get(f"/review/login?{query}")).status_code == 403


# --- on all ways ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["https://evil.example", "//evil.example", "/\\evil.example", "/review/../x"])
async def test_nobody_is_sent_elsewhere_after_signing_in(desk: Desk, to: str) -> None:
    answer = await desk.post("/review/link", {"link": await desk.link(), "next": to})
    assert answer.headers["location"] == "/review"
    answer = await desk.post(f"/review/mini?next={to}", {"proof": mini(), "redirect": to})
    assert answer.headers["location"] == "/review"


async def test_a_proof_of_one_person_ends_the_session_of_another_in_that_browser(desk: Desk) -> None:
    ada = await desk.enter(ADA)
    answer = await desk.post("/review/login", {"proof": login()}, ada.cookie)
    assert not await desk.is_in(ada.cookie)
    assert await desk.is_in(cookie_of(answer))


async def test_no_secret_and_no_person_reaches_the_log(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    link = await desk.link()
    person = await desk.enter()
    for way, data in (
        ("link", {"link": link}), ("login", {"proof": login()}), ("login", {"proof": login()}),
        ("mini", {"proof": mini(who={"id": 987_654_321})}), ("act", {"csrf": "wrong"}),
    ):  # fmt: skip
        await desk.post(f"/review/{way}", data, person.cookie)
    await desk.get("/review/broken", person.cookie)
    ours = "\n".join(f"{one.name} {one.getMessage()} {one.exc_text}" for one in caplog.records if _ours(one))
    assert "sign-in by login: replayed" in ours
    assert "sign-in by mini app: not on the staff" in ours
    secrets = (link, person.csrf, person.cookie.partition("=")[2], login()[-64:], BOT_TOKEN)
    for secret in (*secrets, "987654321", "own words", login_key().hex(), "Bo"):
        assert secret not in ours


def _ours(record: logging.LogRecord) -> bool:
    return record.name.startswith(("bot.", "uvicorn", "starlette"))


async def test_what_lies_in_the_database_lets_nobody_in(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    async with a_desk(url=f"sqlite:///{file}") as desk:
        link, person = await desk.link(ADA), await desk.enter()
    kept = file.read_bytes()
    session = person.cookie.partition("=")[2].partition(".")[0]
    for secret in (link, session, person.cookie.partition("=")[2]):
        assert secret.encode() not in kept


def test_secrets_are_compared_in_constant_time_only() -> None:
    """Nothing that a stranger sends and that is secret stands beside == or !=."""
    secret = {"given", "seal", "csrf", "token", "hash", "signed", "session"}
    found = []
    for file in GATE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
                names = {
                    getattr(one, "id", getattr(one, "attr", "")) for one in (node.left, *node.comparators)
                }
                found += [(file.name, name) for name in names & secret]
    assert found == []
    for name in ("keys.py", "proofs.py"):
        assert (GATE / name).read_text("utf-8").count("hmac.compare_digest(") == 1
