"""Saying something once more elsewhere: copies and forwards."""

from bot.sandbox.chat import Post
from bot.sandbox.markup import inline_markup
from bot.sandbox.methods.common import (
    Method,
    any_chat,
    caption_of,
    live_post,
    open_chat,
    origin,
    outgoing,
    thread_of,
)
from bot.sandbox.methods.edit import CONTENT, message_ids
from bot.sandbox.params import Params
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

COPIED = (*CONTENT, "voice", "sticker", "video_note", "location", "contact", "poll", "dice", "venue")
SERVICE = frozenset((
    "pinned_message", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened", "new_chat_members", "left_chat_member", "migrate_to_chat_id",
    "migrate_from_chat_id",
))  # fmt: skip


def copy_message(world: World, params: Params) -> object:
    """`copyMessage`: only the number of the new message comes back."""
    chat = open_chat(world, params)
    post = _source(world, params, params.integer("message_id"), "copy")
    content = _copied(post)
    if "caption" in params.fields and "text" not in content:
        content = {
            key: value for key, value in content.items() if not key.startswith("caption")
        } | caption_of(params)
    extras = outgoing(world, chat, params)
    extras["reply_markup"] = inline_markup(params.table("reply_markup"), chat)
    content |= {key: value for key, value in extras.items() if value is not None}
    return {"message_id": world.post(chat, world.profile.user(), content).wire["message_id"]}


def forward_message(world: World, params: Params) -> object:
    """`forwardMessage`."""
    return _forward(world, params, params.integer("message_id"))


def _forward(world: World, params: Params, number: int) -> Json:
    chat = open_chat(world, params)
    post = _source(world, params, number, "forward")
    content = _copied(post) | {"forward_origin": origin(post.wire)} | thread_of(chat, params)
    return world.post(chat, world.profile.user(), content).wire


def copy_messages(world: World, params: Params) -> object:
    """`copyMessages`: albums stay albums, and what is not there or cannot be copied is passed over."""
    chat, extras = open_chat(world, params), thread_of(open_chat(world, params), params)
    bare = params.flag("remove_caption")
    contents = _albums(world, _sources(world, params), [_copied(post) for post in _sources(world, params)])
    kept = [{k: v for k, v in each.items() if not (bare and k.startswith("caption"))} for each in contents]
    sent = [world.post(chat, world.profile.user(), content | extras) for content in kept]
    return [{"message_id": post.wire["message_id"]} for post in sent]


def forward_messages(world: World, params: Params) -> object:
    """`forwardMessages`: those that are not there are passed over."""
    sent = [_forward(world, params, int(post.wire["message_id"])) for post in _sources(world, params)]
    return [{"message_id": wire["message_id"]} for wire in sent]


def _albums(world: World, posts: list[Post], contents: list[Json]) -> list[Json]:
    """The same groups of pictures under new numbers."""
    albums: dict[str, str] = {}
    for post, content in zip(posts, contents, strict=True):
        if album := post.wire.get("media_group_id"):
            content["media_group_id"] = albums.setdefault(album, str(next(world.tickets)))
    return contents


def _source(world: World, params: Params, number: int, doing: str) -> Post:
    post = live_post(any_chat(world, params, "from_chat_id"), number, doing)
    if _fixed(post):
        raise bad_request(f"message can't be {'copied' if doing == 'copy' else 'forwarded'}")
    return post


def _sources(world: World, params: Params) -> list[Post]:
    home = any_chat(world, params, "from_chat_id")
    found = [home.posts.get(number) for number in message_ids(params)]
    posts = [post for post in found if post is not None and not (post.deleted or _fixed(post))]
    if not posts:
        raise bad_request("there are no messages to copy")
    return posts


def _fixed(post: Post) -> bool:
    """What can be neither copied nor forwarded."""
    return bool(SERVICE & post.wire.keys() or post.wire.get("has_protected_content"))


def _copied(post: Post) -> Json:
    return {key: post.wire[key] for key in COPIED if key in post.wire}


METHODS: dict[str, Method] = {
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
    "copyMessages": copy_messages,
    "forwardMessages": forward_messages,
}
