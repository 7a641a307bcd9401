"""The nouns of a record that was read: pages of lines of words, and where on the page each stands.

Longer than other files, so that every noun and every trouble stands in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Box:
    """In shares of the page as it is shown: 0, 0 is its upper left corner, 1, 1 its lower right one."""

    x0: float
    y0: float
    x1: float
    y1: float


class Source(StrEnum):
    TEXT = "text"
    """The file says so itself (the text of a PDF, a text file)."""
    OCR = "ocr"
    """Read from a picture."""


class Flaw(StrEnum):
    """What makes a page hard to read, or stands out about its picture."""

    NO_TEXT = "no_text"
    TOO_DARK = "too_dark"
    TOO_BLURRED = "too_blurred"
    TOO_SMALL = "too_small"
    LOW_CONTRAST = "low_contrast"
    CUT_OFF = "cut_off"
    """Words run into the edge of the picture."""
    TURNED = "turned"
    """It lay on its side or upside down, and was turned before it was read."""


@dataclass(frozen=True, slots=True)
class Quality:
    flaws: tuple[Flaw, ...] = ()
    figures: tuple[tuple[str, float], ...] = ()
    """What the flaws were judged by: names and measures."""
    readable: bool = True
    """False: nothing on this page may be relied on."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box | None = None
    """None when there is no page to point at (a text file)."""


@dataclass(frozen=True, slots=True)
class Line:
    words: tuple[Word, ...]
    sure: float = 1.0
    """How sure the reader of the picture was, 0 to 1; it does not tell right from wrong."""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where in `text` each word stands."""
        ends = accumulate(len(word.text) + 1 for word in self.words)
        return tuple((end - 1 - len(word.text), end - 1) for word, end in zip(self.words, ends, strict=True))

    def box(self, start: int = 0, end: int | None = None) -> Box | None:
        """Around the words that `text[start:end]` touches."""
        stop = len(self.text) if end is None else end
        placed = zip(self.words, self.spans, strict=True)
        return around([word.box for word, (first, last) in placed if first < stop and start < last])


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    """From 1."""
    width: float
    """In points for a PDF, in pixels for a picture, 0 for a text file; after turning."""
    height: float
    lines: tuple[Line, ...]
    source: Source
    quality: Quality = Quality()
    file: int = 0
    """Which of the patient's files, from 0, ..."""
    within: int = 1
    """... and which page of that file, from 1."""
    turned: int = 0
    """Degrees clockwise by which the picture was turned before it was read."""


@dataclass(frozen=True, slots=True)
class Pages:
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class WrongKind:
    """No PDF, picture or text."""

    file: int = 0
    kind: str = "unknown"


@dataclass(frozen=True, slots=True)
class TooBig:
    """Too many bytes, or too many pixels."""

    file: int = 0
    of: str = "bytes"
    limit: int = 0


@dataclass(frozen=True, slots=True)
class TooManyPages:
    file: int = 0
    pages: int = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Encrypted:
    """It asks for a password."""

    file: int = 0


@dataclass(frozen=True, slots=True)
class Empty:
    """No bytes, no pages, or nothing on them."""

    file: int = 0


@dataclass(frozen=True, slots=True)
class Damaged:
    """It cannot be opened, or its reader broke down over it."""

    file: int = 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """There is a page, but no words that may be relied on: why, page by page."""

    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class TookTooLong:
    file: int = 0


@dataclass(frozen=True, slots=True)
class TooMuch:
    """It wanted more memory than a record may have."""

    file: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """The patient called it off."""


@dataclass(frozen=True, slots=True)
class Busy:
    """Too many records wait to be read."""


@dataclass(frozen=True, slots=True)
class NoReader:
    """What reads this kind is not installed here."""

    kind: str = ""


Trouble = (
    WrongKind
    | TooBig
    | TooManyPages
    | Encrypted
    | Empty
    | Damaged
    | Unreadable
    | TookTooLong
    | TooMuch
    | Stopped
    | Busy
    | NoReader
)


def around(boxes: Sequence[Box | None]) -> Box | None:
    """The smallest box around them; None when none of them is known."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return Box(
        min(box.x0 for box in known),
        min(box.y0 for box in known),
        max(box.x1 for box in known),
        max(box.y1 for box in known),
    )
