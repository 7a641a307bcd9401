"""Acts as the log keeps them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flows.reviews.model import Answer, Retract, Rewrite, SendFile, SendSnippet
from flows.reviews.situation import Earlier

if TYPE_CHECKING:
    from bot.ports import Kept
    from bot.review.desk.ports import Opened
    from flows.reviews.model import Act
    from flows.reviews.situation import Decision

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class AfterAct:
    """A decision, and what it sends, sealed."""

    decision: Decision
    outgoing: tuple[Kept, ...]


def name_of(act: Act) -> str:
    """Its kind, such as "send-snippet"."""
    return _HUMP.sub("-", type(act).__name__).lower()


def speaks(act: Act) -> bool:
    """Its words reach the patient."""
    return isinstance(act, Answer | SendSnippet | SendFile)


def kept_act(act: Act) -> Act:
    """A file's bytes are in the outbox until they are sent; the log keeps its name."""
    return replace(act, content=b"") if isinstance(act, SendFile) else act


def entry_of(act: Act) -> int | None:
    return act.entry if isinstance(act, Rewrite | Retract) else None


def earlier_of(opened: Opened) -> Earlier | None:
    entry = opened.entry
    if entry is None or entry.act is None or entry.ref != opened.review.ref:
        return None
    return Earlier(by=entry.by, act=entry.act, at=int(entry.at), retracted=opened.entry_retracted)
