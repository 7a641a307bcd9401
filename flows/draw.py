"""The guide as a graph: its ways as data, and the same as a Mermaid flowchart for the README."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from flows.declare import END, Flow, Step
from flows.model import StepId

Names = Callable[[StepId, str], str]
"""(step, value) to the words that a reader of the graph should see."""

_CODES = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "|": "#124;"})


class Way(NamedTuple):
    """All answers to `step` that lead to the same place."""

    step: StepId
    to: StepId
    values: tuple[str, ...]


def ways(flow: Flow) -> Iterator[Way]:
    """In the flow's order; of one step's ways, the one that most answers take comes last."""
    for step in flow.steps:
        yield from sorted(_ways(step), key=lambda way: len(way.values))


def mermaid(flow: Flow, names: Names | None = None) -> str:
    """A flowchart; an arrow bears no words when every answer takes it."""
    nodes = [f"  {_node(step.id)}[{_quoted(step.id)}]" for step in flow.steps]
    arrows = [_arrow(flow, way, names or _bare) for way in ways(flow)]
    return "\n".join(["flowchart TD", *nodes, f"  {_node(END)}([{_quoted(END)}])", *arrows, ""])


def everybody(flow: Flow, way: Way) -> bool:
    """Whether every answer to this step takes this way."""
    step = flow.step(way.step)
    return step is not None and all(step.after(value) == way.to for value in step.values)


def _ways(step: Step[Any]) -> list[Way]:
    taken: dict[StepId, tuple[str, ...]] = {}
    for value in step.values:
        to = step.after(value)
        taken[to] = (*taken.get(to, ()), str(value))
    return [Way(step.id, to, values) for to, values in taken.items()]


def _arrow(flow: Flow, way: Way, names: Names) -> str:
    words = ", ".join(names(way.step, value) for value in way.values)
    label = "" if everybody(flow, way) else f"|{_quoted(words)}|"
    return f"  {_node(way.step)} -->{label} {_node(way.to)}"


def _bare(_: StepId, value: str) -> str:
    return value.replace("_", " ")


def _node(step: StepId) -> str:
    """Mermaid trips over a node that is called "end" in small letters."""
    return step.upper() if step == END else step.replace("-", "_")


def _quoted(words: str) -> str:
    return f'"{" ".join(words.translate(_CODES).split())}"'
