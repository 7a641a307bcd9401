"""Sealed words: the nouns that a gateway takes. Only voice.py makes a Reply."""

from __future__ import annotations

from dataclasses import dataclass

from flows.markup import ITALIC, Run, Text
from flows.model import Button, Form, SnippetId, StaffFile, StepId

MESSAGE_LIMIT = 4096
CAPTION_LIMIT = 1024


class TooLongError(ValueError):
    """A reply that does not fit a Telegram message: `lantern check` finds it before a patient can."""


@dataclass(frozen=True, slots=True)
class Footer:
    """What every message to a patient ends with."""

    disclaimer: str
    upload: str
    draft: str = ""
    """Says so when words in the message have no clinician's signature yet."""

    def __post_init__(self) -> None:
        if not (self.disclaimer.strip() and self.upload.strip()):
            raise ValueError("a footer needs a disclaimer and an upload prompt")

    @property
    def text(self) -> Text:
        lines = "\n".join(line for line in (self.draft, self.disclaimer, self.upload) if line)
        return (Run(lines, frozenset({ITALIC})),)


@dataclass(frozen=True, slots=True)
class Key:
    """A button as it is shown: its label and what it carries."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class PictureOf:
    step: StepId


@dataclass(frozen=True, slots=True)
class MarkedPages:
    """Stands for the marked pages until the shell puts their picture in."""


@dataclass(frozen=True, slots=True)
class Page:
    """The words of the page for the appointment, ready to be drawn."""

    form: Form
    title: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Each a heading and its paragraphs."""
    notes: str
    small_print: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Sealed words, ready to send. `body` and `footer` together fit a Telegram message or caption."""

    body: Text
    footer: Footer
    keys: tuple[tuple[Key, ...], ...] = ()
    attachment: PictureOf | Page | StaffFile | MarkedPages | None = None
    snippets: tuple[SnippetId, ...] = ()

    @property
    def text(self) -> Text:
        return (*self.body, Run("\n\n"), *self.footer.text)


def callback_data(button: Button) -> str:
    return f"{button.step}:{button.value}"


def label_of(data: str, reply: Reply) -> str | None:
    """The label of the button that carries `data`, or None when this message has no such button."""
    return next((key.label for row in reply.keys for key in row if key.data == data), None)
