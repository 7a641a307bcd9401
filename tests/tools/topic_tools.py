"""A staff forum at a make-believe Telegram, with the real bot, desk, guide and store around it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desk_tools import ADA, MARY, OMAR, TeamOf, mind
from kept_tools import Clock
from telegram_tools import PNG, TOKEN, drawing

from bot.build import CONTENT
from bot.conversation import Conversation
from bot.hours import load_hours
from bot.ports import Due, Heard, PatientId, Refused, Sent
from bot.review.changes import Changes
from bot.review.desk import Desk, Done
from bot.review.desk import Refused as DeskRefused
from bot.review.topics import StaffRoom
from bot.review.topics.errors import LaterError
from bot.sandbox import Limits, Patience, Sandbox
from bot.sandbox.views import Seen
from bot.store import SqliteStore, open_store
from bot.store.desk_store import StoredDesk
from bot.store.topic_store import StoredTopics
from bot.telegram.connect import Line, connect
from bot.telegram.inbound import Inbox, Moved
from bot.telegram.outbound import TelegramGateway
from flows.reviews.model import Act, Reviewer

PICTURE = PNG
URGENT = "i want to kill myself"
STAFF = (MARY, OMAR, ADA)


@dataclass
class Hall:
    """`page` and `invite` are made up; updates are handed over when a test says so."""

    sandbox: Sandbox
    line: Line
    store: SqliteStore
    desk: Desk
    conversation: Conversation
    clock: Clock
    team: TeamOf
    changes: Changes
    group: int
    staff: StaffRoom
    topics: StoredTopics
    inbox: Inbox = field(default_factory=Inbox)
    taken: list[dict[str, Any]] = field(default_factory=list)

    # --- patients ---------------------------------------------------------------------------------------

    def patient(self) -> int:
        return self.sandbox.patient()

    async def flagged(self, words: str = URGENT) -> int:
        """A patient whose words raised a flag, and their topic with its card."""
        patient = self.patient()
        await self.says(patient, words)
        await self.look()
        return patient

    async def says(self, patient: int, words: str) -> int:
        (number,) = self.sandbox.say(patient, words)
        await self.pump()
        return number

    def seen_by(self, patient: int) -> list[str]:
        """Every version of everything that ever reached the patient."""
        posts = self.sandbox.messages(patient)
        return [words for one in posts if one.from_bot for words in (*one.history, one.text)]

    # --- staff --------------------------------------------------------------------------------------------

    async def writes(self, by: Reviewer, thread: int, words: str, reply_to: int = 0) -> int:
        (number,) = self.sandbox.say(self.group, words, user=by.id, thread=thread, reply_to=reply_to)
        await self.pump()
        return number

    async def taps(self, by: int, button: str, message: int = 0) -> str:
        """What the press was answered."""
        press = self.sandbox.tap(self.group, button, message, user=by)
        await self.pump()
        return str((await self.sandbox.answer(press))["text"])

    async def claimed(self, words: str = URGENT, by: Reviewer = MARY) -> tuple[int, int]:
        """A patient and their topic, held by `by`."""
        patient = await self.flagged(words)
        thread = self.thread()
        assert await self.taps(by.id, "Claim", self.card(thread).id) == "Done"
        await self.look()
        return patient, thread

    def threads(self) -> list[int]:
        return list(self.sandbox.chat(self.group).topics)

    def thread(self) -> int:
        return self.threads()[-1]

    def topic(self, thread: int) -> Any:
        return self.sandbox.chat(self.group).topics[thread]

    def told(self, thread: int) -> list[Seen]:
        return [one for one in self.sandbox.messages(self.group, thread=thread) if one.from_bot]

    def words(self, thread: int) -> str:
        return "\n".join(one.text for one in self.told(thread))

    def card(self, thread: int) -> Seen:
        return next(one for one in self.told(thread) if one.pinned)

    # --- what runs -----------------------------------------------------------------------------------------

    async def pump(self) -> None:
        """Updates to the staff room first, then to the guide, as intake does it."""
        mailbox = self.sandbox.world.mailbox
        while mailbox.pending:
            updates = [update.wire() for update in mailbox.pending]
            mailbox.pending.clear()
            for raw in updates:
                await self.take(raw)
        await self.staff.settled()

    async def take(self, raw: dict[str, Any]) -> bool:
        self.taken.append(raw)
        if await self.staff.take(raw):
            return True
        found = self.inbox.to_heard(raw, int(self.clock.at))
        if isinstance(found, Heard):
            await self.conversation.hear(found, json.dumps(raw))
            self.changes.tell(found.patient)
        assert not isinstance(found, Moved), "the group is the staff room's"
        return False

    async def look(self) -> None:
        """One full look; what has to wait for Telegram's limits waits."""
        for _ in range(200):
            try:
                await self.staff.look()
                break
            except LaterError as later:
                self.clock.forward(later.seconds)
        await self.pump()

    async def deliver(self) -> None:
        """All that waits for patients."""
        gateway = TelegramGateway(self.line.bot, drawing())
        while (at := await self.store.next_due()) is not None:
            self.clock.at = max(self.clock.at, at)
            for due in await self.store.claim(self.clock.now(), 10):
                await self._delivered(gateway, due)

    async def _delivered(self, gateway: TelegramGateway, due: Due) -> None:
        match await gateway.deliver(due.patient, due.outgoing):
            case Sent(number):
                await self.store.sent(due, number, self.clock.now())
            case Refused(error, gone):
                await self.store.refused(due, error, gone=gone)
            case other:
                raise AssertionError(other)

    async def do(self, patient: int, act: Act, by: Reviewer = MARY) -> Done | DeskRefused:
        """As the review page does it."""
        ref = await self.desk.store.live_review(PatientId(patient))
        assert ref is not None
        return await self.desk.do(ref, act, by)

    def again(self) -> StaffRoom:
        """A new worker on the same store, as after a restart."""
        return _room(self.line, self.desk, self.topics, self.changes, self.clock, self.group)

    async def rows(self, sql: str) -> list[Any]:
        def script() -> Any:
            return (yield sql, ())

        return list(await self.store.run(script))


