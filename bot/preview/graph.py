"""The ways through the guide: each step with where its answers lead."""

from __future__ import annotations

from typing import Any

from bot.preview.html import Html, join, tag
from flows.declare import END, Flow, Step
from flows.draw import Way, everybody, ways
from flows.model import StepId
from flows.snippets import Catalogue

END_NAME = "The summary"


def graph(flow: Flow, catalogue: Catalogue) -> Html:
    drawn = list(ways(flow))
    steps = (
        _step(step, [way for way in drawn if way.step == step.id], flow, catalogue) for step in flow.steps
    )
    boxes = tag("ol", *steps, tag("li", tag("b", END_NAME)), class_="graph")
    return tag("section", tag("h2", "The ways through the guide"), boxes, id="guide")


def step_name(step: StepId, catalogue: Catalogue) -> str:
    """As a list calls it; the bare id while its question is not written yet."""
    if step == END:
        return END_NAME
    try:
        return catalogue.name(step) or step
    except KeyError:
        return step


def _step(step: Step[Any], ways_on: list[Way], flow: Flow, catalogue: Catalogue) -> Html:
    title = tag("a", step_name(step.id, catalogue), href=f"#step-{step.id}")
    return tag("li", tag("b", title), tag("ul", *(_way(way, flow, catalogue) for way in ways_on)))


def _way(way: Way, flow: Flow, catalogue: Catalogue) -> Html:
    labels = (tag("span", _label(way.step, value, catalogue), class_="answer") for value in way.values)
    answers = tag("span", "any answer", class_="answer") if everybody(flow, way) else join(*labels)
    return tag("li", answers, tag("span", " → ", tag("i", step_name(way.to, catalogue)), class_="to"))


def _label(step: StepId, value: str, catalogue: Catalogue) -> str:
    try:
        return catalogue.label(step, value)
    except KeyError:
        return value
