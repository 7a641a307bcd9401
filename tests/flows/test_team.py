"""The patient's side of the team: silence, the safety lane that is never silent, and what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from guide_tools import Walk, knowledge, tap, walk

from flows.engine import respond
from flows.fixed import Fixed
from flows.model import (
    CameBack,
    CutOff,
    Edited,
    Flag,
    Message,
    Missed,
    Rated,
    Reason,
    Said,
    Session,
    Started,
    ToldReached,
    ToTeam,
    Turn,
    Uploaded,
    Waited,
    Warned,
    WentOn,
    Wordless,
)
from flows.reviews.hours import Hours, Shift

MET = Session(welcomed=True, paused=True)
BLOCKED = Session(welcomed=True, blocked=True)
ORDINARY: tuple[Message, ...] = (
    Said("her2 3+"), Said("what is her2?"), Said("hello"), Said("skip"), Edited("her2 2+"), Said("posit"),
    Uploaded(), Uploaded("my report"), Wordless("voice"), Wordless("sticker"),
)  # fmt: skip


def hear(session: Session, message: Message) -> Turn:
    return respond(knowledge(), session, message, 1_800_000_000)


@pytest.mark.parametrize("message", ORDINARY, ids=repr)
def test_the_guide_is_silent_while_a_person_is_there(message: Message) -> None:
    turn = hear(MET, message)
    assert turn == Turn(MET, (), (ToTeam(),))


@pytest.mark.parametrize("message", ORDINARY, ids=repr)
def test_a_blocked_patient_gets_no_answer(message: Message) -> None:
    assert hear(BLOCKED, message) == Turn(BLOCKED)


@pytest.mark.parametrize("session", [MET, BLOCKED], ids=["paused", "blocked"])
@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (Said("i can't breathe and my chest hurts"), Reason.EMERGENCY_A),
        (Edited("i have a fever of 39 since chemo"), Reason.EMERGENCY_B),
        (Uploaded("i want to kill myself"), Reason.CRISIS),
        (Wordless("photo", "i want to die"), Reason.CRISIS),
    ],
    ids=["said", "edited", "caption", "wordless"],
)
def test_the_safety_lane_is_never_silent(session: Session, message: Message, reason: Reason) -> None:
    turn = hear(session, message)
    assert turn.drafts
    assert any(isinstance(event, Warned) for event in turn.events)
    assert turn.flags == (Flag(reason),)
    assert (turn.session.paused, turn.session.blocked) == (session.paused, session.blocked)


@pytest.mark.parametrize("session", [MET, BLOCKED], ids=["paused", "blocked"])
@pytest.mark.parametrize(
    "message",
    [tap("go:forget"), tap("go:privacy"), tap("go:urgent"), Said("forget me"), tap("country:uk")],
    ids=repr,
)
def test_rights_and_numbers_are_always_answered(session: Session, message: Message) -> None:
    assert hear(session, message).drafts


@pytest.mark.parametrize(
    "message", [Started(), tap("her2:positive"), tap("go:menu"), tap("topic:her2/what-is")], ids=repr
)
def test_a_button_beside_a_person_offers_the_way_back(message: Message) -> None:
    walked = Walk(MET)
    walked.hear(message)
    assert walked.snippets == (Fixed.WITH_PERSON,)
    walked.hear(tap("go:guide-on"))
    assert not walked.session.paused
    assert walked.turn.events == (WentOn(),)
    assert walked.turn.drafts


def test_coming_and_going_are_noticed_while_paused() -> None:
    assert hear(replace(MET, reachable=False), CameBack()).session.reachable


@pytest.mark.parametrize(
    ("button", "event", "flags"),
    [
        ("felt:good", Rated(good=True), ()),
        ("felt:bad", Rated(good=False), (Flag(Reason.NOT_HELPFUL),)),
        ("reached:yes", ToldReached(reached=True), ()),
        ("reached:no", ToldReached(reached=False), (Flag(Reason.NOT_REACHED),)),
        ("rate:yes.her2/what-is", Rated(good=True, topic="her2/what-is"), ()),
        ("rate:no.her2/what-is", Rated(good=False, topic="her2/what-is"), (Flag(Reason.NOT_HELPFUL),)),
    ],
)
def test_what_a_patient_thinks_is_kept_and_flagged_when_bad(
    button: str, event: object, flags: tuple[Flag, ...]
) -> None:
    turn = hear(Session(welcomed=True), tap(button))
    assert (turn.events, turn.flags) == ((event,), flags)
    assert turn.drafts


@pytest.mark.parametrize("button", ["felt:maybe", "reached:perhaps", "rate:often.her2/what-is"])
def test_a_button_that_was_never_offered_is_an_old_button(button: str) -> None:
    assert walk(tap(button)).turn.flags == ()


# --- when somebody comes ----------------------------------------------------------------------------------

OFFICE = Hours(UTC, (Shift((0, 1, 2, 3, 4), time(9), time(17)),), frozenset(), "UTC")
MONDAY, SUNDAY = (int(datetime(2026, 11, day, 12, tzinfo=UTC).timestamp()) for day in (23, 22))


@pytest.mark.parametrize(
    ("at", "said"), [(MONDAY, Fixed.PERSON_NOW), (SUNDAY, Fixed.PERSON_LATER)], ids=["open", "closed"]
)
@pytest.mark.parametrize("message", [tap("go:person"), Said("talk to a person")], ids=repr)
def test_who_asks_for_a_person_is_told_when(message: Message, at: int, said: Fixed) -> None:
    turn = respond(replace(knowledge(), hours=OFFICE), Session(welcomed=True), message, at)
    told = [getattr(part, "snippet", "") for draft in turn.drafts for part in draft.parts]
    assert told == [Fixed.PERSON_COMING, said, Fixed.HOURS, Fixed.HOURS_LINE]
    assert turn.flags == (Flag(Reason.ASKED_FOR_PERSON),)


def test_without_a_team_nobody_is_promised() -> None:
    assert walk(tap("go:person")).snippets == (Fixed.PERSON,)


@pytest.mark.parametrize(
    ("words", "flagged"),
    [
        ("should i stop taking tamoxifen?", True),
        ("can i skip my letrozole for a week", True),
        ("can i change to a lower dose of my pills", True),
        ("which is better, lumpectomy or mastectomy?", False),
        ("what does tamoxifen do?", False),
    ],
)
def test_whoever_thinks_of_stopping_a_medicine_is_flagged(words: str, flagged: bool) -> None:  # noqa: FBT001
    assert (Flag(Reason.MEDICINE) in walk(Said(words)).turn.flags) is flagged


def test_swearing_three_times_in_a_row_lets_a_person_look() -> None:
    walked = walk()
    raised = [walked.hear(Said(words)).flags for words in ("fuck this", "this is bullshit", "fuck you")]
    assert raised == [(), (), (Flag(Reason.ABUSE),)]


# --- messages that Telegram splits ------------------------------------------------------------------------

LONG = "I was told so much that I cannot sort it and the words go on and " * 62


def test_a_split_message_is_joined_without_a_word() -> None:
    walked = walk(Said(LONG[:4090].rstrip()))
    assert walked.turn.drafts == ()
    assert walked.session.fragment is not None
    assert walked.session.fragment.until > walked.at
    walked.hear(Said("then they said it is HER2 3+."), after=2)
    assert walked.told["her2"] == "positive"


def test_when_the_rest_does_not_come_the_patient_is_asked_once() -> None:
    walked = walk(Said(LONG[:4090].rstrip()))
    assert walked.hear(Waited(), after=2).drafts == ()
    turn = walked.hear(Waited(), after=30)
    assert walked.snippets == (Fixed.CUT_OFF_OPEN,)
    assert any(isinstance(event, CutOff) for event in turn.events)
    assert walked.hear(Waited(), after=60).drafts == ()


def test_waiting_for_nothing_says_nothing() -> None:
    turn = walk(Said("hello"), Waited()).turn
    assert turn.drafts == ()
    assert not any(isinstance(event, Missed) for event in turn.events)


@pytest.mark.parametrize(
    ("words", "flagged"),
    [
        ("I want to talk to a person, my name is Pat", True),
        ("hi my name is pat can I speak to somebody please", True),
        ("Is there anyone there", True),
        ("xylophone quux", False),
    ],
)
def test_who_asks_for_a_person_among_other_words_gets_one(words: str, flagged: bool) -> None:  # noqa: FBT001
    assert (Flag(Reason.ASKED_FOR_PERSON) in walk(Said(words)).turn.flags) is flagged
