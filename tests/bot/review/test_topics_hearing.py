"""Who may do what in the group: the team, by commands and buttons; nobody else, and nothing forged or old."""

from __future__ import annotations

import logging

import pytest
from desk_tools import ADA, MARY, OMAR
from topic_tools import URGENT, Hall, hall

from bot.ports import PatientId
from flows.reviews.model import State

SECRET = "between us only"

# --- who may --------------------------------------------------------------------------------------


async def test_a_strangers_words_go_nowhere_and_leave_no_words_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    async with hall() as here:
        patient, thread = await here.claimed()
        stranger = here.sandbox.staff("Eve")
        here.sandbox.join(here.group, stranger)
        here.sandbox.say(here.group, "I am a doctor " + SECRET, user=stranger, thread=thread)
        before = len(here.told(thread))
        await here.pump()
        await here.deliver()
        assert (
            await here.taps(stranger, "Release", here.card(thread).id) == "Only the support team can do that."
        )
        assert not [words for words in here.seen_by(patient) if SECRET in words]
        assert len(here.told(thread)) == before
        assert "not on the team" in caplog.text
        assert SECRET not in caplog.text
        assert str(stranger) not in caplog.text


async def test_an_anonymous_admin_is_told_why_nothing_was_sent() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.take(_anonymous(here, thread))
        await here.staff.settled()
        await here.deliver()
        assert "Remain anonymous" in here.told(thread)[-1].text
        assert not [words for words in here.seen_by(patient) if SECRET in words]


def _anonymous(here: Hall, thread: int) -> dict[str, object]:
    chat = here.sandbox.chat(here.group).wire
    return {
        "update_id": 1,
        "message": {
            "message_id": 999,
            "date": 1,
            "chat": chat,
            "sender_chat": chat,
            "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            "message_thread_id": thread,
            "is_topic_message": True,
            "text": SECRET,
        },
    }


async def test_general_and_topics_of_the_team_are_left_alone() -> None:
    async with hall() as here:
        patient, _ = await here.claimed()
        own = here.sandbox.new_topic(here.group, "Rota", user=MARY.id)
        here.sandbox.say(here.group, SECRET, user=MARY.id)
        here.sandbox.say(here.group, SECRET, user=MARY.id, thread=own)
        before = len(here.sandbox.messages(here.group))
        await here.pump()
        await here.deliver()
        assert not [words for words in here.seen_by(patient) if SECRET in words]
        assert len(here.sandbox.messages(here.group)) == before


async def test_who_left_the_team_can_do_nothing_more() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        del here.team.people[MARY.id]
        await here.writes(MARY, thread, SECRET)
        await here.deliver()
        assert not [words for words in here.seen_by(patient) if SECRET in words]


@pytest.mark.parametrize(
    "data",
    ["t:claim:{other}", "t:claim:nothing", "t:claim", "t:go:{own}:x", "t:out:{own}:merged", "x", "t:::::"],
)
async def test_a_forged_or_old_press_does_nothing(data: str) -> None:
    async with hall() as here:
        first = await here.flagged()
        one = here.thread()
        second = await here.flagged("I want to talk to a person")
        own, other = [
            await here.desk.store.live_review(PatientId(patient)) for patient in (first, second)
        ]  # fmt: skip
        forged = data.format(own=own, other=other)
        assert "old" in await here.taps(MARY.id, forged, here.card(one).id)
        assert await here.rows("SELECT * FROM entries") == []


async def test_a_patient_cannot_press_a_button_of_the_team() -> None:
    async with hall() as here:
        patient = await here.flagged()
        ref = await here.desk.store.live_review(PatientId(patient))
        number = here.sandbox.messages(patient)[-1].id
        here.sandbox.tap(patient, f"t:claim:{ref}", number)
        await here.pump()
        assert await here.rows("SELECT * FROM entries") == []


# --- commands and buttons -------------------------------------------------------------------------


async def test_commands_do_what_they_say() -> None:
    async with hall() as here:
        patient = await here.flagged()
        thread = here.thread()
        for by, words in (
            (MARY, "/claim"),
            (MARY, "/pause@lantern_sandbox_bot"),
            (MARY, "/resume"),
            (MARY, "/label chemo"),
            (MARY, "/assign @omar"),
            (MARY, "/take"),
            (MARY, "/release"),
            (MARY, "/snooze 2h"),
        ):
            await here.writes(by, thread, words)
        done = [act for (act,) in await here.rows("SELECT act FROM entries ORDER BY n")]
        assert done == ["claim", "pause", "resume", "label", "assign", "claim", "release", "snooze"]
        await here.writes(MARY, thread, "/close answered")
        await here.look()
        assert here.topic(thread).closed
        assert not [words for words in here.seen_by(patient) if "/" in words.split("\n")[0][:1]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("/help", "never sent"),
        ("/nonsense", "no such command"),
        ("/ claim", "no such command"),
        ("/snooze tomorrow", "/snooze 30m"),
        ("/label", "/label x"),
        ("/label A B", "small letters"),
        ("/assign Nobody", "Ada, Mary, Omar"),
        ("/snippet", "/snippet her2"),
        ("/snippet zzzzqq", "No reviewed words"),
        ("/undo", "reply to the message"),
        ("/close", "How did it end?"),
    ],
)
async def test_what_cannot_be_done_is_told(words: str, told: str) -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        before = len(here.sandbox.messages(patient))
        await here.writes(MARY, thread, words)
        await here.deliver()
        assert told in here.told(thread)[-1].text
        assert not [one for one in here.sandbox.messages(patient)[before:] if words in one.text]


