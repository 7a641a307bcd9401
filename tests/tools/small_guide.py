"""`lantern serve` with a guide of four questions: no wording and no new step can disturb the kills."""

import sys
from dataclasses import replace
from datetime import date

from bot.build import Mind
from bot.serve import serve
from bot.settings import read_settings
from flows.markup import parse
from flows.model import (
    Answer,
    Answered,
    Button,
    Draft,
    How,
    Message,
    Say,
    Session,
    SnippetId,
    StepId,
    Tapped,
    TappedInVain,
    Turn,
)
from flows.snippets import Catalogue, Snippet, Status

WALKS = {
    StepId("who"): ("self", "carer"),
    StepId("her2"): ("positive", "negative"),
    StepId("hormones"): ("er_pos_pr_pos", "negative"),
    StepId("stage"): ("4", "0"),
}
WORDS = {
    "footer/disclaimer": "Not advice.", "footer/upload": "Send your report.", "footer/draft": "Not reviewed.",
    "footer/sources": "Sources", "sorry/our-fault": "Our fault.", "who/self": "x", "who/carer": "x",
    "end/summary": "That is all.", **{f"{step}/ask": f"{step}?" for step in WALKS},
}  # fmt: skip


def catalogue() -> Catalogue:
    snippets = {SnippetId(name): _snippet(name, words) for name, words in WORDS.items()}
    return Catalogue(snippets, {}, {}, "revision")


def _snippet(name: str, words: str) -> Snippet:
    labels = {value: value for value in WALKS.get(StepId(name.partition("/")[0]), ())}
    return Snippet(
        SnippetId(name), parse(words), words, name, Status.REVIEWED, date(2030, 1, 1), labels=labels
    )


def respond(session: Session, message: Message, _at: int) -> Turn:
    here = _open(session)
    if not isinstance(message, Tapped):
        return _ask(session)
    if here is None or message.step != here or message.value not in WALKS[here]:
        return replace(_ask(session), events=(TappedInVain(message.step),))
    answers = {**session.answers, here: Answer(message.value, How.TAPPED)}
    answered = Answered(here, message.value, How.TAPPED)
    return replace(_ask(replace(session, answers=answers)), events=(answered,))


def _open(session: Session) -> StepId | None:
    return next((step for step in WALKS if step not in session.answers), None)


def _ask(session: Session) -> Turn:
    step = _open(session)
    if step is None:
        return Turn(session, (Draft((Say(SnippetId("end/summary")),)),))
    buttons = tuple((Button(step, value),) for value in WALKS[step])
    return Turn(session, (Draft((Say(SnippetId(f"{step}/ask")),), buttons),))


if __name__ == "__main__":
    sys.exit(serve(read_settings(), Mind(catalogue(), respond)))
