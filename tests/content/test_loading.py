"""content/ becomes a Catalogue, or one line that names the file, the line and what to do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.content import ContentError, load
from flows.checks.case import Placed
from flows.markup import parse
from flows.model import SnippetId
from flows.snippets import Fact, Source, Status

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DRAFT = 'status = "draft"\nreview_due = 2027-02-24\n'
SIGNED = 'status = "reviewed"\nreview_due = 2027-02-24\n'
SOURCES = """\
[S-1]
title = "A title"
organisation = "An institute"
year = "2026"
address = "https://example.org"
kind = "P"
"""
FACTS = """\
[F-1]
fact = "It is so."
certainty = "established"
check = "K"
sources = ["S-1"]
last_checked = ""
"""
ASK = f"""+++
{DRAFT}facts = ["F-1"]
sources = ["S-1"]
name = "Test"

[labels]
high = "High"
+++

**What** does {{your}} report say?
"""


def page(front: str, words: str = "It is so.\n") -> str:
    return f"+++\n{front}+++\n{words}"


GOOD: Mapping[str, str | bytes] = {"sources.toml": SOURCES, "facts.toml": FACTS, "en/test/ask.md": ASK}


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    root = folder / "content"
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def test_a_file_becomes_a_snippet_called_by_its_path(tmp_path: Path) -> None:
    catalogue = load(written(tmp_path, GOOD), "en")
    words = "**What** does {your} report say?"
    assert dict(catalogue.snippets) == {
        SnippetId("test/ask"): Placed(
            SnippetId("test/ask"),
            parse(words),
            words,
            "content/en/test/ask.md",
            Status.DRAFT,
            date(2027, 2, 24),
            facts=("F-1",),
            sources=("S-1",),
            name="Test",
            labels={"high": "High"},
            line=12,
        )
    }
    assert catalogue.sources == {
        "S-1": Source("S-1", "A title", "An institute", "2026", "https://example.org")
    }
    assert catalogue.facts == {"F-1": Fact("F-1", "It is so.", "established", ("S-1",))}


def test_a_signature_is_kept(tmp_path: Path) -> None:
    front = f'{SIGNED}claims = false\nreviewed_by = "A name"\nreviewed_on = 2026-11-01\n'
    snippet = load(written(tmp_path, {**GOOD, "en/a/b.md": page(front)}), "en")[SnippetId("a/b")]
    signed = (snippet.status, snippet.reviewed_by, snippet.reviewed_on, snippet.claims)
    assert signed == (Status.REVIEWED, "A name", date(2026, 11, 1), False)


@pytest.mark.parametrize("text", ["\ufeff" + ASK, ASK.replace("\n", "\r\n")], ids=["byte order mark", "CRLF"])
def test_files_of_other_editors_are_read_alike(tmp_path: Path, text: str) -> None:
    plain = load(written(tmp_path / "plain", GOOD), "en")
    other = load(written(tmp_path / "other", {**GOOD, "en/test/ask.md": text}), "en")
    assert other.snippets == plain.snippets


def test_only_markdown_of_this_locale_is_a_snippet(tmp_path: Path) -> None:
    more = {"en/words.txt": "one", "en/test/.#ask.md": "x", "de/test/ask.md": "x", "README.md": "x"}
    assert list(load(written(tmp_path, {**GOOD, **more}), "en").snippets) == ["test/ask"]


CHANGES: Mapping[str, Mapping[str, str]] = {
    "a word": {"en/test/ask.md": ASK.replace("does", "did")},
    "a label": {"en/test/ask.md": ASK.replace("High", "Higher")},
    "a fact": {"facts.toml": FACTS.replace("is so", "is not so")},
    "a word list": {"en/words.txt": "one"},
    "the lexicon": {"lexicon.tsv": "one\ttwo"},
    "a new file": {"en/test/high.md": page(f"{DRAFT}claims = false\n")},
}


def test_any_changed_word_is_another_revision(tmp_path: Path) -> None:
    revisions = [
        load(written(tmp_path / name, {**GOOD, **new}), "en").revision for name, new in CHANGES.items()
    ]
    same = [load(written(tmp_path / str(n), GOOD), "en").revision for n in range(2)]
    assert same[0] == same[1]
    assert len({*revisions, *same}) == len(CHANGES) + 1
    assert {len(revision) for revision in revisions} == {12}


A = "en/a/b.md"
WRONG: Mapping[str, tuple[Mapping[str, str | bytes], str]] = {
    "no first fence": ({A: "It is so."}, f"{A}:1: the first line must be +++"),
    "an empty file": ({A: ""}, f"{A}:1: the first line must be +++"),
    "no second fence": ({A: f"+++\n{DRAFT}\nIt is so."}, f"{A}:5: the second +++ is missing"),
    "no words": ({A: page(DRAFT, "\n \n")}, f"{A}:4: no words"),
    "bad TOML": ({A: page(f"{DRAFT}facts = [\n")}, f"{A}:"),
    "a key twice": ({A: page(f"{DRAFT}claims = true\nclaims = false\n")}, f"{A}:5: is not valid TOML"),
    "an unknown key": ({A: page(f"{DRAFT}clams = false\n")}, f"{A}:4: clams is not a key"),
    "no status": ({A: page("review_due = 2027-02-24\n")}, f"{A}:2: status is missing"),
    "no date": ({A: page('status = "draft"\n')}, f"{A}:2: review_due is missing"),
    "another status": (
        {A: page('review_due = 2027-02-24\nstatus = "final"\n')},
        f"{A}:3: status must be 'draft'",
    ),
    "no day of the calendar": (
        {A: page('status = "draft"\nreview_due = 2027-02-30\n')},
        f"{A}:3: is not valid",
    ),
    "a date in quotes": (
        {A: page('status = "draft"\nreview_due = "2027-02-24"\n')},
        f"{A}:3: review_due must be a",
    ),
    "a number for a word": ({A: page(f"{DRAFT}facts = [1]\n")}, f"{A}:4: facts must be words in quotes"),
    "a word for a list": ({A: page(f'{DRAFT}facts = "F-1"\n')}, f"{A}:4: facts must be a list"),
    "a word for a yes": ({A: page(f'{DRAFT}claims = "no"\n')}, f"{A}:4: claims must be true or false"),
    "a fact twice": ({A: page(f'{DRAFT}facts = ["F-1", "F-1"]\n')}, f'{A}:4: facts names "F-1" twice'),
    "an empty label": (
        {"en/a/ask.md": page(f'{DRAFT}[labels]\nlow = ""\n')},
        "en/a/ask.md:5: labels.low must be",
    ),
    "no signature": ({A: page(SIGNED)}, f'{A}:2: status "reviewed" needs reviewed_by and reviewed_on'),
    "half a signature": ({A: page(f'{SIGNED}reviewed_by = "A name"\n')}, f"{A}:2: status"),
    "a signed draft": ({A: page(f"{DRAFT}reviewed_on = 2026-11-01\n")}, f"{A}:2: a draft has no reviewed_by"),
    "labels elsewhere": ({A: page(f'{DRAFT}[labels]\nlow = "Low"\n')}, f"{A}:4: labels does not belong"),
    "a name elsewhere": ({A: page(f'{DRAFT}name = "Low"\n')}, f"{A}:4: name does not belong"),
    "asks elsewhere": ({A: page(f'{DRAFT}asks = ["low"]\n')}, f"{A}:4: asks does not belong"),
    "words elsewhere": ({A: page(f'{DRAFT}\n[words]\nyou = "you"\n')}, f"{A}:5: words does not belong"),
    "a big letter": ({"en/a/B.md": page(DRAFT)}, "en/a/B.md:1: rename it"),
    "no folder": ({"en/b.md": page(DRAFT)}, "en/b.md:1: rename it"),
    "not UTF-8": ({A: page(DRAFT).encode() + b"so\n\xff"}, f"{A}:7: is not UTF-8"),
    "a source without title": (
        {"sources.toml": SOURCES.replace("title", "titel")},
        "sources.toml:1: S-1.title is",
    ),
    "a source twice": ({"sources.toml": SOURCES * 2}, "sources.toml:7: is not valid TOML"),
    "a fact with one source as a word": (
        {"facts.toml": FACTS.replace('["S-1"]', '"S-1"')},
        "facts.toml:5: F-1.sources must be a list",
    ),
    "a fact that is no table": ({"facts.toml": f'note = "x"\n{FACTS}'}, "facts.toml:1: note"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_names_file_line_and_what_to_do(tmp_path: Path, name: str) -> None:
    files, said = WRONG[name]
    with pytest.raises(ContentError) as caught:
        load(written(tmp_path, {**GOOD, **files}), "en")
    assert str(caught.value).startswith(f"content/{said}")
    assert "\n" not in str(caught.value)


def test_missing_files_are_named(tmp_path: Path) -> None:
    root = written(tmp_path, {"en/test/ask.md": ASK, "facts.toml": FACTS})
    with pytest.raises(ContentError, match=r"content/sources\.toml:1: cannot be read"):
        load(root, "en")
    with pytest.raises(ContentError, match=r"content/xx:1: has no snippets"):
        load(root, "xx")
