"""A patient's file from Telegram into memory: never onto a disk of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.error import BadRequest, NetworkError, TelegramError

if TYPE_CHECKING:
    from telegram import Bot


class TelegramFiles:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def fetch(self, file_id: str) -> bytes | None:
        """None: Telegram does not give it. Raises OSError when Telegram is out of reach."""
        try:
            file = await self._bot.get_file(file_id)
            return bytes(await file.download_as_bytearray())
        except BadRequest:
            return None
        except NetworkError as error:
            raise OSError(type(error).__name__) from None
        except TelegramError:
            return None
