"""The real guide with the real words, for tests of the core."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from bot.build import CONTENT, load_mind
from flows.engine import respond
from flows.model import Fold, Items, Message, Say, Session, Started, StepId, Tapped, Told, Turn
from flows.reply import Reply
from flows.voice import seal

if TYPE_CHECKING:
    from bot.build import Mind
    from flows.knowledge import Knowledge
    from flows.model import Draft, SnippetId

__all__ = ["CONTENT", "Walk", "knowledge", "mind", "said_snippets", "sealed", "tap", "walk"]
AT = 1_800_000_000


@cache
def mind() -> Mind:
    return load_mind()


def knowledge() -> Knowledge:
    return mind().known


def tap(data: str) -> Tapped:
    step, value = data.split(":", 1)
    return Tapped(StepId(step), value)


@dataclass(slots=True)
class Walk:
    """One patient; each message is written a minute after the one before."""

    session: Session = field(default_factory=Session)
    turn: Turn = field(default_factory=lambda: Turn(Session()))
    at: int = AT

    def hear(self, message: Message, after: int = 60) -> Turn:
        self.at += after
        self.turn = respond(knowledge(), self.session, message, self.at)
        self.session = self.turn.session
        return self.turn

    @property
    def told(self) -> dict[str, str]:
        return {str(step): answer.value for step, answer in self.session.answers.items()}

    @property
    def snippets(self) -> tuple[str, ...]:
        return tuple(snippet for draft in self.turn.drafts for snippet in said_snippets(draft))

    @property
    def buttons(self) -> tuple[str, ...]:
        """What the buttons of the last turn carry."""
        shown = (button for draft in self.turn.drafts for row in draft.buttons for button in row)
        return tuple(f"{button.step}:{button.value}" for button in shown)


def walk(*messages: Message) -> Walk:
    """From a patient who has been welcomed and asks for themselves."""
    walked = Walk()
    for message in (Started(), tap("who:self"), *messages):
        walked.hear(message)
    return walked


def said_snippets(draft: Draft) -> tuple[SnippetId, ...]:
    found: list[SnippetId] = []
    for part in draft.parts:
        match part:
            case Say(snippet) | Fold(snippet):
                found.append(snippet)
            case Items(snippets):
                found += snippets
            case Told(_, besides):
                found += (say.snippet for say in besides)
    return tuple(found)


_sealed: dict[str, Reply] = {}


def sealed(draft: Draft) -> Reply:
    """seal(), once for each different draft: its words do not change during a test run."""
    key = repr(replace(draft))
    if key not in _sealed:
        _sealed[key] = seal(draft, mind().catalogue)
    return _sealed[key]
