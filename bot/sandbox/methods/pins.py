"""Pinning and unpinning, in a whole chat and in one topic."""

from bot.sandbox.chat import Chat
from bot.sandbox.forum import place_in, topic_of
from bot.sandbox.methods.common import Method, live_post, open_chat
from bot.sandbox.params import Params
from bot.sandbox.wire import bad_request
from bot.sandbox.world import World


def pin(world: World, params: Params) -> object:
    """`pinChatMessage`: the service message stands in the topic of what is pinned."""
    chat = _pinning(world, params)
    post = live_post(chat, params.integer("message_id"), "pin")
    number, thread = int(post.wire["message_id"]), post.wire.get("message_thread_id", 0)
    if number in chat.pinned:
        return True
    chat.pinned.append(number)
    where = place_in(chat, thread) if post.wire.get("is_topic_message") else {}
    where.pop("reply_to_message", None)
    told = {key: value for key, value in post.wire.items() if key != "reply_to_message"}
    world.announce(chat, world.profile.user(), {"pinned_message": told, **where})
    world.changes.note("chat", chat.id, {})
    return True


def unpin(world: World, params: Params) -> object:
    """`unpinChatMessage`: the newest one, when none is named."""
    chat = _pinning(world, params)
    number = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.changes.note("chat", chat.id, {})
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
