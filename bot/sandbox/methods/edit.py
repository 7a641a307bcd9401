"""Changing what was said: editing, deleting, reacting."""

from bot.sandbox.chat import Chat, Post
from bot.sandbox.markup import inline_markup
from bot.sandbox.methods.common import Method, caption_of, live_post, open_chat, text_of
from bot.sandbox.methods.send import ALBUM_KINDS, media_content
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
MAX_MANY, TWO_DAYS = 100, 48 * 3600
ROOTS = frozenset(("forum_topic_created", "supergroup_chat_created"))  # nobody can delete these
CONTENT = ("text", "entities", "caption", "caption_entities", *ALBUM_KINDS, "animation")
REACTIONS = """
    👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊
    🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋
    🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃
    💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""


def edit_text(world: World, params: Params) -> object:
    """`editMessageText`."""
    chat, post = _own(world, params)
    content = text_of(params)
    if "text" not in post.wire:
        raise bad_request("there is no text in the message to edit")
    preview = params.table("link_preview_options")
    return _apply(world, chat, post, {"entities": None, **content, "link_preview_options": preview}, params)


def edit_caption(world: World, params: Params) -> object:
    """`editMessageCaption`."""
    chat, post = _own(world, params)
    content = {"caption": None, "caption_entities": None, **caption_of(params)}
    if "text" in post.wire:
        raise bad_request("there is no caption in the message to edit")
    return _apply(world, chat, post, content, params)


def edit_media(world: World, params: Params) -> object:
    """`editMessageMedia`."""
    chat, post = _own(world, params)
    item = params.table("media") or {}
    if item.get("type") not in ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: type must be one of photo, video, document, audio")
    gone: Json = dict.fromkeys(CONTENT)
    content = media_content(world, item["type"], item.get("media"), params) | caption_of(Params(item, {}))
    return _apply(world, chat, post, gone | content, params)


def edit_markup(world: World, params: Params) -> object:
    """`editMessageReplyMarkup`."""
    chat, post = _own(world, params)
    return _apply(world, chat, post, {}, params)


def _own(world: World, params: Params) -> tuple[Chat, Post]:
    chat = open_chat(world, params)
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    post = live_post(chat, params.integer("message_id"), "edit")
    if not post.from_bot:
        raise bad_request("message can't be edited")
    return chat, post


def _apply(world: World, chat: Chat, post: Post, content: Json, params: Params) -> Json:
    """An edit without a keyboard takes the keyboard away, as at Telegram."""
    new = {**content, "reply_markup": inline_markup(params.table("reply_markup"), chat)}
    if all(post.wire.get(key) == value for key, value in new.items()):
        raise bad_request(UNCHANGED)
    return world.amend(chat, post, new).wire


def delete_message(world: World, params: Params) -> object:
    """`deleteMessage`."""
    chat = open_chat(world, params)
    _delete(world, chat, live_post(chat, params.integer("message_id"), "delete"))
    return True


def _delete(world: World, chat: Chat, post: Post) -> None:
    """Any message where the bot may delete; else its own and a patient's, for two days."""
    if not chat.private and ROOTS & post.wire.keys():
        raise bad_request("message can't be deleted")
    if chat.private or not chat.bot_may("can_delete_messages"):
        if not (post.from_bot or chat.private):
            raise bad_request("message can't be deleted")
        if world.now() - post.wire["date"] >= TWO_DAYS:
            raise bad_request("message can't be deleted for everyone")
    world.delete(chat, post)


def delete_messages(world: World, params: Params) -> object:
    """`deleteMessages`: those that are not there are passed over."""
    chat = open_chat(world, params)
    for number in message_ids(params):
        if (post := chat.posts.get(number)) is not None and not post.deleted:
            _delete(world, chat, post)
    return True


def message_ids(params: Params) -> list[int]:
    """1-100 message numbers."""
    numbers = params.tree("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MAX_MANY:
        raise bad_request("too many message identifiers specified")
    return [int(number) for number in numbers]


def react(world: World, params: Params) -> object:
    """`setMessageReaction`."""
    chat = open_chat(world, params)
    post = live_post(chat, params.integer("message_id"), "react")
    wanted = params.rows("reaction") or []
    if any(item.get("type") == "emoji" and item.get("emoji") not in REACTIONS.split() for item in wanted):
        raise bad_request("REACTION_INVALID")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    post.reactions[world.profile.id] = wanted
    world.touch(chat, post)
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "setMessageReaction": react,
}
