"""The support team's parts, put together: desk, gate, timers. build.py gives what they stand on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from bot.review.book import Book, KeptUp
from bot.review.changes import Changes
from bot.review.desk import Desk
from bot.review.gate.gate import Gate
from bot.review.gate.guard import Sizes
from bot.review.page.routes import SIZES, page_routes
from bot.review.presence import Presence
from bot.store.access import StoredAccess
from bot.store.desk_store import StoredDesk
from bot.store.figures import StoredFigures

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.routing import Route

    from bot.ports import Clock
    from bot.review.gate.ports import AccessStore
    from bot.review.page.ports import Who
    from bot.settings import Settings
    from bot.store import SqliteStore
    from flows.reviews.hours import Hours
    from flows.snippets import Catalogue


@dataclass(frozen=True, slots=True)
class Staffing:
    desk: Desk
    stored: StoredDesk
    gate: Gate
    book: Book
    changes: Changes
    pages: tuple[Route, ...]
    closing: asyncio.Event
    """Set when the process stops, so that event streams end."""


def staff(  # noqa: PLR0913, PLR0917 - what the parts stand on
    settings: Settings,
    store: SqliteStore,
    catalogue: Catalogue,
    hours: Hours,
    clock: Clock,
    who: Who,
    wake: Callable[[], None],
) -> Staffing:
    """`who`: who a patient is at Telegram. `wake`: there is something to send."""
    access = StoredAccess(store)
    book, changes = Book(access, settings.reviewers), Changes()
    stored = StoredDesk(store, hours, clock.now)
    desk = Desk(
        store=stored, catalogue=catalogue, clock=clock, team=book, hours=hours,
        names_shown=settings.staff_names, wake=wake, tell=changes.tell,
    )  # fmt: skip
    gate = Gate(
        cast("AccessStore", KeptUp(access, book)), settings.reviewers, settings.require_token(), clock,
        public_url=settings.pages_url, sizes=Sizes(paths=SIZES),
    )  # fmt: skip
    closing = asyncio.Event()
    pages = page_routes(
        desk=desk, gate=gate, changes=changes, presence=Presence(clock), figures=StoredFigures(store),
        who=who, closing=closing,
    )  # fmt: skip
    return Staffing(desk, stored, gate, book, changes, tuple(pages), closing)
