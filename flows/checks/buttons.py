"""Answers and actions as buttons: each has its place, its words and room for them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from flows.actions import SAYS
from flows.checks.case import GUIDE_FILE, Problem, whole
from flows.checks.reach import LABELS_OF_ACTIONS
from flows.fixed import GO, Go
from flows.model import Button, SnippetId
from flows.reply import callback_data
from flows.saying import AFTER_SUMMARY
from flows.snippets import CHANGE, SETTLE, TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from flows.checks.case import Case
    from flows.model import StepId
    from flows.snippets import Snippet

CARRIES = 64
"""Bytes (Bot API: InlineKeyboardButton.callback_data)."""

# Telegram gives the buttons of a row the same width and cuts off what does not fit. On a phone 360 points
# wide a message has about 270 points for them, a letter takes about 8, and each button's edges about 12.
ROOM: Mapping[int, int] = {1: 28, 2: 16, 3: 10}
"""Characters of a label, by how many buttons share the row."""
CROWDED = 6
"""Characters when four or more share it."""
TOPIC_ROOM = 40
"""A topic stands alone, and what is cut off its end can be guessed."""


def offered(case: Case) -> Iterator[Problem]:
    for step in case.flow.steps:
        shown = Counter(str(value) for row in step.rows for value in row)
        for value in step.values:
            if shown[value] != 1:
                words = f'offers "{value}" {shown[value]} times: put it in its rows once'
                yield Problem(GUIDE_FILE, 1, f"step {step.id} {words}")


def labels(case: Case) -> Iterator[Problem]:
    for step in case.flow.steps:
        yield from _labels(case, SnippetId(f"{step.id}/ask"), frozenset(str(value) for value in step.values))
    yield from _labels(case, LABELS_OF_ACTIONS, case.actions)


def _labels(case: Case, snippet_id: SnippetId, values: frozenset[str]) -> Iterator[Problem]:
    snippet = case.catalogue.snippets.get(snippet_id)
    if snippet is None:
        return
    for value in sorted(values - snippet.labels.keys()):
        yield whole(snippet, f'"{value}" has no label: add it under [labels]')
    for value in sorted(snippet.labels.keys() - values):
        yield whole(snippet, f'the label of "{value}" belongs to no button: remove it')


def names(case: Case) -> Iterator[Problem]:
    """A step's name stands in lists and on the buttons for changing an answer, two in a row."""
    for step in case.flow.steps:
        if (ask := case.catalogue.snippets.get(SnippetId(f"{step.id}/ask"))) is not None:
            yield from _name(ask, ROOM[2])
    for snippet_id, snippet in case.catalogue.snippets.items():
        if snippet_id.startswith(f"{TOPIC}/"):
            yield from _name(snippet, TOPIC_ROOM)


def _name(snippet: Snippet, room: int) -> Iterator[Problem]:
    if not snippet.name:
        yield whole(snippet, "has no name, which its button needs: add name")
    elif len(snippet.name) > room:
        yield whole(snippet, f'the name "{snippet.name}" has {len(snippet.name)} characters: {room} at most')


def room(case: Case) -> Iterator[Problem]:
    for step in case.flow.steps:
        yield from _room(case, step.id, (tuple(map(str, row)) for row in step.rows))
    rows = (tuple(button.value for button in row if button.step == GO) for row in _action_rows())
    yield from _room(case, GO, dict.fromkeys(rows))


def _action_rows() -> Iterator[tuple[Button, ...]]:
    """Those that are always the same, and the fullest row of ways on from a question."""
    for _, rows in SAYS.values():
        yield from rows
    yield from AFTER_SUMMARY
    yield tuple(Button(GO, action) for action in (Go.BACK, Go.SKIP, Go.MORE))


def _room(case: Case, step: StepId, rows: Iterable[tuple[str, ...]]) -> Iterator[Problem]:
    snippet = case.catalogue.snippets.get(SnippetId(f"{step}/ask"))
    if snippet is None:
        return
    told: set[str] = set()
    for row in sorted(rows, key=len, reverse=True):
        fits = ROOM.get(len(row), CROWDED)
        for value in row:
            label = snippet.labels.get(value, "")
            if len(label) > fits and value not in told:
                told.add(value)
                yield whole(
                    snippet, f'the label "{label}" has {len(label)} characters: {_shorter(fits, row)}'
                )


def _shorter(fits: int, row: tuple[str, ...]) -> str:
    return f"{fits} at most with {len(row)} in its row" if len(row) > 1 else f"{fits} at most"


def carried(case: Case) -> Iterator[Problem]:
    """What a button carries must fit Telegram's limit."""
    buttons = [Button(step.id, str(value)) for step in case.flow.steps for value in step.values]
    buttons += [Button(GO, action) for action in case.actions]
    buttons += [Button(CHANGE, step.id) for step in case.flow.steps]
    buttons += [
        Button(SETTLE, f"{step.id}.{longest}.{longest}")
        for step in case.flow.steps
        for longest in [max((str(value) for value in step.values), key=len)]
    ]
    for button in buttons:
        yield from _carried(GUIDE_FILE, button)
    for snippet_id, snippet in case.catalogue.snippets.items():
        if snippet_id.startswith(f"{TOPIC}/"):
            yield from _carried(snippet.file, Button(TOPIC, snippet_id.removeprefix(f"{TOPIC}/")))


def _carried(file: str, button: Button) -> Iterator[Problem]:
    size = len(callback_data(button).encode())
    if size > CARRIES:
        words = f'the button "{callback_data(button)}" carries {size} bytes: {CARRIES} at most, so shorten it'
        yield Problem(file, 1, words)
