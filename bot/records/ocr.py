"""Words out of a picture, with RapidOCR's two models: one finds text, one reads it. In the child only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import rapidocr
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec import TextRecInput

from bot.records.pictures import Picture

Quad = npt.NDArray[np.float32]
"""Four corners in pixels: upper left, upper right, lower right, lower left, as the words run."""

LONGEST = 1600
"""Pixels of the longer side in which text is looked for: 2000 costs a third more and finds no more."""
SHORTEST = 736
"""Pixels of the shorter side: a smaller picture is enlarged."""
TALLEST = 96
"""Pixels of a line's height in which it is read; the model itself sees 48."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that was found in one piece."""

    quad: Quad
    text: str
    sure: float
    places: tuple[float, ...]
    """Where each character but the blanks stands, as a share of the run's width."""


class Eyes:
    def __init__(self) -> None:
        cv2.setNumThreads(1)
        models = Path(rapidocr.__file__).parent / "models"
        engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                # A named file is never downloaded.
                "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
                "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
                "Det.limit_side_len": 32,  # enlarged by us, within bounds
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        # The parts, since the whole would read from the small picture.
        self._find: Any = engine._load_det_model()  # type: ignore[no-untyped-call]  # noqa: SLF001
        self._read: Any = engine._load_rec_model()  # type: ignore[no-untyped-call]  # noqa: SLF001

    def find(self, picture: Picture, shortest: int = SHORTEST) -> list[Quad]:
        """Where text stands, in pixels of the picture."""
        small, scale = _sized(picture, shortest)
        boxes = self._find(small).boxes
        return [] if boxes is None else [np.asarray(box, np.float32) / np.float32(scale) for box in boxes]

    def read(self, picture: Picture, quads: Sequence[Quad]) -> list[Piece]:
        if not quads:
            return []
        small, scale = _sized(picture, 1)
        crops = [_crop(picture, small, quad, scale) for quad in quads]
        read = self._read(TextRecInput(img=crops, return_word_box=True))
        rows = zip(quads, read.txts or (), read.scores or (), read.word_results or (), strict=True)
        return [Piece(quad, text, float(sure), _places(text, info)) for quad, text, sure, info in rows]


def _sized(picture: Picture, shortest: int) -> tuple[Picture, float]:
    height, width = picture.shape[:2]
    scale = min(LONGEST / max(height, width), max(1.0, shortest / min(height, width)))
    if scale == 1:
        return picture, 1.0
    size = max(1, round(width * scale)), max(1, round(height * scale))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, size, interpolation=way), np.uint8), scale


def _crop(picture: Picture, small: Picture, quad: Quad, scale: float) -> Picture:
    """The run, straightened: from the full picture unless its letters are larger there than any use."""
    tall = float(np.linalg.norm(quad[0] - quad[3]))
    source, corners = (small, quad * np.float32(scale)) if tall > TALLEST else (picture, quad)
    width = max(1, int(max(np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[3] - corners[2]))))
    height = max(
        1, int(max(np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2])))
    )
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    turned = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    flat = cv2.warpPerspective(
        source, turned, (width, height), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC
    )
    return np.asarray(np.rot90(flat) if height >= 1.5 * width else flat, np.uint8)


def _longer(corners: Quad, *sides: tuple[int, int]) -> int:
    return max(1, *(int(np.linalg.norm(corners[one] - corners[other])) for one, other in sides))


def _places(text: str, info: object) -> tuple[float, ...]:
    columns = [column for word in getattr(info, "word_cols", ()) for column in word]
    whole = float(getattr(info, "line_txt_len", 0) or 0)
    if whole <= 0 or len(columns) != sum(not letter.isspace() for letter in text):
        return ()
    return tuple(min(1.0, (column + 0.5) / whole) for column in columns)
