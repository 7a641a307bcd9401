"""Markup, blanks and links: what the parser leaves over would be read by a patient."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.checks.case import at, whole
from flows.markup import blanks, parse, plain
from flows.model import SnippetId
from flows.saying import DETAIL
from flows.snippets import CANNED
from flows.values import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flows.checks.case import Case, Problem
    from flows.snippets import Snippet

LEFT_OVER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), why)
    for pattern, why in (
        (r"\*", "a * without its partner: write **bold**, *italics* or a list with -"),
        (r"\|\|", "|| without its partner: write ||hidden until tapped||"),
        (r"[{}]", "a brace that is no blank: a blank is {one_word}"),
        (r"(?<!\w)_[^_\s][^_\n]*_(?!\w)", "_ is not italics here: write *italics*"),
        (r"`", "` has no meaning here: remove it"),
        (r"</?[A-Za-z]+>", "HTML has no meaning here: write **bold** or *italics*"),
    )
)
"""In what is left of a paragraph after parsing."""
LINES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), why)
    for pattern, why in (
        (r"^#+ ", "headings have no meaning here: write **bold**"),
        (r"^\d+[.)] ", "numbered lists have no meaning here: write a list with -"),
        (r"^[ \t]+[-*] ", "a list has one level: move it to the beginning of the line"),
    )
)
"""In the words as they were written."""
THEIRS = re.compile(
    r"(?<![{\w])your\s+(?:(?:own|24-hour|breast|cancer|care|medical|the)\s+)*"
    r"(?:reports?|results?|teams?|doctors?|nurses?|cancers?|tumou?rs?|stages?|types?|treatments?|surgery|"
    r"operations?|scans?|body|diagnosis|appointments?|records?|lines?|hospitals?|clinics?|family)\b",
    re.IGNORECASE,
)
"""What is the patient's own, and so not the carer's."""
LINK = re.compile(r"\]\((?!https://[^)\s]+\))|(?<!\()http://")
PARAGRAPH = re.compile(r"(?:.+(?:\n|$))+")

PERSON = frozenset({"your", "Your", "you", "You", "yours"})
ENGINE: Mapping[SnippetId, frozenset[str]] = {
    SnippetId("record/pages"): frozenset({"many"}),
    SnippetId("record/many"): frozenset({"many"}),
    SnippetId("record/progress"): frozenset({"page", "many"}),
    SnippetId("record/unclear"): frozenset({"page"}),
    SnippetId("record/line"): frozenset({"number", "name", "words", "page"}),
    SnippetId("check/ask"): frozenset({"words", "value"}),
    SnippetId("check/differs"): frozenset({"words", "value", "old"}),
    SnippetId("person/from-name"): frozenset({"name"}),
    SnippetId("person/joined-name"): frozenset({"name"}),
    SnippetId("person/now"): frozenset({"hours"}),
    SnippetId("person/today"): frozenset({"opens"}),
    SnippetId("person/later"): frozenset({"day", "opens"}),
    SnippetId("hours/ask"): frozenset({"zone"}),
    SnippetId("hours/line"): frozenset({"first", "last", "opens", "closes"}),
    SnippetId("hours/day"): frozenset({"first", "opens", "closes"}),
    SnippetId("repair/cut-off"): frozenset({"tail"}),
    SnippetId("repair/cut-off-open"): frozenset({"tail"}),
    SnippetId("repair/change-or-keep"): frozenset({"old", "new"}),
    SnippetId("repair/already"): frozenset({"answer"}),
    SnippetId("go/noted"): frozenset({"old", "new"}),
    SnippetId("repair/which-name"): frozenset({"words"}),
    SnippetId("go/spelled"): frozenset({"words", "new"}),
    SnippetId("go/reopened"): frozenset({"answer"}),
    **{SnippetId(f"{DETAIL}/{detail}"): frozenset({"value"}) for detail in Detail},
}
"""Blanks that the engine fills, by the snippet that it says them with."""
STAFF = frozenset({"words", "time"})
"""Blanks that a member of staff fills before a reply kept ready is sent."""
UNFILLED = re.compile(r"footer/.*|summary/skipped")
"""Snippets that are put in as they stand."""
NOT_TO_CARERS = SnippetId("who/self")


def parsed(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        for paragraph in PARAGRAPH.finditer(snippet.markdown):
            left = plain(parse(paragraph[0]))
            for mark, why in LEFT_OVER:
                if (found := mark.search(left)) is not None:
                    begins = paragraph.start() + max(paragraph[0].rfind(found[0]), 0)
                    yield at(snippet, begins, why)
        for mark, why in LINES:
            yield from (at(snippet, found.start(), why) for found in mark.finditer(snippet.markdown))


def linked(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        for found in LINK.finditer(snippet.markdown):
            yield at(snippet, found.start(), "a link must be [words](https://...): correct it")


def filled(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        allowed = _allowed(snippet)
        for blank in sorted(blanks(snippet.body) - allowed):
            words = f"nothing fills {{{blank}}} here: use {_listed(allowed)}, or plain words"
            yield at(snippet, snippet.markdown.find(f"{{{blank}}}"), words)


def _allowed(snippet: Snippet) -> frozenset[str]:
    if UNFILLED.fullmatch(snippet.id):
        return frozenset()
    by_staff = STAFF if snippet.id.startswith(f"{CANNED}/") else frozenset[str]()
    return PERSON | by_staff | ENGINE.get(snippet.id, frozenset())


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no blank"


def person(case: Case) -> Iterator[Problem]:
    """Both readers need all the words for the person who has cancer."""
    for snippet_id in (SnippetId("who/self"), SnippetId("who/carer")):
        snippet = case.catalogue.snippets.get(snippet_id)
        given = frozenset(snippet.words if snippet is not None else PERSON)
        if snippet is not None and given != PERSON:
            for name in sorted(PERSON - given):
                yield whole(snippet, f"{name} is missing under [words]: add it")
            for name in sorted(given - PERSON):
                yield whole(snippet, f"no blank is called {name}: remove it from [words]")


def carers(case: Case) -> Iterator[Problem]:
    """To a carer, "your report" is somebody else's."""
    for snippet in case.catalogue.snippets.values():
        if UNFILLED.fullmatch(snippet.id) or snippet.id == NOT_TO_CARERS:
            continue
        for found in THEIRS.finditer(snippet.markdown):
            phrase = " ".join(found[0].split())
            blank = f"{{{phrase[:4]}}}{phrase[4:]}"
            yield at(snippet, found.start(), f'"{phrase}" is not true for a carer: write "{blank}"')
