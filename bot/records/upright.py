"""Which way up a picture of a page is, when its words make no sense. Runs in the child only."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from bot.records.ocr import Eyes, Picture, Piece
from bot.records.words import KNOWN

FEW = 0.08
ENOUGH = 8
"""Words on a page before their share says anything."""


def looked(eyes: Eyes, picture: Picture) -> tuple[Picture, list[Piece], int]:
    """The picture as it was read, its pieces, and by how many degrees clockwise it was turned."""
    pieces = eyes.look(picture)
    best = picture, pieces, 0
    if _makes_sense(pieces) or not pieces:
        return best
    for degrees in _tries(pieces):
        turned = turn(picture, degrees)
        read = eyes.look(turned)
        if _share(read) > max(_share(best[1]), FEW / 2):
            best = turned, read, degrees
        if _makes_sense(read):
            break
    return best


def turn(picture: Picture, degrees: int) -> Picture:
    return np.ascontiguousarray(np.rot90(picture, -(degrees // 90)))


def _tries(pieces: Sequence[Piece]) -> tuple[int, ...]:
    return (90, 270) if _lies(pieces) else (180,)


def _makes_sense(pieces: Sequence[Piece]) -> bool:
    """A page with hardly any words is as it is."""
    return not _lies(pieces) and (len(_words(pieces)) < ENOUGH or _share(pieces) >= FEW)


def _lies(pieces: Sequence[Piece]) -> bool:
    """Most words run up or down the picture."""
    tall = sum(len(piece.text) for piece in pieces if _runs_up(piece))
    return tall > sum(len(piece.text) for piece in pieces) / 2


def _runs_up(piece: Piece) -> bool:
    across, down = np.abs(piece.quad[1] - piece.quad[0]), np.abs(piece.quad[3] - piece.quad[0])
    return float(np.linalg.norm(down)) >= 1.5 * float(np.linalg.norm(across))


def _words(pieces: Sequence[Piece]) -> list[str]:
    return [
        word for piece in pieces for word in re.findall(r"[\w-]+", piece.text.casefold()) if len(word) > 1
    ]


def _share(pieces: Sequence[Piece]) -> float:
    words = _words(pieces)
    return sum(word in KNOWN for word in words) / len(words) if words else 0.0
