"""What is said at each point of the guide: the question, what an answer means, what can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flows.closing import summed
from flows.fixed import Fixed, Go
from flows.model import (
    Answer,
    Button,
    Choice,
    Draft,
    Fold,
    How,
    Part,
    Picture,
    Say,
    Session,
    SnippetId,
    StepId,
    Told,
)
from flows.saying import AFTER_SUMMARY, MENU, WHO, Facts, answer_rows, go, reported, say, speak, ways_on, whom
from flows.snippets import CHANGE, SETTLE

if TYPE_CHECKING:
    from flows.declare import Flow, Step


def question(flow: Flow, session: Session, *before: Part) -> Draft:
    """The open step's question; when nothing is open, what can be done next."""
    step = flow.open_step(session)
    if step is None:
        return speak(session, *before, say(Fixed.NEXT), rows=AFTER_SUMMARY)
    rows = (*answer_rows(step, session), *ways_on(flow, session, step))
    return speak(session, *before, say(f"{step.id}/ask"), rows=rows)


def menu(session: Session, *before: Part) -> Draft:
    return speak(session, *before, say(Fixed.MENU), rows=MENU)


def onward(flow: Flow, session: Session, before: Session) -> tuple[Draft, ...]:
    """What follows an answer: the menu after "who", the next question, or the summary at the end."""
    if flow.open_step(session) is None:
        return summed(flow, session)
    if WHO not in before.answers and not reported(flow, session):
        return (menu(session, say(f"who/{whom(session)}")),)
    return (question(flow, session),)


def explained(flow: Flow, session: Session, facts: Facts) -> tuple[Draft, ...]:
    """What each answer means: one in the open; several are folded, so that no wall of text arrives."""
    told = tuple(fact for fact in facts if _step(flow, fact).on_report)
    # The summary that follows the last answer repeats them anyway.
    repeated = flow.open_step(session) is None and len(told) == len(reported(flow, session))
    said = any(_is_news(flow, fact) for fact in told)
    heard: tuple[Part, ...] = (say(Fixed.UNDERSTOOD), Told(told)) if said and not repeated else ()
    meanings = _meanings(flow, told)
    several = len(meanings) > 1
    parts = (*heard, *(Fold(meaning) if several else Say(meaning) for meaning in meanings))
    drafts = (speak(session, *parts),) if parts else ()
    return (*drafts, *(where(session, step) for step in _unknown(flow, told)))


def _is_news(flow: Flow, fact: tuple[StepId, Answer]) -> bool:
    """Typed words may be misread, so they are said back; "I don't know" is answered, not repeated."""
    return fact[1].how is How.SAID and fact[1].value != _step(flow, fact).skip


def where(session: Session, step: Step[Any]) -> Draft:
    return Draft((say(f"{step.id}/where"),), attachment=Picture(step.id), whom=whom(session))


def _meanings(flow: Flow, facts: Facts) -> tuple[SnippetId, ...]:
    # A letter that came with its stage is a detail of it: the stage's own words are enough.
    ids = {step for step, _ in facts}
    worth = [(step, answer) for step, answer in facts if not (step == "letter" and "stage" in ids)]
    found = (_step(flow, fact).meaning(fact[1].value) for fact in worth)
    return tuple(meaning for meaning in found if meaning is not None)


def _unknown(flow: Flow, facts: Facts) -> tuple[Step[Any], ...]:
    steps = (_step(flow, fact) for fact in facts if fact[1].how is not How.SKIPPED)
    answers = dict(facts)
    return tuple(step for step in steps if step.pictured and answers[step.id].value == step.skip)


def _step(flow: Flow, fact: tuple[StepId, Answer]) -> Step[Any]:
    step = flow.step(fact[0])
    assert step is not None, fact[0]  # noqa: S101 - answers of no step are dropped when a session is read
    return step


# --- changing an answer -------------------------------------------------------------------------------


def changes(flow: Flow, session: Session) -> Draft:
    told = tuple((s.id, session.answers[s.id]) for s in flow.steps if s.id in session.answers)
    names = [Button(CHANGE, step) for step, _ in told]
    rows = tuple(tuple(names[at : at + 2]) for at in range(0, len(names), 2))
    return speak(session, say(Fixed.CHANGE), Told(told), rows=(*rows, go(Go.CONTINUE)))


def change_or_keep(session: Session, step: StepId, new: str) -> Draft:
    old = session.answers[step].value
    rows = ((Button(SETTLE, f"{step}.{new}.{old}"),), (Button(SETTLE, f"{step}.{old}.{old}"),))
    blanks = {"old": Choice(step, old), "new": Choice(step, new)}
    return speak(session, say(Fixed.CHANGE_OR_KEEP, **blanks), rows=rows)
