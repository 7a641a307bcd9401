"""The question library: its areas, what lies behind each topic, and what fits whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.model import SnippetId
from flows.snippets import DEEPER, TEAM, TOPIC
from flows.summary import her2_group

if TYPE_CHECKING:
    from flows.model import Session
    from flows.snippets import Catalogue

NAMED, HER2_GROUP = "named", "her2_group"
"""In a fit's `when`: kinds of drug that the patient wrote about; HER2 with the second test, "pos" or "neg".
Every other key is a step."""
FITS_SHOWN = 2
FIT, OUT_OF_SCOPE = "fit", "out-of-scope"


@dataclass(frozen=True, slots=True)
class Fit:
    """Words under a topic for those whom they concern."""

    snippet: SnippetId
    when: Mapping[str, tuple[str, ...]]

    def fits(self, session: Session) -> bool:
        return all(_holds(session, key, values) for key, values in self.when.items())


@dataclass(frozen=True, slots=True)
class Library:
    """Topics are named as in `topic/<area>/<name>`, in the order in which the guides show them."""

    related: Mapping[str, tuple[str, ...]]
    topics: frozenset[str]
    """All that have a short answer, also those in no guide."""
    written: frozenset[SnippetId]
    """What lies behind them."""
    fits: Mapping[str, tuple[Fit, ...]]

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(area for area in dict.fromkeys(map(area_of, self.related)) if area != OUT_OF_SCOPE)

    def of(self, area: str) -> tuple[str, ...]:
        return tuple(topic for topic in self.related if area_of(topic) == area)

    def behind(self, topic: str) -> tuple[SnippetId, ...]:
        """What there is to tell beyond the short answer, and what to ask the team."""
        ids = (SnippetId(f"{step}/{topic}") for step in (DEEPER, TEAM))
        return tuple(snippet for snippet in ids if snippet in self.written)

    def fitting(self, topic: str, session: Session) -> tuple[SnippetId, ...]:
        """The most particular first."""
        found = sorted(
            (fit for fit in self.fits.get(topic, ()) if fit.fits(session)),
            key=lambda fit: (-len(fit.when), fit.snippet),
        )
        return tuple(fit.snippet for fit in found[:FITS_SHOWN])


def area_of(topic: str) -> str:
    return topic.partition("/")[0]


def topic_of(fit: SnippetId) -> str:
    """`fit/<area>/<name>/<variant>`: the topic that it is said under."""
    return fit.removeprefix(f"{FIT}/").rpartition("/")[0]


def library(catalogue: Catalogue) -> Library:
    fits: dict[str, tuple[Fit, ...]] = {}
    for snippet_id in _under(catalogue, FIT):
        topic = topic_of(snippet_id)
        fits[topic] = (*fits.get(topic, ()), Fit(snippet_id, catalogue[snippet_id].when))
    topics = frozenset(snippet_id.removeprefix(f"{TOPIC}/") for snippet_id in _under(catalogue, TOPIC))
    behind = frozenset(one for folder in (DEEPER, TEAM) for one in _under(catalogue, folder))
    return Library(catalogue.related, topics, behind, fits)


def _under(catalogue: Catalogue, folder: str) -> Iterator[SnippetId]:
    return (snippet_id for snippet_id in catalogue.snippets if snippet_id.startswith(f"{folder}/"))


def _holds(session: Session, key: str, values: Iterable[str]) -> bool:
    if key == NAMED:
        return not set(session.named).isdisjoint(values)
    if key == HER2_GROUP:
        return her2_group(session.answers) in set(values)
    told = {str(step): answer.value for step, answer in session.answers.items()}
    return told.get(key) in set(values)
