"""Words that answer nothing get a kind answer of their own, and nothing told before is lost."""

from __future__ import annotations

import pytest
from guide_tools import Walk, knowledge, tap, walk

from flows.asides import Aside, aside
from flows.fixed import Fixed, Go
from flows.languages import LANGUAGES, language
from flows.model import Flag, Reason, Said, SpokeAnother

ASIDES = {
    "what the fuck": Aside.SWEARING,
    "this is bullshit": Aside.SWEARING,
    "useless bot": Aside.SWEARING,
    "https://example.org/my-report": Aside.LINK,
    "see www.example.org": Aside.LINK,
    "😭😭": Aside.SAD,
    "😢 ...": Aside.SAD,
    "👍": Aside.GO_ON,
    "🙏❤": Aside.THANKS,
    "🐘": Aside.EMOJI,
    "Yes!": Aside.YES,
    "nope": Aside.NO,
    "no idea": None,
    "scunthorpe": None,
    "the her2 is 2+ 😭": None,
    "can you read https://example.org/report and explain my stage": None,
    "???": None,
    "": None,
}


@pytest.mark.parametrize("text", ASIDES)
def test_an_aside_is_known_for_what_it_is(text: str) -> None:
    assert aside(text) is ASIDES[text]


ANSWERS = {
    "this is fucking awful": Fixed.SWEARING,
    "https://example.org/my-report": Fixed.LINK,
    "😭": Fixed.SAD,
    "🐘": Fixed.EMOJI,
    "nope": Fixed.YES_NO,
}


@pytest.mark.parametrize("text", ANSWERS)
def test_an_aside_is_answered_and_the_answers_stay(text: str) -> None:
    walked = walk(tap("her2:positive"), Said(text))
    assert walked.snippets[0] == ANSWERS[text]
    assert walked.told["her2"] == "positive"
    assert walked.session.misses == 0


def test_swearing_at_a_question_is_still_a_question() -> None:
    assert walk(Said("what the fuck is her2")).snippets[0] == "topic/her2/what-is"


def test_a_thumb_up_goes_on_with_the_open_question() -> None:
    assert walk(tap("her2:positive"), Said("👍")).snippets == ("hormones/ask",)


FOREIGN = {
    "tengo cáncer de mama y mucho miedo": "es",
    "j'ai un cancer du sein, que faire": "fr",
    "ich habe brustkrebs und weiß nicht weiter": "de",
    "ho un tumore al seno e non so cosa fare": "it",
    "o meu exame deu positivo, o que faço agora": "pt",
    "ik heb borstkanker en weet niet wat dat is": "nl",
    "mam raka piersi i nie wiem co robić": "pl",
    "meme kanseri oldum ve çok korkuyorum": "tr",
    "у меня рак груди": "ru",
    "у мене рак і я боюся": "uk",
    "عندي سرطان الثدي": "ar",
    "मुझे स्तन कैंसर है": "hi",
    "我得了乳腺癌": "zh",
    "乳がんと言われました": "ja",
    "유방암이라고 합니다": "ko",
    "έχω καρκίνο": "el",
    "יש לי סרטן": "he",
}


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_answered_in_it_and_staff_are_told(text: str) -> None:
    walked = walk(Said(text))
    assert walked.snippets == (f"language/{FOREIGN[text]}",)
    assert walked.turn.flags == (Flag(Reason.OTHER_LANGUAGE),)
    assert SpokeAnother(FOREIGN[text]) in walked.turn.events
    assert f"go:{Go.PERSON}" in walked.buttons


@pytest.mark.parametrize(
    "text",
    [
        "de novo mbc",
        "la la la",
        "no me neither",
        "we had a plan",
        "her2 pos er neg",
        "pls hlp me undrstnd",
        "Vivien Da Silva",
        "ha ha",
        "oncotype dx",
        "tamoxifen o letrozole",
        "1 2 3",
    ],
)
def test_english_with_slips_names_and_loan_words_stays_english(text: str) -> None:
    assert language(text, knowledge().vocabulary.knows) is None


def test_no_language_is_named_twice() -> None:
    assert len(set(LANGUAGES)) == len(LANGUAGES)


def test_a_yes_to_results_in_a_question_keeps_them() -> None:
    walked = walk(Said("my her2 came back 2+ what happens now"))
    assert walked.session.offered == (("her2", "equivocal"),)
    assert "her2" not in walked.told
    walked.hear(Said("yes"))
    assert walked.told["her2"] == "equivocal"
    assert not walked.session.offered


def test_a_no_to_results_in_a_question_drops_them_and_goes_on() -> None:
    walked = walk(Said("my her2 came back 2+ what happens now"), Said("no"))
    assert walked.snippets == (Fixed.BACK_TO, "her2/ask")
    assert not walked.session.offered
    assert "her2" not in walked.told


def test_a_stranger_who_writes_another_language_first_is_answered_in_it_and_staff_are_told() -> None:
    stranger = Walk()
    stranger.hear(Said("tengo cáncer de mama y mucho miedo"))
    assert stranger.snippets == (Fixed.HELLO, "language/es")
    assert stranger.turn.flags == (Flag(Reason.OTHER_LANGUAGE),)
