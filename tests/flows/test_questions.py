"""Which topic a question is about, which questions are not ours, and what is no question at all."""

from __future__ import annotations

import pytest

from flows.asking.kinds import DRUGS
from flows.asking.slips import slips
from flows.questions import ACTION_ASKS, Topics, find, is_question, out_of_scope, topics

ASKS = {
    "her2/what-is": ("what is her2", "growth protein"),
    "her2/equivocal": ("her2 2+", "equivocal", "second her2 test"),
    "her2/treatment": ("trastuzumab", "how long herceptin"),
    "hormones/endocrine": ("endocrine", "hormone tablets", "how many years of tamoxifen"),
    "stage/what-is": ("what does stage mean", "tnm"),
    "stage/grade-vs-stage": ("grade", "grade or stage"),
    "results/nodes": ("lymph node", "sentinel node"),
    "genes/brca": ("brca", "inherited gene"),
    "practical/fertility": ("pregnant", "freeze eggs"),
    "practical/questions": ("what should i ask", "question list"),
    "feelings/anxious": ("scared", "anxious"),
}
INDEX = topics({**ASKS, **ACTION_ASKS})

ASKED = [
    ("What is HER2?", "her2/what-is"),
    ("wot is her2", "her2/what-is"),
    ("is HER-2 a growth protien", "her2/what-is"),
    ("it says equivocal, so what happens", "her2/equivocal"),
    ("what is the point of Perjeta", "her2/treatment"),
    ("why anastrazole and for how many years?", "hormones/endocrine"),
    ("what does pT2 pN1 stand for", "stage/what-is"),
    ("does grade 2 mean stage 2", "stage/grade-vs-stage"),
    ("what is a sentinal node for", "results/nodes"),
    ("is BRCA1 in my family", "genes/brca"),
    ("can i get pregnent on letrozole", "practical/fertility"),
    ("what should I ask on Thursday", "practical/questions"),
    ("i'm terrified", "feelings/anxious"),
    ("who reads what I type?", "bot/privacy"),
    ("I would like to speak to a nurse", "bot/human"),
    ("please erase my chat", "bot/delete-data"),
    ("may I send a photo of my report", "bot/upload-report"),
]
PROGNOSIS = [
    "how much longer do I have to live",
    "does stage 4 mean i will die",
    "how long will my mother live",
    "What is the survival rate?",
    "am i going to die",
    "can this be cured",
    "what are the odds of it coming back",
    "is stage 4 terminal",
]
CHOICE = [
    "should I stop my letrozole",
    "can i skip a dose of Kisqali",
    "how many mg of anastrozole is right",
    "is it ok to double the tablet",
    "which treatment is best for me",
    "should i have a mastectomy",
    "please decide for me",
    "stopping my tablets while on holiday?",
    "what would you do?",
]
OTHER = [
    "my uncle has prostate cancer",
    "do I have cancer",
    "is this lump cancer?",
    "my cat has a tumour",
    "tell me a joke",
    "click here for free money",
]
STILL_OURS = [
    "what does stage 4 mean",
    "do I need chemo",
    "how long do I have to wait",
    "how long do i have to take tamoxifen",
    "should i get a brca test",
    "it spread to my liver, is that liver cancer",
    "is ovarian cancer linked to brca",
    "what if i say no to treatment",
    "will i lose my hair",
    "do these two pills interact",
]
TOLD = [
    "3+",
    "er positive",
    "HER2 2+",
    "stage 2b",
    "triple negative",
    "er+ pr- her2-",
    "blue elephants",
    "thanks",
    "ok",
    "i don't know",
    "I don't know what my stage is",
    "still waiting",
    "they said it was negative",
    "",
    "...",
]


@pytest.mark.parametrize(("text", "topic"), ASKED)
def test_the_best_topic_is_the_one_that_was_asked_for(text: str, topic: str) -> None:
    assert find(text, INDEX)[:1] == (topic,)


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        *(("prognosis", text) for text in PROGNOSIS),
        *(("treatment-choice", text) for text in CHOICE),
        *(("other", text) for text in OTHER),
    ],
)
def test_what_is_out_of_scope_has_its_own_words_and_no_topic(scope: str, text: str) -> None:
    assert out_of_scope(text) == scope
    assert find(text, INDEX) == ()


@pytest.mark.parametrize("text", STILL_OURS)
def test_a_question_near_the_border_stays_ours(text: str) -> None:
    assert out_of_scope(text) is None


@pytest.mark.parametrize("text", TOLD)
def test_an_answer_or_a_kind_word_asks_for_nothing(text: str) -> None:
    assert (find(text, INDEX), out_of_scope(text), is_question(text)) == ((), None, False)


@pytest.mark.parametrize(
    "text",
    [
        "her2?",
        "waht is that",
        "how does it work",
        "my score is 2+ now what",
        "do they test again",
        "shoud i worry",
        "I want to know more about nodes",
        "er positive, is that good",
        "tell me about grade",
    ],
)
def test_a_question_is_heard_without_its_mark_and_with_slips(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text", ["what is ki67", "can i eat tofu", "are the margins clear", "how do i join a trial"]
)
def test_a_topic_without_words_of_its_own_is_not_answered_with_its_neighbours(text: str) -> None:
    assert find(text, INDEX) == ()


def test_a_topic_that_gets_words_is_found_from_then_on() -> None:
    written = topics({**ASKS, "results/ki67": ("ki67",)})
    assert find("what is ki-67", written)[0] == "results/ki67"


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    index = topics({"a/one": ("her2 alpha",), "a/two": ("her2 gamma",), "a/three": ("her2 gamma delta",)})
    assert find("what about alpha and gamma", index)[0] == "a/one"


def test_at_most_three_topics_and_always_the_same() -> None:
    text = "what is her2, what does grade mean, are nodes bad, is it brca, can i get pregnant"
    found = find(text, INDEX)
    backwards = topics(dict(reversed([*ASKS.items(), *ACTION_ASKS.items()])))
    assert len(found) == 3
    assert found == find(text, backwards)


@pytest.mark.parametrize("drug", sorted(DRUGS))
def test_no_drug_is_read_as_another(drug: str) -> None:
    others = slips(DRUGS - {drug})
    assert slips(()).right(drug) == drug
    assert others.right(drug) in DRUGS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tamoxifin", "tamoxifen"), ("letrazole", "letrozole"), ("herceptine", "herceptin")],
)
def test_a_slip_in_a_drug_leads_to_the_only_drug_that_is_near(typed: str, meant: str) -> None:
    assert slips(()).right(typed) == meant


def test_a_slip_between_two_drugs_stays_as_it_is() -> None:
    assert slips(()).right("tociclib") == "tociclib"


def test_every_action_names_how_it_is_asked_for() -> None:
    assert all(phrases and all(phrases) for phrases in ACTION_ASKS.values())


def test_an_empty_index_finds_nothing() -> None:
    empty: Topics = topics({})
    assert find("what is her2", empty) == ()


def test_the_longest_messages_ask_for_something_too() -> None:
    assert find("well " * 1600 + "what is her2", INDEX)[0] == "her2/what-is"
    assert find("a" * 8000, INDEX) == ()
