"""Races, restarts, and what others break: deleted topics, moved groups, missing rights."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from desk_tools import MARY
from topic_tools import URGENT, Hall, hall

from bot.review.topics import worker
from bot.review.topics.errors import BarredError
from flows.reviews.model import Claim, Release

# --- races, restarts --------------------------------------------------------------------------------------


async def test_two_flags_and_two_workers_at_once_make_one_topic() -> None:
    async with hall() as here:
        patient = here.patient()
        here.sandbox.say(patient, URGENT)
        here.sandbox.say(patient, "I want to talk to a person")
        other = here.again()
        await here.pump()
        await asyncio.gather(here.staff.look(), other.look(), here.staff.look(), other.look())
        assert len(here.threads()) == 1
        assert len(here.sandbox.log("createForumTopic")) == 1
        texts = [one.text for one in here.told(here.thread())]
        assert len([one for one in texts if "│ " + URGENT in one]) == 2  # the card and the transcript


async def test_a_restart_goes_on_where_it_was_and_repeats_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lantern.db"
    async with hall(path) as here:
        patient, thread = await here.claimed()
        await here.says(patient, "one more thing")
        await here.look()
        before = [one.text for one in here.told(thread)]
        calls = len(here.sandbox.log())
        await here.again().look()
        assert [one.text for one in here.told(thread)] == before
        assert not [
            call for call in here.sandbox.log(after=calls) if call.method.startswith(("send", "edit"))
        ]


@pytest.mark.parametrize("method", ["createForumTopic", "sendMessage", "pinChatMessage", "editMessageText"])
async def test_a_call_that_fails_is_made_again(method: str) -> None:
    async with hall() as here:
        here.sandbox.fault(method=method, chat_id=here.group, status=429, retry_after=3)
        patient = here.patient()
        await here.says(patient, URGENT)
        for _ in range(3):
            try:
                await here.look()
            except Exception:  # noqa: BLE001 - run() waits and looks again
                here.clock.forward(4)
        await here.do(patient, Claim())
        for _ in range(2):
            try:
                await here.look()
            except Exception:  # noqa: BLE001
                here.clock.forward(4)
        assert len(here.threads()) == 1
        assert "claimed by Mary" in here.card(here.thread()).text
        assert here.words(here.thread()).count("✋ Mary claimed it") == 1


async def test_one_patients_trouble_does_not_hold_up_another() -> None:
    async with hall() as here:
        first, second = here.patient(), here.patient()
        await here.says(first, URGENT)
        await here.says(second, URGENT)
        await here.rows(
            "UPDATE reviews SET body = '[1,{}]' WHERE patient = (SELECT MIN(patient) FROM reviews)"
        )
        await here.look()
        assert len(here.threads()) == 1


# --- what others break --------------------------------------------------------------------------------------


async def test_words_in_a_topic_that_is_no_patients_any_more_are_not_lost_unseen() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.rows("UPDATE topics SET thread = 999")
        await here.writes(MARY, thread, "into the old one")
        await here.deliver()
        assert "Look for the newer topic" in here.told(thread)[-1].text
        assert not [words for words in here.seen_by(patient) if "into the old one" in words]


async def test_in_another_group_everything_begins_anew() -> None:
    async with hall() as here:
        patient, _ = await here.claimed()
        here.group = here.sandbox.group("Other", people=[MARY.id], forum=True)
        here.staff = here.again()
        await here.look()
        thread = here.thread()
        assert "claimed by Mary" in here.card(thread).text
        assert URGENT in here.words(thread)
        await here.writes(MARY, thread, "from the other group")
        await here.deliver()
        assert [words for words in here.seen_by(patient) if "from the other group" in words]


async def test_a_message_that_telegram_refuses_holds_up_nothing() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.fault(method="sendMessage", contains="poison", status=400, times=0)
        await here.says(patient, "poison")
        await here.look()
        await here.says(patient, "and then")
        await here.look()
        assert "Telegram refused what stood here" in here.words(thread)
        assert "│ and then" in here.words(thread)


async def test_without_icons_a_topic_is_made_all_the_same() -> None:
    async with hall() as here:
        here.sandbox.fault(method="getForumTopicIconStickers", status=400)
        await here.flagged()
        assert "icon_custom_emoji_id" not in here.topic(here.thread()).wire


async def test_an_icon_that_is_refused_is_left_out() -> None:
    async with hall() as here:
        here.sandbox.fault(method="createForumTopic", status=400)
        await here.flagged()
        assert len(here.threads()) == 1


async def test_a_deleted_topic_is_made_anew() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.delete_topic(here.group, thread)
        await here.says(patient, "are you there?")
        await here.look()
        await here.look()
        (again,) = here.threads()
        assert again != thread
        assert "see the page" in here.words(again)
        assert "are you there?" in here.told(again)[-1].text
        assert "claimed by Mary" in here.card(again).text


async def test_a_deleted_card_is_made_anew() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.delete_message(here.group, here.card(thread).id, user=MARY.id)
        await here.do(patient, Release())
        await here.look()
        assert "nobody has claimed it" in here.card(thread).text


async def test_a_group_that_becomes_a_supergroup_is_followed_for_good(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with hall(kind="group", forum=False) as here:
        patient = here.patient()
        await here.says(patient, URGENT)
        with pytest.raises(Exception, match="no-forum"):
            await here.look()
        new = here.sandbox.set_status(here.group, "forum")
        here.sandbox.set_status(new, "promoted")
        await here.pump()
        assert f"LANTERN_STAFF_CHAT_ID={new}" in caplog.text
        old, here.group = here.group, new
        await here.look()
        assert len(here.threads()) == 1
        here.group = old
        await here.again().look()
        here.group = new
        assert len(here.threads()) == 1


async def test_a_move_is_learned_from_a_refusal_as_well() -> None:
    async with hall(kind="group", forum=False) as here:
        await here.says(here.patient(), URGENT)
        new = here.sandbox.set_status(here.group, "forum")
        here.sandbox.set_status(new, "promoted")
        here.sandbox.world.mailbox.clear()
        with pytest.raises(Exception, match="moved"):
            await here.staff.look()
        here.group = new
        await here.look()
        assert len(here.threads()) == 1


@pytest.mark.parametrize("right", ["can_manage_topics", ""])
async def test_without_rights_the_operator_is_told_once_what_to_do(
    right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, said = asyncio.Event(), list[str]()

    def tell(*words: str) -> None:
        said.append(" ".join(words))
        told.set()

    monkeypatch.setattr(worker.log, "error", tell)
    async with hall(status="administrator" if right else "member") as here:
        if right:
            here.sandbox.set_rights(here.group, **{right: False})
        await here.says(here.patient(), URGENT)
        running = asyncio.create_task(here.staff.run())
        try:
            await asyncio.wait_for(told.wait(), 5)
            with pytest.raises(BarredError):
                await here.staff.look()
            if right:
                here.sandbox.set_rights(here.group, **{right: True})
            here.sandbox.set_status(here.group, "promoted")
            await here.pump()
            await here.sandbox.wait_for(here.group, contains="IMMEDIATE")
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
    (words,) = said
    assert "make the bot an administrator of the staff group" in words


async def test_a_card_that_may_not_be_pinned_is_shown_all_the_same() -> None:
    async with hall() as here:
        here.sandbox.set_rights(here.group, can_pin_messages=False)
        await here.flagged()
        assert "Wrote about not wanting to live" in here.words(here.thread())


async def test_the_topic_of_a_forgotten_patient_is_deleted_until_it_is_gone() -> None:
    async with hall() as here:
        patient = await here.flagged()
        here.sandbox.set_rights(here.group, can_delete_messages=False)
        await _forgotten(here, patient)
        await here.look()
        assert here.threads()
        here.sandbox.set_rights(here.group, can_delete_messages=True)
        await here.look()
        assert here.threads() == []
        assert await here.rows("SELECT * FROM gone_topics") == []
        assert URGENT not in "".join(one.text for one in here.sandbox.messages(here.group))
        assert await here.rows("SELECT * FROM media") == []


async def test_a_topic_made_while_the_patient_is_forgotten_is_deleted() -> None:
    async with hall() as here:
        patient = here.patient()
        await here.says(patient, URGENT)
        held = await here.topics.claim((await here.topics.behind(here.group, 1))[0].patient, here.group, 60)  # type: ignore[arg-type]
        assert held is not None
        await _forgotten(here, patient)
        thread = here.sandbox.new_topic(here.group, "made meanwhile")
        made = type(held.topic)(thread, None, 0, held.topic.shows)  # type: ignore[arg-type]
        assert await here.topics.keep(held, made, 60) is None
        await here.look()
        assert here.threads() == []


async def _forgotten(here: Hall, patient: int) -> None:
    await here.says(patient, "/forget")
    await here.deliver()
    label = here.sandbox.messages(patient)[-1].labels()[0]
    here.sandbox.tap(patient, label)
    await here.pump()
    assert await here.rows("SELECT * FROM reviews") == []
