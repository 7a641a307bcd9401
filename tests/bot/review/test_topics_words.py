"""What staff write in the group, and what of it reaches a patient: in doubt nothing."""

from __future__ import annotations

import pytest
from desk_tools import MARY, OMAR
from topic_tools import PICTURE, Hall, hall

from bot.sandbox import Upload
from flows.reviews.model import Note

SECRET = "between us only"

# --- notes ------------------------------------------------------------------------------------------------

NOTES = (
    f"//{SECRET}",
    f"// {SECRET}",
    f"  // {SECRET}",
    f"#note {SECRET}",
    f"#NOTE\n{SECRET}",
    f"/note {SECRET}",
)


async def test_a_note_never_reaches_the_patient_in_any_form() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        numbers = [await here.writes(MARY, thread, words) for words in NOTES]
        for number in numbers[:4]:
            await here.writes(OMAR, thread, f"{SECRET} as a reply", reply_to=number)
            here.sandbox.edit(here.group, number, f"// {SECRET}, edited {number}")
        here.sandbox.photo(here.group, PICTURE, PICTURE, caption=f"// {SECRET}", user=MARY.id, thread=thread)
        here.sandbox.document(here.group, b"%PDF", caption=f"#note {SECRET}", user=MARY.id, thread=thread)
        await here.pump()
        await here.look()
        await here.deliver()
        kinds = [act for (act,) in await here.rows("SELECT act FROM entries ORDER BY n")]
        assert kinds.count("note") == len(NOTES) + 4 + 3
        assert not {"answer", "send-file"} & set(kinds)
        assert not [words for words in here.seen_by(patient) if SECRET in words]
        assert not [one for one in here.sandbox.messages(patient) if one.media]


async def test_a_reply_to_a_note_from_the_page_is_a_note() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.do(patient, Note("ask her daughter"), OMAR)
        await here.look()
        shown = next(one for one in here.told(thread) if "ask her daughter" in one.text)
        await here.writes(MARY, thread, SECRET, reply_to=shown.id)
        await here.deliver()
        assert not [words for words in here.seen_by(patient) if SECRET in words]


async def test_who_answers_a_note_is_told_that_it_stayed_a_note() -> None:
    async with hall() as here:
        _, thread = await here.claimed()
        number = await here.writes(MARY, thread, "// first")
        await here.writes(OMAR, thread, "second", reply_to=number)
        assert "Kept as a note" in here.told(thread)[-1].text


@pytest.mark.parametrize("more", [{"forward_origin": {"type": "hidden_user", "date": 1}}])
async def test_what_is_forwarded_does_not_go_to_the_patient(more: dict[str, object]) -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.take(_raw(here, thread, text=SECRET, **more))
        await here.staff.settled()
        await here.deliver()
        assert "forwarded" in here.told(thread)[-1].text
        assert not [words for words in here.seen_by(patient) if SECRET in words]


async def test_a_hidden_link_is_shown_to_the_patient() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        link = {"type": "text_link", "offset": 3, "length": 4, "url": "https://example.org/"}
        await here.take(_raw(here, thread, text="😀 read this", entities=[link]))
        await here.staff.settled()
        await here.deliver()
        assert [words for words in here.seen_by(patient) if "😀 read (https://example.org/) this" in words]


def _raw(here: Hall, thread: int, **content: object) -> dict[str, object]:
    head = {"message_id": 999, "date": 1, "chat": here.sandbox.chat(here.group).wire, "from": {"id": MARY.id}}
    return {
        "update_id": 1,
        "message": {**head, "message_thread_id": thread, "is_topic_message": True, **content},
    }


async def test_a_reply_to_the_patients_words_is_an_answer() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        await here.says(patient, "can I come today?")
        await here.look()
        shown = next(one for one in here.told(thread) if "can I come today?" in one.text and not one.pinned)
        await here.writes(MARY, thread, "Yes, come at two.", reply_to=shown.id)
        await here.deliver()
        assert [words for words in here.seen_by(patient) if "Yes, come at two." in words]


# --- once, and corrected ------------------------------------------------------------------------------------


