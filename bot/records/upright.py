"""Which way up a picture of a page is. In the child only.

Words that run up or down the picture show that it lies on its side; words that are read with little sureness,
and with more of it when turned round, show that it stands on its head.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

import numpy as np

from bot.records.ocr import Eyes, Piece, Quad
from bot.records.pictures import Picture, turn

SURE = 0.9
"""Of a sample that is read the right way; upside down it has 0.7."""
SAMPLE = 6
CLEARLY = 0.05


def looked(eyes: Eyes, picture: Picture) -> tuple[Picture, list[Piece], int]:
    """The picture as it was read, its pieces, and by how many degrees clockwise it was turned."""
    quads, turned = eyes.find(picture), 0
    if _lies(quads):
        picture, turned = turn(picture, 90), 90
        quads = eyes.find(picture)
    quads.sort(key=_width, reverse=True)
    sample = eyes.read(picture, quads[:SAMPLE])
    if sample and sure(sample) < SURE:
        round_picture, round_quads = turn(picture, 180), _turned_round(picture, quads)
        other = eyes.read(round_picture, round_quads[:SAMPLE])
        if sure(other) > sure(sample) + CLEARLY:
            picture, quads, sample, turned = round_picture, round_quads, other, turned + 180
    pieces = sample + eyes.read(picture, quads[SAMPLE:])
    return picture, [piece for piece in pieces if piece.text.strip() and piece.sure >= LEAST], turned


LEAST = 0.5
"""What is read with less is no text: a stain, a shadow's edge, a logo."""


def sure(pieces: Sequence[Piece]) -> float:
    return fmean((piece.sure for piece in pieces), [len(piece.text) or 1 for piece in pieces])


def _turned_round(picture: Picture, quads: Sequence[Quad]) -> list[Quad]:
    height, width = picture.shape[:2]
    far = np.array([width - 1, height - 1], np.float32)
    return [np.roll(far - quad, 2, axis=0) for quad in quads]


def _lies(quads: Sequence[Quad]) -> bool:
    """Most of what was found is taller than wide."""
    up = sum(_height(quad) for quad in quads if _height(quad) >= 1.5 * _width(quad))
    return up > sum(_width(quad) for quad in quads if _height(quad) < 1.5 * _width(quad))


def _width(quad: Quad) -> float:
    return float(np.linalg.norm(quad[1] - quad[0]))


def _height(quad: Quad) -> float:
    return float(np.linalg.norm(quad[3] - quad[0]))
