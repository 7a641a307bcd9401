"""All pages, for whoever puts the parts together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.routing import Route

from bot.review.page import acts, audit, dashboard, events, picker, queue, review
from bot.review.page.ports import Parts
from flows.reviews.effects import FILE_BYTES_AT_MOST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.review.changes import Changes
    from bot.review.desk import Desk
    from bot.review.gate.gate import Gate
    from bot.review.page.ports import Figures, Who
    from bot.review.presence import Presence


SIZES: Mapping[str, int] = {"/review/r/*/files": FILE_BYTES_AT_MOST + 64 * 1024}
"""For the gate: what a file may weigh, with the form around it."""


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
    """For `gate.mount(*...)`. Set `closing` when the process stops: event streams end then."""
    parts = Parts(
        desk=desk, gate=gate, changes=changes, presence=presence, figures=figures, who=who,
        closing=closing or asyncio.Event(),
    )  # fmt: skip
    modules = (events, picker, dashboard, audit, acts, review, queue)
    return [route for module in modules for route in module.routes(parts)]
