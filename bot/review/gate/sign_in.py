"""The three ways in. Each ends in a new session or in None, and tells nobody why; it is counted by kind."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.review.gate.keys import hashed, is_token, new_token
from bot.review.gate.ports import Invited
from bot.review.gate.proofs import Kind, Proof, Way, clean_name, read_login, read_mini

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.ports import Clock
    from bot.review.gate.ports import AccessStore
    from bot.review.gate.sessions import Sessions
    from flows.reviews.model import Reviewer, ReviewerId, Role

log = logging.getLogger(__name__)

LINK_SECONDS = 10 * 60
PROOF_SECONDS = 5 * 60
SKEW_SECONDS = 30
"""By how much Telegram's clock may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class _In:
    session: str


class SignIn:
    def __init__(
        self,
        store: AccessStore,
        staff: Mapping[ReviewerId, Role],
        sessions: Sessions,
        bot_token: str,
        clock: Clock,
    ) -> None:
        self._store, self._staff, self._sessions = store, staff, sessions
        self._bot_token, self._clock = bot_token, clock
        self.counts: Counter[tuple[Way, Kind]] = Counter()

    async def invite(self, reviewer: Reviewer) -> str | None:
        """A token for a one-time link; None for somebody who is not on the staff, or suspended."""
        if reviewer.id not in self._staff:
            return None
        token = new_token()
        invited = Invited(reviewer.id, clean_name(reviewer.name))
        kept = await self._store.keep_link(hashed(token), invited, self._clock.now() + LINK_SECONDS)
        return token if kept else None

    async def by_link(self, token: str) -> str | None:
        return self.counted(Way.LINK, await self._link(token))

    async def by_login(self, query: str) -> str | None:
        return self.counted(Way.LOGIN, await self._proof(read_login(query, self._bot_token)))

    async def by_mini(self, query: str) -> str | None:
        return self.counted(Way.MINI, await self._proof(read_mini(query, self._bot_token)))

    def counted(self, way: Way, found: _In | Kind) -> str | None:
        kind = found if isinstance(found, Kind) else Kind.IN
        self.counts[way, kind] += 1
        log.info("sign-in by %s: %s", way.value, kind.value)
        return found.session if isinstance(found, _In) else None

    async def _link(self, token: str) -> _In | Kind:
        if not is_token(token):
            return Kind.MALFORMED
        invited = await self._store.use_link(hashed(token), self._clock.now())
        return Kind.NO_LINK if invited is None else await self._enter(invited.staff, invited.name)

    async def _proof(self, proof: Proof | Kind) -> _In | Kind:
        if isinstance(proof, Kind):
            return proof
        if not -SKEW_SECONDS <= self._clock.now() - proof.at <= PROOF_SECONDS:
            return Kind.OLD
        if proof.staff not in self._staff:
            return Kind.UNKNOWN
        if not await self._store.spend(hashed(proof.seal), proof.at + PROOF_SECONDS + SKEW_SECONDS):
            return Kind.REPLAYED
        return await self._enter(proof.staff, proof.name)

    async def _enter(self, staff: ReviewerId, name: str) -> _In | Kind:
        if staff not in self._staff:
            return Kind.UNKNOWN
        session = await self._sessions.open(staff, name)
        return Kind.SUSPENDED if session is None else _In(session)
