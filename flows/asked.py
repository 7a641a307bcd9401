"""A patient's question: its topic's words, or which of two it is about, or an honest no."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, browsing, questions, safety
from flows.fixed import GO, Fixed, Go
from flows.library import area_of
from flows.model import Asked, AskedWhich, Button, Draft, Flag, Quote, Reason, Say, Session, SnippetId, Turn
from flows.saying import say, speak, topic_rows
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


RESULT_AREAS, MOST_BESIDE = frozenset({"her2", "hormones", "subtypes", "stage", "results"}), 2
"""Areas that the answers themselves explain."""
TELL_SIGNS = frozenset(
    {
        *("side-effects/general", "side-effects/heart", "side-effects/menopausal", "her2/treatment"),
        *("treatment/neutrophils-cdk46", "treatment/cdk46", "treatment/surgery-radiotherapy"),
        *("practical/caregiver", "practical/fertility", "hormones/endocrine", "feelings/anxious"),
    }
)
"""Topics whose own words say which signs need a call, or that speak of signs for another reason."""
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
        turn = on_topic(knowledge, session, (f"out-of-scope/{scope}",))
        return replace(turn, flags=(Flag(Reason.MEDICINE),)) if questions.about_stopping(text) else turn
    spelled = corrections(text, knowledge.speller)
    match = questions.match(respelled(text, spelled), knowledge.topics)
    found = match.meant if told is None else _of_the_result(match.meant, told)
    if (not found or found[0] not in TELL_SIGNS) and safety.mentioned(text):
        # A sign asked about in general: which are urgent, and whom to phone, is the answer.
        return actions.act(knowledge.flow, session, Go.URGENT)
    if not found:
        return _named_only(knowledge, session, text)
    if match.close and told is None:
        return which(session, found)
    if found[0] in ACTION_TOPICS:
        return actions.act(knowledge.flow, session, ACTION_TOPICS[found[0]])
    return on_topic(knowledge, session, found, spelled[:1])


def beside(knowledge: Knowledge, session: Session, text: str) -> Draft | None:
    """What a message that tells results speaks of besides, such as low neutrophils: offered in a line."""
    match = questions.match(respelled(text, corrections(text, knowledge.speller)), knowledge.topics)
    found = [one for one in match.meant if area_of(one) not in RESULT_AREAS and one in knowledge.answered]
    if not found:
        return None
    return speak(session, say(Fixed.ALSO), rows=topic_rows(found[:MOST_BESIDE]))


def _named_only(knowledge: Knowledge, session: Session, text: str) -> Turn | None:
    """A bare term of a report that the open question cannot take as its answer is explained."""
    if not questions.is_bare_term(text):
        return None
    found = questions.match(f"what is {text}", knowledge.topics).meant
    return on_topic(knowledge, session, found[:1]) if found else None


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


def on_topic(
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
    return Turn(replace(session, misses=0, topic=best), drafts, (Asked(SnippetId(f"{TOPIC}/{best}")),))


def _spelled(one: Correction) -> Say:
    return say(Fixed.SPELLED, words=Quote(one.typed), new=Quote(one.means))
