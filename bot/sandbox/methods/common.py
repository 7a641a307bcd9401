"""What most methods share: which chat, which message, which thread, which markup."""

from collections.abc import Callable

from bot.sandbox.chat import Chat, Post
from bot.sandbox.forum import place_in
from bot.sandbox.markup import inline_markup, other_markup
from bot.sandbox.params import Params
from bot.sandbox.text.entities import formatted
from bot.sandbox.wire import MAX_CAPTION, MAX_TEXT, Json, bad_request, utf16_len
from bot.sandbox.world import World

Method = Callable[[World, Params], object]


def any_chat(world: World, params: Params, name: str = "chat_id") -> Chat:
    """The chat a call names, reachable or not."""
    given = params.text(name)
    if not given:
        raise bad_request(f"{name} is empty")
    if given.startswith("@"):
        return world.chat(given)
    return world.chat(params.integer(name))


def open_chat(world: World, params: Params) -> Chat:
    """The chat a call writes to."""
    return world.reachable(any_chat(world, params))


def live_post(chat: Chat, message_id: int, doing: str) -> Post:
    """A message that is still there."""
    post = chat.posts.get(message_id)
    if post is None or post.deleted:
        raise bad_request(f"message to {doing} not found")
    return post


def thread_of(chat: Chat, params: Params) -> Json:
    """Where in a forum a message goes; General has no number to send to."""
    thread = params.integer("message_thread_id")
    return in_thread(chat, thread) if thread else {}


def in_thread(chat: Chat, thread: int) -> Json:
    """A place in this topic, if the bot may write there."""
    if (topic := chat.topics.get(thread)) is None:
        raise bad_request("message thread not found")
    if topic.closed and not chat.bot_may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return place_in(chat, thread)


def reply_of(world: World, chat: Chat, params: Params) -> Json:
    """The message this one answers."""
    wanted = params.table("reply_parameters") or {"message_id": params.integer("reply_to_message_id")}
    number = wanted.get("message_id")
    if not number:
        return {}
    home = world.chat(int(wanted["chat_id"])) if wanted.get("chat_id") else chat
    post = home.posts.get(int(number))
    if post is not None and not post.deleted:
        told = {key: value for key, value in post.wire.items() if key != "reply_to_message"}
        return (
            {"reply_to_message": told} if home is chat else {"external_reply": {"origin": origin(post.wire)}}
        )
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def origin(wire: Json) -> Json:
    """Who first said a message, as forwards and foreign replies tell it."""
    if "forward_origin" in wire:
        return dict(wire["forward_origin"])
    if "sender_chat" in wire:
        head = {"type": "channel", "chat": wire["sender_chat"], "message_id": wire["message_id"]}
        return head | {"date": wire["date"]}
    return {"type": "user", "date": wire["date"], "sender_user": wire["from"]}


def outgoing(world: World, chat: Chat, params: Params) -> Json:
    """Everything around the content of a message to be sent."""
    markup = params.table("reply_markup")
    keyboard = inline_markup(markup, chat)
    reply = reply_of(world, chat, params)
    extras: Json = (thread_of(chat, params) or _thread_of_reply(chat, reply)) | reply
    extras |= {"reply_markup": keyboard} if keyboard else {}
    extras |= {"has_protected_content": True} if params.flag("protect_content") else {}
    if (effect := params.text("message_effect_id")) and chat.private:
        extras["effect_id"] = effect
    if (other := other_markup(markup)) is not None:
        chat.keyboard = None if other.get("remove_keyboard") else other
        world.changes.note("keyboard", chat.id, {"keyboard": chat.keyboard})
    return extras


def _thread_of_reply(chat: Chat, reply: Json) -> Json:
    """An answer stands in the topic of what it answers."""
    answered = reply.get("reply_to_message", {})
    thread = answered.get("message_thread_id") if answered.get("is_topic_message") else None
    return in_thread(chat, thread) if thread in chat.topics else {}


def text_of(params: Params) -> Json:
    """The words of a text message with their entities."""
    text, entities = formatted(params.text("text"), params.rows("entities"), params.text("parse_mode"))
    if not text:
        raise bad_request("message text is empty")
    if utf16_len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_of(params: Params) -> Json:
    """The words under a picture or file with their entities; nothing when there are none."""
    mode = params.text("parse_mode")
    caption, entities = formatted(params.text("caption"), params.rows("caption_entities"), mode)
    if utf16_len(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    above = {"show_caption_above_media": True} if params.flag("show_caption_above_media") else {}
    return {"caption": caption} | ({"caption_entities": entities} if entities else {}) | above
