"""A staff group with topics: what the bot does there, what people do there, and who is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from sandbox_tools import Raw, png
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.sandbox import ApiError, Sandbox, Upload

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

NEWS = "5434144690511290129"
EVERY = ["message", "callback_query", "edited_message", "message_reaction", "chat_member", "my_chat_member"]


@dataclass(frozen=True)
class Desk:
    """A forum with two of staff and one topic, and nothing waiting for the bot."""

    sandbox: Sandbox
    bot: Bot
    chat: int
    thread: int
    mary: int
    tom: int

    async def updates(self) -> list[Message]:
        """New messages since the last look."""
        found = await self.bot.get_updates(allowed_updates=EVERY)
        if found:
            await self.bot.get_updates(offset=found[-1].update_id + 1)
        return [update.message for update in found if update.message]

    async def send(self, words: str = "hello") -> Message:
        return await self.bot.send_message(self.chat, words, message_thread_id=self.thread)


@pytest.fixture
async def desk(sandbox: Sandbox, bot: Bot) -> Desk:
    await bot.get_updates(allowed_updates=EVERY)
    owner, mary, tom = (sandbox.staff(name) for name in ("Olga", "Mary", "Tom"))
    chat = sandbox.group("Staff", people=[owner, mary, tom], forum=True, titles={mary: "reviewer"})
    thread = (await bot.create_forum_topic(chat, "Maya")).message_thread_id
    desk = Desk(sandbox, bot, chat, thread, mary, tom)
    await desk.updates()
    return desk


async def test_a_topic_is_made_with_a_colour_and_an_icon(desk: Desk) -> None:
    topic = await desk.bot.create_forum_topic(
        desk.chat, "Ann", icon_color=16766590, icon_custom_emoji_id=NEWS
    )
    assert (topic.name, topic.icon_color, topic.icon_custom_emoji_id) == ("Ann", 16766590, NEWS)
    icons = {sticker.custom_emoji_id for sticker in await desk.bot.get_forum_topic_icon_stickers()}
    assert NEWS in icons


@pytest.mark.parametrize(
    ("method", "fields", "words"),
    [
        ("createForumTopic", {"name": " "}, "title must be non-empty"),
        ("createForumTopic", {"name": "x", "icon_color": 5}, "COLOR_INVALID"),
        ("createForumTopic", {"name": "x", "icon_custom_emoji_id": "5"}, "DOCUMENT_INVALID"),
        ("editForumTopic", {"name": "x", "message_thread_id": 999}, "TOPIC_ID_INVALID"),
        ("closeForumTopic", {"message_thread_id": 999}, "TOPIC_ID_INVALID"),
        ("deleteForumTopic", {"message_thread_id": 999}, "TOPIC_ID_INVALID"),
        ("sendMessage", {"text": "x", "message_thread_id": 999}, "message thread not found"),
        ("sendMessage", {"text": "x", "message_thread_id": 1}, "message thread not found"),
        ("sendPhoto", {"photo": "x", "message_thread_id": 999}, "message thread not found"),
        ("copyMessage", {"from_chat_id": 1, "message_id": 1}, "chat not found"),
    ],
)
async def test_refusals_in_a_forum_use_telegrams_words(
    desk: Desk, raw: Raw, method: str, fields: dict[str, object], words: str
) -> None:
    status, body = await raw.call(method, chat_id=desk.chat, **fields)
    assert (status, body["description"]) == (400, f"Bad Request: {words}")


async def test_the_bot_hears_of_its_own_topic_work_and_pins_but_not_of_its_words(desk: Desk) -> None:
    """As at Telegram, which keeps these few of a bot's own service messages among its updates."""
    sent = await desk.send()
    await sent.pin()
    await desk.bot.edit_forum_topic(desk.chat, desk.thread, name="Maya B.")
    await desk.bot.close_forum_topic(desk.chat, desk.thread)
    heard = await desk.updates()
    assert [message.from_user.is_bot for message in heard if message.from_user] == [True] * 3
    assert heard[0].pinned_message is not None
    assert heard[1].forum_topic_edited is not None
    assert heard[2].forum_topic_closed is not None
    assert {message.message_thread_id for message in heard} == {desk.thread}


