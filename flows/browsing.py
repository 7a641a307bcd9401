"""The guide browser: areas, the topics of each, and what lies behind a topic.

Whoever browses reads one message at a time; the open question waits behind "Go on".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.fixed import Fixed, Go
from flows.library import OUT_OF_SCOPE, area_of
from flows.model import Asked, Button, Draft, Part, Say, Session, SnippetId, StepId, Turn
from flows.saying import Rows, go, say, speak, topic_rows
from flows.snippets import AREA, DEEPER, RATE, TEAM, TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.knowledge import Knowledge

OFFERED = 3
"""Topics on buttons under a topic."""
ONWARD: Rows = (go(Go.GUIDES, Go.CONTINUE),)
ABOUT_US: Rows = (go(Go.PRIVACY, Go.FORGET), go(Go.UPLOAD), go(Go.PERSON))
"""Beside the topics of the area "bot"."""


def pressed(knowledge: Knowledge, session: Session, step: StepId, value: str) -> Turn | None:
    """What a button of the library shows; None: it is no button of the library, or not any more."""
    match step, value:
        case ("go", Go.GUIDES):
            return guides(knowledge, session)
        case ("go", Go.DEEPER | Go.TEAM) if session.topic:
            return _behind_the_last(knowledge, session, DEEPER if value == Go.DEEPER else TEAM)
        case ("topic", name) if name in knowledge.answered:
            return _read(session, name, told(knowledge, session, name))
        case ("area", name) if name in knowledge.library.areas:
            return area(knowledge, session, name)
        case ("more" | "team", name) if f"{step}/{name}" in knowledge.library.written:
            return behind(knowledge, session, step, name)
        case _:
            return None


def guides(knowledge: Knowledge, session: Session) -> Turn:
    buttons = [Button(AREA, area) for area in knowledge.library.areas]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Turn(session, (speak(session, say(Fixed.GUIDES), rows=(*rows, go(Go.CONTINUE, Go.MENU))),))


def area(knowledge: Knowledge, session: Session, name: str) -> Turn:
    rows = (*topic_rows(knowledge.library.of(name)), *(ABOUT_US if name == "bot" else ()), *ONWARD)
    return Turn(session, (speak(session, say(Fixed.AREA), rows=rows),))


def behind(knowledge: Knowledge, session: Session, step: StepId, topic: str) -> Turn:
    """More about a topic, or what to ask about it: then the other one, and where to go from there."""
    snippet = SnippetId(f"{step}/{topic}")
    rest = [one for one in knowledge.library.behind(topic) if one != snippet]
    rows = (*_row(rest), *_related(knowledge, topic), *ONWARD)
    return _read(session, topic, speak(session, Say(snippet), rows=rows))


def told(
    knowledge: Knowledge, session: Session, topic: str, *before: Part, others: Sequence[str] = ()
) -> Draft:
    """The short answer, what of it fits this patient, and the ways on; `others`: the next likely topics."""
    library = knowledge.library
    parts = (Say(SnippetId(f"{TOPIC}/{topic}")), *map(Say, library.fitting(topic, session)))
    person = (go(Go.PERSON),) if area_of(topic) == OUT_OF_SCOPE else ()
    rated = () if person else (_rating(topic),)
    rows = (*_row(library.behind(topic)), *person, *_related(knowledge, topic, others), *rated, *ONWARD)
    return speak(session, *before, *parts, rows=rows)


def _behind_the_last(knowledge: Knowledge, session: Session, step: StepId) -> Turn | None:
    known = f"{step}/{session.topic}" in knowledge.library.written
    return behind(knowledge, session, step, session.topic) if known else None


def _read(session: Session, topic: str, draft: Draft) -> Turn:
    return Turn(replace(session, misses=0, topic=topic), (draft,), (Asked(SnippetId(f"{TOPIC}/{topic}")),))


def _rating(topic: str) -> tuple[Button, ...]:
    return tuple(Button(RATE, f"{given}.{topic}") for given in ("yes", "no"))


def _row(behind: Sequence[SnippetId]) -> Rows:
    buttons = (snippet.partition("/") for snippet in behind)
    row = tuple(Button(StepId(step), topic) for step, _, topic in buttons)
    return (row,) if row else ()


def _related(knowledge: Knowledge, topic: str, others: Sequence[str] = ()) -> Rows:
    found = dict.fromkeys((*others, *knowledge.library.related.get(topic, ())))
    return topic_rows([one for one in found if one in knowledge.answered and one != topic][:OFFERED])
