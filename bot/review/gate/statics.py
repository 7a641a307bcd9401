"""Our own files, read once: a table of names, so no request can reach any other file of the machine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

FOLDER = Path(__file__).parents[1] / "static"
PREFIX = "/review/static/"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
FOREVER = "public, max-age=31536000, immutable"
"""For an address that holds the content's hash: new content has a new address."""
ASK_AGAIN = "no-cache"
STAMP = 16


@dataclass(frozen=True, slots=True)
class File:
    body: bytes
    type: str
    stamp: str


class Statics:
    def __init__(self, folder: Path = FOLDER) -> None:
        self._files: Mapping[str, File] = MappingProxyType(dict(_read(folder)))

    def url(self, name: str) -> str:
        """Raises KeyError for a name that is not there."""
        return f"{PREFIX}{name}?v={self._files[name].stamp}"

    async def answer(self, request: Request) -> Response:
        file = self._files.get(request.path_params["name"])
        if file is None:
            return Response("not found\n", 404, media_type="text/plain")
        current = request.query_params.get("v") == file.stamp
        headers = {"ETag": f'"{file.stamp}"', "Cache-Control": FOREVER if current else ASK_AGAIN}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        return Response(file.body, headers={**headers, "Content-Type": file.type})


def _read(folder: Path) -> dict[str, File]:
    return {path.relative_to(folder).as_posix(): _file(path) for path in _wanted(folder)}


def _wanted(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in TYPES)


def _file(path: Path) -> File:
    body = path.read_bytes()
    return File(body, TYPES[path.suffix], hashlib.sha256(body).hexdigest()[:STAMP])
