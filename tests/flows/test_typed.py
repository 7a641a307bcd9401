"""What a patient types: facts, corrections, contradictions, cut-offs, questions, and the rest."""

from __future__ import annotations

import pytest
from guide_tools import AT, Walk, knowledge, tap, walk

from flows.engine import respond
from flows.fixed import Fixed, Go
from flows.model import (
    Answered,
    CutOff,
    Edited,
    Flag,
    How,
    Reason,
    Said,
    Session,
    Started,
    TappedInVain,
    Uploaded,
    Warned,
    Withdrew,
    Wordless,
)

FACTS = [
    ("her2 3+", {"her2": "positive"}),
    ("3+", {"her2": "positive"}),
    ("her2 neg", {"her2": "negative"}),
    ("ER 95 PR 0", {"hormones": "er_pos_pr_neg"}),
    ("2b", {"stage": "2", "letter": "b"}),
    ("stage 2b", {"stage": "2", "letter": "b"}),
    (
        "her2 negative, ER 95, PR 0, stage IIB",
        {"her2": "negative", "hormones": "er_pos_pr_neg", "stage": "2", "letter": "b"},
    ),
    ("triple negative, stage 4", {"her2": "negative", "hormones": "negative", "stage": "4"}),
    ("her2 2+ and fish came back negative", {"her2": "equivocal", "ish": "negative"}),
    ("2+, waiting for the fish", {"her2": "equivocal", "ish": "waiting"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), FACTS, ids=[words for words, _ in FACTS])
def test_typed_answers_fill_every_step_they_speak_of(words: str, told: dict[str, str]) -> None:
    step = next(iter(told))
    so_far = {"her2": (), "hormones": ("her2:zero",), "stage": ("her2:zero", "hormones:negative")}[step]
    walked = walk(*map(tap, so_far), Said(words))
    assert {**walked.told} == {"who": "self", **dict(one.split(":") for one in so_far), **told}
    assert all(event.how is How.SAID for event in walked.turn.events if isinstance(event, Answered))


def test_a_fact_told_early_is_not_asked_for_again() -> None:
    walked = walk(Said("stage 4"), tap("her2:zero"), tap("hormones:negative"))
    assert walked.told["stage"] == "4"
    assert Fixed.TOLD in walked.snippets


def test_whoever_tells_results_first_may_say_later_who_asks() -> None:
    walked = Walk()
    walked.hear(Said("my her2 is 3+"))
    assert walked.told == {"who": "self", "her2": "positive"}
    assert walked.snippets[0] == Fixed.HELLO


def test_two_readings_of_who_asks_are_asked_about_and_the_facts_are_kept() -> None:
    walked = Walk()
    walked.hear(Started())
    walked.hear(Said("it is for myself or for my mum, her2 3+"))
    assert walked.told == {"her2": "positive"}
    assert {"who:self", "who:carer"} <= set(walked.buttons)
    assert Fixed.TWO_VALUES in walked.snippets


def test_a_carer_is_heard_in_the_first_words() -> None:
    walked = Walk()
    walked.hear(Said("my mum has her2 positive breast cancer"))
    assert walked.told == {"who": "carer", "her2": "positive"}


# --- changes and contradictions -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["sorry, her2 was actually 3+", "I meant her2 3+", "correction: HER2 is 3+"]
)
def test_a_correction_replaces_the_earlier_answer(words: str) -> None:
    walked = walk(tap("her2:negative"), Said(words))
    assert walked.told["her2"] == "positive"
    assert Fixed.NOTED in walked.snippets


def test_a_correction_that_names_no_step_is_about_the_last_answer() -> None:
    walked = walk(tap("her2:zero"), tap("hormones:er_pos_pr_pos"), Said("sorry, actually both negative"))
    assert walked.told["hormones"] == "negative"
    assert walked.told["her2"] == "zero"


def test_words_against_an_earlier_answer_change_nothing_until_the_patient_chooses() -> None:
    walked = walk(tap("her2:positive"), Said("her2 is negative"))
    assert walked.told["her2"] == "positive"
    assert walked.snippets == (Fixed.CHANGE_OR_KEEP,)
    new, old = walked.buttons
    assert Walk(walked.session).hear(tap(old)).session.answers == walked.session.answers
    walked.hear(tap(new))
    assert walked.told["her2"] == "negative"
    walked.hear(tap(new))
    assert any(isinstance(event, TappedInVain) for event in walked.turn.events)