def _room(  # noqa: PLR0913, PLR0917 - a test's parts
    line: Line,
    desk: Desk,
    topics: StoredTopics,
    changes: Changes,
    clock: Clock,
    group: int,
) -> StaffRoom:
    async def pause(seconds: float) -> None:
        clock.forward(seconds)
        await asyncio.sleep(0)

    async def invite(by: Reviewer) -> str:
        return f"https://review.example.org/link/{by.id}"

    return StaffRoom(
        bot=line.bot, desk=desk, store=topics, changes=changes, clock=clock, chat=group,
        page=lambda ref: f"https://review.example.org/r/{ref}", invite=invite, pause=pause,
    )  # fmt: skip


@asynccontextmanager
async def hall(
    path: Path | str = ":memory:",
    *,
    limits: Limits | None = None,
    forum: bool = True,
    kind: Any = "supergroup",
    status: str = "administrator",
) -> AsyncIterator[Hall]:
    clock, team, changes, hours = Clock(), TeamOf(), Changes(), load_hours(CONTENT)
    async with (
        Sandbox(patience=Patience(first=0.01, longest=0.02), clock=clock.now, limits=limits) as sandbox,
        connect(TOKEN, sandbox.api_url, read_seconds=2, poll_seconds=5) as line,
        open_store(str(path), rate=1000, now=clock.now, hours=hours) as store,
    ):
        for one in STAFF:
            sandbox.patient(one.name, user_id=one.id, started=False)
        people = [one.id for one in STAFF]
        group = sandbox.group("Support", people=people, kind=kind, forum=forum, bot_status=status)
        desk = Desk(
            store=StoredDesk(store, hours, clock.now), catalogue=mind().catalogue, clock=clock, team=team,
            hours=hours, tell=changes.tell,
        )  # fmt: skip
        topics = StoredTopics(store, clock.now, rate=1000)
        staff = _room(line, desk, topics, changes, clock, group)
        conversation = Conversation(store, mind().respond, mind().catalogue)
        here = Hall(
            sandbox, line, store, desk, conversation, clock, team, changes, group, staff, topics
        )  # fmt: skip
        await here.pump()
        yield here
