"""Typed wishes and kind words."""

from __future__ import annotations

import pytest

from flows.fixed import Go
from flows.wishes import Courtesy, courtesy, wish

WISHES = [
    ("back", Go.BACK),
    ("Go back!", Go.BACK),
    ("can we go back please", Go.BACK),
    ("SKIP", Go.SKIP),
    ("start over", Go.AGAIN),
    ("Stop.", Go.STOP),
    ("please stop", Go.STOP),
    ("forget me", Go.FORGET),
    ("I want to delete my data", Go.FORGET),
    ("please delete everything now", Go.FORGET),
    ("change an answer", Go.CHANGE),
    ("change my stage", Go.CHANGE),
    ("can I see my summary", Go.SUMMARY),
    ("I'd like to talk to a person", Go.PERSON),
    ("can i speak to someone please", Go.PERSON),
    ("help", Go.HELP),
    ("menu", Go.MENU),
    ("where do I find that?", Go.WHERE),
    ("that’s all", Go.ALL),
    ("privacy", Go.PRIVACY),
]
NOT_WISHES = [
    "they want to stop the chemo",
    "my cancer came back",
    "should I skip a dose",
    "delete my appointment",
    "the lump is in my back",
    "start of treatment is monday",
    "can I change my medicine",
    "i can't forget what she said",
    "2+",
    "",
    "...",
]


@pytest.mark.parametrize(("words", "action"), WISHES)
def test_a_whole_message_that_is_a_wish_is_heard(words: str, action: Go) -> None:
    assert wish(words) is action


@pytest.mark.parametrize("words", NOT_WISHES)
def test_words_about_an_illness_are_no_wish(words: str) -> None:
    assert wish(words) is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("hi", Courtesy.HELLO),
        ("Good morning!", Courtesy.HELLO),
        ("thx", Courtesy.THANKS),
        ("ok thank you", Courtesy.THANKS),
        ("thank you so much you helped", Courtesy.THANKS),
        ("Good night!", Courtesy.THANKS),
        ("ok", Courtesy.GO_ON),
        ("yes", None),
        ("hi, my her2 is 3+", None),
        ("thanks to the chemo", None),
    ],
)
def test_kind_words_are_known(words: str, meant: Courtesy | None) -> None:
    assert courtesy(words) is meant
