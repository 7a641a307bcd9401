"""A patient's three logs as one: what they wrote, what they saw, what the team did. Oldest first, pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.ports import Send
from bot.review.desk.ports import NOBODY
from flows.model import Tapped, Waited
from flows.reply import label_of
from flows.reviews.model import Answer, Note, Retract, Rewrite, SendFile, SendSnippet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.review.desk.ports import Entry, Heard, Shown, Story


@dataclass(frozen=True, slots=True)
class PatientLine:
    """`label`: of the tapped button, as the patient saw it; empty when that message is not shown."""

    heard: Heard
    label: str = ""


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A message of the guide. `tapped`: the label of the button that was tapped under it."""

    shown: Shown
    tapped: str = ""


@dataclass(frozen=True, slots=True)
class TeamLine:
    """Words of the team to the patient, or among themselves. `versions`: earlier words, oldest first."""

    entry: Entry
    shown: tuple[Shown, ...]
    text: str
    versions: tuple[str, ...] = ()
    retracted: bool = False

    @property
    def is_note(self) -> bool:
        return isinstance(self.entry.act, Note)


@dataclass(frozen=True, slots=True)
class ActLine:
    """Something else that a reviewer did, or that time did; `shown`: what the patient was told of it."""

    entry: Entry
    shown: tuple[Shown, ...] = ()

    @property
    def by_time(self) -> bool:
        return self.entry.by == NOBODY


Line = PatientLine | GuideLine | TeamLine | ActLine


def told(story: Story) -> tuple[Line, ...]:
    said = [one for one in story.shown if isinstance(one.kept, Send)]
    by_n: dict[int, list[Shown]] = {}
    for one in said:
        by_n.setdefault(one.n, []).append(one)
    entered = {entry.n for entry in story.entries}
    spoken = (one for one in story.heard if not isinstance(one.message, Waited))
    heard: list[tuple[int, int, Line]] = [(one.n, 0, PatientLine(one)) for one in spoken]
    shown: list[tuple[int, int, Line]] = [(one.n, 1, GuideLine(one)) for one in said if one.n not in entered]
    acted = [
        (entry.n, 0, line)
        for entry in story.entries
        if (line := _of_team(entry, tuple(by_n.get(entry.n, ())), story.entries)) is not None
    ]
    in_order = sorted((*heard, *shown, *acted), key=lambda item: item[:2])
    return _with_taps([line for _, _, line in in_order])


def _of_team(entry: Entry, shown: tuple[Shown, ...], entries: Iterable[Entry]) -> Line | None:
    match entry.act:
        case Rewrite() | Retract():
            return None
        case Note(text) | Answer(text):
            return _versioned(entry, shown, text, entries)
        case SendSnippet(snippet):
            return _versioned(entry, shown, str(snippet), entries)
        case SendFile(name, caption=caption):
            return _versioned(entry, shown, caption or name, entries)
        case _:
            return ActLine(entry, shown)


def _versioned(entry: Entry, shown: tuple[Shown, ...], text: str, entries: Iterable[Entry]) -> TeamLine:
    after = [
        one.act for one in entries if isinstance(one.act, Rewrite | Retract) and one.act.entry == entry.n
    ]
    texts = [text, *(act.text for act in after if isinstance(act, Rewrite))]
    gone = any(isinstance(act, Retract) for act in after)
    return TeamLine(entry, shown, texts[-1], tuple(texts[:-1]), gone)


def _with_taps(lines: list[Line]) -> tuple[Line, ...]:
    """Each tap with its label, at the patient's line and under the newest message that had that button."""
    for place, line in enumerate(lines):
        if not isinstance(line, PatientLine) or not isinstance(line.heard.message, Tapped):
            continue
        data = f"{line.heard.message.step}:{line.heard.message.value}"
        for above in range(place - 1, -1, -1):
            asked = lines[above]
            if isinstance(asked, GuideLine) and (label := _label(asked.shown, data)):
                lines[above] = replace(asked, tapped=label)
                lines[place] = replace(line, label=label)
                break
    return tuple(lines)


def _label(shown: Shown, data: str) -> str | None:
    return None if shown.reply is None else label_of(data, shown.reply)
