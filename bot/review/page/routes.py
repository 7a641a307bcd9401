"""All pages, for whoever puts the parts together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.routing import Route

from bot.review.page import acts, audit, dashboard, events, picker, queue, review
from bot.review.page.ports import Parts

if TYPE_CHECKING:
    from bot.review.changes import Changes
    from bot.review.desk import Desk
    from bot.review.gate.gate import Gate
    from bot.review.page.ports import Figures, Who
    from bot.review.presence import Presence


def page_routes(  # noqa: PLR0913 - the parts of the desk, each by name
    *,
    desk: Desk,
    gate: Gate,
    changes: Changes,
    presence: Presence,
    figures: Figures,
    who: Who,
    closing: asyncio.Event | None = None,
) -> list[Route]:
    """For `gate.mount(*...)`. Set `closing` when the process stops, so that event streams do not hold it up."""
    parts = Parts(
        desk=desk, gate=gate, changes=changes, presence=presence, figures=figures, who=who,
        closing=closing or asyncio.Event(),
    )  # fmt: skip
    modules = (events, picker, dashboard, audit, acts, review, queue)
    return [route for module in modules for route in module.routes(parts)]
