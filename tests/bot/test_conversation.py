from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from kept_tools import ANN, ASK, BEA, CATALOGUE, HER2, Clock, draft, heard, named

from bot.conversation import Conversation, Lanes, LostRacesError
from bot.ports import Delete, Edit, Heard, Loaded, Outgoing, PatientId
from bot.store import MEMORY, SqliteStore, open_store
from flows.markup import plain
from flows.model import Answer, Answered, How, Message, Said, Session, Started, Tapped, TappedInVain, Turn

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

POSITIVE = Tapped(HER2, "positive")


def respond(session: Session, message: Message, _: int) -> Turn:
    """A guide of one question."""
    match message:
        case Started():
            return Turn(session, (ASK,))
        case Tapped(step, value) if step in session.answers:
            return Turn(session, (draft("three"),), (TappedInVain(step),))
        case Tapped(step, value):
            after = Session({step: Answer(value, How.TAPPED)})
            return Turn(after, (draft("her2/positive"),), (Answered(step, value, How.TAPPED),))
        case Said("bug"):
            raise ValueError("secret words")
        case Said("no such snippet"):
            return Turn(session, (draft("nowhere"),))
        case Said("nobody can write this"):
            return Turn(Session(misses="secret"))  # type: ignore[arg-type]
        case Said("huge"):
            return Turn(session, (replace(ASK, parts=draft("her2/huge").parts),))
        case _:
            return Turn(Session(misses=session.misses + 1), (draft("one"),))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(clock: Clock) -> AsyncIterator[SqliteStore]:
    async with open_store(MEMORY, now=clock.now) as opened:
        yield opened


@pytest.fixture
def conversation(store: SqliteStore) -> Conversation:
    return Conversation(store, respond, CATALOGUE)


async def send_all(store: SqliteStore, clock: Clock, first: int = 1) -> list[Outgoing]:
    went: list[Outgoing] = []
    while (at := await store.next_due()) is not None:
        clock.at = max(clock.at, at)
        for due in await store.claim(clock.now(), 10):
            await store.sent(due, first + len(went), clock.now())
            assert not isinstance(due.outgoing, Delete)
            went.append(due.outgoing)
    return went


def tap(message: Tapped, tapped: int) -> Heard:
    return Heard(heard(ANN).update, ANN, message, 1, tapped)


async def test_what_is_heard_is_answered_once(
    store: SqliteStore, conversation: Conversation, clock: Clock
) -> None:
    message = heard(ANN)
    for _ in range(3):
        await conversation.hear(message, "{}")
    assert (await store.load(ANN, 0)).session.misses == 1
    assert len(await send_all(store, clock)) == 1


async def test_the_outbox_is_woken_after_the_turn_is_kept(store: SqliteStore) -> None:
    woken: list[PatientId] = []
    message = heard(ANN)
    await Conversation(store, respond, CATALOGUE, woken.append).hear(message, "{}")
    assert woken == [ANN]


async def test_a_tapped_message_shows_the_choice_and_loses_its_buttons(
    store: SqliteStore, conversation: Conversation, clock: Clock
) -> None:
    await conversation.hear(heard(ANN, Started()), "{}")
    await send_all(store, clock)
    await conversation.hear(tap(POSITIVE, 1), "{}")
    edit, answer = await send_all(store, clock, 2)
    assert isinstance(edit, Edit)
    assert (edit.message_id, edit.reply.keys) == (1, ())
    assert "✓ Positive" in plain(edit.reply.text)
    assert answer.reply.snippets == ("her2/positive",)


@pytest.mark.parametrize(
    ("message", "at"),
    [(POSITIVE, 99), (Tapped(HER2, "strange"), 1)],
    ids=["not our message", "not its button"],
)
async def test_nothing_is_edited_for_a_foreign_tap(
    store: SqliteStore, conversation: Conversation, clock: Clock, message: Tapped, at: int
) -> None:
    await conversation.hear(heard(ANN, Started()), "{}")
    await send_all(store, clock)
    await conversation.hear(tap(message, at), "{}")
    assert [one for one in await send_all(store, clock) if isinstance(one, Edit)] == []


async def test_a_mark_that_does_not_fit_costs_no_answer(
    store: SqliteStore, conversation: Conversation, clock: Clock
) -> None:
    await conversation.hear(heard(ANN, Said("huge")), "{}")
    await send_all(store, clock)
    await conversation.hear(tap(POSITIVE, 1), "{}")
    [answer] = await send_all(store, clock, 2)
    assert answer.reply.snippets == ("her2/positive",)


