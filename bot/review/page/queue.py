"""The queue: folders with counts, the most urgent first, search, filters, pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from bot.review import words as common
from bot.review.desk.ports import Folder, Search
from bot.review.page import words
from bot.review.page.times import day_begins, due, moment, span
from flows.model import Reason
from flows.reviews.model import Severity, State

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.desk.ports import Row
    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts
    from bot.review.page.times import Moment
    from flows.reviews.model import Reviewer

AT_ONCE = 50
LONGEST = 100
PATH = "/review"
FIELDS = ("words", "reason", "label", "since", "until")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for."""

    folder: Folder
    fields: dict[str, str]
    page: int

    def address(self, path: str = PATH, **changed: str) -> str:
        given = {"folder": str(self.folder), **self.fields, **changed}
        return f"{path}?{urlencode({name: value for name, value in given.items() if value})}"

    @property
    def narrowed(self) -> bool:
        return any(self.fields.values())


@dataclass(frozen=True, slots=True)
class Shown:
    """One row as it stands on the page."""

    ref: str
    alias: str
    severity: Severity
    severity_words: str
    state: State
    state_words: str
    reasons: tuple[str, ...]
    labels: tuple[str, ...]
    opened: Moment
    waiting: str
    due: str
    overdue: bool
    unread: int
    escalations: int


def routes(parts: Parts) -> list[Route]:
    queue = _Queue(parts)
    signed_in = parts.gate.signed_in
    return [
        Route(PATH, signed_in(queue.page)),
        Route(f"{PATH}/rows", signed_in(queue.rows, background=True)),
        Route(f"{PATH}/pulse", signed_in(queue.pulse, background=True)),
    ]


class _Queue:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def page(self, request: Request, signed: Signed) -> Response:
        return await self._drawn(request, signed, "queue.html")

    async def rows(self, request: Request, signed: Signed) -> Response:
        """The list alone, when the browser has been told that something changed."""
        return await self._drawn(request, signed, "queue-rows.html")

    async def pulse(self, request: Request, _: Signed) -> Response:
        return self._parts.gate.templates.render(request, "pulse.html", pulse=await pulse(self._parts))

    async def _drawn(self, request: Request, signed: Signed, template: str) -> Response:
        parts, asked = self._parts, asked_for(request)
        found = await parts.desk.store.queue(
            asked.folder, signed.reviewer.id, _search(asked, parts), AT_ONCE, (asked.page - 1) * AT_ONCE
        )
        counts = await parts.desk.store.counts(signed.reviewer.id)
        return parts.gate.templates.render(
            request,
            template,
            asked=asked,
            rows=[shown(row, parts, signed.reviewer) for row in found.rows],
            total=found.total,
            first=(asked.page - 1) * AT_ONCE + 1,
            pages=max(1, -(-found.total // AT_ONCE)),
            folders=[(one, words.FOLDERS[one], counts[one]) for one in Folder],
            reasons=[(str(one), common.REASONS[one]) for one in Reason],
            empty=words.NOT_FOUND if asked.narrowed or asked.page > 1 else words.EMPTY[asked.folder],
            pulse=await pulse(parts),
        )


async def pulse(parts: Parts) -> dict[str, int]:
    """What every page's title and its notice of new reviews need."""
    waiting = await parts.figures.waiting()
    return {
        "waiting": sum(unheld for unheld, _ in waiting.values()),
        "immediate": waiting[Severity.IMMEDIATE][0],
    }


def asked_for(request: Request) -> Asked:
    given = request.query_params
    folder = given.get("folder", "")
    page = given.get("page", "")
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1
    fields = {name: given.get(name, "").replace("\0", "").strip()[:LONGEST] for name in FIELDS}
    known = folder in {str(one) for one in Folder}
    return Asked(Folder(folder) if known else Folder.ALL, fields, max(1, number))


def _search(asked: Asked, parts: Parts) -> Search:
    fields, hours = asked.fields, parts.desk.hours
    meant = "" if fields["reason"] else _reason_meant(fields["words"])
    return Search(
        words="" if meant else fields["words"],
        reason=meant or fields["reason"],
        label=fields["label"].lower(),
        since=day_begins(fields["since"], hours),
        until=day_begins(fields["until"], hours, after=1),
    )


def _reason_meant(typed: str) -> str:
    """The one reason whose staff words hold what was typed; "" for none, or when its code does too."""
    found = [str(one) for one, said in common.REASONS.items() if typed.lower() in said.lower()]
    return found[0] if len(typed) > 3 and len(found) == 1 and typed.lower() not in found[0] else ""


def shown(row: Row, parts: Parts, reader: Reviewer) -> Shown:
    now, active = parts.now(), row.state in {State.OPEN, State.CLAIMED}
    return Shown(
        ref=row.ref,
        alias=row.alias,
        severity=row.severity,
        severity_words=words.SEVERITIES[row.severity],
        state=row.state,
        state_words=_state(row, parts, reader),
        reasons=tuple(reason_words(one) for one in row.reasons),
        labels=row.labels,
        opened=moment(row.opened_at, parts.desk.hours),
        waiting=span(now - row.opened_at),
        due=_due(row, parts),
        overdue=active and row.due_at < now,
        unread=row.unread,
        escalations=row.escalations,
    )


def _due(row: Row, parts: Parts) -> str:
    match row.state:
        case State.CLOSED:
            return ""
        case State.SNOOZED:
            return f"back {moment(row.due_at, parts.desk.hours).words}"
        case State.OPEN | State.CLAIMED:
            return due(row.due_at, parts.now())


def _state(row: Row, parts: Parts, reader: Reviewer) -> str:
    if row.state in {State.CLAIMED, State.CLOSED} and row.by:
        return f"{words.STATES[row.state]} by {'you' if row.by == reader.id else parts.name(row.by)}"
    return words.STATES[row.state]


def reason_words(code: str) -> str:
    return common.REASONS[Reason(code)] if code in {str(one) for one in Reason} else code
