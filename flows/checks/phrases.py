"""Phrasings that must not reach a patient, each with its reason. A space stands for any white space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WRITTEN: Mapping[str, tuple[str, ...]] = {
    # What to do is for the reader and the team to say: an order would make a medical device of a guide.
    'an order: say what people "can" do, or ask': (
        r"\b(?:you|they|people|patients|carers) (?:should|must|need to|have to|ought to|had better)\b",
        r"\b(?:do not|don't|never) (?:take|stop|skip|use|eat|drink|miss)\b",
        r"\b(?:make sure|be sure to|remember to)\b",
    ),
    "an order about treatment: that is for the team to say": (
        r"\btake your\b",
        r"\b(?:stop|start|keep|restart|skip|halve|double|avoid) taking\b",
        r"\b(?:stop|start|restart|skip|halve|double) your (?:medicine|drug|tablet|pill|dose|treatment)",
    ),
    "advice: Lantern gives none": (r"\b(?:we|i) (?:recommend|advise|suggest)\b",),
    # An average says little about one person.
    "odds for one person: say it of groups, with a base, or not at all": (
        r"\byour (?:odds|chances?|risk|prognosis|outlook|survival)\b",
        r"\byou (?:will|won't|may|might|could|are going to) (?:die|live|survive|recover|respond|relapse)\b",
        r"\b(?:survival rates?|life expectancy|(?:5|five)-year|(?:years?|months?|weeks?) (?:left|to live))\b",
    ),
    "a verdict or a promise: say what a treatment aims at": (
        r"\b(?:cure[ds]?|curable|incurable|terminal|death sentence)\b",
        r"\b(?:miracles?|breakthroughs?|wonder drugs?|game[- ]changers?|promising|guaranteed?|100%)",
        r"\b(?:completely|perfectly|totally) safe\b",
    ),
    # Who does not get better has not fought badly.
    "a battle word: illness is no contest": (
        r"\b(?:fight(?:s|ing|ers?)?|fought|battl(?:e|es|ing)|warriors?|conquer(?:ed)?|defeat(?:ed)?)\b",
        r"\b(?:brave(?:ly|ry)?|survivors?|journeys?)\b",
        r"\b(?:beat|beating|won|winning|lost|losing) (?:against|over|your|the|this|it|cancer)\b",
    ),
    "tells people how to feel: say what is known": (
        r"\b(?:don't|do not|no need to|try not to|nothing to) (?:worry|panic|be (?:afraid|scared|sad))\b",
        r"\b(?:stay|be|think|remain) (?:positive|strong|hopeful|optimistic)\b",
        r"\b(?:i|we) (?:know|understand|can imagine) how\b",
        r"\byou must (?:be|feel)\b",
    ),
    "judges for the reader: say what it is": (
        r"\b(?:unfortunately|fortunately|luckily|sadly|hopefully|thankfully|regrettably)\b",
        r"\b(?:good|great|bad|best|worst) news\b",
    ),
    "an exclamation mark: a full stop is calmer": (r"!",),
    # Anybody can have breast cancer, and not everybody has a family.
    "leaves people out: say people, they or {your}": (
        r"\b(?:ladies|lady|girls?|sisters|sisterhood)\b",
        r"\bwom[ae]n (?:with|who|in|like|having|diagnosed)\b",
        r"\b(?:she|her|hers|herself|he|him|his|himself)\b",
    ),
    "takes a family for granted: say someone close": (
        r"\b(?:husbands?|wife|wives|(?:girl|boy)friends?|mothers?|mums?|moms?)\b",
    ),
    "blames or pities the person: say what happened": (
        r"\bfail(?:s|ed|ing)? (?:the|your|chemo\w*|treatment|therapy)\b",
        r"\b(?:non-?complian(?:t|ce)|refus(?:e|es|ed|ing))\b",
        r"\b(?:victims?|suffer(?:s|ed|ers?|ing)?|afflicted|stricken)\b",
        r"\b(?:invalid|wrong (?:input|answer)|you (?:entered|typed) (?:it|that) wrong)\b",
    ),
    'a phone is tapped: say "tap"': (r"\bclick(?:s|ed|ing)?\b",),
    "not everybody sees colours and places: name the thing": (
        r"\b(?:red|green|blue|yellow) (?:button|line|text|box)\b",
        r"\b(?:see|the button) (?:above|below)\b",
    ),
    "makes a reader feel slow: leave it out": (
        r"\b(?:obviously|of course|as you (?:may )?know|needless to say)\b",
    ),
}

FORBIDDEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE), why)
    for why, patterns in _WRITTEN.items()
    for pattern in patterns
)
