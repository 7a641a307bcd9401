"""Telling Telegram where updates go. Polling and a webhook exclude each other (Bot API: getUpdates)."""

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.telegram.inbound import ALLOWED_UPDATES
from bot.telegram.outcomes import code_of
from bot.telegram.trouble import TokenRefusedError, Trouble

CONNECTIONS = 40


async def set_hook(bot: Bot, address: str, secret: str) -> Trouble | None:
    """None: done. Raises TokenRefusedError. What waits at Telegram is kept."""
    try:
        await bot.set_webhook(
            address,
            secret_token=secret,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=CONNECTIONS,
            drop_pending_updates=False,
        )
    except InvalidToken:
        raise TokenRefusedError from None
    except TelegramError as error:
        return Trouble(code_of(error))
    return None


async def drop_hook(bot: Bot) -> Trouble | None:
    """Before polling: a webhook left from another day would make every getUpdates a 409."""
    try:
        await bot.delete_webhook(drop_pending_updates=False)
    except InvalidToken:
        raise TokenRefusedError from None
    except TelegramError as error:
        return Trouble(code_of(error))
    return None
