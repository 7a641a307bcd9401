"""Small bar charts as numbers for an SVG: the template draws them, and a table says the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 640, 160
BAR = 26
BEFORE = 130
"""Room for names."""


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    look: str
    """A class of the style sheet."""


@dataclass(frozen=True, slots=True)
class Chart:
    width: int
    height: int
    bars: tuple[Bar, ...]
    names: tuple[tuple[float, str], ...] = ()
    """What stands before each lying bar, and how far down."""


def columns(values: Sequence[float], look: str = "main") -> Chart:
    """One upright bar a value."""
    top, each = max(values, default=0) or 1, WIDTH / max(1, len(values))
    bars = tuple(
        Bar(
            round(place * each + each * 0.15, 1),
            round(HEIGHT - tall, 1),
            round(each * 0.7, 1),
            round(tall, 1),
            look,
        )
        for place, value in enumerate(values)
        if (tall := value / top * HEIGHT)
    )
    return Chart(WIDTH, HEIGHT, bars)


def stacked(names: Sequence[str], rows: Sequence[Sequence[float]], looks: Sequence[str]) -> Chart:
    """One lying bar a row, its parts side by side."""
    top = max((sum(row) for row in rows), default=0) or 1
    bars: list[Bar] = []
    for place, row in enumerate(rows):
        x = float(BEFORE)
        for value, look in zip(row, looks, strict=True):
            wide = value / top * (WIDTH - BEFORE)
            if wide:
                bars.append(Bar(round(x, 1), place * BAR + 3, round(wide, 1), BAR - 6, look))
            x += wide
    places = tuple((place * BAR + 18.0, name) for place, name in enumerate(names))
    return Chart(WIDTH, max(1, len(rows)) * BAR, tuple(bars), places)
