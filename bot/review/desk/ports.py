"""What the desk needs from the world, and what it shows: the same nouns for both faces.

Longer than other files, so that every noun of the desk stands in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.ports import Kept, PatientId
from flows.model import Event, Message, Session
from flows.reply import Reply
from flows.reviews.model import Act, Refusal, Review, Reviewer, ReviewerId, Severity, State

NOBODY = ReviewerId(0)
"""Who acts when time does."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One review and its patient, read together. `version` is the patient's, for compare-and-set."""

    patient: PatientId
    alias: str
    review: Review
    session: Session
    version: int
    last_n: int
    """The last thing that happened other than by the reviewer who asks."""
    live: Review | None = None
    """The same patient's review that is not closed, when this one is."""
    entry: Entry | None = None
    """The entry that was asked for."""
    entry_retracted: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of a reviewer, or of time (`by` NOBODY, `act` None), in the patient's log."""

    n: int
    ref: str
    at: float
    by: ReviewerId
    name: str
    """The kind of act, such as "answer"; of time, such as "escalated"."""
    act: Act | None
    seq: int | None = None
    """The first message in the outbox that it became."""
    topic_message: int | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn of the patient's."""

    n: int
    at: float
    message: Message
    events: tuple[Event, ...]
    revision: str


class Sending(StrEnum):
    """What became of a message to the patient."""

    KEPT = "kept"
    CLAIMED = "claimed"
    SENT = "sent"
    REFUSED = "refused"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Shown:
    """One message to the patient, as it was sealed: this is what they saw."""

    n: int
    seq: int
    at: float
    state: Sending
    kept: Kept
    error: str = ""

    @property
    def reply(self) -> Reply | None:
        return self.kept.reply


@dataclass(frozen=True, slots=True)
class Story:
    """What happened to one patient, oldest first, in each of the three logs; `n` is their common order."""

    heard: tuple[Heard, ...] = ()
    shown: tuple[Shown, ...] = ()
    entries: tuple[Entry, ...] = ()
    more: bool = False
    """There is something older."""


class Folder(StrEnum):
    MINE = "mine"
    UNCLAIMED = "unclaimed"
    ALL = "all"
    SNOOZED = "snoozed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Search:
    """`words`: parts of an alias, a label or a reason. Days are seconds since 1970; 0 is any."""

    words: str = ""
    reason: str = ""
    label: str = ""
    since: float = 0
    until: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One review in a queue: no patient words."""

    ref: str
    alias: str
    state: State
    severity: Severity
    due_at: float
    opened_at: float
    heard_at: float
    unread: int
    by: ReviewerId
    reasons: tuple[str, ...]
    labels: tuple[str, ...]
    escalations: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What one act writes, in one commit."""

    before: Opened
    review: Review
    other: Review | None
    session: Session
    outgoing: tuple[Kept, ...]
    by: ReviewerId
    name: str
    act: Act | None
    at: float
    topic_message: int | None = None
    update: int | None = None
    """The update of Telegram's that it came as: written into the inbox with it, so that it is done once."""
    detail: str = ""
    """For the audit: never a patient's words."""


@dataclass(frozen=True, slots=True)
class Done:
    """`n` is the act's place in the patient's log, and the newest view."""

    n: int
    review: Review
    patient: PatientId


@dataclass(frozen=True, slots=True)
class Refused:
    why: Refusal
    by: ReviewerId = NOBODY
    """Who holds the review, where that is the reason."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A line of the audit."""

    at: float
    by: ReviewerId
    act: str
    ref: str = ""
    detail: str = ""


class DeskStore(Protocol):
    """Every method is one transaction."""

    async def open_review(self, ref: str, reader: ReviewerId, entry: int | None = None) -> Opened | None: ...

    async def live_review(self, patient: PatientId) -> str | None:
        """The ref of the review that is not closed."""
        ...

    async def act(self, acted: Acted) -> int | None:
        """The act's place in the log; None: something happened to this patient first, nothing was written."""
        ...

    async def queue(
        self, folder: Folder, reader: ReviewerId, search: Search, limit: int, offset: int
    ) -> Page: ...

    async def counts(self, reader: ReviewerId) -> dict[Folder, int]: ...

    async def story(self, patient: PatientId, before: int = 0, limit: int = 200) -> Story:
        """The newest `limit` turns, or those before the n `before`, with what was said and done there."""
        ...

    async def past(self, patient: PatientId) -> Sequence[Row]:
        """All reviews of a patient, newest first."""
        ...

    async def waking(self, now: float, limit: int) -> Sequence[str]:
        """The refs of reviews that time has something to do with."""
        ...

    async def next_waking(self) -> float | None: ...

    async def read_by(self, ref: str) -> None:
        """Nothing is unread any more."""
        ...

    async def audited(self, line: Audited, patient: PatientId | None = None) -> None: ...

    async def audit(
        self, limit: int, before: float = 0, ref: str = "", by: ReviewerId = NOBODY
    ) -> Sequence[Audited]:
        """Newest first; `by` NOBODY is anybody."""
        ...


class Team(Protocol):
    """Who may review, as it is at this moment."""

    def members(self) -> dict[ReviewerId, Reviewer]: ...
