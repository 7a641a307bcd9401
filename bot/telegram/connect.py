"""A PTB bot that is only a transport: no updater, no application, nothing asked of Telegram at the start."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from telegram import Bot

from bot.telegram.poll import POLL_SECONDS, SLACK_SECONDS, Poller
from bot.telegram.quiet import quiet
from bot.telegram.request import READ_SECONDS, AiohttpRequest


@dataclass(frozen=True, slots=True)
class Line:
    """Our line to Telegram."""

    bot: Bot
    poller: Poller
    request: AiohttpRequest
    """The one that polls."""


@asynccontextmanager
async def connect(
    token: str, api_url: str, *, read_seconds: float = READ_SECONDS, poll_seconds: int = POLL_SECONDS
) -> AsyncIterator[Line]:
    """Bot.initialize() is left out: it asks getMe, and Telegram may be away while we start."""
    quiet()
    sends = AiohttpRequest(read_seconds=read_seconds)
    polls = AiohttpRequest(read_seconds=poll_seconds + SLACK_SECONDS, connections=1)
    bot = Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=sends,
        get_updates_request=polls,
    )
    async with sends, polls:
        yield Line(bot, Poller(bot, polls, poll_seconds), polls)
