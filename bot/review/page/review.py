"""One review: what the page shows of it, whole and in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.routing import Route

from bot.review import words as common
from bot.review.desk.ports import NOBODY
from bot.review.page import words
from bot.review.page.lines import items
from bot.review.page.queue import pulse, reason_words, shown
from bot.review.page.room import room
from bot.review.page.times import due, moment
from flows.reviews import clocks
from flows.reviews.model import Outcome, Role, State

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.desk.ports import Opened
    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts
    from flows.reviews.model import Reviewer

PATH = "/review/r/{ref}"
TURNS = 60
WINDOWS = 50
AUDITED_SECONDS = 600
"""Pieces that a page fetches by itself are not each an opening."""
AUDIT_LINES = 30


def routes(parts: Parts) -> list[Route]:
    page = _Review(parts)
    signed_in = parts.gate.signed_in
    return [
        Route(PATH, signed_in(page.whole)),
        Route(f"{PATH}/live", signed_in(page.live, background=True)),
        Route(f"{PATH}/here", signed_in(page.here, background=True), methods=["POST"]),
        # Who types is awake, even without a single click in an hour.
        Route(f"{PATH}/typing", signed_in(page.here), methods=["POST"]),
    ]


class _Review:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def whole(self, request: Request, signed: Signed) -> Response:
        parts, ref = self._parts, request.path_params["ref"]
        since = await _looked_last(parts, ref, signed.reviewer)
        opened = await opened_by(parts, ref, signed.reviewer, anew=True)
        if opened is None:
            return parts.gate.templates.error(request, 404)
        _note(parts, opened, signed.reviewer, typing=False)
        values = await pieces(parts, opened, signed.reviewer, since=since)
        return parts.gate.templates.render(request, "review.html", **values, pulse=await pulse(parts))

    async def live(self, request: Request, signed: Signed) -> Response:
        """All that may have changed; what the reviewer types stays as it is."""
        opened = await opened_by(self._parts, request.path_params["ref"], signed.reviewer)
        if opened is None:
            return self._parts.gate.templates.error(request, 404)
        values = await pieces(self._parts, opened, signed.reviewer, **window(request.query_params))
        return self._parts.gate.templates.render(request, "review-live.html", **values)

    async def here(self, request: Request, signed: Signed) -> Response:
        """The browser says that it still looks, and whether somebody types."""
        opened = await opened_by(self._parts, request.path_params["ref"], signed.reviewer)
        if opened is None:
            return self._parts.gate.templates.error(request, 404)
        form = await request.form(max_files=0, max_fields=10)
        if form.get("left"):
            self._parts.presence.leave(opened.review.ref, signed.reviewer.id)
            self._parts.here.tell(opened.patient)
            return Response(status_code=204)
        _note(self._parts, opened, signed.reviewer, typing=request.url.path.endswith("/typing"))
        present = _here(self._parts, opened, signed.reviewer)
        return self._parts.gate.templates.render(request, "review-here.html", present=present)


def window(given: Any) -> dict[str, Any]:
    """How far back the page shows, and when its reader looked last."""
    windows, since = str(given.get("windows", "")), str(given.get("since", ""))
    many = int(windows) if windows.isascii() and windows.isdecimal() and len(windows) < 4 else 1
    return {"windows": min(max(1, many), WINDOWS), "since": _number(since)}


def _number(given: str) -> float:
    plain = given.replace(".", "", 1)
    return float(given) if plain.isascii() and plain.isdecimal() and len(plain) < 20 else 0.0


async def opened_by(parts: Parts, ref: str, by: Reviewer, *, anew: bool = False) -> Opened | None:
    """The audit has a line for each opening, not for each piece of a page that lies open."""
    now, key = parts.now(), (by.id, ref)
    if anew or now - parts.looked.get(key, 0.0) > AUDITED_SECONDS:
        opened = await parts.desk.open(ref, by)
        if opened is not None:
            parts.looked = {k: at for k, at in parts.looked.items() if now - at <= AUDITED_SECONDS}
            parts.looked[key] = now
        return opened
    opened = await parts.desk.store.open_review(ref, by.id)
    if opened is not None and opened.review.state is State.CLAIMED and opened.review.by == by.id:
        await parts.desk.store.read_by(ref)
    return opened


async def pieces(
    parts: Parts, opened: Opened, by: Reviewer, *, windows: int = 1, since: float = 0
) -> dict[str, Any]:
    """What the templates of a review know."""
    review, session, store = opened.review, opened.session, parts.desk.store
    story = await store.story(opened.patient, 0, TURNS * windows)
    past = await store.past(opened.patient)
    row = next(one for one in past if one.ref == review.ref)
    lines = items(story, parts, by, since)
    severity = clocks.severity_of(review)
    hours, active = parts.desk.hours, review.state in {State.OPEN, State.CLAIMED}
    deadline = clocks.due_at(review, hours)
    return {
        "ref": review.ref,
        "alias": opened.alias,
        "zone": hours.zone_words or str(hours.zone),
        "review": review,
        "row": shown(row, parts, by),
        "severity": severity,
        "mine": review.state is State.CLAIMED and review.by == by.id,
        "anothers": parts.name(review.by) if review.state is State.CLAIMED and review.by != by.id else "",
        "admin": by.role is Role.ADMIN,
        "session": session,
        "view": opened.last_n,
        "items": lines,
        "more": story.more,
        "windows": windows,
        "since": since,
        "due": due(deadline, parts.now()) if active else "",
        "clock": "the first answer" if not review.answered_at else "the end",
        "outcome": common.OUTCOMES[review.outcome] if review.outcome else "",
        "outcomes": [(str(one), common.OUTCOMES[one]) for one in Outcome if one is not Outcome.MERGED],
        "answers": _answers(parts, opened),
        "flags": [(reason_words(one.reason), moment(one.at, hours)) for one in reversed(review.flags)],
        "past": [shown(one, parts, by) for one in past if one.ref != review.ref],
        "live": opened.live,
        "audit": await _audit(parts, review.ref),
        "present": _here(parts, opened, by),
        "team": [(one.id, parts.name(one.id)) for one in parts.desk.team.members().values()],
        "room": room(parts, session, by),
        "caption_room": room(parts, session, by, caption=True),
    }


def _answers(parts: Parts, opened: Opened) -> list[tuple[str, str, str]]:
    """Each question, what was answered, and how."""
    catalogue, found = parts.desk.catalogue, []
    for step, answer in opened.session.answers.items():
        try:
            name, label = catalogue.name(step), catalogue.label(step, answer.value)
        except KeyError:
            name, label = str(step), answer.value
        found.append((name or str(step), label, common.HOWS[answer.how]))
    return found


async def _audit(parts: Parts, ref: str) -> list[tuple[Any, str, str]]:
    lines = await parts.desk.store.audit(AUDIT_LINES, 0, ref)
    return [
        (moment(one.at, parts.desk.hours), words.CLOCK if one.by == NOBODY else parts.name(one.by),
         ", ".join(words.ACTS.get(name, name) for name in one.act.split("+")))
        for one in lines
    ]  # fmt: skip


def _here(parts: Parts, opened: Opened, by: Reviewer) -> list[tuple[str, bool]]:
    present = parts.presence.of(opened.review.ref)
    return [(parts.name(one.by), one.typing) for one in present if one.by != by.id]


def _note(parts: Parts, opened: Opened, by: Reviewer, *, typing: bool) -> None:
    if parts.presence.note(opened.review.ref, by.id, typing=typing):
        parts.here.tell(opened.patient)


async def _looked_last(parts: Parts, ref: str, by: Reviewer) -> float:
    lines = await parts.desk.store.audit(1, 0, ref, by.id)
    return lines[0].at if lines else 0.0
