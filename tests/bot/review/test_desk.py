"""The desk on a real store: what a reviewer does, what the patient gets, and who did it."""

from __future__ import annotations

import asyncio

import pytest
from desk_tools import ADA, MARY, OMAR, PAT, QUIN, STRANGER, Room, room

from bot.ports import PatientId
from bot.review.desk import Done, Refused
from bot.review.desk.ports import Folder, Search
from bot.review.desk.sendable import ready, search
from bot.review.desk.story import ActLine, GuideLine, PatientLine, TeamLine, told
from flows.model import SnippetId, StepId, Tapped
from flows.reviews.model import (
    Act,
    Answer,
    Claim,
    Close,
    Label,
    Look,
    Note,
    Outcome,
    Refusal,
    Release,
    Resume,
    Retract,
    Rewrite,
    SendFile,
    SendSnippet,
    Snooze,
)

HOUR = 3600


async def claimed(here: Room, patient: PatientId = PAT) -> str:
    await here.hear(patient, "I want to talk to a person")
    assert isinstance(await here.do(patient, Claim()), Done)
    await here.sent()
    return await here.ref(patient)


async def done(here: Room, act: Act) -> Done:
    found = await here.do(PAT, act)
    assert isinstance(found, Done), found
    return found


async def test_an_answer_reaches_the_patient_with_the_footer_and_both_versions_are_kept() -> None:
    async with room() as here:
        await claimed(here)
        answered = await done(here, Answer("I am Mary. Are you safe now?"))
        ((patient, words),) = await here.sent()
        assert patient == PAT
        assert "Are you safe now?" in words
        assert "not medical advice" in words.lower()
        await done(here, Rewrite(answered.n, "Are you safe at home?"))
        assert "Are you safe at home?" in (await here.sent())[0][1]
        lines = [line for line in told(await here.desk.store.story(PAT)) if isinstance(line, TeamLine)]
        assert [(line.text, line.versions) for line in lines] == [
            ("Are you safe at home?", ("I am Mary. Are you safe now?",))
        ]


async def test_an_answer_can_be_changed_before_it_was_sent() -> None:
    async with room() as here:
        await claimed(here)
        answered = await done(here, Answer("First words"))
        await done(here, Rewrite(answered.n, "Second words"))
        went = [words for _, words in await here.sent()]
        assert "First words" in went[0]
        assert "Second words" in went[1]


async def test_an_answer_that_is_taken_back_is_deleted_and_cannot_be_changed_any_more() -> None:
    async with room() as here:
        await claimed(here)
        answered = await done(here, Answer("wrong patient?"))
        await here.sent()
        await done(here, Retract(answered.n))
        assert await here.sent() == [(PAT, "(deleted)")]
        assert await here.do(PAT, Rewrite(answered.n, "again")) == Refused(Refusal.UNKNOWN_ENTRY, MARY.id)
        (line,) = [one for one in told(await here.desk.store.story(PAT)) if isinstance(one, TeamLine)]
        assert line.retracted


async def test_a_note_never_reaches_a_patient() -> None:
    async with room() as here:
        await claimed(here)
        await done(here, Note("careful: xylophone"))
        assert await here.sent() == []


async def test_the_guide_waits_and_goes_on() -> None:
    async with room() as here:
        await claimed(here)
        await here.hear(PAT, "my her2 is 3+")
        assert await here.sent() == []
        await done(here, Close(Outcome.ANSWERED))
        await here.sent()
        await here.hear(PAT, "my her2 is 3+")
        assert await here.sent()


async def test_a_resumed_guide_answers_beside_the_person() -> None:
    async with room() as here:
        await claimed(here)
        await done(here, Resume())
        await here.hear(PAT, "my her2 is 3+")
        assert await here.sent()


async def test_two_reviewers_cannot_hold_one_review() -> None:
    async with room() as here:
        await here.hear(PAT, "I want to talk to a person")
        ref = await here.ref(PAT)
        both = await asyncio.gather(*(here.desk.do(ref, Claim(), who) for who in (MARY, OMAR)))
        assert sorted(type(one).__name__ for one in both) == ["Done", "Refused"]
        joined = [words for _, words in await here.sent() if "has joined" in words]
        assert len(joined) == 1


