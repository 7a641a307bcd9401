"""The pages of a file as pictures. In the child only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]

from bot.records import pdf, pictures
from bot.records.accept import Kind
from bot.records.child import TroubleError
from bot.records.pictures import Picture
from bot.records.text import loaded, opened


def ready() -> None:
    """Every decoder and the renderer, tried once."""
    pictures.ready()
    empty = PdfDocument.new()
    _rendered(empty.new_page(10, 10))


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
