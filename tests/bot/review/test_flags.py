"""Flags to reviews, on a real store: one review a patient, however flags race, and a clean end."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from desk_tools import MARY, PAT, QUIN, Room, mind, room

from bot.conversation import Conversation
from bot.ports import Heard, PatientId
from bot.review.desk import Done
from bot.review.desk.ports import Folder, Search
from flows.model import Left, Said, StepId, Tapped
from flows.reviews.model import Answer, Claim, Close, Note, Outcome, Severity, State

EVERYTHING = Search()


async def rows(here: Room, folder: Folder = Folder.ALL) -> list[tuple[PatientId | str, tuple[str, ...]]]:
    page = await here.desk.store.queue(folder, MARY.id, EVERYTHING, 50, 0)
    return [(row.alias, row.reasons) for row in page.rows]


async def test_several_flags_of_one_patient_are_one_review() -> None:
    async with room() as here:
        await here.hear(PAT, "I want to talk to a person")
        await here.hear(PAT, "i want to kill myself")
        await here.hear(QUIN, "I want to talk to a person")
        found = (await here.desk.store.queue(Folder.ALL, MARY.id, EVERYTHING, 50, 0)).rows
        assert [(row.severity, row.reasons) for row in found] == [
            (Severity.IMMEDIATE, ("asked-for-person", "crisis")),
            (Severity.SOON, ("asked-for-person",)),
        ]
        assert len({row.alias for row in found}) == 2


async def test_flags_that_race_make_one_review() -> None:
    async with room() as here:
        await here.hear(PAT, "hello")
        two = [Conversation(here.store, mind().respond, here.desk.catalogue) for _ in range(2)]
        words = ("i want to kill myself", "my chest hurts and i can't breathe", "talk to a person") * 4
        await asyncio.gather(
            *(
                two[number % 2].hear(Heard(70_000 + number, PAT, Said(text), int(here.clock.at)), "{}")
                for number, text in enumerate(words)
            )
        )
        found = await rows(here)
        assert len(found) == 1
        assert set(found[0][1]) == {"crisis", "emergency-a", "asked-for-person"}


async def test_a_flag_after_the_end_opens_a_new_review_under_the_same_alias() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        first = await here.ref(PAT)
        await here.do(PAT, Claim())
        await here.do(PAT, Close(Outcome.ANSWERED))
        await here.hear(PAT, "i want to kill myself")
        second = await here.ref(PAT)
        assert first != second
        past = await here.desk.store.past(PAT)
        assert {row.ref for row in past} == {first, second}
        assert len({row.alias for row in past}) == 1


async def test_a_message_that_cannot_be_delivered_is_flagged_and_a_blocked_bot_is_not() -> None:
    async with room() as here:
        await here.hear(PAT, "hello")
        (due,) = await here.store.claim(here.clock.now(), 1)
        await here.store.refused(due, "bad-request", gone=False)
        assert (await rows(here))[0][1] == ("undelivered",)
        await here.hear(QUIN, "hello")
        (due,) = await here.store.claim(here.clock.now() + 60, 1)
        await here.store.refused(due, "blocked", gone=due.patient == QUIN)
        assert len(await rows(here)) == 1


async def test_our_own_fault_is_flagged() -> None:
    async with room() as here:
        await here.store.bury(5, PAT, "{}", "KeyError", None)
        assert (await rows(here))[0][1] == ("our-fault",)


async def test_not_helpful_after_the_talk_comes_back_to_the_queue() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        await here.do(PAT, Claim())
        await here.do(PAT, Close(Outcome.ANSWERED))
        await here.hear(PAT, Tapped(StepId("felt"), "bad"))
        assert (await rows(here, Folder.UNCLAIMED))[0][1] == ("not-helpful",)


async def test_every_message_of_the_patient_counts_as_unread_until_somebody_acts() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        for words in ("are you there", "please"):
            await here.hear(PAT, words)
        assert (await here.desk.store.queue(Folder.ALL, MARY.id, EVERYTHING, 5, 0)).rows[0].unread == 3
        await here.do(PAT, Claim())
        assert (await here.desk.store.queue(Folder.ALL, MARY.id, EVERYTHING, 5, 0)).rows[0].unread == 0


async def test_a_patient_who_left_can_still_be_reviewed_and_not_written_to() -> None:
    async with room() as here:
        await here.hear(PAT, "i want to kill myself")
        await here.hear(PAT, Left())
        assert isinstance(await here.do(PAT, Claim()), Done)


async def test_nothing_of_a_forgotten_patient_stays_with_the_staff(tmp_path: Path) -> None:
    file = tmp_path / "lantern.db"
    async with room(file) as here:
        await here.hear(PAT, "my secret is xylophone, talk to a person")
        await here.hear(PAT, "talk to a person")
        ref = await here.ref(PAT)
        await here.do(PAT, Claim())
        await here.do(PAT, Note("xylophone, says the note"))
        await here.do(PAT, Answer("about your xylophone"))
        await here.sent()
        await here.hear(PAT, Tapped(StepId("go"), "forget-yes"))
        await here.sent()
        assert await here.desk.store.open_review(ref, MARY.id) is None
        assert await rows(here) == []
    with sqlite3.connect(file) as found:
        for table in ("entries", "reviews", "aliases", "flags", "turns"):
            assert found.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,), table  # noqa: S608
        audit = found.execute("SELECT act, patient, ref FROM audit").fetchall()
        assert {"claim", "note", "answer"} <= {act for act, *_ in audit}
        assert {(patient, about) for _, patient, about in audit} == {(None, None)}
    assert b"xylophone" not in file.read_bytes()


async def test_counts_say_how_much_is_where() -> None:
    async with room() as here:
        for number in range(4):
            await here.hear(PatientId(600_000_000 + number), "talk to a person")
        await here.do(PatientId(600_000_000), Claim())
        await here.do(PatientId(600_000_001), Close(Outcome.NO_ACTION))
        counts = await here.desk.store.counts(MARY.id)
        assert counts == {
            Folder.MINE: 1, Folder.UNCLAIMED: 2, Folder.ALL: 3, Folder.SNOOZED: 0, Folder.CLOSED: 1,
        }  # fmt: skip


async def test_a_search_finds_by_alias_reason_and_label_and_takes_no_pattern() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        await here.hear(QUIN, "i want to kill myself")
        alias = (await rows(here))[0][0]

        async def found(search: Search) -> int:
            return (await here.desk.store.queue(Folder.ALL, MARY.id, search, 50, 0)).total

        assert await found(Search(words=str(alias).upper())) == 1
        assert await found(Search(reason="crisis")) == 1
        assert await found(Search(words="crisis")) == 1
        assert await found(Search(label="nausea")) == 0
        assert await found(Search(words="%")) == 0
        assert await found(Search(words="_")) == 0
        assert await found(Search(since=here.clock.at + 1)) == 0
        assert await found(Search(until=here.clock.at + 1)) == 2


async def test_states_follow_the_review() -> None:
    async with room() as here:
        await here.hear(PAT, "talk to a person")
        opened = await here.desk.open(await here.ref(PAT), MARY)
        assert opened is not None
        assert opened.review.state is State.OPEN
        assert opened.alias
