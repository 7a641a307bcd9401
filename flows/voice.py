"""seal(): a Draft becomes a Reply. The one place that puts the footer on, and the one maker of replies.

A little longer than other files, because it is the one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from flows.markup import FOLD, Run, Text, fill, parse, plain, styled, width
from flows.model import (
    Answer,
    Button,
    Choice,
    Draft,
    Filling,
    Fold,
    How,
    Items,
    Lines,
    Marked,
    Part,
    Picture,
    Quote,
    Say,
    Sheet,
    SnippetId,
    StaffFile,
    StepId,
    Told,
    Whom,
    Written,
)
from flows.reply import (
    CAPTION_LIMIT,
    MESSAGE_LIMIT,
    Footer,
    Key,
    MarkedPages,
    Page,
    PictureOf,
    Reply,
    TooLongError,
    callback_data,
)
from flows.snippets import Catalogue, Snippet, Status

QUOTE_LIMIT = 60
SOURCES_SHOWN = 4


def seal(draft: Draft, catalogue: Catalogue) -> Reply:
    """Raises KeyError for a missing snippet, blank or label, and TooLongError: `check` proves neither."""
    used = tuple(catalogue[snippet_id] for snippet_id in dict.fromkeys(_named(draft.parts)))
    body = _join([_part(part, catalogue, draft.whom) for part in draft.parts])
    footer = _footer(catalogue, draft=_is_draft((*used, *_on_sheet(draft, catalogue))))
    attachment = _attachment(draft, catalogue, footer)
    keys = tuple(tuple(_key(button, catalogue) for button in row) for row in draft.buttons)
    reply = Reply(body, footer, keys, attachment, tuple(snippet.id for snippet in used))
    return _fitting(reply, _sources(used, catalogue))


def chosen(reply: Reply, label: str) -> Reply:
    """The message of a tapped button afterwards: it shows what was chosen, and its buttons are gone."""
    mark = Run(f"\n\n✓ {label}", frozenset({"bold"}))
    return _fitting(replace(reply, body=(*reply.body, mark), keys=()), ())


def _fitting(reply: Reply, extra: Text) -> Reply:
    limit = MESSAGE_LIMIT if reply.attachment is None else CAPTION_LIMIT
    for body in ((*reply.body, *extra), reply.body):
        fitting = replace(reply, body=body)
        if width(plain(fitting.text)) <= limit:
            return fitting
    raise TooLongError(f"{', '.join(reply.snippets)}: does not fit {limit}")


def _named(parts: tuple[Part, ...]) -> Iterator[SnippetId]:
    for part in parts:
        match part:
            case Say(snippet) | Fold(snippet):
                yield snippet
            case Items(snippets):
                yield from snippets
            case Lines(says):
                yield from (one.snippet for one in says)
            case Written(_, name):
                yield SnippetId("person/from-name" if name else "person/from")
            case Told(_, besides):
                yield from (say.snippet for say in besides)
            case _:
                assert_never(part)


def _part(part: Part, catalogue: Catalogue, whom: Whom) -> Text:
    match part:
        case Say(snippet, blanks):
            return _words(catalogue, snippet, whom, blanks)
        case Fold(snippet):
            return styled(_words(catalogue, snippet, whom, {}), FOLD)
        case Items(snippets):
            return _list([_words(catalogue, snippet, whom, {}) for snippet in snippets])
        case Told():
            return _list(_lines(part, catalogue, whom))
        case Written():
            return _written(part, catalogue, whom)
        case Lines(says):
            return _stacked([_words(catalogue, one.snippet, whom, one.blanks) for one in says])
        case _:
            assert_never(part)


def _written(part: Written, catalogue: Catalogue, whom: Whom) -> Text:
    """Staff's own words stand as they were written: nothing in them is markup."""
    name = {"name": Quote(part.name)} if part.name else {}
    said_by = _words(catalogue, next(iter(_named((part,)))), whom, name)
    return (*said_by, Run(f"\n{part.words}")) if part.words else said_by


def _words(catalogue: Catalogue, snippet: SnippetId, whom: Whom, blanks: Mapping[str, Filling]) -> Text:
    person = catalogue[SnippetId(f"who/{whom}")].words
    filled = {name: _filling(filling, catalogue) for name, filling in blanks.items()}
    return fill(catalogue[snippet].body, {**person, **filled})


def _filling(filling: Filling, catalogue: Catalogue) -> str:
    match filling:
        case Quote(words):
            line = " ".join(words.split())
            return line if len(line) <= QUOTE_LIMIT else f"… {line[-QUOTE_LIMIT:].lstrip()}"
        case Choice(step, value):
            return catalogue.label(step, value)
        case _:
            assert_never(filling)


