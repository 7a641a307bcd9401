"""The event stream: names only. "queue", "review" and "here" say what to fetch anew; "out" that the session ended."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING

from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from bot.review.desk.ports import NOBODY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from bot.ports import PatientId
    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts

ASK_SECONDS = 5.0
"""How often a silent stream asks whether its session is still good."""
GATHER_SECONDS = 0.05
"""What happens at once is told once."""
BEAT = ": still here\n\n"


def routes(parts: Parts) -> list[Route]:
    stream = _Stream(parts)
    return [Route("/review/events", parts.gate.signed_in(stream.open, background=True))]


class _Stream:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def open(self, request: Request, signed: Signed) -> Response:
        """With `ref`, of one review as well."""
        ref = request.query_params.get("ref", "")
        opened = await self._parts.desk.store.open_review(ref, NOBODY) if ref else None
        patient = None if opened is None else opened.patient
        return StreamingResponse(self._told(signed.session, patient), media_type="text/event-stream")

    async def _told(self, session: str, patient: PatientId | None) -> AsyncIterator[str]:
        parts = self._parts
        with ExitStack() as stack:
            changed = stack.enter_context(parts.changes.heard())
            here = stack.enter_context(parts.here.heard())
            yield f"retry: 1000\n{BEAT}"
            while not parts.closing.is_set():
                await _something(changed, here, parts.closing)
                if not await parts.gate.still_in(session):
                    yield event("out")
                    return
                names = [*_names(_taken(changed), patient), *(["here"] if patient in _taken(here) else [])]
                yield "".join(map(event, names)) or BEAT


def event(name: str) -> str:
    return f"event: {name}\ndata: -\n\n"


def _names(patients: set[PatientId], patient: PatientId | None) -> list[str]:
    if not patients:
        return []
    return ["queue", "review"] if patient in patients else ["queue"]


def _taken(queue: asyncio.Queue[PatientId]) -> set[PatientId]:
    return {queue.get_nowait() for _ in range(queue.qsize())}


async def _something(
    changed: asyncio.Queue[PatientId], here: asyncio.Queue[PatientId], closing: asyncio.Event
) -> None:
    """Until there is news, the process stops, or it is time to ask for the session. Takes nothing away."""
    if changed.empty() and here.empty():
        waits = [asyncio.ensure_future(_filled(changed)), asyncio.ensure_future(_filled(here))]
        waits.append(asyncio.ensure_future(_set(closing)))
        try:
            await asyncio.wait(waits, timeout=ASK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
    await asyncio.sleep(GATHER_SECONDS)


async def _filled(queue: asyncio.Queue[PatientId]) -> None:
    queue.put_nowait(await queue.get())


async def _set(closing: asyncio.Event) -> None:
    await closing.wait()
