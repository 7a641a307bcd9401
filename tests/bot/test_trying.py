"""`lantern try`: everything on this machine, without a token, and nothing left behind."""

import asyncio
import os
import socket
import tempfile
from pathlib import Path

import aiohttp
import pytest
from serve_tools import catalogue, echo

from bot.build import Mind, StartError
from bot.trying import trying


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


async def test_a_person_can_chat_and_afterwards_nothing_is_left(own_folder: Path) -> None:
    stop, opened = asyncio.Event(), asyncio.get_running_loop().create_future()
    mind = Mind(catalogue(), echo)
    task = asyncio.create_task(trying(0, stop, opened.set_result, mind))
    found = await asyncio.wait_for(opened, 20)
    address, own = found.chat, found.own
    page, _, you = address.partition("#")
    assert int(you)
    async with aiohttp.ClientSession() as session:
        async with session.get(page) as answer:
            assert "<html" in await answer.text()
        async with session.get(f"{own}/healthz") as answer:
            assert answer.status == 200
        chat = await ask(session, page, "patients", first_name="Ann")
        await ask(session, page, f"chats/{chat['id']}/say", text="/start")
        async with session.get(f"{page}sim/chats/{chat['id']}/wait?timeout=20") as answer:
            assert (await answer.json())["result"]["buttons"]
    stop.set()
    await asyncio.wait_for(task, 15)
    assert os.listdir(own_folder) == []  # noqa: PTH208 - names are all that is wanted


async def ask(session: aiohttp.ClientSession, page: str, path: str, **fields: object) -> dict[str, object]:
    async with session.post(f"{page}sim/{path}", json=fields) as answer:
        result: dict[str, object] = (await answer.json())["result"]
        return result


async def test_a_port_in_use_is_named_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
        with pytest.raises(StartError, match=f"port {port} .*--port"):
            await trying(port, asyncio.Event())
