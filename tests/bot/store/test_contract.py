"""What every Store promises. A second one is tested by one more line in STORES."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from kept_tools import ANN, BEA, CAT, HER2, REVISION, Clock, heard, named, reply, send, tell

from bot.ports import Edit, Loaded, Outgoing
from bot.store import MEMORY, open_store
from bot.store.scripted import REMINDER
from flows.model import Answer, Flag, Forgot, How, Reason, Session, Turn

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from bot.store.scripted import ScriptedStore

    Open = Callable[[Path, Clock], AbstractAsyncContextManager[ScriptedStore]]

RATE = 10.0
STORES: dict[str, Open] = {
    "sqlite-in-memory": lambda _, clock: open_store(MEMORY, rate=RATE, now=clock.now),
    "sqlite-file": lambda path, clock: open_store(str(path / "lantern.db"), rate=RATE, now=clock.now),
}
ANSWERED = Session({HER2: Answer("positive", How.SAID)})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> AsyncIterator[ScriptedStore]:
    async with STORES[request.param](tmp_path, clock) as opened:
        yield opened


async def rows(store: ScriptedStore, table: str, *columns: str) -> list[tuple[object, ...]]:
    def script():  # type: ignore[no-untyped-def]
        return (yield f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2", ())  # noqa: S608

    return await store.run(script)


async def send_all(store: ScriptedStore, clock: Clock) -> list[tuple[int, str]]:
    """Claims and settles until nothing waits; message ids are 1, 2, ..."""
    went: list[tuple[int, str]] = []
    while (at := await store.next_due()) is not None:
        clock.at = max(clock.at, at)
        for due in await store.claim(clock.now(), 100):
            went += named([due])
            await store.sent(due, len(went), clock.now())
    return went


async def test_a_stranger_has_a_blank_session(store: ScriptedStore) -> None:
    assert Loaded(Session(), 0, heard=False, tapped=None) == await store.load(ANN, 1)


async def test_what_was_kept_is_loaded(store: ScriptedStore) -> None:
    await tell(store, ANN, session=ANSWERED)
    after = await store.load(ANN, 10**9)
    assert (after.session, after.version) == (ANSWERED, 1)


async def test_the_same_update_twice_is_one_turn(store: ScriptedStore, clock: Clock) -> None:
    message = await tell(store, ANN, send("one"))
    again = await store.load(ANN, message.update)
    assert again.heard
    assert await store.keep(message, again, Turn(Session(misses=9)), (send("two"),), REVISION)
    assert (await store.load(ANN, 0)).session.misses == 0
    assert await send_all(store, clock) == [(ANN, "one")]


async def test_who_loses_the_race_writes_nothing(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN)
    first, second = heard(ANN), heard(ANN)
    before = await store.load(ANN, first.update)
    assert await store.keep(first, before, Turn(Session(misses=1)), (send("one"),), REVISION)
    assert not await store.keep(second, before, Turn(Session(misses=2)), (send("two"),), REVISION)
    after = await store.load(ANN, second.update)
    assert (after.session.misses, after.heard) == (1, False)
    assert await send_all(store, clock) == [(ANN, "one")]


async def test_of_two_first_turns_one_wins(store: ScriptedStore) -> None:
    before = await store.load(ANN, 1)
    turns = [store.keep(heard(ANN), before, Turn(Session()), (), REVISION) for _ in range(5)]
    assert sorted(await asyncio.gather(*turns)) == [False] * 4 + [True]


async def test_a_turn_is_kept_with_its_snippets_and_revision(store: ScriptedStore) -> None:
    message = await tell(store, ANN, Edit(7, reply("three")), send("one"), send("two"))
    kept = await rows(store, "turns", "patient", "update_id", "at", "snippets", "revision")
    assert [(ANN, message.update, message.at, '[1,["one","two"]]', REVISION)] == kept


async def test_messages_go_in_order_and_one_at_a_time_for_a_patient(
    store: ScriptedStore, clock: Clock
) -> None:
    await tell(store, ANN, send("one"), send("two"))
    await tell(store, BEA, send("three"))
    first = await store.claim(clock.now(), 10)
    assert {(ANN, "one"), (BEA, "three")} == set(named(first))
    assert await store.claim(clock.now(), 10) == []
    await store.sent(first[0], 1, clock.now())
    assert named(await store.claim(clock.now(), 10)) == [(ANN, "two")]


async def test_a_claim_that_nobody_settles_comes_back(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, send("one"))
    [first] = await store.claim(clock.now(), 10)
    clock.forward(46)
    [second] = await store.claim(clock.now(), 10)
    assert (1, 2, first.seq) == (first.tries, second.tries, second.seq)


async def test_a_patient_gets_five_at_once_and_then_one_a_second(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, *[send("one")] * 7)
    start, gaps = clock.now(), []
    while (at := await store.next_due()) is not None:
        clock.at = max(clock.at, at)
        [due] = await store.claim(clock.now(), 10)
        gaps.append(clock.now() - start)
        await store.sent(due, 1, clock.now())
    assert gaps == [0, 0, 0, 0, 0, 1, 2]


async def test_the_whole_bot_keeps_to_its_rate(store: ScriptedStore, clock: Clock) -> None:
    for patient in range(100, 130):
        await tell(store, type(ANN)(patient), send("one"))
    assert len(await store.claim(clock.now(), 100)) == 10
    assert await store.claim(clock.now(), 100) == []
    clock.forward(0.5)
    assert len(await store.claim(clock.now(), 100)) == 5


async def test_answers_go_before_reminders(store: ScriptedStore, clock: Clock) -> None:
    message = heard(ANN)
    before = await store.load(ANN, message.update)
    assert await store.keep(message, before, Turn(Session()), (send("one"),), REVISION, prio=REMINDER)
    clock.forward(5)
    await tell(store, BEA, send("two"))
    assert named(await store.claim(clock.now(), 1)) == [(BEA, "two")]


async def test_an_unsent_message_waits_and_its_try_does_not_count(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, send("one"), send("two"))
    [due] = await store.claim(clock.now(), 10)
    await store.again(due, clock.now() + 3, doubt=False)
    assert await store.claim(clock.now() + 2, 10) == []
    [due] = await store.claim(clock.now() + 3, 10)
    assert (due.tries, named([due])) == (1, [(ANN, "one")])
    await store.again(due, clock.now())
    [due] = await store.claim(clock.now() + 3, 10)
    assert due.tries == 2


async def test_a_halt_is_for_everybody(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, send("one"))
    await store.halt(clock.now() + 20)
    assert clock.now() + 20 == pytest.approx(await store.next_due())
    assert await store.claim(clock.now() + 19, 10) == []
    assert len(await store.claim(clock.now() + 20, 10)) == 1


async def test_a_refused_answer_raises_a_flag_and_lets_the_next_one_go(
    store: ScriptedStore, clock: Clock
) -> None:
    message = await tell(store, ANN, send("one"), send("two"))
    [due] = await store.claim(clock.now(), 10)
    await store.refused(due, "bad-request", gone=False)
    assert [(ANN, message.update, "undelivered")] == await rows(
        store, "flags", "patient", "update_id", "reason"
    )
    assert named(await store.claim(clock.now(), 10)) == [(ANN, "two")]


async def test_a_refused_edit_raises_no_flag(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, Edit(7, reply("one")))
    [due] = await store.claim(clock.now(), 10)
    await store.refused(due, "bad-request", gone=False)
    assert await rows(store, "flags", "patient", "reason") == []


async def test_for_a_patient_who_is_gone_the_rest_waits_and_is_dropped_at_their_return(
    store: ScriptedStore, clock: Clock
) -> None:
    await tell(store, ANN, send("one"), send("two"))
    [due] = await store.claim(clock.now(), 10)
    await store.refused(due, "blocked", gone=True)
    assert None is await store.next_due()
    assert not (await store.load(ANN, 0)).session.reachable
    await tell(store, ANN, send("three"), session=Session(reachable=True))
    assert await send_all(store, clock) == [(ANN, "three")]


async def test_a_return_while_a_message_is_on_its_way_keeps_the_order(
    store: ScriptedStore, clock: Clock
) -> None:
    await tell(store, ANN, send("one"), send("two"))
    [due] = await store.claim(clock.now(), 10)
    await tell(store, ANN, session=Session(reachable=False))
    await tell(store, ANN, send("three"), session=Session(reachable=True))
    assert await store.claim(clock.now(), 10) == []
    await store.sent(due, 1, clock.now())
    assert await send_all(store, clock) == [(ANN, "three")]


async def test_a_return_with_nothing_to_say_leaves_nothing_waiting(store: ScriptedStore) -> None:
    await tell(store, ANN, send("one"), session=Session(reachable=False))
    await tell(store, ANN, session=Session(reachable=True))
    assert None is await store.next_due()


@pytest.mark.parametrize(
    ("later", "shown"),
    [((), "one"), ((Edit(1, reply("two")),), "two"), ((Edit(2, reply("two")),), "one")],
    ids=["as sent", "as edited", "another was edited"],
)
async def test_the_tapped_message_is_known(
    store: ScriptedStore, clock: Clock, later: tuple[Outgoing, ...], shown: str
) -> None:
    await tell(store, ANN, send("one"))
    await send_all(store, clock)
    await tell(store, ANN, *later)
    assert reply(shown) == (await store.load(ANN, 0, 1)).tapped
    assert None is (await store.load(BEA, 0, 1)).tapped


async def test_forgetting_leaves_no_word_and_still_says_good_bye(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, send("one"), session=ANSWERED)
    await send_all(store, clock)
    await store.bury(10**6, ANN, "raw", "KeyError", None)
    await tell(store, BEA, send("one"))
    await tell(store, ANN, send("two"), send("three"), events=(Forgot(),), session=ANSWERED)
    assert Session() == (await store.load(ANN, 0)).session
    assert [patient for patient, _ in await rows(store, "turns", "patient", "update_id")] == [BEA]
    assert await rows(store, "flags", "patient", "reason") == []
    assert [1 for _, body in await rows(store, "inbox", "update_id", "body") if body] == []
    assert [one for one in await send_all(store, clock) if one[0] == ANN] == [(ANN, "two"), (ANN, "three")]
    assert {None} == {body for who, body in await rows(store, "outbox", "patient", "body") if who == ANN}


async def test_forgetting_while_a_message_is_on_its_way_keeps_the_order(
    store: ScriptedStore, clock: Clock
) -> None:
    await tell(store, ANN, send("one"), send("one"), send("one"))
    [due] = await store.claim(clock.now(), 10)
    await tell(store, ANN, send("two"), events=(Forgot(),))
    assert await store.claim(clock.now(), 10) == []
    await store.sent(due, 1, clock.now())
    assert await send_all(store, clock) == [(ANN, "two")]
    assert {None} == {body for _, body in await rows(store, "outbox", "patient", "body")}


async def test_after_forgetting_a_repeated_update_is_still_heard_once(store: ScriptedStore) -> None:
    message = await tell(store, ANN)
    await tell(store, ANN, events=(Forgot(),))
    assert (await store.load(ANN, message.update)).heard


async def test_a_dead_letter_is_heard_and_apologised_for_once(store: ScriptedStore, clock: Clock) -> None:
    for _ in range(2):
        await store.bury(5, ANN, "raw", "KeyError", send("one"))
    after = await store.load(ANN, 5)
    assert (after.heard, after.version) == (True, 1)
    assert await rows(store, "flags", "patient", "reason") == [(ANN, "our-fault")]
    assert await rows(store, "inbox", "update_id", "error", "body") == [(5, "KeyError", "raw")]
    assert await send_all(store, clock) == [(ANN, "one")]


async def test_a_dead_letter_of_nobody_is_heard(store: ScriptedStore) -> None:
    await store.bury(5, None, "raw", "KeyError", send("one"))
    assert (await store.load(ANN, 5)).heard
    assert None is await store.next_due()


async def test_flags_are_kept_with_the_turn(store: ScriptedStore) -> None:
    turn = Turn(Session(), flags=(Flag(Reason.EMERGENCY_A), Flag(Reason.CUT_OFF_TWICE)))
    assert await store.keep(heard(ANN), await store.load(ANN, 0), turn, (), REVISION)
    assert await rows(store, "flags", "patient", "reason") == [(ANN, "cut-off-twice"), (ANN, "emergency-a")]


@pytest.mark.parametrize("is_known", [False, True])
async def test_the_messages_of_a_group_that_moved_follow(
    store: ScriptedStore, clock: Clock, *, is_known: bool
) -> None:
    if is_known:
        await tell(store, CAT, send("three"))
    await tell(store, ANN, send("one"), send("two"))
    await store.claim(clock.now(), 10)
    await store.moved(ANN, CAT)
    clock.forward(46)
    assert [(CAT, "three")] * is_known + [(CAT, "one"), (CAT, "two")] == await send_all(store, clock)


async def test_a_message_of_another_lantern_is_passed_over(store: ScriptedStore, clock: Clock) -> None:
    await tell(store, ANN, send("one"), send("two"))

    def spoil():  # type: ignore[no-untyped-def]
        yield "UPDATE outbox SET body = '[9,{}]' WHERE seq = 1", ()

    await store.run(spoil)
    assert await send_all(store, clock) == [(ANN, "two")]
    assert await rows(store, "flags", "patient", "reason") == [(ANN, "undelivered")]


async def test_old_updates_are_purged_and_young_ones_stay(store: ScriptedStore, clock: Clock) -> None:
    old = await tell(store, ANN)
    clock.forward(100)
    young = await tell(store, ANN)
    assert await store.purge_inbox(clock.now() - 50) == 1
    assert (
        (await store.load(ANN, old.update)).heard,
        (await store.load(ANN, young.update)).heard,
    ) == (False, True)


async def test_a_script_that_fails_harms_nobody(store: ScriptedStore) -> None:
    def bad():  # type: ignore[no-untyped-def]
        yield "INSERT INTO inbox (update_id, patient, at) VALUES (777, 1, 1)", ()
        raise LookupError

    keeps = [tell(store, type(ANN)(patient)) for patient in range(100, 120)]
    *good, failed = await asyncio.gather(*keeps, store.run(bad), return_exceptions=True)
    assert isinstance(failed, LookupError)
    assert not [one for one in good if isinstance(one, BaseException)]
    assert not (await store.load(ANN, 777)).heard
    assert len(await rows(store, "turns", "patient", "update_id")) == 20
