"""Records through the whole product: the files, the child that reads, the yes, and nothing kept."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

import pytest
from record_tools import IDENTITY, ROWS, pdf, photo

from bot.build import Mind, load_mind
from bot.sandbox import Sandbox, Upload
from bot.serve import serving
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.sandbox.views import Seen

pytestmark = pytest.mark.xdist_group("records")

SECONDS = 90


@cache
def mind() -> Mind:
    return load_mind(reads=True)


@asynccontextmanager
async def running(sandbox: Sandbox, file: Path) -> AsyncIterator[None]:
    settings = read_settings(
        _env_file=None, bot_token="1:x", api_url=sandbox.api_url, port=0, host="127.0.0.1",
        allow_drafts=True, database_url=f"sqlite:///{file}", send_rate=1000.0,
    )  # fmt: skip
    stop = asyncio.Event()
    task = asyncio.create_task(serving(settings, stop, mind=mind()))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 30)


async def heard(sandbox: Sandbox, patient: int, words: str) -> Seen:
    return await sandbox.wait_for(patient, contains=words, timeout=SECONDS)


def said(sandbox: Sandbox, patient: int) -> str:
    return "\n".join(one.text for one in sandbox.messages(patient) if one.from_bot)


async def offered(sandbox: Sandbox, patient: int, data: str) -> None:
    def there() -> bool | None:
        rows = (one.buttons for one in sandbox.messages(patient))
        return any(button.data == data for row in rows for keys in row for button in keys) or None

    assert await sandbox.world.changes.until(there, SECONDS), f"no button {data}"


async def tap(sandbox: Sandbox, patient: int, data: str) -> None:
    await offered(sandbox, patient, data)
    sandbox.tap(patient, data)


@pytest.mark.parametrize("kind", ["photo", "pdf"])
async def test_a_record_is_read_marked_confirmed_and_not_kept(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "lantern.db"
    async with Sandbox() as sandbox:
        patient = sandbox.patient()
        async with running(sandbox, file):
            sandbox.say(patient, "/start")
            await heard(sandbox, patient, "Who is this for?")
            if kind == "photo":
                sandbox.photo(patient, photo())
            else:
                sandbox.document(patient, pdf(), "Jane Example.pdf")
            await heard(sandbox, patient, "Before I open it")
            assert not [call for call in sandbox.log() if call.method == "getFile"]
            sandbox.tap(patient, "record:read")
            await heard(sandbox, patient, "Is that right?")
            picture = next(one for one in sandbox.messages(patient) if one.from_bot and one.media)
            assert picture.media is not None
            assert picture.media.kind == "photo"
            for step in ("her2", "ish", "hormones"):
                await tap(sandbox, patient, f"check:right.{step}")
            await offered(sandbox, patient, "stage:2")
        words = said(sandbox, patient)
        assert "HER2 (IHC): 2+" in words
        assert "Not amplified" in words
        assert "95%" in words
        assert not [one for one in IDENTITY if one in words]
    with sqlite3.connect(file) as found:
        assert found.execute("SELECT COUNT(*) FROM readings").fetchone() == (0,)
        bodies = [body for (body,) in found.execute("SELECT body FROM outbox WHERE body IS NOT NULL")]
    held = await asyncio.to_thread(lambda: b"".join(path.read_bytes() for path in tmp_path.iterdir()))
    assert not [one for one in (*IDENTITY, ROWS[0], "JFIF") if one.encode() in held]
    assert not [body for body in bodies if "image/jpeg" in body]


async def test_an_album_is_one_record_and_stopping_it_says_nothing_more(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        patient = sandbox.patient()
        async with running(sandbox, tmp_path / "lantern.db"):
            sandbox.say(patient, "/start")
            await heard(sandbox, patient, "Who is this for?")
            sandbox.photo(patient, photo(ROWS[:6]), photo(ROWS[6:9]), photo(ROWS[9:]))
            asked = await heard(sandbox, patient, "Before I open it")
            assert "3 pages" in asked.text
            sandbox.tap(patient, "record:read")
            await heard(sandbox, patient, "I am reading it now")
            sandbox.say(patient, "what is her2?")
            await heard(sandbox, patient, "HER2")
            sandbox.tap(patient, "record:stop")
            await heard(sandbox, patient, "Stopped.")
        assert "Is that right?" not in said(sandbox, patient)


async def test_a_reading_goes_on_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "lantern.db"
    async with Sandbox() as sandbox:
        patient = sandbox.patient()
        async with running(sandbox, file):
            sandbox.say(patient, "/start")
            await heard(sandbox, patient, "Who is this for?")
            sandbox.photo(patient, photo())
            await heard(sandbox, patient, "Before I open it")
            sandbox.fault(method="getFile", status=502)
            sandbox.tap(patient, "record:read")
            await heard(sandbox, patient, "I am reading it now")
        sandbox.clear_faults()
        async with running(sandbox, file):
            await heard(sandbox, patient, "Is that right?")
        assert said(sandbox, patient).count("Is that right?") == 1


async def test_a_file_that_telegram_does_not_give_is_said_kindly(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        patient = sandbox.patient()
        async with running(sandbox, tmp_path / "lantern.db"):
            sandbox.say(patient, "/start")
            await heard(sandbox, patient, "Who is this for?")
            sandbox.document(patient, b"%PDF-1.4 nothing", "a.pdf")
            await heard(sandbox, patient, "Before I open it")
            sandbox.tap(patient, "record:read")
            await heard(sandbox, patient, "seems to be damaged")
            sandbox.media(patient, "document", [Upload("a.zip", "application/zip", b"PK")])
            await heard(sandbox, patient, "can't open this kind of file")
