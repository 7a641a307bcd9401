"""Words out of a picture, with RapidOCR's two models: one finds text, one reads it. Runs in the child only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import rapidocr
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec import TextRecInput

Picture = npt.NDArray[np.uint8]
"""Height, width, 3 colours (blue, green, red)."""
Quad = npt.NDArray[np.float32]
"""Four corners in pixels: upper left, upper right, lower right, lower left, as the words run."""

LONGEST = 1600
"""Pixels of the longer side in which text is looked for: 2000 costs a third more and finds no more."""
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
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        self._find = engine._load_det_model()  # noqa: SLF001  the parts: the whole reads from the small picture
        self._read = engine._load_rec_model()  # noqa: SLF001

    def look(self, picture: Picture) -> list[Piece]:
        small, scale = _within(picture, LONGEST)
        boxes = self._find(small).boxes
        if boxes is None:
            return []
        quads = [np.asarray(box, np.float32) for box in boxes]
        crops = [_crop(picture, small, quad, scale) for quad in quads]
        read = self._read(TextRecInput(img=crops, return_word_box=True))
        rows = zip(quads, read.txts or (), read.scores or (), read.word_results or (), strict=True)
        return [
            Piece(quad / scale, text, float(sure), _places(text, info))
            for quad, text, sure, info in rows
            if text.strip()
        ]


def _within(picture: Picture, longest: int) -> tuple[Picture, float]:
    height, width = picture.shape[:2]
    scale = min(1.0, longest / max(height, width))
    if scale == 1:
        return picture, 1.0
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8), scale


def _crop(picture: Picture, small: Picture, quad: Quad, scale: float) -> Picture:
    """The run, straightened: from the full picture unless its letters are larger there than any use."""
    tall = float(np.linalg.norm(quad[0] - quad[3]))
    source, corners = (small, quad) if tall / scale > TALLEST else (picture, quad / scale)
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


def _places(text: str, info: object) -> tuple[float, ...]:
    columns = [column for word in getattr(info, "word_cols", ()) for column in word]
    whole = float(getattr(info, "line_txt_len", 0) or 0)
    if whole <= 0 or len(columns) != sum(not letter.isspace() for letter in text):
        return ()
    return tuple(min(1.0, (column + 0.5) / whole) for column in columns)
