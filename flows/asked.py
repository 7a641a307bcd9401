"""A patient's question: its topic's words, or which of two it is about, or an honest no."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, browsing, questions
from flows.fixed import GO, Fixed, Go
from flows.model import Asked, AskedWhich, Button, Quote, Say, Session, SnippetId, Turn
from flows.saying import say, speak
from flows.snippets import TOPIC
from flows.speech import question
from flows.spelling import Correction, corrections, respelled
from flows.values import Her2

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.knowledge import Knowledge
    from flows.model import StepId

    Told = tuple[tuple[StepId, str], ...]

ACTION_TOPICS: Mapping[str, Go] = {
    "bot/privacy": Go.PRIVACY,
    "bot/human": Go.PERSON,
    "bot/delete-data": Go.FORGET,
    "bot/upload-report": Go.UPLOAD,
}


RESULTS: Mapping[tuple[str, str], str] = {
    ("her2", Her2.POSITIVE): "her2/positive",
    ("her2", Her2.EQUIVOCAL): "her2/equivocal",
    ("her2", Her2.LOW): "her2/low",
    ("her2", Her2.ULTRALOW): "her2/low",
}
"""The topics that explain one result, and whose."""


def asked(knowledge: Knowledge, session: Session, text: str, told: Told | None = None) -> Turn | None:
    """`told`: results that stand in the question. With them the likelier of two topics is taken at once."""
    scope = questions.out_of_scope(text)
    if scope is not None:
        return answered(knowledge, session, (f"out-of-scope/{scope}",))
    spelled = corrections(text, knowledge.speller)
    match = questions.match(respelled(text, spelled), knowledge.topics)
    found = match.meant if told is None else _of_the_result(match.meant, told)
    if not found:
        return None
    if match.close and told is None:
        return which(session, found)
    if found[0] in ACTION_TOPICS:
        return actions.act(knowledge.flow, session, ACTION_TOPICS[found[0]])
    return answered(knowledge, session, found, spelled[:1])


def _of_the_result(found: tuple[str, ...], told: Told) -> tuple[str, ...]:
    """To somebody who tells HER2-low the words for HER2-positive would be wrong, however alike they ask."""
    own = [topic for fact in told if (topic := RESULTS.get(fact)) is not None]
    if not own or not found or found[0] not in RESULTS.values():
        return found
    return (own[0], *(topic for topic in found if topic not in RESULTS.values()))


def which(session: Session, found: tuple[str, ...]) -> Turn:
    """Two topics are as near: the patient says which."""
    rows = (*((_button(name),) for name in found), *browsing.ONWARD)
    event = AskedWhich(tuple(SnippetId(f"{TOPIC}/{name}") for name in found))
    return Turn(replace(session, misses=0), (speak(session, say(Fixed.WHICH_TOPIC), rows=rows),), (event,))


def _button(name: str) -> Button:
    action = ACTION_TOPICS.get(name)
    return Button(TOPIC, name) if action is None else Button(GO, action)


def answered(
    knowledge: Knowledge, session: Session, found: tuple[str, ...], spelled: tuple[Correction, ...] = ()
) -> Turn:
    """The best topic's words, the others as buttons, and then the open question again.

    A name that was read as another spelling is said back first.
    """
    best, *others = found
    drafts = (
        browsing.told(knowledge, session, best, *map(_spelled, spelled), others=others),
        question(knowledge.flow, session, say(Fixed.BACK_TO)),
    )
    return Turn(replace(session, misses=0), drafts, (Asked(SnippetId(f"{TOPIC}/{best}")),))


def _spelled(one: Correction) -> Say:
    return say(Fixed.SPELLED, words=Quote(one.typed), new=Quote(one.means))
