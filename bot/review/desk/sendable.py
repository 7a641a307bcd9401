"""Which reviewed snippets staff may send as they are: the explaining ones, and the replies kept ready."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.markup import blanks, plain
from flows.model import SnippetId
from flows.snippets import CANNED, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.snippets import Catalogue, Snippet

FOLDERS = frozenset(
    {
        CANNED,
        "topic",
        "more",
        "team",
        "her2",
        "hormones",
        "stage",
        "ish",
        "letter",
        "subtype",
        "country",
        "safety",
    }
)
LABELS_ONLY = "ask"
WHO = SnippetId("who/self")


@dataclass(frozen=True, slots=True)
class Ready:
    """A snippet that can be sent. `blanks` are those that staff fill."""

    id: SnippetId
    title: str
    words: str
    blanks: tuple[str, ...]
    is_draft: bool


def sendable(catalogue: Catalogue) -> Iterator[SnippetId]:
    for snippet_id in catalogue.snippets:
        folder, _, name = snippet_id.partition("/")
        if folder in FOLDERS and name != LABELS_ONLY:
            yield snippet_id


def ready(catalogue: Catalogue) -> tuple[Ready, ...]:
    """Replies kept ready first, then the rest by id."""
    found = (_ready(catalogue, catalogue[one]) for one in sendable(catalogue))
    return tuple(sorted(found, key=lambda one: (not one.id.startswith(CANNED), one.id)))


def search(some: tuple[Ready, ...], words: str, limit: int) -> tuple[Ready, ...]:
    """Those that hold every word: in the title first, then in the text."""
    wanted = words.lower().split()
    whole = [(one, f"{one.id} {one.title}".lower(), one.words.lower()) for one in some]
    titled = [one for one, title, _ in whole if all(word in title for word in wanted)]
    told = [one for one, title, text in whole if all(word in title or word in text for word in wanted)]
    return tuple(dict.fromkeys((*titled, *told)))[:limit]


def _ready(catalogue: Catalogue, snippet: Snippet) -> Ready:
    person = catalogue.snippets.get(WHO)
    own = person.words if person is not None else {}
    text = plain(snippet.body)
    title = snippet.name or text.split("\n", 1)[0]
    left = tuple(sorted(name for name in blanks(snippet.body) if name not in own))
    return Ready(snippet.id, title, text, left, snippet.claims and snippet.status is Status.DRAFT)
