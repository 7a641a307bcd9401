"""What kind of file it is, by its bytes, and whether it is worth opening at all. Opens nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from flows.records import Empty, TooBig, TooManyPages, WrongKind


class Kind(StrEnum):
    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    TEXT = "text"

    @property
    def pictured(self) -> bool:
        return self in {Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.HEIC}


@dataclass(frozen=True, slots=True)
class Limits:
    bytes: int = 20_000_000
    """What a bot may download from Telegram."""
    files: int = 10
    """An album."""
    pages: int = 20
    pixels: int = 60_000_000
    text: int = 200_000
    """Bytes of a text file."""


LIMITS = Limits()

_HEIC = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}
_STRANGERS = (
    (b"PK\x03\x04", "zip"),  # also Word and Pages documents
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"{\\rtf", "rtf"),
    (b"DICM", "dicom"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
)


def kind_of(data: bytes) -> Kind | None:
    """By the first bytes alone: what a file calls itself does not count."""
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return Kind.HEIC
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    return Kind.TEXT if _is_text(data) else None


def stranger(data: bytes) -> str:
    """What a file that we do not read seems to be."""
    return next((name for start, name in _STRANGERS if data.startswith(start)), "unknown")


def accept(files: Sequence[bytes], limits: Limits = LIMITS) -> tuple[Kind, ...] | Refusal:
    """The kind of each, or why the first that cannot be read is not opened."""
    if not files:
        return Empty()
    if len(files) > limits.files:
        return TooManyPages(0, len(files), limits.files)
    kinds: list[Kind] = []
    for number, data in enumerate(files):
        kind = _accept(number, data, limits)
        if not isinstance(kind, Kind):
            return kind
        kinds.append(kind)
    return tuple(kinds)


Refusal = Empty | TooBig | TooManyPages | WrongKind


def _accept(number: int, data: bytes, limits: Limits) -> Kind | Refusal:
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        return Empty(number)
    if len(data) > limits.bytes:
        return TooBig(number, "bytes", limits.bytes)
    kind = kind_of(data)
    if kind is None:
        return WrongKind(number, stranger(data))
    if kind is Kind.TEXT and len(data) > limits.text:
        return TooBig(number, "bytes", limits.text)
    return kind


def decoded(data: bytes) -> str:
    """A text file's words: UTF-8, UTF-16 with its mark, else what old Windows writes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _is_text(data: bytes) -> bool:
    if stranger(data) != "unknown":
        return False
    head = decoded(data[:4096] if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data[:4095])
    odd = sum(not (letter.isprintable() or letter.isspace()) for letter in head)
    return odd <= len(head) // 50 and "\x00" not in head
