"""One HTTP server inside our own event loop; signals stay ours."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette

GOODBYE_SECONDS = 3


class AddressError(Exception):
    """Its text is one line for the operator."""


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Uvicorn would take SIGTERM away from us, and stop before our turns are done."""
        yield


@asynccontextmanager
async def listening(app: Starlette, host: str, port: int) -> AsyncIterator[int]:
    """The port, a free one for 0. On the way out running requests are finished first."""
    door = _door(host, port)
    config = uvicorn.Config(
        app, access_log=False, log_config=None, log_level="warning", lifespan="off", ws="none",
        server_header=False, timeout_graceful_shutdown=GOODBYE_SECONDS,
    )  # fmt: skip
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield int(door.getsockname()[1])
    finally:
        server.should_exit = True
        await task
        door.close()


def _door(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise AddressError(f"cannot listen on {host} port {port} ({why}): set PORT or LANTERN_HOST") from None
