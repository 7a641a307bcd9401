"""What the topic shows as things happen, and how fast."""

from __future__ import annotations

from desk_tools import MARY, OMAR
from topic_tools import PICTURE, URGENT, hall

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
        assert await here.taps(MARY.id, "Reopen", here.card(thread).id) == "Done"
        await here.look()
        assert not here.topic(thread).closed
        await here.do(patient, Close(Outcome.ANSWERED))
        await here.look()
        assert here.topic(thread).wire["icon_custom_emoji_id"] == "5237699328843200968"
        await here.says(patient, "I want to talk to a person")
        await here.look()
        assert here.threads() == [thread]
        assert not here.topic(thread).closed
        assert "Asked for a person" in here.card(thread).text


async def test_a_new_reason_is_told_aloud_and_an_old_one_is_not_told_again() -> None:
    async with hall() as here:
        patient, thread = await here.claimed("I want to talk to a person")
        assert "🚩" not in here.words(thread)
        await here.says(patient, URGENT)
        await here.look()
        await here.do(patient, Label("x"))
        await here.look()
        (told,) = [one.text for one in here.told(thread) if "🚩" in one.text]
        assert told == "🚩 🔴 New: Wrote about not wanting to live"
        assert here.topic(thread).wire["name"].endswith("immediate")
        await here.do(patient, Close(Outcome.ANSWERED))
        await here.says(patient, "I want to talk to a person")
        await here.look()
        assert [one.text for one in here.told(thread) if "🚩" in one.text][1:] == [
            "🚩 🟡 New: Asked for a person"
        ]


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
