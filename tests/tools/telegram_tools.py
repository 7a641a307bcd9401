"""Replies and a gateway for tests; every word here is made up."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from bot.ports import Heard, PatientId
from bot.telegram.outbound import Drawing
from flows.markup import Run
from flows.reply import Footer, Key, Page, PictureOf, Reply

TOKEN = "4242:canary-token-never-in-a-log"
CANARY = "canary words of a patient"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
    "0000000500010d0a2db40000000049454e44ae426082"
)
PDF = b"%PDF-1.7 made up"
FOOTER = Footer("Not medical advice.", "You can send your report.")


def reply(words: str, *keys: Key, attachment: PictureOf | Page | None = None) -> Reply:
    return Reply((Run(words),), FOOTER, (keys,) if keys else (), attachment)


def drawing() -> Drawing:
    return Drawing(page=lambda page: PNG if page.form == "png" else PDF, picture=lambda _: PNG)


@dataclass
class FakeDesk:
    """Hears everything; fails as often as told."""

    failures: int = 0
    cursed: int = 0
    """An update that can never be heard."""
    heard: list[Heard] = field(default_factory=list)
    buried: list[tuple[int, PatientId | None, str]] = field(default_factory=list)
    moves: list[tuple[PatientId, PatientId]] = field(default_factory=list)
    tries: Counter[int] = field(default_factory=Counter)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    gate: Callable[[Heard], Awaitable[None]] | None = None

    async def hear(self, heard: Heard, raw: str) -> None:
        assert json.loads(raw)["update_id"] == heard.update
        self.tries[heard.update] += 1
        if heard.update == self.cursed:
            raise OverflowError(CANARY)
        if self.failures:
            self.failures -= 1
            raise OSError(CANARY)
        if self.gate is not None:
            await self.gate(heard)
        self.heard.append(heard)
        self.changed.set()

    async def bury(self, update: int, patient: PatientId | None, raw: str, error: str) -> None:
        assert json.loads(raw)["update_id"] == update
        self.buried.append((update, patient, error))
        self.changed.set()

    async def moved(self, old: PatientId, new: PatientId) -> None:
        self.moves.append((old, new))
        self.changed.set()

    async def until(self, look: Callable[[], Any]) -> None:
        async with asyncio.timeout(10):
            while not look():
                self.changed.clear()
                await self.changed.wait()
