"""What people do: arrive, write, edit, tap, send files, react, block, come back."""

from collections.abc import Mapping, Sequence
from typing import Literal

from bot.sandbox.chat import LEAVING, Chat, Post
from bot.sandbox.members import member_wire
from bot.sandbox.params import Upload
from bot.sandbox.splitting import split_text
from bot.sandbox.text.entities import formatted
from bot.sandbox.wire import MAX_CAPTION, Json, bad_request, cut_utf16, utf16_len
from bot.sandbox.world import World

Kind = Literal["private", "group", "supergroup", "channel"]
CALLBACK_SECONDS = 150.0


class People:
    """The people side of the make-believe Telegram."""

    def __init__(self, world: World) -> None:
        self.world = world

    def user(self, chat: Chat, user_id: int = 0) -> Json:
        """Who acts: the one named, or the only or first one there."""
        if not chat.people:
            raise bad_request("there is nobody in this chat")
        if user_id and user_id not in chat.people:
            raise bad_request("USER_NOT_PARTICIPANT")
        return chat.people[user_id] if user_id else next(iter(chat.people.values()))

    def arrive(self, person: Json, *, started: bool, topics: bool = False, staff: bool = False) -> Chat:
        """A new person with a private chat; until `started` the bot may not write first."""
        number = int(person.pop("id", 0)) or self.world.fresh_chat_id("private")
        given = {key: value for key, value in person.items() if value}
        user: Json = {"id": number, "is_bot": False, "first_name": "Patient", "language_code": "en", **given}
        named: Json = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        wire: Json = {"id": number, "type": "private", **named}
        if topics:
            wire["is_forum"] = True
        return self.open(Chat(wire, people={number: user}, started=started, staff=staff))

    def gather(  # noqa: PLR0913 - named options
        self,
        kind: Kind,
        title: str,
        people: Sequence[Json],
        *,
        forum: bool,
        bot_status: str,
        titles: Mapping[int, str],
    ) -> Chat:
        """A group, supergroup, forum or channel with people and the bot in it.

        The first one owns it; who has a title helps to run it.
        """
        wire: Json = {"id": self.world.fresh_chat_id(kind), "type": kind, "title": title}
        wire |= {"is_forum": True} if forum else {}
        chat = Chat(wire, people={int(user["id"]): user for user in people}, bot_status="left")
        chat.titles = {number: words for number, words in titles.items() if number in chat.people}
        chat.roles = dict.fromkeys(chat.titles, "administrator")
        chat.roles |= {int(people[0]["id"]): "creator"} if people else {}
        self.open(chat)
        if bot_status not in LEAVING:
            self.set_bot_status(chat, bot_status)
        return chat

    def open(self, chat: Chat) -> Chat:
        """A chat begins to exist."""
        self.world.chats[chat.id] = chat
        self.world.changes.note("chat", chat.id, {})
        return chat

    def hear(self, chat: Chat, content: Json, user_id: int = 0) -> Post:
        """Put a person's message into the chat and tell the bot, if the bot is there."""
        chat.started = True
        if chat.private and chat.bot_status == "kicked":
            self.set_bot_status(chat, "member")
        post = self.world.post(
            chat, self.user(chat, user_id) if chat.wire["type"] != "channel" else {}, content
        )
        if chat.with_bot:
            self.world.tell(chat, "channel_post" if chat.wire["type"] == "channel" else "message", post.wire)
        return post

    def say(
        self, chat: Chat, text: str, *, user_id: int = 0, split: bool = True, extras: Json | None = None
    ) -> list[Post]:
        """A text; over 4096 it becomes several messages, as a telephone does it."""
        pieces = split_text(text) if split else [text]
        contents = [self.words(piece) for piece in pieces]
        if not all(content["text"] for content in contents):
            raise bad_request("message text is empty")
        return [self.hear(chat, content | (extras or {}), user_id) for content in contents]

    def words(self, text: str, entities: list[Json] | None = None) -> Json:
        """A text with what Telegram marks in it by itself."""
        text, found = formatted(text, entities, "")
        return {"text": text} | ({"entities": found} if found else {})

    def caption(self, text: str) -> Json:
        """The words under what was sent."""
        if utf16_len(text) > MAX_CAPTION:
            text = cut_utf16(text, 0, MAX_CAPTION)
        named = {"text": "caption", "entities": "caption_entities"}
        return {named[key]: value for key, value in self.words(text).items() if value}

    def edit(self, chat: Chat, message_id: int, text: str) -> Post:
        """A person changes what they wrote."""
        post = chat.posts.get(message_id)
        if post is None or post.deleted or post.from_bot:
            raise bad_request("message to edit not found")
        content = {"entities": None, **self.words(text)} if "text" in post.wire else self.caption(text)
        self.world.amend(chat, post, content)
        kind = "edited_channel_post" if chat.wire["type"] == "channel" else "edited_message"
        self.world.tell(chat, kind, post.wire)
        return post

    def tap(self, chat: Chat, message_id: int, data: str, user_id: int = 0) -> str:
        """A button press; nothing checks that such a button is really there, as at Telegram."""
        world, post = self.world, chat.posts.get(message_id)
        gone: Json = {"chat": chat.wire, "message_id": message_id, "date": 0}
        number = str(next(world.tickets))
        until = world.clock() + CALLBACK_SECONDS
        world.callbacks[number] = {
            "id": number, "chat_id": chat.id, "message_id": message_id, "until": until, "answer": None,
        }  # fmt: skip
        body = {
            "id": number,
            "from": self.user(chat, user_id),
            "message": gone if post is None or post.deleted else post.wire,
            "chat_instance": world.chat_instances.setdefault(chat.id, str(next(world.tickets))),
            "data": data,
        }
        world.changes.note(
            "tap", chat.id, {"callback_query_id": number, "message_id": message_id, "data": data}
        )
        if chat.with_bot:
            world.mailbox.put("callback_query", body, chat.id)
        return number

    def send(  # noqa: PLR0913 - named options
        self,
        chat: Chat,
        kind: str,
        uploads: Sequence[Upload],
        caption: str = "",
        *,
        user_id: int = 0,
        size: int | None = None,
        extras: Json | None = None,
    ) -> list[Post]:
        """Files of one kind; several are an album, and the first carries the caption."""
        media = [self.world.files.media(kind, upload, size) for upload in uploads]
        album = {"media_group_id": str(next(self.world.tickets))} if len(media) > 1 else {}
        first = self.caption(caption) if caption else {}
        return [
            self.hear(chat, {kind: item, **album, **(extras or {}), **({} if number else first)}, user_id)
            for number, item in enumerate(media)
        ]

    def react(self, chat: Chat, message_id: int, emoji: str, user_id: int = 0) -> None:
        """A person puts a reaction on a message, or takes it away (no emoji)."""
        user, post = self.user(chat, user_id), chat.posts.get(message_id)
        if post is None:
            raise bad_request("message to react not found")
        old, new = post.reactions.get(user["id"], []), [{"type": "emoji", "emoji": emoji}] if emoji else []
        post.reactions[user["id"]] = new
        self.world.touch(chat, post)
        head = {"chat": chat.wire, "message_id": message_id, "date": self.world.now(), "user": user}
        if chat.bot_may("can_manage_chat"):
            self.world.tell(chat, "message_reaction", {**head, "old_reaction": old, "new_reaction": new})

    def set_bot_status(self, chat: Chat, status: str, user_id: int = 0) -> None:
        """Block, unblock, add, promote or remove the bot; it is told by my_chat_member."""
        world, was = self.world, chat.bot_status
        chat.bot_status = status
        world.changes.note("chat", chat.id, {})
        bot = world.profile.user()
        actor = self.user(chat, user_id) if chat.people else bot
        body = {"chat": chat.wire, "from": actor, "date": world.now()}
        body |= {"old_chat_member": member_wire(bot, was), "new_chat_member": member_wire(bot, status)}
        world.tell(chat, "my_chat_member", body)
        if not chat.private and was in LEAVING and status not in LEAVING:
            world.announce(chat, actor, {"new_chat_members": [bot]})
