"""The hands of a test or of a person at the page: everything the control API can do, in Python."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.sandbox.buttons import find_button
from bot.sandbox.groupwork import migrate, nobody, place_of, turn_to_forum
from bot.sandbox.hands import GroupHands
from bot.sandbox.limits import Limits
from bot.sandbox.params import Upload
from bot.sandbox.people import Kind, People
from bot.sandbox.wire import Json, bad_request
from bot.sandbox.world import World

STATUSES = {"blocked": "kicked", "unblocked": "member", "added": "member", "promoted": "administrator"}


class Simulator(GroupHands):
    """Acts for people and looks at what the bot did. Acts are instant; only waiting is async."""

    def __init__(self, world: World, limits: Limits) -> None:
        super().__init__(world, limits)
        self.people = People(world)

    def patient(  # noqa: PLR0913 - named options
        self,
        first_name: str = "Patient",
        *,
        last_name: str = "",
        username: str = "",
        language_code: str = "en",
        started: bool = True,
        topics: bool = False,
        user_id: int = 0,
    ) -> int:
        """A new person with a private chat; returns its number (user and chat have the same)."""
        person: Json = {"id": user_id, "first_name": first_name, "last_name": last_name}
        person |= {"username": username, "language_code": language_code}
        return self.people.arrive(person, started=started, topics=topics).id

    def staff(self, first_name: str = "Staff", *, last_name: str = "", username: str = "") -> int:
        """A new person who works in groups and never started a chat with the bot; returns their number."""
        person: Json = {"first_name": first_name, "last_name": last_name, "username": username}
        return self.people.arrive(person, started=False, staff=True).id

    def group(  # noqa: PLR0913 - named options
        self,
        title: str = "Group",
        *,
        people: Sequence[int] = (),
        kind: Kind = "supergroup",
        forum: bool = False,
        bot_status: str = "administrator",
        titles: Mapping[int, str] = MappingProxyType({}),
    ) -> int:
        """A group of known people (or of one new person) and the bot; returns its number.

        `titles` makes people administrators: {mary: "reviewer"}.
        """
        members = [self.people.user(self.chat(number)) for number in people or [self.staff()]]
        return self.people.gather(
            kind, title, members, forum=forum, bot_status=bot_status, titles=titles,
        ).id  # fmt: skip

    def say(  # noqa: PLR0913 - named options
        self,
        chat_id: int,
        text: str,
        *,
        user: int = 0,
        thread: int = 0,
        reply_to: int = 0,
        split: bool = True,
        anonymous: bool = False,
    ) -> list[int]:
        """A person writes; returns the numbers of the messages (several when the text was too long).

        Who runs a group may be `anonymous`: the bot is told of the group as the sender, not of the person.
        """
        extras = self._extras(chat_id, thread, reply_to, user)
        extras |= nobody(self.chat(chat_id)) if anonymous else {}
        posts = self.people.say(self.chat(chat_id), text, user_id=user, split=split, extras=extras)
        return [int(post.wire["message_id"]) for post in posts]

    def edit(self, chat_id: int, message_id: int, text: str) -> None:
        """A person changes a message of theirs."""
        self.people.edit(self.chat(chat_id), message_id, text)

    def tap(self, chat_id: int, button: str, message_id: int = 0, *, user: int = 0, thread: int = 0) -> str:
        """Press a button by its data or label; a named message may be given any data at all."""
        chat = self.chat(chat_id)
        found = find_button(chat, button, message_id, thread) or (
            (message_id, button) if message_id else None
        )
        if found is None:
            raise bad_request(f"no button {button!r} in this chat")
        return self.people.tap(chat, *found, user)

    def photo(
        self,
        chat_id: int,
        *pictures: bytes,
        caption: str = "",
        user: int = 0,
        thread: int = 0,
        reply_to: int = 0,
    ) -> list[int]:
        """A person sends a picture, or several as an album."""
        uploads = [Upload("photo.jpg", "image/jpeg", data) for data in pictures]
        return self.media(
            chat_id, "photo", uploads, caption=caption, user=user, thread=thread, reply_to=reply_to,
        )  # fmt: skip

    def document(  # noqa: PLR0913 - named options
        self,
        chat_id: int,
        data: bytes,
        name: str = "report.pdf",
        mime: str = "application/pdf",
        *,
        caption: str = "",
        user: int = 0,
        thread: int = 0,
        size: int | None = None,
    ) -> int:
        """A person sends a file; `size` may claim more than is there."""
        uploads = [Upload(name, mime, data)]
        return self.media(
            chat_id, "document", uploads, caption=caption, user=user, thread=thread, size=size,
        )[0]  # fmt: skip

    def media(  # noqa: PLR0913 - named options
        self,
        chat_id: int,
        kind: str,
        uploads: Sequence[Upload],
        *,
        caption: str = "",
        user: int = 0,
        thread: int = 0,
        reply_to: int = 0,
        size: int | None = None,
    ) -> list[int]:
        """A person sends files of any kind: photo, document, voice, video, audio, sticker."""
        extras = self._extras(chat_id, thread, reply_to, user)
        posts = self.people.send(
            self.chat(chat_id), kind, uploads, caption, user_id=user, size=size, extras=extras,
        )  # fmt: skip
        return [int(post.wire["message_id"]) for post in posts]

    def share(self, chat_id: int, content: Json, *, user: int = 0, thread: int = 0) -> int:
        """A person sends anything else: {"location": …}, {"contact": …}, {"poll": …}, {"dice": …}."""
        extras = self._extras(chat_id, thread, 0, user)
        return int(self.people.hear(self.chat(chat_id), content | extras, user).wire["message_id"])

    def react(self, chat_id: int, message_id: int, emoji: str = "", *, user: int = 0) -> None:
        """A person puts a reaction on a message, or takes it away."""
        self.people.react(self.chat(chat_id), message_id, emoji, user)

    def raw(self, update: Json) -> None:
        """Queue any update at all, however broken."""
        self.world.mailbox.put_raw(update)

    def set_status(self, chat_id: int, status: str, *, user: int = 0) -> int:
        """Change how a chat stands to the bot; returns its number (a new one when it migrated).

        One of blocked, unblocked, added, promoted, left, kicked, deactivated, migrated, forum.
        """
        chat = self.chat(chat_id)
        if status == "deactivated":
            chat.deactivated = True
            self.world.changes.note("chat", chat.id, {})
        elif status == "migrated":
            return migrate(self.people, chat).id
        elif status == "forum":
            return turn_to_forum(self.people, chat).id
        elif status in STATUSES or status in {"left", "kicked"}:
            self.people.set_bot_status(chat, STATUSES.get(status, status), user)
        else:
            raise bad_request(f"unknown status {status!r}")
        return chat.id

    def _extras(self, chat_id: int, thread: int, reply_to: int, user: int) -> Json:
        chat = self.chat(chat_id)
        answered = chat.posts.get(reply_to)
        if answered is not None and answered.wire.get("is_topic_message"):
            thread = thread or int(answered.wire["message_thread_id"])
        extras = place_of(chat, thread, int(self.people.user(chat, user)["id"])) if thread else {}
        if answered is not None:
            told = {key: value for key, value in answered.wire.items() if key != "reply_to_message"}
            extras |= {"reply_to_message": told}
        return extras
