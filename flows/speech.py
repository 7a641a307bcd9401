"""What is said at each point, as drafts: the question, what an answer means, the summary, the page."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from flows import appointment, summary
from flows.fixed import GO, Fixed, Go
from flows.model import (
    Answer,
    Button,
    Choice,
    Draft,
    Filling,
    Fold,
    Form,
    How,
    Items,
    Part,
    Picture,
    Say,
    Section,
    Session,
    Sheet,
    SnippetId,
    StepId,
    Told,
    Whom,
)
from flows.snippets import CHANGE, SETTLE, TOPIC
from flows.values import Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.declare import Flow, Step

Rows = tuple[tuple[Button, ...], ...]
Facts = tuple[tuple[StepId, Answer], ...]

WHO = StepId("who")
STARTERS = (
    "her2/what-is",
    "hormones/what-is",
    "stage/what-is",
    "results/reading-report",
    "results/waiting",
    "practical/questions",
)
"""Topics that are offered before anybody asks."""


def say(snippet: str, **blanks: Filling) -> Say:
    return Say(SnippetId(snippet), MappingProxyType(blanks))


def whom(session: Session) -> Whom:
    answer = session.answers.get(WHO)
    return Whom.CARER if answer is not None and answer.value == Who.CARER else Whom.SELF


def speak(session: Session, *parts: Part, rows: Rows = ()) -> Draft:
    return Draft(parts, rows, whom=whom(session))


# --- buttons ------------------------------------------------------------------------------------------


def go(*actions: Go) -> tuple[Button, ...]:
    return tuple(Button(GO, action) for action in actions)


def topic_rows(topics: Sequence[str]) -> Rows:
    return tuple((Button(TOPIC, topic),) for topic in topics)


def answer_rows(step: Step[Any], session: Session, only: frozenset[str] = frozenset()) -> Rows:
    """The answers that may be given now; of them `only` some, when so many are in question."""
    rows = step.options(session.answers)
    kept = (tuple(Button(step.id, value) for value in row if not only or value in only) for row in rows)
    return tuple(row for row in kept if row)


def ways_on(flow: Flow, session: Session, step: Step[Any]) -> Rows:
    """What can be done at a question besides answering it."""
    where = (go(Go.WHERE),) if step.pictured else ()
    back = (Go.BACK,) if flow.told(session) else ()
    return (*where, go(*back, Go.SKIP, Go.MORE))


MENU: Rows = (go(Go.RESULTS), go(Go.QUESTION), go(Go.UPLOAD), go(Go.PERSON))
ONWARD: Rows = (go(Go.CONTINUE, Go.MENU),)
MORE: Rows = (
    go(Go.CHANGE, Go.SUMMARY),
    go(Go.QUESTION, Go.PERSON),
    go(Go.UPLOAD, Go.URGENT),
    go(Go.AGAIN, Go.STOP),
    go(Go.PRIVACY, Go.FORGET),
    go(Go.HELP, Go.CONTINUE),
)
AFTER_SUMMARY: Rows = (
    go(Go.SHEET, Go.PICTURE),
    go(Go.MORE_QUESTIONS),
    go(Go.CHANGE, Go.QUESTION),
    go(Go.PERSON, Go.MORE),
)

# --- the guide ----------------------------------------------------------------------------------------


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


# --- the summary --------------------------------------------------------------------------------------


def reported(flow: Flow, session: Session) -> Facts:
    """What was told about the report, in the guide's order."""
    steps = (step.id for step in flow.steps if step.on_report and step.id in session.answers)
    return tuple((step, session.answers[step]) for step in steps)


def summed(flow: Flow, session: Session) -> tuple[Draft, ...]:
    answers = session.answers
    rows = AFTER_SUMMARY if flow.open_step(session) is None else (go(Go.CONTINUE), *AFTER_SUMMARY)
    return (
        speak(
            session,
            say(Fixed.TOLD),
            Told(reported(flow, session)),
            *_gaps(flow, session),
            say(Fixed.NOT_COMPUTED),
        ),
        speak(session, *_type(session)),
        speak(
            session,
            *(Say(snippet) for snippet in summary.talk_snippets(answers)),
            say(Fixed.ASSUME),
            Fold(summary.assume_snippet(answers)),
        ),
        speak(
            session,
            say(Fixed.QUESTIONS),
            Items(appointment.questions(answers)),
            say(Fixed.NEXT),
            rows=rows,
        ),
    )


def more_questions(session: Session) -> Draft:
    asked = Items(appointment.more_questions(session.answers))
    return speak(session, say(Fixed.MORE_QUESTIONS), asked, rows=(go(Go.SHEET, Go.PICTURE), *ONWARD))


def sheet(flow: Flow, session: Session, form: Form) -> Draft:
    sections = (
        Section(SnippetId(Fixed.SHEET_TYPE), _type(session)),
        Section(SnippetId(Fixed.SHEET_QUESTIONS), (Items(appointment.questions(session.answers)),)),
    )
    other = Go.PICTURE if form is Form.PDF else Go.SHEET
    rows = (go(other), go(Go.CHANGE, Go.CONTINUE))
    drawn = Sheet(form, Told(reported(flow, session)), sections)
    return Draft((say(Fixed.SHEET),), rows, drawn, whom(session))


def _type(session: Session) -> tuple[Say, ...]:
    overlays = summary.overlay_snippets(session.answers)
    return tuple(Say(snippet) for snippet in (summary.subtype_snippet(session.answers), *overlays))


def _gaps(flow: Flow, session: Session) -> tuple[Say, ...]:
    told = dict(reported(flow, session))
    unknown = any(
        step.id not in told or told[step.id].value == step.skip
        for step in flow.steps
        if step.on_report and step.id in flow.possible(session.answers) and step.id != "letter"
    )
    return (say(Fixed.PARTIAL),) if unknown else ()
