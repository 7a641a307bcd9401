"""The dashboard: how long patients wait, what for, and where the guide loses them. No patient is in it."""

from __future__ import annotations

import asyncio
import csv
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.routing import Route

from bot.review.desk.ports import Audited
from bot.review.page import words
from bot.review.page.acts import fields_of
from bot.review.page.charts import columns, stacked
from bot.review.page.counting import by_day, codes, steps, waits
from bot.review.page.queue import pulse, reason_words
from bot.review.page.times import DAY, span
from flows.model import StepId
from flows.reviews.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request

    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Counted, Parts
    from flows.reviews.model import Review

PATH = "/review/dashboard"
SPANS = (7, 30)
KEPT_SECONDS = 60
GUIDE = ("who", "her2", "ish", "hormones", "stage", "letter")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")
"""A cell that begins so is a formula to a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Read:
    at: float
    turns: Sequence[Counted]
    reviews: Sequence[Review]


def routes(parts: Parts) -> list[Route]:
    page = _Dashboard(parts)
    signed_in = parts.gate.signed_in
    return [
        Route(PATH, signed_in(page.show)),
        Route(f"{PATH}/csv", signed_in(page.export), methods=["POST"]),
    ]


class _Dashboard:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._kept: dict[int, Read] = {}
        self._reading = asyncio.Lock()

    async def show(self, request: Request, _: Signed) -> Response:
        days = _days(request.query_params.get("days", ""))
        read, parts = await self._read(days), self._parts
        waiting = await parts.figures.waiting()
        values = {**_waiting(read, waiting), **_guide(read, parts), **_reasons(read, days)}
        return parts.gate.templates.render(
            request, "dashboard.html", days=days, spans=SPANS, pulse=await pulse(parts), **values
        )

    async def export(self, request: Request, signed: Signed) -> Response:
        days = _days((await fields_of(request)).get("days", ""))
        read, parts = await self._read(days), self._parts
        line = Audited(parts.now(), signed.reviewer.id, "exported", "", f"dashboard, {days} days")
        await parts.desk.store.audited(line)
        headers = {"Content-Disposition": f'attachment; filename="lantern-desk-{days}-days.csv"'}
        return Response(table(read), headers=headers, media_type="text/csv; charset=utf-8")

    async def _read(self, days: int) -> Read:
        async with self._reading:
            kept, now = self._kept.get(days), self._parts.now()
            if kept is None or now - kept.at >= KEPT_SECONDS:
                since, figures = now - days * DAY, self._parts.figures
                kept = Read(now, await figures.turns(since), await figures.reviews(since))
                self._kept[days] = kept
            return kept


def _days(given: str) -> int:
    return next((days for days in SPANS if str(days) == given), SPANS[0])


def _waiting(read: Read, waiting: Any) -> dict[str, Any]:
    rows = [(severity, words.SEVERITIES[severity], *waiting[severity]) for severity in Severity]
    return {
        "waiting": rows,
        "waits": [
            (one.severity, words.SEVERITIES[one.severity], one.many, one.answered,
             span(one.median) if one.answered else "", span(one.slow) if one.answered else "")
            for one in waits(read.reviews)
        ],
        "waiting_chart": stacked([row[1] for row in rows], [(row[2], row[3]) for row in rows], ("main", "second")),
    }  # fmt: skip


def _guide(read: Read, parts: Parts) -> dict[str, Any]:
    counts, turns = codes(read.turns), sum(one.many for one in read.turns)
    asked = steps(counts, _order(counts))
    return {
        "turns": turns,
        "missed": _rate(counts["missed"], turns),
        "cut_off": _rate(counts["cut-off"], turns),
        "good": counts["rated:good"],
        "bad": counts["rated:bad"],
        "reached": counts["reached:yes"],
        "unreached": counts["reached:no"],
        "steps": [(_called(parts, one.step), one) for one in asked],
        "steps_chart": stacked(
            [_called(parts, one.step) for one in asked],
            [(one.answered, one.skipped, one.left) for one in asked], ("main", "second", "rest")
        ),
    }


def _reasons(read: Read, days: int) -> dict[str, Any]:
    found, today = by_day(read.turns, "flag:"), int(read.at // DAY)
    each = [sum(found.get(day, {}).values()) for day in range(today - days + 1, today + 1)]
    totals: dict[str, int] = {}
    for counter in found.values():
        for reason, many in counter.items():
            totals[reason] = totals.get(reason, 0) + many
    ordered = sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    return {
        "flags": [(reason_words(reason), many) for reason, many in ordered],
        "by_day": [(_day(today - days + 1 + place), many) for place, many in enumerate(each)],
        "by_day_chart": columns(each),
    }


def _rate(many: int, of: int) -> str:
    return f"{many} of {of} ({many / of:.1%})" if of else "no messages yet"


def _order(counts: Mapping[str, int]) -> list[str]:
    """The steps of the guide in its order, then others that were answered."""
    answered = {code.split(":")[1] for code in counts if code.startswith("answered:")}
    return [*GUIDE, *sorted(answered.difference(GUIDE))]


def _called(parts: Parts, step: str) -> str:
    try:
        return parts.desk.catalogue.name(StepId(step)) or step
    except KeyError:
        return step


def _day(day: int) -> str:
    return datetime.fromtimestamp(day * DAY, UTC).strftime("%Y-%m-%d")


def table(read: Read) -> str:
    """One line a day and code."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("day", "code", "turns"))
    days: dict[tuple[int, str], int] = {}
    for one in read.turns:
        for code in one.codes:
            days[one.day, code] = days.get((one.day, code), 0) + one.many
    for (day, code), many in sorted(days.items()):
        writer.writerow((_day(day), safe(code), many))
    for wait in waits(read.reviews):
        writer.writerow(("all", f"median seconds to first answer:{wait.severity}", int(wait.median)))
        writer.writerow(("all", f"90th percentile seconds to first answer:{wait.severity}", int(wait.slow)))
    return out.getvalue()


def safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
