"""What the make-believe Telegram is made of: chats, their topics and their messages."""

from dataclasses import dataclass, field

from bot.sandbox.members import RIGHTS
from bot.sandbox.wire import Json

LEAVING = frozenset(("kicked", "left"))


@dataclass(slots=True)
class Post:
    """One message: what the bot's side sees, and what only the sandbox knows."""

    wire: Json
    from_bot: bool
    seq: int = 0
    history: list[Json] = field(default_factory=list)
    deleted: bool = False
    reactions: dict[int, list[Json]] = field(default_factory=dict)


@dataclass(slots=True)
class Topic:
    """One topic of a forum; its number is that of the message that made it."""

    wire: Json
    closed: bool = False

    @property
    def id(self) -> int:
        """Its message_thread_id."""
        return int(self.wire["message_thread_id"])


@dataclass(slots=True)
class Chat:
    """A private chat, group, supergroup, forum or channel."""

    wire: Json
    people: dict[int, Json] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    gone: dict[int, tuple[Json, str]] = field(default_factory=dict)  # who was here, and how they went
    bot_status: str = "member"
    bot_rights: frozenset[str] = frozenset(RIGHTS)
    staff: bool = False  # a private chat of somebody who works in groups
    started: bool = True
    deactivated: bool = False
    migrated_to: int = 0
    posts: dict[int, Post] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    typing: tuple[str, float, int] = ("", 0.0, 0)  # what, until when, in which topic
    keyboard: Json | None = None

    @property
    def id(self) -> int:
        """Telegram's number of this chat."""
        return int(self.wire["id"])

    @property
    def private(self) -> bool:
        """Whether this is one person and the bot."""
        return bool(self.wire["type"] == "private")

    @property
    def with_bot(self) -> bool:
        """Whether the bot is there to hear."""
        return self.bot_status not in LEAVING

    def bot_may(self, right: str) -> bool:
        """Whether the bot is an administrator with this right; in private chats it needs none."""
        return self.private or (self.bot_status == "administrator" and right in self.bot_rights)

    def runs(self, user_id: int) -> bool:
        """Whether this person owns or administers the chat."""
        return self.roles.get(user_id, "member") != "member"

    def visible(self) -> list[Post]:
        """Messages that were not deleted, oldest first."""
        return [post for post in self.posts.values() if not post.deleted]
