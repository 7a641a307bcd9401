"""Pictures from strange files, opened with every brake on. Runs in the child only."""

from __future__ import annotations

import io
import warnings

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from bot.records.accept import LIMITS, Kind

Picture = npt.NDArray[np.uint8]
"""Height, width, 3 colours (blue, green, red)."""

FORMATS = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.WEBP: "WEBP", Kind.HEIC: "HEIF"}
SIDE = 4000
"""Pixels of the longer side that are kept: letters of 48 pixels and more read no better."""


class TooManyPixelsError(Exception):
    pass


class BrokenError(Exception):
    pass


def ready() -> None:
    """Loads every decoder now, since none can be loaded later."""
    from pillow_heif import register_heif_opener  # noqa: PLC0415  only pictures need it

    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = LIMITS.pixels
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    register_heif_opener(thumbnails=False)
    Image.init()
    tiny = Image.new("RGB", (8, 8))
    for name in ("JPEG", "PNG", "WEBP", "HEIF"):
        held = io.BytesIO()
        tiny.save(held, name)
        picture(held.getvalue(), next(kind for kind, one in FORMATS.items() if one == name))


def turn(picture: Picture, degrees: int) -> Picture:
    """Clockwise."""
    return np.ascontiguousarray(np.rot90(picture, -(degrees // 90)))


def picture(data: bytes, kind: Kind) -> Picture:
    """Upright as its camera says. Raises TooManyPixelsError or BrokenError."""
    try:
        with Image.open(io.BytesIO(data), formats=(FORMATS[kind],)) as image:
            if image.width * image.height > LIMITS.pixels:
                raise TooManyPixelsError
            if max(image.size) > SIDE:
                image.draft("RGB", (SIDE, SIDE))
            return _plain(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixelsError from error
    except MemoryError:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError) as error:
        raise BrokenError from error
    except (RuntimeError, ArithmeticError, LookupError) as error:
        raise BrokenError from error


def _plain(image: Image.Image) -> Picture:
    if max(image.size) > SIDE:
        image.thumbnail((SIDE, SIDE), reducing_gap=2.0)
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return np.ascontiguousarray(np.asarray(image.convert("RGB"), np.uint8)[:, :, ::-1])
