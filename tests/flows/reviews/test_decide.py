"""Who may do what with a review, and what follows: one table for each."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from flows.model import Answer as Told
from flows.model import How, Reason, Session, StepId, Written
from flows.reviews.clocks import opened
from flows.reviews.decide import AFTERWARDS, DELETABLE_SECONDS, decide
from flows.reviews.effects import FILE_BYTES_AT_MOST
from flows.reviews.model import (
    Act,
    Answer,
    Assign,
    Block,
    Claim,
    Close,
    Label,
    Look,
    Merge,
    Note,
    Outcome,
    Pause,
    Refusal,
    Release,
    Reopen,
    Resume,
    Retract,
    Review,
    Reviewer,
    ReviewerId,
    Rewrite,
    Role,
    SendFile,
    SendSnippet,
    Snooze,
    State,
    Unblock,
)
from flows.reviews.situation import Decision, Earlier, Situation

MARY, OMAR = Reviewer(ReviewerId(1), Role.REVIEWER, "Mary"), Reviewer(ReviewerId(2), Role.REVIEWER, "Omar")
ADA = Reviewer(ReviewerId(3), Role.ADMIN, "Ada")
TEAM = {one.id: one for one in (MARY, OMAR, ADA)}
AT = 1_800_000_000
PDF = SendFile("report.pdf", "application/pdf", "", "file-1")

OPEN = opened("open", (Reason.ASKED_FOR_PERSON,), AT - 60)
MARYS = replace(OPEN, state=State.CLAIMED, by=MARY.id, claimed_at=AT - 30)
ASLEEP = replace(OPEN, state=State.SNOOZED, snoozed_until=AT + 3600)
CLOSED = replace(OPEN, state=State.CLOSED, by=MARY.id, outcome=Outcome.ANSWERED, closed_at=AT - 10)


def after(
    review: Review, act: Act, by: Reviewer = MARY, session: Session | None = None, **more: object
) -> Decision | Refusal:
    now = Situation(review=review, session=session or Session(), at=AT, team=TEAM, **more)  # type: ignore[arg-type]
    return decide(now, act, by)


def done(found: Decision | Refusal) -> Decision:
    assert isinstance(found, Decision), found
    return found


def says(found: Decision | Refusal) -> list[str]:
    return [str(getattr(part, "snippet", part)) for draft in done(found).drafts for part in draft.parts]


@pytest.mark.parametrize(
    ("review", "act", "by", "refusal"),
    [
        (MARYS, Claim(), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Claim(), ADA, Refusal.CLAIMED_BY_OTHER),
        (OPEN, Answer("hello"), MARY, Refusal.CLAIM_FIRST),
        (ASLEEP, Answer("hello"), MARY, Refusal.CLAIM_FIRST),
        (MARYS, Answer("hello"), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Answer("hello"), ADA, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Answer(" \n "), MARY, Refusal.EMPTY),
        (MARYS, SendSnippet(StepId("topic/x")), OMAR, Refusal.CLAIMED_BY_OTHER),  # type: ignore[arg-type]
        (OPEN, PDF, MARY, Refusal.CLAIM_FIRST),
        (OPEN, Release(), MARY, Refusal.CLAIM_FIRST),
        (MARYS, Release(), OMAR, Refusal.CLAIMED_BY_OTHER),
        (OPEN, Pause(), MARY, Refusal.CLAIM_FIRST),
        (MARYS, Resume(), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Close(Outcome.ANSWERED), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Snooze(AT + 60), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Snooze(AT), MARY, Refusal.IN_THE_PAST),
        (MARYS, Assign(ReviewerId(77)), MARY, Refusal.UNKNOWN_REVIEWER),
        (MARYS, Assign(OMAR.id), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Block(), OMAR, Refusal.CLAIMED_BY_OTHER),
        (MARYS, Unblock(), MARY, Refusal.ADMINS_ONLY),
        (MARYS, Note("  "), OMAR, Refusal.EMPTY),
        (MARYS, Look(""), MARY, Refusal.EMPTY),
        (MARYS, Label("Has Spaces"), MARY, Refusal.BAD_LABEL),
        (MARYS, Label(""), MARY, Refusal.BAD_LABEL),
        (OPEN, Reopen(), MARY, Refusal.NOT_CLOSED),
        (OPEN, Merge("x"), MARY, Refusal.NOT_CLOSED),
        (CLOSED, Merge("x"), MARY, Refusal.UNKNOWN_REVIEW),
        (CLOSED, Claim(), MARY, Refusal.CLOSED),
        (CLOSED, Answer("hello"), MARY, Refusal.CLOSED),
        (CLOSED, Close(Outcome.ANSWERED), MARY, Refusal.CLOSED),
        (MARYS, Rewrite(4, "new"), MARY, Refusal.UNKNOWN_ENTRY),
        (MARYS, replace(PDF, mime="text/html"), MARY, Refusal.FORBIDDEN_FILE),
        (MARYS, replace(PDF, file_id=""), MARY, Refusal.FORBIDDEN_FILE),
        (MARYS, replace(PDF, content=b"x" * (FILE_BYTES_AT_MOST + 1)), MARY, Refusal.FORBIDDEN_FILE),
    ],
)
def test_what_is_barred_says_why(review: Review, act: Act, by: Reviewer, refusal: Refusal) -> None:
    assert after(review, act, by) is refusal


def test_a_claim_pauses_the_guide_and_tells_the_patient_once() -> None:
    claimed = done(after(OPEN, Claim()))
    assert (claimed.review.state, claimed.review.by) == (State.CLAIMED, MARY.id)
    assert claimed.session.paused
    assert says(claimed) == ["person/joined"]
    assert says(after(claimed.review, Claim())) == []
    over = done(after(claimed.review, Claim(over=True), OMAR))
    assert (over.review.by, says(over)) == (OMAR.id, [])


def test_an_admin_who_assigns_hands_over_without_news_to_the_patient() -> None:
    handed = done(after(MARYS, Assign(OMAR.id), ADA))
    assert (handed.review.by, says(handed)) == (OMAR.id, [])
    fresh = done(after(OPEN, Assign(OMAR.id), MARY))
    assert (fresh.review.by, says(fresh)) == (OMAR.id, ["person/joined"])


@pytest.mark.parametrize("act", [Release(), Snooze(AT + 60), Close(Outcome.ANSWERED)])
def test_whoever_leaves_says_so_and_the_guide_goes_on(act: Act) -> None:
    left = done(after(MARYS, act, session=Session(paused=True)))
    assert not left.session.paused
    assert "person/left" in says(left)
    assert left.review.by == (MARY.id if isinstance(act, Close) else 0)


def test_the_end_of_a_talk_asks_how_it_was() -> None:
    assert "felt/ask" in says(after(MARYS, Close(Outcome.CARE_TEAM)))


@pytest.mark.parametrize("act", [Close(Outcome.NO_ACTION), Snooze(AT + 60)])
def test_a_patient_who_met_nobody_hears_of_nobody_leaving(act: Act) -> None:
    assert says(after(OPEN, act)) == []


def test_a_review_closed_for_abuse_ends_without_a_word() -> None:
    assert says(after(MARYS, Close(Outcome.ABUSE))) == []


def test_an_answer_is_staffs_own_words_and_stops_the_first_clock() -> None:
    answered = done(after(MARYS, Answer("  Hello.\n")))
    assert answered.drafts[0].parts == (Written("Hello."),)
    assert answered.review.answered_at == AT
    again = done(after(replace(answered.review, answered_at=AT - 500), Answer("More")))
    assert again.review.answered_at == AT - 500


def test_a_name_is_shown_only_where_the_operator_says_so() -> None:
    assert done(after(MARYS, Answer("Hi"), names_shown=True)).drafts[0].parts == (Written("Hi", "Mary"),)
    assert says(after(OPEN, Claim(), names_shown=True)) == ["person/joined-name"]


@pytest.mark.parametrize(
    ("session", "refusal"),
    [(Session(reachable=False), Refusal.UNREACHABLE), (Session(blocked=True), Refusal.BLOCKED)],
)
def test_words_that_cannot_arrive_are_not_sent(session: Session, refusal: Refusal) -> None:
    for act in (Answer("hello"), SendSnippet("topic/x"), PDF):  # type: ignore[arg-type]
        assert after(MARYS, act, session=session) is refusal


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ('x"\r\nSet-Cookie: a.pdf', "x-Set-Cookie- a.pdf"),
        ("../../etc/passwd.pdf", "etc-passwd.pdf"),
        ("run.exe", "run.pdf"),
        ("", "file.pdf"),
        ("a" * 300, f"{'a' * 60}.pdf"),
    ],
)
def test_a_file_gets_a_name_that_is_safe(given: str, kept: str) -> None:
    attached = done(after(MARYS, replace(PDF, name=given))).drafts[0].attachment
    assert getattr(attached, "name", None) == kept


# --- earlier words ------------------------------------------------------------------------------------


def earlier(act: Act, by: Reviewer = MARY, ago: int = 60, *, gone: bool = False) -> Earlier:
    return Earlier(by=by.id, act=act, at=AT - ago, retracted=gone)


@pytest.mark.parametrize(
    ("act", "of", "by", "found"),
    [
        (Rewrite(4, "new"), earlier(Answer("old")), MARY, "rewrites"),
        (Rewrite(4, "new"), earlier(Answer("old"), ago=DELETABLE_SECONDS * 9), MARY, "rewrites"),
        (Rewrite(4, "new"), earlier(Note("old")), MARY, "nothing"),
        (Rewrite(4, "new"), earlier(Answer("old")), OMAR, Refusal.NOT_YOURS),
        (Rewrite(4, "new"), earlier(Answer("old")), ADA, Refusal.NOT_YOURS),
        (Rewrite(4, "new"), earlier(PDF), MARY, Refusal.UNKNOWN_ENTRY),
        (Rewrite(4, "new"), earlier(Claim()), MARY, Refusal.UNKNOWN_ENTRY),
        (Rewrite(4, " "), earlier(Answer("old")), MARY, Refusal.EMPTY),
        (Rewrite(4, "new"), earlier(Answer("old"), gone=True), MARY, Refusal.UNKNOWN_ENTRY),
        (Retract(4), earlier(Answer("old")), MARY, "deletes"),
        (Retract(4), earlier(PDF), MARY, "deletes"),
        (Retract(4), earlier(Answer("old")), ADA, "deletes"),
        (Retract(4), earlier(Answer("old")), OMAR, Refusal.NOT_YOURS),
        (Retract(4), earlier(Answer("old"), ago=DELETABLE_SECONDS + 1), MARY, Refusal.TOO_LATE),
        (Retract(4), earlier(Note("old"), ago=DELETABLE_SECONDS + 1), MARY, "nothing"),
        (Retract(4), earlier(Label("x")), MARY, Refusal.UNKNOWN_ENTRY),
    ],
)
def test_earlier_words_can_be_changed_by_who_wrote_them(
    act: Act, of: Earlier, by: Reviewer, found: str | Refusal
) -> None:
    result = after(MARYS, act, by, earlier=of)
    if isinstance(found, Refusal):
        assert result is found
        return
    decision = done(result)
    assert (decision.rewrites is not None, decision.deletes) == (found == "rewrites", found == "deletes")
    assert not decision.drafts


# --- labels, reopening, merging, blocking ---------------------------------------------------------------


def test_labels_are_kept_in_order_and_only_so_many() -> None:
    review = OPEN
    for name in ("nausea", "fertility", "nausea"):
        review = done(after(review, Label(name))).review
    assert review.labels == ("fertility", "nausea")
    assert done(after(review, Label("nausea", on=False))).review.labels == ("fertility",)
    for number in range(8):
        review = done(after(review, Label(f"l{number}"))).review
    assert after(review, Label("one-more")) is Refusal.BAD_LABEL


def test_a_reopened_review_is_open_and_its_reminders_begin_anew() -> None:
    again = done(after(replace(CLOSED, escalations=3, escalated_at=AT), Reopen())).review
    assert (again.state, again.by, again.outcome, again.escalations) == (State.OPEN, 0, None, 0)


@pytest.mark.parametrize("act", [Reopen(), Merge("live")])
def test_a_second_review_of_a_patient_goes_on_in_the_first(act: Act) -> None:
    live = replace(MARYS, ref="live", flags=opened("x", (Reason.CRISIS,), AT).flags)
    merged = done(after(CLOSED, act, other=live))
    assert (merged.review.state, merged.review.outcome) == (State.CLOSED, Outcome.MERGED)
    assert merged.other is not None
    assert [flag.reason for flag in merged.other.flags] == [Reason.ASKED_FOR_PERSON, Reason.CRISIS]


def test_a_block_silences_and_only_an_admin_lifts_it() -> None:
    blocked = done(after(MARYS, Block()))
    assert blocked.session.blocked
    assert not done(after(MARYS, Unblock(), ADA, session=blocked.session)).session.blocked


# --- over all of them -----------------------------------------------------------------------------------

EVERY: tuple[Act, ...] = (
    Claim(), Claim(over=True), Release(), Assign(OMAR.id), Note("n"), Answer("a"),
    SendSnippet("topic/x"), PDF, Rewrite(4, "w"), Retract(4), Pause(), Resume(), Snooze(AT + 60),  # type: ignore[arg-type]
    Label("x"), Close(Outcome.ANSWERED), Reopen(), Merge("m"), Block(), Unblock(), Look("a reason"),
)  # fmt: skip
SILENT = (Note, Label, Look, Rewrite, Retract, Pause, Resume, Block, Unblock, Reopen, Merge)


@pytest.mark.parametrize("act", EVERY, ids=lambda act: type(act).__name__)
def test_no_act_loses_a_flag_or_an_answer_of_the_patient(act: Act) -> None:
    session = Session(answers={StepId("her2"): Told("low", How.SAID)})
    for review, by in product((OPEN, MARYS, ASLEEP, CLOSED), (MARY, OMAR, ADA)):
        found = after(review, act, by, session=session, earlier=earlier(Answer("old")))
        if isinstance(found, Decision):
            assert found.review.flags == review.flags
            assert found.session.answers == session.answers


@pytest.mark.parametrize(
    "act", [act for act in EVERY if isinstance(act, SILENT)], ids=lambda act: type(act).__name__
)
def test_what_is_for_the_team_says_nothing_to_the_patient(act: Act) -> None:
    for review, by in product((OPEN, MARYS, ASLEEP, CLOSED), (MARY, OMAR, ADA)):
        found = after(review, act, by, earlier=earlier(Note("old")))
        assert isinstance(found, Refusal) or (
            not found.drafts and found.rewrites is None and not found.deletes
        )


@pytest.mark.parametrize("act", EVERY, ids=lambda act: type(act).__name__)
def test_a_closed_review_changes_only_by_what_is_meant_for_it(act: Act) -> None:
    found = after(CLOSED, act, ADA, earlier=earlier(Answer("old"), ADA))
    assert isinstance(act, AFTERWARDS) or found is Refusal.CLOSED
