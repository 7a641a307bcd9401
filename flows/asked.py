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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.knowledge import Knowledge

ACTION_TOPICS: Mapping[str, Go] = {
    "bot/privacy": Go.PRIVACY,
    "bot/human": Go.PERSON,
    "bot/delete-data": Go.FORGET,
    "bot/upload-report": Go.UPLOAD,
}


def asked(knowledge: Knowledge, session: Session, text: str, *, at_once: bool = False) -> Turn | None:
    """`at_once`: the likelier of two topics is taken without asking which."""
    scope = questions.out_of_scope(text)
    if scope is not None:
        return answered(knowledge, session, (f"out-of-scope/{scope}",))
    spelled = corrections(text, knowledge.speller)
    match = questions.match(respelled(text, spelled), knowledge.topics)
    found = match.meant
    if not found:
        return None
    if match.close and not at_once:
        return which(session, found)
    if found[0] in ACTION_TOPICS:
        return actions.act(knowledge.flow, session, ACTION_TOPICS[found[0]])
    return answered(knowledge, session, found, spelled[:1])


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
