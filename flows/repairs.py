"""What is said to words that no reader, no topic and no wish took: kind, and never a dead end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import questions
from flows.asides import Aside
from flows.fixed import Fixed, Go
from flows.languages import LANGUAGE, language
from flows.model import Draft, Flag, Missed, Reason, Session, SpokeAnother, Turn
from flows.saying import ONWARD, STARTERS, go, say, speak, topic_rows
from flows.speech import question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flows.declare import Flow
    from flows.knowledge import Knowledge

PERSON_AFTER = 3
"""So many messages in a row that were not understood, and a person should look."""
RUDE_AFTER = 3
MISSED: Mapping[int, Fixed] = {1: Fixed.UNCLEAR, 2: Fixed.UNCLEAR_AGAIN}
NOWHERE = "nothing"
SUPPORT = "feelings/anxious"


def to_aside(flow: Flow, session: Session, said: Aside) -> Turn:
    """Swearing is fine; so much of it that a person should look is not held against anybody either."""
    rude = session.rude + 1 if said is Aside.SWEARING else 0
    flags = (Flag(Reason.ABUSE),) if rude and rude % RUDE_AFTER == 0 else ()
    return Turn(replace(session, rude=rude), (_ASIDES[said](flow, session),), flags=flags)


def _asked_again(fixed: Fixed | None) -> Callable[[Flow, Session], Draft]:
    def draft(flow: Flow, session: Session) -> Draft:
        return question(flow, session, *((say(fixed),) if fixed else ()))

    return draft


def _sad(_: Flow, session: Session) -> Draft:
    rows = (*topic_rows((SUPPORT,)), go(Go.PERSON), *ONWARD)
    return speak(session, say(Fixed.SAD), rows=rows)


def _swearing(_: Flow, session: Session) -> Draft:
    return speak(session, say(Fixed.SWEARING), rows=(go(Go.PERSON), *ONWARD))


def _link(_: Flow, session: Session) -> Draft:
    return speak(session, say(Fixed.LINK), rows=(go(Go.UPLOAD), *ONWARD))


def _thanks(_: Flow, session: Session) -> Draft:
    return speak(session, say(Fixed.THANKS), rows=ONWARD)


_ASIDES: Mapping[Aside, Callable[[Flow, Session], Draft]] = {
    Aside.SWEARING: _swearing,
    Aside.LINK: _link,
    Aside.SAD: _sad,
    Aside.THANKS: _thanks,
    Aside.GO_ON: _asked_again(None),
    Aside.EMOJI: _asked_again(Fixed.EMOJI),
    Aside.YES: _asked_again(Fixed.YES_NO),
    Aside.NO: _asked_again(Fixed.YES_NO),
}


def foreign(knowledge: Knowledge, session: Session, text: str) -> Turn | None:
    """Says in that language which language we have, and what to do when it is urgent; staff are told."""
    spoken = language(text, knowledge.vocabulary.knows)
    if spoken is None:
        return None
    draft = speak(session, say(f"{LANGUAGE}/{spoken}"), rows=(go(Go.PERSON, Go.NUMBERS), go(Go.CONTINUE)))
    return Turn(session, (draft,), (SpokeAnother(spoken),), (Flag(Reason.OTHER_LANGUAGE),))


def missed(knowledge: Knowledge, session: Session, text: str) -> Turn:
    """What was not found is counted by the topic that came closest, and never kept as words."""
    misses = session.misses + 1
    after = replace(session, misses=misses)
    near = questions.nearest(text, knowledge.topics) or NOWHERE
    flags = (Flag(Reason.NOT_UNDERSTOOD),) if misses % PERSON_AFTER == 0 else ()
    return Turn(after, (_repair(knowledge.flow, after, text),), (Missed(near),), flags)


def _repair(flow: Flow, session: Session, text: str) -> Draft:
    step = flow.open_step(session)
    if session.misses >= PERSON_AFTER:
        skip = (Go.SKIP,) if step is not None else (Go.CONTINUE,)
        return speak(session, say(Fixed.UNCLEAR_PERSON), rows=(go(Go.PERSON), go(Go.QUESTION, *skip)))
    if step is None or questions.is_question(text):
        rows = (*topic_rows(STARTERS), go(Go.GUIDES), *ONWARD)
        return speak(session, say(Fixed.QUESTION_UNKNOWN), rows=rows)
    return question(flow, session, say(MISSED[session.misses]))
