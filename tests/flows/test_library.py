"""Browsing the question library, what fits whom, and results that stood inside a question."""

from __future__ import annotations

import pytest
from guide_tools import knowledge, tap, walk

from flows import asked
from flows.fixed import Fixed, Go
from flows.library import OUT_OF_SCOPE, area_of
from flows.model import Asked, Said, SnippetId, TappedInVain

LIBRARY = knowledge().library
BROWSED = [topic for topic in LIBRARY.related if area_of(topic) != OUT_OF_SCOPE]


def test_the_guides_lead_to_every_topic_in_two_taps() -> None:
    walked = walk(tap(f"go:{Go.GUIDES}"))
    assert walked.snippets == (Fixed.GUIDES,)
    found = []
    for button in [one for one in walked.buttons if one.startswith("area:")]:
        walked.hear(tap(button))
        found += [one.removeprefix("topic:") for one in walked.buttons if one.startswith("topic:")]
    assert sorted(found) == sorted(BROWSED)


@pytest.mark.parametrize("topic", BROWSED)
def test_a_topic_leads_deeper_to_the_team_to_others_and_back(topic: str) -> None:
    walked = walk(tap(f"topic:{topic}"))
    assert len(walked.turn.drafts) == 1
    assert walked.turn.events == (Asked(SnippetId(f"topic/{topic}")),)
    related = [f"topic:{one}" for one in LIBRARY.related[topic]]
    deeper = [f"more:{topic}", *([] if area_of(topic) == "bot" else [f"team:{topic}"])]
    rating = [f"rate:yes.{topic}", f"rate:no.{topic}"]
    assert list(walked.buttons) == [*deeper, *related, *rating, f"go:{Go.GUIDES}", f"go:{Go.CONTINUE}"]
    for button in deeper:
        walked.hear(tap(button))
        assert walked.snippets == (button.replace(":", "/"),)
        assert f"go:{Go.CONTINUE}" in walked.buttons


def test_from_any_topic_every_other_can_be_walked_to() -> None:
    for first in BROWSED:
        reached, waiting = set[str](), [first]
        while waiting:
            here = waiting.pop()
            if here not in reached:
                reached.add(here)
                waiting += LIBRARY.related[here]
        assert set(BROWSED) - {"bot/about"} <= reached


def test_typed_words_find_the_guides() -> None:
    assert walk(Said("show me all topics")).snippets == (Fixed.GUIDES,)


@pytest.mark.parametrize(
    "button", ["area:nowhere", "more:her2/nothing", "team:nothing/at-all", "topic:gone/away"]
)
def test_a_button_of_a_topic_that_is_gone_is_an_old_button(button: str) -> None:
    walked = walk(tap(button))
    assert any(isinstance(event, TappedInVain) for event in walked.turn.events)


def test_what_is_out_of_scope_offers_a_person() -> None:
    walked = walk(Said("how long do i have to live"))
    assert walked.snippets[0] == "topic/out-of-scope/prognosis"
    assert f"go:{Go.PERSON}" in walked.buttons


# --- results inside a question ------------------------------------------------------------------------


def test_results_in_a_question_are_offered_and_kept_by_a_tap() -> None:
    walked = walk(Said("my IHC is 2+ and im ER positive, what happens now?"))
    assert walked.snippets[0].startswith("topic/")
    assert walked.snippets[-1] == Fixed.KEEP_FACTS
    assert set(walked.told) == {"who"}
    walked.hear(tap(f"go:{Go.KEEP_FACTS}"))
    assert walked.told["her2"] == "equivocal"
    assert walked.told["hormones"] == "positive"


def test_results_in_a_question_are_dropped_when_the_patient_goes_on() -> None:
    walked = walk(Said("what does her2 3+ mean for treatment?"), tap(f"go:{Go.CONTINUE}"))
    assert "her2" not in walked.told
    walked.hear(tap(f"go:{Go.KEEP_FACTS}"))
    assert "her2" not in walked.told
    assert any(isinstance(event, TappedInVain) for event in walked.turn.events)


