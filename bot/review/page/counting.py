"""Figures from counted codes and reviews: pure, no patient in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from flows.reviews import clocks
from flows.reviews.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.review.page.ports import Counted
    from flows.reviews.model import Review


@dataclass(frozen=True, slots=True)
class Wait:
    """Seconds to the first words of a person; 0 when there were none."""

    severity: Severity
    many: int
    answered: int
    median: float
    slow: float
    """The 90th percentile: nine of ten waited less."""


@dataclass(frozen=True, slots=True)
class Asked:
    step: str
    asked: int
    answered: int
    skipped: int

    @property
    def left(self) -> int:
        """Turns cannot say who: an answer in words before the question counts as well, so it is at least 0."""
        return max(0, self.asked - self.answered - self.skipped)


def waits(reviews: Iterable[Review]) -> tuple[Wait, ...]:
    found: dict[Severity, list[Review]] = {severity: [] for severity in Severity}
    for review in reviews:
        found[clocks.severity_of(review)].append(review)
    return tuple(_wait(severity, some) for severity, some in found.items())


def _wait(severity: Severity, some: Sequence[Review]) -> Wait:
    times = sorted(float(one.answered_at - one.opened_at) for one in some if one.answered_at)
    return Wait(severity, len(some), len(times), percentile(times, 0.5), percentile(times, 0.9))


def percentile(ordered: Sequence[float], part: float) -> float:
    """The nearest rank."""
    return ordered[max(0, ceil(part * len(ordered)) - 1)] if ordered else 0.0


def codes(turns: Iterable[Counted]) -> Counter[str]:
    found: Counter[str] = Counter()
    for counted in turns:
        for code in counted.codes:
            found[code] += counted.many
    return found


def by_day(turns: Iterable[Counted], beginning: str) -> Mapping[int, Counter[str]]:
    """For each day, how often each code that begins so, without its beginning."""
    found: dict[int, Counter[str]] = {}
    for counted in turns:
        for code in counted.codes:
            if code.startswith(beginning):
                found.setdefault(counted.day, Counter())[code.removeprefix(beginning)] += counted.many
    return found


def steps(counts: Mapping[str, int], order: Iterable[str]) -> tuple[Asked, ...]:
    """Steps that were asked or answered, in the order of the guide."""
    return tuple(
        step for name in order if (step := _step(counts, name)).asked or step.answered or step.skipped
    )


def _step(counts: Mapping[str, int], name: str) -> Asked:
    def many(how: str) -> int:
        return counts.get(f"answered:{name}:{how}", 0)

    return Asked(name, counts.get(f"asked:{name}", 0), many("tapped") + many("said"), many("skipped"))
