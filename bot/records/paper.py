"""Pages as they are told to the parent, by their runs of words or their text. In the child only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.records.layout import Run, lines

Told = dict[str, Any]


def told(runs: Sequence[Run], size: tuple[float, float]) -> list[Told]:
    """Lines with boxes in shares of the page, whose runs are in steps of `size`."""
    return [
        {"sure": round(sure, 3), "words": [[word, _shares(box, size)] for word, box in words]}
        for words, sure in lines(runs)
    ]


def _shares(box: tuple[float, float, float, float], size: tuple[float, float]) -> list[float]:
    width, height = size
    shares = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
    return [round(min(1.0, max(0.0, share)), 4) for share in shares]


def from_text(text: str) -> list[Told]:
    rows = (row.split() for row in text.splitlines())
    return [{"sure": 1.0, "words": [[word, None] for word in row]} for row in rows if row]
