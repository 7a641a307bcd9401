"""Reviewed words by id: Snippet and Catalogue. Reading the files is the shell's work (bot/content.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from flows.markup import Text
from flows.model import SnippetId, StepId

TOPIC, CHANGE, SETTLE = StepId("topic"), StepId("change"), StepId("settle")
"""Buttons that are no answers and no actions: a topic by name, a step to change, one of two values."""
AREA, DEEPER, TEAM = StepId("area"), StepId("more"), StepId("team")
"""Buttons of the library: an area by name; of a topic, what there is to tell beyond, and what to ask."""
CANNED = "canned"
"""Folder of the replies that staff send, kept ready and reviewed like every other word."""
RATE = StepId("rate")
"""Under a topic: whether it helped, and which topic it was."""
LIBRARY = SnippetId("guides/ask")
"""Keeps the labels of the areas and of the two buttons under each topic."""


def settled(value: str) -> tuple[StepId, str, str]:
    """What a SETTLE button carries: the step, its value, and the answer that it was offered against.

    Raises ValueError for anything else.
    """
    step, new, old = value.split(".")
    return StepId(step), new, old


class Status(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Source:
    key: str
    title: str
    organisation: str
    year: str
    """Empty when the page has none."""
    address: str

    @property
    def line(self) -> str:
        """As patients and reviewers read it."""
        named = f"{self.organisation}: {self.title}"
        return f"{named}, {self.year}" if self.year else named


@dataclass(frozen=True, slots=True)
class Fact:
    id: str
    text: str
    certainty: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    id: SnippetId
    body: Text
    markdown: str
    """The body as the editor wrote it, for checks and previews."""
    file: str
    status: Status
    review_due: date
    claims: bool = True
    """False only for words that say nothing about medicine: greetings, buttons, apologies."""
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed_by: str = ""
    reviewed_on: date | None = None
    name: str = ""
    """How a step is called in a list, such as "HER2"."""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    asks: tuple[str, ...] = ()
    """Only in topics: how patients ask for it, in their own short words."""
    when: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Only in fit/: to whom it is said, by answers and by kinds of drug that they wrote about."""
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Only in who/self and who/carer: what fills {your}, {you}, ..."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All snippets of one locale."""

    snippets: Mapping[SnippetId, Snippet]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    revision: str
    related: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Topics in the order of the guides, each with those that are offered under it."""

    def __getitem__(self, snippet_id: SnippetId) -> Snippet:
        return self.snippets[snippet_id]

    def label(self, step: StepId, value: str) -> str:
        """The words of a button. Steps keep their labels in <step>/ask."""
        if step == TOPIC:
            return self.snippets[SnippetId(f"{TOPIC}/{value}")].name
        if step in {AREA, DEEPER, TEAM}:
            return self.snippets[LIBRARY].labels[value if step == AREA else step]
        if step == CHANGE:
            return self.name(StepId(value))
        if step == RATE:
            return self.snippets[SnippetId(f"{RATE}/ask")].labels[value.partition(".")[0]]
        if step == SETTLE:
            return self.label(*settled(value)[:2])
        return self.snippets[SnippetId(f"{step}/ask")].labels[value]

    def name(self, step: StepId) -> str:
        return self.snippets[SnippetId(f"{step}/ask")].name
