"""Acts as the log keeps them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flows.reviews.model import Answer, SendFile, SendSnippet

if TYPE_CHECKING:
    from bot.ports import Kept
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
