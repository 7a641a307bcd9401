"""The graph of the guide."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from flows.declare import END, Flow, Step
from flows.draw import mermaid, ways
from flows.model import StepId


class Colour(StrEnum):
    RED = "red"
    DARK_BLUE = "dark_blue"
    GREEN = "green"


def step(name: str, then: StepId, **unless: str) -> Step[Colour]:
    return Step(
        id=StepId(name),
        values=Colour,
        read=lambda _words, _asked: {},
        rows=(tuple(Colour),),
        then=then,
        unless=MappingProxyType({Colour[value]: StepId(to) for value, to in unless.items()}),
        skip=Colour.RED,
    )


FLOW = Flow(
    (step("first", StepId("last"), RED="second-look"), step("second-look", StepId("last")), step("last", END))
)


def test_answers_that_lead_to_the_same_step_share_an_arrow() -> None:
    assert [(way.step, way.to, way.values) for way in ways(FLOW)] == [
        ("first", "second-look", ("red",)),
        ("first", "last", ("dark_blue", "green")),
        ("second-look", "last", ("red", "dark_blue", "green")),
        ("last", "end", ("red", "dark_blue", "green")),
    ]


def test_mermaid_draws_every_step_and_way() -> None:
    assert mermaid(FLOW).splitlines() == [
        "flowchart TD",
        '  first["first"]',
        '  second_look["second-look"]',
        '  last["last"]',
        '  END(["end"])',
        '  first -->|"red"| second_look',
        '  first -->|"dark blue, green"| last',
        "  second_look --> last",
        "  last --> END",
    ]


def test_names_are_shown_instead_of_values_and_cannot_break_the_graph() -> None:
    drawn = mermaid(FLOW, lambda step, value: f'{step} "{value}" #1 <b>|\n')
    assert '|"first #quot;red#quot; #35;1 #lt;b#gt;#124;"|' in drawn
