"""Trouble on demand: what the bot sees, and what really happened."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from sandbox_tools import TOKEN, Raw
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.sandbox import Limits, Sandbox


async def test_a_429_says_when_to_come_back_and_ends_by_itself(
    sandbox: Sandbox, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    patient = sandbox.patient()
    sandbox.fault(method="sendMessage", status=429, retry_after=7)
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(patient, "hello")
    assert refusal.value.retry_after == timedelta(seconds=7)
    await bot.send_message(patient, "hello")
    assert len(sandbox.messages(patient)) == 1


async def test_a_fault_keeps_to_its_chat_words_and_count(sandbox: Sandbox, raw: Raw) -> None:
    one, two = sandbox.patient(), sandbox.patient()
    sandbox.fault(method="sendMessage", chat_id=one, contains="HER2", status=502, times=2, skip=1)
    asked = [(one, "HER2"), (one, "HER2"), (two, "HER2"), (one, "stage"), (one, "HER2"), (one, "HER2")]
    statuses = [(await raw.call("sendMessage", chat_id=chat, text=text))[0] for chat, text in asked]
    assert statuses == [200, 502, 200, 200, 502, 200]


async def test_a_reset_before_handling_delivers_nothing(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sandbox.fault(kind="reset", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(patient, "hello")
    assert sandbox.messages(patient) == []


async def test_a_reset_after_handling_delivers_and_loses_only_the_answer(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    sandbox.fault(kind="reset", method="sendMessage", after=True)
    with pytest.raises(NetworkError):
        await bot.send_message(patient, "hello")
    assert [message.text for message in sandbox.messages(patient)] == ["hello"]
    (call,) = sandbox.log("sendMessage")
    assert (call.ok, call.status, call.fault) == (False, 0, "reset after")


async def test_a_late_answer_times_out_although_the_message_is_there(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    sandbox.fault(kind="delay", method="sendMessage", seconds=30.0, after=True)
    url = f"{sandbox.api_url}/bot{TOKEN}/sendMessage"
    with pytest.raises(TimeoutError):
        await raw.session.post(
            url, json={"chat_id": patient, "text": "x"}, timeout=aiohttp.ClientTimeout(total=0.1)
        )
    assert len(sandbox.messages(patient)) == 1


async def test_downloads_can_fail_too(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.document(sandbox.patient(), b"x")
    message = (await bot.get_updates())[0].message
    assert message is not None
    assert message.document is not None
    file = await bot.get_file(message.document)
    sandbox.fault(method="download", status=500)
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray() == b"x"


async def test_a_misspelt_fault_is_refused(raw: Raw) -> None:
    answer = await raw.sim("POST", "faults", methd="sendMessage")
    assert "unknown fault fields: methd" in answer["description"]


async def test_faults_are_listed_and_cleared_over_http(raw: Raw) -> None:
    number = (await raw.sim("POST", "faults", status=500, times=0))["result"]["id"]
    assert (await raw.call("getMe"))[0] == 500
    assert [each["id"] for each in (await raw.sim("GET", "faults"))["result"]] == [number]
    await raw.sim("DELETE", "faults")
    assert (await raw.call("getMe"))[0] == 200


async def test_sending_limits_are_enforced_only_when_asked_for(sandbox: Sandbox, raw: Raw) -> None:
    patient, other = sandbox.patient(), sandbox.patient()
    free = [(await raw.call("sendMessage", chat_id=patient, text="x"))[0] for _ in range(6)]
    assert free == [200] * 6
    sandbox.limit(Limits(on=True, chat_burst=2))
    held = [await raw.call("sendMessage", chat_id=patient, text="x") for _ in range(3)]
    assert [status for status, _ in held] == [200, 200, 429]
    assert held[2][1]["parameters"] == {"retry_after": 1}
    assert (await raw.call("sendMessage", chat_id=other, text="x"))[0] == 200


async def test_the_log_has_every_call_in_order_and_no_token(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    await raw.call("sendMessage", chat_id=patient, text="private words")
    await raw.call("sendMessage", chat_id=1, text="x")
    told = (await raw.sim("GET", "log"))["result"]
    assert [(call["method"], call["chat_id"], call["ok"]) for call in told] == [
        ("sendMessage", patient, True),
        ("sendMessage", 1, False),
    ]
    assert TOKEN not in str(told)
    assert "private words" not in str(told)


async def test_waiting_ends_with_the_message_or_says_so(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient()
    waiting = asyncio.create_task(sandbox.wait_for(patient, contains="second"))
    await bot.send_message(patient, "first")
    await bot.send_message(patient, "second")
    assert (await waiting).text == "second"
    with pytest.raises(TimeoutError):
        await sandbox.wait_for(patient, contains="third", timeout=0.01)