def _lines(told: Told, catalogue: Catalogue, whom: Whom) -> list[Text]:
    besides = (_words(catalogue, say.snippet, whom, say.blanks) for say in told.besides)
    return [*(_told(catalogue, step, answer) for step, answer in told.answers), *besides]


def _told(catalogue: Catalogue, step: StepId, answer: Answer) -> Text:
    words = "summary/skipped"
    label = plain(catalogue[SnippetId(words)].body) if answer.how is How.SKIPPED else None
    return (
        Run(f"{catalogue.name(step)}: "),
        Run(label or catalogue.label(step, answer.value), frozenset({"bold"})),
    )


def _list(items: list[Text]) -> Text:
    lines = [(Run("\n"), Run("• "), *item) for item in items]
    return tuple(run for line in lines for run in line)[1:]


def _stacked(lines: list[Text]) -> Text:
    return tuple(run for line in lines for run in (Run("\n"), *line))[1:]


def _join(texts: list[Text]) -> Text:
    joined = [run for text in texts if text for run in (Run("\n\n"), *text)]
    return tuple(joined[1:])


def _footer(catalogue: Catalogue, *, draft: bool) -> Footer:
    def line(name: str) -> str:
        return plain(catalogue[SnippetId(f"footer/{name}")].body)

    return Footer(line("disclaimer"), line("upload"), line("draft") if draft else "")


def _is_draft(used: tuple[Snippet, ...]) -> bool:
    return any(snippet.status is Status.DRAFT and snippet.claims for snippet in used)


def _key(button: Button, catalogue: Catalogue) -> Key:
    label = button.words.words if button.words else catalogue.label(button.step, button.value)
    return Key(label, callback_data(button))


def _sources(used: tuple[Snippet, ...], catalogue: Catalogue) -> Text:
    telling = (snippet for snippet in used if not _hurried(snippet.id))
    # The first source of each snippet before the second of any: none of them goes unnamed.
    ranks = zip_longest(*(snippet.sources for snippet in telling))
    keys = list(dict.fromkeys(key for rank in ranks for key in rank if key))[:SOURCES_SHOWN]
    if not keys:
        return ()
    title = plain(catalogue[SnippetId("footer/sources")].body)
    lines = [source.line for source in map(catalogue.sources.get, keys) if source]
    return (Run("\n\n"), *styled(parse("\n".join([f"**{title}**", *(f"- {line}" for line in lines)])), FOLD))


def _on_sheet(draft: Draft, catalogue: Catalogue) -> tuple[Snippet, ...]:
    if not isinstance(draft.attachment, Sheet):
        return ()
    parts = tuple(part for section in draft.attachment.sections for part in section.parts)
    return tuple(catalogue[snippet_id] for snippet_id in _named(parts))


def _hurried(snippet: SnippetId) -> bool:
    """Read in a hurry: a question, whose answers show the same sources, and what is said in an emergency."""
    folder, _, name = snippet.partition("/")
    return name == "ask" or folder in {
        "safety",
        "country",
        "go",
        "welcome",
        "person",
        "reached",
        "canned",
        "record",
    }


def _attachment(
    draft: Draft, catalogue: Catalogue, footer: Footer
) -> PictureOf | Page | StaffFile | MarkedPages | None:
    match draft.attachment:
        case None:
            return None
        case Picture(step):
            return PictureOf(step)
        case StaffFile() as file:
            return file
        case Marked():
            return MarkedPages()
        case Sheet() as sheet:
            return _page(sheet, catalogue, draft.whom, footer)
        case _:
            assert_never(draft.attachment)


def _page(sheet: Sheet, catalogue: Catalogue, whom: Whom, footer: Footer) -> Page:
    def words(snippet: str) -> str:
        return plain(_words(catalogue, SnippetId(snippet), whom, {}))

    told = tuple(plain(line) for line in _lines(sheet.told, catalogue, whom))
    sections = [(words("summary/sheet-told"), told)]
    for section in sheet.sections:
        texts = [_part(part, catalogue, whom) for part in section.parts]
        paragraphs = tuple(line for text in texts for line in plain(text).split("\n") if line.strip())
        sections.append((words(section.title), paragraphs))
    return Page(
        sheet.form,
        words("summary/sheet-title"),
        tuple(sections),
        words("summary/sheet-notes"),
        f"{words('summary/sheet-small-print')} {' '.join(plain(footer.text).split())}",
    )
