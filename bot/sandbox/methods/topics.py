"""Forum topics, in supergroups and in private chats that have them."""

from bot.sandbox.methods.common import Method, open_chat
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import Chat, Topic, World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
MAX_NAME = 128
ICONS = {
    "5434144690511290129": "📰",
    "5312536423851630001": "💡",
    "5312016608254762256": "⚡️",
    "5377544228505134960": "🎙",
}


def create(world: World, params: Params) -> object:
    """`createForumTopic`."""
    chat = _forum(world, params)
    name = _name(params)
    color = params.integer("icon_color", COLORS[0])
    if color not in COLORS:
        raise bad_request("COLOR_INVALID")
    wire: Json = {"name": name, "icon_color": color}
    if icon := params.text("icon_custom_emoji_id"):
        wire["icon_custom_emoji_id"] = icon
    post = world.post(chat, world.profile.user(), {"forum_topic_created": wire, "is_topic_message": True})
    thread = int(post.wire["message_id"])
    post.wire["message_thread_id"] = thread
    chat.topics[thread] = Topic({"message_thread_id": thread, **wire})
    world.changes.note("chat", chat.id, {})
    return chat.topics[thread].wire


def edit(world: World, params: Params) -> object:
    """`editForumTopic`."""
    chat, topic = _topic(world, params)
    changes: Json = {"name": _name(params)} if params.text("name") else {}
    if "icon_custom_emoji_id" in params.fields:
        changes["icon_custom_emoji_id"] = params.text("icon_custom_emoji_id")
    if all(topic.wire.get(key, "") == value for key, value in changes.items()):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.wire |= changes
    _say(world, chat, topic, "forum_topic_edited", changes)
    return True


def close(world: World, params: Params) -> object:
    """`closeForumTopic`."""
    return _shut(world, params, closed=True)


def reopen(world: World, params: Params) -> object:
    """`reopenForumTopic`."""
    return _shut(world, params, closed=False)


def _shut(world: World, params: Params, *, closed: bool) -> bool:
    chat, topic = _topic(world, params)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _say(world, chat, topic, "forum_topic_closed" if closed else "forum_topic_reopened", {})
    return True


def delete(world: World, params: Params) -> object:
    """`deleteForumTopic`: with all that was said in it."""
    chat, topic = _topic(world, params)
    thread = topic.wire["message_thread_id"]
    del chat.topics[thread]
    for post in chat.visible():
        if post.wire.get("message_thread_id") == thread:
            world.delete(chat, post)
    world.changes.note("chat", chat.id, {})
    return True


def unpin_all(world: World, params: Params) -> object:
    """`unpinAllForumTopicMessages`."""
    chat, topic = _topic(world, params)
    thread = topic.wire["message_thread_id"]
    chat.pinned = [n for n in chat.pinned if chat.posts[n].wire.get("message_thread_id") != thread]
    return True


def icons(world: World, _params: Params) -> object:
    """`getForumTopicIconStickers`."""
    size = {"width": 100, "height": 100, "is_animated": True, "is_video": False, "type": "custom_emoji"}
    files = {"file_id": f"CAADicon{world.profile.id}", "file_unique_id": "AgADicon"}
    return [{**files, **size, "emoji": emoji, "custom_emoji_id": number} for number, emoji in ICONS.items()]


def _forum(world: World, params: Params) -> Chat:
    chat = open_chat(world, params)
    if not chat.wire.get("is_forum"):
        raise bad_request("the chat is not a forum")
    if not chat.private and chat.bot_status != "administrator":
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(world: World, params: Params) -> tuple[Chat, Topic]:
    chat = _forum(world, params)
    topic = chat.topics.get(params.integer("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, topic


def _name(params: Params) -> str:
    if not (name := params.text("name").strip()[:MAX_NAME]):
        raise bad_request("title must be non-empty")
    return name


def _say(world: World, chat: Chat, topic: Topic, what: str, content: Json) -> None:
    where = {"message_thread_id": topic.wire["message_thread_id"], "is_topic_message": True}
    world.post(chat, world.profile.user(), {what: content, **where})
    world.changes.note("chat", chat.id, {})


METHODS: dict[str, Method] = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
    "unpinAllForumTopicMessages": unpin_all,
    "getForumTopicIconStickers": icons,
}
