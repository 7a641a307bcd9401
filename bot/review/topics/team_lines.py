"""What the team did, as lines for the topic. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.desk.ports import NOBODY
from bot.review.topics import words
from bot.review.topics.quoting import NOTE_MARK, Block, captioned, quoted, shortened
from flows.markup import Run, Text
from flows.reviews.model import Assign, Close, Label, Note, Rewrite, SendFile, SendSnippet, Snooze

if TYPE_CHECKING:
    from bot.review.desk.ports import Entry
    from bot.review.topics.quoting import Reading


def of_team(entry: Entry, reading: Reading) -> Text:
    who = reading.names(entry.by)
    match entry.act:
        case Note(text):
            return (Run(f"{NOTE_MARK} Note by {who}\n{quoted(text)}"),)
        case SendSnippet(snippet):
            return (Run(f"💬 {who} sent {snippet}"),)
        case SendFile(name, caption=caption):
            return (Run(f"💬 {who} sent the file {shortened(name)}"), *captioned(caption))
        case _:
            return (Run(f"💬 {who} wrote to the patient\n{quoted(getattr(entry.act, 'text', ''))}"),)


def changed(entry: Entry, entries: tuple[Entry, ...], reading: Reading) -> Block:
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


def of_act(entry: Entry, reading: Reading) -> str:
    said, act = words.ACTS, entry.act
    names = {"who": words.SOMEBODY if entry.by == NOBODY else reading.names(entry.by)}
    match act:
        case Assign(to):
            names["to"] = reading.names(to)
        case Snooze(until):
            names["until"] = reading.day(until)
        case Close(outcome):
            names["outcome"] = common.OUTCOMES[outcome]
        case Label(name, on):
            names["label"] = name
            return said["label" if on else "unlabel"].format(**names)
        case _:
            pass
    found = [said[name].format(**names) for name in entry.name.split("+") if name in said]
    return "\n".join(found) or f"{names['who']}: {entry.name}"
