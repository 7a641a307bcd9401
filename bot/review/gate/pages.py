"""Templates to responses. Everything is escaped, and a name that a template misses is an error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from flows.reviews.model import Role

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.review.gate.ports import Signed
    from bot.review.gate.statics import Statics

FOLDER = Path(__file__).parents[1] / "templates"

HTMX = {
    "allowEval": False,
    "allowScriptTags": False,
    "historyCacheSize": 0,  # pages hold patients' words: nothing stays in the browser's storage
    "includeIndicatorStyles": False,  # the policy takes no inline style
    "refreshOnHistoryMiss": True,
    "responseHandling": [
        {"code": "204", "swap": False},
        {"code": "[23]..", "swap": True},
        {"code": "409|422", "swap": True},  # an act that was not done: the answer says why
        {"code": "[45]..", "swap": False, "error": True},
    ],
    "selfRequestsOnly": True,
}


@dataclass(frozen=True, slots=True)
class Slot:
    name: str
    label: str
    path: str
    admins: bool = False


SLOTS = (
    Slot("queue", "Queue", "/review"),
    Slot("dashboard", "Dashboard", "/review/dashboard"),
    Slot("staff", "Staff", "/review/staff", admins=True),
    Slot("audit", "Audit", "/review/audit", admins=True),
    Slot("help", "Help", "/review/help"),
)


ADVICE = {
    400: ("That was not understood", "Go back, load the page again, and repeat what you did."),
    401: ("You are signed out", "Sign in again to go on. What you wrote was not sent."),
    403: (
        "Not done",
        "You may not do this, or the page is too old. Load it again, then repeat what you did.",
    ),
    404: ("Not found", "There is no such page, or it is no longer there."),
    405: ("Not possible", "This page does not do that."),
    413: ("Too large", "That is too large to be sent. Send less, or a smaller file."),
    421: ("Wrong address", "Open the desk at the address that the bot sends you."),
    422: ("Not done", "That cannot be done from here. Load the page again to see how things stand."),
    429: ("Too many tries", "Wait a minute, then try again."),
}
OURS = ("Something broke here", "It was our fault, and nothing was sent. Try again in a moment.")


class Pages:
    def __init__(self, statics: Statics, folder: Path = FOLDER) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(static=statics.url, htmx_config=json.dumps(HTMX))

    def render(
        self, request: Request, name: str, *, status: int = 200, headers: dict[str, str] | None = None,
        **values: Any,
    ) -> HTMLResponse:  # fmt: skip
        """`name` as in "queue.html". It knows `signed`, `slots`, `static(name)` and the values given."""
        signed: Signed | None = getattr(request.state, "signed", None)
        shown = tuple(slot for slot in SLOTS if signed and (not slot.admins or _is_admin(signed)))
        text = self._templates.get_template(name).render(signed=signed, slots=shown, status=status, **values)
        return HTMLResponse(text, status, headers)

    def error(self, request: Request, status: int, headers: dict[str, str] | None = None) -> HTMLResponse:
        heading, advice = ADVICE.get(status, OURS)
        return self.render(
            request, "error.html", status=status, headers=headers, heading=heading, advice=advice
        )


def _is_admin(signed: Signed) -> bool:
    return signed.reviewer.role is Role.ADMIN
