"""The make-believe Telegram itself: who is there, which chats, and what was said in them."""

import itertools
import time
from collections.abc import Callable

from bot.sandbox.changes import Changes
from bot.sandbox.chat import Chat, Post
from bot.sandbox.files import Files
from bot.sandbox.mailbox import Mailbox
from bot.sandbox.profile import Profile
from bot.sandbox.wire import Json, bad_request, forbidden

BOT_ID = 7_400_000_001
PATIENT_IDS = 500_000_001
GROUP_IDS = -4_000_001
SUPERGROUP_IDS = -1_001_000_000_001
TYPING_SECONDS = 5.0
Clock = Callable[[], float]


class World:
    """All of it, in memory; one bot."""

    def __init__(self, bot_name: str, username: str, clock: Clock = time.time) -> None:
        self.clock = clock
        self.changes = Changes()
        self.files = Files()
        self.profile = Profile(bot_name, username, BOT_ID)
        self.mailbox = Mailbox(self.changes)
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Json] = {}
        self.chat_instances: dict[int, str] = {}
        self._shared_ids = itertools.count(1)
        self._own_ids: dict[int, itertools.count[int]] = {}
        self._patients = itertools.count(PATIENT_IDS)
        self._groups = itertools.count(GROUP_IDS, -1)
        self._supergroups = itertools.count(SUPERGROUP_IDS, -1)
        self.tickets = itertools.count(4_000_000_000_000_001)

    def clear(self) -> None:
        """Forget people, chats and updates; numbers go on, so that nothing old is mistaken for new."""
        self.chats.clear()
        self.callbacks.clear()
        self.files.clear()
        self.mailbox.clear()
        self.changes.note("reset", 0, {})

    def fresh_chat_id(self, kind: str) -> int:
        """The next number of that kind of chat."""
        if kind == "private":
            return next(self._patients)
        return next(self._groups if kind == "group" else self._supergroups)

    def chat(self, chat_id: int | str) -> Chat:
        """The chat of this number or @name."""
        if isinstance(chat_id, str):
            named = (chat for chat in self.chats.values() if f"@{chat.wire.get('username')}" == chat_id)
            chat = next((chat for chat in named if not chat.private), None)
        else:
            chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def reachable(self, chat: Chat) -> Chat:
        """The same chat, if the bot may write there now."""
        if chat.migrated_to:
            why = "group chat was upgraded to a supergroup chat"
            raise bad_request(why, migrate_to_chat_id=chat.migrated_to)
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.private and chat.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        kind = {"channel": "channel", "supergroup": "supergroup"}.get(chat.wire["type"], "group")
        if chat.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {kind} chat")
        if chat.bot_status == "left":
            raise forbidden(f"bot is not a member of the {kind} chat")
        return chat

    def fresh_message_id(self, chat: Chat) -> int:
        """Private chats and small groups share one counter; supergroups and channels have their own."""
        if chat.wire["type"] in {"private", "group"}:
            return next(self._shared_ids)
        return next(self._own_ids.setdefault(chat.id, itertools.count(1)))

    def now(self) -> int:
        """Telegram's dates are whole seconds."""
        return int(self.clock())

    def post(self, chat: Chat, sender: Json, content: Json) -> Post:
        """Put one message into a chat; nobody is told but the page."""
        from_bot = sender.get("id") == BOT_ID
        head: Json = {"message_id": self.fresh_message_id(chat), "date": self.now(), "chat": chat.wire}
        who = {"sender_chat": chat.wire} if chat.wire["type"] == "channel" else {"from": sender}
        post = Post({**head, **who, **content}, from_bot)
        chat.posts[post.wire["message_id"]] = post
        if from_bot:
            self.typing(chat, "")
        post.seq = self.changes.note("message", chat.id, {"message_id": post.wire["message_id"]})
        return post

    def amend(self, chat: Chat, post: Post, content: Json, *, silent: bool = False) -> Post:
        """Change a message; its earlier words stay readable to the sandbox."""
        post.history.append(dict(post.wire))
        shown = {} if silent else {"edit_date": self.now()}
        post.wire = {**post.wire, **content, **shown}
        post.wire = {key: value for key, value in post.wire.items() if value is not None}
        self.touch(chat, post)
        return post

    def touch(self, chat: Chat, post: Post) -> None:
        """Tell the page that a message looks different now."""
        post.seq = self.changes.note("edit", chat.id, {"message_id": post.wire["message_id"]})

    def delete(self, chat: Chat, post: Post) -> None:
        """Take a message away; it stays known as deleted."""
        post.deleted = True
        post.seq = self.changes.note("delete", chat.id, {"message_id": post.wire["message_id"]})

    def announce(self, chat: Chat, sender: Json, content: Json) -> Post:
        """A service message: the bot hears of it even when it is the bot's own doing, as at Telegram."""
        post = self.post(chat, sender, content)
        if chat.with_bot:
            self.tell(chat, "message", post.wire)
        return post

    def typing(self, chat: Chat, action: str, thread: int = 0) -> None:
        """Show or clear the dots."""
        if action or chat.typing[0]:
            chat.typing = (action, self.clock() + TYPING_SECONDS if action else 0.0, thread)
            told: Json = {"action": action, "seconds": TYPING_SECONDS, "thread": thread}
            self.changes.note("action", chat.id, told)

    def tell(self, chat: Chat, kind: str, body: Json) -> None:
        """Queue an update for the bot about this chat."""
        self.mailbox.put(kind, body, chat.id)
