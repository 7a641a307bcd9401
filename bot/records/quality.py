"""How well a picture of a page can be read, and why not. Runs in the child only."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median

import cv2
import numpy as np
import numpy.typing as npt

from bot.records.ocr import Piece
from bot.records.pictures import Picture
from flows.records import Flaw, Quality

DARK = 70
"""Of 255: how bright the paper beside the words is; a page in a dim room has about 90."""
PALE = 35
"""Of 255: how much darker letters are than their paper; photographed print has 80 and more."""
SOFT = 0.16
"""The steepest step of a letter's edge, as a share of its contrast; sharp print has 0.3 and more."""
SMALL = 9
"""Pixels of a line's height; 12 is the least that is read without slips."""
UNSURE = 0.90
"""The reader's own sureness, by letters: over 0.96 on pages read rightly, 0.86 and less with lines lost."""
EDGE = 0.004
"""Shares of the picture: nearer than that, words go on outside."""
CUT = 3
"""Runs of words at one edge, before the page counts as cut."""
SAMPLE = 16

Gray = npt.NDArray[np.uint8]


def judged(picture: Picture, pieces: Sequence[Piece], *, turned: int) -> Quality:
    gray = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
    figures = _figures(gray, pieces)
    flaws = tuple(_flaws(figures, pieces, gray.shape[:2], turned))
    readable = bool(pieces) and figures["sure"] >= UNSURE
    return Quality(flaws, tuple((name, round(value, 3)) for name, value in figures.items()), readable)


def _figures(gray: Gray, pieces: Sequence[Piece]) -> dict[str, float]:
    longest = sorted(pieces, key=lambda piece: len(piece.text), reverse=True)[:SAMPLE]
    crops = [crop for crop in (_crop(gray, piece) for piece in longest) if crop.size > 64] or [_shrunk(gray)]
    letters = sum(len(piece.text) for piece in pieces)
    return {
        "light": median(float(np.percentile(crop, 90)) for crop in crops),
        "contrast": median(_contrast(crop) for crop in crops),
        "sharp": median(_sharp(crop) for crop in crops),
        "height": median(_height(piece) for piece in pieces) if pieces else 0.0,
        "sure": fmean((piece.sure for piece in pieces), [len(piece.text) for piece in pieces])
        if pieces
        else 0.0,
        "letters": float(letters),
    }


def _flaws(
    figures: dict[str, float], pieces: Sequence[Piece], shape: tuple[int, ...], turned: int
) -> list[Flaw]:
    found = [Flaw.NO_TEXT] if not pieces else []
    if figures["light"] < DARK:
        found.append(Flaw.TOO_DARK)
    if figures["contrast"] < PALE:
        found.append(Flaw.LOW_CONTRAST)
    if figures["sharp"] < SOFT:
        found.append(Flaw.TOO_BLURRED)
    if pieces and figures["height"] < SMALL:
        found.append(Flaw.TOO_SMALL)
    if _is_cut(pieces, shape):
        found.append(Flaw.CUT_OFF)
    return [*found, Flaw.TURNED] if turned else found


def _crop(gray: Gray, piece: Piece) -> Gray:
    left, top = np.maximum(piece.quad.min(axis=0), 0).astype(int)
    right, bottom = np.maximum(piece.quad.max(axis=0), 0).astype(int)
    return gray[top : bottom + 1, left : right + 1]


def _shrunk(gray: Gray) -> Gray:
    step = max(1, max(gray.shape) // 800)
    return gray[::step, ::step]


def _contrast(crop: Gray) -> float:
    dark, light = np.percentile(crop, (5, 90))
    return float(light - dark)


def _sharp(crop: Gray) -> float:
    steps = np.abs(np.diff(crop.astype(np.float32), axis=1))
    return float(np.percentile(steps, 97) / max(12.0, _contrast(crop))) if steps.size else 0.0


def _height(piece: Piece) -> float:
    return float(np.linalg.norm(piece.quad[0] - piece.quad[3]))


def _is_cut(pieces: Sequence[Piece], shape: tuple[int, ...]) -> bool:
    height, width = shape
    near = EDGE * max(height, width)
    sides = {
        "left": sum(piece.quad[:, 0].min() <= near for piece in pieces),
        "right": sum(piece.quad[:, 0].max() >= width - 1 - near for piece in pieces),
        "top": sum(piece.quad[:, 1].min() <= near for piece in pieces),
        "bottom": sum(piece.quad[:, 1].max() >= height - 1 - near for piece in pieces),
    }
    return bool(max(sides["left"], sides["right"]) >= CUT or max(sides["top"], sides["bottom"]) >= 1)
