"""Sends what was kept: one message a patient at a time, patients side by side, within Telegram's limits."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from bot.outbox.halts import Limits, TokenHalt
from bot.outbox.rest import Rest
from bot.ports import Halted, Refused, Sent, Unknown, Unsent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.ports import Clock, Due, Gateway, Outcome, Store

BACK_OFF = (1, 2, 4, 8, 16, 32, 60)
TRIES = 12
"""So many unknown outcomes, and a person has to look."""
SETTLING = (0.5, 1, 2, 4)
"""Seconds between trials to write down an outcome: forgetting that a message went out sends it twice."""
SHORTEST = 0.01
"""Seconds of rest when something seems due that could not be claimed."""
TOO_OFTEN = "unknown-too-often"

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Counts:
    sent: int = 0
    repeated: int = 0
    """Sent, and perhaps not for the first time."""
    refused: int = 0


class Outbox:
    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        clock: Clock,
        *,
        at_once: int = 64,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._gateway = gateway
        self._clock = clock
        self._at_once = at_once
        self._pause = pause
        self._flying: set[asyncio.Task[None]] = set()
        self._rest = Rest()
        self._token_halt = TokenHalt()
        self._limits = Limits()
        self.counts = Counts()

    @property
    def halted(self) -> bool:
        """Telegram does not take our token, or another process polls with it."""
        return self._token_halt.until is not None

    def wake(self) -> None:
        """Something was kept, or time has passed."""
        self._rest.end()

    async def run(self, grace: float = 5.0) -> None:
        """Until cancelled; what is on its way then gets `grace` seconds to arrive."""
        try:
            while True:
                await self._survive()
        finally:
            if self._flying:
                await asyncio.wait(self._flying, timeout=grace)
            for task in self._flying:
                task.cancel()
            await asyncio.gather(*self._flying, return_exceptions=True)

    async def settled(self) -> None:
        """Nothing can be done right now: nothing is on its way, and nothing is due yet."""
        await self._rest.begun()

    async def drain(self, timeout: float) -> bool:  # noqa: ASYNC109  (a caller wants a bool, not an exception)
        """Whether all that can be sent is out; waits at most `timeout` seconds for it."""
        try:
            async with asyncio.timeout(timeout):
                await self._rest.begun()
                while await self._store.next_due() is not None:
                    await self._rest.next_begun()
        except TimeoutError:
            return False
        return True

    # --- when: one round claims what is due, or rests until something may be -----------------------------

    async def _survive(self) -> None:
        try:
            await self._round()
        except Exception as error:  # noqa: BLE001  (a busy database must not end all sending)
            log.error("a round of the outbox failed: %s", type(error).__name__)  # noqa: TRY400
            await self._pause(1)

    async def _round(self) -> None:
        self._rest.listen()
        now = self._clock.now()
        room = self._room(now)
        claimed = await self._store.claim(now, room) if room > 0 else []
        for due in claimed:
            task = asyncio.create_task(self._deliver(due))
            self._flying.add(task)
            task.add_done_callback(self._landed)
        if not claimed:
            await self._pass_time(now)

    def _room(self, now: float) -> int:
        probe_at = self._token_halt.until
        if probe_at is None:
            return self._at_once - len(self._flying)
        return 1 - len(self._flying) if now >= probe_at else 0

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.discard(task)
        self.wake()

    async def _pass_time(self, now: float) -> None:
        until = await self._store.next_due()
        await self._rest.rest(self._seconds(until, now), idle=not self._flying)

    def _seconds(self, until: float | None, now: float) -> float | None:
        """None: only a wake-up ends the rest, such as that of a message that landed."""
        if until is None or len(self._flying) >= self._at_once:
            return None
        return max(SHORTEST, max(until, self._token_halt.until or until) - now)

    # --- what: one message, and what its outcome means ---------------------------------------------------

    async def _deliver(self, due: Due) -> None:
        outcome = await self._ask(due)
        for seconds in (*SETTLING, None):
            try:
                await self._settle(due, outcome)
            except Exception as error:  # noqa: BLE001
                log.error("an outcome could not be written down: %s", type(error).__name__)  # noqa: TRY400
            else:
                return
            if seconds is not None:
                await self._pause(seconds)

    async def _ask(self, due: Due) -> Outcome:
        try:
            return await self._gateway.deliver(due.patient, due.outgoing)
        except Exception as error:  # noqa: BLE001  (a gateway promises not to raise; a bug in it may)
            log.error("the gateway failed: %s", type(error).__name__)  # noqa: TRY400
            return Unknown()

    async def _settle(self, due: Due, outcome: Outcome) -> None:
        now = self._clock.now()
        match outcome:
            case Sent(message_id):
                await self._store.sent(due, message_id, now)
                self._arrived(due)
            case Unsent(seconds, limited):
                await self._store.again(due, now + seconds, doubt=False)
                if limited and self._limits.are_of_the_bot(due.patient, now):
                    await self._store.halt(now + seconds)
            case Unknown() if due.tries < TRIES:
                await self._store.again(due, now + BACK_OFF[min(due.tries, len(BACK_OFF)) - 1])
            case Unknown():
                await self._refused(due, Refused(TOO_OFTEN))
            case Refused():
                await self._refused(due, outcome)
            case Halted(error):
                await self._store.again(due, now, doubt=False)
                self._token_halt.begin(error, now)
            case _:
                assert_never(outcome)

    def _arrived(self, due: Due) -> None:
        self.counts.sent += 1
        self.counts.repeated += due.tries > 1
        self._token_halt.end()

    async def _refused(self, due: Due, outcome: Refused) -> None:
        if outcome.moved_to is not None:
            await self._store.moved(due.patient, outcome.moved_to)
            return
        await self._store.refused(due, outcome.error, gone=outcome.gone)
        self.counts.refused += 1
        if outcome.error != TOO_OFTEN:
            self._token_halt.end()
