"""What stands behind the words: facts, sources, a signature and a date to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.checks.case import Problem, whole
from flows.snippets import TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.checks.case import Case

FACTS_FILE = "content/facts.toml"


def backed(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        for key, given in (("facts", snippet.facts), ("sources", snippet.sources)):
            if snippet.claims and not given:
                yield whole(snippet, f"has no {key}: add them, or claims = false if it says no medicine")
            if given and not snippet.claims:
                yield whole(snippet, f"claims = false, and yet it has {key}: remove one of the two")


def known(case: Case) -> Iterator[Problem]:
    facts, sources = case.catalogue.facts, case.catalogue.sources
    for snippet in case.catalogue.snippets.values():
        for key in snippet.facts:
            if key not in facts:
                yield whole(snippet, f"{key} is not in facts.toml: correct the id, or add the fact")
        for key in snippet.sources:
            if key not in sources:
                yield whole(snippet, f"{key} is not in sources.toml: correct the key, or add the source")
    for fact in facts.values():
        for key in fact.sources:
            if key not in sources:
                yield Problem(FACTS_FILE, 1, f"{fact.id} names {key}, which is not in sources.toml: add it")


def sourced(case: Case) -> Iterator[Problem]:
    """A source that none of the facts comes from proves nothing."""
    facts = case.catalogue.facts
    for snippet in case.catalogue.snippets.values():
        theirs = {source for fact in snippet.facts if fact in facts for source in facts[fact].sources}
        for source in snippet.sources:
            if source not in theirs:
                yield whole(snippet, f"{source} is a source of none of its facts: name one of theirs")


def dated(case: Case) -> Iterator[Problem]:
    for snippet in case.catalogue.snippets.values():
        if snippet.review_due < case.today:
            yield whole(snippet, f"was to be looked at again by {snippet.review_due}: have it reviewed")
        if snippet.reviewed_on is not None and snippet.reviewed_on > case.today:
            yield whole(snippet, f"was signed on {snippet.reviewed_on}, which is still to come: correct it")


def asked_once(case: Case) -> Iterator[Problem]:
    """One phrase cannot ask for two topics."""
    first: dict[str, str] = {}
    for snippet_id, snippet in case.catalogue.snippets.items():
        for phrase in snippet.asks:
            other = first.setdefault(phrase.casefold(), snippet_id)
            if other != snippet_id:
                name = other.removeprefix(f"{TOPIC}/")
                yield whole(snippet, f'"{phrase}" already asks for {name}: remove it from one of the two')
