"""Chats, their members, files to download and answers to button presses."""

import re

from bot.sandbox.chat import Chat
from bot.sandbox.files import MAX_DOWNLOAD
from bot.sandbox.members import member_wire
from bot.sandbox.methods.common import Method, any_chat, open_chat
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

MAX_ANSWER = 200
OWN_LINK = re.compile(r"(?:https?://)?(?:t\.me|telegram\.me)/|tg://")  # a press opens nothing else
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
FULL: Json = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}


def get_chat(world: World, params: Params) -> object:
    """`getChat`."""
    chat = any_chat(world, params)
    pinned = [chat.posts[number] for number in chat.pinned if not chat.posts[number].deleted]
    return chat.wire | FULL | ({"pinned_message": pinned[-1].wire} if pinned else {})


def get_member(world: World, params: Params) -> object:
    """`getChatMember`."""
    chat, user_id = any_chat(world, params), params.integer("user_id")
    if user_id == world.profile.id:
        return _bot(world, chat)
    if user_id in chat.people:
        return _person(chat, user_id)
    if user_id in chat.gone:
        return member_wire(*chat.gone[user_id])
    raise bad_request("user not found" if chat.private else "member not found")


def get_administrators(world: World, params: Params) -> object:
    """`getChatAdministrators`."""
    chat = any_chat(world, params)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    admins = {"creator", "administrator"}
    people = [_person(chat, who) for who in chat.people if chat.runs(who)]
    return people + ([_bot(world, chat)] if chat.bot_status in admins else [])


def _person(chat: Chat, user_id: int) -> Json:
    role, title = chat.roles.get(user_id, "member"), chat.titles.get(user_id, "")
    return member_wire(chat.people[user_id], role, title)


def _bot(world: World, chat: Chat) -> Json:
    return member_wire(world.profile.user(), chat.bot_status, rights=chat.bot_rights)


def count_members(world: World, params: Params) -> object:
    """`getChatMemberCount`."""
    chat = any_chat(world, params)
    return len(chat.people) + (chat.bot_status not in {"left", "kicked"})


def leave(world: World, params: Params) -> object:
    """`leaveChat`."""
    chat = open_chat(world, params)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    world.changes.note("chat", chat.id, {})
    return True


def get_file(world: World, params: Params) -> object:
    """`getFile`."""
    stored = world.files.get(params.text("file_id"))
    if stored.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return stored.wire() | {"file_path": stored.path}


def answer_callback(world: World, params: Params) -> object:
    """`answerCallbackQuery`: once, and not too late."""
    callback = world.callbacks.get(params.text("callback_query_id"))
    if callback is None or callback["answer"] is not None or world.clock() > callback["until"]:
        raise bad_request(TOO_OLD)
    if len(params.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if (url := params.text("url")) and not OWN_LINK.match(url):
        raise bad_request("URL_INVALID")
    answer = {"text": params.text("text"), "show_alert": params.flag("show_alert"), "url": params.text("url")}
    callback["answer"] = answer
    told = {"callback_query_id": callback["id"], "message_id": callback["message_id"], **answer}
    world.changes.note("answer", callback["chat_id"], told)
    return True


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": count_members,
    "leaveChat": leave,
    "getFile": get_file,
    "answerCallbackQuery": answer_callback,
}
