"""Every path through the guide, with every way back, stale and double taps, and a restart at each message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from guide_tools import AT, knowledge, mind, said_snippets, sealed, tap

from bot import codec
from flows.engine import respond
from flows.fixed import GO, Go
from flows.guide import GUIDE
from flows.markup import plain, width
from flows.model import Button, Picture, Session, Started, StepId, Tapped, TappedInVain
from flows.reply import CAPTION_LIMIT, MESSAGE_LIMIT
from flows.summary import assume_snippet, talk_snippets

if TYPE_CHECKING:
    from flows.model import Message, Turn

HER2 = StepId("her2")
PATHS = {"positive": 224, "equivocal": 1120}
"""For each answer about HER2: 2 who x 7 hormone answers x 16 stages and letters, and x 5 after a 2+."""


@dataclass
class Explorer:
    """Depth first, by tapping. `seen` counts what was tried."""

    paths: int = 0
    turns: int = 0
    stale: int = 0
    buttons: set[str] = field(default_factory=set)

    def hear(self, session: Session, message: Message) -> Turn:
        """Also after a restart: the session from the disk gives the same turn."""
        self.turns += 1
        turn = respond(knowledge(), session, message, AT)
        reborn = codec.SESSION.read(codec.SESSION.write(session))
        assert respond(knowledge(), reborn, message, AT) == turn
        self.check(turn)
        return turn

    def check(self, turn: Turn) -> None:
        """One footer each, within Telegram's limits, and never a dead end."""
        footer = [plain(mind().catalogue[f"footer/{name}"].body) for name in ("disclaimer", "upload")]  # type: ignore[index]
        for draft in turn.drafts:
            reply = sealed(draft)
            words = plain(reply.text)
            assert [words.count(line) for line in footer] == [1, 1], reply.snippets
            assert words.endswith("\n".join(footer)), reply.snippets
            assert width(words) <= (CAPTION_LIMIT if isinstance(draft.attachment, Picture) else MESSAGE_LIMIT)
            assert plain(reply.body).strip()
        last = turn.drafts[-1]
        assert last.buttons, said_snippets(last)
        shown = (button for draft in turn.drafts for row in draft.buttons for button in row)
        self.buttons |= {f"{button.step}:{button.value}" for button in shown}

    def explore(self, session: Session, offered: tuple[Button, ...]) -> None:
        """`offered`: every button that this patient has been shown so far."""
        step = GUIDE.open_step(session)
        if step is None:
            self.finish(session)
            return
        self.back(session)
        for row in step.options(session.answers):
            for value in row:
                turn = self.hear(session, Tapped(step.id, value))
                assert turn.session.answers[step.id].value == value
                self.old_taps(turn.session, (*offered, Button(step.id, value)))
                shown = tuple(Button(step.id, v) for r in step.options(session.answers) for v in r)
                self.explore(turn.session, (*offered, *shown))

    def back(self, session: Session) -> None:
        told = GUIDE.told(session)
        after = self.hear(session, Tapped(GO, Go.BACK)).session.answers
        assert set(session.answers) - set(after) == ({told[-1][0]} if told else set())

    def old_taps(self, session: Session, offered: tuple[Button, ...]) -> None:
        """An answer's button taps nothing once its question is answered: not twice, not late."""
        here = GUIDE.open_step(session)
        for button in offered:
            if here is not None and button.step == here.id:
                continue
            self.stale += 1
            turn = respond(knowledge(), session, Tapped(button.step, button.value), AT)
            assert turn.session.answers == session.answers
            assert any(isinstance(event, TappedInVain) for event in turn.events)

    def finish(self, session: Session) -> None:
        self.paths += 1
        drafts = self.hear(session, Tapped(GO, Go.SUMMARY)).drafts
        said = {snippet for draft in drafts for snippet in said_snippets(draft)}
        assert {*talk_snippets(session.answers), assume_snippet(session.answers)} <= said
        for form in (Go.SHEET, Go.PICTURE):
            assert self.hear(session, Tapped(GO, form)).drafts[0].attachment is not None
        self.back(session)


def asked_her2(who: str) -> Session:
    session = respond(knowledge(), Session(), Started(), AT).session
    return respond(knowledge(), session, tap(f"who:{who}"), AT).session


@pytest.mark.parametrize("her2", [str(value) for row in GUIDE.steps[1].rows for value in row])
def test_every_path_ends_in_a_summary_and_no_button_is_dead(her2: str) -> None:
    explorer = Explorer()
    for who in ("self", "carer"):
        turn = explorer.hear(asked_her2(who), Tapped(HER2, her2))
        explorer.explore(turn.session, (Button(HER2, her2),))
    every_button_leads_somewhere(explorer)
    assert explorer.paths == PATHS.get(her2, PATHS["positive"])
    tried = f"{explorer.turns} turns, {explorer.stale} stale or double taps"
    print(f"\nHER2 {her2}: {explorer.paths} paths, {tried}")  # noqa: T201


def every_button_leads_somewhere(explorer: Explorer) -> None:
    catalogue = mind().catalogue
    for data in explorer.buttons:
        assert len(data.encode()) <= 64
        step, value = data.split(":", 1)
        assert catalogue.label(StepId(step), value).strip()


@pytest.mark.parametrize("action", list(Go))
@pytest.mark.parametrize(
    "so_far",
    [(), ("her2:positive",), ("her2:positive", "hormones:negative", "stage:4")],
    ids=["at the start", "on the way", "at the end"],
)
def test_every_action_says_something_at_every_point(action: Go, so_far: tuple[str, ...]) -> None:
    session = asked_her2("self")
    for data in so_far:
        session = respond(knowledge(), session, tap(data), AT).session
    turn = respond(knowledge(), session, Tapped(GO, action), AT)
    assert turn.drafts
    assert all(plain(sealed(draft).body).strip() for draft in turn.drafts)
    if action is not Go.FORGET_YES:
        assert turn.drafts[-1].buttons
