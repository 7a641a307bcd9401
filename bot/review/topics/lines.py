"""A patient's story as lines for the topic. Pure. Only words of our own carry markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.review.desk.ports import NOBODY, Sending
from bot.review.desk.story import ActLine, GuideLine, PatientLine, TeamLine, told
from bot.review.topics import words
from flows.markup import BOLD, FOLD, Run, Text, plain
from flows.model import CameBack, Edited, Left, Said, Started, Tapped, Uploaded, Wordless
from flows.reviews.model import (
    Assign,
    Close,
    Label,
    Note,
    Retract,
    ReviewerId,
    Rewrite,
    SendFile,
    SendSnippet,
    Snooze,
)

if TYPE_CHECKING:
    from bot.review.desk.ports import Entry, Heard, Shown, Story
    from bot.review.desk.story import Line

NOTE_MARK = "📝"
QUOTE = "│ "
FIRST_LINE = 120
EDITS_LOOKED_AT = 10
ALIKE = 0.4
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
    earlier: tuple[Heard, ...] = field(default=())

    def clock(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%H:%M")

    def day(self, at: float) -> str:
        return datetime.fromtimestamp(at, self.zone).strftime("%a %d %b %H:%M")


def blocks(story: Story, after: int, reading: Reading) -> list[Block]:
    """What is newer than `after`. A message that was written in the topic already stands there."""
    reading = Reading(reading.names, reading.zone, story.heard)
    found: dict[int, list[Block]] = {}
    for line in told(story):
        if (n := _n(line)) > after and (block := _line(line, reading)) is not None:
            found.setdefault(n, []).append(block)
    for entry in story.entries:
        if entry.n > after and isinstance(entry.act, Rewrite | Retract):
            found.setdefault(entry.n, []).append(_changed(entry, story.entries, reading))
    return [_joined(n, some) for n, some in sorted(found.items())]


def defanged(text: str) -> str:
    return _LIVE.sub(_STILL, text)


def quoted(text: str) -> str:
    """Each line marked, so that no words can look like a line of ours."""
    return "\n".join(f"{QUOTE}{line}" for line in defanged(text).splitlines() or [""])


def shortened(text: str, most: int = FIRST_LINE) -> str:
    first = " ".join(text.split())
    return first if len(first) <= most else first[: most - 1] + "…"


def _n(line: Line) -> int:
    match line:
        case PatientLine(heard):
            return heard.n
        case GuideLine(shown):
            return shown.n
        case TeamLine() | ActLine():
            return line.entry.n


def _joined(n: int, some: list[Block]) -> Block:
    texts = [block.text for block in some]
    joined = texts[0] + tuple(run for text in texts[1:] for run in (Run("\n"), *text))
    return Block(n, joined, any(block.loud for block in some), any(block.alarm for block in some))


def _line(line: Line, reading: Reading) -> Block | None:
    match line:
        case PatientLine(heard, label):
            text = _heard(heard, label, reading)
            return None if text is None else Block(heard.n, text, loud=True)
        case GuideLine(shown):
            return Block(shown.n, _guide(shown))
        case TeamLine(entry):
            return None if entry.topic_message is not None else Block(entry.n, _team(entry, reading))
        case ActLine(entry):
            loud, alarm = entry.name in words.LOUD, entry.name == words.ALARM
            return Block(entry.n, (Run(_act(entry, reading)),), loud, alarm)


# --- the patient ----------------------------------------------------------------------------------------


def _heard(heard: Heard, label: str, reading: Reading) -> Text | None:
    head = f"🗣 {reading.clock(heard.at)}"
    match heard.message:
        case Said(text):
            return (Run(head, frozenset({BOLD})), Run(f"\n{quoted(text)}"))
        case Edited(text):
            return _edited(head, text, heard, reading)
        case Tapped(step, value):
            return (Run(f"{head} tapped “{shortened(label or f'{step}: {value}')}”"),)
        case Uploaded(caption):
            return (Run(f"{head} sent a photo or file"), *_caption(caption))
        case Wordless(kind, caption):
            return (Run(f"{head} sent {_named(kind)}"), *_caption(caption))
        case Started():
            return (Run(f"{head} pressed Start"),)
        case Left():
            return (Run(f"{head} has blocked the bot"),)
        case CameBack():
            return (Run(f"{head} came back"),)
        case _:
            return None


def _caption(caption: str) -> Text:
    return (Run(f"\n{quoted(caption)}"),) if caption else ()


def _named(kind: str) -> str:
    return "something without words" if kind == "unknown" else f"a {kind.replace('_', ' ')}"


def _edited(head: str, text: str, heard: Heard, reading: Reading) -> Text:
    """Telegram does not keep which words were there before: the most alike of the last ones."""
    before = _before(text, heard, reading.earlier)
    was = f"\nbefore:\n{quoted(before)}" if before else ""
    return (Run(f"{head} edited:", frozenset({BOLD})), Run(f"\n{quoted(text)}{was}"))


def _before(text: str, heard: Heard, some: Iterable[Heard]) -> str:
    said = [one.message.text for one in some if one.n < heard.n and isinstance(one.message, Said | Edited)][
        -EDITS_LOOKED_AT:
    ]
    scored = [(SequenceMatcher(None, text[:500], one[:500]).ratio(), one) for one in said]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else ""


# --- the guide and the team -----------------------------------------------------------------------------


def _guide(shown: Shown) -> Text:
    reply = shown.reply
    if reply is None:
        return (Run("🤖 (a message)"),)
    names = ", ".join(dict.fromkeys(reply.snippets)) or "guide"
    lost = " — NOT DELIVERED" if shown.state in {Sending.REFUSED, Sending.ABANDONED} else ""
    first = shortened(next(iter(plain(reply.body).strip().splitlines()), ""))
    return (Run(f"🤖 {names}{lost}\n{first}", frozenset({FOLD})),)


def _team(entry: Entry, reading: Reading) -> Text:
    who = reading.names(entry.by)
    match entry.act:
        case Note(text):
            return (Run(f"{NOTE_MARK} Note by {who}\n{quoted(text)}"),)
        case SendSnippet(snippet):
            return (Run(f"💬 {who} sent {snippet}"),)
        case SendFile(name, caption=caption):
            return (Run(f"💬 {who} sent the file {shortened(name)}"), *_caption(caption))
        case _:
            return (Run(f"💬 {who} wrote to the patient\n{quoted(getattr(entry.act, 'text', ''))}"),)


def _changed(entry: Entry, entries: tuple[Entry, ...], reading: Reading) -> Block:
    """Both versions: the topic shows the newest only."""
    who, act = reading.names(entry.by), entry.act
    about = getattr(act, "entry", 0)
    first = next((one.act for one in entries if one.n == about), None)
    mark = NOTE_MARK if isinstance(first, Note) else "✏️"
    what = "note" if isinstance(first, Note) else "answer"
    if not isinstance(act, Rewrite):
        return Block(entry.n, (Run(f"🗑 {who} took back their {what}"),))
    before = list(_versions(about, first, entries, entry.n))[-1:]
    was = f"\nbefore:\n{quoted(before[0])}" if before else ""
    return Block(entry.n, (Run(f"{mark} {who} changed their {what} to:\n{quoted(act.text)}{was}"),))


def _versions(about: int, first: object, entries: tuple[Entry, ...], upto: int) -> Iterator[str]:
    if text := getattr(first, "text", ""):
        yield text
    for one in entries:
        if one.n < upto and isinstance(one.act, Rewrite) and one.act.entry == about:
            yield one.act.text


def _act(entry: Entry, reading: Reading) -> str:
    said, act = words.ACTS, entry.act
    names = {"who": words.SOMEBODY if entry.by == NOBODY else reading.names(entry.by)}
    match act:
        case Assign(to):
            names["to"] = reading.names(to)
        case Snooze(until):
            names["until"] = reading.day(until)
        case Close(outcome):
            names["outcome"] = words.OUTCOMES[outcome]
        case Label(name, on):
            names["label"] = name
            return said["label" if on else "unlabel"].format(**names)
        case _:
            pass
    found = [said[name].format(**names) for name in entry.name.split("+") if name in said]
    return "\n".join(found) or f"{names['who']}: {entry.name}"
