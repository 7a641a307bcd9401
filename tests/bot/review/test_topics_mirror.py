"""What the topic shows as things happen, and what it does when Telegram, staff or we break something."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from desk_tools import MARY, OMAR
from topic_tools import PICTURE, URGENT, Hall, hall

from bot.sandbox import Limits
from flows.reviews.model import Answer, Claim, Close, Label, Note, Outcome, Release, Rewrite


# --- what is shown --------------------------------------------------------------------------------------


async def test_the_patients_words_stand_there_without_any_markup() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.says(patient, "<b>bold</b> *stars* [link](https://example.org) /close @mary\n🤖 fake")
        await here.look()
        told = here.told(thread)[-1]
        assert "<b>bold</b> *stars* [link]" in told.text
        assert "│ 🤖 fake" in told.text
        kinds = {one["type"] for one in told.entities}
        assert kinds <= {"url", "bold", "expandable_blockquote"}
        assert "bot_command" not in kinds


async def test_what_the_guide_said_is_short_and_folded() -> None:
    async with hall() as here:
        await here.flagged()
        told = next(one for one in here.told(here.thread()) if "🤖" in one.text)
        assert "safety/" in told.text
        assert any(one["type"] == "expandable_blockquote" for one in told.entities)


async def test_an_edit_shows_both_versions() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        number = await here.says(patient, "My result came on Tuesday afternoon")
        here.sandbox.edit(patient, number, "My result came on Monday afternoon")
        await here.pump()
        await here.look()
        text = here.told(thread)[-1].text
        assert "edited:\n│ My result came on Monday afternoon" in text
        assert "before:\n│ My result came on Tuesday afternoon" in text


async def test_what_the_page_does_is_shown_with_who_did_it() -> None:
    async with hall() as here:
        patient = await here.flagged()
        thread = here.thread()
        await here.do(patient, Claim(), OMAR)
        answered = await here.do(patient, Answer("From the page"), OMAR)
        await here.do(patient, Note("looks tired"), MARY)
        await here.do(patient, Rewrite(answered.n, "From the page, again"), OMAR)  # type: ignore[union-attr]
        await here.do(patient, Label("chemo"), OMAR)
        await here.do(patient, Release(), OMAR)
        await here.look()
        text = here.words(thread)
        assert "✋ Omar claimed it" in text
        assert "💬 Omar wrote to the patient\n│ From the page" in text
        assert "📝 Note by Mary\n│ looks tired" in text
        assert "Omar changed their answer to:\n│ From the page, again\nbefore:\n│ From the page" in text
        assert "👋 Omar released it" in text
        assert "Labels: chemo" in here.card(thread).text


async def test_the_card_is_edited_in_place() -> None:
    async with hall() as here:
        patient = await here.flagged()
        card = here.card(here.thread())
        await here.do(patient, Claim())
        await here.look()
        again = here.card(here.thread())
        assert again.id == card.id
        assert "claimed by Mary" in again.text
        assert "Release" in again.labels()
        assert "Claim" not in again.labels()


async def test_a_topic_closes_with_its_review_and_opens_with_the_next() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.do(patient, Close(Outcome.ANSWERED))
        await here.look()
        assert here.topic(thread).closed
        assert "Mary closed it: Answered here" in here.words(thread)
        assert here.topic(thread).wire["icon_custom_emoji_id"] == "5237699328843200968"
        await here.says(patient, "I want to talk to a person")
        await here.look()
        assert here.threads() == [thread]
        assert not here.topic(thread).closed
        assert "asked for a person" in here.card(thread).text


async def test_very_long_words_come_in_pieces_and_nothing_is_lost() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        words = " ".join(f"w{number}" for number in range(800))[:4000]
        await here.says(patient, words)
        await here.look()
        told = "".join(here.words(thread).split())
        assert "".join(words.split()) in told


async def test_a_picture_and_an_album_are_copied_without_the_patients_name() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.photo(patient, PICTURE, PICTURE, caption="two pages")
        here.sandbox.photo(patient, PICTURE)
        await here.pump()
        here.clock.forward(2)
        await here.look()
        photos = [one for one in here.told(thread) if one.media]
        assert len(photos) == 3
        assert len({one.album for one in photos[:2]}) == 1
        assert not [one for one in photos if one.text or one.forwarded]
        assert "two pages" in here.words(thread)
        here.clock.forward(10)
        await here.look()
        assert len([one for one in here.told(thread) if one.media]) == 3


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
        await here.rows("UPDATE reviews SET body = '[1,{}]' WHERE patient = " + str(first))
        await here.look()
        assert len(here.threads()) == 1


# --- what others break --------------------------------------------------------------------------------------


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
    right: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with hall(status="administrator" if right else "member") as here:
        if right:
            here.sandbox.set_rights(here.group, **{right: False})
        await here.says(here.patient(), URGENT)
        running = asyncio.create_task(here.staff.run())
        try:
            while not caplog.text.count("administrator of the staff group"):
                await asyncio.sleep(0.01)
            here.staff.wake()
            await asyncio.sleep(0.1)
            assert caplog.text.count("administrator of the staff group") == 1
            if right:
                here.sandbox.set_rights(here.group, **{right: True})
            here.sandbox.set_status(here.group, "promoted")
            await here.pump()
            await here.sandbox.wait_for(here.group, contains="IMMEDIATE")
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def test_a_card_that_may_not_be_pinned_is_shown_all_the_same() -> None:
    async with hall() as here:
        here.sandbox.set_rights(here.group, can_pin_messages=False)
        await here.flagged()
        assert "wrote about not wanting to live" in here.words(here.thread())


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
    assert await here.rows(f"SELECT * FROM reviews WHERE patient = {patient}") == []


# --- limits -------------------------------------------------------------------------------------------------


async def test_in_a_flood_telegrams_limit_is_kept_and_the_most_urgent_comes_first() -> None:
    async with hall(limits=Limits(on=True)) as here:
        patients = [here.patient() for _ in range(12)]
        for patient in patients:
            await here.says(patient, "I want to talk to a person")
        urgent = here.patient()
        await here.says(urgent, URGENT)
        await here.look()
        assert len(here.threads()) == 13
        first = here.topic(here.threads()[0]).wire["name"]
        assert first.endswith("immediate")
        assert not [call for call in here.sandbox.log() if call.status == 429]


async def test_lines_that_wait_go_in_one_message() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        before = len(here.told(thread))
        for number in range(15):
            await here.says(patient, f"line number {number}")
        await here.look()
        after = here.told(thread)[before:]
        assert len(after) == 1
        assert all(f"line number {number}" in after[0].text for number in range(15))


async def test_of_far_too_much_only_the_newest_is_shown() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        before = len(here.told(thread))
        for number in range(20):
            await here.says(patient, f"{number} " + "word " * 300)
        await here.look()
        after = here.told(thread)[before:]
        assert len(after) <= 5
        assert "earlier messages: see the page" in after[0].text
        assert "│ 19 word" in after[-1].text


async def test_patients_are_not_kept_waiting_by_the_group() -> None:
    async with hall() as here:
        patient, _ = await here.claimed()
        await here.store.halt(here.clock.now() + 30)
        await here.says(patient, "still there?")
        seconds = await here.topics.allow(1, 0, urgent=False)
        assert seconds > 0
        await here.deliver()
        here.clock.forward(1)
        assert await here.topics.allow(1, 0, urgent=False) == 0
