"""Pinning and unpinning, in a whole chat and in one topic."""

from bot.sandbox.chat import Chat
from bot.sandbox.forum import pin_message, topic_of, unpin_message
from bot.sandbox.methods.common import Method, live_post, open_chat
from bot.sandbox.params import Params
from bot.sandbox.wire import bad_request
from bot.sandbox.world import World


def pin(world: World, params: Params) -> object:
    """`pinChatMessage`."""
    chat = _pinning(world, params)
    pin_message(world, chat, world.profile.user(), live_post(chat, params.integer("message_id"), "pin"))
    return True


def unpin(world: World, params: Params) -> object:
    """`unpinChatMessage`: the newest one, when none is named."""
    chat = _pinning(world, params)
    number = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    unpin_message(world, chat, number)
    return True


def unpin_all(world: World, params: Params) -> object:
    """`unpinAllChatMessages`."""
    chat = _pinning(world, params)
    chat.pinned.clear()
    world.changes.note("chat", chat.id, {})
    return True


def unpin_topic(world: World, params: Params) -> object:
    """`unpinAllForumTopicMessages`."""
    chat = _pinning(world, params)
    thread = topic_of(chat, params.integer("message_thread_id")).id
    chat.pinned = [n for n in chat.pinned if chat.posts[n].wire.get("message_thread_id") != thread]
    world.changes.note("chat", chat.id, {})
    return True


def _pinning(world: World, params: Params) -> Chat:
    chat = open_chat(world, params)
    if not chat.bot_may("can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


METHODS: dict[str, Method] = {
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "unpinAllForumTopicMessages": unpin_topic,
}
