"""Small helpers for the sandbox's own tests."""

import struct
import zlib
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.sandbox import Sandbox

TOKEN = "42:sandbox"
Answer = tuple[int, dict[str, Any]]


@dataclass(frozen=True)
class Raw:
    """The Bot API without a library in between: status and body as they come."""

    session: aiohttp.ClientSession
    url: str

    async def call(self, method: str, **fields: object) -> Answer:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=fields) as answer:
            return answer.status, await answer.json()

    async def sim(self, verb: str, path: str, **fields: object) -> Any:
        async with self.session.request(verb, f"{self.url}/sim/{path}", json=fields) as answer:
            return await answer.json()


async def polled(sandbox: Sandbox) -> None:
    """Wait until the bot's poll has arrived."""
    mailbox = sandbox.world.mailbox
    assert await sandbox.world.changes.until(lambda: mailbox.polled or None, 5)


def png(width: int = 40, height: int = 30) -> bytes:
    """A small grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
