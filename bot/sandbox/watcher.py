"""Looking at what the bot did, and making its life hard: the half of the Python face that is not people."""

from bot.sandbox.calls import Call, Calls
from bot.sandbox.chat import Chat
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.forum import GENERAL
from bot.sandbox.limits import Limiter, Limits
from bot.sandbox.views import Seen, seen
from bot.sandbox.wire import Json
from bot.sandbox.world import World

WAIT_SECONDS = 5.0


class Watcher:
    """Looks are instant; only waiting is async."""

    def __init__(self, world: World, limits: Limits) -> None:
        self.world = world
        self.faults = Faults()
        self.limiter = Limiter(limits, world.clock)
        self.calls = Calls()

    def chat(self, chat_id: int) -> Chat:
        """The chat of this number, for tests that need more than the views."""
        return self.world.chat(chat_id)

    async def answer(self, callback_query_id: str, timeout: float = WAIT_SECONDS) -> Json:  # noqa: ASYNC109
        """What the bot answered to a press."""
        callback = self.world.callbacks[callback_query_id]
        found: Json | None = await self.world.changes.until(
            lambda: callback["answer"], timeout, callback["chat_id"]
        )
        if found is None:
            raise TimeoutError(f"press {callback_query_id} was not answered")
        return found

    def messages(self, chat_id: int, *, after: int = 0, thread: int = 0) -> list[Seen]:
        """Messages that are there now, oldest first; thread 1 is what stands in no topic of a forum."""
        chat = self.chat(chat_id)
        views = (seen(self.world, chat, post) for post in chat.visible())
        return [view for view in views if view.id > after and thread in {0, view.thread_id or GENERAL}]

    async def wait_for(  # noqa: PLR0913 - named options
        self,
        chat_id: int,
        *,
        after: int = 0,
        since: int = 0,
        contains: str = "",
        thread: int = 0,
        timeout: float = WAIT_SECONDS,  # noqa: ASYNC109 - how long a person would wait
    ) -> Seen:
        """The bot's first message after message `after`, new or edited after change `since`."""
        chat = self.chat(chat_id)

        def look() -> Seen | None:
            for post in chat.visible():
                wire = post.wire
                fresh = post.from_bot and wire["message_id"] > after and post.seq > since
                here = thread in {0, wire.get("message_thread_id", GENERAL)}
                if fresh and here and contains in (wire.get("text") or wire.get("caption") or ""):
                    return seen(self.world, chat, post)
            return None

        if (found := await self.world.changes.until(look, timeout, chat_id)) is None:
            raise TimeoutError(f"the bot sent nothing like that to {chat_id} within {timeout} s")
        return found

    def fault(self, **fields: object) -> int:
        """Put a fault in force (see Fault); returns its number."""
        return self.faults.add(Fault.read(fields))

    def clear_faults(self, number: int = 0) -> None:
        """End one fault, or all."""
        self.faults.remove(number)

    def duplicate(self, updates: int) -> None:
        """The next updates come twice."""
        self.world.mailbox.trouble.duplicate = updates

    def shuffle(self, updates: int) -> None:
        """So many of the next updates are held together and come newest first."""
        self.world.mailbox.trouble.shuffle = updates

    def limit(self, limits: Limits) -> None:
        """Enforce other sending limits from now on."""
        self.limiter.use(limits)

    def log(self, method: str = "", after: int = 0) -> list[Call]:
        """API calls in the order they ended."""
        return self.calls.all(method, after)

    def reset(self) -> None:
        """Forget people, messages, files, updates, faults and the log; the bot stays connected."""
        self.faults.remove()
        self.calls.clear()
        self.world.clear()