@pytest.mark.parametrize(
    ("told", "words", "after"),
    [
        ("her2:negative", "her2 was 1+", "low"),
        ("her2:unknown", "her2 3+", "positive"),
        ("her2:not_tested", "her2 came back 0", "zero"),
        ("her2:low", "her2 negative", "low"),
    ],
)
def test_a_more_exact_answer_is_taken_and_a_vaguer_one_changes_nothing(
    told: str, words: str, after: str
) -> None:
    walked = walk(tap(told), Said(words))
    assert walked.told["her2"] == after
    assert Fixed.CHANGE_OR_KEEP not in walked.snippets


def test_what_no_longer_lies_on_the_way_is_withdrawn() -> None:
    walked = walk(tap("her2:equivocal"), tap("ish:negative"), Said("sorry, her2 was actually 3+"))
    assert "ish" not in walked.told
    assert Withdrew(tap("ish:x").step) in walked.turn.events


def test_two_values_are_asked_about_and_never_guessed() -> None:
    walked = walk(Said("it says 2+ or maybe 3+"))
    assert "her2" not in walked.told
    assert Fixed.TWO_VALUES in walked.snippets
    assert {"her2:positive", "her2:equivocal", "her2:unknown"} <= set(walked.buttons)
    assert "her2:zero" not in walked.buttons


# --- cut-offs -----------------------------------------------------------------------------------------

CUT = Said("My report says HER2 3+ and ER posit")


def test_half_a_sentence_never_advances_the_guide() -> None:
    walked = walk(CUT)
    assert walked.told == {"who": "self"}
    assert walked.turn.events == (CutOff("half a word"),)
    assert "ending:positive" in walked.buttons


@pytest.mark.parametrize(
    "rest",
    [
        Said("ive"),
        Said("positive"),
        Said("My report says HER2 3+ and ER positive"),
        Edited("My report says HER2 3+ and ER positive"),
        tap("ending:positive"),
    ],
    ids=["the rest", "the word", "the whole again", "an edit", "a tap"],
)
def test_the_rest_of_a_message_is_joined_to_it(rest: Said | Edited) -> None:
    walked = walk(CUT, rest)
    assert walked.told == {"who": "self", "her2": "positive", "hormones": "positive"}
    assert walked.session.fragment is None


def test_an_edit_of_a_message_that_was_understood_is_asked_about() -> None:
    walked = walk(Said("her2 2+"), Edited("her2 3+"))
    assert walked.snippets == (Fixed.CHANGE_OR_KEEP,)
    walked = walk(Said("her2 2+"), Edited("her2 2+."))
    assert walked.snippets == (Fixed.EDITED,)


def test_that_was_all_reads_the_words_as_they_are() -> None:
    walked = walk(Said("it is 3+ because of"), Said("that was all"))
    assert walked.told["her2"] == "positive"


def test_the_patient_is_asked_about_one_cut_off_once_and_a_second_one_is_flagged() -> None:
    walked = walk(CUT, Said("ive and PR is negat"))
    assert walked.turn.flags == (Flag(Reason.CUT_OFF_TWICE),)
    walked.hear(Said("ive and the st"))
    assert not any(isinstance(event, CutOff) for event in walked.turn.events)
    assert walked.told["hormones"] == "er_pos_pr_neg"


def test_a_long_message_that_telegram_split_is_joined_in_silence_and_read_as_one() -> None:
    first = ("i had a biopsy and " + "then we waited and " * 230)[: 4096 - 11] + " my her2 is"
    assert len(first) == 4096
    walked = walk(Said(first))
    assert walked.turn.drafts == ()
    walked.hear(Said("3+ they told me."), after=1)
    assert walked.told["her2"] == "positive"
    assert not any(isinstance(event, CutOff) for event in walked.turn.events)


def test_an_alarm_in_the_first_part_of_a_split_message_does_not_wait_for_the_second() -> None:
    walked = walk(Said(("crushing chest pain right now. " + "and then we waited " * 230)[:4096]))
    assert walked.turn.flags == (Flag(Reason.EMERGENCY_A),)


def test_after_an_hour_new_words_are_a_new_message() -> None:
    walked = walk(CUT)
    walked.hear(Said("ive"), after=4000)
    assert "her2" not in walked.told


def test_an_ending_that_was_not_offered_changes_nothing() -> None:
    walked = walk(CUT, tap("ending:negative"))
    assert walked.session.fragment is not None
    assert any(isinstance(event, TappedInVain) for event in walked.turn.events)


