"""A message as a chat bubble: sealed like the real one, so it has the same words and footer."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType

from bot.preview.html import Html, join, tag
from flows.markup import BOLD, FOLD, ITALIC, SPOILER, Run, Text, blanks, fill, plain
from flows.model import Button, Draft, Quote, Say, SnippetId, Whom
from flows.reply import Reply, TooLongError
from flows.snippets import Catalogue
from flows.voice import seal

Rows = tuple[tuple[Button, ...], ...]


def bubbles(snippet: SnippetId, catalogue: Catalogue, rows: Rows = ()) -> Html:
    """The wording for the patient and the one for a carer, or one bubble when they do not differ."""
    own, carer = (_bubble(snippet, catalogue, rows, whom) for whom in (Whom.SELF, Whom.CARER))
    if own == carer:
        return tag("div", _figure("To a patient and to a carer", own), class_="bubbles")
    return tag("div", _figure("To a patient", own), _figure("To a carer", carer), class_="bubbles")


def words_of(snippet: SnippetId, catalogue: Catalogue) -> str:
    """The words as a patient reads them, without styles."""
    person = catalogue[SnippetId(f"who/{Whom.SELF}")].words
    shown = {name: quote.words for name, quote in _gaps(snippet, catalogue).items()}
    return plain(fill(catalogue[snippet].body, {**person, **shown}))


def _bubble(snippet: SnippetId, catalogue: Catalogue, rows: Rows, whom: Whom) -> Html:
    try:
        say = Say(snippet, MappingProxyType(dict(_gaps(snippet, catalogue))))
        reply = seal(Draft((say,), rows, whom=whom), catalogue)
    except KeyError as missing:
        return tag("p", f"Cannot be shown: {missing.args[0]} is not written yet.", class_="trouble")
    except TooLongError as trouble:
        return tag("p", f"Cannot be shown: {trouble}", class_="trouble")
    return _chat(reply)


def _gaps(snippet: SnippetId, catalogue: Catalogue) -> dict[str, Quote]:
    """Blanks that only a real conversation fills show their name."""
    ours = catalogue[SnippetId(f"who/{Whom.SELF}")].words
    return {name: Quote(f"[{name}]") for name in sorted(blanks(catalogue[snippet].body)) if name not in ours}


def _figure(caption: str, bubble: Html) -> Html:
    return tag("figure", tag("figcaption", caption), bubble)


def _chat(reply: Reply) -> Html:
    footer = tag("div", _body(reply.footer.text), class_="footer")
    words = tag("div", _body(reply.body), footer, class_="bubble")
    rows = (tag("div", *(tag("span", key.label) for key in row)) for row in reply.keys)
    return join(words, tag("div", *rows, class_="keys")) if reply.keys else words


def _body(text: Text) -> Html:
    parts = [
        (tag("blockquote", *map(_run, runs)) if folded else join(*map(_run, runs)))
        for folded, runs in groupby(text, key=lambda run: FOLD in run.styles)
    ]
    return join(*parts)


def _run(run: Run) -> Html:
    html = join(run.text)
    if run.url:
        html = tag("a", html, href=run.url)
    for style, name in ((BOLD, "strong"), (ITALIC, "em"), (SPOILER, "mark")):
        if style in run.styles:
            html = tag(name, html)
    return html
