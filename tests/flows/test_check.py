"""What is wrong with a flow and its words. Longer than most files: one table with a row for each mistake.

Each row breaks a small faultless guide in one way and says what must be found, and where.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from flows import appointment, summary
from flows.check import RULES, Problem, problems, readability
from flows.checks import library
from flows.checks.case import Case, Placed
from flows.declare import END, Flow, Step
from flows.markup import parse
from flows.model import SnippetId, StepId
from flows.saying import STARTERS
from flows.snippets import Catalogue, Fact, Source, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

TODAY = date(2026, 11, 24)
DUE = date(2027, 2, 24)
FIRST_LINE = 5
"""Of the words of each snippet in its file."""
WHO = ("your", "Your", "you", "You", "yours")
LONG = " ".join(["word"] * 26)


class Result(StrEnum):
    HIGH = "high"
    LOW = "low"
    UNKNOWN = "unknown"


def step(name: str, then: StepId, **more: Any) -> Step[Result]:
    rows = ((Result.HIGH, Result.LOW), (Result.UNKNOWN,))
    given = {"values": Result, "rows": rows, "skip": Result.UNKNOWN, **more}
    return Step(id=StepId(name), read=lambda _words, _asked: {}, then=then, **given)


TEST = step("test", StepId("size"), pictured=True)
SIZE = step("size", END)
LABELS = {"high": "High", "low": "Low", "unknown": "I don't know"}


def snippet(name: str, markdown: str = "It is so.", /, **more: Any) -> Placed:
    given: dict[str, Any] = {"status": Status.DRAFT, "review_due": DUE, "claims": False, **more}
    file, text = f"content/en/{name}.md", parse(markdown)
    return Placed(SnippetId(name), text, markdown, file, line=FIRST_LINE, **given)


def claim(name: str, markdown: str = "It is so.", /, **more: Any) -> Placed:
    return snippet(name, markdown, **{"claims": True, "facts": ("F-1",), "sources": ("S-1",), **more})


def question(name: str, /, **more: Any) -> Placed:
    return snippet(f"{name}/ask", "What is it?", **{"name": name.title(), "labels": LABELS, **more})


SAID = ("go/understood", "footer/disclaimer", "footer/draft", "footer/sources")
FIXED = frozenset(map(SnippetId, (*SAID, "who/self", "who/carer", "footer/upload", "repair/cut-off")))
GOOD = (
    *(snippet(f"who/{whom}", words={name: name for name in WHO}) for whom in ("self", "carer")),
    *map(snippet, SAID),
    snippet("footer/upload", "📎 You can send your report."),
    snippet("repair/cut-off", "It ends with {tail}. {Your} words are kept."),
    snippet("go/ask", labels={"back": "Back"}),
    question("test"),
    question("size"),
    *(claim(f"{name}/{value}") for name in ("test", "size") for value in Result),
    claim("test/where", "It is in **the first line**.\n\n- *Here*\n- [There](https://example.org/a_b)"),
    *(snippet(f"topic/{name}", name="A topic", asks=(f"about {name}",)) for name in STARTERS),
    *map(claim, (*summary.talk_snippets({}), *summary.overlay_snippets({}))),
    *map(claim, (*appointment.questions({}), *appointment.more_questions({}))),
    claim(summary.subtype_snippet({})),
    claim(summary.assume_snippet({})),
)
SOURCES = {
    key: Source(key, "A title", "An institute", "2026", "https://example.org") for key in ("S-1", "S-2")
}
FACTS = {key: Fact(key, "It is so.", "established", (f"S-{key[-1]}",)) for key in ("F-1", "F-2")}


@dataclass(frozen=True, slots=True)
class Guide:
    """The faultless one, but for what a row changes."""

    steps: tuple[Step[Result], ...] = (TEST, SIZE)
    changed: tuple[Placed, ...] = ()
    without: str = ""
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType(FACTS))
    actions: frozenset[str] = frozenset({"back"})

    @property
    def catalogue(self) -> Catalogue:
        written = {one.id: one for one in (*GOOD, *self.changed) if one.id != self.without}
        return Catalogue(written, SOURCES, self.facts, "revision")

    @property
    def problems(self) -> list[Problem]:
        return list(problems(Flow(self.steps), self.catalogue, FIXED, self.actions, TODAY))

    def rules(self) -> set[str]:
        case = Case(Flow(self.steps), self.catalogue, FIXED, self.actions, TODAY)
        return {rule.__name__ for rule in RULES if list(rule(case))}


def words(markdown: str, name: str = "test/high", **more: Any) -> Guide:
    return Guide(changed=(claim(name, markdown, **more),))


def changed(*snippets: Placed) -> Guide:
    return Guide(changed=snippets)


def flow(*steps: Step[Result]) -> Guide:
    return Guide(steps)


GUIDE, HIGH, ASK, GO = "flows/guide.py", "test/high", "test/ask", "go/ask"
LETTERS = step("test", StepId("size"), pictured=True, rows=(tuple(Result),))
TWICE = step("test", StepId("size"), pictured=True, rows=(tuple(Result), (Result.LOW,)))
AFTER_LOST = step("size", END, offered=(TEST.id, {"lost": frozenset(Result)}))
AFTER_GONE = step("size", END, offered=(StepId("gone"), {"x": frozenset(Result)}))
LONG_STEP = step("a-name-so-long-that-two-values-of-it-do-not-fit-into-what-a-button-carries", END)
FAR = Guide(
    (replace(TEST, then=LONG_STEP.id), LONG_STEP),
    (question(LONG_STEP.id, name="Far"), *(claim(f"{LONG_STEP.id}/{value}") for value in Result)),
)

BROKEN: Mapping[str, tuple[Guide, str, int, str]] = {
    # The graph.
    "a way to no step": (flow(replace(TEST, then=StepId("siez")), SIZE), GUIDE, 1, "siez, which is no step"),
    "two steps of one id": (flow(TEST, SIZE, SIZE), GUIDE, 1, "id of another"),
    "offered after no step": (flow(TEST, AFTER_GONE), GUIDE, 1, "after gone"),
    "offered after no answer": (flow(TEST, AFTER_LOST), GUIDE, 1, 'after "lost"'),
    "a step nobody reaches": (flow(replace(TEST, then=END), SIZE), GUIDE, 1, "step size is never reached"),
    "a loop": (flow(TEST, replace(SIZE, then=TEST.id)), GUIDE, 1, "step size leads back to itself"),
    # Buttons.
    "a value on no button": (
        flow(replace(TEST, rows=((Result.HIGH, Result.LOW),)), SIZE),
        GUIDE,
        1,
        '"unknown" 0 times',
    ),
    "a value on two buttons": (flow(TWICE, SIZE), GUIDE, 1, '"low" 2 times'),
    "a label of no value": (
        changed(question("test", labels={**LABELS, "old": "Old"})),
        ASK,
        1,
        '"old" belongs to no button',
    ),
    "a value without label": (
        changed(question("test", labels={"high": "High", "low": "Low"})),
        ASK,
        1,
        '"unknown" has no label',
    ),
    "an action without label": (Guide(actions=frozenset({"back", "skip"})), GO, 1, '"skip" has no label'),
    "a step without name": (changed(question("test", name="")), ASK, 1, "has no name"),
    "a name that is cut off": (changed(question("test", name="A" * 17)), ASK, 1, "16 at most"),
    "a topic without name": (
        changed(snippet(f"topic/{STARTERS[0]}")),
        f"topic/{STARTERS[0]}",
        1,
        "has no name",
    ),
    "a topic that is cut off": (
        changed(snippet("topic/her2/new", name="A" * 41)),
        "topic/her2/new",
        1,
        "40 at most",
    ),
    "a label too long alone": (
        changed(question("test", labels={**LABELS, "unknown": "u" * 29})),
        ASK,
        1,
        "29 characters: 28 at most",
    ),
    "a label too long for two": (
        changed(question("test", labels={**LABELS, "low": "l" * 17})),
        ASK,
        1,
        "16 at most with 2 in its row",
    ),
    "a label too long for three": (
        Guide((LETTERS, SIZE), (question("test"),)),
        ASK,
        1,
        "10 at most with 3 in its row",
    ),
    "an action too long for its row": (
        changed(snippet("go/ask", labels={"back": "Back to the last one"})),
        GO,
        1,
        "10 at most with 3",
    ),
    "a button that carries too much": (FAR, GUIDE, 1, "64 at most"),
    "a topic that carries too much": (
        changed(snippet(f"topic/{'x' * 60}", name="A topic")),
        f"topic/{'x' * 60}",
        1,
        "64 at most",
    ),
    # What is said.
    "a question missing": (Guide(without=ASK), ASK, 1, "the question of step test"),
    "an explanation missing": (Guide(without="size/low"), "size/low", 1, 'the answer "low" to size'),
    "a picture's words missing": (Guide(without="test/where"), "test/where", 1, "has a picture"),
    "the engine's words missing": (Guide(without="repair/cut-off"), "repair/cut-off", 1, "says it by name"),
    "the summary's words missing": (Guide(without="subtype/open"), "subtype/open", 1, "after no answer"),
    "a starter missing": (Guide(without=f"topic/{STARTERS[1]}"), f"topic/{STARTERS[1]}", 1, "is missing"),
    "labels of actions missing": (Guide(without="go/ask"), GO, 1, "labels of the actions"),
    "words nobody says": (changed(snippet("test/hihg")), "test/hihg", 1, "is never said"),
    # What stands behind it.
    "no facts": (words("It is so.", facts=(), sources=()), HIGH, 1, "has no facts"),
    "no sources": (words("It is so.", sources=()), HIGH, 1, "has no sources"),
    "facts for nothing": (words("It is so.", claims=False), HIGH, 1, "yet it has facts"),
    "an unknown fact": (words("It is so.", facts=("F-1", "F-9")), HIGH, 1, "F-9 is not in facts.toml"),
    "an unknown source": (words("It is so.", sources=("S-1", "S-9")), HIGH, 1, "S-9 is not in sources.toml"),
    "another fact's source": (words("It is so.", sources=("S-1", "S-2")), HIGH, 1, "S-2 is a source of none"),
    "a fact of no source": (
        Guide(facts={**FACTS, "F-3": Fact("F-3", "So.", "established", ("S-9",))}),
        "facts.toml",
        1,
        "F-3 names S-9",
    ),
    "a review that is late": (words("It is so.", review_due=date(2026, 11, 23)), HIGH, 1, "2026-11-23"),
    "a signature to come": (words("It is so.", reviewed_on=date(2026, 11, 25)), HIGH, 1, "2026-11-25"),
    "one phrase for two topics": (
        changed(snippet("topic/her2/new", name="A topic", asks=(f"About {STARTERS[0]}",))),
        "topic/her2/new",
        1,
        "already asks for",
    ),
    # Marks.
    "bold without end": (words("One.\n\nIt is **so.\n\n**Two.**"), HIGH, 7, "without its partner"),
    "hidden without end": (words("It is ||so."), HIGH, 5, "without its partner"),
    "a brace": (words("It is {two words}."), HIGH, 5, "{one_word}"),
    "underlines": (words("One.\nIt is _so_."), HIGH, 6, "write *italics*"),
    "code": (words("It is `so`."), HIGH, 5, "no meaning"),
    "HTML": (words("One.\n\n- It is <b>so</b>."), HIGH, 7, "HTML"),
    "a heading": (words("It is so.\n\n# So"), HIGH, 7, "headings"),
    "a numbered list": (words("1. It is so."), HIGH, 5, "numbered"),
    "a list in a list": (words("- It is so.\n  - So."), HIGH, 6, "one level"),
    "a link that is not safe": (words("So.\n\nIt is [so](http://example.org)."), HIGH, 7, "https"),
    "a link to nowhere": (words("It is [so](there)."), HIGH, 5, "https"),
    "a bare address": (words("It is at http://example.org now."), HIGH, 5, "https"),
    "a blank nobody fills": (words("So.\n\nIt is {tail}."), HIGH, 7, "nothing fills {tail}"),
    "a blank in the footer": (
        changed(snippet("footer/upload", "{Your} report.")),
        "footer/upload",
        5,
        "no blank",
    ),
    "a word for the person missing": (
        changed(snippet("who/self", words={"your": "your"})),
        "who/self",
        1,
        "yours is missing",
    ),
    "a word for the person too many": (
        changed(snippet("who/carer", words={name: name for name in (*WHO, "me")})),
        "who/carer",
        1,
        "called me",
    ),
    "a carer's own report": (
        words("It is so.\n\n**Your** or your\ncancer team."),
        HIGH,
        7,
        "{your} cancer team",
    ),
    # Wording.
    "too long": (words("It is so. " * 91), HIGH, 1, "900 at most"),
    "too long under a drawing": (
        changed(claim("test/where", "It is so. " * 89), snippet("footer/upload", "So it is. " * 20)),
        "test/where",
        1,
        "under a drawing",
    ),
    "too long together": (
        changed(*(claim(f"{name}/low", "It is so. " * 210) for name in ("test", "size"))),
        GUIDE,
        1,
        "test/low, size/low do not fit",
    ),
    "too hard": (
        words("Histopathological characterisation necessitates interdisciplinary deliberation."),
        HIGH,
        1,
        "reading grade",
    ),
    "a long sentence": (words(f"It is so.\n\nIt **is**\n{LONG} so."), HIGH, 7, "29 words"),
    "a forbidden phrase": (
        words("It is so.\n\nPeople **should**\nsleep."),
        HIGH,
        7,
        '"People should" is an order',
    ),
    "a forbidden phrase in a blank": (words("{You} must sleep."), HIGH, 5, '"You must"'),
    "a forbidden phrase on a button": (
        changed(question("test", labels={**LABELS, "high": "Click me"})),
        ASK,
        1,
        "on a button",
    ),
    "an emoji": (words("It is so.\nIt is 😀."), HIGH, 6, "emoji"),
    "an emoji on a button": (changed(question("test", labels={**LABELS, "high": "☎ High"})), ASK, 1, "emoji"),
}


def test_a_faultless_guide_has_no_problem() -> None:
    assert Guide().problems == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_found_where_it_is(name: str) -> None:
    guide, file, line, said = BROKEN[name]
    found = guide.problems
    assert [
        p for p in found if p.file.removesuffix(".md").endswith(file) and p.line == line and said in p.words
    ]
    assert all("\n" not in problem.words for problem in found)


def test_every_rule_is_broken_by_some_row_and_no_row_breaks_many() -> None:
    broken = {name: guide.rules() for name, (guide, *_) in BROKEN.items()}
    # The rules of the library have a table of their own: test_check_library.py.
    here = {rule.__name__ for rule in RULES if rule.__module__ != library.__name__}
    assert set().union(*broken.values()) == here
    assert {name: rules for name, rules in broken.items() if len(rules) > 2} == {}


def test_nothing_at_all_is_reported_and_not_raised() -> None:
    empty = Catalogue({}, {}, {}, "none")
    found = list(problems(Flow((TEST, SIZE)), empty, FIXED, frozenset({"back"}), TODAY))
    assert "content/en/test/ask.md" in {problem.file for problem in found}


def test_readability_is_measured_on_the_words_as_a_patient_reads_them() -> None:
    hard = snippet("test/high", "Histopathological characterisation.")
    mean, highest, which = readability(Catalogue({hard.id: hard, GOOD[0].id: GOOD[0]}, {}, {}, ""))
    assert which == hard.id
    assert mean < highest
    blanks = snippet("test/low", "**{Your}** {words}.")
    plain = snippet("test/low", "Your words.")
    both = [readability(Catalogue({one.id: one}, {}, {}, ""))[0] for one in (blanks, plain)]
    assert both[0] == both[1]
