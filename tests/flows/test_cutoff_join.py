"""How the rest of a message is joined to what was held."""

from __future__ import annotations

import pytest

from flows.cutoff import join, vocabulary

KNOWN = """
    a also and are because can't ether found i is it low mean my negative neutral of oncologist positive
    report said says see small the together
"""
WORDS = vocabulary(
    KNOWN.split(),
    ["neutrophils", "capecitabine"],
)


@pytest.mark.parametrize(
    ("fragment", "rest", "whole"),
    [
        ("my neutr", "ophils are low", "my neutrophils are low"),
        ("says er posit", "ive", "says er positive"),
        ("says er posit", "ive and pr negative", "says er positive and pr negative"),
        ("found tog", "ether", "found together"),
        ("i ca", "n't see it", "i can't see it"),
        ("i take capecit", "abin", "i take capecitabin"),
    ],
)
def test_the_rest_of_a_half_word_is_glued_on(fragment: str, rest: str, whole: str) -> None:
    assert join(fragment, rest, WORDS) == whole


@pytest.mark.parametrize(
    ("fragment", "rest", "whole"),
    [
        ("my neutr", "neutrophils are low", "my neutrophils are low"),
        ("says er posit", "positive", "says er positive"),
        ("says er POSIT", "positive", "says er positive"),
        ("says er posit", "er positive and pr low", "says er positive and pr low"),
        ("says er posit", "Positive, pr low", "says er Positive, pr low"),
    ],
)
def test_a_half_word_that_is_said_again_whole_is_dropped(fragment: str, rest: str, whole: str) -> None:
    assert join(fragment, rest, WORDS) == whole


@pytest.mark.parametrize(
    ("fragment", "rest"),
    [
        ("my report says er posit", "My report  says\ner positive and pr low"),
        ("the report says the", "the report says the tumour is small"),
        ("the report says the", "the report says her2 is low"),
        ("i mean my neutr", "i mean my capecitabine"),
        ("posit", "positive"),
        ("my", "my report is found"),
    ],
)
def test_a_message_sent_anew_replaces_the_fragment(fragment: str, rest: str) -> None:
    assert join(fragment, rest, WORDS) == rest


@pytest.mark.parametrize(
    ("fragment", "rest"),
    [
        ("the report says the", "tumour is small"),
        ("because of my", "my oncologist said it"),
        ("says er posit", "i mean negative"),
        ("says er posit", "3+"),
        ("my", "mylotarg is low"),
        ("because of", "of course"),
        ("the report says 20", "the report says 30 is low"),
        ("my report says (", "95%)"),
        ("is it", "is"),
    ],
)
def test_anything_else_is_put_behind_with_a_space_and_no_word_is_lost(fragment: str, rest: str) -> None:
    assert join(fragment, rest, WORDS) == f"{fragment} {rest}"


@pytest.mark.parametrize(("fragment", "rest", "whole"), [("", "my", "my"), ("my ", " ", "my"), ("", "", "")])
def test_nothing_joined_to_words_leaves_the_words(fragment: str, rest: str, whole: str) -> None:
    assert join(fragment, rest, WORDS) == whole


def test_two_halves_of_a_message_that_telegram_split_meet_in_the_middle_of_a_word() -> None:
    first = "said " * 819 + "n"
    assert join(first, "egative", WORDS) == "said " * 819 + "negative"
