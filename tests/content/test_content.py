"""What holds for the real words, whoever changes them."""

from __future__ import annotations

from pathlib import Path

from bot.content import load
from flows.check import problems, readability
from flows.checks import backing, marks, wording
from flows.checks.case import Case, Rule
from flows.declare import Flow
from flows.fixed import Fixed, Go, Sealed
from flows.guide import GUIDE
from flows.markup import blanks
from flows.model import SnippetId

CONTENT = Path(__file__).parents[2] / "content"
CATALOGUE = load(CONTENT, "en")
FIXED = frozenset(SnippetId(name) for name in (*Fixed, *Sealed))


def found(*rules: Rule) -> list[str]:
    due = min(snippet.review_due for snippet in CATALOGUE.snippets.values())
    case = Case(Flow(()), CATALOGUE, frozenset(), frozenset(), due)
    return [f"{one.file}:{one.line}: {one.words}" for rule in rules for one in rule(case)]


def test_every_file_is_a_snippet() -> None:
    files = {file.relative_to(CONTENT / "en").as_posix() for file in (CONTENT / "en").rglob("*.md")}
    assert files == {f"{snippet_id}.md" for snippet_id in CATALOGUE.snippets}
    assert len(files) > 200


def test_the_words_are_easy_to_read() -> None:
    mean, highest, which = readability(CATALOGUE)
    assert mean <= 7.0
    assert highest <= 7.5, which
    assert found(wording.plain_enough, wording.sentence_length, wording.short, wording.captions) == []


def test_the_words_are_calm() -> None:
    assert found(wording.calm, wording.emoji) == []


def test_every_claim_has_facts_and_the_sources_of_these_facts() -> None:
    assert found(backing.backed, backing.known, backing.sourced, backing.dated, backing.asked_once) == []


def test_the_marks_are_what_a_patient_is_shown() -> None:
    assert found(marks.parsed, marks.linked, marks.filled, marks.person, marks.carers) == []


def test_the_footer_says_what_it_must() -> None:
    disclaimer, upload = (CATALOGUE[SnippetId(f"footer/{name}")] for name in ("disclaimer", "upload"))
    assert "Not medical advice" in disclaimer.markdown
    assert "upload" in upload.markdown
    assert not blanks(disclaimer.body) | blanks(upload.body)


def test_the_guide_and_its_words_fit_together() -> None:
    due = min(snippet.review_due for snippet in CATALOGUE.snippets.values())
    everything = problems(GUIDE, CATALOGUE, FIXED, frozenset(Go), due)
    assert [f"{one.file}:{one.line}: {one.words}" for one in everything] == []
