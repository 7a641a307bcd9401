"""What a form says, as an act: one small function each. None: the form says nothing that we know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.review.page.times import later
from flows.model import SnippetId
from flows.reviews.model import (
    Act,
    Answer,
    Assign,
    Block,
    Claim,
    Close,
    Label,
    Merge,
    Note,
    Outcome,
    Pause,
    Release,
    Reopen,
    Resume,
    Retract,
    ReviewerId,
    Rewrite,
    SendSnippet,
    Snooze,
    Unblock,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flows.reviews.hours import Hours

    Fields = Mapping[str, str]

BLANK = "blank-"
LARGEST = 2**62


def number(given: str) -> int | None:
    fits = given.isascii() and given.isdecimal() and len(given) < 19
    return int(given) if fits else None


def _assign(fields: Fields) -> Act | None:
    to = number(fields.get("to", ""))
    return None if to is None else Assign(ReviewerId(to))


def _rewrite(fields: Fields) -> Act | None:
    entry = number(fields.get("entry", ""))
    return None if entry is None else Rewrite(entry, fields.get("text", ""))


def _retract(fields: Fields) -> Act | None:
    entry = number(fields.get("entry", ""))
    return None if entry is None else Retract(entry)


def _close(fields: Fields) -> Act | None:
    known = {str(one) for one in Outcome if one is not Outcome.MERGED}
    outcome = fields.get("outcome", "")
    return Close(Outcome(outcome)) if outcome in known else None


def snippet(fields: Fields) -> SendSnippet:
    blanks = {name.removeprefix(BLANK): words for name, words in fields.items() if name.startswith(BLANK)}
    filled = tuple((name, words.strip()) for name, words in sorted(blanks.items()) if words.strip())
    return SendSnippet(SnippetId(fields.get("snippet", "")), filled)


def _words(fields: Fields) -> str:
    """As browsers send it a new line is two characters; Telegram counts it as one."""
    return fields.get("text", "").replace("\r\n", "\n")


READERS: Mapping[str, Callable[[Fields], Act | None]] = {
    "claim": lambda fields: Claim(over=fields.get("over") == "1"),
    "release": lambda _: Release(),
    "assign": _assign,
    "note": lambda fields: Note(_words(fields)),
    "answer": lambda fields: Answer(_words(fields)),
    "send-snippet": snippet,
    "rewrite": lambda fields: _rewrite({**fields, "text": _words(fields)}),
    "retract": _retract,
    "pause": lambda _: Pause(),
    "resume": lambda _: Resume(),
    "label": lambda fields: Label(fields.get("name", "").strip().lower(), on=fields.get("on") != "0"),
    "close": _close,
    "reopen": lambda _: Reopen(),
    "merge": lambda fields: Merge(fields.get("into", "")),
    "block": lambda _: Block(),
    "unblock": lambda _: Unblock(),
}


def read(name: str, fields: Fields, now: float, hours: Hours) -> Act | None:
    if name == "snooze":
        until = later(fields.get("until", ""), fields.get("day", ""), now, hours)
        return None if until is None or until > LARGEST else Snooze(until)
    reader = READERS.get(name)
    return None if reader is None else reader(fields)


ACTS = (*READERS, "snooze")
