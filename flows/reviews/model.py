"""The nouns of the desk. A review is one patient's flags in a reviewer's hands, from opened to closed.

Longer than other files, so that every act and every refusal stands in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from flows.model import Reason, SnippetId

ReviewerId = NewType("ReviewerId", int)
"""Telegram's user id of a member of support staff."""


class Role(StrEnum):
    REVIEWER = "reviewer"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Reviewer:
    id: ReviewerId
    role: Role
    name: str = ""
    """As Telegram told it at sign-in; never shown to a patient unless the operator says so."""


class Severity(StrEnum):
    """Most urgent first: the order of this list is the order of the queue."""

    IMMEDIATE = "immediate"
    URGENT = "urgent"
    SOON = "soon"
    ROUTINE = "routine"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class State(StrEnum):
    OPEN = "open"
    CLAIMED = "claimed"
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a review ended, as the reviewer says."""

    ANSWERED = "answered"
    CARE_TEAM = "care-team"
    """The patient's own team was called, or the patient was sent to them."""
    EMERGENCY = "emergency"
    NO_ACTION = "no-action"
    NO_REPLY = "no-reply"
    ABUSE = "abuse"
    MERGED = "merged"
    """Its flags went on in another review of the same patient."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """One flag, as a review keeps it."""

    reason: Reason
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Times are seconds since 1970, UTC; 0 means not yet."""

    ref: str
    """Random, for addresses: nobody learns a patient from it."""
    flags: tuple[Flagged, ...]
    opened_at: int
    state: State = State.OPEN
    by: ReviewerId = ReviewerId(0)
    """Who claimed it; who closed it, once closed."""
    claimed_at: int = 0
    answered_at: int = 0
    """The first words of a person to the patient in this review."""
    escalations: int = 0
    escalated_at: int = 0
    snoozed_until: int = 0
    labels: tuple[str, ...] = ()
    outcome: Outcome | None = None
    closed_at: int = 0
    asked_reached: bool = False
    """The patient was asked whether somebody reached them: once a review is enough."""


# --- what a reviewer does ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    over: bool = False
    """Take it from the reviewer who holds it: only when asked for in so many words."""


@dataclass(frozen=True, slots=True)
class Release:
    pass


@dataclass(frozen=True, slots=True)
class Assign:
    to: ReviewerId


@dataclass(frozen=True, slots=True)
class Note:
    """For the team; never reaches a patient."""

    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    text: str


@dataclass(frozen=True, slots=True)
class SendSnippet:
    snippet: SnippetId
    blanks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SendFile:
    """`file_id` of a file that Telegram already has, else `content`."""

    name: str
    mime: str
    caption: str = ""
    file_id: str = ""
    content: bytes = b""
    __pydantic_config__ = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}  # noqa: RUF012 - bytes as JSON


@dataclass(frozen=True, slots=True)
class Rewrite:
    """New words for an answer or note; the old ones stay in the log. `entry` is its place in the log."""

    entry: int
    text: str


@dataclass(frozen=True, slots=True)
class Retract:
    entry: int


@dataclass(frozen=True, slots=True)
class Pause:
    pass


@dataclass(frozen=True, slots=True)
class Resume:
    pass


@dataclass(frozen=True, slots=True)
class Snooze:
    until: int


@dataclass(frozen=True, slots=True)
class Label:
    name: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class Close:
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Reopen:
    pass


@dataclass(frozen=True, slots=True)
class Merge:
    """This one's flags go on in `into`, another review of the same patient."""

    into: str


@dataclass(frozen=True, slots=True)
class Block:
    """The guide and the team are silent to this patient; the safety lane is not."""


@dataclass(frozen=True, slots=True)
class Unblock:
    pass


@dataclass(frozen=True, slots=True)
class Look:
    """Who the patient is at Telegram, for a reason that is kept."""

    why: str


Act = (
    Claim
    | Release
    | Assign
    | Note
    | Answer
    | SendSnippet
    | SendFile
    | Rewrite
    | Retract
    | Pause
    | Resume
    | Snooze
    | Label
    | Close
    | Reopen
    | Merge
    | Block
    | Unblock
    | Look
)


class Refusal(StrEnum):
    """Why an act was not done; each has words for the reviewer that say what to do next."""

    CLAIM_FIRST = "claim-first"
    CLAIMED_BY_OTHER = "claimed-by-other"
    CHANGED_MEANWHILE = "changed-meanwhile"
    """The patient wrote, or somebody acted, after the view this answer was written against."""
    CLOSED = "closed"
    NOT_CLOSED = "not-closed"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    UNKNOWN_SNIPPET = "unknown-snippet"
    BLANK_LEFT = "blank-left"
    UNKNOWN_ENTRY = "unknown-entry"
    NOT_YOURS = "not-yours"
    TOO_LATE = "too-late"
    """Telegram lets a message be deleted for 48 hours (Bot API: deleteMessage)."""
    ON_ITS_WAY = "on-its-way"
    UNKNOWN_REVIEWER = "unknown-reviewer"
    UNKNOWN_REVIEW = "unknown-review"
    OTHER_PATIENT = "other-patient"
    IN_THE_PAST = "in-the-past"
    UNREACHABLE = "unreachable"
    BLOCKED = "blocked"
    FORBIDDEN_FILE = "forbidden-file"
    BAD_LABEL = "bad-label"
    ADMINS_ONLY = "admins-only"
