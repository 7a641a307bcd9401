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
    Slot("help", "Help", "/review/help"),
)


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
        """`name` as in "queue.html". Templates know `signed`, `slots`, `static(name)` and the values given."""
        signed: Signed | None = getattr(request.state, "signed", None)
        shown = tuple(slot for slot in SLOTS if signed and (not slot.admins or _is_admin(signed)))
        text = self._templates.get_template(name).render(signed=signed, slots=shown, status=status, **values)
        return HTMLResponse(text, status, headers)


def _is_admin(signed: Signed) -> bool:
    return signed.reviewer.role is Role.ADMIN
