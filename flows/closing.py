"""How the guide ends: the summary, more questions, and the page for the appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows import appointment, summary
from flows.fixed import Fixed, Go
from flows.model import Draft, Fold, Form, Items, Say, Section, Session, Sheet, SnippetId
from flows.saying import AFTER_SUMMARY, ONWARD, go, reported, say, speak, told, whom

if TYPE_CHECKING:
    from flows.declare import Flow


def summed(flow: Flow, session: Session) -> tuple[Draft, ...]:
    answers = session.answers
    rows = AFTER_SUMMARY if flow.open_step(session) is None else (go(Go.CONTINUE), *AFTER_SUMMARY)
    return (
        speak(
            session,
            say(Fixed.TOLD),
            told(flow, session),
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
    drawn = Sheet(form, told(flow, session), sections)
    return Draft((say(Fixed.SHEET),), rows, drawn, whom(session))


def _type(session: Session) -> tuple[Say, ...]:
    overlays = summary.overlay_snippets(session.answers)
    return tuple(Say(snippet) for snippet in (summary.subtype_snippet(session.answers), *overlays))


def _gaps(flow: Flow, session: Session) -> tuple[Say, ...]:
    known = dict(reported(flow, session))
    unknown = any(
        step.id not in known or known[step.id].value == step.skip
        for step in flow.steps
        if step.on_report and step.id in flow.possible(session.answers) and step.id != "letter"
    )
    return (say(Fixed.PARTIAL),) if unknown else ()
