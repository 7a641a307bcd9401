"""Words that need a person now. The lane speaks before consent, while paused, and before everything else.

A sign counts unless it is denied, over, or asked about in general; when two tiers fit, the higher one speaks.
No message is scored: each sign is a named pattern, so that every alarm can be explained by its own words.
"""

from __future__ import annotations

import re
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
from flows.danger.plain import Plain, plain
from flows.danger.sign import Sign, Tier
from flows.danger.soon import C
from flows.danger.together import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Alarm", "Tier", "look"]

FEVER = "fever"
MOST, NEARBY = 40, 240
"""So many finds of one sign are weighed, and so many letters around each."""
_NEGATIVE = re.compile(
    r"(?:no|not|nothing|never|dont|do not|doesnt|didnt|cant|cannot|wouldnt|wont|nobody|noone|isnt|lost)\b"
)
"""A cry that is itself a denial, such as "I don't want to wake up"."""
_SENTENCE = re.compile(r"[^|?]+\??")
LATE = frozenset({"immunotherapy"})
"""Signs that come months after their cause (F-RF-17)."""


@dataclass(frozen=True, slots=True)
class Alarm:
    tier: Tier
    sign: str
    evidence: str
    """The words that say so, as typed."""


def look(text: str) -> Alarm | None:
    """The most urgent alarm in the words; None when there is none."""
    words = plain(text)
    said = without_idioms(words.text)
    for alarms in (
        _crisis(said, words),
        _together(Tier.CRISIS, said, words),
        _medical(A, said, words),
        _together(Tier.A, said, words),
        _fever(said, words),
        _medical(B, said, words),
        _together(Tier.B, said, words),
        _medical(C, said, words),
        _together(Tier.C, said, words),
    ):
        if (alarm := next(alarms, None)) is not None:
            return alarm
    return None


def _crisis(said: str, words: Plain) -> Iterator[Alarm]:
    """Doubt counts for less here: what might be or was is a cry too, unless it is another's past."""
    for sign in CRISIS:
        for found in _finds(sign.pattern, said):
            before, after = _around(said, *found.span())
            denied = not _NEGATIVE.match(found[0]) and is_denied(before) and not is_taken_back(after)
            whole = f"{before}{found[0]}{after}"
            if not (denied or is_someone_elses_past(whole) or is_asked_of_a_drug(whole)):
                yield Alarm(sign.tier, sign.name, words.evidence(*found.span()))


def _medical(signs: tuple[Sign, ...], said: str, words: Plain) -> Iterator[Alarm]:
    for sign in signs:
        for found in _finds(sign.pattern, said):
            before, after = _around(said, *found.span())
            over = sign.name not in LATE and is_over(f"{before}{found[0]}{after}")
            denied = is_denied(before, after) or denies_itself(found[0])
            if not (over or denied or is_general(before, found[0] + after)):
                yield Alarm(sign.tier, sign.name, words.evidence(*found.span()))


def _finds(pattern: re.Pattern[str], said: str) -> Iterator[re.Match[str]]:
    """Overlapping: what is denied may stand before what is not ("no hope left, I want to die")."""
    found = pattern.search(said)
    for _ in range(MOST):
        if found is None:
            return
        yield found
        found = pattern.search(said, found.start() + 1)


def _together(tier: Tier, said: str, words: Plain) -> Iterator[Alarm]:
    for part in _SENTENCE.finditer(said):
        sentence, at = part[0], part.start()
        if is_over(sentence) and tier is not Tier.CRISIS:
            continue
        for sign in TOGETHER[tier]:
            for spans in sign.spans(sentence):
                start, end = min(spans)[0], max(end for _, end in spans)
                denied = any(is_denied(sentence[:first], sentence[last:]) for first, last in spans)
                general = tier is not Tier.CRISIS and is_general(sentence[:start], sentence[start:])
                if not (denied or general):
                    yield Alarm(tier, sign.name, words.evidence(at + start, at + end))


def _fever(said: str, words: Plain) -> Iterator[Alarm]:
    for span in islice(fevers(said), MOST):
        before, after = _around(said, *span)
        whole = before + said[slice(*span)] + after
        if not is_general(before, said[span[0] : span[1]] + after) and not is_over(whole):
            yield Alarm(Tier.B, FEVER, words.evidence(*span))


def _around(said: str, start: int, end: int) -> tuple[str, str]:
    """The sentence's words before a place, and after it."""
    first = max(said.rfind("|", 0, start), said.rfind("?", 0, start)) + 1
    ends = [stop for stop in (said.find("|", end), said.find("?", end)) if stop >= 0]
    last = min(ends, default=len(said))
    return said[max(first, start - NEARBY) : start], said[end : min(last, end + NEARBY)]
