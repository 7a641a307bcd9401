"""What a rule is given and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.snippets import Snippet

if TYPE_CHECKING:
    from datetime import date

    from flows.declare import Flow
    from flows.model import SnippetId
    from flows.snippets import Catalogue

GUIDE_FILE = "flows/guide.py"
CONTENT_FOLDER = "content/en/"


@dataclass(frozen=True, slots=True)
class Problem:
    file: str
    line: int
    """1 when it is about the whole file."""
    words: str
    """What is wrong and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class Placed(Snippet):
    """A snippet that knows where in its file the words begin."""

    line: int = 1


@dataclass(frozen=True, slots=True)
class Case:
    flow: Flow
    catalogue: Catalogue
    fixed: frozenset[SnippetId]
    """Snippets that the engine says by name."""
    actions: frozenset[str]
    """Values of the step "go" that are put on buttons."""
    today: date

    def file_of(self, missing: SnippetId) -> str:
        """Where it would be if it were written: in the folder of the others."""
        other = next(iter(self.catalogue.snippets.values()), None)
        folder = CONTENT_FOLDER if other is None else other.file.removesuffix(f"{other.id}.md")
        return f"{folder}{missing}.md"


Rule = Callable[[Case], Iterator[Problem]]


def whole(snippet: Snippet, words: str) -> Problem:
    return Problem(snippet.file, 1, words)


def at(snippet: Snippet, offset: int, words: str) -> Problem:
    """A problem at this character of the body."""
    first = snippet.line if isinstance(snippet, Placed) else 1
    return Problem(snippet.file, first + snippet.markdown.count("\n", 0, offset), words)
