"""The card at the top of a topic: why, since when, until when, who, what is known. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.topics import words
from bot.review.topics.quoting import quoted, shortened
from flows.markup import BOLD, Run, Text, plain
from flows.model import Edited, Said
from flows.reviews.clocks import due_at, severity_of
from flows.reviews.model import State

if TYPE_CHECKING:
    from bot.review.desk.ports import Heard, Opened, Story
    from bot.review.topics.quoting import Reading
    from flows.reviews.hours import Hours
    from flows.reviews.model import Review

PREFIX = "t"
BETWEEN = " · "
"""The alias, and how urgent it is."""
LAST_MESSAGES = 3
ANSWERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Push:
    """A button: its label, and what it carries or where it leads."""

    label: str
    data: str = ""
    url: str = ""


Rows = tuple[tuple[Push, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    icons: tuple[str, ...]
    """By preference."""
    text: Text
    rows: Rows

    @property
    def sum(self) -> str:
        shown = f"{plain(self.text)}\n{self.rows!r}"
        return hashlib.sha256(shown.encode("utf-8", "replace")).hexdigest()[:16]


def carried(verb: str, ref: str, more: str = "") -> str:
    """What a button carries: never a patient's number. Bot API: 1 to 64 bytes."""
    return ":".join((PREFIX, verb, ref, *((more,) if more else ())))


def card(opened: Opened, story: Story, reading: Reading, hours: Hours, link: str) -> Card:
    review = opened.review
    severity = severity_of(review)
    icons = words.ICONS.get(review.state) or words.ICONS_OPEN[severity]
    lines = "\n".join(_lines(opened, story, reading, hours, link))
    head = Run(f"{words.MARKS[severity]} {opened.alias} · {severity.upper()}", frozenset({BOLD}))
    return Card(
        f"{opened.alias}{BETWEEN}{severity}", icons, (head, Run(f"\n{lines}")), _buttons(opened, link)
    )


def _lines(opened: Opened, story: Story, reading: Reading, hours: Hours, link: str) -> list[str]:
    review, session = opened.review, opened.session
    guide = "paused, a person is there" if session.paused else "answers"
    gone = "\n⚠️ The patient has blocked the bot" if not session.reachable else ""
    barred = "\n⛔ The team has blocked the patient" if session.blocked else ""
    return [
        *_why(review, reading),
        f"Since {reading.day(review.opened_at)}{_due(review, reading, hours)}{_zone(hours)}",
        f"State: {_state(review, reading)}",
        f"Guide: {guide}{gone}{barred}",
        *_known(opened),
        *([f"Labels: {', '.join(review.labels)}"] if review.labels else []),
        *_last(story.heard),
        *([f"Page: {link}"] if link and not _as_button(link) else []),
    ]


def _as_button(link: str) -> bool:
    """Telegram refuses buttons that lead to this machine, and with them the whole message."""
    return link.startswith("https://")


def _why(review: Review, reading: Reading) -> list[str]:
    newest = {flag.reason: flag.at for flag in review.flags}
    return [f"Why: {common.REASONS[reason]} ({reading.clock(at)})" for reason, at in newest.items()]


def _due(review: Review, reading: Reading, hours: Hours) -> str:
    due = due_at(review, hours)
    if not due:
        return ""
    what = "to be closed" if review.answered_at else "first answer"
    return f", due {reading.day(due)} ({what})"


def _zone(hours: Hours) -> str:
    return f" {hours.zone_words}" if hours.zone_words else ""


def _state(review: Review, reading: Reading) -> str:
    said = words.STATES[review.state]
    match review.state:
        case State.OPEN:
            late = f", reminded {review.escalations} times" if review.escalations else ""
            return said + late
        case State.CLAIMED:
            return f"{said} {reading.names(review.by)}"
        case State.SNOOZED:
            return f"{said} until {reading.day(review.snoozed_until)}"
        case State.CLOSED:
            outcome = common.OUTCOMES[review.outcome].lower() if review.outcome else ""
            return f"{said} {reading.names(review.by)}: {outcome}"


def _known(opened: Opened) -> list[str]:
    answers = list(opened.session.answers.items())[:ANSWERS_SHOWN]
    if not answers:
        return ["Known: nothing yet"]
    told = (f"{step}: {shortened(answer.value)} ({common.HOWS[answer.how]})" for step, answer in answers)
    return ["Known: " + "; ".join(told)]


def _last(heard: tuple[Heard, ...]) -> list[str]:
    said = [one.message.text for one in heard if isinstance(one.message, Said | Edited)]
    lines = [quoted(shortened(text, 200)) for text in said[-LAST_MESSAGES:]]
    return ["Last messages:", *lines] if lines else []


def _buttons(opened: Opened, address: str) -> Rows:
    review, paused = opened.review, opened.session.paused
    link = ((Push("Open the page", url=address),),) if _as_button(address) else ()
    snippets, close = Push("Snippets", carried("snip", review.ref)), Push("Close", carried("end", review.ref))
    verb = "resume" if paused else "pause"
    guide = Push(verb.capitalize(), carried(verb, review.ref))
    match review.state:
        case State.CLOSED:
            return ((Push("Reopen", carried("reopen", review.ref)),), *link)
        case State.CLAIMED:
            return ((Push("Release", carried("release", review.ref)), snippets), (guide, close), *link)
        case _:
            return ((Push("Claim", carried("claim", review.ref)), close), *link)
