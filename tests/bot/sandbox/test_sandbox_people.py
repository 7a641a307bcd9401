"""What people do, and how the bot comes to know of it."""

import pytest
from sandbox_tools import Raw, png
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.sandbox import ApiError, Sandbox, Upload

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Positive", callback_data="her2:positive")]])


async def test_a_tap_is_answered_once(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    await bot.send_message(patient, "HER2?", reply_markup=KEYS)
    press = sandbox.tap(patient, "Positive")
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert (query.data, query.id, bool(query.chat_instance)) == ("her2:positive", press, True)
    await query.answer("Thank you", show_alert=True)
    assert await sandbox.answer(press) == {"text": "Thank you", "show_alert": True, "url": ""}
    with pytest.raises(BadRequest, match="uery is too old"):
        await query.answer()


async def test_a_press_gets_too_old(bot: Bot) -> None:
    hour = [0.0]
    async with Sandbox(clock=lambda: 1_800_000_000 + hour[0]) as slow:
        patient = slow.patient()
        (number,) = slow.say(patient, "x")
        press = slow.tap(patient, "any", number)
        hour[0] = 3600
        async with Bot("1:x", base_url=f"{slow.api_url}/bot") as late:
            with pytest.raises(BadRequest, match="uery is too old"):
                await late.answer_callback_query(press)
    assert bot


async def test_any_data_can_be_tapped_even_on_a_deleted_message(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sent = await bot.send_message(patient, "x")
    await sent.delete()
    sandbox.tap(patient, "foreign:data", sent.message_id)
    query = (await bot.get_updates())[0].callback_query
    assert query is not None
    assert query.data == "foreign:data"
    assert query.message is not None
    assert not query.message.is_accessible
    with pytest.raises(ApiError, match="no button"):
        sandbox.tap(patient, "nowhere")


async def test_an_upload_can_be_fetched_by_the_bot(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sandbox.document(patient, b"%PDF-1.7 words", caption="my report")
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.caption) == ("report.pdf", "my report")
    file = await bot.get_file(message.document)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-1.7 words"


async def test_a_file_over_20_mb_cannot_be_fetched(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.document(sandbox.patient(), b"small in truth", size=21 * 1024 * 1024)
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.document is not None
    with pytest.raises(BadRequest, match="ile is too big"):
        await bot.get_file(message.document)


async def test_several_photos_are_one_album(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.photo(sandbox.patient(), png(200, 100), png(), caption="two pages")
    first, second = (update.message for update in await bot.get_updates())
    assert first is not None
    assert second is not None
    assert first.media_group_id == second.media_group_id != None  # noqa: E711 - both are there
    assert (first.caption, second.caption) == ("two pages", None)
    assert (first.photo[-1].width, first.photo[-1].height, first.photo[0].width) == (200, 100, 90)


async def test_the_bot_sends_pictures_files_and_albums(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    photo = await bot.send_photo(patient, png(), caption="<i>seen</i>", parse_mode="HTML")
    await bot.send_photo(patient, photo.photo[-1].file_id)
    await bot.send_document(patient, b"words", filename="summary.txt")
    await bot.send_media_group(patient, [InputMediaPhoto(png()), InputMediaPhoto(photo.photo[-1].file_id)])
    seen = sandbox.messages(patient)
    assert [message.media.kind for message in seen if message.media] == [
        "photo",
        "photo",
        "document",
        "photo",
        "photo",
    ]
    assert seen[0].text == "seen"
    assert seen[3].album == seen[4].album != ""
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(patient, b"not a picture")


async def test_other_things_people_send_parse_in_ptb(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sandbox.media(patient, "voice", [Upload("v.ogg", "audio/ogg", b"x")])
    sandbox.media(patient, "sticker", [Upload("s.webp", "image/webp", b"x")])
    sandbox.share(patient, {"location": {"latitude": 51.5, "longitude": -0.1}})
    sandbox.share(patient, {"contact": {"phone_number": "+441", "first_name": "Ann"}})
    sandbox.share(patient, {"dice": {"emoji": "🎲", "value": 3}})
    messages = [update.message for update in await bot.get_updates()]
    kinds = ("voice", "sticker", "location", "contact", "dice")
    assert all(getattr(message, kind) for message, kind in zip(messages, kinds, strict=True))


async def test_blocking_is_told_and_obeyed(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sandbox.set_status(patient, "blocked")
    change = (await bot.get_updates())[0].my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(patient, "hello")
    sandbox.set_status(patient, "unblocked")
    await bot.send_message(patient, "hello")


async def test_a_deleted_account_and_a_stranger_cannot_be_written_to(sandbox: Sandbox, bot: Bot) -> None:
    gone, stranger = sandbox.patient(), sandbox.patient(started=False)
    sandbox.set_status(gone, "deactivated")
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(gone, "hello")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(stranger, "hello")
    sandbox.say(stranger, "/start")
    await bot.send_message(stranger, "hello")


async def test_a_group_that_migrated_names_its_new_number(sandbox: Sandbox, bot: Bot) -> None:
    old = sandbox.group(kind="group")
    new = sandbox.set_status(old, "migrated")
    with pytest.raises(ChatMigrated) as refusal:
        await bot.send_message(old, "hello")
    assert refusal.value.new_chat_id == new
    await bot.send_message(new, "hello")


async def test_members_and_administrators_parse_in_ptb(sandbox: Sandbox, bot: Bot) -> None:
    nora = sandbox.patient("Nora")
    group = sandbox.group("Staff", people=[nora])
    assert (await bot.get_chat_member(group, nora)).status == "creator"
    assert {member.user.first_name for member in await bot.get_chat_administrators(group)} == {
        "Nora",
        "Lantern",
    }
    await bot.leave_chat(group)
    with pytest.raises(Forbidden, match="not a member of the supergroup chat"):
        await bot.send_message(group, "hello")


async def test_a_forum_topic_lives_and_dies(sandbox: Sandbox, bot: Bot) -> None:
    forum = sandbox.group("Staff", forum=True)
    topic = await bot.create_forum_topic(forum, "Maya")
    thread = topic.message_thread_id
    sent = await bot.send_message(forum, "hello", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    sandbox.say(forum, "I take it", thread=thread)
    assert (await bot.get_updates())[-1].message.message_thread_id == thread  # type: ignore[union-attr]
    await bot.edit_forum_topic(forum, thread, name="Maya B.")
    await bot.close_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.close_forum_topic(forum, thread)
    await bot.reopen_forum_topic(forum, thread)
    await bot.delete_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(forum, "hello", message_thread_id=thread)
    assert await bot.get_forum_topic_icon_stickers()


async def test_a_group_without_topics_refuses_them(sandbox: Sandbox, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="he chat is not a forum"):
        await bot.create_forum_topic(sandbox.group(), "Maya")


async def test_everything_can_be_driven_over_http(sandbox: Sandbox, bot: Bot, raw: Raw) -> None:
    patient = (await raw.sim("POST", "patients", first_name="Ann"))["result"]["id"]
    await raw.sim("POST", f"chats/{patient}/say", text="hello")
    await bot.send_message(patient, "HER2?", reply_markup=KEYS)
    waited = (await raw.sim("GET", f"chats/{patient}/wait?contains=HER2"))["result"]
    assert waited["buttons"][0][0]["data"] == "her2:positive"
    pressed = await raw.sim("POST", f"chats/{patient}/tap", button="her2:positive")
    assert pressed["result"]["callback_query_id"] in sandbox.world.callbacks
    assert [each["text"] for each in (await raw.sim("GET", f"chats/{patient}/messages"))["result"]] == [
        "hello",
        "HER2?",
    ]
    assert (await raw.sim("POST", "chats/1/say", text="x"))["description"] == "Bad Request: chat not found"
    assert (await raw.sim("POST", "reset"))["ok"]
    assert (await raw.sim("GET", "state"))["result"]["chats"] == []
