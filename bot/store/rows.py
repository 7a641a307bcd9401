"""What is written, as rows: every text is already for the disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.ports import PatientId
    from bot.store.flagging import Flags


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to be sent, as a row. `message_id` is known only for an edit."""

    body: str
    message_id: int | None
    erase: bool = False
    """Its words, or the picture in it, go once it is out."""


@dataclass(frozen=True, slots=True)
class Job:
    """Of `files` only where they are at Telegram."""

    job: str
    files: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A turn as rows: every text is already for the disk."""

    patient: PatientId
    update: int
    at: int
    version: int
    """The version that the turn was made from."""
    session: str
    reachable: bool
    returned: bool
    """Could not be reached before and can be now: what waited is stale."""
    forgot: bool
    message: str
    events: str
    snippets: str
    revision: str
    tally: str
    """What happened, in codes that name nobody."""
    wake_at: float | None
    """When a held fragment has waited long enough."""
    job: Job | None
    """A record to be read; ended by whatever ends it."""
    ends_reading: bool
    flags: Flags
    letters: tuple[Letter, ...]
    prio: int
    now: float


class Change(Protocol):
    """What compare_and_set() needs of a turn, or of a reviewer's act."""

    @property
    def patient(self) -> PatientId: ...
    @property
    def version(self) -> int: ...
    @property
    def session(self) -> str: ...
    @property
    def reachable(self) -> bool: ...
    @property
    def wake_at(self) -> float | None: ...
    @property
    def letters(self) -> tuple[Letter, ...]: ...
    @property
    def prio(self) -> int: ...
    @property
    def now(self) -> float: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Dead:
    """A dead letter as a row. `blank` is a stranger's session."""

    update: int
    patient: PatientId | None
    body: str
    error: str
    sorry: Letter | None
    blank: str
    flags: Flags
    now: float
