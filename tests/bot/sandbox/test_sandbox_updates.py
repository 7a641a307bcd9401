"""How the bot receives updates by polling."""

import asyncio

import pytest
from sandbox_tools import Raw, polled
from telegram import Bot
from telegram.error import Conflict

from bot.sandbox import Sandbox


async def test_get_me_parses_in_ptb(bot: Bot) -> None:
    me = await bot.get_me()
    assert me.is_bot
    assert me.username == "lantern_sandbox_bot"


async def test_a_started_patient_arrives_as_a_bot_command(sandbox: Sandbox, bot: Bot) -> None:
    patient = sandbox.patient("Maya", language_code="de")
    sandbox.say(patient, "/start abc")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "de"
    assert list(update.message.parse_entities().values()) == ["/start"]


async def test_an_unconfirmed_update_comes_again_and_a_confirmed_one_does_not(
    sandbox: Sandbox, bot: Bot
) -> None:
    sandbox.say(sandbox.patient(), "one")
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [update.update_id for update in first] == [update.update_id for update in again]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()


async def test_a_poll_is_held_until_something_happens(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    poll = asyncio.create_task(raw.call("getUpdates", timeout=30))
    await polled(sandbox)
    assert not poll.done()
    sandbox.say(patient, "now")
    _, body = await asyncio.wait_for(poll, 5)
    assert body["result"][0]["message"]["text"] == "now"


async def test_a_negative_offset_keeps_only_the_newest(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    for words in ("one", "two", "three"):
        sandbox.say(patient, words)
    _, body = await raw.call("getUpdates", offset=-2)
    assert [update["message"]["text"] for update in body["result"]] == ["two", "three"]
    _, body = await raw.call("getUpdates")
    assert len(body["result"]) == 2


async def test_limit_and_allowed_updates_are_obeyed(sandbox: Sandbox, raw: Raw) -> None:
    await raw.call("getUpdates", allowed_updates=["edited_message"])
    patient = sandbox.patient()
    (number,) = sandbox.say(patient, "one")
    sandbox.edit(patient, number, "two")
    sandbox.edit(patient, number, "three")
    _, body = await raw.call("getUpdates", limit=1)
    assert [update["edited_message"]["text"] for update in body["result"]] == ["two"]


async def test_a_second_poller_throws_the_first_one_out_with_409(sandbox: Sandbox, raw: Raw) -> None:
    first = asyncio.create_task(raw.call("getUpdates", timeout=30))
    await polled(sandbox)
    second = asyncio.create_task(raw.call("getUpdates", timeout=30))
    status, body = await asyncio.wait_for(first, 5)
    assert status == 409
    assert "terminated by other getUpdates request" in body["description"]
    sandbox.say(sandbox.patient(), "hello")
    assert (await asyncio.wait_for(second, 5))[0] == 200


async def test_polling_with_a_webhook_set_is_409(bot: Bot) -> None:
    await bot.set_webhook("https://bot.example.org/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_duplicates_and_disorder_come_on_demand(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    sandbox.duplicate(1)
    sandbox.say(patient, "twice")
    sandbox.shuffle(2)
    sandbox.say(patient, "early")
    sandbox.say(patient, "late")
    _, body = await raw.call("getUpdates")
    assert [update["message"]["text"] for update in body["result"]] == ["twice", "twice", "late", "early"]
    numbers = [update["update_id"] for update in body["result"]]
    assert numbers[0] == numbers[1] < numbers[3] < numbers[2]


async def test_a_text_over_4096_arrives_in_pieces_as_from_a_telephone(sandbox: Sandbox, raw: Raw) -> None:
    words = "wörd 😀 " * 1000
    assert len(sandbox.say(sandbox.patient(), words)) == 2
    _, body = await raw.call("getUpdates")
    texts = [update["message"]["text"] for update in body["result"]]
    assert all(len(text.encode("utf-16-le")) // 2 <= 4096 for text in texts)
    assert " ".join(texts).split() == words.split()


async def test_any_broken_update_can_be_queued(sandbox: Sandbox, raw: Raw) -> None:
    sandbox.raw({"message": {"chat": {"id": 5}, "odd": True}})
    _, body = await raw.call("getUpdates")
    assert body["result"][0]["message"]["odd"] is True
