"""Words that need a person now. The lane speaks before consent, while paused, and before everything else.

A sign counts unless it is denied, over, or asked about in general; when two tiers fit, the higher one speaks.
Each sign is a named pattern, so that its alarm can be explained by its own words. Where none is heard, a
second look weighs the words (danger/likely.py).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from flows.danger.call_now import B
from flows.danger.crisis import CRISIS
from flows.danger.doubt import (
    denies_itself,
    is_asked_of_a_drug,
    is_denied,
    is_general,
    is_over,
    is_someone_elses_past,
    is_taken_back,
    without_idioms,
)
from flows.danger.emergency import A
from flows.danger.fever import fevers
from flows.danger.likely import likely
from flows.danger.opening import sayings
from flows.danger.plain import plain
from flows.danger.sign import Alarm, Sign, Tier
from flows.danger.soon import C
from flows.danger.together import Near, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flows.learned import Learned

__all__ = ["Alarm", "Tier", "alarm", "look", "mentioned"]

FEVER = Sign(Tier.B, "fever")
MOST, NEARBY = 40, 240
"""So many finds of one sign are weighed, and so many letters around each."""
URGENCY = (Tier.CRISIS, Tier.A, Tier.B, Tier.C)
_SAYINGS = sayings((*CRISIS, *A, *B, *C))
_NEGATIVE = re.compile(
    r"(?:no|not|nothing|never|dont|do not|doesnt|didnt|cant|cannot|wouldnt|wont|nobody|noone|isnt|lost)\b"
)
"""A cry that is itself a denial, such as "I don't want to wake up"."""
LATE = frozenset({"immunotherapy"})
"""Signs that come months after their cause (F-RF-17)."""


@dataclass(frozen=True, slots=True)
class _Find:
    sign: Sign
    start: int
    end: int
    near: Near | None = None


def alarm(text: str, learned: Learned) -> Alarm | None:
    """What a named sign says, and where none does, what the words are likely to say."""
    return look(text) or likely(text, learned)


def mentioned(text: str) -> bool:
    """A bodily sign is spoken of, even if only asked about, denied or over."""
    said = without_idioms(plain(text).text)
    return any(find.sign.tier is not Tier.CRISIS for find in _finds(said))


def look(text: str) -> Alarm | None:
    """The most urgent alarm in the words; None when there is none."""
    words = plain(text)
    said = without_idioms(words.text)
    seen: Counter[Sign] = Counter()
    for find in sorted(_finds(said), key=lambda find: URGENCY.index(find.sign.tier)):
        seen[find.sign] += 1
        if seen[find.sign] <= MOST and not _is_doubtful(find, said):
            return Alarm(find.sign.tier, find.sign.name, words.evidence(find.start, find.end))
    return None


def _finds(said: str) -> Iterator[_Find]:
    yield from _said(said)
    yield from _fevers(said)
    yield from _together(said)


def _said(said: str) -> Iterator[_Find]:
    for found, sign in _SAYINGS.found(said):
        yield _Find(sign, *found.span())


def _fevers(said: str) -> Iterator[_Find]:
    for span in islice(fevers(said), MOST):
        yield _Find(FEVER, *span)


def _together(said: str) -> Iterator[_Find]:
    for near in together(said):
        start, end = min(near.spans)[0], max(end for _, end in near.spans)
        yield _Find(near.sign, near.at + start, near.at + end, near)


def _is_doubtful(find: _Find, said: str) -> bool:
    if find.near is not None:
        return _is_doubtful_together(find.near)
    found = said[find.start : find.end]
    before, after = _around(said, find.start, find.end)
    if find.sign.tier is Tier.CRISIS:
        return _is_no_cry(before, found, after)
    return (
        (find.sign.name not in LATE and is_over(before + found + after))
        or (find.sign is not FEVER and (is_denied(before, after) or denies_itself(found)))
        or is_general(before, found + after)
    )


def _is_no_cry(before: str, found: str, after: str) -> bool:
    """Doubt counts for less here: what might be or was is a cry too, unless it is another's past."""
    denied = not _NEGATIVE.match(found) and is_denied(before) and not is_taken_back(after)
    whole = before + found + after
    return denied or is_someone_elses_past(whole) or is_asked_of_a_drug(whole)


def _is_doubtful_together(near: Near) -> bool:
    start, end = min(near.spans)[0], max(last for _, last in near.spans)
    before, found = near.sentence[max(start - NEARBY, 0) : start], near.sentence[start : end + NEARBY]
    if any(is_denied(words, after) for words, after in _apart(near)):
        return True
    if near.sign.tier is Tier.CRISIS:
        return is_someone_elses_past(before + found) or is_asked_of_a_drug(before + found)
    return is_over(before + found) or is_general(before, found)


def _apart(near: Near) -> Iterator[tuple[str, str]]:
    """The words before each thing, back to the one before: a "no" that is part of the sign denies nothing."""
    since = 0
    for first, last in sorted(near.spans):
        yield near.sentence[max(since, first - NEARBY) : first], near.sentence[last : last + NEARBY]
        since = max(since, last)


def _around(said: str, start: int, end: int) -> tuple[str, str]:
    """The sentence's words before a place, and after it."""
    first = max(said.rfind("|", 0, start), said.rfind("?", 0, start)) + 1
    ends = [stop for stop in (said.find("|", end), said.find("?", end)) if stop >= 0]
    last = min(ends, default=len(said))
    return said[max(first, start - NEARBY) : start], said[end : min(last, end + NEARBY)]
