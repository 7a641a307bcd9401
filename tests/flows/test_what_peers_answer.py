"""What a page about HER2 elsewhere explains, lists and links to has its answer here, in our own words."""

from __future__ import annotations

import pytest
from guide_tools import tap, walk

from flows.model import Said

ANSWERED = {
    # What such a page explains.
    "what does my HER2 status mean for treatment": "her2/treatment",
    "can you explain what HER2 actually is": "her2/what-is",
    "how do they test for HER2": "her2/testing",
    "what is an ISH test": "her2/testing",
    "im HER2 positive, which treatments are there": "her2/treatment",
    "what happens if HER2 is negative but hormones are positive": "subtypes/combined",
    "is her2 low something new": "her2/low",
    "why does it matter if its HER2": "her2/what-is",
    "does her2 positive mean it is more dangerous": "her2/positive",
    "can HER2 positive cancer be treated well": "her2/positive",
    "is HER2 the same thing as hormone receptors": "hormones/what-is",
    "the report says equivocal, did the lab make a mistake": "her2/equivocal",
    "is HER2 treatment given before or after the operation": "her2/treatment",
    "how long do you have herceptin for": "her2/treatment",
    "which side effects come with her2 drugs": "side-effects/general",
    "why do they check my heart with herceptin": "side-effects/heart",
    "are there any trials for my type": "trials/find",
    "what should i ask the oncologist": "practical/questions",
    "how do her2 and hormone receptors go together": "subtypes/combined",
    "i cant make sense of the pathology report": "results/reading-report",
    "everyone in the family is anxious about the result": "feelings/anxious",
    # What it links to.
    "i want integrative options to push the cancer back": "integrative/safe",
    "can off label drugs stop the progression": "integrative/off-label",
    "what lifestyle changes are recommended": "living/exercise",
    "neutrophils low on ribocyclib so they cut the dose": "treatment/neutrophils-cdk46",
    "how do i find the right clinical trial for me": "trials/find",
    "how do i send you my report": "bot/upload-report",
}


def topics_of(words: str) -> list[str]:
    """What is answered, and what is offered beside it."""
    walked = walk(Said(words))
    said = [one.removeprefix("topic/") for one in walked.snippets if one.startswith("topic/")]
    shown = [one.removeprefix("topic:") for one in walked.buttons if one.startswith("topic:")]
    return [*said, *shown] if said or shown else [str(walked.snippets[0])]


@pytest.mark.parametrize("words", ANSWERED)
def test_every_question_of_such_a_page_is_answered_or_one_tap_away(words: str) -> None:
    expected = "go/upload" if ANSWERED[words] == "bot/upload-report" else ANSWERED[words]
    assert expected in topics_of(words)


def test_most_of_them_are_answered_at_once() -> None:
    first = sum(topics_of(words)[0] in {topic, "go/upload"} for words, topic in ANSWERED.items())
    assert first >= 0.7 * len(ANSWERED)


LIFESTYLE = {"living/exercise", "living/diet", "integrative/safe", "treatment/neutrophils-cdk46"}


@pytest.mark.parametrize("topic", sorted(LIFESTYLE))
def test_on_ribociclib_with_cancer_that_has_spread_each_of_these_says_what_fits_that(topic: str) -> None:
    walked = walk(Said("i take ribociclib"), Said("er+ and stage 4"), tap(f"topic:{topic}"))
    fits = [snippet for snippet in walked.snippets if snippet.startswith(f"fit/{topic}/")]
    assert f"fit/{topic}/cdk46-spread" in fits
