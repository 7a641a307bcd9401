"""Forum topics, in supergroups and in private chats that have them."""

from bot.sandbox.chat import Chat, Topic
from bot.sandbox.forum import create_topic, delete_topic, edit_topic, shut_topic, topic_of
from bot.sandbox.icons import ICONS
from bot.sandbox.methods.common import Method, open_chat
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World


def create(world: World, params: Params) -> object:
    """`createForumTopic`."""
    chat = _forum(world, params, "create a topic")
    wanted: Json = {name: params.text(name) for name in ("name", "icon_custom_emoji_id")}
    wanted["icon_color"] = params.integer("icon_color")
    return create_topic(world, chat, world.profile.user(), wanted).wire


def edit(world: World, params: Params) -> object:
    """`editForumTopic`."""
    chat, topic = _topic(world, params)
    changes: Json = {"name": params.text("name")} if params.text("name") else {}
    if "icon_custom_emoji_id" in params.fields:
        changes["icon_custom_emoji_id"] = params.text("icon_custom_emoji_id")
    edit_topic(world, chat, world.profile.user(), topic, changes)
    return True


def close(world: World, params: Params) -> object:
    """`closeForumTopic`."""
    chat, topic = _topic(world, params)
    shut_topic(world, chat, world.profile.user(), topic, closed=True)
    return True


def reopen(world: World, params: Params) -> object:
    """`reopenForumTopic`."""
    chat, topic = _topic(world, params)
    shut_topic(world, chat, world.profile.user(), topic, closed=False)
    return True


def delete(world: World, params: Params) -> object:
    """`deleteForumTopic`: with all that was said in it."""
    chat, topic = _topic(world, params, "can_delete_messages")
    delete_topic(world, chat, topic)
    return True


def icons(world: World, _params: Params) -> object:
    """`getForumTopicIconStickers`."""
    size = {"width": 100, "height": 100, "is_animated": True, "is_video": False, "type": "custom_emoji"}
    files = {"file_id": f"CAADicon{world.profile.id}", "file_unique_id": "AgADicon"}
    return [{**files, **size, "emoji": emoji, "custom_emoji_id": number} for number, emoji in ICONS.items()]


def _forum(world: World, params: Params, doing: str, right: str = "can_manage_topics") -> Chat:
    chat = open_chat(world, params)
    if not chat.wire.get("is_forum"):
        raise bad_request("the chat is not a forum")
    if not chat.bot_may(right):
        raise bad_request(f"not enough rights to {doing}")
    return chat


def _topic(world: World, params: Params, right: str = "can_manage_topics") -> tuple[Chat, Topic]:
    chat = _forum(world, params, "manage the topic", right)
    return chat, topic_of(chat, params.integer("message_thread_id"))


METHODS: dict[str, Method] = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
    "getForumTopicIconStickers": icons,
}
