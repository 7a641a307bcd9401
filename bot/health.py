"""What operators and load balancers ask: does the process live, can it work, how much did it do."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.meters import Backlog, Meters

ASK_SECONDS = 2.0
METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Check = Callable[[], bool | Awaitable[object]]


def health_routes(
    checks: Mapping[str, Check],
    meters: Meters,
    waiting: Callable[[], Awaitable[int]],
    backlog: Callable[[], Awaitable[Backlog]],
) -> list[Route]:
    """`checks` by name: what must hold so that patients are answered."""

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_: Request) -> Response:
        found = {name: await _holds(check) for name, check in checks.items()}
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    async def metrics(_: Request) -> Response:
        page = meters.page(waiting=await waiting(), backlog=await backlog())
        return Response(page, media_type=METRICS_TYPE)

    roads = {"/healthz": healthz, "/readyz": readyz, "/metrics": metrics}
    return [Route(path, answer) for path, answer in roads.items()]


async def _holds(check: Check) -> bool:
    """A check that returns an awaitable holds when that ends in time and without an error."""
    try:
        found = check()
        if isinstance(found, bool):
            return found
        async with asyncio.timeout(ASK_SECONDS):
            await found
    except Exception:  # noqa: BLE001 - whatever a database may raise
        return False
    return True
