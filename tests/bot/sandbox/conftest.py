"""A running sandbox, a real PTB bot and a bare HTTP client, all on loopback."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from sandbox_tools import TOKEN, Raw
from telegram import Bot

from bot.sandbox import Patience, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(patience=Patience(first=0.01, longest=0.02)) as running:
        yield running


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(
        TOKEN, base_url=f"{sandbox.api_url}/bot", base_file_url=f"{sandbox.api_url}/file/bot"
    ) as ready:
        yield ready


@pytest.fixture
async def raw(sandbox: Sandbox) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(session, sandbox.api_url)
