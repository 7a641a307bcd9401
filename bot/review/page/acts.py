"""Acts over HTTP: a form to an act, and what the reviewer is told of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.routing import Route

from bot.review.desk import Refused
from bot.review.desk.acting import name_of, speaks
from bot.review.desk.ports import NOBODY
from bot.review.page import words
from bot.review.page.files import sent_file
from bot.review.page.forms import BLANK, number, read, snippet
from bot.review.page.lines import bubble, items
from bot.review.page.review import PATH, TURNS, opened_by, pieces, window
from flows.reviews.model import Answer, Look, Refusal, SendFile

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.gate.ports import Signed
    from bot.review.page.ports import Parts
    from flows.reviews.model import Act

NOT_DONE = 409
MISSING = {Refusal.UNKNOWN_REVIEW}


def routes(parts: Parts) -> list[Route]:
    acts = _Acts(parts)
    signed_in = parts.gate.signed_in
    posts = (
        ("do/{act}", acts.do),
        ("files", acts.file),
        ("preview", acts.preview),
        ("snippet", acts.preview_snippet),
        ("look", acts.look),
    )
    return [Route(f"{PATH}/{name}", signed_in(act), methods=["POST"]) for name, act in posts]


class _Acts:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def do(self, request: Request, signed: Signed) -> Response:
        fields = await fields_of(request)
        parts = self._parts
        act = read(request.path_params["act"], fields, parts.now(), parts.desk.hours)
        if act is None:
            return parts.gate.templates.error(request, 422)
        return await self._done(request, signed, act, fields)

    async def file(self, request: Request, signed: Signed) -> Response:
        async with request.form(max_files=1, max_fields=10) as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            act = await sent_file(form.get("file"), fields.get("text", "").replace("\r\n", "\n"))
        return await self._done(request, signed, act, fields)

    async def preview(self, request: Request, signed: Signed) -> Response:
        fields = await fields_of(request)
        return await self._previewed(request, signed, Answer(fields.get("text", "").replace("\r\n", "\n")))

    async def preview_snippet(self, request: Request, signed: Signed) -> Response:
        fields = await fields_of(request)
        blanks = {name: value for name, value in fields.items() if name.startswith(BLANK)}
        return await self._previewed(
            request, signed, snippet(fields), snippet=fields.get("snippet", ""), blanks=blanks
        )

    async def look(self, request: Request, signed: Signed) -> Response:
        """Written down first, shown once, and kept nowhere."""
        why = (await fields_of(request)).get("why", "")
        done = await self._parts.desk.do(request.path_params["ref"], Look(why), signed.reviewer)
        if isinstance(done, Refused):
            return await self._refused(request, signed, done, Look(why), {})
        found = await self._parts.who(done.patient)
        return self._parts.gate.templates.render(request, "review-who.html", found=found)

    async def _previewed(self, request: Request, signed: Signed, act: Act, **more: Any) -> Response:
        replies = await self._parts.desk.preview(request.path_params["ref"], act, signed.reviewer)
        if isinstance(replies, Refused):
            return await self._refused(request, signed, replies, act, {})
        return self._parts.gate.templates.render(
            request, "review-preview.html", bubbles=[bubble(one) for one in replies],
            ref=request.path_params["ref"], **{"snippet": "", "blanks": {}, **more},
        )  # fmt: skip

    async def _done(self, request: Request, signed: Signed, act: Act, fields: dict[str, str]) -> Response:
        parts, ref = self._parts, request.path_params["ref"]
        # Words to a patient without the view they were written against are not sent.
        view = number(fields.get("view", "")) or 0
        done = await parts.desk.do(ref, act, signed.reviewer, view=view if speaks(act) else None)
        if isinstance(done, Refused):
            return await self._refused(request, signed, done, act, fields)
        opened = await opened_by(parts, ref, signed.reviewer)
        if opened is None:
            return parts.gate.templates.error(request, 404)
        values = await pieces(parts, opened, signed.reviewer, **window(fields))
        toast = f"Done: {words.ACTS[name_of(act)]}."
        trigger = {"toast": {"text": toast, "kind": ""}, "desk:done": {"act": name_of(act)}}
        headers = {"HX-Trigger": json.dumps(trigger)}
        return parts.gate.templates.render(request, "review-live.html", headers=headers, **values)

    async def _refused(
        self, request: Request, signed: Signed, refused: Refused, act: Act, fields: dict[str, str]
    ) -> Response:
        parts = self._parts
        if refused.why in MISSING:
            return parts.gate.templates.error(request, 404)
        said, advice = words.REFUSALS[refused.why]
        holder = parts.name(refused.by) if refused.by != NOBODY else words.SOMEBODY
        values = {
            "refusal": str(refused.why), "said": said.format(holder=holder), "advice": advice, "again": None,
            "new": (), "alias": "", "text": getattr(act, "text", ""), "ref": request.path_params["ref"],
        }  # fmt: skip
        if refused.why is Refusal.CHANGED_MEANWHILE:
            values.update(await self._stale(request, signed, act, fields))
        return parts.gate.templates.render(request, "review-refused.html", status=NOT_DONE, **values)

    async def _stale(
        self, request: Request, signed: Signed, act: Act, fields: dict[str, str]
    ) -> dict[str, Any]:
        """What is new, and the same act once more against the view that shows it."""
        opened = await opened_by(self._parts, request.path_params["ref"], signed.reviewer)
        if opened is None:
            return {}
        story = await self._parts.desk.store.story(opened.patient, 0, TURNS)
        view = number(fields.get("view", "")) or 0
        kept = {name: value for name, value in fields.items() if name not in {"view", "csrf"}}
        again = None if isinstance(act, SendFile) else {**kept, "view": str(opened.last_n)}
        new = items(story, self._parts, signed.reviewer, after=view)
        return {
            "again": again, "act": name_of(act), "alias": opened.alias, "newest": opened.last_n,
            "new": [one for one in new if one.when and one.who != "You"],
        }  # fmt: skip


async def fields_of(request: Request) -> dict[str, str]:
    form = await request.form(max_files=0, max_fields=40)
    return {name: value for name, value in form.items() if isinstance(value, str)}
