"""We die, or the line does, at every single step: one topic, one card, and at most one message twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from desk_tools import MARY, OMAR
from topic_tools import URGENT, Hall, hall

from bot.review.topics.ports import Held, Topic
from flows.reviews.model import Answer, Claim

STEPS = range(1, 7)


class DiedError(BaseException):
    """Nothing catches it, like a power cut."""


def dying(here: Hall, after: int) -> None:
    """Nothing is written down any more after so many steps."""
    count, keep = Counter[str](), here.topics.keep

    async def die(held: Held, topic: Topic, seconds: float) -> Held | None:
        count["keep"] += 1
        if count["keep"] >= after:
            raise DiedError
        return await keep(held, topic, seconds)

    here.topics.keep = die  # type: ignore[method-assign]


def alive(here: Hall) -> None:
    del here.topics.keep


@pytest.mark.parametrize("step", STEPS)
async def test_a_crash_at_any_step_repeats_at_most_one_message(step: int) -> None:
    async with hall() as here:
        patient = here.patient()
        await here.says(patient, URGENT)
        await here.do(patient, Claim(), OMAR)
        await here.do(patient, Answer("first"), OMAR)
        dying(here, step)
        with pytest.raises(DiedError):
            await here.staff.look()
        alive(here)
        await here.pump()
        here.clock.forward(200)  # the lease of the dead
        here.staff = here.again()
        await here.look()
        assert len(here.threads()) == 1
        assert await here.rows("SELECT * FROM gone_topics") == []
        texts = Counter(one.text for one in here.told(here.thread()) if one.text)
        assert sum(many - 1 for many in texts.values()) <= 1
        assert "│ first" in here.words(here.thread())
        assert "claimed by Omar" in here.card(here.thread()).text


@pytest.mark.parametrize("method", ["createForumTopic", "sendMessage", "pinChatMessage"])
async def test_an_answer_that_is_lost_on_its_way_makes_no_second_topic(method: str) -> None:
    async with hall() as here:
        here.sandbox.fault(method=method, chat_id=here.group, kind="reset", after=True)
        await here.says(here.patient(), URGENT)
        with pytest.raises(Exception, match="later"):
            await here.staff.look()
        await here.pump()
        await here.look()
        assert len(here.threads()) == 1
        assert len(here.sandbox.log("createForumTopic")) == 1
        assert len([one for one in here.told(here.thread()) if "Since" in one.text]) <= 2


async def test_a_second_topic_that_was_made_after_all_is_deleted() -> None:
    async with hall() as here:
        here.sandbox.fault(method="createForumTopic", chat_id=here.group, kind="reset", after=True)
        await here.says(here.patient(), URGENT)
        with pytest.raises(Exception, match="later"):
            await here.staff.look()
        await here.staff.look()  # before Telegram told us of the first one
        assert len(here.threads()) == 2
        await here.pump()
        await here.look()
        (thread,) = here.threads()
        assert "Since" in here.words(thread)


async def test_the_loop_lives_through_trouble_and_shows_what_changed_at_once(tmp_path: Path) -> None:
    async with hall(tmp_path / "lantern.db") as here:
        running, ticking = asyncio.create_task(here.staff.run()), asyncio.create_task(_time(here))
        try:
            here.sandbox.fault(method="createForumTopic", kind="status", status=502)
            here.sandbox.fault(method="sendMessage", chat_id=here.group, kind="status", status=429)
            patient = here.patient()
            await here.says(patient, URGENT)
            card = await here.sandbox.wait_for(here.group, contains="Since")
            assert await here.taps(MARY.id, "Claim", card.id) == "Done"
            await here.sandbox.wait_for(here.group, since=card.seq, contains="claimed by Mary")
        finally:
            ticking.cancel()
            running.cancel()
            await asyncio.gather(running, ticking, return_exceptions=True)
        assert running.cancelled()


async def _time(here: Hall) -> None:
    """Passes fast."""
    while True:
        await asyncio.sleep(0.01)
        here.clock.forward(1)
        here.staff.wake()


async def test_a_store_that_fails_makes_the_update_come_again_and_nothing_is_done_twice() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        run, failures = here.store.run, [OSError("disk full")]

        async def failing(make: object) -> object:
            if failures and "act" in repr(make):
                raise failures.pop()
            return await run(make)  # type: ignore[arg-type]

        here.desk.store._run = failing  # type: ignore[attr-defined]  # noqa: SLF001
        here.sandbox.say(here.group, "once", user=MARY.id, thread=thread)
        raw = here.sandbox.world.mailbox.pending[0].wire()
        with pytest.raises(OSError, match="disk full"):
            await here.staff.take(raw)
        for _ in range(3):
            assert await here.staff.take(raw)
        await here.deliver()
        assert len([words for words in here.seen_by(patient) if "once" in words]) == 1


async def test_two_copies_of_an_update_at_two_workers_are_done_once() -> None:
    async with hall() as here:
        patient, thread = await here.claimed()
        here.sandbox.say(here.group, "both at once", user=MARY.id, thread=thread)
        raw = here.sandbox.world.mailbox.pending[0].wire()
        other = here.again()
        done = await asyncio.gather(here.staff.take(raw), other.take(raw), return_exceptions=True)
        assert True in done
        assert await here.staff.take(raw)
        assert await other.take(raw)
        await here.deliver()
        assert len([words for words in here.seen_by(patient) if "both at once" in words]) == 1
