"""PTB's HTTP over aiohttp: less than half the CPU of httpx, and "surely not sent" is told from "unknown"."""

import json
from datetime import timedelta
from http import HTTPStatus
from typing import Any, cast

import aiohttp
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

READ_SECONDS = 30.0
CONNECT_SECONDS = 10.0
CONNECTIONS = 128
KEEP_ALIVE_SECONDS = 20.0
LEAST_WAIT = 1.0


class NeverSentError(NetworkError):
    """No connection was made, so Telegram cannot have seen the request."""


class AiohttpRequest(BaseRequest):
    """One pool of connections. Errors carry a type name and never an address, which would hold the token."""

    def __init__(self, *, read_seconds: float = READ_SECONDS, connections: int = CONNECTIONS) -> None:
        self._read_seconds = read_seconds
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._session is None:
            pool = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE_SECONDS)
            headers = {"User-Agent": self.USER_AGENT}
            self._session = aiohttp.ClientSession(connector=pool, headers=headers)

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NeverSentError("the connection is closed")
        limit = self._limit(read_timeout)
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=limit, allow_redirects=False
            ) as answer:
                payload = await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverSentError(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None
        _raise_early(answer, payload)
        return answer.status, payload

    def _limit(self, read: object) -> aiohttp.ClientTimeout:
        """All in all less than the lease of a claimed message, so that no two of us send the same one."""
        seconds = float(read) if isinstance(read, int | float) else self._read_seconds
        return aiohttp.ClientTimeout(
            total=CONNECT_SECONDS + seconds,
            connect=CONNECT_SECONDS,
            sock_connect=CONNECT_SECONDS,
            sock_read=seconds,
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """PTB's own logs the payload, which holds a patient's words."""
        try:
            return cast("dict[str, Any]", json.loads(payload))
        except (ValueError, RecursionError):
            raise TelegramError("Invalid server response") from None


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _raise_early(answer: aiohttp.ClientResponse, payload: bytes) -> None:
    """Statuses that PTB would call a NetworkError although nothing was, or ever will be, delivered."""
    if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
        raise RetryAfter(timedelta(seconds=_retry_after(answer, payload)))
    if answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        raise BadRequest("Request Entity Too Large")


def _retry_after(answer: aiohttp.ClientResponse, payload: bytes) -> float:
    """Bot API: ResponseParameters.retry_after; a proxy in between may only set the header, or nothing."""
    try:
        given = json.loads(payload)["parameters"]["retry_after"]
    except (ValueError, KeyError, TypeError):
        given = answer.headers.get("Retry-After", "")
    try:
        return max(LEAST_WAIT, float(given))
    except (ValueError, TypeError):
        return LEAST_WAIT
