"""Which snippets can be said: each of them must be written, and nothing else may lie about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import appointment, summary
from flows.checks.case import Problem, whole
from flows.countries import ANY, COUNTRY, Country
from flows.fixed import Fixed
from flows.languages import LANGUAGE, LANGUAGES
from flows.library import FIT
from flows.model import Answer, How, SnippetId, StepId
from flows.saying import DETAIL, STARTERS
from flows.snippets import CANNED, DEEPER, TEAM, TOPIC
from flows.values import Detail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.checks.case import Case
    from flows.declare import Flow

KEPT_ELSEWHERE = frozenset({TOPIC, DEEPER, TEAM, FIT, CANNED})
"""Folders whose snippets other rules look after, or that only staff send."""
LABELS_OF_ACTIONS = SnippetId("go/ask")
Answers = dict[StepId, Answer]


def snippets(case: Case) -> Iterator[Problem]:
    said = _said(case)
    for snippet_id, why in said.items():
        if snippet_id not in case.catalogue.snippets:
            yield Problem(case.file_of(snippet_id), 1, f"is missing ({why}): write it")
    for snippet_id, snippet in case.catalogue.snippets.items():
        if snippet_id not in said and snippet_id.partition("/")[0] not in KEPT_ELSEWHERE:
            yield whole(snippet, "is never said: remove it, or correct the name that it is said by")


def situations(flow: Flow) -> Iterator[Answers]:
    """Every set of answers about the report that can stand together; any of them may still be open."""
    return _situations(flow, 0, {})


def _situations(flow: Flow, place: int, answers: Answers) -> Iterator[Answers]:
    if place == len(flow.steps):
        yield answers
        return
    step = flow.steps[place]
    yield from _situations(flow, place + 1, answers)
    if step.on_report and step.id in flow.possible(answers):
        for value in (value for row in step.options(answers) for value in row):
            yield from _situations(flow, place + 1, {**answers, step.id: Answer(str(value), How.TAPPED)})


def _said(case: Case) -> dict[SnippetId, str]:
    """Each with who says it."""
    said = {**dict(_by_name(case)), **dict(_steps(case.flow))}
    for answers in situations(case.flow):
        for snippet_id in _summary(answers):
            if snippet_id not in said:
                said[snippet_id] = f"for the summary after {_words(answers)}"
    return said


def _by_name(case: Case) -> Iterator[tuple[SnippetId, str]]:
    yield from ((snippet_id, "the engine says it by name") for snippet_id in sorted(case.fixed))
    if SnippetId(Fixed.COUNTRY) in case.fixed:
        yield from ((snippet_id, "the safety lane shows it") for snippet_id in _countries())
        yield from ((SnippetId(f"{LANGUAGE}/{name}"), "said to who writes so") for name in LANGUAGES)
    if SnippetId(Fixed.TOLD) in case.fixed:
        yield from ((SnippetId(f"{DETAIL}/{name}"), "it names what is told besides") for name in Detail)
    yield from ((SnippetId(f"{TOPIC}/{name}"), "offered before anybody asks") for name in STARTERS)
    if case.actions:
        yield LABELS_OF_ACTIONS, "it keeps the labels of the actions"


def _countries() -> Iterator[SnippetId]:
    ours = [place for place in Country if place is not Country.OTHER]
    yield from (
        SnippetId(f"{COUNTRY}/{place}-{what}") for place in (ANY, *ours) for what in ("emergency", "crisis")
    )
    yield from (SnippetId(f"{COUNTRY}/{place}-numbers") for place in ours)


def _steps(flow: Flow) -> Iterator[tuple[SnippetId, str]]:
    for step in flow.steps:
        yield SnippetId(f"{step.id}/ask"), f"the question of step {step.id}"
        if step.pictured:
            yield SnippetId(f"{step.id}/where"), f"step {step.id} has a picture"
        for value in step.values:
            if (meaning := step.meaning(value)) is not None:
                yield meaning, f'what the answer "{value}" to {step.id} means'


def _summary(answers: Answers) -> Iterator[SnippetId]:
    yield summary.subtype_snippet(answers)
    yield summary.assume_snippet(answers)
    yield from summary.overlay_snippets(answers)
    yield from summary.talk_snippets(answers)
    yield from appointment.questions(answers)
    yield from appointment.more_questions(answers)


def _words(answers: Answers) -> str:
    return ", ".join(f"{step} {answer.value}" for step, answer in answers.items()) or "no answer"
