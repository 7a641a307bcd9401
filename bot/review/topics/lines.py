"""A patient's story as lines for the topic. Pure. Only words of our own carry markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.desk.ports import Sending
from bot.review.desk.story import ActLine, GuideLine, PatientLine, TeamLine, told
from bot.review.topics import words
from bot.review.topics.quoting import Block, Reading, captioned, quoted, shortened
from bot.review.topics.team_lines import changed, of_act, of_team
from flows.markup import BOLD, FOLD, Run, Text, plain
from flows.model import CameBack, Edited, Left, RecordRead, Said, Started, Tapped, Uploaded, Wordless
from flows.reviews.model import Retract, Rewrite

if TYPE_CHECKING:
    from bot.review.desk.ports import Heard, Shown, Story
    from bot.review.desk.story import Line

EDITS_LOOKED_AT = 10
ALIKE = 0.4


def blocks(story: Story, after: int, reading: Reading) -> list[Block]:
    """What is newer than `after`. A message that was written in the topic already stands there."""
    reading = replace(reading, earlier=story.heard)
    found: dict[int, list[Block]] = {}
    for line in told(story):
        if (n := _n(line)) > after and (block := _line(line, reading)) is not None:
            found.setdefault(n, []).append(block)
    for entry in story.entries:
        if entry.n > after and isinstance(entry.act, Rewrite | Retract):
            found.setdefault(entry.n, []).append(changed(entry, story.entries, reading))
    return [_joined(n, some) for n, some in sorted(found.items())]


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
            return None if entry.topic_message is not None else Block(entry.n, of_team(entry, reading))
        case ActLine(entry):
            loud, alarm = entry.name in words.LOUD, entry.name == words.ALARM
            return Block(entry.n, (Run(of_act(entry, reading)),), loud, alarm)


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
            return (Run(f"{head} sent a photo or file"), *captioned(caption))
        case RecordRead() as read:
            lines = quoted(common.record_words(read, reading.catalogue))
            return (Run(f"{head} their record, as the program read it:\n{lines}"),)
        case Wordless(kind, caption):
            return (Run(f"{head} sent {_named(kind)}"), *captioned(caption))
        case Started():
            return (Run(f"{head} pressed Start"),)
        case Left():
            return (Run(f"{head} has blocked the bot"),)
        case CameBack():
            return (Run(f"{head} came back"),)
        case _:
            return None


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


# --- the guide -----------------------------------------------------------------------------


def _guide(shown: Shown) -> Text:
    reply = shown.reply
    if reply is None:
        return (Run("🤖 (a message)"),)
    names = ", ".join(dict.fromkeys(reply.snippets)) or "guide"
    lost = " — NOT DELIVERED" if shown.state in {Sending.REFUSED, Sending.ABANDONED} else ""
    first = shortened(next(iter(plain(reply.body).strip().splitlines()), ""))
    return (Run(f"🤖 {names}{lost}\n{first}", frozenset({FOLD})),)
