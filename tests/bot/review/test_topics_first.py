"""From a flag to an answer, all of it in the staff group."""

from __future__ import annotations

from desk_tools import ADA, MARY, OMAR
from topic_tools import URGENT, hall


async def test_a_flag_makes_one_topic_with_a_pinned_card() -> None:
    async with hall() as here:
        await here.flagged()
        (thread,) = here.threads()
        topic, card = here.topic(thread), here.card(thread)
        alias = (await here.rows("SELECT alias FROM aliases"))[0][0]
        assert topic.wire["name"] == f"{alias} · immediate"
        assert topic.wire["icon_custom_emoji_id"] == "5377498341074542641"
        assert alias in card.text
        assert "IMMEDIATE" in card.text
        assert "Wrote about not wanting to live" in card.text
        assert "nobody has claimed it" in card.text
        assert card.labels() == ["Claim", "Close", "Open the page"]
        assert URGENT in here.words(thread)


async def test_a_patient_who_raised_no_flag_has_no_topic() -> None:
    async with hall() as here:
        await here.says(here.patient(), "hello")
        await here.look()
        assert here.threads() == []


async def test_no_button_carries_a_patients_number() -> None:
    async with hall() as here:
        patient = await here.flagged()
        data = [button.data for one in here.told(here.thread()) for row in one.buttons for button in row]
        assert data
        assert not [one for one in data if str(patient) in one]


async def test_who_claims_by_the_button_answers_by_writing() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        assert "claimed by Mary" in here.card(thread).text
        assert here.topic(thread).wire["icon_custom_emoji_id"] == "5357121491508928442"
        number = await here.writes(MARY, thread, "I am here. Are you safe?")
        await here.deliver()
        assert any("I am here. Are you safe?" in words for words in here.seen_by(patient))
        post = here.sandbox.messages(here.group, after=number - 1)[0]
        assert post.reactions == ("👌",)


async def test_words_to_an_unclaimed_patient_go_nowhere_and_the_writer_is_told() -> None:
    async with hall() as here:
        patient = await here.flagged()
        number = await here.writes(MARY, here.thread(), "hello from nobody")
        await here.deliver()
        assert not any("hello from nobody" in words for words in here.seen_by(patient))
        told = here.told(here.thread())[-1]
        assert "Claim first" in told.text
        assert told.reply_to["message_id"] == number


async def test_words_of_somebody_else_go_nowhere_and_say_who_holds_it() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.writes(OMAR, thread, "me too")
        await here.deliver()
        assert not any("me too" in words for words in here.seen_by(patient))
        assert "Mary holds this" in here.told(thread)[-1].text
        assert await here.taps(OMAR.id, "Release", here.card(thread).id) == here.told(thread)[-1].text


async def test_an_escalation_mentions_the_admins_and_writes_to_those_who_started_the_bot() -> None:
    async with hall() as here:
        here.sandbox.say(ADA.id, "/start")
        await here.pump()
        await here.flagged()
        here.clock.forward(3600)
        await here.desk.time_passed()
        await here.look()
        told = next(one for one in here.told(here.thread()) if "ESCALATED" in one.text)
        assert [one["user"]["id"] for one in told.entities if one["type"] == "text_mention"] == [ADA.id]
        assert "is past due" in here.sandbox.messages(ADA.id)[-1].text
