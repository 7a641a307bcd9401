"""When a session wants to be looked at again, if nothing comes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.model import Session


def wakes_at(session: Session) -> int | None:
    """Seconds since 1970: a held fragment or an album that has waited long enough."""
    times = [held.until for held in (session.fragment, session.upload) if held is not None and held.until]
    return min(times, default=None)
