"""What a reviewer attaches: known by its first bytes, whatever its name and the browser say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import UploadFile

from flows.reviews.effects import FILE_BYTES_AT_MOST
from flows.reviews.model import SendFile

if TYPE_CHECKING:
    from collections.abc import Mapping

BEGINNINGS: Mapping[bytes, str] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
UNKNOWN = "application/octet-stream"


async def sent_file(given: object, caption: str) -> SendFile:
    """What is no file of ours has an unknown kind: the desk refuses it."""
    if not isinstance(given, UploadFile):
        return SendFile("", UNKNOWN, caption)
    content = await given.read(FILE_BYTES_AT_MOST + 1)
    return SendFile(given.filename or "", kind_of(content), caption, content=content)


def kind_of(content: bytes) -> str:
    return next((kind for begin, kind in BEGINNINGS.items() if content.startswith(begin)), UNKNOWN)
