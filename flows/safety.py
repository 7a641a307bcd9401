"""Words that need a person now. The lane speaks before consent, while paused, and before everything else.

A sign counts unless it is denied, over, or asked about in general; when two tiers fit, the higher one speaks.
No message is scored: each sign is a named pattern, so that every alarm can be explained by its own words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.danger.call_now import B
from flows.danger.crisis import CRISIS
from flows.danger.doubt import denies_itself, is_denied, is_general, is_over, without_idioms
from flows.danger.emergency import A
from flows.danger.fever import fever
from flows.danger.plain import Plain, plain
from flows.danger.sign import Sign, Tier
from flows.danger.soon import C

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Alarm", "Tier", "look"]

FEVER = "fever"
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
        _medical(A, said, words),
        _fever(said, words),
        _medical(B, said, words),
    ):
        if (alarm := next(alarms, None)) is not None:
            return alarm
    return next(_medical(C, said, words), None)


def _crisis(said: str, words: Plain) -> Iterator[Alarm]:
    for sign in CRISIS:
        for found in sign.pattern.finditer(said):
            sentence, before = _sentence(said, found.start())
            wish = found[0].startswith(("want", "wish", "suicid"))
            if not (wish and is_denied(before)) and not (is_over(sentence) and "his own" in sentence):
                yield Alarm(sign.tier, sign.name, words.evidence(*found.span()))


def _medical(signs: tuple[Sign, ...], said: str, words: Plain) -> Iterator[Alarm]:
    for sign in signs:
        for found in sign.pattern.finditer(said):
            sentence, before = _sentence(said, found.start())
            over = is_over(sentence) and sign.name not in LATE
            if not (is_denied(before) or denies_itself(found[0]) or over or is_general(sentence)):
                yield Alarm(sign.tier, sign.name, words.evidence(*found.span()))


def _fever(said: str, words: Plain) -> Iterator[Alarm]:
    found = fever(said)
    if found is not None:
        sentence, _ = _sentence(said, found[0])
        if not is_general(sentence) and not is_over(sentence):
            yield Alarm(Tier.B, FEVER, words.evidence(*found))


def _sentence(said: str, at: int) -> tuple[str, str]:
    """The sentence around a place, and its words before it."""
    start = max(said.rfind("|", 0, at), said.rfind("?", 0, at)) + 1
    ends = [end for end in (said.find("|", at), said.find("?", at)) if end >= 0]
    return said[start : min(ends, default=len(said))], said[start:at]
