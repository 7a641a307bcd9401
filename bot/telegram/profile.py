"""What Telegram shows about the bot before anybody writes to it: commands and two descriptions."""

import asyncio
import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

log = logging.getLogger(__name__)

COMMANDS = (
    ("start", "Start, or go on where you were"),
    ("help", "What I can do"),
    ("urgent", "When it is urgent: whom to phone"),
    ("results", "Talk about a result"),
    ("guides", "Everything I can explain, by area"),
    ("summary", "A page for your appointment"),
    ("change", "Change an answer"),
    ("back", "One question back"),
    ("privacy", "What I keep, and what not"),
    ("person", "Ask for a person"),
    ("upload", "Send your report"),
    ("forget", "Delete what I know about you"),
    ("menu", "All that you can do here"),
    ("stop", "Stop for now"),
)
SHORT_DESCRIPTION = "Explains a breast cancer report in plain words. General information, not medical advice."
DESCRIPTION = (
    "I help you understand words in a breast cancer report: HER2, hormone receptors and stage.\n\n"
    "This is general information, not medical advice, and it does not replace your care team. "
    "In an emergency call your local emergency number.\n\n"
    "Press Start to begin. You can send your report at any time."
)


async def set_up(bot: Bot) -> None:
    """A courtesy: without it the bot works the same, so a failure is only logged."""
    wishes = (
        bot.set_my_commands([BotCommand(name, words) for name, words in COMMANDS]),
        bot.set_my_short_description(SHORT_DESCRIPTION),
        bot.set_my_description(DESCRIPTION),
    )
    for result in await asyncio.gather(*wishes, return_exceptions=True):
        if isinstance(result, TelegramError):
            log.warning("commands or descriptions were not set: %s", type(result).__name__)
        elif isinstance(result, BaseException):
            raise result
