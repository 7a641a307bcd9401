"""Pages as they are told to the parent, from pieces that were seen in a picture. In the child only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.records.layout import Placed, Run
from bot.records.ocr import Piece
from bot.records.paper import Told, told
from bot.records.pictures import Picture
from bot.records.slips import righted
from flows.records import Quality


def quality(judged: Quality) -> Told:
    flaws = [str(flaw) for flaw in judged.flaws]
    return {"flaws": flaws, "figures": dict(judged.figures), "readable": judged.readable}


def from_picture(pieces: Sequence[Piece], picture: Picture) -> list[Told]:
    height, width = picture.shape[:2]
    return told([_run(piece) for piece in pieces], (width, height))


def _run(piece: Piece) -> Run:
    quad = piece.quad
    left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
    height = float(np.linalg.norm(quad[0] - quad[3]) + np.linalg.norm(quad[1] - quad[2])) / 2
    words = tuple(_placed(piece))
    x0, y0, x1, y1 = (float(place) for place in (*left, *right))
    return Run(words, x0, y0, x1, y1, max(1.0, height), piece.sure)


def _placed(piece: Piece) -> Iterator[Placed]:
    """Each word's part of the run, cut where its letters were seen."""
    words = piece.text.split()
    letters = sum(map(len, words))
    places = piece.places or tuple((index + 0.5) / letters for index in range(letters))
    half = 0.6 / max(letters + len(words) - 1, 1)
    start = 0
    for word in words:
        seen = places[start : start + len(word)]
        start += len(word)
        yield righted(word), _part(piece, max(0.0, seen[0] - half), min(1.0, seen[-1] + half))


def _part(piece: Piece, begin: float, end: float) -> tuple[float, float, float, float]:
    upper, lower = piece.quad[1] - piece.quad[0], piece.quad[2] - piece.quad[3]
    corners = np.array(
        [piece.quad[side] + share * way for side, way in ((0, upper), (3, lower)) for share in (begin, end)]
    )
    low, high = corners.min(axis=0), corners.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])
