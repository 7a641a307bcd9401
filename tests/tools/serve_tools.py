"""An engine that only echoes, and the whole shell around it on loopback."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import aiohttp

from bot.build import Mind
from bot.sandbox import Sandbox, Upload
from bot.serve import serving
from bot.settings import Settings
from flows.markup import parse
from flows.model import (
    Button,
    CameBack,
    Draft,
    Edited,
    InGroup,
    Left,
    Message,
    Quote,
    Said,
    Say,
    Session,
    SnippetId,
    Started,
    StepId,
    Tapped,
    Turn,
)  # fmt: skip
from flows.snippets import Catalogue, Snippet, Status

TOKEN = "4242:canary-token-never-in-a-log"
CANARY = "canary words of a patient"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
    "0000000500010d0a2db40000000049454e44ae426082"
)
FILES = ("voice", "video", "audio", "sticker", "document", "photo", "animation", "video_note")
SHARED: dict[str, dict[str, object]] = {
    "location": {"latitude": 1.0, "longitude": 2.0},
    "contact": {"phone_number": "1", "first_name": CANARY},
    "poll": {"id": "1", "question": CANARY},
    "dice": {"emoji": "x", "value": 1},
    "hologram": {"of": CANARY},
}
WORDS = {
    "footer/disclaimer": "Not advice.", "footer/upload": "Send your report.", "footer/draft": "Not reviewed.",
    "footer/sources": "Sources", "sorry/our-fault": "Our fault.", "who/self": "x", "who/carer": "x",
    "echo/said": "You said: {words}", "echo/start": "Welcome.", "echo/group": "Write to me in private.",
    "echo/other": "Something else.", "echo/ask": "One or two?",
}  # fmt: skip


def catalogue(status: Status = Status.REVIEWED) -> Catalogue:
    labels = {"one": "One", "two": "Two"}
    snippets = {
        SnippetId(name): Snippet(
            SnippetId(name), parse(words), words, f"{name}.md", status, date(2030, 1, 1), labels=labels
        )
        for name, words in WORDS.items()
    }
    return Catalogue(snippets, {}, {}, "revision")


def say(session: Session, snippet: str, **blanks: Quote) -> Turn:
    buttons = ((Button(StepId("echo"), "one"), Button(StepId("echo"), "two")),)
    return Turn(session, (Draft((Say(SnippetId(f"echo/{snippet}"), blanks),), buttons),))


def echo(session: Session, message: Message, _at: int) -> Turn:
    match message:
        case Said(text) | Edited(text) if "BUG" in text:
            raise ValueError(text)
        case Said(text) | Edited(text):
            return say(session, "said", words=Quote(text))
        case Tapped(_, value):
            return say(session, "said", words=Quote(value))
        case InGroup():
            told = Turn(replace(session, greeted_group=True), (Draft((Say(SnippetId("echo/group")),)),))
            return Turn(session) if session.greeted_group else told
        case Left():
            return Turn(replace(session, reachable=False))
        case CameBack():
            return Turn(replace(session, reachable=True))
        case Started():
            return say(session, "start")
        case _:
            return say(session, "other")


@dataclass
class World:
    sandbox: Sandbox
    settings: Settings

    def texts(self, chat: int) -> list[str]:
        """What the bot said first, without repeats and footers."""
        said = [
            (m.history or (m.text,))[0].split("\n\n")[0] for m in self.sandbox.messages(chat) if m.from_bot
        ]
        return [text for text, _ in itertools.groupby(said)]

    def has_said(self, chat: int, wanted: list[str]) -> bool:
        return self.texts(chat) == wanted

    async def until(self, look: Callable[[], Any], seconds: float = 15.0) -> None:
        assert await self.sandbox.world.changes.until(lambda: look() or None, seconds), "it never happened"


@asynccontextmanager
async def running(world: World) -> AsyncIterator[str]:
    """The address of its own pages."""
    stop, opened = asyncio.Event(), asyncio.get_running_loop().create_future()
    mind = Mind(catalogue(), echo)
    task = asyncio.create_task(serving(world.settings, stop, lambda port, _: opened.set_result(port), mind))
    await asyncio.wait((task, opened), return_when=asyncio.FIRST_COMPLETED)
    try:
        if not task.done():
            yield f"http://127.0.0.1:{opened.result()}"
    finally:
        stop.set()
        await asyncio.wait_for(task, 15)


def act_in_every_way(sandbox: Sandbox) -> dict[str, int]:
    """One patient for each kind of update, by kind; all of them are to be answered."""
    patients = {
        kind: sandbox.patient(CANARY) for kind in (*FILES, *SHARED, "album", "edit", "tap", "bug", "broken")
    }
    for kind in FILES:
        sandbox.media(patients[kind], kind, [Upload("x", "application/octet-stream", PNG)], caption=CANARY)
    for kind, content in SHARED.items():
        sandbox.share(patients[kind], {kind: content})
    sandbox.photo(patients["album"], PNG, PNG, PNG, caption=CANARY)
    (number,) = sandbox.say(patients["edit"], CANARY)
    sandbox.edit(patients["edit"], number, CANARY + "!")
    sandbox.tap(patients["tap"], CANARY, 1)
    sandbox.say(patients["bug"], "BUG " + CANARY)
    sandbox.raw({"message": {"chat": {"id": patients["broken"]}, "text": CANARY}})
    return patients


async def fetch(address: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 200, address
        return await answer.text()
