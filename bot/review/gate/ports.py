"""What the gate needs kept, named for the need, and what it gives to the pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from flows.reviews.model import Reviewer, ReviewerId


@dataclass(frozen=True, slots=True)
class Signed:
    """A member of staff who is signed in, as of this request."""

    reviewer: Reviewer
    csrf: str
    """Goes with every change: the form field `csrf`, or the header X-CSRF-Token."""
    session: str
    """The session's hash: not a secret, names it for Gate.still_in()."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A session as a row. `hash` is of the id that only the browser has."""

    hash: str
    staff: ReviewerId
    name: str
    csrf: str
    opened_at: float
    seen_at: float


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a one-time link is for."""

    staff: ReviewerId
    name: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the staff page tells of one person."""

    staff: ReviewerId
    name: str = ""
    seen_at: float = 0.0
    """0 for never."""
    suspended: bool = False
    sessions: int = 0


class AccessStore(Protocol):
    """Every method is one transaction. Secrets come as hashes only."""

    async def keep_link(self, link: str, invited: Invited, until: float) -> bool:
        """Earlier links end that were not used. False when the person is suspended; nothing is kept then."""
        ...

    async def use_link(self, link: str, now: float) -> Invited | None:
        """Whom it was for, once; None when it is not there, too old or used."""
        ...

    async def spend(self, proof: str, until: float) -> bool:
        """False when this proof was shown before; it is remembered until that time."""
        ...

    async def open(self, kept: Kept) -> bool:
        """False when the person is suspended; nothing is opened then."""
        ...

    async def session(self, hashed: str) -> Kept | None:
        """None for one that ended, and for one of a suspended person."""
        ...

    async def seen(self, hashed: str, now: float) -> None: ...

    async def end(self, hashed: str) -> None: ...

    async def end_all(self, staff: ReviewerId) -> None:
        """Every session, and every link that was not used."""
        ...

    async def suspend(self, staff: ReviewerId, by: ReviewerId, now: float) -> None:
        """All sessions and links of that person end, and no new one begins."""
        ...

    async def restore(self, staff: ReviewerId) -> None: ...

    async def people(self, opened_after: float, seen_after: float) -> tuple[Seen, ...]:
        """Whoever signed in or was suspended; their sessions are those after these times."""
        ...

    async def purge(self, now: float, opened_before: float) -> None:
        """What can no longer matter: old links, proofs and sessions."""
        ...
