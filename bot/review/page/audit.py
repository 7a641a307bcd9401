"""Who saw, did and exported what; for admins. And the page that says how to work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from bot.review import words as common
from bot.review.desk.ports import NOBODY
from bot.review.page import words
from bot.review.page.forms import number
from bot.review.page.queue import LONGEST, pulse
from bot.review.page.times import moment, span
from flows.reviews.model import ReviewerId
from flows.reviews.severity import CLOCKS, SEVERITIES

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.desk.ports import Audited
    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts

AT_ONCE = 100


def routes(parts: Parts) -> list[Route]:
    page = _Audit(parts)
    return [
        Route("/review/audit", parts.gate.admin_only(page.show)),
        Route("/review/help", parts.gate.signed_in(page.help)),
    ]


class _Audit:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def show(self, request: Request, _: Signed) -> Response:
        given, parts = request.query_params, self._parts
        by = ReviewerId(number(given.get("by", "")) or NOBODY)
        ref = given.get("ref", "").strip()[:LONGEST]
        before = number(given.get("before", "")) or 0
        found = await parts.desk.store.audit(AT_ONCE + 1, before / 1000, ref, by)
        page = found[:AT_ONCE]
        return parts.gate.templates.render(
            request,
            "audit.html",
            lines=[self._line(one) for one in page],
            older=int(page[-1].at * 1000) if len(found) > AT_ONCE else 0,
            by=by,
            ref=ref,
            team=[(one.id, parts.name(one.id)) for one in parts.desk.team.members().values()],
            pulse=await pulse(parts),
        )

    def _line(self, one: Audited) -> dict[str, object]:
        acts = ", ".join(words.ACTS.get(name, name) for name in one.act.split("+"))
        who = words.CLOCK if one.by == NOBODY else self._parts.name(one.by)
        at = moment(one.at, self._parts.desk.hours)
        return {"at": at, "who": who, "act": acts, "ref": one.ref, "detail": one.detail}

    async def help(self, request: Request, _: Signed) -> Response:
        clocks = [
            (severity, words.SEVERITIES[severity], span(clock.first), span(clock.resolution), clock.working,
             [common.REASONS[reason] for reason, one in SEVERITIES.items() if one is severity])
            for severity, clock in CLOCKS.items()
        ]  # fmt: skip
        return self._parts.gate.templates.render(
            request, "help.html", clocks=clocks, pulse=await pulse(self._parts)
        )
