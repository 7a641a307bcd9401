from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from kept_tools import ANN, BEA, CAT, Clock, reply_of, send, tell

from bot.outbox import TRIES, Outbox
from bot.outbox.halts import PROBE
from bot.ports import Halted, Outcome, PatientId, Refused, Sendable, Sent, Unknown, Unsent
from bot.store import MEMORY, SqliteStore, open_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class FakeGateway:
    """Answers with what was put into `answers` for the patient, else with a new message id."""

    def __init__(self) -> None:
        self.went: list[tuple[PatientId, str]] = []
        self.answers: dict[PatientId, list[Outcome | Exception]] = defaultdict(list)
        self.gates: dict[PatientId, asyncio.Event] = {}
        self.arrived = asyncio.Event()

    async def deliver(self, patient: PatientId, outgoing: Sendable) -> Outcome:
        self.went.append((patient, reply_of(outgoing).snippets[0]))
        self.arrived.set()
        if gate := self.gates.get(patient):
            await gate.wait()
        answer = self.answers[patient].pop(0) if self.answers[patient] else Sent(len(self.went))
        if isinstance(answer, Exception):
            raise answer
        return answer


class Post:
    """An outbox at work on a real store, with a fake gateway and a clock that we turn."""

    def __init__(self, store: SqliteStore, clock: Clock) -> None:
        self.store, self.clock, self.gateway = store, clock, FakeGateway()
        self.pauses: list[float] = []
        self.outbox = Outbox(store, self.gateway, clock, pause=self._pause)

    async def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def settle(self, seconds: float = 0) -> list[tuple[PatientId, str]]:
        """Lets time pass and gives what went out since."""
        self.clock.forward(seconds)
        self.gateway.went.clear()
        self.outbox.wake()
        async with asyncio.timeout(5):
            await self.outbox.settled()
        return list(self.gateway.went)


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    clock = Clock()
    async with open_store(MEMORY, now=clock.now) as store:
        at_work = Post(store, clock)
        task = asyncio.create_task(at_work.outbox.run(grace=0))
        yield at_work
        task.cancel()
        await asyncio.wait([task])


async def flags(store: SqliteStore) -> list[str]:
    def script():  # type: ignore[no-untyped-def]
        return (yield "SELECT reason FROM flags", ())

    return [reason for (reason,) in await store.run(script)]


async def test_messages_of_a_patient_go_in_order(post: Post) -> None:
    await tell(post.store, ANN, send("one"), send("two"), send("three"))
    assert await post.settle() == [(ANN, "one"), (ANN, "two"), (ANN, "three")]
    assert post.outbox.counts.sent == 3
    assert await post.outbox.drain(5)


async def test_a_slow_patient_holds_up_nobody_else(post: Post) -> None:
    post.gateway.gates[ANN] = asyncio.Event()
    await tell(post.store, ANN, send("one"), send("two"))
    await tell(post.store, BEA, send("one"), send("two"))
    post.outbox.wake()
    async with asyncio.timeout(5):
        while (BEA, "two") not in post.gateway.went:
            post.gateway.arrived.clear()
            await post.gateway.arrived.wait()
    assert (ANN, "two") not in post.gateway.went
    post.gateway.gates[ANN].set()
    assert await post.settle() == [(ANN, "two")]


async def test_drain_gives_up_when_something_must_wait(post: Post) -> None:
    post.gateway.answers[ANN] = [Unsent(3600)]
    await tell(post.store, ANN, send("one"))
    assert not await post.outbox.drain(0.05)


async def test_an_unsent_message_goes_again_after_its_seconds_and_before_the_next(post: Post) -> None:
    post.gateway.answers[ANN] = [Unsent(7, limited=True)]
    await tell(post.store, ANN, send("one"), send("two"))
    assert await post.settle() == [(ANN, "one")]
    assert await post.settle(6) == []
    assert await post.settle(1) == [(ANN, "one"), (ANN, "two")]
    assert post.outbox.counts.repeated == 0


async def test_one_chat_at_its_limit_stops_no_other(post: Post) -> None:
    post.gateway.answers[ANN] = [Unsent(7, limited=True)]
    await tell(post.store, ANN, send("one"))
    await post.settle()
    await tell(post.store, BEA, send("one"))
    assert await post.settle() == [(BEA, "one")]


async def test_several_chats_at_their_limit_stop_everybody(post: Post) -> None:
    for patient in (ANN, BEA, CAT):
        post.gateway.answers[patient] = [Unsent(7, limited=True)]
        await tell(post.store, patient, send("one"))
    await post.settle()
    await tell(post.store, PatientId(44), send("one"))
    assert await post.settle(6) == []
    assert len(await post.settle(2)) == 4


