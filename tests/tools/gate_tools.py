"""A desk with two people, a few pages and a clock of its own, behind the real gate and the real store."""

from __future__ import annotations

import hashlib
import hmac
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.review.gate.gate import Gate
from bot.review.gate.guard import Sizes
from bot.store import MEMORY, open_store
from bot.store.access import StoredAccess
from flows.reviews.model import Reviewer, ReviewerId, Role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

    from starlette.requests import Request

    from bot.review.gate.ports import Signed

BOT_TOKEN = "123456:A-token_for-tests"
PUBLIC, LOCAL = "https://desk.example.org", "http://127.0.0.1:8080"
ADA, BO, STRANGER = (
    Reviewer(ReviewerId(11), Role.ADMIN, "Ada"),
    Reviewer(ReviewerId(22), Role.REVIEWER, "Bo"),
    Reviewer(ReviewerId(33), Role.REVIEWER, "Stranger"),
)
STAFF = {ADA.id: ADA.role, BO.id: BO.role}
AT = 1_800_000_000
OWN = {"Sec-Fetch-Site": "same-origin"}
"""What a browser says of our own page's request."""


@dataclass
class Clock:
    at: float = AT

    def now(self) -> float:
        return self.at


@dataclass
class Desk:
    gate: Gate
    client: httpx.AsyncClient
    clock: Clock
    app: Starlette
    done: list[str] = field(default_factory=list)
    """Who changed something, in order."""
    tick: Callable[[int], Awaitable[None]] | None = None
    """Runs before each piece of the event stream."""

    async def get(self, path: str, cookie: str = "", **headers: str) -> httpx.Response:
        return await self.client.get(path, headers=_head(cookie, headers))

    async def post(self, path: str, data: Any = None, cookie: str = "", **headers: str) -> httpx.Response:
        """As from our own page, unless the headers say otherwise; "" leaves one out."""
        wanted = {name: value for name, value in {**OWN, **_head(cookie, headers)}.items() if value}
        return await self.client.post(path, data=data or {}, headers=wanted)

    async def link(self, reviewer: Reviewer = BO) -> str:
        address = await self.gate.invite(reviewer)
        assert address is not None
        return address.rpartition("/")[2]

    async def enter(self, reviewer: Reviewer = BO) -> Person:
        answer = await self.post("/review/link", {"link": await self.link(reviewer)})
        assert answer.status_code == 303, answer.text
        cookie = cookie_of(answer)
        return Person(cookie, (await self.get("/review", cookie)).headers["x-token"])

    async def is_in(self, cookie: str) -> bool:
        answer = await self.get("/review", cookie)
        assert answer.status_code in {200, 303}
        return answer.status_code == 200


@dataclass(frozen=True)
class Person:
    cookie: str
    """As it stands in a request: name=value."""
    csrf: str


def cookie_of(answer: httpx.Response) -> str:
    return answer.headers["set-cookie"].partition(";")[0]


def _head(cookie: str, headers: Mapping[str, str]) -> dict[str, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {**named, "Cookie": cookie} if cookie else named


@asynccontextmanager
async def a_desk(
    *, public: str = PUBLIC, staff: Mapping[ReviewerId, Role] = STAFF, url: str = MEMORY, **given: Any
) -> AsyncIterator[Desk]:
    clock = Clock()
    async with open_store(url) as store:
        gate = Gate(
            StoredAccess(store), staff, BOT_TOKEN, clock, public_url=public,
            sizes=Sizes(paths={"/review/*/files": 10_000_000}), **given,
        )  # fmt: skip
        app = Starlette(routes=[Route("/healthz", _healthz)])
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app, client=("127.0.0.1", 5)), base_url=public or LOCAL
        ) as client:
            client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # tests say which cookie
            desk = Desk(gate, client, clock, app)
            app.router.routes.append(gate.mount(*_pages(desk)))
            yield desk


async def _healthz(_: Request) -> Response:
    return PlainTextResponse("ok\n")


def _pages(desk: Desk) -> list[Route]:
    gate = desk.gate

    async def queue(request: Request, signed: Signed) -> Response:
        page = gate.templates.render(request, "signed-out.html", everywhere=False)
        page.headers["X-Token"] = signed.csrf
        return page

    async def change(request: Request, signed: Signed) -> Response:
        await request.form()
        desk.done.append(signed.reviewer.name)
        return PlainTextResponse("done")

    async def broken(_: Request, __: Signed) -> Response:
        raise RuntimeError("the patient's own words")

    async def split(request: Request, _: Signed) -> Response:
        return PlainTextResponse("x", headers={"X-Name": request.query_params["name"]})

    async def stream(_: Request, signed: Signed) -> Response:
        async def pieces() -> AsyncIterator[str]:
            n = 0
            while n < 9 and await gate.still_in(signed.session):
                yield "data: 1\n\n"
                n += 1
                if desk.tick:
                    await desk.tick(n)

        return StreamingResponse(pieces(), media_type="text/event-stream")

    return [
        Route("/review", gate.signed_in(queue)),
        Route("/review/poll", gate.signed_in(queue, background=True)),
        Route("/review/act", gate.signed_in(change), methods=["POST"]),
        Route("/review/{ref}/files", gate.signed_in(change), methods=["POST"]),
        Route("/review/broken", gate.signed_in(broken)),
        Route("/review/split", gate.signed_in(split)),
        Route("/review/stream", gate.signed_in(stream, background=True)),
    ]


# --- what Telegram signs --------------------------------------------------------------------------------


def login(*, token: str = BOT_TOKEN, **changed: object) -> str:
    """A query as Telegram's login button makes it; None leaves a field out."""
    return _signed({"id": BO.id, "first_name": "Bo", "auth_date": AT, **changed}, login_key(token))


def mini(*, token: str = BOT_TOKEN, who: object = None, **changed: object) -> str:
    """The initData that a Mini App gets."""
    user = json.dumps({"id": BO.id, "first_name": "Bo"} if who is None else who)
    fields = {"query_id": "AAE", "user": user, "auth_date": AT, "signature": "c2ln", **changed}
    return _signed(fields, mini_key(token))


def login_key(token: str = BOT_TOKEN) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def mini_key(token: str = BOT_TOKEN) -> bytes:
    return hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()


def _signed(fields: Mapping[str, object], key: bytes) -> str:
    kept = {name: str(value) for name, value in fields.items() if value is not None}
    text = "\n".join(f"{name}={kept[name]}" for name in sorted(kept))
    return urlencode({**kept, "hash": hmac.new(key, text.encode(), hashlib.sha256).hexdigest()})