async def test_the_same_update_again_sends_nothing_again() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.duplicate(3)
        await here.writes(MARY, thread, "only once")
        raw = here.taken[-1]
        assert await here.again().take(raw)
        await here.deliver()
        assert len([words for words in here.seen_by(patient) if "only once" in words]) == 1


async def test_a_correction_changes_the_message_and_keeps_both_versions() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        number = await here.writes(MARY, thread, "Come at tow.")
        await here.deliver()
        here.sandbox.edit(here.group, number, "Come at two.")
        await here.pump()
        await here.deliver()
        await here.look()
        seen = next(one for one in here.sandbox.messages(patient) if "Come at two." in one.text)
        assert any("Come at tow." in words for words in seen.history)
        assert "before:\n│ Come at tow." in here.words(thread)
        assert [act for (act,) in await here.rows("SELECT act FROM entries")].count("rewrite") == 1


async def test_a_change_that_changes_no_words_is_none() -> None:
    async with hall() as here:
        _, thread = await here.claimed()
        number = await here.writes(MARY, thread, "same")
        here.sandbox.edit(here.group, number, "same")
        await here.pump()
        assert await here.rows("SELECT * FROM entries WHERE act = 'rewrite'") == []


@pytest.mark.parametrize("words", [f"// {SECRET}", f"#note {SECRET}", f"/label {SECRET}"])
async def test_an_answer_cannot_become_a_note(words: str) -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        number = await here.writes(MARY, thread, "an answer")
        await here.deliver()
        here.sandbox.edit(here.group, number, words)
        await here.pump()
        await here.deliver()
        assert "Not changed" in here.told(thread)[-1].text
        assert not [one for one in here.seen_by(patient) if SECRET in one]


async def test_words_that_were_refused_do_not_go_by_being_edited() -> None:
    async with hall() as here:
        patient = await here.flagged()
        thread = here.thread()
        number = await here.writes(MARY, thread, "too early")
        await here.taps(MARY.id, "Claim", here.card(thread).id)
        here.sandbox.edit(here.group, number, "too early, edited")
        await here.pump()
        await here.deliver()
        assert "did not go to the patient before" in here.told(thread)[-1].text
        assert not [words for words in here.seen_by(patient) if "too early" in words]


async def test_undo_takes_an_answer_back() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        number = await here.writes(MARY, thread, "wrong patient")
        await here.deliver()
        await here.writes(MARY, thread, "/undo", reply_to=number)
        await here.deliver()
        assert not [one for one in here.sandbox.messages(patient) if "wrong patient" in one.text]


# --- files --------------------------------------------------------------------------------------------------


async def test_photos_and_pdf_go_to_the_patient_in_order() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.photo(here.group, PICTURE, PICTURE, caption="Both pages", user=MARY.id, thread=thread)
        here.sandbox.document(
            here.group, b"%PDF-1", "leaflet.pdf", caption="And this", user=MARY.id, thread=thread
        )
        await here.pump()
        await here.deliver()
        media = [(one.media.kind, one.text) for one in here.sandbox.messages(patient) if one.media]
        assert [kind for kind, _ in media] == ["photo", "photo", "document"]
        assert "Both pages" in media[0][1]
        assert "And this" in media[2][1]


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("voice", "audio/ogg"),
        ("sticker", "image/webp"),
        ("video", "video/mp4"),
        ("document", "text/html"),
        ("document", "image/png"),
        ("document", "application/zip"),
    ],
)
async def test_anything_else_is_refused_kindly(kind: str, mime: str) -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        before = len(here.sandbox.messages(patient))
        upload = Upload("photo.png", mime, PICTURE)
        here.sandbox.media(here.group, kind, [upload], user=MARY.id, thread=thread)
        await here.pump()
        await here.deliver()
        assert here.told(thread)[-1].text.startswith("Not sent: ")
        assert len([one for one in here.sandbox.messages(patient)[before:] if one.media]) == 0


async def test_an_album_without_words_is_refused_once() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        before = len(here.told(thread))
        here.sandbox.photo(here.group, PICTURE, PICTURE, PICTURE, user=MARY.id, thread=thread)
        await here.pump()
        await here.deliver()
        assert len(here.told(thread)[before:]) == 1
        assert not [one for one in here.sandbox.messages(patient) if one.media]
