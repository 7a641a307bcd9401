"""What people do in groups besides talking: come and go, run topics, take messages away."""

from bot.sandbox.chat import Chat, Post
from bot.sandbox.forum import (
    GENERAL,
    create_topic,
    delete_topic,
    edit_topic,
    pin_message,
    place_in,
    shut_topic,
    topic_of,
    unpin_message,
)
from bot.sandbox.members import member_wire
from bot.sandbox.people import People
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

NO_RIGHT = "CHAT_ADMIN_REQUIRED"
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def place_of(chat: Chat, thread: int, user_id: int) -> Json:
    """Where a person's message goes; a closed topic is for those who run the group."""
    if not thread or (thread == GENERAL and chat.wire.get("is_forum")):
        return {}
    if (topic := chat.topics.get(thread)) is None:
        raise bad_request("message thread not found")
    if topic.closed and not (chat.private or chat.runs(user_id)):
        raise bad_request("TOPIC_CLOSED")
    return place_in(chat, thread)


def nobody(chat: Chat) -> Json:
    """The sender of an anonymous administrator's message: Telegram's own bot, in the name of the group."""
    return {"from": ANONYMOUS, "sender_chat": chat.wire}


def new_topic(world: World, chat: Chat, user: Json, name: str, emoji: str = "") -> int:
    """A person makes a topic by hand."""
    return create_topic(world, chat, user, {"name": name, "icon_custom_emoji_id": emoji}).id


def rename_topic(world: World, chat: Chat, user: Json, thread: int, name: str) -> None:
    """A person gives a topic another name."""
    _must_run(chat, user)
    edit_topic(world, chat, user, topic_of(chat, thread), {"name": name})


def close_topic(world: World, chat: Chat, user: Json, thread: int, *, closed: bool) -> None:
    """A person closes or reopens a topic; the bot hears of it."""
    _must_run(chat, user)
    shut_topic(world, chat, user, topic_of(chat, thread), closed=closed)


def remove_topic(world: World, chat: Chat, user: Json, thread: int) -> None:
    """A person deletes a topic; the bot hears nothing."""
    _must_run(chat, user)
    delete_topic(world, chat, topic_of(chat, thread))


def remove_message(world: World, chat: Chat, user: Json, message_id: int) -> None:
    """A person deletes a message for everyone; the bot hears nothing."""
    post = _there(chat, message_id)
    own = post.wire.get("from", {}).get("id") == user["id"]
    if not (own or chat.private or chat.runs(int(user["id"]))):
        raise bad_request("MESSAGE_DELETE_FORBIDDEN")
    world.delete(chat, post)


def pin(world: World, chat: Chat, user: Json, message_id: int, *, on: bool) -> None:
    """A person pins a message, which the bot hears, or takes the pin away, which it does not."""
    _must_run(chat, user)
    post = _there(chat, message_id)
    if on:
        pin_message(world, chat, user, post)
    else:
        unpin_message(world, chat, message_id)


def join(world: World, chat: Chat, user: Json, title: str = "", by: Json | None = None) -> None:
    """A person comes, alone or brought by another; with a title they help to run the group."""
    number = int(user["id"])
    if number in chat.people:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    old = member_wire(user, chat.gone.pop(number, (user, "left"))[1])
    chat.people[number] = user
    chat.roles[number] = "administrator" if title else "member"
    chat.titles |= {number: title} if title else {}
    actor = by or user
    world.announce(chat, actor, {"new_chat_members": [user]})
    _changed(world, chat, actor, old, member_wire(user, chat.roles[number], title))


def leave(world: World, chat: Chat, user: Json, by: Json | None = None) -> None:
    """A person goes, or is removed for good by another."""
    number, actor = int(user["id"]), by or user
    old = member_wire(user, chat.roles.pop(number, "member"), chat.titles.pop(number, ""))
    del chat.people[number]
    chat.gone[number] = (user, "left" if by is None else "kicked")
    world.announce(chat, actor, {"left_chat_member": user})
    _changed(world, chat, actor, old, member_wire(*chat.gone[number]))


def migrate(people: People, chat: Chat, *, forum: bool = False) -> Chat:
    """A small group becomes a supergroup with a new number; the old number refuses from now on."""
    world = people.world
    wire: Json = {**chat.wire, "id": world.fresh_chat_id("supergroup"), "type": "supergroup"}
    wire |= {"is_forum": True} if forum else {}
    new = Chat(wire, people=chat.people, roles=chat.roles, titles=chat.titles, bot_status=chat.bot_status)
    people.open(new)
    people.hear(chat, {"migrate_to_chat_id": new.id})
    chat.migrated_to = new.id
    world.changes.note("chat", chat.id, {})
    people.hear(new, {"migrate_from_chat_id": chat.id})
    return new


def turn_to_forum(people: People, chat: Chat) -> Chat:
    """Somebody switches topics on; a small group must become a supergroup for that."""
    if chat.wire["type"] == "group":
        return migrate(people, chat, forum=True)
    chat.wire["is_forum"] = True
    people.world.changes.note("chat", chat.id, {})
    return chat


def _changed(world: World, chat: Chat, actor: Json, old: Json, new: Json) -> None:
    """Bots that run the group may ask for chat_member updates."""
    if chat.bot_status == "administrator":
        head: Json = {"chat": chat.wire, "from": actor, "date": world.now()}
        world.tell(chat, "chat_member", {**head, "old_chat_member": old, "new_chat_member": new})
    world.changes.note("chat", chat.id, {})


def _must_run(chat: Chat, user: Json) -> None:
    if not (chat.private or chat.runs(int(user["id"]))):
        raise bad_request(NO_RIGHT)


def _there(chat: Chat, message_id: int) -> Post:
    post = chat.posts.get(message_id)
    if post is None or post.deleted:
        raise bad_request("message not found")
    return post
