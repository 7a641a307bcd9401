"""What a sign is: a tier, a name, and how people say it.

Table 6 of the fact base (F-RF-01 to F-RF-20) says which sign has which tier; the patterns are ours. They run
over plain lower-case words without commas and apostrophes ("cant", "im"); "|" stands where a sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """A: emergency number. B: the 24-hour cancer line. C: the team today. Crisis: someone who listens."""

    A = "A"
    B = "B"
    C = "C"
    CRISIS = "crisis"


@dataclass(frozen=True, slots=True)
class Sign:
    tier: Tier
    name: str
    pattern: re.Pattern[str]


_PARTS = {
    "<gap>": r"(?: \w+){0,3} ",
    "<side>": r"(?:one|left|right|1|other)",
    "<mine>": r"(?:my|his|her|their|the|mums|moms|dads)",
    "<bones>": r"(?:bone mets?|bones?|mets? (?:is|are|in)|spine|spinal|pelvis|my met)",
    "<ache>": r"(?:pains?|aches?|aching|ached|hurts?|hurting|sore)",
}


def signs(tier: Tier, said: Mapping[str, str]) -> tuple[Sign, ...]:
    """By name, the ways to say it: one pattern a line."""
    return tuple(Sign(tier, name, _either(lines)) for name, lines in said.items())


def _either(lines: str) -> re.Pattern[str]:
    either = "|".join(line.strip() for line in lines.splitlines() if line.strip())
    for part, pattern in _PARTS.items():
        either = either.replace(part, pattern)
    return re.compile(rf"\b(?:{either})")
