"""The gate's own pages: signing in and out. What somebody opens changes nothing; what they send does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.review.gate import people
from bot.review.gate.keys import hashed, is_token
from bot.review.gate.limits import address_of
from bot.review.gate.proofs import LONGEST, Kind, Way
from bot.review.gate.statics import PREFIX

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from bot.review.gate.gate import Gate
    from bot.review.gate.ports import Signed

    Try = Callable[[str], Awaitable[str | None]]

HOME, SIGN_IN, LINK, LOGIN, MINI = (
    "/review",
    "/review/sign-in",
    "/review/link",
    "/review/login",
    "/review/mini",
)
SIGN_OUT, EVERYWHERE, OUT = "/review/sign-out", "/review/sign-out-everywhere", "/review/signed-out"


def routes(gate: Gate) -> list[Route]:
    ways, to_all = _Ways(gate), gate.open_to_all
    attempts = (
        (LINK, ways.attempt(Way.LINK, "link", gate.sign_in.by_link)),
        (LOGIN, ways.attempt(Way.LOGIN, "proof", gate.sign_in.by_login)),
        (MINI, ways.attempt(Way.MINI, "proof", gate.sign_in.by_mini)),
    )
    return [
        Route(f"{PREFIX}{{name:path}}", to_all(gate.statics.answer)),
        Route(SIGN_IN, to_all(ways.explain)),
        Route(f"{LINK}/{{token}}", to_all(ways.show_link)),
        Route(LOGIN, to_all(ways.show_login)),
        Route(MINI, to_all(ways.show_mini)),
        *(Route(path, to_all(attempt), methods=["POST"]) for path, attempt in attempts),
        Route(SIGN_OUT, gate.signed_in(ways.sign_out), methods=["POST"]),
        Route(EVERYWHERE, gate.signed_in(ways.sign_out_everywhere), methods=["POST"]),
        Route(OUT, to_all(ways.signed_out)),
        Route(f"{OUT}/everywhere", to_all(ways.signed_out)),
        *people.routes(gate),
    ]


class _Ways:
    def __init__(self, gate: Gate) -> None:
        self._gate, self._render = gate, gate.templates.render

    async def explain(self, request: Request) -> Response:
        if await self._gate.reviewer(request) is not None:
            return RedirectResponse(HOME, 303)
        return self._render(request, "sign-in.html")

    async def show_link(self, request: Request) -> Response:
        """The same for every token, and the database is not asked: a preview learns and burns nothing."""
        token = request.path_params["token"]
        if not is_token(token):
            return self._refused(request)
        return self._render(request, "link.html", action=LINK, fields=(("link", token),))

    async def show_login(self, request: Request) -> Response:
        """A button here too: the sign-in is then our own page's doing, which a strict cookie needs."""
        query = request.url.query
        if not query or len(query) > LONGEST:
            return self._refused(request)
        return self._render(request, "link.html", action=LOGIN, fields=(("proof", query),))

    async def show_mini(self, request: Request) -> Response:
        if await self._gate.reviewer(request) is not None:
            return RedirectResponse(HOME, 303)
        return self._render(request, "mini.html")

    def attempt(self, way: Way, field: str, attempt: Try) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if wait := self._gate.limit.wait(address_of(request, proxied=self._gate.site.secure)):
                self._gate.sign_in.counted(way, Kind.LIMITED)
                return self._gate.templates.error(request, 429, {"Retry-After": str(math.ceil(wait))})
            session = await attempt(await _only(request, field))
            return self._refused(request) if session is None else await self._entered(request, session)

        return answer

    async def sign_out(self, _: Request, signed: Signed) -> Response:
        await self._gate.sessions.end(signed.session)
        return self._left(OUT)

    async def sign_out_everywhere(self, _: Request, signed: Signed) -> Response:
        await self._gate.store.end_all(signed.reviewer.id)
        return self._left(f"{OUT}/everywhere")

    async def signed_out(self, request: Request) -> Response:
        return self._render(request, "signed-out.html", everywhere=request.url.path.endswith("/everywhere"))

    async def _entered(self, request: Request, session: str) -> Response:
        """Whoever was signed in in this browser before is out."""
        if (before := self._gate.cookie.read(request)) is not None:
            await self._gate.sessions.end(hashed(before))
        response = RedirectResponse(HOME, 303)
        self._gate.cookie.put(response, session)
        return response

    def _left(self, path: str) -> Response:
        response = RedirectResponse(path, 303)
        self._gate.cookie.drop(response)
        return response

    def _refused(self, request: Request) -> Response:
        return self._render(request, "refused.html", status=403)


async def _only(request: Request, field: str) -> str:
    """The field, given once; "" otherwise, which no way in takes."""
    async with request.form(max_files=0, max_fields=4) as form:
        given = form.getlist(field)
        return given[0] if len(given) == 1 and isinstance(given[0], str) else ""
