"""decide(): one act of a reviewer, to what follows from it or to why not. Pure, like respond()."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from flows.reviews import effects
from flows.reviews.model import (
    Act,
    Answer,
    Assign,
    Block,
    Claim,
    Close,
    Label,
    Look,
    Merge,
    Note,
    Pause,
    Refusal,
    Release,
    Reopen,
    Resume,
    Retract,
    Reviewer,
    Rewrite,
    Role,
    SendFile,
    SendSnippet,
    Snooze,
    State,
    Unblock,
)

if TYPE_CHECKING:
    from flows.reviews.situation import Decision, Situation

DELETABLE_SECONDS = 48 * 3600
"""Bot API: deleteMessage."""
AFTERWARDS = (Reopen, Merge, Note, Rewrite, Retract, Look, Label, Unblock)
"""What can still be done with a closed review."""


def decide(now: Situation, act: Act, by: Reviewer) -> Decision | Refusal:
    refused = _barred(now, act, by)
    return refused if refused is not None else _done(now, act, by)


# --- who may do what, when ----------------------------------------------------------------------------


def _barred(now: Situation, act: Act, by: Reviewer) -> Refusal | None:
    closed = now.review.state is State.CLOSED
    if closed and not isinstance(act, AFTERWARDS):
        return Refusal.CLOSED
    match act:
        case Claim(over):
            return None if over else _if_anothers(now, by)
        case Release() | Answer() | SendSnippet() | SendFile() | Pause() | Resume():
            unclaimed = now.review.state is not State.CLAIMED
            return Refusal.CLAIM_FIRST if unclaimed else _if_anothers(now, by)
        case Snooze() | Close() | Assign() | Block():
            return None if by.role is Role.ADMIN else _if_anothers(now, by)
        case Reopen() | Merge():
            return None if closed else Refusal.NOT_CLOSED
        case Unblock():
            return None if by.role is Role.ADMIN else Refusal.ADMINS_ONLY
        case Rewrite() | Retract():
            return _unless_own(now, act, by)
        case Note() | Label() | Look():
            return None
        case _:
            assert_never(act)


def _if_anothers(now: Situation, by: Reviewer) -> Refusal | None:
    anothers = now.review.state is State.CLAIMED and now.review.by != by.id
    return Refusal.CLAIMED_BY_OTHER if anothers else None


def _unless_own(now: Situation, act: Rewrite | Retract, by: Reviewer) -> Refusal | None:
    earlier = now.earlier
    if earlier is None or earlier.retracted:
        return Refusal.UNKNOWN_ENTRY
    kinds = Note | Answer if isinstance(act, Rewrite) else Note | Answer | SendSnippet | SendFile
    if not isinstance(earlier.act, kinds):
        return Refusal.UNKNOWN_ENTRY
    if earlier.by != by.id and not (isinstance(act, Retract) and by.role is Role.ADMIN):
        return Refusal.NOT_YOURS
    late = now.at - earlier.at > DELETABLE_SECONDS and not isinstance(earlier.act, Note)
    return Refusal.TOO_LATE if isinstance(act, Retract) and late else None


# --- what follows -------------------------------------------------------------------------------------


def _done(now: Situation, act: Act, by: Reviewer) -> Decision | Refusal:  # noqa: C901, PLR0912 - a case an act
    match act:
        case Claim():
            return effects.claimed(now, by)
        case Release():
            return effects.released(now)
        case Assign(to):
            return effects.claimed(now, now.team[to]) if to in now.team else Refusal.UNKNOWN_REVIEWER
        case Note(text) | Look(text):
            return effects.nothing(now) if text.strip() else Refusal.EMPTY
        case Answer(text):
            return effects.answered(now, by, text) if text.strip() else Refusal.EMPTY
        case SendSnippet(snippet, blanks):
            return effects.sent(now, snippet, blanks)
        case SendFile():
            return effects.filed(now, by, act)
        case Rewrite(_, text):
            return effects.rewritten(now, by, text) if text.strip() else Refusal.EMPTY
        case Retract():
            return effects.retracted(now)
        case Pause() | Resume():
            return effects.paused(now, paused=isinstance(act, Pause))
        case Snooze(until):
            return effects.snoozed(now, until) if until > now.at else Refusal.IN_THE_PAST
        case Label(name, on):
            return effects.labelled(now, name, on=on)
        case Close(outcome):
            return effects.closed(now, by, outcome)
        case Reopen():
            return effects.reopened(now) if now.other is None else effects.merged(now, now.other)
        case Merge():
            return Refusal.UNKNOWN_REVIEW if now.other is None else effects.merged(now, now.other)
        case Block() | Unblock():
            return effects.blocked(now, blocked=isinstance(act, Block))
        case _:
            assert_never(act)
