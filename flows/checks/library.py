"""The question library: every topic has its place, more to tell, what to ask, and a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.asking.kinds import DRUG_KINDS
from flows.checks.case import Problem, whole
from flows.checks.wording import words_of
from flows.library import FIT, FITS_SHOWN, HER2_GROUP, NAMED, OUT_OF_SCOPE, area_of, library, topic_of
from flows.markup import width
from flows.model import SnippetId
from flows.snippets import DEEPER, LIBRARY, TEAM, TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flows.checks.case import Case
    from flows.snippets import Snippet

FILE = "content/related.toml"
OFFERED = 3
ROOM = 2000
"""Characters: with the sources, a screen and a half, and far from Telegram's limit."""
NO_TEAM = "bot"
"""Nobody asks their team about us."""


def related(case: Case) -> Iterator[Problem]:
    """Each topic offers three others, and from any of them all the others can be reached."""
    table = case.catalogue.related
    if not table:
        return
    for topic in sorted(_topics(case) - table.keys()):
        yield _wrong(f"{topic} is missing: add it with {OFFERED} related topics")
    for topic, others in table.items():
        for name in {topic, *others} - _topics(case):
            yield _wrong(f"{name} is no topic: correct or remove it")
        if len(others) != OFFERED or topic in others:
            yield _wrong(f"{topic} needs {OFFERED} related topics that are not itself")
    browsed = {topic for topic in table if area_of(topic) not in {OUT_OF_SCOPE, "bot"}}
    reached = {topic: _reached(topic, table) for topic in table}
    for name in sorted(browsed):
        from_here = [topic for topic in table if name not in reached[topic]]
        if from_here:
            yield _wrong(f"nobody gets from {from_here[0]} to {name} by related topics: offer it somewhere")


def shelved(case: Case) -> Iterator[Problem]:
    """Behind every topic stand its two further snippets, and nothing stands behind no topic."""
    topics = {topic for topic in case.catalogue.related if area_of(topic) != OUT_OF_SCOPE}
    wanted = {SnippetId(f"{DEEPER}/{topic}") for topic in topics}
    wanted |= {SnippetId(f"{TEAM}/{topic}") for topic in topics if area_of(topic) != NO_TEAM}
    for snippet_id in sorted(wanted - case.catalogue.snippets.keys()):
        words = "is missing (a button under the topic leads to it): write it"
        yield Problem(case.file_of(snippet_id), 1, words)
    areas = case.catalogue.snippets.get(LIBRARY)
    known = set(areas.labels) if areas is not None else set()
    for area in sorted({area_of(topic) for topic in topics} - known):
        yield Problem(case.file_of(LIBRARY), 1, f'"{area}" has no label: add it under [labels]')
    for name in sorted(known - {area_of(topic) for topic in topics} - {DEEPER, TEAM}):
        yield Problem(case.file_of(LIBRARY), 1, f'the label of "{name}" belongs to no button: remove it')


def stacked(case: Case) -> Iterator[Problem]:
    """A topic with all that may stand under it fits one message, and its buttons carry their names."""
    shelf = library(case.catalogue)
    for topic in sorted(shelf.topics):
        longest = sorted((_width(case, fit.snippet) for fit in shelf.fits.get(topic, ())), reverse=True)
        size = _width(case, SnippetId(f"{TOPIC}/{topic}")) + sum(longest[:FITS_SHOWN])
        if size > ROOM:
            words = f"{size} characters together with what may stand under it: {ROOM} at most"
            yield Problem(case.file_of(SnippetId(f"{TOPIC}/{topic}")), 1, words)


def fits(case: Case) -> Iterator[Problem]:
    steps = {str(step.id): {str(value) for value in step.values} for step in case.flow.steps}
    known: Mapping[str, set[str]] = {**steps, NAMED: set(DRUG_KINDS), HER2_GROUP: {"pos", "neg"}}
    for snippet_id, snippet in case.catalogue.snippets.items():
        if snippet_id.startswith(f"{FIT}/"):
            yield from _fit(case, snippet, known)


def _fit(case: Case, snippet: Snippet, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    if topic_of(snippet.id) not in _topics(case):
        yield whole(snippet, f"{topic_of(snippet.id)} is no topic: move it to the folder of one")
    if not snippet.when:
        yield whole(snippet, "has no [when]: say whom it is for")
    for key, values in snippet.when.items():
        for value in values:
            if value not in known.get(key, ()):
                yield whole(snippet, f'[when] {key} is never "{value}": correct it')


def _width(case: Case, snippet_id: SnippetId) -> int:
    return width(words_of(case.catalogue[snippet_id], case.catalogue))


def _topics(case: Case) -> set[str]:
    return set(library(case.catalogue).topics)


def _reached(first: str, table: Mapping[str, tuple[str, ...]]) -> set[str]:
    found, waiting = set[str](), [first]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += table.get(here, ())
    return found


def _wrong(words: str) -> Problem:
    return Problem(FILE, 1, words)
