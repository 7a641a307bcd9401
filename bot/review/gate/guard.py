"""What holds for every request before a page is asked (method, host, origin, size), and for every answer."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from bot.review.gate.headers import dress
from bot.review.gate.statics import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.review.gate.pages import Pages
    from bot.review.gate.site import Site

log = logging.getLogger(__name__)

SAFE = frozenset(("GET", "HEAD"))
METHODS = SAFE | {"POST"}
"""The method in the request line counts; no header or field overrides it."""
TOO_LARGE, FOREIGN, WRONG_HOST, WRONG_METHOD = 413, 403, 421, 405


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of a body. `paths`: patterns such as "/review/*/files"; the first that fits counts."""

    usual: int = 1_000_000
    paths: Mapping[str, int] = field(default_factory=dict)

    def of(self, path: str) -> int:
        return next((size for pattern, size in self.paths.items() if fnmatchcase(path, pattern)), self.usual)


class Guard:
    """Pure ASGI, outside of everything of the desk's, so that errors are dressed as well."""

    def __init__(self, app: ASGIApp, site: Site, pages: Pages, sizes: Sizes) -> None:
        self._app, self._site, self._pages, self._sizes = app, site, pages, sizes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise RuntimeError("the desk speaks HTTP only")
        request, out = Request(scope), _Out(send, self._site, scope["path"])
        status = self._refused(request)
        if status is None:
            status = await self._asked(scope, _bounded(receive, self._sizes.of(scope["path"])), out)
        if status is not None and not out.begun:
            headers = {"Allow": ", ".join(sorted(METHODS))} if status == WRONG_METHOD else None
            await self._pages.error(request, status, headers)(scope, receive, out)

    async def _asked(self, scope: Scope, receive: Receive, out: _Out) -> int | None:
        try:
            await self._app(scope, receive, out)
        except ClientDisconnect:
            return None  # nobody is there to be told
        except Exception as error:  # noqa: BLE001 - its text or trace could hold a patient's words
            log.error("a page of the desk failed: %s", type(error).__name__)  # noqa: TRY400
            return 500
        return None

    def _refused(self, request: Request) -> int | None:
        if request.method not in METHODS:
            return WRONG_METHOD
        if not self._site.knows_host(request.headers):
            return WRONG_HOST
        if request.method not in SAFE and not self._site.is_same(request.headers):
            return FOREIGN
        declared = request.headers.get("content-length", "0")
        fits = declared.isdecimal() and int(declared) <= self._sizes.of(request.url.path)
        return None if fits else TOO_LARGE


class _Out:
    """Dresses the head of an answer, and knows whether one has begun."""

    def __init__(self, send: Send, site: Site, path: str) -> None:
        self._send, self._secure, self._cached = send, site.secure, path.startswith(PREFIX)
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            dress(message, secure=self._secure, cached=self._cached and message["status"] in {200, 304})
            self.begun = True
        await self._send(message)


def _bounded(receive: Receive, most: int) -> Receive:
    """A body that grows beyond what was declared, or declares nothing, ends here."""
    left = most

    async def bounded() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(TOO_LARGE)
        return message

    return bounded
