"""Updates on their way to the bot: kept until confirmed, by poll or by webhook, never both."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field

from bot.sandbox.changes import Changes
from bot.sandbox.wire import Json, conflict

FIRST_UPDATE_ID = 880_000_001
NOT_BY_DEFAULT = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
MAX_BATCH = 100
PATIENT = 3600.0
BY_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
BY_GET = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Update:
    """One update and the chat whose order it keeps."""

    id: int
    chat_id: int
    kind: str
    body: Json

    def wire(self) -> Json:
        """As the bot receives it."""
        return {"update_id": self.id, self.kind: self.body}


@dataclass(slots=True)
class Trouble:
    """Deliveries that go wrong on demand."""

    duplicate: int = 0  # so many of the next updates come twice
    shuffle: int = 0  # so many of the next updates are held, then come newest first
    held: list[Update] = field(default_factory=list)


class Mailbox:
    """The queue of one bot."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self.pending: list[Update] = []
        self.allowed: tuple[str, ...] = ()
        self.trouble = Trouble()
        self.webhook_url = ""
        self.next_id = FIRST_UPDATE_ID
        self._poller: asyncio.Future[str] | None = None

    @property
    def polled(self) -> bool:
        """Whether a poll is waiting now."""
        return self._poller is not None

    def put(self, kind: str, body: Json, chat_id: int) -> None:
        """Queue one update, unless the bot did not ask for its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if wanted:
            self._release(Update(self.next_id, chat_id, kind, body))
            self.next_id += 1

    def put_raw(self, wire: Json) -> None:
        """Queue a whole update as given, however odd; its update_id may be its own."""
        update_id = int(wire.get("update_id", self.next_id))
        self.next_id = max(self.next_id, update_id + 1)
        kind, body = next(((k, v) for k, v in wire.items() if k != "update_id"), ("unknown", {}))
        self._release(Update(update_id, chat_of(body), kind, body))

    def _release(self, update: Update) -> None:
        if self.trouble.shuffle:
            self.trouble.held.insert(0, update)
            if len(self.trouble.held) < self.trouble.shuffle:
                return
            ready, self.trouble.held, self.trouble.shuffle = self.trouble.held, [], 0
        else:
            ready = [update]
        for each in ready:
            twice = self.trouble.duplicate > 0
            self.trouble.duplicate -= twice
            self.pending += [each, each] if twice else [each]
        self._changes.note("update", update.chat_id, {"update_id": update.id})

    def clear(self) -> None:
        """Forget what is pending and what was to go wrong."""
        self.pending.clear()
        self.trouble = Trouble()

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one counts from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update.id >= offset]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Wait for updates; a second poller throws the first one out."""
        if self.webhook_url:
            raise conflict(BY_WEBHOOK)
        self.interrupt(BY_GET)
        self.confirm(offset)
        mine = self._poller = asyncio.get_running_loop().create_future()
        self.wake()
        try:
            await self._changes.until(lambda: self.pending or mine.done() or None, seconds)
        finally:
            if self._poller is mine:
                self._poller = None
        if mine.done():
            raise conflict(mine.result())
        batch = self.pending[: min(max(limit, 1), MAX_BATCH)]
        return [update.wire() for update in batch]

    async def next_free(self, busy: Collection[int]) -> list[Update]:
        """Wait for updates of chats that are not busy: the oldest of each such chat."""

        def look() -> list[Update] | None:
            first: dict[int, Update] = {}
            for update in self.pending:
                first.setdefault(update.chat_id, update)
            return [update for chat, update in first.items() if chat not in busy] or None

        while (found := await self._changes.until(look, PATIENT)) is None:
            pass
        return found

    def done(self, update: Update) -> None:
        """One delivery is over; of an update queued twice the other one stays."""
        place = next((i for i, each in enumerate(self.pending) if each is update), None)
        if place is not None:
            del self.pending[place]

    def wake(self) -> None:
        """Let whoever waits look again."""
        self._changes.note("poll", 0, {})

    def interrupt(self, why: str) -> None:
        """End the running poll with a 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(why)
            self.wake()


def chat_of(body: object) -> int:
    """The chat an update is about, as far as it says so; 0 otherwise."""
    if not isinstance(body, dict):
        return 0
    chat = body.get("chat") or (body.get("message") or {}).get("chat") or body.get("from") or {}
    number = chat.get("id", 0) if isinstance(chat, dict) else 0
    return number if isinstance(number, int) else 0