async def test_an_answer_against_a_stale_view_is_not_sent() -> None:
    async with room() as here:
        ref = await claimed(here)
        view = (await here.desk.open(ref, MARY) or pytest.fail("gone")).version
        await here.hear(PAT, "wait, I meant something else")
        stale = await here.desk.do(ref, Answer("an answer to the older words"), MARY, view=view)
        assert stale == Refused(Refusal.CHANGED_MEANWHILE)
        assert await here.sent() == []
        assert isinstance(await here.desk.do(ref, Answer("anyway"), MARY), Done)


async def test_ones_own_acts_do_not_make_ones_view_stale() -> None:
    async with room() as here:
        ref = await claimed(here)
        view = (await here.desk.open(ref, MARY) or pytest.fail("gone")).version
        await done(here, Note("mine"))
        assert isinstance(await here.desk.do(ref, Answer("hello"), MARY, view=view), Done)


async def test_another_patients_entry_is_not_found() -> None:
    async with room() as here:
        await claimed(here)
        mine = await done(here, Answer("for PAT"))
        await claimed(here, QUIN)
        assert await here.do(QUIN, Rewrite(mine.n, "for QUIN?")) == Refused(Refusal.UNKNOWN_ENTRY, MARY.id)


async def test_who_is_not_of_the_team_can_do_nothing() -> None:
    async with room() as here:
        await claimed(here)
        assert await here.do(PAT, Note("hello"), STRANGER) == Refused(Refusal.UNKNOWN_REVIEWER)
        del here.team.people[MARY.id]
        assert await here.do(PAT, Answer("hello")) == Refused(Refusal.UNKNOWN_REVIEWER)


async def test_an_unknown_review_is_an_unknown_review() -> None:
    async with room() as here:
        assert await here.desk.do("nothing", Claim(), MARY) == Refused(Refusal.UNKNOWN_REVIEW)
        assert await here.desk.open("nothing", MARY) is None


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (Answer("x" * 4000), Refusal.TOO_LONG),
        (SendSnippet(SnippetId("footer/disclaimer")), Refusal.UNKNOWN_SNIPPET),
        (SendSnippet(SnippetId("who/self")), Refusal.UNKNOWN_SNIPPET),
        (SendSnippet(SnippetId("her2/ask")), Refusal.UNKNOWN_SNIPPET),
        (SendSnippet(SnippetId("canned/back-by")), Refusal.BLANK_LEFT),
        (SendSnippet(SnippetId("canned/back-by"), (("time", "x" * 61),)), Refusal.TOO_LONG),
        (SendFile("a.exe", "application/x-msdownload", file_id="f"), Refusal.FORBIDDEN_FILE),
    ],
    ids=repr,
)
async def test_what_cannot_be_sent_says_why(act: Act, refusal: Refusal) -> None:
    async with room() as here:
        await claimed(here)
        assert await here.do(PAT, act) == Refused(refusal, MARY.id)
        assert await here.sent() == []


async def test_a_reply_kept_ready_is_previewed_and_sent_with_its_blanks_filled() -> None:
    async with room() as here:
        ref = await claimed(here)
        act = SendSnippet(SnippetId("canned/back-by"), (("time", "4 pm"),))
        shown = await here.desk.preview(ref, act, MARY)
        assert not isinstance(shown, Refused)
        assert await here.sent() == []
        await done(here, act)
        ((_, words),) = await here.sent()
        assert words == "".join(run.text for run in shown[0].text)
        assert "4 pm" in words


async def test_a_file_is_sent_with_its_words_and_its_bytes_are_kept_once() -> None:
    async with room() as here:
        await claimed(here)
        await done(here, SendFile("leaflet.pdf", "application/pdf", "A leaflet", content=bytes(range(256))))
        (due,) = await here.store.claim(here.clock.now() + HOUR, 5)
        attachment = getattr(due.outgoing, "reply").attachment  # noqa: B009
        assert attachment.content == bytes(range(256))
        (entry,) = [one for one in (await here.desk.store.story(PAT)).entries if one.name == "send-file"]
        assert isinstance(entry.act, SendFile)
        assert entry.act.content == b""


# --- what time does ---------------------------------------------------------------------------------------


