"""Forbidden phrasings, and harmless ones that look like them."""

from __future__ import annotations

import pytest

from flows.checks.phrases import FORBIDDEN
from flows.checks.wording import bare_words

BAD: tuple[tuple[str, str], ...] = (
    ("an order", "You should rest. | Patients need to call. | {You} **must** rest. | Make sure to ask."),
    ("an order", "Don't skip a dose. | Do not take it. | Never stop it."),
    ("about treatment", "Stop taking it. | Take your tablets. | Please halve {your} dose."),
    ("advice", "We recommend rest. | I suggest a walk."),
    ("odds", "Your chances are fair. | {Your} risk is low. | You will recover. | You may live long."),
    ("odds", "The survival rate is high. | The five-year number is high. | There are months left."),
    (
        "a verdict",
        "It can be cured. | It is incurable. | A breakthrough. | It is 100% sure. | It is totally safe.",
    ),
    ("a battle word", "Fight it. | On this journey. | A brave step. | Survivors say so. | They beat cancer."),
    ("how to feel", "Please don’t worry. | Stay positive. | I know how it is. | You must feel tired."),
    ("judges", "Unfortunately it grew. | This is good news."),
    ("exclamation", "Well done!"),
    ("leaves people out", "Dear ladies. | Women with it. | Ask her. | He can help."),
    ("family", "Your husband can help. | Ask your mother."),
    ("blames", "Those who failed chemotherapy. | If they refuse it. | People suffer. | That is invalid."),
    ("tapped", "Click here."),
    ("not everybody sees", "The red button. | Use the button below."),
    ("feel slow", "Of course it is."),
)
FINE = (
    "You can ask what stands there. | Some drugs can stop while others go on. | You can stop here.",
    "HER2 is a protein. | Thoughts of suicide can come. | It does not take long. | They can take notes.",
    "Men and women can have it. | What do you hope for? | It is not inherited. | Chemotherapy comes first.",
    "The clinic is open. | You need not choose now. | The result is positive. | There can be a shift.",
    "A risk in the family. | It was lost in the post. | Please phone the line. | Say that it hurts.",
    "Other drugs can be used. | The aim is to keep it away. | Staff can see the above. | Ask whom you like.",
    "If nobody answers, go to emergency care. | They may respond by letter. | This is an older number.",
)


def reasons(sentence: str) -> list[str]:
    return [why for phrase, why in FORBIDDEN if phrase.search(bare_words(sentence))]


@pytest.mark.parametrize(("why", "sentence"), [(why, one) for why, row in BAD for one in row.split(" | ")])
def test_a_forbidden_phrasing_is_found_for_its_reason(why: str, sentence: str) -> None:
    assert [reason for reason in reasons(sentence) if why in reason]


@pytest.mark.parametrize("sentence", [one for row in FINE for one in row.split(" | ")])
def test_harmless_words_that_look_like_forbidden_ones_pass(sentence: str) -> None:
    assert reasons(sentence) == []


def test_every_reason_has_a_sentence_that_it_is_for() -> None:
    met = {why for _, row in BAD for sentence in row.split(" | ") for why in reasons(sentence)}
    assert met == {why for _, why in FORBIDDEN}


def test_words_keep_their_place_when_the_marks_are_gone() -> None:
    text = "**{You} should** see [this](https://example.org/journey)."
    assert len(bare_words(text)) == len(text)
    assert reasons("[this](https://example.org/journey)") == []
