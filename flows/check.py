"""problems(): what is wrong with a flow and its words. One table of rules, each a small function."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING

from flows.checks import backing, buttons, graph, library, marks, reach, wording
from flows.checks.case import Case, Problem
from flows.plain import grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from flows.checks.case import Rule
    from flows.declare import Flow
    from flows.model import SnippetId
    from flows.snippets import Catalogue

__all__ = ["RULES", "Problem", "problems", "readability"]

RULES: tuple[Rule, ...] = (
    graph.graph,
    graph.reachable,
    graph.ends,
    buttons.offered,
    buttons.labels,
    buttons.names,
    buttons.room,
    buttons.carried,
    reach.snippets,
    library.related,
    library.shelved,
    library.stacked,
    library.fits,
    backing.backed,
    backing.known,
    backing.sourced,
    backing.dated,
    backing.asked_once,
    marks.parsed,
    marks.linked,
    marks.filled,
    marks.person,
    marks.carers,
    wording.short,
    wording.captions,
    wording.together,
    wording.plain_enough,
    wording.sentence_length,
    wording.calm,
    wording.emoji,
)


def problems(
    flow: Flow, catalogue: Catalogue, fixed: frozenset[SnippetId], actions: frozenset[str], today: date
) -> Iterator[Problem]:
    """In the order of the rules. `fixed`: said by name; `actions`: the values of step "go" on buttons."""
    case = Case(flow, catalogue, fixed, actions, today)
    for rule in RULES:
        yield from rule(case)


def readability(catalogue: Catalogue) -> tuple[float, float, SnippetId]:
    """The mean Flesch-Kincaid grade, the highest, and whose that is."""
    english = [one for one in catalogue.snippets.values() if not one.id.startswith(wording.IN_OTHER_WORDS)]
    grades = {one.id: grade(wording.words_of(one, catalogue)) for one in english}
    hardest = max(grades, key=grades.__getitem__)
    return mean(grades.values()), grades[hardest], hardest
