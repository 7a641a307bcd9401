"""What staff write to what they mean. Pure: a command, however wrong, never becomes words to a patient."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.topics import words
from flows.reviews.model import (
    Act,
    Assign,
    Claim,
    Close,
    Label,
    Note,
    Outcome,
    Pause,
    Release,
    Reopen,
    Resume,
    Reviewer,
    ReviewerId,
    Snooze,
)

if TYPE_CHECKING:
    from collections.abc import Collection

_NOTE = re.compile(r"\s*(?://|#note\b)(?P<words>.*)", re.DOTALL | re.IGNORECASE)
_COMMAND = re.compile(r"\s*/(?P<name>[a-z_]+)(?:@\w+)?(?:\s+(?P<more>.*))?", re.DOTALL | re.IGNORECASE)
_SPAN = re.compile(r"(?P<many>\d{1,4})\s*(?P<unit>[mhd])\w*", re.IGNORECASE)
UNITS = {"m": 60, "h": 3600, "d": 86400}
LONGEST_SNOOZE = 90 * 86400

PLAIN: Mapping[str, Act] = {
    "claim": Claim(),
    "take": Claim(over=True),
    "release": Release(),
    "pause": Pause(),
    "resume": Resume(),
    "reopen": Reopen(),
}
VERBS: Mapping[str, Act] = {name: PLAIN[name] for name in ("claim", "release", "pause", "resume", "reopen")}
"""What buttons do at once."""


@dataclass(frozen=True, slots=True)
class Do:
    act: Act


@dataclass(frozen=True, slots=True)
class Tell:
    """Nothing is done; the writer is told why."""

    words: str


@dataclass(frozen=True, slots=True)
class Find:
    """Look for reviewed words."""

    words: str


@dataclass(frozen=True, slots=True)
class AskOutcome:
    pass


@dataclass(frozen=True, slots=True)
class Undo:
    pass


Meaning = Do | Tell | Find | AskOutcome | Undo


def note_in(text: str) -> str | None:
    """The words of a note; None when it is none."""
    found = _NOTE.fullmatch(text)
    return None if found is None else found["words"].strip()


def looks_like_a_command(text: str) -> bool:
    return text.lstrip().startswith("/")


def commanded(text: str, now: float, team: Collection[Reviewer], mentioned: Collection[int] = ()) -> Meaning:
    """Of a text that looks like a command."""
    found = _COMMAND.fullmatch(text)
    if found is None:
        return Tell(words.NO_COMMAND)
    name, more = found["name"].lower(), (found["more"] or "").strip()
    if name in PLAIN:
        return Do(PLAIN[name]) if not more else Tell(words.NO_COMMAND)
    if name in READERS:
        return READERS[name](more)
    if name == "snooze":
        return _snoozing(more, now)
    return _assigning(more, team, mentioned) if name == "assign" else Tell(words.NO_COMMAND)


def _closing(more: str) -> Meaning:
    chosen = next(
        (one for one in words.CHOSEN if more.lower() in {one.value, common.OUTCOMES[one].lower()}), None
    )
    return AskOutcome() if chosen is None else Do(Close(Outcome(chosen)))


def _snoozing(more: str, now: float) -> Meaning:
    found = _SPAN.fullmatch(more)
    if found is None:
        return Tell(words.USAGE["snooze"])
    seconds = int(found["many"]) * UNITS[found["unit"].lower()]
    return Do(Snooze(int(now) + seconds)) if 0 < seconds <= LONGEST_SNOOZE else Tell(words.USAGE["snooze"])


def _labelling(more: str) -> Meaning:
    name = more.lstrip("#-").strip().lower()
    return Do(Label(name, on=not more.startswith("-"))) if name else Tell(words.USAGE["label"])


def _assigning(more: str, team: Collection[Reviewer], mentioned: Collection[int]) -> Meaning:
    wanted = more.lstrip("@").strip().lower()
    found = [one for one in team if one.id in mentioned or (wanted and one.name.lower() == wanted)]
    if len(found) != 1:
        names = ", ".join(sorted(one.name for one in team if one.name))
        return Tell(words.NO_SUCH_NAME.format(names=names))
    return Do(Assign(ReviewerId(found[0].id)))


READERS: Mapping[str, Callable[[str], Meaning]] = {
    "help": lambda _: Tell(words.HELP),
    "start": lambda _: Tell(words.HELP),
    "note": lambda more: Do(Note(more)) if more else Tell(words.USAGE["note"]),
    "close": _closing,
    "label": _labelling,
    "snippet": lambda more: Find(more) if more else Tell(words.USAGE["snippet"]),
    "undo": lambda _: Undo(),
}
"""What needs nothing but the words behind it."""