async def test_closing_asks_how_it_ended() -> None:
    async with hall() as here:
        _, thread = await here.claimed()
        await here.taps(MARY.id, "Close", here.card(thread).id)
        assert await here.taps(MARY.id, "Sent to their care team") == "Done"
        await here.look()
        assert "Sent to their care team" in here.words(thread)
        assert here.topic(thread).closed


async def test_reviewed_words_are_read_first_and_sent_once() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.writes(MARY, thread, "/snippet her2 low")
        label = here.told(thread)[-1].labels()[0]
        await here.taps(MARY.id, label)
        preview = here.told(thread)[-1]
        assert "Send this to the patient" in preview.labels()
        before = len(here.seen_by(patient))
        data = preview.buttons[0][0].data
        assert await here.taps(MARY.id, data, preview.id) == "Done"
        assert "already" in await here.taps(MARY.id, data, preview.id)
        await here.deliver()
        first = preview.text.split("\n")[0]
        assert len([words for words in here.seen_by(patient)[before:] if first in words]) == 1
        assert here.sandbox.messages(here.group, after=preview.id - 1)[0].labels() == []


async def test_a_patient_who_blocked_the_bot_is_reported_under_the_answer() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.deliver()
        number = await here.writes(MARY, thread, "Are you still there?")
        here.sandbox.set_status(patient, "blocked")
        here.sandbox.world.mailbox.clear()
        await here.deliver()
        await here.look()
        await here.look()
        told = [one for one in here.told(thread) if "did not reach the patient" in one.text]
        assert [one.reply_to["message_id"] for one in told] == [number]
        assert "blocked the bot" in here.card(thread).text
        await here.writes(MARY, thread, "and now?")
        assert "has blocked the bot" in here.told(thread)[-1].text


# --- the way to the page --------------------------------------------------------------------------


async def test_staff_get_the_way_to_the_page_in_private_and_patients_do_not() -> None:
    async with hall() as here:
        patient = here.patient()
        for who in (OMAR.id, patient):
            here.sandbox.say(who, "/desk")
        await here.pump()
        await here.deliver()
        (told,) = [one for one in here.sandbox.messages(OMAR.id) if one.from_bot]
        assert f"https://review.example.org/link/{OMAR.id}" in told.text
        assert not [words for words in here.seen_by(patient) if "review.example.org" in words]
        assert here.seen_by(patient)


async def test_an_admin_takes_over_with_a_command_and_the_patient_stays_with_one_person() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.writes(ADA, thread, "/take")
        await here.writes(MARY, thread, "me still?")
        await here.writes(ADA, thread, "me now")
        await here.deliver()
        seen = here.seen_by(patient)
        assert [words for words in seen if "me now" in words]
        assert not [words for words in seen if "me still?" in words]
        opened = await here.desk.store.open_review(
            await here.desk.store.live_review(PatientId(patient)) or "", ADA.id
        )
        assert opened is not None
        assert (opened.review.state, opened.review.by) == (State.CLAIMED, ADA.id)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": "x"},
        {"update_id": 5, "message": None},
        {"update_id": 5, "message": {"chat": 7}},
        {"update_id": 5, "message": {"chat": {"id": "x"}}},
        {"update_id": 5, "poll": {}},
    ],
)
async def test_odd_updates_are_not_ours_and_raise_nothing(raw: dict[str, object]) -> None:
    async with hall() as here:
        assert not await here.staff.take(raw)


async def test_without_a_group_only_the_way_to_the_page_is_ours() -> None:
    async with hall() as here:
        here.group = 0
        alone = here.again()
        assert not await alone.take({"update_id": 1, "callback_query": {"id": "1", "data": "x"}})
        assert not await alone.take({"update_id": 2, "message": {"chat": {"id": 0}, "text": "x"}})
        chat = {"id": MARY.id, "type": "private"}
        assert await alone.take({"update_id": 3, "message": {"chat": chat, "text": "/desk"}})
        await alone.settled()


async def test_a_review_that_cannot_be_read_stops_no_other_update() -> None:
    async with hall() as here:
        _, thread = await here.claimed()
        await here.rows("UPDATE reviews SET body = '[1,{}]'")
        await here.writes(MARY, thread, "hello")
        assert await here.topics.was_heard(here.taken[-1]["update_id"])


@pytest.mark.parametrize(
    "body", [{}, {"message_id": "x"}, {"message_id": 5, "from": 7}, {"photo": [], "from": {}}]
)
async def test_odd_updates_of_the_group_are_left_out_once(body: dict[str, object]) -> None:
    async with hall() as here:
        await here.flagged(URGENT)
        raw = {"update_id": 7, "message": {"chat": {"id": here.group, "type": "supergroup"}, **body}}
        assert await here.staff.take(raw)
        assert await here.topics.was_heard(7)
