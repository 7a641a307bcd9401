"""The whole shell over real HTTP: the real PTB, the store and the outbox, and an engine that only echoes."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from serve_tools import CANARY, TOKEN, World, act_in_every_way, catalogue, echo, fetch, running

from bot.build import Mind
from bot.sandbox import Limits, Patience, Sandbox
from bot.serve import serving
from bot.settings import read_settings
from bot.telegram.trouble import TokenRefusedError


@pytest.fixture(params=["polling", "webhook"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    async with Sandbox(patience=Patience(first=0.01, longest=0.05)) as sandbox:
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        hook = f"http://127.0.0.1:{port}/hook" if request.param == "webhook" else ""
        settings = read_settings(
            _env_file=None, bot_token=TOKEN, api_url=sandbox.api_url, port=port, host="127.0.0.1",
            database_url=f"sqlite:///{tmp_path / 'lantern.db'}", webhook_url=hook, send_rate=1000.0,
        )  # fmt: skip
        yield World(sandbox, settings)


async def test_patients_are_answered_with_buttons_that_show_what_was_chosen(world: World) -> None:
    sandbox, patient = world.sandbox, world.sandbox.patient()
    sandbox.say(patient, "/start")
    async with running(world):
        first = await sandbox.wait_for(patient)
        assert first.labels() == ["One", "Two"]
        press = sandbox.tap(patient, "echo:two")
        await sandbox.answer(press)
        await world.until(lambda: world.texts(patient) == ["Welcome.", "You said: two"])
        await world.until(lambda: "✓ Two" in sandbox.messages(patient)[-2].text)
        assert sandbox.messages(patient)[-2].labels() == []


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429, "retry_after": 1},
        {"status": 500},
        {"status": 502, "after": True},
        {"kind": "reset"},
        {"kind": "reset", "after": True},
        {"kind": "delay", "seconds": 0.3},
    ],
)
async def test_every_reply_arrives_in_order_whatever_goes_wrong(world: World, fault: dict[str, Any]) -> None:
    sandbox = world.sandbox
    patients = [sandbox.patient() for _ in range(3)]
    sandbox.fault(method="sendMessage", times=2, skip=1, **fault)
    async with running(world):
        for number in range(3):
            for patient in patients:
                sandbox.say(patient, f"word {number}")
        wanted = [f"You said: word {number}" for number in range(3)]
        for patient in patients:
            await world.until(partial(world.has_said, patient, wanted))


async def test_we_stay_within_telegrams_own_limits(world: World) -> None:
    sandbox = world.sandbox
    # One more than we allow ourselves: two messages may come closer together on their way.
    sandbox.limit(Limits(on=True, per_chat=1.0, chat_burst=6, overall=1000, overall_burst=1000))
    patient = sandbox.patient()
    async with running(world):
        for number in range(7):
            sandbox.say(patient, f"word {number}")
        await world.until(lambda: world.texts(patient) == [f"You said: word {number}" for number in range(7)])
    assert all(call.ok for call in sandbox.log("sendMessage"))


async def test_an_update_that_comes_twice_is_answered_once_and_swapped_ones_all(world: World) -> None:
    sandbox, one, two = world.sandbox, world.sandbox.patient(), world.sandbox.patient()
    async with running(world):
        sandbox.duplicate(4)
        for number in range(2):
            sandbox.say(one, f"word {number}")
            sandbox.say(two, f"word {number}")
        await world.until(lambda: not sandbox.world.mailbox.pending)
        sandbox.shuffle(2)
        sandbox.say(one, "swapped 1")
        sandbox.say(one, "swapped 2")
        await world.until(lambda: len(world.texts(one)) == 4 and len(world.texts(two)) == 2)
    assert world.texts(two) == ["You said: word 0", "You said: word 1"]
    assert len([m for m in sandbox.messages(one) if m.from_bot]) == 4


async def test_every_kind_of_update_is_met_and_the_good_one_behind_is_answered(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with running(world) as pages:
        patients = act_in_every_way(world.sandbox)
        chat = {"id": patients["edit"], "type": "private"}
        for raw in (
            {"invented_in_2031": {"chat": chat, "text": CANARY}},
            {"message": CANARY},
            {"callback_query": {"id": "5", "from": {}, "message": {}, "data": CANARY}},
            {"edited_message": {"chat": {"type": "private"}, "date": CANARY, "text": CANARY}},
        ):
            world.sandbox.raw(raw)
        patients["good"] = world.sandbox.patient()
        world.sandbox.say(patients["good"], "good")
        await world.until(lambda: all(map(world.texts, patients.values())))
        await world.until(lambda: not world.sandbox.world.mailbox.pending)
        page = await fetch(f"{pages}/metrics")
    assert world.texts(patients["good"]) == ["You said: good"]
    assert [world.texts(patients[kind]) for kind in ("bug", "broken")] == [["Our fault."]] * 2
    assert len([m for m in world.sandbox.messages(patients["album"]) if m.from_bot]) == 3
    assert "lantern_dead_letters_total 5.0" in page
    secrets = (CANARY, TOKEN, TOKEN.split(":")[1], str(patients["good"]))
    assert not [word for word in secrets if word in page]
    assert not [word for word in secrets[:3] if word in caplog.text]


async def test_a_patient_who_blocked_us_harms_nobody_and_can_come_back(world: World) -> None:
    sandbox, gone, here = world.sandbox, world.sandbox.patient(), world.sandbox.patient()
    async with running(world):
        sandbox.say(gone, "one")
        await sandbox.wait_for(gone)
        sandbox.fault(
            method="sendMessage",
            chat_id=gone,
            status=403,
            description="Forbidden: bot was blocked by the user",
        )
        sandbox.say(gone, "two")
        sandbox.say(here, "hello")
        await sandbox.wait_for(here)
        await world.until(lambda: any(call.status == 403 for call in sandbox.log("sendMessage")))
        sandbox.set_status(gone, "blocked")
        sandbox.say(gone, "back again")  # writing unblocks, as at Telegram
        await world.until(lambda: "You said: back again" in world.texts(gone))


async def test_a_group_is_told_once(world: World) -> None:
    sandbox = world.sandbox
    async with running(world):
        group = sandbox.group(people=[sandbox.patient()])
        sandbox.say(group, "@lantern_sandbox_bot hello")
        sandbox.say(group, "anybody?")
        await world.until(lambda: not sandbox.world.mailbox.pending)
        await world.until(lambda: world.texts(group))
    assert world.texts(group) == ["Write to me in private."]
    assert len([m for m in sandbox.messages(group) if m.from_bot]) == 1


async def test_its_own_pages_tell_how_it_is(world: World) -> None:
    async with running(world) as pages:
        patient = world.sandbox.patient()
        world.sandbox.say(patient, "hello")
        await world.sandbox.wait_for(patient)
        assert await fetch(f"{pages}/healthz") == "ok\n"
        assert await fetch(f"{pages}/readyz") == '{"database":true,"outbox":true,"telegram":true}'
        assert 'lantern_updates_total{kind="said"} 1.0' in await fetch(f"{pages}/metrics")


async def test_a_refused_token_ends_it(world: World) -> None:
    method = "setWebhook" if world.settings.webhook_url else "getUpdates"
    world.sandbox.fault(method=method, status=401, times=0)
    stop = asyncio.Event()
    with pytest.raises(TokenRefusedError):
        await asyncio.wait_for(serving(world.settings, stop, mind=Mind(catalogue(), echo)), 10)
