"""The gate: one object that the pages ask who is here, and that the bot asks for a link."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route

from bot.review.gate import routes
from bot.review.gate.cookie import Cookie
from bot.review.gate.guard import SAFE, Guard, Sizes
from bot.review.gate.keys import same
from bot.review.gate.limits import Limit
from bot.review.gate.pages import Pages
from bot.review.gate.sessions import WHOLE_SECONDS, Sessions
from bot.review.gate.sign_in import SignIn
from bot.review.gate.site import Site
from bot.review.gate.statics import Statics
from flows.reviews.model import Role

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from bot.ports import Clock
    from bot.review.gate.ports import AccessStore, Signed
    from flows.reviews.model import Reviewer, ReviewerId

    Handler = Callable[[Request, Signed], Awaitable[Response]]
    Endpoint = Callable[[Request], Awaitable[Response]]

CSRF_HEADER, CSRF_FIELD = "X-CSRF-Token", "csrf"


class Gate:
    def __init__(  # noqa: PLR0913 - what an operator, the world and a test give
        self,
        store: AccessStore,
        staff: Mapping[ReviewerId, Role],
        bot_token: str,
        clock: Clock,
        *,
        public_url: str = "",
        sizes: Sizes | None = None,
        limit: Limit | None = None,
    ) -> None:
        self.store, self.staff, self.clock = store, staff, clock
        self.site, self.port = Site(public_url), 0
        self.sizes, self.limit = sizes or Sizes(), limit if limit is not None else Limit(clock)
        self.cookie = Cookie(bot_token, secure=self.site.secure, seconds=WHOLE_SECONDS)
        self.sessions = Sessions(store, staff, clock)
        self.sign_in = SignIn(store, staff, self.sessions, bot_token, clock)
        self.statics = Statics()
        self.templates = Pages(self.statics)
        self._guarded: set[Any] = set()

    def listens_at(self, port: int) -> None:
        """For links on this machine; with a public address the port is the proxy's affair."""
        self.port = port

    async def invite(self, reviewer: Reviewer) -> str | None:
        """The address to send to a member of staff in private; None for anybody else: say nothing then."""
        token = await self.sign_in.invite(reviewer)
        return None if token is None else f"{self.site.address(self.port)}{routes.LINK}/{token}"

    async def reviewer(self, request: Request, *, active: bool = True) -> Signed | None:
        """Who asks, as of now. Templates see it as `signed`."""
        session = self.cookie.read(request)
        signed = None if session is None else await self.sessions.signed(session, active=active)
        request.state.signed = signed
        return signed

    async def still_in(self, session: str) -> bool:
        """For long answers such as an event stream: ask every few seconds, and end when it says no."""
        return await self.sessions.still_in(session)

    def signed_in(self, handler: Handler, *, background: bool = False) -> Endpoint:
        """`background`: the page asks by itself, so this does not keep the session awake."""
        return self._guard(handler, admins=False, active=not background)

    def admin_only(self, handler: Handler) -> Endpoint:
        return self._guard(handler, admins=True, active=True)

    def open_to_all(self, endpoint: Endpoint) -> Endpoint:
        """Said in so many words, because a route without any of the three does not start."""
        self._guarded.add(endpoint)
        return endpoint

    def routes(self) -> list[Route]:
        return routes.routes(self)

    def mount(self, *pages: Route) -> Mount:
        """Ours and these pages, all behind the guard. Put it last: it answers whatever nobody else did.

        Raises ValueError for a page of which nobody said who may see it.
        """
        every = [*self.routes(), *pages]
        bare = [route.path for route in every if route.endpoint not in self._guarded]
        if bare:
            raise ValueError(f"wrap in signed_in, admin_only or open_to_all: {', '.join(bare)}")
        # A slash too many is not worth a redirect whose address a Host header could write.
        inner = Starlette(
            routes=every, exception_handlers={HTTPException: self._failed, Exception: self._failed}
        )
        inner.router.redirect_slashes = False
        return Mount("/", app=Guard(inner, self.site, self.templates, self.sizes))

    def _guard(self, handler: Handler, *, admins: bool, active: bool) -> Endpoint:
        @wraps(handler)
        async def endpoint(request: Request) -> Response:
            signed = await self.reviewer(request, active=active)
            if signed is None:
                return self._ask_to_sign_in(request)
            if admins and signed.reviewer.role is not Role.ADMIN:
                return self.templates.error(request, 403)
            try:
                if request.method not in SAFE and not await _has_token(request, signed):
                    return self.templates.error(request, 403)
                return await handler(request, signed)
            finally:
                await request.close()

        return self.open_to_all(endpoint)

    def _ask_to_sign_in(self, request: Request) -> Response:
        if request.headers.get("hx-request") or request.method not in SAFE:
            response: Response = self.templates.error(request, 401, {"HX-Redirect": routes.SIGN_IN})
        else:
            response = RedirectResponse(routes.SIGN_IN, 303)
        if self.cookie.name in request.cookies:
            self.cookie.drop(response)
        return response

    async def _failed(self, request: Request, error: Exception) -> Response:
        status, headers = 500, None
        if isinstance(error, HTTPException):
            status, headers = error.status_code, dict(Headers(error.headers or {}))
        return self.templates.error(request, status, headers)


async def _has_token(request: Request, signed: Signed) -> bool:
    """The header first: then a large body is refused before it is read."""
    given: object = request.headers.get(CSRF_HEADER)
    if given is None:
        given = (await request.form()).get(CSRF_FIELD)
    return isinstance(given, str) and same(given, signed.csrf)
