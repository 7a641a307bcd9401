"""What an editor can get wrong in the question library, each found where it is."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from flows.checks import library as rules
from flows.checks.case import Case, Placed
from flows.guide import GUIDE
from flows.markup import parse
from flows.model import SnippetId
from flows.snippets import Catalogue, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

DUE = date(2027, 2, 24)
NAMES = ("one/a", "one/b", "one/c", "two/d")
RELATED = {name: tuple(other for other in NAMES if other != name) for name in NAMES}


def snippet(name: str, markdown: str = "It is so.", **more: Any) -> Placed:
    return Placed(
        SnippetId(name),
        parse(markdown),
        markdown,
        f"content/en/{name}.md",
        status=Status.DRAFT,
        review_due=DUE,
        claims=False,
        **more,
    )


GOOD = (
    *(snippet(f"{folder}/{name}") for folder in ("topic", "more", "team") for name in NAMES),
    snippet("fit/one/a/far", when={"stage": ("4",), "named": ("chemo",)}),
    snippet("guides/ask", labels={"one": "One", "two": "Two", "more": "More", "team": "Ask"}),
    *(snippet(f"who/{whom}", words={"your": "your"}) for whom in ("self", "carer")),
)


def found(
    *changed: Placed, without: str = "", related: Mapping[str, tuple[str, ...]] = RELATED
) -> list[tuple[str, str]]:
    written = {one.id: one for one in (*GOOD, *changed) if one.id != without}
    catalogue = Catalogue(written, {}, {}, "revision", MappingProxyType(dict(related)))
    case = Case(GUIDE, catalogue, frozenset(), frozenset(), date(2026, 11, 24))
    every = (rules.related, rules.shelved, rules.stacked, rules.fits)
    return [(problem.file, problem.words) for rule in every for problem in rule(case)]


def test_a_library_without_a_mistake_has_no_problem() -> None:
    assert found() == []


def test_no_library_is_no_problem() -> None:
    assert found(related={}, without="guides/ask") == []


WITHOUT_D = {name: tuple(o if o != "two/d" else "one/a" for o in others) for name, others in RELATED.items()}
LONG = "word " * 450

BROKEN: Mapping[str, tuple[list[tuple[str, str]], str, str]] = {
    "a topic in no guide": (found(snippet("topic/two/e")), "content/related.toml", "two/e is missing"),
    "a related topic that is none": (
        found(related={**RELATED, "one/a": ("one/b", "one/c", "one/x")}),
        "content/related.toml",
        "one/x is no topic",
    ),
    "two related topics": (
        found(related={**RELATED, "one/a": ("one/b", "two/d")}),
        "content/related.toml",
        "one/a needs 3",
    ),
    "a topic related to itself": (
        found(related={**RELATED, "one/a": ("one/a", "one/b", "two/d")}),
        "content/related.toml",
        "not itself",
    ),
    "a topic nobody reaches": (
        found(related={**WITHOUT_D, "two/d": RELATED["two/d"]}),
        "content/related.toml",
        "nobody gets from one/a to two/d",
    ),
    "nothing more to tell": (found(without="more/one/b"), "content/en/more/one/b.md", "is missing"),
    "nothing to ask": (found(without="team/one/b"), "content/en/team/one/b.md", "is missing"),
    "an area without label": (
        found(snippet("guides/ask", labels={"one": "One", "more": "More", "team": "Ask"})),
        "content/en/guides/ask.md",
        '"two" has no label',
    ),
    "a label of no area": (
        found(snippet("guides/ask", labels={"one": "1", "two": "2", "six": "6", "more": "M", "team": "T"})),
        "content/en/guides/ask.md",
        '"six" belongs to no button',
    ),
    "too much under one topic": (
        found(snippet("topic/one/a", LONG)),
        "content/en/topic/one/a.md",
        "together with what may stand under it",
    ),
    "a variant of no topic": (
        found(snippet("fit/one/x/far", when={"stage": ("4",)})),
        "content/en/fit/one/x/far.md",
        "one/x is no topic",
    ),
    "a variant for nobody in particular": (
        found(snippet("fit/one/a/far")),
        "content/en/fit/one/a/far.md",
        "has no [when]",
    ),
    "a variant for an answer that is none": (
        found(snippet("fit/one/a/far", when={"stage": ("5",)})),
        "content/en/fit/one/a/far.md",
        'stage is never "5"',
    ),
    "a variant for a step that is none": (
        found(snippet("fit/one/a/far", when={"grade": ("3",)})),
        "content/en/fit/one/a/far.md",
        'grade is never "3"',
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_in_the_library_is_found_where_it_is(name: str) -> None:
    problems, file, said = BROKEN[name]
    assert [words for where, words in problems if where == file and said in words]
