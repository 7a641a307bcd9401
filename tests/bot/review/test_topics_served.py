"""All of it at once, as it is served: polling, intake, outbox, the loop of the forum."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from desk_tools import ADA, MARY, OMAR, TeamOf, mind
from telegram_tools import TOKEN, drawing
from topic_tools import URGENT

from bot.build import CONTENT, WallClock
from bot.conversation import Conversation
from bot.hours import load_hours
from bot.intake import Intake
from bot.meters import Meters
from bot.outbox import Outbox
from bot.ports import Heard, PatientId
from bot.review.changes import Changes
from bot.review.desk import Desk
from bot.review.topics import StaffRoom
from bot.sandbox import Limits, Sandbox
from bot.store import open_store
from bot.store.desk_store import StoredDesk
from bot.store.topic_store import StoredTopics
from bot.telegram.connect import connect
from bot.telegram.outbound import Acknowledger, TelegramGateway
from bot.telegram.polling import Polling


@dataclass
class Ears:
    conversation: Conversation

    async def hear(self, heard: Heard, raw: str) -> None:
        await self.conversation.hear(heard, raw)

    async def bury(self, update: int, patient: PatientId | None, raw: str, error: str) -> None:  # noqa: ARG002
        raise AssertionError(error)

    async def moved(self, old: PatientId, new: PatientId) -> None:  # noqa: ARG002
        raise AssertionError


@asynccontextmanager
async def served(path: Path) -> AsyncIterator[tuple[Sandbox, int]]:
    clock, changes, hours = WallClock(), Changes(), load_hours(CONTENT)
    async with (
        Sandbox(limits=Limits(on=True)) as sandbox,
        connect(TOKEN, sandbox.api_url, read_seconds=2, poll_seconds=5) as line,
        open_store(str(path), hours=hours) as store,
    ):
        for one in (MARY, OMAR, ADA):
            sandbox.patient(one.name, user_id=one.id, started=False)
        group = sandbox.group("Support", people=[MARY.id, OMAR.id, ADA.id], forum=True)
        outbox = Outbox(store, TelegramGateway(line.bot, drawing()), clock)
        desk = Desk(
            store=StoredDesk(store, hours, clock.now), catalogue=mind().catalogue, clock=clock, team=TeamOf(),
            hours=hours, wake=outbox.wake, tell=changes.tell,
        )  # fmt: skip
        topics = StoredTopics(store, clock.now, group_burst=16)
        staff = StaffRoom(bot=line.bot, desk=desk, store=topics, changes=changes, clock=clock, chat=group)

        def heard(patient: PatientId) -> None:
            outbox.wake()
            changes.tell(patient)

        ears = Ears(Conversation(store, mind().respond, mind().catalogue, heard))
        acknowledger = Acknowledger(line.bot)
        intake = Intake(ears, acknowledger.acknowledge, Meters(), clock, staff.take)
        polling = Polling(line.poller, intake.take)
        running = [asyncio.create_task(work) for work in (staff.run(), outbox.run(), polling.run())]
        try:
            yield sandbox, group
        finally:
            polling.stop()
            for task in running[:2]:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            await acknowledger.close()


async def test_a_flag_a_claim_an_answer_and_a_close_while_all_runs(tmp_path: Path) -> None:
    async with served(tmp_path / "lantern.db") as (sandbox, group):
        patient = sandbox.patient()
        sandbox.say(patient, URGENT)
        card = await sandbox.wait_for(group, contains="Since")
        press = sandbox.tap(group, "Claim", card.id, user=MARY.id)
        assert (await sandbox.answer(press))["text"] == "Done"
        sandbox.say(group, "I am here with you.", user=MARY.id, thread=card.thread_id)
        await sandbox.wait_for(patient, contains="I am here with you.")
        (number,) = sandbox.say(patient, "thank you")
        assert number
        await sandbox.wait_for(group, contains="│ thank you")
        sandbox.say(group, "/close answered", user=MARY.id, thread=card.thread_id)
        await sandbox.wait_for(group, contains="Mary closed it: Answered here")
        assert not [call for call in sandbox.log() if call.status == 429 and call.chat_id == group]
