"""What can be done with topics and pins, by the bot or by a person: both leave the same traces."""

from bot.sandbox.chat import Chat, Post, Topic
from bot.sandbox.icons import ICONS
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
MAX_NAME = 128
GENERAL = 1


def topic_of(chat: Chat, thread: int) -> Topic:
    """The topic of this number, for those who want to change it."""
    if not chat.wire.get("is_forum"):
        raise bad_request("the chat is not a forum")
    if (topic := chat.topics.get(thread)) is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def place_in(chat: Chat, thread: int) -> Json:
    """The fields of a message in this topic.

    In a group, a message that answers no other one answers the message that made the topic.
    """
    where: Json = {"message_thread_id": thread, "is_topic_message": True}
    root = chat.posts.get(thread)
    return where | ({"reply_to_message": root.wire} if root is not None and not chat.private else {})


def create_topic(world: World, chat: Chat, sender: Json, wanted: Json) -> Topic:
    """A new topic (name, icon_color, icon_custom_emoji_id), with the service message that is its root."""
    if not chat.wire.get("is_forum"):
        raise bad_request("the chat is not a forum")
    wire = _checked(
        {"icon_color": COLORS[0], "name": "", **{key: each for key, each in wanted.items() if each}}
    )
    post = world.post(chat, sender, {"forum_topic_created": wire, "is_topic_message": True})
    thread = int(post.wire["message_id"])
    post.wire["message_thread_id"] = thread
    topic = chat.topics[thread] = Topic({"message_thread_id": thread, **wire})
    if chat.with_bot:
        world.tell(chat, "message", post.wire)
    world.changes.note("chat", chat.id, {})
    return topic


def edit_topic(world: World, chat: Chat, sender: Json, topic: Topic, changes: Json) -> None:
    """Another name or icon; an empty icon takes it away."""
    changes = _checked(changes)
    if all(topic.wire.get(key, "") == value for key, value in changes.items()):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.wire = {key: value for key, value in (topic.wire | changes).items() if value}
    _say(world, chat, sender, topic, {"forum_topic_edited": changes})


def shut_topic(world: World, chat: Chat, sender: Json, topic: Topic, *, closed: bool) -> None:
    """Close or reopen."""
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _say(world, chat, sender, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def delete_topic(world: World, chat: Chat, topic: Topic) -> None:
    """With all that was said in it; nobody is told, not even the bot."""
    del chat.topics[topic.id]
    for post in chat.visible():
        if post.wire.get("message_thread_id") == topic.id:
            world.delete(chat, post)
    world.changes.note("chat", chat.id, {})


def pin_message(world: World, chat: Chat, sender: Json, post: Post) -> None:
    """The service message stands in the topic of what is pinned."""
    number, thread = int(post.wire["message_id"]), int(post.wire.get("message_thread_id", 0))
    if number in chat.pinned:
        return
    chat.pinned.append(number)
    told = {key: value for key, value in post.wire.items() if key != "reply_to_message"}
    where = {"message_thread_id": thread, "is_topic_message": True} if thread in chat.topics else {}
    world.announce(chat, sender, {"pinned_message": told, **where})
    world.changes.note("chat", chat.id, {})


def unpin_message(world: World, chat: Chat, number: int) -> None:
    """Nobody is told."""
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.changes.note("chat", chat.id, {})


def _say(world: World, chat: Chat, sender: Json, topic: Topic, content: Json) -> None:
    world.announce(chat, sender, content | place_in(chat, topic.id))
    world.changes.note("chat", chat.id, {})


def _checked(wire: Json) -> Json:
    if "name" in wire:
        wire = wire | {"name": str(wire["name"]).strip()[:MAX_NAME]}
        if not wire["name"]:
            raise bad_request("title must be non-empty")
    if wire.get("icon_color", COLORS[0]) not in COLORS:
        raise bad_request("COLOR_INVALID")
    if (icon := wire.get("icon_custom_emoji_id")) and icon not in ICONS:
        raise bad_request("DOCUMENT_INVALID")
    return wire
