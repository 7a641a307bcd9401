"""The snippet picker: search as you type; a snippet with its blanks as fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from bot.review.desk.sendable import ready, search
from bot.review.page.forms import BLANK

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts

AT_MOST = 30
LONGEST = 100


def routes(parts: Parts) -> list[Route]:
    picker = _Picker(parts)
    signed_in = parts.gate.signed_in
    return [
        Route("/review/snippets", signed_in(picker.search)),
        Route("/review/snippets/one", signed_in(picker.one)),
    ]


class _Picker:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ready = ready(parts.desk.catalogue)
        self._by_id = {str(one.id): one for one in self._ready}

    async def search(self, request: Request, _: Signed) -> Response:
        words = request.query_params.get("words", "")[:LONGEST]
        found = search(self._ready, words, AT_MOST)
        ref = request.query_params.get("ref", "")
        return self._parts.gate.templates.render(request, "snippets.html", found=found, words=words, ref=ref)

    async def one(self, request: Request, _: Signed) -> Response:
        found = self._by_id.get(request.query_params.get("id", ""))
        if found is None:
            return self._parts.gate.templates.error(request, 404)
        ref = request.query_params.get("ref", "")
        return self._parts.gate.templates.render(request, "snippet.html", one=found, ref=ref, prefix=BLANK)
