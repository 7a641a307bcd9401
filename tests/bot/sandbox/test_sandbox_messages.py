"""Sending, editing, deleting, copying, and Telegram's limits."""

from typing import Any

import pytest
from sandbox_tools import Raw
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest

from bot.sandbox import Sandbox

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])


async def test_a_sent_message_parses_and_is_seen(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sent = await bot.send_message(patient, "  Hello <b>😀 you</b>  ", parse_mode="HTML", reply_markup=KEYS)
    assert sent.text == "Hello 😀 you"
    assert list(sent.parse_entities().values()) == ["😀 you"]
    assert sent.date.year < 3000
    (seen,) = sandbox.messages(patient)
    assert seen.from_bot
    assert seen.labels() == ["Yes"]


async def test_inline_keyboards_come_back_and_reply_keyboards_do_not(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    assert (await bot.send_message(patient, "a", reply_markup=KEYS)).reply_markup == KEYS
    assert (
        await bot.send_message(patient, "b", reply_markup=ReplyKeyboardMarkup([["x"]]))
    ).reply_markup is None


@pytest.mark.parametrize(
    ("method", "fields", "words"),
    [
        ("sendMessage", {"text": ""}, "message text is empty"),
        ("sendMessage", {"text": "   "}, "message text is empty"),
        ("sendMessage", {"text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ("sendMessage", {"text": "<x>", "parse_mode": "HTML"}, 'Unsupported start tag "x" at byte offset 0'),
        ("sendMessage", {"text": "1.", "parse_mode": "MarkdownV2"}, "Character '.' is reserved"),
        ("sendMessage", {"text": "x", "parse_mode": "Odd"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "message_thread_id": 9}, "message thread not found"),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 9}},
            "message to be replied not found",
        ),
        ("editMessageText", {"text": "x", "message_id": 99}, "message to edit not found"),
        ("deleteMessage", {"message_id": 99}, "message to delete not found"),
        ("copyMessage", {"from_chat_id": 500_000_001, "message_id": 99}, "message to copy not found"),
        ("forwardMessage", {"from_chat_id": 500_000_001, "message_id": 99}, "message to forward not found"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old and response timeout expired"),
        ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
        ("getFile", {"file_id": "odd"}, "wrong file identifier"),
        ("sendPhoto", {}, "there is no photo in the request"),
        (
            "sendMediaGroup",
            {"media": [{"type": "photo", "media": "x"}] * 11},
            "too many messages to send as an album",
        ),
    ],
)
async def test_refusals_use_telegrams_words(
    sandbox: Sandbox, raw: Raw, method: str, fields: dict[str, Any], words: str
) -> None:
    patient = sandbox.patient()
    status, body = await raw.call(method, chat_id=patient, **fields)
    assert (status, body["ok"], body["error_code"]) == (400, False, 400)
    assert body["description"].startswith("Bad Request: ")
    assert words in body["description"]


@pytest.mark.parametrize("data", ["", "x" * 65, "ä" * 33])
async def test_button_data_must_be_1_to_64_bytes(sandbox: Sandbox, raw: Raw, data: str) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    status, body = await raw.call("sendMessage", chat_id=sandbox.patient(), text="x", reply_markup=markup)
    assert (status, body["description"]) == (400, "Bad Request: BUTTON_DATA_INVALID")


async def test_exactly_4096_units_pass_and_markup_does_not_count(sandbox: Sandbox, bot: Bot) -> None:
    sent = await bot.send_message(sandbox.patient(), f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent.text or "") == 4096


async def test_an_unknown_chat_method_or_token_is_refused(raw: Raw) -> None:
    assert (await raw.call("sendMessage", chat_id=1, text="x"))[1][
        "description"
    ] == "Bad Request: chat not found"
    assert (await raw.call("doOddThings"))[0] == 404
    async with (
        Sandbox(token="1:right") as strict,
        raw.session.get(f"{strict.api_url}/bot1:wrong/getMe") as answer,
    ):
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")


async def test_an_edit_changes_the_message_and_keeps_its_history(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sent = await bot.send_message(patient, "one", reply_markup=KEYS)
    edited = await sent.edit_text("two")
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("two", None)
    assert sandbox.messages(patient)[0].history == ("one",)
    with pytest.raises(BadRequest, match="is not modified"):
        await sent.edit_text("two")


async def test_a_reply_holds_what_it_answers(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    (number,) = sandbox.say(patient, "question")
    sent = await bot.send_message(patient, "answer", reply_parameters=ReplyParameters(number))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "question"


async def test_deleted_messages_are_gone_for_both(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    first, second = await bot.send_message(patient, "a"), await bot.send_message(patient, "b")
    await first.delete()
    await bot.delete_messages(patient, [second.message_id, 999])
    assert sandbox.messages(patient) == []


async def test_copy_and_forward(sandbox: Sandbox, bot: Bot) -> None:
    here, there = sandbox.patient("Maya"), sandbox.patient()
    (number,) = sandbox.say(here, "my words")
    copied = await bot.copy_message(there, here, number)
    forwarded = await bot.forward_message(there, here, number)
    assert forwarded.forward_origin is not None
    assert [message.text for message in sandbox.messages(there)] == ["my words", "my words"]
    assert copied.message_id < forwarded.message_id


async def test_pinning_shows_in_get_chat(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sent = await bot.send_message(patient, "keep this")
    await sent.pin()
    pinned = (await bot.get_chat(patient)).pinned_message
    assert pinned is not None
    assert pinned.message_id == sent.message_id
    await bot.unpin_chat_message(patient)
    assert (await bot.get_chat(patient)).pinned_message is None


async def test_reactions_only_of_the_known_kind(sandbox: Sandbox, bot: Bot, raw: Raw) -> None:
    patient = sandbox.patient()
    (number,) = sandbox.say(patient, "thank you")
    await bot.set_message_reaction(patient, number, "❤")
    assert sandbox.messages(patient)[0].reactions == ("❤",)
    chair = [{"type": "emoji", "emoji": "🪑"}]
    _, body = await raw.call("setMessageReaction", chat_id=patient, message_id=number, reaction=chair)
    assert body["description"] == "Bad Request: REACTION_INVALID"


async def test_the_profile_is_kept(bot: Bot) -> None:
    await bot.set_my_commands([("start", "Begin"), ("help", "What I can do")])
    await bot.set_my_description("I explain reports.")
    await bot.set_my_name("Lamp")
    assert [each.command for each in await bot.get_my_commands()] == ["start", "help"]
    assert (await bot.get_my_description()).description == "I explain reports."
    assert (await bot.get_me()).first_name == "Lamp"
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Not Good", "x")])