async def test_nothing_changed_in_a_topic_is_an_error(desk: Desk) -> None:
    same: list[Callable[[], Awaitable[bool]]] = [
        lambda: desk.bot.edit_forum_topic(desk.chat, desk.thread, name="Maya"),
        lambda: desk.bot.reopen_forum_topic(desk.chat, desk.thread),
    ]
    for act in same:
        with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
            await act()


async def test_a_closed_topic_takes_words_of_those_who_run_the_group_only(desk: Desk) -> None:
    await desk.bot.close_forum_topic(desk.chat, desk.thread)
    assert (await desk.send()).is_topic_message
    desk.sandbox.say(desk.chat, "I may", thread=desk.thread, user=desk.mary)
    with pytest.raises(ApiError, match="TOPIC_CLOSED"):
        desk.sandbox.say(desk.chat, "I may not", thread=desk.thread, user=desk.tom)
    desk.sandbox.set_rights(desk.chat, can_manage_topics=False)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await desk.send()


async def test_a_bot_without_rights_is_told_which(desk: Desk) -> None:
    sent = await desk.send()
    (theirs,) = desk.sandbox.say(desk.chat, "hello", thread=desk.thread, user=desk.tom)
    desk.sandbox.set_rights(
        desk.chat, can_manage_topics=False, can_pin_messages=False, can_delete_messages=False
    )
    me = await desk.bot.get_chat_member(desk.chat, (await desk.bot.get_me()).id)
    assert not me.can_manage_topics  # type: ignore[attr-defined]
    acts: list[tuple[Callable[[], Awaitable[object]], str]] = [
        (lambda: desk.bot.create_forum_topic(desk.chat, "x"), "ot enough rights to create a topic"),
        (sent.pin, "ot enough rights to manage pinned messages in the chat"),
        (lambda: desk.bot.delete_message(desk.chat, theirs), "essage can't be deleted"),
    ]
    for act, words in acts:
        with pytest.raises(BadRequest, match=words):
            await act()
    assert await sent.delete()


async def test_a_topic_deleted_by_hand_is_found_out_by_the_next_words_only(desk: Desk) -> None:
    sent = await desk.send()
    desk.sandbox.delete_topic(desk.chat, desk.thread)
    assert await desk.updates() == []
    with pytest.raises(BadRequest, match="essage thread not found"):
        await desk.send()
    with pytest.raises(BadRequest, match="essage to edit not found"):
        await sent.edit_text("other")
    with pytest.raises(BadRequest, match=r"(?i)topic_id_invalid"):
        await desk.bot.close_forum_topic(desk.chat, desk.thread)
    assert await desk.bot.send_chat_action(desk.chat, "typing", message_thread_id=desk.thread)
    desk.sandbox.fault(method="sendMessage", status=400, description="Bad Request: TOPIC_DELETED")
    with pytest.raises(BadRequest, match=r"(?i)topic_deleted"):
        await desk.send()


async def test_closing_reopening_renaming_and_making_topics_by_hand_is_told(desk: Desk) -> None:
    desk.sandbox.close_topic(desk.chat, desk.thread, user=desk.mary)
    desk.sandbox.reopen_topic(desk.chat, desk.thread, user=desk.mary)
    desk.sandbox.rename_topic(desk.chat, desk.thread, "Done", user=desk.mary)
    other = desk.sandbox.new_topic(desk.chat, "Lunch", user=desk.tom)
    closed, reopened, renamed, made = await desk.updates()
    assert (closed.forum_topic_closed, closed.from_user.id) != (None, 0)  # type: ignore[union-attr]
    assert closed.from_user.id == desk.mary  # type: ignore[union-attr]
    assert reopened.forum_topic_reopened is not None
    assert renamed.forum_topic_edited.name == "Done"  # type: ignore[union-attr]
    assert (made.message_thread_id, made.forum_topic_created.name) == (other, "Lunch")  # type: ignore[union-attr]
    with pytest.raises(ApiError, match="CHAT_ADMIN_REQUIRED"):
        desk.sandbox.close_topic(desk.chat, desk.thread, user=desk.tom)


