"""The page's files and its stream of changes (what it looks like is tried in a real browser elsewhere)."""

import asyncio
import json

from sandbox_tools import Raw, png
from telegram import Bot

from bot.sandbox import Sandbox


async def test_the_page_comes_with_a_policy_that_lets_nothing_in(sandbox: Sandbox, raw: Raw) -> None:
    async with raw.session.get(sandbox.page_url) as answer:
        words, policy = await answer.text(), answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "https://" not in words
    assert "http://" not in words


async def test_changes_stream_to_the_page(sandbox: Sandbox, bot: Bot, raw: Raw) -> None:
    patient = sandbox.patient()
    async with raw.session.get(f"{sandbox.api_url}/sim/events?after={sandbox.world.changes.seq}") as stream:
        await bot.send_chat_action(patient, "typing")
        await bot.send_message(patient, "hello")
        kinds = []
        while "message" not in kinds:
            line = (await asyncio.wait_for(stream.content.readline(), 5)).decode()
            if line.startswith("data: "):
                kinds.append(json.loads(line.removeprefix("data: "))["kind"])
    assert kinds == ["action", "action", "message"]


async def test_a_reader_of_another_run_is_told_to_start_over(sandbox: Sandbox, raw: Raw) -> None:
    async with raw.session.get(f"{sandbox.api_url}/sim/events?after=99999") as stream:
        await stream.content.readuntil(b"data: ")
        assert json.loads(await stream.content.readline())["kind"] == "reset"


async def test_files_open_safely(sandbox: Sandbox, raw: Raw) -> None:
    patient = sandbox.patient()
    sandbox.photo(patient, png())
    sandbox.document(patient, b"<script>", "page.html", "text/html")
    photo, document = (message.media for message in sandbox.messages(patient))
    assert photo is not None
    assert document is not None
    async with raw.session.get(f"{sandbox.api_url}/sim/files/{photo.file_id}") as answer:
        assert answer.content_type == "image/png"
    async with raw.session.get(f"{sandbox.api_url}/sim/files/{document.file_id}") as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
