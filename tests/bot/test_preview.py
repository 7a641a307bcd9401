"""The page of all words for clinicians."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from guide_tools import mind

from bot.preview import write
from flows.declare import END, Flow, Step
from flows.markup import parse
from flows.model import SnippetId, StepId
from flows.snippets import Catalogue, Fact, Snippet, Source, Status

NASTY = "<script>alert('1')</script> & \"x\""
WHO = {
    "self": {"your": "your", "Your": "Your"},
    "carer": {"your": "their", "Your": "Their"},
}


class Result(StrEnum):
    HIGH = "high"
    LOW = "low"
    UNKNOWN = "unknown"


TEST = Step(
    id=StepId("test"),
    values=Result,
    read=lambda _words, _asked: {},
    rows=((Result.HIGH, Result.LOW), (Result.UNKNOWN,)),
    then=END,
    skip=Result.UNKNOWN,
)


def snippet(name: str, markdown: str, /, **more: Any) -> Snippet:
    defaults: dict[str, Any] = {"status": Status.DRAFT, "review_due": date(2027, 2, 24), "claims": False}
    file = f"content/en/{name}.md"
    return Snippet(SnippetId(name), parse(markdown), markdown, file, **{**defaults, **more})


SNIPPETS = (
    *(snippet(f"who/{whom}", "", words=words) for whom, words in WHO.items()),
    *(
        snippet(f"footer/{name}", f"The {name} line.")
        for name in ("disclaimer", "upload", "draft", "sources")
    ),
    snippet(
        "test/ask",
        "What does {your} report say?",
        name="Test",
        labels={"high": NASTY, "low": "Low", "unknown": "?"},
    ),
    snippet(
        "test/high",
        f"**{{Your}} report** says {NASTY}. You wrote {{words}}. ||Hidden|| [link](https://example.org/a?b=1&c=2)",
        claims=True,
        facts=("F-1", "F-LOST"),
        sources=("S", "BAD", "LOST"),
        status=Status.REVIEWED,
        reviewed_by=NASTY,
        reviewed_on=date(2026, 11, 1),
    ),
    snippet("test/low", "Too long. " * 500),
    snippet("repair/unclear", "I did not understand."),
)
CATALOGUE = Catalogue(
    {one.id: one for one in SNIPPETS},
    {
        "S": Source("S", NASTY, "An institute", "2025", "https://example.org/s"),
        "BAD": Source("BAD", "Bad", "Nobody", "2025", "javascript:alert(1)"),
    },
    {"F-1": Fact("F-1", f"A fact {NASTY}", "established", ("S",))},
    "abc123",
)


class Words(HTMLParser):
    """All words of a page, its ids and its addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        here = {name: value or "" for name, value in attrs}
        self.ids += [here["id"]] if "id" in here else []
        self.addresses += [here[name] for name in ("href", "src") if name in here]
        self.open += [] if tag in {"meta", "link", "br"} else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture
def html(tmp_path: Path) -> str:
    write(tmp_path / "new" / "preview", Flow((TEST,)), CATALOGUE)
    return (tmp_path / "new" / "preview" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def page(html: str) -> Words:
    words = Words()
    words.feed(html)
    words.close()
    assert not words.open
    return words


def test_every_snippet_has_its_place_once(page: Words) -> None:
    assert all(page.ids.count(name) == 1 for name in CATALOGUE.snippets)
    assert all(f"content/en/{name}.md" in page.words for name in CATALOGUE.snippets)


def test_nothing_is_read_as_markup(html: str, page: Words) -> None:
    assert html.count("<script") == 1  # Ours, by file.
    assert page.words.count(NASTY) > 6


def test_bubble_shows_both_wordings_the_blank_and_the_footer(page: Words) -> None:
    for words in ("What does your report say?", "What does their report say?", "You wrote [words]."):
        assert words in page.words
    assert page.words.count("The disclaimer line.\nThe upload line.") > 8


def test_what_stands_behind_the_words_is_beside_them(page: Words) -> None:
    for words in (
        f"Reviewed by {NASTY} on 2026-11-01",
        "2027-02-24",
        "F-1",
        "established",
        "Longest sentence",
    ):
        assert words in page.words


def test_what_is_missing_is_named(page: Words) -> None:
    for words in (
        "test/unknown is not written yet",
        "F-LOST is not in facts.toml",
        "LOST is not in sources.toml",
        "does not fit 4096",
    ):
        assert words in page.words


def test_only_web_addresses_are_links_and_nothing_is_fetched(html: str, page: Words) -> None:
    assert not any(address.startswith("javascript:") for address in page.addresses)
    fetched = re.findall(r'<(?:link|script)[^>]*(?:href|src)="([^"]+)"', html)
    assert fetched == ["look.css", "comments.js"]


def test_links_inside_the_page_lead_somewhere(page: Words) -> None:
    inside = [address[1:] for address in page.addresses if address.startswith("#")]
    assert inside
    assert set(inside) <= set(page.ids)


def test_same_words_give_the_same_page(tmp_path: Path, html: str) -> None:
    write(tmp_path, Flow((TEST,)), CATALOGUE)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == html


def test_a_catalogue_with_nothing_in_it_still_makes_a_page(tmp_path: Path) -> None:
    write(tmp_path, Flow((TEST,)), Catalogue({}, {}, {}, "none"))
    assert "test/ask is not written yet" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_variant_says_for_whom_it_is_and_a_topic_how_it_is_found(tmp_path: Path) -> None:
    write(tmp_path, mind().known.flow, mind().catalogue)
    page = (tmp_path / "index.html").read_text("utf-8")
    assert "stage: 4 or recurrence_distant" in page
    assert "named: cdkdrug" in page
    assert "Found by" in page
