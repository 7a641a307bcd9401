"""The errand for pages that are pictures: photographs, scans, and PDF pages without words of their own."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bot.records import leaves
from bot.records.child import Errand, Read, Say, Task
from bot.records.ocr import Eyes
from bot.records.pictures import Picture
from bot.records.quality import judged
from bot.records.seen import from_picture, quality
from bot.records.upright import looked


def prepared() -> Errand:
    leaves.ready()
    eyes = Eyes()
    sample = _sample()
    pieces = eyes.read(sample, eyes.find(sample, shortest=1))
    from_picture(pieces, sample)
    quality(judged(sample, pieces, turned=0))
    return partial(_read, eyes)


def _sample() -> Picture:
    image = Image.new("RGB", (360, 60), "white")
    ImageDraw.Draw(image).text((10, 10), "HER2 (IHC): 2+", fill="black", font=ImageFont.load_default(30))
    return np.array(image, np.uint8)


def _read(eyes: Eyes, task: Task, read: Read, say: Say) -> None:
    for number, kind in enumerate(task["kinds"]):
        for within, size, picture in leaves.seen(number, kind, read(), task["wanted"][number], task["pages"]):
            say("page", file=number, within=within, source="ocr", **_told(eyes, picture, size))


def _told(eyes: Eyes, picture: Picture, size: list[float] | None) -> dict[str, Any]:
    picture, pieces, turned = looked(eyes, picture)
    height, width = picture.shape[:2]
    shape = size or [width, height]
    return {
        "size": shape if turned % 180 == 0 or not size else shape[::-1],
        "turned": turned,
        "lines": from_picture(pieces, picture),
        "quality": quality(judged(picture, pieces, turned=turned)),
    }
