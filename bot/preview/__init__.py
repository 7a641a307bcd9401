"""Every word that a patient can read and what stands behind it, as an HTML page for clinicians."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.preview.backing import backing
from bot.preview.bubble import Rows, bubbles
from bot.preview.graph import graph, step_name
from bot.preview.html import Html, join, tag
from flows.declare import Flow, Step
from flows.model import Button, SnippetId
from flows.snippets import Catalogue, Status

_HERE = Path(__file__).parent
_TITLE = "Lantern: every word a patient can read"
_INTRO = (
    "This page shows each message as a patient sees it, and beside it who signed it, the facts that back it "
    "and their sources. Words in [brackets] are filled in from the conversation. Please say what is wrong, "
    "unkind or hard to follow."
)
_COMMENTS = (
    "Comments stay in this browser until you save them as a file or print the page. Nothing is sent anywhere."
)


def write(folder: Path, flow: Flow, catalogue: Catalogue) -> None:
    """Writes index.html and the two files beside it. Nothing on the page asks the network for anything."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(f"<!doctype html>\n{_page(flow, catalogue)}\n", encoding="utf-8")
    for name in ("look.css", "comments.js"):
        (folder / name).write_text((_HERE / name).read_text(encoding="utf-8"), encoding="utf-8")


def _page(flow: Flow, catalogue: Catalogue) -> Html:
    rest = _rest(flow, catalogue)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("title", _TITLE),
        tag("link", rel="stylesheet", href="look.css"),
        tag("script", src="comments.js", defer="defer"),
    )
    steps = (_step(step, catalogue) for step in flow.steps)
    folders = (_folder(name, ids, catalogue) for name, ids in rest.items())
    main = tag("main", graph(flow, catalogue), *steps, *folders)
    body = tag("body", _header(catalogue), _contents(flow, catalogue, rest), main)
    return tag("html", head, body, lang="en")


def _header(catalogue: Catalogue) -> Html:
    snippets = catalogue.snippets.values()
    signed = sum(snippet.status is Status.REVIEWED for snippet in snippets)
    size = f"{len(snippets)} snippets, {signed} of them reviewed by a clinician."
    counts = f"Revision {catalogue.revision}. {size}"
    saving = tag("p", _COMMENTS, " ", tag("button", "Save comments as a file", id="save", type="button"))
    return tag("header", tag("h1", _TITLE), tag("p", _INTRO), tag("p", counts, class_="counts"), saving)


def _contents(flow: Flow, catalogue: Catalogue, rest: dict[str, list[SnippetId]]) -> Html:
    steps = (_link(f"step-{step.id}", step_name(step.id, catalogue)) for step in flow.steps)
    folders = (_link(f"folder-{name}", name, f" ({len(ids)})") for name, ids in rest.items())
    guide = tag("ol", _link("guide", "The ways through the guide"), *steps)
    return tag("nav", tag("h2", "Contents"), guide, tag("h3", "Other words"), tag("ul", *folders))


def _link(to: str, words: str, after: str = "") -> Html:
    return tag("li", tag("a", words, href=f"#{to}"), after)


def _step(step: Step[Any], catalogue: Catalogue) -> Html:
    name = step_name(step.id, catalogue)
    rows = tuple(tuple(Button(step.id, value) for value in row) for row in step.options({}))
    question = _entry("The question", SnippetId(f"{step.id}/ask"), catalogue, rows)
    answers = (_entry(f"After {labels}", said, catalogue) for said, labels in _answers(step, catalogue))
    return tag("section", tag("h2", name), question, *answers, id=f"step-{step.id}")


def _answers(step: Step[Any], catalogue: Catalogue) -> Iterator[tuple[SnippetId, str]]:
    """Each explanation once, with the answers that it follows."""
    told: dict[SnippetId, list[str]] = {}
    for value in step.values:
        if (meaning := step.meaning(value)) is not None:
            told.setdefault(meaning, []).append(_label(step, value, catalogue))
    for meaning, labels in told.items():
        yield meaning, " or ".join(f"“{label}”" for label in labels)


def _label(step: Step[Any], value: str, catalogue: Catalogue) -> str:
    try:
        return catalogue.label(step.id, value)
    except KeyError:
        return value


def _folder(name: str, ids: list[SnippetId], catalogue: Catalogue) -> Html:
    entries = (_entry(snippet_id, snippet_id, catalogue) for snippet_id in ids)
    return tag("section", tag("h2", name), *entries, id=f"folder-{name}")


def _entry(title: str, snippet_id: SnippetId, catalogue: Catalogue, rows: Rows = ()) -> Html:
    heading = tag("h3", title)
    snippet = catalogue.snippets.get(snippet_id)
    if snippet is None:
        missing = tag("p", f"{snippet_id} is not written yet.", class_="trouble")
        return tag("article", heading, missing, id=snippet_id)
    comment = tag("label", "Comment", tag("textarea", name_=snippet_id, rows="3"), class_="comment")
    left = tag("div", bubbles(snippet_id, catalogue, rows), comment)
    return tag("article", heading, join(left, backing(snippet, catalogue)), id=snippet_id)


def _rest(flow: Flow, catalogue: Catalogue) -> dict[str, list[SnippetId]]:
    """The snippets that no step shows, by folder."""
    shown = {SnippetId(f"{step.id}/ask") for step in flow.steps}
    shown |= {meaning for step in flow.steps for value in step.values if (meaning := step.meaning(value))}
    folders: dict[str, list[SnippetId]] = {}
    for snippet_id in sorted(catalogue.snippets):
        if snippet_id not in shown:
            folders.setdefault(snippet_id.split("/")[0], []).append(snippet_id)
    return folders
