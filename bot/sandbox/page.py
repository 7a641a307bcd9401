"""The chat page: static files with a policy that lets nothing in from outside."""

from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

STATIC = Path(__file__).parent / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def page_routes() -> list[web.AbstractRouteDef]:
    """What to mount."""

    async def index(_request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    return [web.get("/", index), web.static("/static", STATIC)]


@web.middleware
async def page_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The policy goes with the page and its parts; answers of the APIs have no need of it."""
    answer = await handler(request)
    if request.path == "/" or request.path.startswith("/static/"):
        answer.headers.update(HEADERS)
    return answer