def test_a_message_that_telegram_split_is_joined() -> None:
    filler = "the pathologist wrote a long text about the sample " * 100
    text = f"My report says HER2 3+. {filler} ER positive, PR negative."
    walked = walk(Said(text[:4096]))
    assert walked.session.fragment is not None
    walked.hear(Said(text[4096:]), after=1)
    assert walked.told == {"who": "self", "her2": "positive", "hormones": "er_pos_pr_neg"}


def test_a_novel_is_answered_kindly() -> None:
    walked = walk(Said("the report is very long and says many things. " * 200))
    assert walked.snippets == (Fixed.TOO_LONG,)


# --- questions ----------------------------------------------------------------------------------------


def test_a_question_is_answered_and_the_open_step_comes_back() -> None:
    walked = walk(Said("what is her2?"))
    assert walked.snippets == ("topic/her2/what-is", Fixed.BACK_TO, "her2/ask")
    assert walked.told == {"who": "self"}


def test_a_question_without_an_answer_of_ours_is_not_guessed_at() -> None:
    walked = walk(Said("what is the capital of france?"))
    assert walked.snippets[0] in {Fixed.QUESTION_UNKNOWN, "topic/out-of-scope/other"}


# --- not understood -----------------------------------------------------------------------------------


def test_three_misses_in_a_row_lead_to_a_person_and_a_fact_ends_the_count() -> None:
    walked = walk(Said("blue elephants"))
    assert Fixed.UNCLEAR in walked.snippets
    walked.hear(Said("purple bicycles"))
    assert Fixed.UNCLEAR_AGAIN in walked.snippets
    walked.hear(Said("green umbrellas"))
    assert walked.snippets == (Fixed.UNCLEAR_PERSON,)
    assert walked.turn.flags == (Flag(Reason.NOT_UNDERSTOOD),)
    walked.hear(Said("3+"))
    assert walked.session.misses == 0


# --- the safety lane ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "snippet", "reason"),
    [
        ("i have a temperature of 38.6 and shivers", Fixed.CALL_NOW, Reason.EMERGENCY_B),
        ("sudden chest pain and i can't breathe", Fixed.EMERGENCY, Reason.EMERGENCY_A),
        ("i want to kill myself", Fixed.CRISIS, Reason.CRISIS),
    ],
)
def test_the_safety_lane_speaks_first_alone_and_at_every_point(
    words: str, snippet: Fixed, reason: Reason
) -> None:
    done = walk(tap("her2:zero"), tap("hormones:negative"), tap("stage:4"))
    for walked in (Walk(), walk(), walk(CUT), done):
        told = walked.told
        walked.hear(Said(words))
        assert len(walked.turn.drafts) == 1
        assert {one.partition("/")[0] for one in walked.snippets} <= {"safety", "country"}
        assert snippet in walked.snippets
        assert walked.turn.flags == (Flag(reason),)
        assert walked.told == told
        assert {f"go:{Go.NUMBERS}", f"go:{Go.CONTINUE}"} <= set(walked.buttons)


@pytest.mark.parametrize(
    "message", [Uploaded("i have a fever of 39"), Wordless("video", "i have a fever of 39")]
)
def test_words_under_a_picture_reach_the_safety_lane(message: Uploaded | Wordless) -> None:
    walked = walk(message)
    assert any(isinstance(event, Warned) for event in walked.turn.events)


def test_an_emergency_in_two_pieces_is_seen_when_joined() -> None:
    walked = walk(Said("since this morning i have a feve"), Said("r of 39 and i am shaking"))
    assert any(isinstance(event, Warned) for event in walked.turn.events)


# --- everything else ----------------------------------------------------------------------------------


def test_a_session_of_another_guide_goes_on_without_what_is_no_longer_known() -> None:
    walked = walk(tap("her2:positive"))
    answers = {**walked.session.answers, tap("gone:1").step: walked.session.answers[tap("her2:x").step]}
    turn = respond(knowledge(), Session(answers, welcomed=True), Started(), AT)
    assert "gone" not in turn.session.answers


ODD = (
    "",
    ":",
    "go:",
    "go:nonsense",
    "settle:x",
    "settle:a.b.c",
    "change:nowhere",
    "topic:x",
    "her2:",
    "ending:",
)


@pytest.mark.parametrize("data", ODD)
def test_no_button_however_odd_raises_or_changes_anything(data: str) -> None:
    walked = walk(tap("her2:positive"))
    told = walked.told
    step, _, value = data.partition(":")
    walked.hear(tap(f"{step}:{value}"))
    assert walked.told == told
    assert walked.turn.drafts
