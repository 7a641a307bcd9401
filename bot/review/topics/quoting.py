"""What all lines of a topic are made with: whose words stand where, and that they do nothing there. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from flows.markup import Run, Text
from flows.reviews.model import ReviewerId

if TYPE_CHECKING:
    from bot.review.desk.ports import Heard
    from flows.snippets import Catalogue

NOTE_MARK = "📝"
QUOTE = "│ "
FIRST_LINE = 120
# A tap on a command, a name or a hashtag in a patient's words would do something in the group.
_LIVE = re.compile(r"(?<!\S)([/@#])(?=\w)")
_STILL = "\\1\u2060"

Names = Callable[[ReviewerId], str]


@dataclass(frozen=True, slots=True)
class Block:
    """All that happened as one n."""

    n: int
    text: Text
    loud: bool = False
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How things are told."""

    names: Names
    zone: tzinfo
    catalogue: Catalogue
    earlier: tuple[Heard, ...] = field(default=())

    def clock(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%H:%M")

    def day(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%a %d %b %H:%M")


def defanged(text: str) -> str:
    return _LIVE.sub(_STILL, text)


def quoted(text: str) -> str:
    """Each line marked, so that no words can look like a line of ours."""
    return "\n".join(f"{QUOTE}{line}" for line in defanged(text).splitlines() or [""])


def shortened(text: str, most: int = FIRST_LINE) -> str:
    first = " ".join(text.split())
    return first if len(first) <= most else first[: most - 1] + "…"


def captioned(caption: str) -> Text:
    return (Run(f"\n{quoted(caption)}"),) if caption else ()
