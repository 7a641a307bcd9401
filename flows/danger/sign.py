"""What a sign is: a tier, a name, and how people say it.

Table 6 of the fact base (F-RF-01 to F-RF-20) says which sign has which tier; the patterns are ours. They run
over plain lower-case words without commas and apostrophes ("cant", "im"); "|" stands where a sentence ends.
"""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Alarm:
    tier: Tier
    sign: str
    evidence: str
    """The words that say so, as typed."""


_PARTS = {
    "<gap>": r"(?: \w+){0,3} ",
    "<far>": r"(?: \w+){0,8} ",
    "<across>": r"(?: \S+){0,16} ",
    "<side>": r"(?:one|left|right|1|other)",
    "<mine>": r"(?:my|his|her|their|the|mums|moms|dads)",
    "<bones>": r"(?:bone mets?|bones?|mets? (?:is|are|in)|spine|spinal|pelvis|my met)",
    "<ache>": r"(?:pains?|aches?|aching|ached|hurts?|hurting|sore)",
    "<cant>": r"(?:cant|cannot|can not|can hardly|can barely|hardly|barely|unable to|couldnt|could not|not able to|wont)",
    "<tight>": r"(?:pains?|painful|hurts?|hurting|ach(?:es?|ing|ed)|agony|stabbing|tight(?:ness|ening)?|pressure|pressing|crush(?:ing|ed)?|squeez\w+|heav(?:y|iness)|weight|burning|clutching)",
    "<swells>": r"(?:swell(?:ing|s|ed)?|swollen|swole|puff(?:y|ed|ing)|ballooned|twice the size|bigger than|blown up)",
    "<vomit>": r"(?:vomit(?:ed|ing|s)?|puk(?:ed|ing)|throw(?:ing|n)? up|threw up|be(?:ing|en) sick|retch(?:ed|ing))",
    "<runs>": r"(?:diarrh\w+|the (?:runs|trots|squits)|(?:loose|watery|runny) (?:stools?|poos?|poop|motions?)|toilet|loo|bathroom)",
    "<often>": r"(?:(?:[4-9]|1\d|2\d|four|five|six|seven|eight|nine|ten|twelve) ?(?:times|x|goes)|all (?:day|night|morning)|non ?stop|every (?:hour|half|few|\d+)|constant(?:ly)?|continuous(?:ly)?|endless(?:ly)?)",
    "<wound>": r"(?:wound|scar|incision|stitches|port|picc|line|drain|expander|implant|surgery site|site)",
    "<pills>": r"(?:pills?|tablets?|meds|medication|morphine|oramorph|oxy\w*|fentanyl|patches|codeine|tramadol|sleeping \w+|zopiclone|diazepam|paracetamol|tylenol|antidepressants)",
    "<intent>": r"(?:want to|wants to|wanna|going to|gonna|will|might|may|could|ready to|about to|plan(?:ning|s|ned)? (?:to|on)|tempted to|feel like|feels like|think(?:ing)? (?:of|about|abt)|thoughts? (?:of|about)|thought about|considering|decided to|need to|urge to|try to|trying to|tried to|should|just|ways? to|how to)",
    "<self>": r"(?:my|him|her|them|your|our) ?sel(?:f|ves)",
    "<no>": r"(?:dont|do not|doesnt|does not|didnt|no longer|not|never|wouldnt)",
}


def signs(tier: Tier, said: Mapping[str, str]) -> tuple[tuple[str, Sign], ...]:
    """By name, the ways to say it: one pattern a line."""
    return tuple(
        (_whole(line.strip()), Sign(tier, name))
        for name, lines in said.items()
        for line in lines.splitlines()
        if line.strip()
    )


def _whole(line: str) -> str:
    for part, pattern in _PARTS.items():
        line = line.replace(part, pattern)
    return line
