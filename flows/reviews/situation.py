"""What a decision may know, and what it says: all of it data."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.model import Draft, Session
    from flows.reviews.model import Act, Review, Reviewer, ReviewerId


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An act of before that this one is about."""

    by: ReviewerId
    act: Act
    at: int
    retracted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`at`: seconds since 1970."""

    review: Review
    session: Session
    at: int
    team: Mapping[ReviewerId, Reviewer] = field(default_factory=lambda: MappingProxyType({}))
    earlier: Earlier | None = None
    """What Rewrite and Retract name; None when there is no such thing."""
    other: Review | None = None
    """The same patient's review that is not closed, when this one is."""
    names_shown: bool = False
    """Patients see the reviewer's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    review: Review
    session: Session
    drafts: tuple[Draft, ...] = ()
    """To the patient, in this order."""
    rewrites: Draft | None = None
    """New words for the message of the earlier act."""
    deletes: bool = False
    """The message of the earlier act is taken back."""
    other: Review | None = None
    """The review that took over this one's flags."""