async def test_an_unknown_outcome_goes_again_with_back_off_and_is_counted(post: Post) -> None:
    post.gateway.answers[ANN] = [Unknown(), Unknown(), ValueError("a bug")]
    await tell(post.store, ANN, send("one"))
    assert len(await post.settle()) == 1
    assert len(await post.settle(1)) == 1
    assert len(await post.settle(1)) == 0
    assert len(await post.settle(1)) == 1
    assert len(await post.settle(4)) == 1
    assert (post.outbox.counts.sent, post.outbox.counts.repeated) == (1, 1)


async def test_after_too_many_unknown_outcomes_a_person_has_to_look(post: Post) -> None:
    post.gateway.answers[ANN] = [Unknown()] * TRIES
    await tell(post.store, ANN, send("one"), send("two"))
    went = [one for _ in range(TRIES) for one in await post.settle(60)]
    assert went == [(ANN, "one")] * TRIES + [(ANN, "two")]
    assert await flags(post.store) == ["undelivered"]
    assert post.outbox.counts.refused == 1


async def test_surely_unsent_messages_are_tried_for_ever(post: Post) -> None:
    post.gateway.answers[ANN] = [*[Unsent(5)] * 3 * TRIES]
    await tell(post.store, ANN, send("one"))
    for _ in range(3 * TRIES + 1):
        await post.settle(5)
    assert (
        post.outbox.counts.sent,
        post.outbox.counts.repeated,
        post.outbox.counts.refused,
    ) == (1, 0, 0)


async def test_after_a_refusal_the_next_message_goes(post: Post) -> None:
    post.gateway.answers[ANN] = [Refused("bad-request")]
    await tell(post.store, ANN, send("one"), send("two"))
    assert await post.settle() == [(ANN, "one"), (ANN, "two")]
    assert (post.outbox.counts.refused, await flags(post.store)) == (1, ["undelivered"])


async def test_to_a_patient_who_is_gone_nothing_more_is_sent(post: Post) -> None:
    post.gateway.answers[ANN] = [Refused("blocked", gone=True)]
    await tell(post.store, ANN, send("one"), send("two"))
    assert await post.settle() == [(ANN, "one")]
    assert await post.settle(3600) == []
    assert not (await post.store.load(ANN, 0)).session.reachable
    assert await flags(post.store) == []


async def test_messages_follow_a_group_that_moved(post: Post) -> None:
    post.gateway.answers[ANN] = [Refused("migrated", moved_to=CAT)]
    await tell(post.store, ANN, send("one"), send("two"))
    assert await post.settle() == [(ANN, "one"), (CAT, "one"), (CAT, "two")]


async def test_a_wrong_token_stops_sending_with_one_line_and_is_probed(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    for patient in (ANN, BEA):
        post.gateway.answers[patient] = [Halted("invalid-token")] * 3
        await tell(post.store, patient, send("one"))
    with caplog.at_level(logging.ERROR, logger="bot"):
        await post.settle()
        assert post.outbox.halted
        assert await post.settle(PROBE - 1) == []
        for _ in range(4):
            assert len(await post.settle(PROBE)) == 1
        assert len(await post.settle(PROBE)) == 2
    assert len(caplog.records) == 1
    assert "invalid-token" in caplog.text
    assert not post.outbox.halted
    assert (post.outbox.counts.sent, post.outbox.counts.repeated) == (2, 0)


async def test_an_outcome_is_written_down_even_when_the_store_is_busy(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy, real = [OSError("secret")] * 2, post.store.sent

    async def sent(*arguments: object) -> None:
        if busy:
            raise busy.pop()
        await real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(post.store, "sent", sent)
    await tell(post.store, ANN, send("one"))
    assert await post.settle() == [(ANN, "one")]
    assert (post.outbox.counts.sent, len(post.pauses)) == (1, 2)


async def test_the_loop_survives_a_store_that_fails(
    post: Post, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    busy, real = [OSError("secret")] * 2, post.store.claim

    async def claim(now: float, limit: int) -> object:
        if busy:
            raise busy.pop()
        return await real(now, limit)

    monkeypatch.setattr(post.store, "claim", claim)
    await tell(post.store, ANN, send("one"))
    assert await post.settle() == [(ANN, "one")]
    assert "secret" not in caplog.text


async def test_a_stopped_outbox_lets_what_is_on_its_way_arrive() -> None:
    async with open_store(MEMORY) as store:
        gateway = FakeGateway()
        gateway.gates[ANN] = asyncio.Event()
        outbox = Outbox(store, gateway, Clock(4_000_000_000))
        await tell(store, ANN, send("one"))
        task = asyncio.create_task(outbox.run())
        await gateway.arrived.wait()
        task.cancel()
        gateway.gates[ANN].set()
        await asyncio.wait([task])
        assert None is await store.next_due()
        assert outbox.counts.sent == 1
