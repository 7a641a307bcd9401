"""What a reviewer can do, whichever face they use: load, decide, keep in one commit, wake both faces."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.ports import Amend, Send
from bot.review.desk.acting import AfterAct, earlier_of, entry_of, kept_act, name_of, speaks
from bot.review.desk.ports import NOBODY, Acted, Audited, Done, Refused
from bot.review.desk.sendable import sendable
from flows.reply import TooLongError
from flows.reviews import clocks, words
from flows.reviews.clocks import Passed
from flows.reviews.decide import decide
from flows.reviews.model import Refusal, SendSnippet, State
from flows.reviews.situation import Situation
from flows.voice import seal

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.ports import Clock, Kept, PatientId
    from bot.review.desk.ports import DeskStore, Opened, Team
    from flows.model import Draft
    from flows.reply import Reply
    from flows.reviews.hours import Hours
    from flows.reviews.model import Act, Reviewer
    from flows.reviews.situation import Decision
    from flows.snippets import Catalogue

__all__ = ["Desk", "Done", "Refused"]

RACES = 50
WOKEN_AT_ONCE = 100

log = logging.getLogger(__name__)


class Desk:
    """`tell` is told whose review changed; `wake` that there is something to send."""

    def __init__(  # noqa: PLR0913 - the desk's collaborators, each by name
        self,
        *,
        store: DeskStore,
        catalogue: Catalogue,
        clock: Clock,
        team: Team,
        hours: Hours,
        names_shown: bool = False,
        wake: Callable[[], None] = lambda: None,
        tell: Callable[[PatientId], None] = lambda _: None,
    ) -> None:
        self.store = store
        self.catalogue = catalogue
        self.hours = hours
        self.clock = clock
        self.team = team
        self.names_shown = names_shown
        self._wake = wake
        self.tell = tell
        self._sendable = frozenset(sendable(catalogue))

    async def do(  # noqa: PLR0913 - the act, and where it came from
        self,
        ref: str,
        act: Act,
        by: Reviewer,
        *,
        view: int | None = None,
        topic_message: int | None = None,
        update: int | None = None,
    ) -> Done | Refused:
        """`view`: the n that words to the patient were written against; None sends them whatever came since.

        `topic_message`: the message in the forum topic that this act was written as; `update`: Telegram's,
        noted in the same commit. One that was noted before raises.
        """
        if by.id not in self.team.members():
            return Refused(Refusal.UNKNOWN_REVIEWER)
        for _ in range(RACES):
            opened = await self.store.open_review(ref, by.id, entry_of(act))
            if opened is None:
                return Refused(Refusal.UNKNOWN_REVIEW)
            if view is not None and speaks(act) and opened.last_n > view:
                return Refused(Refusal.CHANGED_MEANWHILE)
            found = self._decided(opened, act, by)
            if isinstance(found, Refusal):
                return Refused(found, opened.review.by)
            acted = replace(self._acted(opened, act, by, found), topic_message=topic_message, update=update)
            n = await self.store.act(acted)
            if n is not None:
                self._changed(opened.patient)
                return Done(n, found.decision.review, opened.patient)
        log.error("an act at the desk lost %s races", RACES)
        return Refused(Refusal.CHANGED_MEANWHILE)

    async def preview(self, ref: str, act: Act, by: Reviewer) -> tuple[Reply, ...] | Refused:
        """What the patient would see; nothing is written."""
        opened = await self.store.open_review(ref, by.id, entry_of(act))
        if opened is None:
            return Refused(Refusal.UNKNOWN_REVIEW)
        found = self._decided(opened, act, by)
        if isinstance(found, Refusal):
            return Refused(found, opened.review.by)
        return tuple(kept.reply for kept in found.outgoing if isinstance(kept, Send))

    async def open(self, ref: str, by: Reviewer) -> Opened | None:
        """The review as a reviewer sees it, which is written down; whoever holds it has then read it."""
        opened = await self.store.open_review(ref, by.id)
        if opened is None:
            return None
        await self.store.audited(Audited(self.clock.now(), by.id, "opened", ref), opened.patient)
        if opened.review.state is State.CLAIMED and opened.review.by == by.id:
            await self.store.read_by(ref)
        return opened

    # --- what time does ---------------------------------------------------------------------------------

    async def time_passed(self) -> None:
        """Reminders, snoozes that end, and the question whether somebody came."""
        for ref in await self.store.waking(self.clock.now(), WOKEN_AT_ONCE):
            await self._woken(ref)

    async def _woken(self, ref: str) -> None:
        opened = await self.store.open_review(ref, NOBODY)
        if opened is None:
            return
        at = self.clock.now()
        review, done = clocks.passed(opened.review, at, self.hours)
        asks = Passed.FOLLOWED_UP in done and opened.session.reachable and not opened.session.blocked
        outgoing = (Send(seal(words.reached(opened.session), self.catalogue)),) if asks else ()
        name = "+".join(done) or "retimed"
        acted = Acted(
            before=opened, review=review, other=None, session=opened.session, outgoing=outgoing,
            by=NOBODY, name=name, act=None, at=at,
        )  # fmt: skip
        # A lost race means that somebody acted: then there may be nothing to remind of.
        if await self.store.act(acted) is not None:
            self._changed(opened.patient)

    # --- one act ----------------------------------------------------------------------------------------

    def _decided(self, opened: Opened, act: Act, by: Reviewer) -> AfterAct | Refusal:
        if isinstance(act, SendSnippet) and act.snippet not in self._sendable:
            return Refusal.UNKNOWN_SNIPPET
        now = Situation(
            review=opened.review,
            session=opened.session,
            at=int(self.clock.now()),
            team=self.team.members(),
            earlier=earlier_of(opened),
            other=opened.live,
            names_shown=self.names_shown,
        )
        decision = decide(now, act, by)
        if isinstance(decision, Refusal):
            return decision
        try:
            return AfterAct(decision, self._sealed(opened, decision))
        except TooLongError:
            return Refusal.TOO_LONG
        except KeyError:
            return Refusal.BLANK_LEFT

    def _sealed(self, opened: Opened, decision: Decision) -> tuple[Kept, ...]:
        sends = tuple(Send(self._seal(draft)) for draft in decision.drafts)
        seq = opened.entry.seq if opened.entry is not None else None
        if seq is None:
            return sends
        if decision.rewrites is not None:
            return (*sends, Amend(seq, self._seal(decision.rewrites)))
        return (*sends, Amend(seq)) if decision.deletes else sends

    def _seal(self, draft: Draft) -> Reply:
        return seal(draft, self.catalogue)

    def _acted(self, opened: Opened, act: Act, by: Reviewer, after: AfterAct) -> Acted:
        decision = after.decision
        return Acted(
            before=opened,
            review=decision.review,
            other=decision.other,
            session=decision.session,
            outgoing=after.outgoing,
            by=by.id,
            name=name_of(act),
            act=kept_act(act),
            at=self.clock.now(),
        )

    def _changed(self, patient: PatientId) -> None:
        self._wake()
        self.tell(patient)
