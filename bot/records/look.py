"""The errand for pages that are pictures: photographs, scans, and PDF pages without words of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]

from bot.records import pdf, pictures
from bot.records.accept import Kind
from bot.records.child import Errand, Read, Say, Task, TroubleError
from bot.records.ocr import Eyes, Picture
from bot.records.quality import judged
from bot.records.seen import from_picture, quality
from bot.records.text import loaded, opened
from bot.records.upright import looked, turn


def prepared() -> Errand:
    ready()
    eyes = Eyes()
    sample = _sample()
    pieces = eyes.read(sample, eyes.find(sample, shortest=1))
    from_picture(pieces, sample)
    quality(judged(sample, pieces, turned=0))
    return partial(_read, eyes)


def ready() -> None:
    """Every decoder and the renderer, tried once."""
    pictures.ready()
    empty = PdfDocument.new()
    _rendered(empty.new_page(10, 10))


def _sample() -> Picture:
    image = Image.new("RGB", (360, 60), "white")
    ImageDraw.Draw(image).text((10, 10), "HER2 (IHC): 2+", fill="black", font=ImageFont.load_default(30))
    picture = np.array(image, np.uint8)
    return turn(turn(picture, 90), 270)


def _read(eyes: Eyes, task: Task, read: Read, say: Say) -> None:
    for number, kind in enumerate(task["kinds"]):
        for within, size, picture in seen(number, kind, read(), task["wanted"][number], task["pages"]):
            say("page", file=number, within=within, source="ocr", **_told(eyes, picture, size))


Seen = tuple[int, list[float] | None, Picture]


def seen(number: int, kind: str, data: bytes, wanted: Sequence[int], most: int) -> Iterator[Seen]:
    """The pages that are wanted, as pictures; with a PDF's page, its size. Raises TroubleError."""
    if not wanted:
        return
    if kind != Kind.PDF:
        try:
            yield 1, None, pictures.picture(data, Kind(kind))
        except pictures.TooManyPixelsError as error:
            raise TroubleError("too_big", file=number, of="pixels") from error
        except pictures.BrokenError as error:
            raise TroubleError("damaged", file=number) from error
        return
    document = opened(number, data, most)
    for within in wanted:
        page = loaded(document, number, within - 1)
        yield within, list(page.get_size()), _rendered(page)
        page.close()


def _rendered(page: PdfPage) -> Picture:
    bitmap = pdf.rendered(page)
    try:
        return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3], np.uint8).copy()
    finally:
        bitmap.close()


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
