"""The safety lane's turns: the patient's own numbers, one tap back, and silence after a cry for help."""

from __future__ import annotations

import pytest
from guide_tools import tap, walk

from flows.countries import Country, country
from flows.fixed import Fixed, Go
from flows.model import Edited, Said

FEVER, CRY, CHEST = "i have a fever of 39 on chemo", "i want to kill myself", "crushing chest pain right now"


@pytest.mark.parametrize("words", [FEVER, CRY, CHEST])
def test_until_the_country_is_known_the_numbers_of_several_are_shown(words: str) -> None:
    assert "country/any-emergency" in walk(Said(words)).snippets


def test_the_country_is_asked_once_and_remembered() -> None:
    walked = walk(Said(FEVER), tap(f"go:{Go.NUMBERS}"))
    assert list(walked.snippets) == [Fixed.NUMBERS, Fixed.COUNTRY]
    walked.hear(tap("country:uk"))
    assert list(walked.snippets) == ["country/uk-numbers"]
    walked.hear(Said(CHEST))
    assert list(walked.snippets) == ["country/uk-emergency", Fixed.EMERGENCY]
    walked.hear(tap(f"go:{Go.NUMBERS}"))
    assert list(walked.snippets) == ["country/uk-numbers"]
    walked.hear(tap(f"go:{Go.COUNTRY}"))
    assert list(walked.snippets) == [Fixed.COUNTRY]


def test_a_country_without_numbers_of_ours_gets_the_general_ones() -> None:
    walked = walk(tap(f"go:{Go.NUMBERS}"), tap("country:other"))
    assert list(walked.snippets) == [Fixed.NO_NUMBERS, Fixed.NUMBERS]
    walked.hear(Said(CHEST))
    assert "country/any-emergency" in walked.snippets


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("UK", Country.UK),
        ("i'm in germany", Country.GERMANY),
        ("I live in the United States", Country.US),
        ("Ireland.", Country.IRELAND),
        ("the US", Country.US),
        ("us", None),
        ("tell us", None),
        ("my onc trained in germany", None),
        ("france", None),
    ],
)
def test_a_country_is_known_only_when_it_is_the_whole_message(text: str, meant: Country | None) -> None:
    assert country(text) is meant


def test_a_typed_country_is_remembered() -> None:
    assert walk(tap("her2:positive"), Said("canada")).session.country == "ca"


def test_after_a_cry_for_help_no_words_lead_back_into_the_guide() -> None:
    walked = walk(tap("her2:positive"), Said(CRY))
    for words in ("i dont know", "her2 3+", "yes", "what is her2"):
        walked.hear(Said(words))
        assert list(walked.snippets) == [Fixed.AFTER_CRISIS]
        assert f"go:{Go.PERSON}" in walked.buttons
    assert walked.told["her2"] == "positive"


def test_an_edited_message_does_not_lead_back_into_the_guide_either() -> None:
    walked = walk(Said(CRY))
    walked.hear(Edited("her2 3+"))
    assert list(walked.snippets) == [Fixed.AFTER_CRISIS]
    assert "her2" not in walked.told


@pytest.mark.parametrize("choice", [tap(f"go:{Go.CONTINUE}"), Said("go on"), tap("topic:feelings/anxious")])
def test_after_a_cry_for_help_the_patient_chooses_to_go_on(choice: object) -> None:
    walked = walk(Said(CRY))
    walked.hear(choice)  # type: ignore[arg-type]
    walked.hear(Said("3+"))
    assert walked.told["her2"] == "positive"


@pytest.mark.parametrize("staying", [f"go:{Go.NUMBERS}", f"go:{Go.PERSON}", f"go:{Go.URGENT}", "country:us"])
def test_asking_for_numbers_or_a_person_is_not_yet_going_on(staying: str) -> None:
    walked = walk(Said(CRY), tap(staying), Said("her2 3+"))
    assert list(walked.snippets) == [Fixed.AFTER_CRISIS]


def test_a_new_alarm_after_a_cry_for_help_still_speaks() -> None:
    assert Fixed.EMERGENCY in walk(Said(CRY), Said(CHEST)).snippets
