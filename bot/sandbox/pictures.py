"""Width and height of a picture, from its first bytes: enough to answer as Telegram does."""

import struct

JPEG_MARK = 0xFF
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Pixels of a PNG, GIF, WebP or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _pair(">II", data, 16)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _pair("<HH", data, 6)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp_size(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def picture_mime(data: bytes) -> str:
    """What kind of picture the bytes really are; empty for anything else."""
    signs = {b"\x89PNG": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for sign, mime in signs.items() if data.startswith(sign)), "")


def _pair(layout: str, data: bytes, at: int) -> tuple[int, int] | None:
    """Two numbers at a place, unless the file ends before."""
    try:
        one, two = struct.unpack_from(layout, data, at)
    except struct.error:
        return None
    return int(one), int(two)


def _webp_size(data: bytes) -> tuple[int, int] | None:
    match data[12:16]:
        case b"VP8X":
            low = int.from_bytes(data[24:30], "little")
            return (low & 0xFFFFFF) + 1, (low >> 24) + 1
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            pair = _pair("<HH", data, 26)
            return (pair[0] & 0x3FFF, pair[1] & 0x3FFF) if pair else None
        case _:
            return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while (head := _pair(">BB", data, at)) is not None and head[0] == JPEG_MARK:
        if head[1] in JPEG_FRAMES:
            pair = _pair(">HH", data, at + 5)
            return (pair[1], pair[0]) if pair else None
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
