"""Updates in, by polling or by webhook. Telegram is told "received" only after an update is durably heard."""

import hmac
import json
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Protocol

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.meters import Meters
from bot.ports import Clock, Heard, PatientId
from bot.telegram.inbound import Inbox, Moved, Unreadable, press_of

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - Bot API: setWebhook; a header's name
LARGEST_BODY = 1 << 20
HOPELESS = 6
"""Tries, about half a minute of polling."""


class Desk(Protocol):
    """Who hears updates. Each returns when its work is committed, and raises only when the database fails."""

    async def hear(self, heard: Heard, raw: str) -> None: ...

    async def bury(self, update: int, patient: PatientId | None, raw: str, error: str) -> None: ...

    async def moved(self, old: PatientId, new: PatientId) -> None: ...


@dataclass(slots=True)
class Intake:
    """The one way from an update to the conversation, however the update came."""

    desk: Desk
    acknowledge: Callable[[str], None]
    meters: Meters
    clock: Clock
    first: Callable[[Mapping[str, Any]], Awaitable[bool]] | None = None
    """The staff's room: True when the update was for it, and is dealt with."""
    inbox: Inbox = field(default_factory=Inbox)
    _failed: Counter[int] = field(default_factory=Counter)

    async def take(self, raw: object) -> None:
        """Raises only when the database fails; then the same update is to be taken again."""
        if self.first is not None and isinstance(raw, Mapping) and await self.first(raw):
            self.meters.heard("staff")
            return
        if (press := press_of(raw)) is not None:
            self.acknowledge(press)
        found = self.inbox.to_heard(raw, int(self.clock.now()))
        with self.meters.timed():
            await self._hear_or_bury(found, raw)
        self.meters.heard(_kind(found))

    async def _hear_or_bury(self, found: Heard | Moved | Unreadable | None, raw: object) -> None:
        """One update that fails for ever must not stop the others: if the database works, it is buried."""
        if not isinstance(found, Heard):
            await self._hear(found, raw)
            return
        try:
            await self._hear(found, raw)
        except Exception as error:
            self._failed[found.update] += 1
            if self._failed[found.update] < HOPELESS:
                raise
            apologise_to = found.patient if found.patient > 0 else None
            await self.desk.bury(found.update, apologise_to, json.dumps(raw), type(error).__name__)
        self._failed.pop(found.update, None)

    async def _hear(self, found: Heard | Moved | Unreadable | None, raw: object) -> None:
        match found:
            case Heard():
                await self.desk.hear(found, json.dumps(raw))
            case Moved(_, old, new):
                await self.desk.moved(old, new)
            case Unreadable(update, patient, error) if update is not None:
                await self.desk.bury(update, patient, json.dumps(raw), error)
            case Unreadable():
                log.error("an update without a number was left out: %s", found.error)
            case None:
                pass


def _kind(found: Heard | Moved | Unreadable | None) -> str:
    kind = type(found.message if isinstance(found, Heard) else found).__name__.lower()
    return "nothing" if found is None else kind


def hook_route(path: str, secret: str, take: Callable[[object], Awaitable[None]]) -> Route:
    """200 only after the commit; 503 only when the database fails, and then Telegram sends it again."""

    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        if (body := await _bounded(request)) is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            await take(_parsed(body))
        except Exception as error:  # noqa: BLE001 - a database may fail in any way
            log.error("an update waits at Telegram: %s", type(error).__name__)  # noqa: TRY400 - a trace has words
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "1"})
        return Response()

    return Route(path, receive, methods=["POST"])


async def _bounded(request: Request) -> bytes | None:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
