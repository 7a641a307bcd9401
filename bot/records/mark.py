"""A page's picture with lines numbered, and what tells who the patient is blacked out. In the child only."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bot.records.pictures import Picture

SIDE = 1600
"""Pixels of the longer side that is sent back."""
INK = (178, 24, 96)
PAPER = (255, 255, 255)
SHARE = 70
"""One number is as tall as this part of the picture's longer side."""

Rect = tuple[float, float, float, float]
"""In shares of the page."""


def marked(picture: Picture, marks: Sequence[tuple[int, Rect]], hidden: Sequence[Rect]) -> bytes:
    """A JPEG without any of the file's own notes (place, camera, time)."""
    image = Image.fromarray(np.ascontiguousarray(picture[:, :, ::-1]))
    image.thumbnail((SIDE, SIDE))
    draw = ImageDraw.Draw(image)
    for rect in hidden:
        draw.rectangle(_around(rect, image.size, 0.12), fill="black")
    size = max(14, max(image.size) // SHARE)
    for number, rect in marks:
        _mark(draw, number, _around(rect, image.size, 0.15), image.size, size)
    held = io.BytesIO()
    image.save(held, "JPEG", quality=85, optimize=False)
    return held.getvalue()


def _around(rect: Rect, size: tuple[int, int], more: float) -> tuple[float, float, float, float]:
    """In pixels, wider by a share of its height, since a box fits its letters tightly."""
    width, height = size
    x0, y0, x1, y1 = rect[0] * width, rect[1] * height, rect[2] * width, rect[3] * height
    room = more * (y1 - y0) + 2
    return (
        max(0.0, x0 - room),
        max(0.0, y0 - room),
        max(1.0, min(width - 1.0, x1 + room)),
        max(1.0, min(height - 1.0, y1 + room)),
    )


def _mark(
    draw: ImageDraw.ImageDraw,
    number: int,
    box: tuple[float, float, float, float],
    size: tuple[int, int],
    tall: int,
) -> None:
    draw.rectangle(box, outline=INK, width=max(2, tall // 9))
    across, middle = tall * 0.85, (box[1] + box[3]) / 2
    beside = (
        box[0] - across - 4 if box[0] > 2 * across + 6 else min(size[0] - across - 2, box[2] + across + 4)
    )
    draw.ellipse(
        (beside - across, middle - across, beside + across, middle + across), fill=INK, outline=PAPER
    )
    draw.text((beside, middle), str(number), fill=PAPER, anchor="mm", font=ImageFont.load_default(tall))