async def test_an_unclaimed_review_is_escalated_on_time_and_after_a_restart_too() -> None:
    async with room() as here:
        await here.hear(PAT, "i want to kill myself")
        await here.sent()
        here.clock.forward(9 * 60)
        await here.desk.time_passed()
        assert [line for line in told(await here.desk.store.story(PAT)) if isinstance(line, ActLine)] == []
        here.clock.forward(2 * 60)
        await here.desk.time_passed()
        await here.desk.time_passed()
        (line,) = [one for one in told(await here.desk.store.story(PAT)) if isinstance(one, ActLine)]
        assert (line.entry.name, line.by_time) == ("escalated", True)
        assert here.told[-1] == PAT


async def test_a_day_later_the_patient_is_asked_once_whether_somebody_came() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        await here.do(PAT, Close(Outcome.CARE_TEAM))
        await here.sent()
        here.clock.forward(24 * HOUR + 1)
        for _ in range(3):
            await here.desk.time_passed()
        ((_, words),) = await here.sent()
        assert "reach" in words
        await here.hear(PAT, Tapped(StepId("reached"), "no"))
        (row,) = (await here.desk.store.queue(Folder.UNCLAIMED, MARY.id, Search(), 5, 0)).rows
        assert row.reasons == ("not-reached",)


async def test_a_snooze_ends_by_itself() -> None:
    async with room() as here:
        await claimed(here)
        await done(here, Snooze(int(here.clock.at) + HOUR))
        assert (await here.desk.store.counts(MARY.id))[Folder.SNOOZED] == 1
        here.clock.forward(HOUR)
        await here.desk.time_passed()
        assert (await here.desk.store.counts(MARY.id))[Folder.UNCLAIMED] == 1


# --- the story and the audit ------------------------------------------------------------------------------


async def test_the_story_is_in_order_and_shows_what_was_tapped() -> None:
    async with room() as here:
        await here.hear(PAT, "hello")
        await here.hear(PAT, Tapped(StepId("who"), "self"))
        await here.hear(PAT, "I want to talk to a person")
        await here.do(PAT, Claim())
        await here.do(PAT, Answer("Here I am"))
        await here.do(PAT, Label("fertility"))
        lines = told(await here.desk.store.story(PAT))
        kinds = [type(line).__name__ for line in lines]
        assert kinds[:2] == ["PatientLine", "GuideLine"]
        assert kinds[-3:] == ["ActLine", "TeamLine", "ActLine"]
        tapped = [line.tapped for line in lines if isinstance(line, GuideLine) and line.tapped]
        pressed = [line.label for line in lines if isinstance(line, PatientLine) and line.label]
        assert tapped == pressed != []


async def test_older_pages_follow_the_newer_without_a_gap() -> None:
    async with room() as here:
        for number in range(12):
            await here.hear(PAT, f"hello {number}")
        newest = await here.desk.store.story(PAT, limit=5)
        older = await here.desk.store.story(PAT, before=newest.heard[0].n, limit=50)
        assert newest.more
        assert not older.more
        assert [one.n for one in (*older.heard, *newest.heard)] == list(range(1, 13))
        assert len({one.seq for one in (*older.shown, *newest.shown)}) == len(older.shown) + len(newest.shown)


async def test_everything_staff_do_or_see_is_in_the_audit() -> None:
    async with room() as here:
        ref = await claimed(here)
        here.clock.forward(1)
        await here.desk.open(ref, OMAR)
        here.clock.forward(1)
        await here.desk.do(ref, Look("she asked me to phone her"), ADA)
        here.clock.forward(1)
        await here.do(PAT, Release())
        lines = await here.desk.store.audit(10, ref=ref)
        assert [(line.by, line.act) for line in reversed(lines)] == [
            (MARY.id, "claim"), (OMAR.id, "opened"), (ADA.id, "look"), (MARY.id, "release"),
        ]  # fmt: skip


async def test_replies_kept_ready_are_found_by_their_words() -> None:
    async with room() as here:
        every = ready(here.desk.catalogue)
        assert every[0].id.startswith("canned/")
        assert {one.id for one in search(every, "phone now", 5)} >= {"canned/call-now"}
        assert search(every, "ribociclib lifestyle nowhere-at-all", 5) == ()
        assert all(one.words for one in every)
