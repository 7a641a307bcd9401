"""The admins' page about staff: who was here, who is suspended."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.review.gate.ports import Seen
from bot.review.gate.sessions import IDLE_SECONDS, WHOLE_SECONDS
from flows.reviews.model import ReviewerId, Role

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.gate.gate import Gate
    from bot.review.gate.ports import Signed

log = logging.getLogger(__name__)

PATH = "/review/staff"


@dataclass(frozen=True, slots=True)
class Member:
    id: ReviewerId
    name: str
    role: Role
    suspended: bool
    seen: str
    """As <time> wants it; "" for never."""
    sessions: int
    mine: bool


def routes(gate: Gate) -> list[Route]:
    page = _Page(gate)
    return [
        Route(PATH, gate.admin_only(page.show)),
        Route(PATH, gate.admin_only(page.change), methods=["POST"]),
    ]


class _Page:
    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def show(self, request: Request, signed: Signed) -> Response:
        now = self._gate.clock.now()
        seen = await self._gate.store.people(now - WHOLE_SECONDS, now - IDLE_SECONDS)
        known = {one.staff: one for one in seen}
        members = [_member(known.get(who, Seen(who)), role, signed) for who, role in self._gate.staff.items()]
        return self._gate.templates.render(request, "staff.html", members=members)

    async def change(self, request: Request, signed: Signed) -> Response:
        form = await request.form()
        who = next((one for one in self._gate.staff if str(one) == form.get("who")), None)
        # An admin who suspends themselves could leave nobody to undo it.
        if who is None or who == signed.reviewer.id or form.get("act") not in {"suspend", "restore"}:
            return self._gate.templates.error(request, 422)
        if form.get("act") == "suspend":
            await self._gate.store.suspend(who, signed.reviewer.id, self._gate.clock.now())
        else:
            await self._gate.store.restore(who)
        log.info("an admin changed who may sign in: %s", form.get("act"))
        return RedirectResponse(PATH, 303)


def _member(seen: Seen, role: Role, signed: Signed) -> Member:
    at = datetime.fromtimestamp(seen.seen_at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if seen.seen_at else ""
    mine = seen.staff == signed.reviewer.id
    return Member(seen.staff, seen.name, role, seen.suspended, at, seen.sessions, mine)
