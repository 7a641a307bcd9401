"""What each action does. Most only say something; the rest move the guide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import closing, saying, speech
from flows.fixed import Fixed, Go
from flows.hearing import kept_on_path
from flows.model import (
    Answer,
    Answered,
    Choice,
    Event,
    Flag,
    Forgot,
    Form,
    How,
    Reason,
    Session,
    StepId,
    Summed,
    TappedInVain,
    Turn,
    Withdrew,
)
from flows.saying import ONWARD, STARTERS, WHO, Rows, go, say, speak, topic_rows
from flows.speech import question

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flows.declare import Flow

SAYS: Mapping[Go, tuple[Fixed, Rows]] = {
    Go.QUESTION: (Fixed.QUESTION, (*topic_rows(STARTERS), go(Go.GUIDES), go(Go.CONTINUE, Go.MENU))),
    Go.UPLOAD: (Fixed.UPLOAD, ONWARD),
    Go.PERSON: (Fixed.PERSON, (go(Go.URGENT), *ONWARD)),
    Go.HELP: (Fixed.HELP, ONWARD),
    Go.PRIVACY: (Fixed.PRIVACY, (go(Go.FORGET), *ONWARD)),
    Go.URGENT: (Fixed.URGENT, (go(Go.NUMBERS), go(Go.CONTINUE))),
    Go.MORE: (Fixed.MORE, saying.MORE),
    Go.MENU: (Fixed.MENU, saying.MENU),
    Go.DEEPER: (Fixed.MORE, saying.MORE),
    Go.TEAM: (Fixed.QUESTION, (*topic_rows(("practical/questions",)), *ONWARD)),
    Go.STOP: (Fixed.STOPPED, (go(Go.CONTINUE, Go.FORGET),)),
    Go.AGAIN: (Fixed.AGAIN, (go(Go.AGAIN_YES), go(Go.KEEP))),
    Go.FORGET: (Fixed.FORGET, (go(Go.FORGET_YES), go(Go.KEEP))),
}
"""Actions that say one snippet, with the ways on."""

FLAGS: Mapping[Go, tuple[Flag, ...]] = {Go.PERSON: (Flag(Reason.ASKED_FOR_PERSON),)}


def act(flow: Flow, session: Session, action: Go) -> Turn:
    if action in SAYS:
        fixed, rows = SAYS[action]
        return Turn(session, (speak(session, say(fixed), rows=rows),), flags=FLAGS.get(action, ()))
    return MOVES[action](flow, session)


def answer(flow: Flow, session: Session, step: StepId, value: str, how: How) -> Turn:
    """One answer taken: what it means, and what comes next."""
    after = kept_on_path(
        flow, replace(session, answers={**session.answers, step: Answer(value, how)}, misses=0)
    )
    drafts = (
        *speech.explained(flow, after, ((step, after.answers[step]),)),
        *speech.onward(flow, after, session),
    )
    return Turn(after, drafts, (Answered(step, value, how), *withdrawn(session, after), *ended(flow, after)))


def withdrawn(before: Session, after: Session) -> tuple[Event, ...]:
    return tuple(Withdrew(step) for step in before.answers if step not in after.answers)


def ended(flow: Flow, session: Session) -> tuple[Event, ...]:
    return (Summed(),) if flow.open_step(session) is None else ()


def reopen(flow: Flow, session: Session, step: StepId) -> Turn:
    """The question of an answered step once more; what else was told stays."""
    told = session.answers.get(step)
    if told is None:
        return in_vain(flow, session, step)
    after = replace(session, answers={k: v for k, v in session.answers.items() if k != step})
    before = say(Fixed.REOPENED, answer=Choice(step, told.value))
    return Turn(after, (question(flow, after, before),), (Withdrew(step),))


def in_vain(flow: Flow, session: Session, step: StepId) -> Turn:
    """A stale or foreign tap: kindly answered, nothing changed."""
    return Turn(session, (question(flow, session, say(Fixed.OLD_BUTTON)),), (TappedInVain(step),))


# --- actions that move the guide --------------------------------------------------------------------------


def _continue(flow: Flow, session: Session) -> Turn:
    return Turn(session, (question(flow, session),))


def _results(flow: Flow, session: Session) -> Turn:
    return _summary(flow, session) if flow.open_step(session) is None else _continue(flow, session)


def _summary(flow: Flow, session: Session) -> Turn:
    if not saying.reported(flow, session):
        return Turn(session, (question(flow, session, say(Fixed.NO_SUMMARY_YET)),))
    return Turn(session, closing.summed(flow, session), (Summed(),))


def _more_questions(flow: Flow, session: Session) -> Turn:
    if not saying.reported(flow, session):
        return _summary(flow, session)
    return Turn(session, (closing.more_questions(session),))


def _sheet(form: Form) -> Callable[[Flow, Session], Turn]:
    def draw(flow: Flow, session: Session) -> Turn:
        if not saying.reported(flow, session):
            return _summary(flow, session)
        return Turn(session, (closing.sheet(flow, session, form),))

    return draw


def _back(flow: Flow, session: Session) -> Turn:
    told = flow.told(session)
    if not told:
        return Turn(session, (question(flow, session, say(Fixed.NOTHING_TO_GO_BACK)),))
    last = told[-1][0]
    after = replace(session, answers={k: v for k, v in session.answers.items() if k != last}, misses=0)
    return Turn(after, (question(flow, after, say(Fixed.UNDONE)),), (Withdrew(last),))


def _skip(flow: Flow, session: Session) -> Turn:
    step = flow.open_step(session)
    if step is None:
        return _continue(flow, session)
    skipped = Answer(str(step.skip), How.SKIPPED)
    after = replace(session, answers={**session.answers, step.id: skipped}, misses=0)
    event = Answered(step.id, skipped.value, How.SKIPPED)
    next_step = flow.open_step(after)
    if next_step is None:
        skipping = (speak(after, say(Fixed.SKIPPED)),)
        return Turn(after, (*skipping, *closing.summed(flow, after)), (event, Summed()))
    return Turn(after, (question(flow, after, say(Fixed.SKIPPED)),), (event,))


def _change(flow: Flow, session: Session) -> Turn:
    if not session.answers:
        return Turn(session, (question(flow, session, say(Fixed.NOTHING_TO_GO_BACK)),))
    return Turn(session, (speech.changes(flow, session),))


def _again(flow: Flow, session: Session) -> Turn:
    kept = {step: told for step, told in session.answers.items() if step == WHO}
    after = replace(session, answers=kept, details=(), fragment=None, misses=0)
    return Turn(after, (question(flow, after, say(Fixed.RESTARTED)),), withdrawn(session, after))


def _forget(_flow: Flow, session: Session) -> Turn:
    stranger = Session(reachable=session.reachable)
    return Turn(stranger, (speak(stranger, say(Fixed.FORGOTTEN)),), (Forgot(),))


def _keep(flow: Flow, session: Session) -> Turn:
    return Turn(session, (question(flow, session, say(Fixed.KEPT)),))


def _where(flow: Flow, session: Session) -> Turn:
    step = flow.open_step(session)
    if step is None or not step.pictured:
        return _continue(flow, session)
    return Turn(session, (speech.where(session, step), question(flow, session)))


MOVES: Mapping[Go, Callable[[Flow, Session], Turn]] = {
    Go.CONTINUE: _continue,
    Go.RESULTS: _results,
    Go.SUMMARY: _summary,
    Go.SHEET: _sheet(Form.PDF),
    Go.PICTURE: _sheet(Form.PNG),
    Go.MORE_QUESTIONS: _more_questions,
    Go.BACK: _back,
    Go.SKIP: _skip,
    Go.CHANGE: _change,
    Go.AGAIN_YES: _again,
    Go.FORGET_YES: _forget,
    Go.KEEP: _keep,
    Go.WHERE: _where,
    Go.ALL: _continue,
}
