"""What each act does, once nothing bars it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from flows.model import Draft, StaffFile, Written
from flows.reviews import words
from flows.reviews.clocks import woken
from flows.reviews.model import Note, Outcome, Refusal, Review, Reviewer, State
from flows.reviews.situation import Decision
from flows.saying import whom
from flows.voice import QUOTE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.model import SnippetId
    from flows.reviews.model import SendFile
    from flows.reviews.situation import Situation

LABEL = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
LABELS_AT_MOST = 10
FILES: Mapping[str, str] = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}
"""What may be attached: what every telephone opens and nothing runs."""
FILE_BYTES_AT_MOST = 10 * 1024 * 1024
DIRTY = re.compile(r"[^\w .()-]+")


def nothing(now: Situation) -> Decision:
    return Decision(review=now.review, session=now.session)


def claimed(now: Situation, by: Reviewer) -> Decision:
    review, session = now.review, now.session
    if review.state is State.CLAIMED and review.by == by.id:
        return nothing(now)
    held = replace(review, state=State.CLAIMED, by=by.id, claimed_at=now.at, snoozed_until=0)
    # A colleague who takes over is no news to the patient.
    joined = () if review.state is State.CLAIMED else (words.joined(session, _shown(now, by)),)
    return Decision(review=held, session=replace(session, paused=True, fragment=None), drafts=joined)


def released(now: Situation) -> Decision:
    return _gone(now, woken(now.review), words.left(now.session))


def snoozed(now: Situation, until: int) -> Decision:
    later = replace(woken(now.review), state=State.SNOOZED, snoozed_until=until)
    return _gone(now, later, words.left(now.session))


def closed(now: Situation, by: Reviewer, outcome: Outcome) -> Decision:
    done = replace(
        now.review, state=State.CLOSED, by=by.id, closed_at=now.at, outcome=outcome, snoozed_until=0
    )
    if outcome is Outcome.ABUSE:
        return _gone(now, done, None)
    return _gone(now, done, words.closed(now.session))


def _gone(now: Situation, review: Review, said: Draft | None) -> Decision:
    """The guide goes on. Who never heard of a person is not told that one has left."""
    was_there = now.review.state is State.CLAIMED and said is not None
    drafts = (said,) if was_there and said is not None else ()
    return Decision(review=review, session=replace(now.session, paused=False), drafts=drafts)


def reopened(now: Situation) -> Decision:
    review = replace(woken(now.review), outcome=None, closed_at=0, escalations=0, escalated_at=0)
    return Decision(review=review, session=now.session)


def merged(now: Situation, other: Review) -> Decision:
    into = replace(other, flags=tuple(sorted({*other.flags, *now.review.flags}, key=lambda flag: flag.at)))
    gone = replace(now.review, outcome=Outcome.MERGED)
    return Decision(review=gone, session=now.session, other=into)


def paused(now: Situation, *, paused: bool) -> Decision:
    return replace(nothing(now), session=replace(now.session, paused=paused))


def blocked(now: Situation, *, blocked: bool) -> Decision:
    return replace(nothing(now), session=replace(now.session, blocked=blocked))


def labelled(now: Situation, name: str, *, on: bool) -> Decision | Refusal:
    if not LABEL.fullmatch(name):
        return Refusal.BAD_LABEL
    rest = tuple(label for label in now.review.labels if label != name)
    labels = tuple(sorted((*rest, name))) if on else rest
    if len(labels) > LABELS_AT_MOST:
        return Refusal.BAD_LABEL
    return replace(nothing(now), review=replace(now.review, labels=labels))


# --- words to the patient -------------------------------------------------------------------------------


def answered(now: Situation, by: Reviewer, text: str) -> Decision | Refusal:
    return _speaking(now, Draft((_written(now, by, text),), whom=whom(now.session)))


def sent(now: Situation, snippet: SnippetId, blanks: tuple[tuple[str, str], ...]) -> Decision | Refusal:
    if any(len(" ".join(given.split())) > QUOTE_LIMIT for _, given in blanks):
        return Refusal.TOO_LONG
    return _speaking(now, words.canned(now.session, snippet, dict(blanks)))


def filed(now: Situation, by: Reviewer, file: SendFile) -> Decision | Refusal:
    if file.mime not in FILES or len(file.content) > FILE_BYTES_AT_MOST or not (file.content or file.file_id):
        return Refusal.FORBIDDEN_FILE
    attached = StaffFile(_tidy(file.name, FILES[file.mime]), file.mime, file.file_id, file.content)
    return _speaking(
        now, Draft((_written(now, by, file.caption),), attachment=attached, whom=whom(now.session))
    )


def rewritten(now: Situation, by: Reviewer, text: str) -> Decision:
    if now.earlier is None or isinstance(now.earlier.act, Note):
        return nothing(now)
    return replace(nothing(now), rewrites=Draft((_written(now, by, text),), whom=whom(now.session)))


def retracted(now: Situation) -> Decision:
    return replace(nothing(now), deletes=now.earlier is not None and not isinstance(now.earlier.act, Note))


def _speaking(now: Situation, draft: Draft) -> Decision | Refusal:
    if now.session.blocked:
        return Refusal.BLOCKED
    if not now.session.reachable:
        return Refusal.UNREACHABLE
    review = replace(now.review, answered_at=now.review.answered_at or now.at)
    return Decision(review=review, session=now.session, drafts=(draft,))


def _written(now: Situation, by: Reviewer, text: str) -> Written:
    return Written(text.strip(), _shown(now, by))


def _shown(now: Situation, by: Reviewer) -> str:
    return by.name if now.names_shown else ""


def _tidy(name: str, suffix: str) -> str:
    """A name that is safe in a header and on every telephone."""
    stem = DIRTY.sub("-", name.rpartition(".")[0] or name).strip(" .-")[:60]
    return f"{stem or 'file'}{suffix}"