async def test_plain_words_in_a_topic_answer_the_message_that_made_it(desk: Desk) -> None:
    desk.sandbox.say(desk.chat, "I take it", thread=desk.thread, user=desk.tom)
    desk.sandbox.say(desk.chat, "lunch?", user=desk.tom)
    inside, outside = await desk.updates()
    assert (inside.message_thread_id, inside.is_topic_message) == (desk.thread, True)
    assert inside.reply_to_message is not None
    assert inside.reply_to_message.forum_topic_created is not None
    assert (outside.message_thread_id, outside.is_topic_message, outside.reply_to_message) == (
        None,
        None,
        None,
    )
    assert all(not message.reply_to for message in desk.sandbox.messages(desk.chat))


async def test_an_answer_holds_what_it_answers_and_stays_in_its_topic(desk: Desk) -> None:
    sent = await desk.send("what shall I say?")
    desk.sandbox.say(desk.chat, "this", user=desk.tom, reply_to=sent.message_id)
    (answer,) = await desk.updates()
    assert (answer.message_thread_id, answer.reply_to_message.text) == (desk.thread, sent.text)  # type: ignore[union-attr]
    back = await desk.bot.send_message(
        desk.chat, "thank you", reply_parameters=ReplyParameters(answer.message_id)
    )
    assert back.message_thread_id == desk.thread


async def test_edits_pictures_albums_voice_and_files_of_staff_come_with_their_topic(desk: Desk) -> None:
    sandbox = desk.sandbox
    where: dict[str, Any] = {"thread": desk.thread, "user": desk.mary}
    (number,) = sandbox.say(desk.chat, "Helo", **where)
    sandbox.edit(desk.chat, number, "Hello")
    sandbox.photo(desk.chat, png(), png(), caption="both", **where)
    sandbox.media(desk.chat, "voice", [Upload("v.ogg", "audio/ogg", b"x")], reply_to=number, user=desk.mary)
    sandbox.document(desk.chat, b"%PDF", **where)
    updates = await desk.bot.get_updates()
    assert updates[1].edited_message.text == "Hello"  # type: ignore[union-attr]
    messages = [update.effective_message for update in updates]
    assert {message.message_thread_id for message in messages if message} == {desk.thread}
    assert messages[2].media_group_id == messages[3].media_group_id is not None  # type: ignore[union-attr]
    assert messages[4].reply_to_message.message_id == number  # type: ignore[union-attr]


async def test_what_the_bot_sends_into_a_topic_stays_there(desk: Desk) -> None:
    patient = desk.sandbox.patient("Maya")
    (said,) = desk.sandbox.say(patient, "my words")
    report = desk.sandbox.document(patient, b"%PDF", "report.pdf")
    pages = desk.sandbox.photo(patient, png(), png())
    file_id = desk.sandbox.messages(patient)[1].media.file_id  # type: ignore[union-attr]
    there: dict[str, Any] = {"chat_id": desk.chat, "message_thread_id": desk.thread}
    forwarded = await desk.bot.forward_message(from_chat_id=patient, message_id=said, **there)
    await desk.bot.copy_message(from_chat_id=patient, message_id=report, **there)
    await desk.bot.copy_messages(from_chat_id=patient, message_ids=pages, **there)
    again = await desk.bot.send_document(document=file_id, **there)
    await desk.bot.send_media_group(media=[InputMediaPhoto(png()), InputMediaPhoto(png())], **there)
    assert forwarded.forward_origin is not None
    assert again.document.file_name == "report.pdf"  # type: ignore[union-attr]
    seen = desk.sandbox.messages(desk.chat, thread=desk.thread)[1:]
    assert len(seen) == 7
    assert seen[2].album == seen[3].album != ""
    assert seen[2].album != desk.sandbox.messages(patient)[2].album


async def test_a_pin_is_seen_in_its_topic(desk: Desk) -> None:
    sent = await desk.send("Who is this")
    await sent.pin()
    service = desk.sandbox.messages(desk.chat)[-1]
    assert (service.thread_id, "pinned_message" in service.service) == (desk.thread, True)
    assert await sent.unpin()
    await sent.pin()
    await desk.bot.unpin_all_forum_topic_messages(desk.chat, desk.thread)
    assert desk.sandbox.chat(desk.chat).pinned == []


