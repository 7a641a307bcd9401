"""The real guide through the real PTB over HTTP: what was decided arrives, whatever goes wrong."""

from __future__ import annotations

import asyncio
import itertools
import socket
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from guide_tools import mind, sealed
from serve_tools import TOKEN

from bot.sandbox import Patience, Sandbox
from bot.serve import serving
from bot.settings import read_settings
from bot.talk import piped
from bot.transcript import Transcript
from flows.markup import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONVERSATIONS = {
    "tapped": (
        "/start", "[For someone I care for]", "[Understand my results]", "[2+ (equivocal)]",
        "[Positive (amplified)]", "[ER low (1 to 10 percent)]", "[Stage III]", "[C]",
    ),
    "typed": ("/start", "[For myself]", "her2 2+ fish negative, er 90 pr 0, stage 2b", "/summary", "back"),
    "cut off": (
        "/start", "[For myself]", "my her2 is 3+ and er posit", "[positive]", "/change", "[HER2]", "[0]",
    ),
    "unsure": (
        "/start", "[For myself]", "/results", "[I don't know]", "what is her2?", "[Skip]", "[I don't know]",
    ),
    "urgent": ("/start", "[For myself]", "i have a fever of 39", "[Phone numbers]", "[Go on]", "<b>3+</b>"),
}  # fmt: skip
FAULTS: tuple[dict[str, Any], ...] = (
    {"method": "sendMessage", "status": 429, "retry_after": 1, "times": 2, "skip": 3},
    {"method": "sendMessage", "status": 500, "times": 3, "skip": 9},
    {"method": "sendPhoto", "status": 502, "times": 1},
    {"method": "editMessageText", "kind": "reset", "times": 2, "skip": 2},
    {"method": "sendMessage", "kind": "reset", "times": 2, "skip": 20},
)


def expected(lines: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Each line with all texts that must have arrived after it."""
    transcript, texts = Transcript(mind().respond, mind().catalogue), list[str]()
    for line in lines:
        list(piped(transcript, [line]))
        texts += [plain(sealed(draft).text) for draft in transcript.turns[-1].drafts]
        yield line, list(texts)


def arrived(sandbox: Sandbox, patient: int) -> list[str]:
    """As first sent, without a copy that follows its original."""
    first = [(m.history or (m.text,))[0] for m in sandbox.messages(patient) if m.from_bot]
    return [text for text, _ in itertools.groupby(first)]


def has_arrived(sandbox: Sandbox, patient: int, wanted: list[str]) -> bool | None:
    return arrived(sandbox, patient) == wanted or None


async def converse(sandbox: Sandbox, lines: tuple[str, ...]) -> int:
    patient = sandbox.patient("Patient")
    for line, texts in expected(lines):
        if line.startswith("["):
            sandbox.tap(patient, line[1:-1])
        else:
            sandbox.say(patient, line)
        wanted = [text for text, _ in itertools.groupby(texts)]
        look = partial(has_arrived, sandbox, patient, wanted)
        found = await sandbox.world.changes.until(look, 60)
        assert found, f"after {line!r}: {arrived(sandbox, patient)[-2:]} instead of {wanted[-2:]}"
    return patient


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_every_reply_of_the_guide_arrives_once_and_in_order(way: str, tmp_path: Path) -> None:
    async with Sandbox(patience=Patience(first=0.01, longest=0.05)) as sandbox:
        for fault in FAULTS:
            sandbox.fault(**fault)
        sandbox.duplicate(5)
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        settings = read_settings(
            _env_file=None, bot_token=TOKEN, api_url=sandbox.api_url, port=port, host="127.0.0.1",
            allow_drafts=True, database_url=f"sqlite:///{tmp_path / 'lantern.db'}",
            send_rate=1000.0, webhook_url=f"http://127.0.0.1:{port}/hook" if way == "webhook" else "",
        )  # fmt: skip
        stop = asyncio.Event()
        task = asyncio.create_task(serving(settings, stop, mind=mind()))
        try:
            patients = await asyncio.gather(*(converse(sandbox, lines) for lines in CONVERSATIONS.values()))
        finally:
            stop.set()
            await asyncio.wait_for(task, 20)
        refused = [call for call in sandbox.log() if not call.ok and call.status not in {429, 500, 502, 0}]
        assert not refused, {(call.method, call.status) for call in refused}
        tapped = [m for p in patients for m in sandbox.messages(p) if m.from_bot and "✓" in m.text]
        assert tapped
        assert not any(message.buttons for message in tapped)