def test_a_changed_result_in_a_question_replaces_the_old_one_only_by_the_tap() -> None:
    walked = walk(tap("her2:positive"), Said("now they say my her2 is negative, what does that mean?"))
    assert walked.told["her2"] == "positive"
    walked.hear(tap(f"go:{Go.KEEP_FACTS}"))
    assert walked.told["her2"] == "negative"


def test_an_answer_that_asks_is_that_right_is_an_answer() -> None:
    assert walk(Said("3+ ?")).told["her2"] == "positive"


def test_a_carer_who_asks_is_remembered_as_one_and_not_asked_about_it() -> None:
    walked = walk(Said("what is her2"))
    assert walked.told["who"] == "self"


# --- what fits this patient ---------------------------------------------------------------------------


def test_a_drug_that_was_written_about_is_remembered_by_its_kind_whatever_the_spelling() -> None:
    walked = walk(Said("what is ribocyclib"))
    assert walked.session.named == ("cdkdrug",)


@pytest.mark.parametrize("topic", sorted(LIBRARY.fits))
def test_every_variant_is_said_to_whom_it_is_for_and_to_nobody_else(topic: str) -> None:
    for fit in LIBRARY.fits[topic]:
        stranger = walk(tap(f"topic:{topic}"))
        assert fit.snippet not in stranger.snippets


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("my wife got told her2 low what does it mean for us", "topic/her2/low"),
        ("they said her2 3+ so what does that mean now", "topic/her2/positive"),
        ("it says IHC 2+ what does this mean", "topic/her2/equivocal"),
    ],
)
def test_a_question_that_tells_a_result_is_answered_for_that_result(words: str, topic: str) -> None:
    assert walk(Said(words)).snippets[0] == topic


def test_tell_me_more_and_what_to_ask_are_about_the_topic_that_was_read_last() -> None:
    walked = walk(Said("what is ribociclib"), Said("tell me more"))
    assert walked.snippets == ("more/treatment/cdk46",)
    walked.hear(Said("what should i ask"))
    assert walked.snippets == ("team/treatment/cdk46",)


def test_without_a_topic_tell_me_more_shows_what_can_be_done() -> None:
    assert walk(Said("tell me more")).snippets == (Fixed.MORE,)


@pytest.mark.parametrize("words", ["what if i get a fever at night", "what counts as a fever"])
def test_a_sign_that_is_asked_about_in_general_brings_the_list_of_signs_and_no_flag(words: str) -> None:
    walked = walk(Said(words))
    assert walked.snippets[0] in {
        Fixed.URGENT,
        "topic/treatment/neutrophils-cdk46",
        "topic/side-effects/general",
    }
    assert walked.turn.flags == ()


@pytest.mark.parametrize(("words", "topic"), [("LCIS", "stage/dcis"), ("pT2 N1 M0", "stage/what-is")])
def test_a_bare_term_that_answers_nothing_is_explained(words: str, topic: str) -> None:
    assert walk(Said(words)).snippets[0] == f"topic/{topic}"


def test_who_has_stopped_a_medicine_hears_what_is_known_and_whom_to_ask() -> None:
    assert walk(Said("i stopped taking tamoxifen")).snippets[0] == "topic/out-of-scope/treatment-choice"


def test_what_stands_beside_a_told_result_is_offered_before_the_next_question() -> None:
    walked = walk(Said("er+ stage 4, on ribociclib and my neutrophils are low"))
    assert "topic:treatment/neutrophils-cdk46" in walked.buttons
    assert Fixed.ALSO in walked.snippets
    assert walked.snippets[-1] == "her2/ask"
    assert walked.told["stage"] == "4"
    assert "her2" not in walked.told


def test_the_topics_that_the_engine_knows_by_name_are_there() -> None:
    assert {*asked.TELL_SIGNS, *asked.RESULTS.values()} <= LIBRARY.topics
    assert set(LIBRARY.areas) >= asked.RESULT_AREAS
