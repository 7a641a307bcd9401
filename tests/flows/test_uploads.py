"""Records: asked first, gathered, read only after a yes, and every value confirmed by the patient."""

from __future__ import annotations

from dataclasses import replace

import pytest
from guide_tools import Walk, knowledge, sealed, tap

from flows.engine import respond
from flows.fixed import Fixed
from flows.model import (
    Answer,
    AskedToRead,
    FileRef,
    Flag,
    How,
    Message,
    Quoted,
    ReadRecord,
    Reason,
    RecordRead,
    Session,
    StepId,
    StoppedReading,
    Turn,
    Uploaded,
    UploadState,
    Waited,
    Warned,
)

SELF = Session(welcomed=True, answers={StepId("who"): Answer("self", How.TAPPED)})


class Reader(Walk):
    """A patient of a Lantern that can read records."""

    def hear(self, message: Message, after: int = 60) -> Turn:
        self.at += after
        self.turn = respond(replace(knowledge(), reads=True), self.session, message, self.at)
        self.session = self.turn.session
        for draft in self.turn.drafts:
            sealed(draft)
        return self.turn


def page(
    number: int = 1, album: str = "", mime: str = "image/jpeg", size: int = 1000, caption: str = ""
) -> Uploaded:
    return Uploaded(caption, FileRef(f"f{number}", f"u{number}", mime, size), album)


def asked() -> Reader:
    walked = Reader(SELF)
    walked.hear(page())
    return walked


def reading() -> Reader:
    walked = asked()
    walked.hear(tap("record:read"))
    return walked


def says(**values: str) -> RecordRead:
    found = tuple(Quoted(field, value, f"{field} is {value}", 1) for field, value in values.items())
    return RecordRead(1, "", found)


# --- before anything is opened ------------------------------------------------------------------------------


def test_nothing_is_opened_before_a_yes() -> None:
    walked = asked()
    assert walked.snippets == (Fixed.RECORD_ASK,)
    assert AskedToRead() not in walked.turn.events
    turn = walked.hear(tap("record:read"))
    assert turn.events == (AskedToRead(),)
    assert walked.session.upload is not None
    assert walked.session.upload.state is UploadState.READING


@pytest.mark.parametrize(
    ("button", "said"),
    [("later", Fixed.RECORD_LATER), ("with", Fixed.RECORD_WITH), ("words", Fixed.RECORD_WORDS)],
)
def test_later_keeps_nothing(button: str, said: Fixed) -> None:
    walked = asked()
    walked.hear(tap(f"record:{button}"))
    assert walked.snippets[0] == said
    assert walked.session.upload is None
    walked.hear(tap("record:read"))
    assert walked.snippets[0] == Fixed.OLD_BUTTON


def test_the_pages_of_an_album_are_one_record_in_order() -> None:
    walked = Reader(SELF)
    for number in (1, 2, 3):
        assert walked.hear(page(number, album="a"), after=1).drafts == ()
    assert walked.hear(Waited(), after=1).drafts == ()
    walked.hear(Waited(), after=9)
    assert walked.snippets == (Fixed.RECORD_PAGES, Fixed.RECORD_ASK)
    assert walked.session.upload is not None
    assert [one.file_id for one in walked.session.upload.files] == ["f1", "f2", "f3"]


def test_a_page_that_was_missing_is_added_and_the_same_page_is_not() -> None:
    walked = asked()
    said = []
    for _ in range(2):
        walked.hear(page(2))
        said.append(walked.snippets[0])
    assert said == [Fixed.RECORD_PAGES, Fixed.RECORD_TWICE]
    assert walked.session.upload is not None
    assert len(walked.session.upload.files) == 2


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (page(mime="application/zip"), Fixed.RECORD_KIND),
        (page(mime="application/octet-stream"), Fixed.RECORD_KIND),
        (page(size=21 * 1024 * 1024), Fixed.RECORD_BIG),
    ],
)
def test_what_cannot_be_read_is_said_before_it_is_fetched(message: Uploaded, said: Fixed) -> None:
    walked = Reader(SELF)
    walked.hear(message)
    assert walked.snippets == (said,)
    assert walked.session.upload is None


def test_too_many_pages_are_left_out_and_said() -> None:
    walked = asked()
    for number in range(2, 14):
        walked.hear(page(number))
    assert walked.snippets[0] == Fixed.RECORD_MANY
    assert walked.session.upload is not None
    assert len(walked.session.upload.files) == 12


def test_words_under_a_page_go_through_the_safety_lane() -> None:
    walked = Reader(SELF)
    turn = walked.hear(page(caption="i want to kill myself"))
    assert any(isinstance(event, Warned) for event in turn.events)


def test_results_under_a_page_are_heard_as_well() -> None:
    walked = Reader(SELF)
    walked.hear(page(caption="her2 3+"))
    assert Fixed.RECORD_ASK in walked.snippets
    assert walked.told["her2"] == "positive"


def test_without_a_reader_a_page_is_answered_honestly_and_an_album_once() -> None:
    walked = Walk(SELF)
    answered = [len(walked.hear(page(number, album="a"), after=1).drafts) for number in (1, 2, 3)]
    assert answered == [1, 0, 0]
    assert walked.hear(page(4), after=60).drafts


def test_who_asks_how_is_told_what_this_lantern_can_do() -> None:
    walked = Reader(SELF)
    walked.hear(tap("go:upload"))
    assert walked.snippets == (Fixed.RECORD_HOW,)
    assert Walk(SELF).hear(tap("go:upload")).drafts[0].parts != walked.turn.drafts[0].parts


# --- while it is read ---------------------------------------------------------------------------------------


