"""A running sandbox and a real line to it."""

import logging
from collections.abc import AsyncIterator

import pytest
from telegram_tools import TOKEN, drawing

from bot.sandbox import Patience, Sandbox
from bot.telegram.connect import Line, connect
from bot.telegram.outbound import TelegramGateway


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(patience=Patience(first=0.01, longest=0.02)) as running:
        yield running


@pytest.fixture
async def line(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Line]:
    caplog.set_level(logging.DEBUG)  # at their most talkative, loggers give a canary every chance to be seen
    async with connect(TOKEN, sandbox.api_url, read_seconds=0.5, poll_seconds=5) as ready:
        yield ready


@pytest.fixture
def gateway(line: Line) -> TelegramGateway:
    return TelegramGateway(line.bot, drawing())
