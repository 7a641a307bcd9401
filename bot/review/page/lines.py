"""A patient's story as it stands on the page: one item a line, sealed words with their styles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bot.review import words as common
from bot.review.desk.ports import NOBODY
from bot.review.desk.story import ActLine, GuideLine, PatientLine, TeamLine, told
from bot.review.page import words
from bot.review.page.times import Moment, moment
from flows.markup import FOLD, Run
from flows.model import RecordRead, Said, StaffFile, Started, Tapped
from flows.reply import MarkedPages, Page, PictureOf
from flows.reviews.decide import DELETABLE_SECONDS
from flows.reviews.model import Answer, Assign, Close, Label, Look, Role, SendFile, SendSnippet, Snooze

if TYPE_CHECKING:
    from bot.review.desk.ports import Shown, Story
    from bot.review.desk.story import Line
    from bot.review.page.ports import Parts
    from flows.reply import Reply
    from flows.reviews.model import Act, Reviewer, ReviewerId


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message as the patient sees it."""

    blocks: tuple[tuple[bool, tuple[Run, ...]], ...]
    """Runs, folded or not, in order."""
    keys: tuple[tuple[tuple[str, bool], ...], ...] = ()
    """Buttons by row, each with whether it was tapped."""
    file: str = ""
    snippets: tuple[str, ...] = ()
    state: str = ""
    state_words: str = ""
    revision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """`kind`: patient, guide, team, note or act."""

    kind: str
    id: str
    n: int
    at: Moment
    when: float
    who: str
    text: str = ""
    mark: str = ""
    bubbles: tuple[Bubble, ...] = ()
    happened: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    retracted: bool = False
    rewritable: bool = False
    retractable: bool = False
    is_new: bool = False


def items(story: Story, parts: Parts, reader: Reviewer, since: float = 0, after: int = 0) -> tuple[Item, ...]:
    """`since`: when the reader looked last; `after`: only what has a greater n."""
    revisions = {heard.n: heard.revision for heard in story.heard}
    drawn = (_item(line, parts, reader, revisions) for line in told(story))
    found = [item for item in drawn if item.n > after]
    fresh = next(
        (n for n, one in enumerate(found) if since and one.when > since and one.kind == "patient"), None
    )
    return tuple(_new(item) if place == fresh else item for place, item in enumerate(found))


def _new(item: Item) -> Item:
    return replace(item, is_new=True)


def _item(line: Line, parts: Parts, reader: Reviewer, revisions: dict[int, str]) -> Item:
    match line:
        case PatientLine():
            return _of_patient(line, parts)
        case GuideLine(shown, tapped):
            return Item(
                kind="guide", id=f"s{shown.seq}", n=shown.n, when=shown.at, who=words.THE_GUIDE,
                at=moment(shown.at, parts.desk.hours),
                bubbles=(bubble(shown.reply, shown, tapped, revisions.get(shown.n, "")),),
            )  # fmt: skip
        case TeamLine():
            return _of_team(line, parts, reader)
        case ActLine(entry, shown_all):
            return Item(
                kind="act", id=f"n{entry.n}", n=entry.n, when=entry.at, at=moment(entry.at, parts.desk.hours),
                who=words.CLOCK if line.by_time else _by(entry.by, parts, reader),
                text=_act_words(entry.name, entry.act, parts),
                bubbles=tuple(bubble(one.reply, one) for one in shown_all if one.reply),
            )  # fmt: skip


def _of_patient(line: PatientLine, parts: Parts) -> Item:
    heard = line.heard
    kind = type(heard.message).__name__
    text = getattr(heard.message, "text", "") or getattr(heard.message, "caption", "")
    if isinstance(heard.message, Tapped):
        text = line.label or f"{heard.message.step}: {heard.message.value}"
    if isinstance(heard.message, RecordRead):
        text = common.record_words(heard.message, parts.desk.catalogue)
    mark = "" if isinstance(heard.message, Said) else words.SAID.get(kind, kind)
    happened = dict.fromkeys(words.EVENTS.get(type(event).__name__, "") for event in heard.events)
    return Item(
        kind="patient", id=f"n{heard.n}", n=heard.n, when=heard.at, at=moment(heard.at, parts.desk.hours),
        who=words.THE_PATIENT, text="" if isinstance(heard.message, Started) else text, mark=mark,
        happened=tuple(one for one in happened if one),
    )  # fmt: skip


def _of_team(line: TeamLine, parts: Parts, reader: Reviewer) -> Item:
    entry = line.entry
    own = entry.by == reader.id and not line.retracted
    in_time = line.is_note or parts.now() - entry.at <= DELETABLE_SECONDS
    return Item(
        kind="note" if line.is_note else "team", id=f"n{entry.n}", n=entry.n, when=entry.at,
        at=moment(entry.at, parts.desk.hours), who=_by(entry.by, parts, reader), text=line.text,
        mark=_sort_of(entry.act), bubbles=tuple(bubble(one.reply, one) for one in line.shown if one.reply),
        versions=line.versions, retracted=line.retracted,
        rewritable=own and (line.is_note or isinstance(entry.act, Answer)),
        retractable=(own or reader.role is Role.ADMIN) and in_time and not line.retracted,
    )  # fmt: skip


def _sort_of(act: Act | None) -> str:
    match act:
        case SendSnippet():
            return "Snippet"
        case SendFile(name):
            return f"File {name}"
        case _:
            return ""


def bubble(reply: Reply | None, shown: Shown | None = None, tapped: str = "", revision: str = "") -> Bubble:
    if reply is None:
        return Bubble(())
    blocks = tuple(
        (folded, tuple(runs)) for folded, runs in groupby(reply.text, lambda run: FOLD in run.styles)
    )
    state, state_words = words.SENDINGS[shown.state] if shown else ("", "")
    return Bubble(
        blocks=blocks,
        keys=tuple(tuple((key.label, key.label == tapped) for key in row) for row in reply.keys),
        file=_file(reply),
        snippets=tuple(map(str, reply.snippets)),
        state=state,
        state_words=state_words,
        revision=revision,
    )


def _file(reply: Reply) -> str:
    match reply.attachment:
        case PictureOf(step):
            return f"Picture of a made-up report, line {step}"
        case Page(form):
            return f"Page for the appointment ({form})"
        case StaffFile(name):
            return name
        case MarkedPages():
            return "The pages of a record, marked"
        case None:
            return ""


def _by(who: ReviewerId, parts: Parts, reader: Reviewer) -> str:
    if who == NOBODY:
        return words.CLOCK
    return "You" if who == reader.id else parts.name(who)


def _act_words(name: str, act: Act | None, parts: Parts) -> str:
    match act:
        case Assign(to):
            return f"assigned it to {parts.name(to)}"
        case Snooze(until):
            return f"snoozed it until {moment(until, parts.desk.hours).words}"
        case Label(label, on):
            return f"{'added' if on else 'took off'} the label {label}"
        case Close(outcome):
            return f"closed it: {common.OUTCOMES[outcome]}"
        case Look(why):
            return f"{words.ACTS['look']}: {why}"
        case _:
            return ", ".join(words.ACTS.get(one, one) for one in name.split("+"))
