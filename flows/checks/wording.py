"""How the words read: short, plain, calm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from flows.checks.case import GUIDE_FILE, Problem, at, whole
from flows.checks.phrases import FORBIDDEN
from flows.languages import LANGUAGE
from flows.markup import blanks, fill, plain, width
from flows.model import Answer, How, Session, SnippetId, Whom
from flows.plain import grade, sentences
from flows.reply import CAPTION_LIMIT, TooLongError
from flows.speech import explained
from flows.voice import seal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.checks.case import Case
    from flows.declare import Step
    from flows.model import StepId
    from flows.snippets import Catalogue, Snippet

LONGEST_BODY = 900
"""Characters. A longer thought is two snippets."""
IN_OTHER_WORDS = f"{LANGUAGE}/"
"""The measure is made for English."""
HARDEST = 7.5
"""Flesch-Kincaid grade."""
LONGEST_SENTENCE = 25
"""Words."""
WITH_EMOJI = frozenset({SnippetId("footer/upload")})
"""Where the same is said in words beside it."""
UNDER_A_DRAWING = re.compile(r"[^/]+/where|summary/sheet")
FOOTER = tuple(SnippetId(f"footer/{name}") for name in ("draft", "disclaimer", "upload"))

_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_MARKS = re.compile(r"[*|{}\[\]]|\]\([^)\s]*\)|\(https?://[^)\s]*\)")
_APOSTROPHES = str.maketrans({"’": "'"})


def words_of(snippet: Snippet, catalogue: Catalogue) -> str:
    """As a patient reads them, without styles; what only a conversation fills shows the blank's name."""
    reader = catalogue.snippets.get(SnippetId(f"who/{Whom.SELF}"))
    names = {name: name for name in blanks(snippet.body)}
    return plain(fill(snippet.body, {**names, **(reader.words if reader is not None else {})}))


def short(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        size = len(snippet.markdown)
        if size > LONGEST_BODY:
            yield whole(snippet, f"has {size} characters, {LONGEST_BODY} at most: cut it, or make two of it")


def captions(case: Case) -> Iterator[Problem]:
    """Words under a drawing, with the footer, must fit Telegram's limit for captions."""
    footer = sum(_width(case, snippet_id) + 1 for snippet_id in FOOTER)
    for snippet in case.catalogue.snippets.values():
        size = _width(case, snippet.id) + 1 + footer
        if UNDER_A_DRAWING.fullmatch(snippet.id) and size > CAPTION_LIMIT:
            over = size - CAPTION_LIMIT
            yield whole(snippet, f"is {over} characters too long to stand under a drawing: cut it")


def together(case: Case) -> Iterator[Problem]:
    """Everything told in one message is explained in one message."""
    told = tuple(_longest(case, step) for step in case.flow.steps if step.on_report)
    drafts = explained(case.flow, Session(), told)[:1]
    try:
        for draft in drafts:
            seal(draft, case.catalogue)
    except TooLongError:
        names = ", ".join(f"{step}/{answer.value}" for step, answer in told)
        yield Problem(GUIDE_FILE, 1, f"{names} do not fit into one message: shorten the longest")
    except KeyError:  # Another rule says what is missing.
        return


def _longest(case: Case, step: Step[Any]) -> tuple[StepId, Answer]:
    def size(value: str) -> int:
        meaning = step.meaning(value)
        return 0 if meaning is None else _width(case, meaning)

    return step.id, Answer(max((str(value) for value in step.values), key=size), How.SAID)


def _width(case: Case, snippet_id: SnippetId) -> int:
    snippet = case.catalogue.snippets.get(snippet_id)
    return width(words_of(snippet, case.catalogue)) if snippet is not None else 0


def plain_enough(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        hard = grade(words_of(snippet, case.catalogue))
        if hard > HARDEST and not snippet.id.startswith(IN_OTHER_WORDS):
            words = f"has reading grade {hard:.1f}, {HARDEST} at most: shorter sentences, shorter words"
            yield whole(snippet, words)


def sentence_length(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        for sentence in sentences(words_of(snippet, case.catalogue)):
            if len(sentence) > LONGEST_SENTENCE:
                words = f"a sentence of {len(sentence)} words, {LONGEST_SENTENCE} at most: make two of it"
                yield at(snippet, _begins(sentence, snippet.markdown), words)


def _begins(sentence: list[str], markdown: str) -> int:
    """Where the sentence stands among marks and line ends."""
    found = re.search(r"[\W\d]+".join(map(re.escape, sentence[:6])), markdown)
    return found.start() if found is not None else 0


def calm(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        bare = bare_words(snippet.markdown)
        for phrase, why in FORBIDDEN:
            for found in phrase.finditer(bare):
                yield at(snippet, found.start(), f'"{" ".join(found[0].split())}" is {why}')
            for label in (snippet.name, *snippet.labels.values()):
                if (shown := phrase.search(label.translate(_APOSTROPHES))) is not None:
                    yield whole(snippet, f'"{shown[0]}" on a button is {why}')


def bare_words(markdown: str) -> str:
    """Of the same length, so that every word keeps its place; blanks show their name."""
    return _MARKS.sub(lambda mark: " " * len(mark[0]), markdown).translate(_APOSTROPHES)


def emoji(case: Case) -> Iterator[Problem]:
    """Not everybody sees it, and it means different things to different people."""
    for snippet in case.catalogue.snippets.values():
        if snippet.id in WITH_EMOJI:
            continue
        for found in _EMOJI.finditer(snippet.markdown):
            yield at(snippet, found.start(), f"{found[0]} is an emoji: say it in words")
        for label in (snippet.name, *snippet.labels.values()):
            if _EMOJI.search(label):
                yield whole(snippet, f'the label "{label}" has an emoji: say it in words')
