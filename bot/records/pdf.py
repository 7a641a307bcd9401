"""A PDF's own words with their places, and its pages as pictures (pypdfium2). Runs in the child only."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import sqrt

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from bot.records.layout import Placed, Run

GRID = 10_000
"""Steps into which a page's width and height are divided, each."""
DOTS = 200
"""An inch, for reading."""
POINTS = 72
AREA = 12e6
"""Pixels of a rendered page at most, however large it says it is."""
LETTERS = 60_000
"""On one page at most; a real one has 3,000."""


Steps = tuple[float, float, float, float]


class LockedError(Exception):
    """It asks for a password."""


def opened(data: bytes) -> pdfium.PdfDocument:
    """Raises LockedError, or PdfiumError when it is no PDF that can be opened."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise LockedError from error
        raise


def runs(page: pdfium.PdfPage) -> list[Run]:
    """Word by word, with boxes in steps of GRID."""
    text = page.get_textpage()
    try:
        return [_run(word, box, page) for word, box in _words(page, text)]
    finally:
        text.close()


def _run(word: str, box: Steps, page: pdfium.PdfPage) -> Run:
    # The page's steps are longer than wide: heights are told in steps of its width.
    ratio = _ratio(page)
    x0, y0, x1, y1 = box
    middle = (y0 + y1) / 2 * ratio
    return Run(((word, box),), x0, middle, x1, middle, max(1.0, (y1 - y0) * ratio))


def _ratio(page: pdfium.PdfPage) -> float:
    width, height = page.get_size()
    return float(height / width) if width > 0 else 1.0


def _words(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Iterator[Placed]:
    letters: list[str] = []
    boxes: list[Steps] = []
    for index in range(min(text.count_chars(), LETTERS)):
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        box = None if letter.isspace() or not letter.isprintable() else _box(page, text, index)
        if letters and (box is None or _apart(boxes[-1], box)):
            yield "".join(letters), _around(boxes)
            letters, boxes = [], []
        if box is not None:
            letters.append(letter)
            boxes.append(box)
    if letters:
        yield "".join(letters), _around(boxes)


def _box(page: pdfium.PdfPage, text: pdfium.PdfTextPage, index: int) -> Steps | None:
    corners = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(corners)):
        return None
    x0, y0 = _step(page, corners.left, corners.top)
    x1, y1 = _step(page, corners.right, corners.bottom)
    left, right = sorted((x0, x1))
    top, bottom = sorted((y0, y1))
    inside = right > 0 and bottom > 0 and left < GRID and top < GRID
    return (max(0, left), max(0, top), min(GRID, right), min(GRID, bottom)) if inside else None


def _step(page: pdfium.PdfPage, x: float, y: float) -> tuple[int, int]:
    """PDFium knows how the page is turned and cropped."""
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, GRID, GRID, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value


def _apart(last: Steps, box: Steps) -> bool:
    """Another line, or a gap that no blank was written into."""
    height = max(1.0, last[3] - last[1])
    return (
        box[0] > last[2] + 0.35 * height or box[0] < last[0] - height or abs(box[3] - last[3]) > 0.5 * height
    )


def _around(boxes: list[Steps]) -> Steps:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def pictured(page: pdfium.PdfPage) -> float:
    """The share of the page that its largest picture covers."""
    width, height = page.get_size()
    whole = max(1.0, width * height)
    kinds = (raw.FPDF_PAGEOBJ_IMAGE,)
    areas = (
        max(0.0, right - left) * max(0.0, top - bottom)
        for left, bottom, right, top in (one.get_bounds() for one in page.get_objects(kinds, max_depth=2))
    )
    return float(min(1.0, max(areas, default=0.0) / whole))


def rendered(page: pdfium.PdfPage) -> pdfium.PdfBitmap:
    """Within bounds, however large the page says it is."""
    width, height = page.get_size()
    scale = min(DOTS / POINTS, sqrt(AREA / max(1.0, width * height)))
    return page.render(scale=scale, may_draw_forms=False)