def test_the_patient_can_go_on_chatting_and_stop_it() -> None:
    walked = reading()
    walked.hear(tap("go:menu"))
    assert walked.session.upload is not None
    walked.hear(page(9))
    assert walked.snippets == (Fixed.RECORD_BUSY,)
    turn = walked.hear(tap("record:stop"))
    assert turn.events == (StoppedReading(),)
    assert walked.hear(says(her2_ihc="3+")).drafts == ()


@pytest.mark.parametrize(
    "trouble",
    [
        "wrong-kind", "too-big", "too-many-pages", "encrypted", "empty", "damaged", "too-dark", "too-blurred",
        "cut-off", "unreadable", "other", "nothing", "took-too-long", "too-much", "busy", "no-reader",
        "new-one",
    ],
)  # fmt: skip
def test_every_trouble_has_kind_words_and_a_way_on(trouble: str) -> None:
    walked = reading()
    turn = walked.hear(RecordRead(trouble=trouble))
    assert turn.events == (ReadRecord(trouble),)
    assert len(walked.snippets) == 1
    assert walked.snippets[0].startswith("record/")
    assert "go:person" in walked.buttons
    assert walked.session.upload is None


def test_a_report_without_results_says_so() -> None:
    walked = reading()
    walked.hear(RecordRead(2))
    assert walked.snippets == (Fixed.RECORD_NOTHING,)


def test_a_page_that_was_hard_to_read_is_named() -> None:
    walked = reading()
    walked.hear(replace(says(her2_ihc="3+"), pages=2, unclear=(2,)))
    assert Fixed.RECORD_UNCLEAR in walked.snippets


# --- is that right? -----------------------------------------------------------------------------------------


def test_what_the_record_says_is_shown_and_nothing_of_it_is_an_answer_yet() -> None:
    walked = reading()
    walked.hear(says(her2_ihc="3+", er="positive", pr="positive", stage_group="IIA"))
    assert walked.snippets[0] == Fixed.RECORD_FOUND
    assert walked.snippets[-1] == Fixed.RECORD_CHECK
    assert walked.told == {"who": "self"}


def test_confirmed_values_become_answers_and_the_guide_ends_with_the_summary() -> None:
    walked = reading()
    walked.hear(says(her2_ihc="3+", er="positive", pr="positive", stage_group="IIA"))
    for step in ("her2", "hormones", "stage", "letter"):
        walked.hear(tap(f"check:right.{step}"))
    assert walked.told == {
        "who": "self", "her2": "positive", "hormones": "er_pos_pr_pos", "stage": "2", "letter": "a",
    }  # fmt: skip
    assert walked.session.answers[StepId("her2")].how is How.RECORD
    assert "summary/told" in walked.snippets


def test_a_value_that_is_not_right_is_asked_as_ever() -> None:
    walked = reading()
    walked.hear(says(her2_ihc="3+"))
    walked.hear(tap("check:wrong.her2"))
    assert walked.snippets[0] == Fixed.RECORD_WRONG
    assert walked.snippets[-1] == "her2/ask"
    assert "her2" not in walked.told


def test_not_sure_leaves_it_open() -> None:
    walked = reading()
    walked.hear(says(her2_ihc="3+", er="positive"))
    walked.hear(tap("check:unsure.her2"))
    assert walked.snippets == (Fixed.RECORD_UNSURE, Fixed.RECORD_CHECK)
    assert "her2" not in walked.told


def test_a_second_test_that_hangs_on_a_wrong_value_is_not_asked() -> None:
    walked = reading()
    walked.hear(says(her2_ihc="2+", her2_ish="amplified", er="positive"))
    walked.hear(tap("check:wrong.her2"))
    assert [one.step for one in walked.session.proposed] == ["hormones"]


@pytest.mark.parametrize("given", ["right", "wrong"])
def test_a_record_that_says_something_else_asks_and_tells_the_team(given: str) -> None:
    told = {StepId("who"): Answer("self", How.TAPPED), StepId("her2"): Answer("positive", How.TAPPED)}
    walked = Reader(replace(SELF, answers=told))
    for message in (page(), tap("record:read")):
        walked.hear(message)
    turn = walked.hear(says(her2_ihc="2+"))
    assert turn.flags == (Flag(Reason.RECORD_CONFLICT),)
    assert walked.snippets[-1] == Fixed.RECORD_DIFFERS
    walked.hear(tap(f"check:{given}.her2"))
    assert walked.told["her2"] == ("equivocal" if given == "right" else "positive")


def test_what_was_told_and_stands_in_the_record_is_not_asked_again() -> None:
    told = {StepId("who"): Answer("self", How.TAPPED), StepId("her2"): Answer("positive", How.TAPPED)}
    walked = Reader(replace(SELF, answers=told))
    for message in (page(), tap("record:read")):
        walked.hear(message)
    turn = walked.hear(says(her2_ihc="3+"))
    assert turn.flags == ()
    assert Fixed.RECORD_CHECK not in walked.snippets


def test_a_doubt_proposes_nothing() -> None:
    walked = reading()
    walked.hear(replace(says(her2_ihc="3+", er="positive"), doubts=("her2_ihc",)))
    assert Fixed.RECORD_DOUBT in walked.snippets
    assert [one.step for one in walked.session.proposed] == ["hormones"]


@pytest.mark.parametrize(
    "button", ["check:right.her2", "check:maybe.her2", "check:right.nothing", "record:read"]
)
def test_a_button_about_what_is_settled_is_an_old_button(button: str) -> None:
    walked = Reader(SELF)
    walked.hear(tap(button))
    assert walked.snippets[0] == Fixed.OLD_BUTTON