async def test_a_pin_by_hand_is_told_and_its_end_is_not(desk: Desk) -> None:
    (number,) = desk.sandbox.say(desk.chat, "rules", thread=desk.thread, user=desk.tom)
    with pytest.raises(ApiError, match="CHAT_ADMIN_REQUIRED"):
        desk.sandbox.pin(desk.chat, number, user=desk.tom)
    desk.sandbox.pin(desk.chat, number, user=desk.mary)
    told = (await desk.updates())[-1]
    assert told.pinned_message is not None
    assert (told.pinned_message.message_id, told.message_thread_id) == (number, desk.thread)
    desk.sandbox.pin(desk.chat, number, user=desk.mary, on=False)
    assert await desk.updates() == []
    assert desk.sandbox.chat(desk.chat).pinned == []


async def test_the_dots_are_in_the_topic(desk: Desk) -> None:
    await desk.bot.send_chat_action(desk.chat, "typing", message_thread_id=desk.thread)
    assert desk.sandbox.chat(desk.chat).typing[2] == desk.thread


async def test_reactions_go_both_ways(desk: Desk) -> None:
    (number,) = desk.sandbox.say(desk.chat, "done", thread=desk.thread, user=desk.tom)
    await desk.bot.set_message_reaction(desk.chat, number, "👍")
    desk.sandbox.react(desk.chat, number, "❤", user=desk.mary)
    change = (await desk.bot.get_updates(allowed_updates=EVERY))[-1].message_reaction
    assert change is not None
    assert change.user.id == desk.mary  # type: ignore[union-attr]
    assert change.new_reaction == (ReactionTypeEmoji("❤"),)
    assert desk.sandbox.messages(desk.chat)[-1].reactions == ("👍", "❤")


async def test_a_message_deleted_by_hand_is_told_to_nobody(desk: Desk) -> None:
    sent = await desk.send()
    with pytest.raises(ApiError, match="MESSAGE_DELETE_FORBIDDEN"):
        desk.sandbox.delete_message(desk.chat, sent.message_id, user=desk.tom)
    desk.sandbox.delete_message(desk.chat, sent.message_id, user=desk.mary)
    assert await desk.updates() == []
    with pytest.raises(BadRequest, match="essage to edit not found"):
        await sent.edit_text("other")


async def test_the_root_of_a_topic_cannot_be_deleted_as_a_message(desk: Desk) -> None:
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await desk.bot.delete_message(desk.chat, desk.thread)


async def test_the_bots_card_is_edited_in_its_topic(desk: Desk) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Take it", callback_data="claim")]])
    card = await desk.send("waiting")
    photo = await desk.bot.send_photo(desk.chat, png(), caption="page 1", message_thread_id=desk.thread)
    with_keys = await card.edit_reply_markup(keys)
    other = await photo.edit_caption("page one")
    assert isinstance(with_keys, Message)
    assert isinstance(other, Message)
    assert (with_keys.reply_markup, with_keys.message_thread_id) == (keys, desk.thread)
    assert (other.caption, other.is_topic_message) == ("page one", True)
    with pytest.raises(BadRequest, match="is not modified"):
        await card.edit_reply_markup(keys)
    with pytest.raises(BadRequest, match="here is no text in the message to edit"):
        await photo.edit_text("x")


async def test_a_button_and_an_answer_are_looked_for_in_one_topic(desk: Desk) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Take it", callback_data="claim")]])
    other = (await desk.bot.create_forum_topic(desk.chat, "Ann")).message_thread_id
    first = await desk.bot.send_message(desk.chat, "one", message_thread_id=desk.thread, reply_markup=keys)
    await desk.bot.send_message(desk.chat, "two", message_thread_id=other, reply_markup=keys)
    desk.sandbox.tap(desk.chat, "Take it", user=desk.mary, thread=desk.thread)
    query = (await desk.bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert (query.message.message_id, query.from_user.id) == (first.message_id, desk.mary)
    assert (await desk.sandbox.wait_for(desk.chat, contains="o", thread=other)).text == "two"
    desk.sandbox.say(desk.chat, "in no topic")
    assert [message.text for message in desk.sandbox.messages(desk.chat, thread=1)][-1] == "in no topic"


async def test_an_anonymous_administrator_is_not_told_to_the_bot(desk: Desk) -> None:
    desk.sandbox.say(desk.chat, "who am I?", user=desk.mary, thread=desk.thread, anonymous=True)
    (message,) = await desk.updates()
    assert message.from_user is not None
    assert message.sender_chat is not None
    assert (message.from_user.username, message.sender_chat.id) == ("GroupAnonymousBot", desk.chat)
