"""A conversation without Telegram and without a database, as lines that a nurse can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.telegram.words import commanded, said, tapped
from flows.markup import FOLD, Text
from flows.model import Edited, Form, Message, Session, StaffFile
from flows.reply import Key, MarkedPages, Page, PictureOf, Reply
from flows.voice import seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flows.model import Turn
    from flows.snippets import Catalogue

PATIENT, LANTERN = "Patient: ", "Lantern: "
EDIT = "/edit "


@dataclass(slots=True)
class Transcript:
    """One patient. `footer`: whether each message is shown with its last lines."""

    respond: Callable[[Session, Message, int], Turn]
    catalogue: Catalogue
    footer: bool = True
    session: Session = field(default_factory=Session)
    keys: tuple[Key, ...] = ()
    """The buttons that can be tapped: those of the latest message that had any."""
    turns: list[Turn] = field(default_factory=list)
    at: int = 0

    def say(self, line: str) -> Iterator[str]:
        """The lines that follow when the patient sends this one: words, a command, or `[a button]`."""
        self.at += 1
        turn = self.respond(self.session, self._message(line), self.at)
        self.session = turn.session
        self.turns.append(turn)
        for draft in turn.drafts:
            reply = seal(draft, self.catalogue)
            self.keys = tuple(key for row in reply.keys for key in row) or self.keys
            yield from shown(reply, footer=self.footer)

    def _message(self, line: str) -> Message:
        label = line[1:-1] if line.startswith("[") and line.endswith("]") else line
        if label != line or line.startswith("#"):
            return tapped(self._data(label))
        if line.startswith(EDIT):
            return Edited(said(line.removeprefix(EDIT)).text)
        return commanded(line) or said(line)

    def _data(self, label: str) -> str:
        by_number = {f"#{number}": key.data for number, key in enumerate(self.keys, 1)}
        by_label = {key.label.casefold(): key.data for key in self.keys}
        return by_number.get(label) or by_label.get(label.casefold()) or label


def shown(reply: Reply, *, footer: bool = True) -> Iterator[str]:
    text = reply.text if footer else reply.body
    first, *rest = _folded(text).split("\n")
    yield f"{LANTERN}{first}"
    yield from (f"  {line}".rstrip() for line in rest)
    if reply.attachment is not None:
        yield f"  ({_attached(reply.attachment)})"
    for row in reply.keys:
        yield "  " + " ".join(f"[{key.label}]" for key in row)


def _folded(text: Text) -> str:
    """What is folded in the chat is marked with a bar at its first line."""
    words, inside = "", False
    for run in text:
        fold = FOLD in run.styles
        words += ("▸ " if fold and not inside else "") + run.text
        inside = fold
    return words


def _attached(attachment: PictureOf | Page | StaffFile | MarkedPages) -> str:
    if isinstance(attachment, MarkedPages):
        return "a picture: the pages with the lines marked that were read"
    if isinstance(attachment, StaffFile):
        return f"a file: {attachment.name}"
    if isinstance(attachment, PictureOf):
        return f"a picture: where to find it on a report, {attachment.step}"
    return "a page as PDF" if attachment.form is Form.PDF else "a page as picture"