async def test_a_tap_in_vain_edits_nothing(
    store: SqliteStore, conversation: Conversation, clock: Clock
) -> None:
    for _ in range(2):
        await conversation.hear(heard(ANN, Started()), "{}")
    await send_all(store, clock)
    await conversation.hear(tap(POSITIVE, 1), "{}")
    await conversation.hear(tap(Tapped(HER2, "negative"), 2), "{}")
    edits = [one.message_id for one in await send_all(store, clock, 3) if isinstance(one, Edit)]
    assert edits == [1]


@pytest.mark.parametrize("words", ["bug", "no such snippet", "nobody can write this"])
async def test_a_fault_of_ours_is_buried_and_the_patient_hears_sorry(
    store: SqliteStore, conversation: Conversation, clock: Clock, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    message = heard(ANN, Said(words))
    with caplog.at_level(logging.DEBUG, logger="bot"):
        await conversation.hear(message, "{secret}")
    assert "secret" not in caplog.text
    assert str(message.update) in caplog.text
    assert (await store.load(ANN, message.update)).heard
    [sorry] = await send_all(store, clock)
    assert sorry.reply.snippets == ("sorry/our-fault",)


async def test_after_a_fault_the_answers_are_still_there(
    store: SqliteStore, conversation: Conversation
) -> None:
    await conversation.hear(heard(ANN), "{}")
    await conversation.hear(heard(ANN, Said("bug")), "{}")
    assert (await store.load(ANN, 0)).session.misses == 1


async def test_a_session_of_another_lantern_is_a_fault_of_ours(
    store: SqliteStore, conversation: Conversation, clock: Clock
) -> None:
    await conversation.hear(heard(ANN), "{}")
    await send_all(store, clock)

    def spoil():  # type: ignore[no-untyped-def]
        yield "UPDATE patient SET session = '[9,{}]'", ()

    await store.run(spoil)
    await conversation.hear(heard(ANN), "{}")
    [sorry] = await send_all(store, clock)
    assert sorry.reply.snippets == ("sorry/our-fault",)


async def test_one_patient_in_order_and_others_meanwhile(store: SqliteStore, clock: Clock) -> None:
    order: list[int] = []

    class Slow:
        """Ann's first load waits until Bea has had her turn."""

        def __init__(self) -> None:
            self.bea = asyncio.Event()

        def __getattr__(self, name: str) -> object:
            return getattr(store, name)

        async def load(self, patient: int, update: int, tapped: int | None = None) -> Loaded:
            order.append(update)
            if patient == ANN and not self.bea.is_set():
                await self.bea.wait()
            loaded = await store.load(ANN if patient == ANN else BEA, update, tapped)
            if patient == BEA:
                self.bea.set()
            return loaded

    conversation = Conversation(Slow(), respond, CATALOGUE)  # type: ignore[arg-type]
    ann, bea = [heard(ANN) for _ in range(5)], heard(BEA)
    await asyncio.gather(*[conversation.hear(one, "{}") for one in (*ann, bea)])
    assert [one.update for one in ann] == [update for update in order if update != bea.update]
    assert bea.update == order[1]
    assert (await store.load(ANN, 0)).session.misses == 5
    assert named(await store.claim(clock.now(), 9))


async def test_two_processes_lose_no_turn(store: SqliteStore) -> None:
    """Two conversations share no lanes, as two replicas do not: compare-and-set makes them serial."""
    both = [Conversation(store, respond, CATALOGUE) for _ in range(2)]
    await asyncio.gather(*[both[number % 2].hear(heard(ANN), "{}") for number in range(20)])
    assert (await store.load(ANN, 0)).session.misses == 20


async def test_races_are_not_lost_for_ever(store: SqliteStore) -> None:
    class Losing:
        async def load(self, *_: object) -> Loaded:
            return await store.load(ANN, 0)

        async def keep(self, *_: object) -> bool:
            return False

    with pytest.raises(LostRacesError):
        await Conversation(Losing(), respond, CATALOGUE).hear(heard(ANN), "{}")  # type: ignore[arg-type]


async def test_trouble_of_the_world_is_not_buried(store: SqliteStore) -> None:
    class Down:
        async def load(self, *_: object) -> Loaded:
            raise ConnectionError

    message = heard(ANN)
    with pytest.raises(ConnectionError):
        await Conversation(Down(), respond, CATALOGUE).hear(message, "{}")  # type: ignore[arg-type]
    assert not (await store.load(ANN, message.update)).heard


async def test_idle_lanes_are_freed() -> None:
    lanes = Lanes()

    async def use() -> None:
        async with lanes.of(ANN):
            assert len(lanes) == 1

    await asyncio.gather(use(), use())
    assert len(lanes) == 0
