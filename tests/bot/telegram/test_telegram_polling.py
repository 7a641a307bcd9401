"""The polling loop against the sandbox: nothing is confirmed before it is heard, nothing stops the rest."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from telegram_tools import CANARY, TOKEN, FakeDesk

from bot.intake import HOPELESS, Intake
from bot.meters import Meters
from bot.ports import Heard
from bot.sandbox import Sandbox
from bot.telegram.connect import Line
from bot.telegram.outbound import Acknowledger
from bot.telegram.poll import Poller
from bot.telegram.polling import Polling
from bot.telegram.trouble import TokenRefusedError
from flows.model import InGroup, Said, StepId, Tapped

Running = Callable[[FakeDesk], AbstractAsyncContextManager[Polling]]


class WallClock:
    def now(self) -> float:
        return 1_800_000_000.0


def intake(line: Line, desk: FakeDesk) -> Intake:
    return Intake(desk, Acknowledger(line.bot).acknowledge, Meters(), WallClock())


@pytest.fixture
def running(line: Line) -> Running:
    @asynccontextmanager
    async def run(desk: FakeDesk) -> AsyncIterator[Polling]:
        polling = Polling(line.poller, intake(line, desk).take, pause=0.01)
        task = asyncio.create_task(polling.run())
        yield polling
        polling.stop()
        await asyncio.wait_for(task, 5)

    return run


def texts(desk: FakeDesk, patient: int) -> list[str]:
    return [h.message.text for h in desk.heard if h.patient == patient and isinstance(h.message, Said)]


async def test_every_patient_is_heard_in_order(sandbox: Sandbox, running: Running) -> None:
    desk, patients = FakeDesk(), [sandbox.patient() for _ in range(5)]
    for number in range(30):
        sandbox.say(patients[number % 5], f"word {number}")
    async with running(desk):
        await desk.until(lambda: len(desk.heard) == 30)
    for at, patient in enumerate(patients):
        assert texts(desk, patient) == [f"word {number}" for number in range(at, 30, 5)]


async def test_nothing_is_confirmed_while_one_update_of_the_batch_is_not_heard(
    sandbox: Sandbox, running: Running
) -> None:
    slow, quick = sandbox.patient(), sandbox.patient()
    sandbox.say(slow, "slow")
    sandbox.say(quick, "quick")
    opened = asyncio.Event()

    async def gate(heard: Heard) -> None:
        if heard.patient == slow:
            await opened.wait()

    desk = FakeDesk(gate=gate)
    async with running(desk):
        await desk.until(lambda: texts(desk, quick) == ["quick"])
        assert len(sandbox.log("getUpdates")) == 1
        assert len(sandbox.world.mailbox.pending) == 2
        opened.set()
        await desk.until(lambda: texts(desk, slow) == ["slow"])
        assert await sandbox.world.changes.until(lambda: not sandbox.world.mailbox.pending or None, 5)


async def test_what_the_database_lost_is_heard_again_in_order(
    sandbox: Sandbox, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one, two = sandbox.patient(), sandbox.patient()
    for number in range(3):
        sandbox.say(one, f"{CANARY} {number}")
        sandbox.say(two, f"{CANARY} {number}")
    desk = FakeDesk(failures=5)
    async with running(desk):
        await desk.until(lambda: len(desk.heard) == 6)
    for patient in (one, two):
        assert texts(desk, patient) == [f"{CANARY} {number}" for number in range(3)]
    assert "the database fails" in caplog.text
    assert CANARY not in caplog.text


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 500},
        {"status": 502},
        {"status": 429, "retry_after": 0},
        {"status": 409},
        {"kind": "reset"},
        {"kind": "reset", "after": True},
        {"kind": "delay", "seconds": 0.05},
    ],
)
async def test_a_poll_that_fails_is_tried_again(
    sandbox: Sandbox, running: Running, fault: dict[str, Any]
) -> None:
    patient, desk = sandbox.patient(), FakeDesk()
    sandbox.fault(method="getUpdates", times=2, **fault)
    sandbox.say(patient, "still here")
    async with running(desk):
        await desk.until(lambda: desk.heard)
    assert texts(desk, patient) == ["still here"]


async def test_a_rival_is_one_clear_line(
    sandbox: Sandbox, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.fault(method="getUpdates", status=409, times=3)
    sandbox.say(sandbox.patient(), "x")
    desk = FakeDesk()
    async with running(desk):
        await desk.until(lambda: desk.heard)
    assert caplog.text.count("another process polls") == 1


async def test_a_webhook_left_from_another_day_is_taken_away(
    sandbox: Sandbox, running: Running, line: Line
) -> None:
    await line.bot.set_webhook(f"{sandbox.api_url}/nowhere")
    desk = FakeDesk()
    async with running(desk):
        sandbox.say(sandbox.patient(), "hello")
        await desk.until(lambda: desk.heard)


async def test_a_refused_token_ends_the_loop(line: Line, sandbox: Sandbox) -> None:
    sandbox.fault(method="getUpdates", status=401)
    with pytest.raises(TokenRefusedError):
        await Polling(line.poller, intake(line, FakeDesk()).take).run()


async def test_bad_updates_are_buried_and_the_good_ones_behind_them_are_heard(
    sandbox: Sandbox, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    patient, desk = sandbox.patient(), FakeDesk()
    chat = {"id": patient, "first_name": CANARY}
    sandbox.raw({"message": {"chat": chat, "message_id": 1, "date": 1, "text": CANARY}})
    sandbox.raw({"message": CANARY})
    sandbox.raw({"callback_query": {"id": "7", "from": {"id": patient}, "message": {}, "data": CANARY}})
    sandbox.raw({"invented_in_2031": {"text": CANARY}})
    sandbox.raw({"message": {"chat": chat | {"type": "private"}, "message_id": 2, "date": 1, "hologram": {}}})
    sandbox.say(patient, "good")
    async with running(desk):
        await desk.until(lambda: texts(desk, patient))
    found = Counter((who, error) for _, who, error in desk.buried)
    assert found == {(patient, "KeyError"): 2, (None, "TypeError"): 1}
    assert CANARY not in caplog.text
    assert TOKEN not in caplog.text


async def test_updates_that_come_twice_or_swapped_are_all_heard(sandbox: Sandbox, running: Running) -> None:
    patient, desk = sandbox.patient(), FakeDesk()
    sandbox.duplicate(3)
    sandbox.shuffle(3)
    for number in range(3):
        sandbox.say(patient, str(number))
    async with running(desk):
        await desk.until(lambda: len(desk.heard) == 6)
    assert set(desk.tries.values()) == {2}


async def test_a_press_is_acknowledged_before_its_turn(sandbox: Sandbox, running: Running) -> None:
    patient = sandbox.patient()
    sandbox.say(patient, "x")
    answered = asyncio.Event()

    async def gate(heard: Heard) -> None:
        if isinstance(heard.message, Tapped):
            await answered.wait()

    desk = FakeDesk(gate=gate)
    async with running(desk):
        press = sandbox.tap(patient, "her2:positive", 1)
        await sandbox.answer(press)
        answered.set()
        await desk.until(lambda: any(isinstance(h.message, Tapped) for h in desk.heard))
    assert desk.heard[-1].message == Tapped(StepId("her2"), "positive")


async def test_a_group_is_seen_and_its_move_followed(sandbox: Sandbox, running: Running) -> None:
    desk, group = FakeDesk(), sandbox.group(kind="group")
    async with running(desk):
        await desk.until(lambda: desk.heard)
        new = sandbox.set_status(group, "migrated")
        await desk.until(lambda: desk.moves)
    assert {(h.patient, type(h.message)) for h in desk.heard} == {(group, InGroup)}
    assert set(desk.moves) == {(group, new)}


async def test_stopping_finishes_the_batch_and_cuts_the_poll_short(sandbox: Sandbox, line: Line) -> None:
    desk = FakeDesk()
    polling = Polling(Poller(line.bot, line.request, 50), intake(line, desk).take)
    task = asyncio.create_task(polling.run())
    mailbox = sandbox.world.mailbox
    assert await sandbox.world.changes.until(lambda: mailbox.polled or None, 5)
    polling.stop()
    await asyncio.wait_for(task, 2)


async def test_an_update_that_fails_for_ever_is_buried_at_last_and_the_patients_next_one_heard(
    sandbox: Sandbox, running: Running
) -> None:
    patient, desk = sandbox.patient(), FakeDesk(cursed=sandbox.world.mailbox.next_id)
    sandbox.say(patient, CANARY)
    sandbox.say(patient, "good")
    async with running(desk):
        await desk.until(lambda: texts(desk, patient) == ["good"])
    assert desk.buried == [(desk.cursed, patient, "OverflowError")]
    assert desk.tries[desk.cursed] == HOPELESS


class Numberless:
    """Updates without a number, which Telegram never sends."""

    def __init__(self) -> None:
        self.fetched = 0
        self.again = asyncio.Event()

    async def fetch(self, offset: int) -> list[Any]:
        assert offset == 0
        self.fetched += 1
        if self.fetched == 2:
            self.again.set()
        return [{"message": {}}]


async def test_a_batch_that_cannot_be_confirmed_is_not_asked_for_without_a_pause(line: Line) -> None:
    fetcher = Numberless()
    polling = Polling(fetcher, intake(line, FakeDesk()).take, pause=0.05)
    began, task = asyncio.get_running_loop().time(), asyncio.create_task(polling.run())
    await asyncio.wait_for(fetcher.again.wait(), 5)
    assert asyncio.get_running_loop().time() - began >= 0.05
    polling.stop()
    await asyncio.wait_for(task, 5)
