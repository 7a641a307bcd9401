"""getUpdates, raw: PTB's own would parse before we may decide, and confirms what nobody has kept yet."""

import json
from typing import Any
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.ports import Unsent
from bot.telegram.hook import drop_hook
from bot.telegram.inbound import ALLOWED_UPDATES
from bot.telegram.outcomes import outcome_of
from bot.telegram.request import AiohttpRequest
from bot.telegram.trouble import TokenRefusedError, Trouble

POLL_SECONDS = 50
SLACK_SECONDS = 15.0


class Poller:
    """Has its own connection, so that sends and polls never wait for each other."""

    def __init__(self, bot: Bot, request: AiohttpRequest, seconds: int = POLL_SECONDS) -> None:
        self._address = f"{bot.base_url}/getUpdates"
        self._request = request
        self._seconds = seconds
        self._bot = bot
        self._alone = False

    async def fetch(self, offset: int) -> list[Any] | Trouble:
        """Raises TokenRefusedError only."""
        if not self._alone:
            if (trouble := await drop_hook(self._bot)) is not None:
                return trouble
            self._alone = True
        query = {"offset": offset, "timeout": self._seconds, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        try:
            # Parameters may come in the address (Bot API: Making requests), which PTB passes on as it is.
            found = await self._request.post(
                f"{self._address}?{urlencode(query)}", read_timeout=self._seconds + SLACK_SECONDS
            )
        except InvalidToken:
            raise TokenRefusedError from None
        except Conflict:
            return Trouble("Conflict", rival=True)
        except TelegramError as error:
            outcome = outcome_of(error)
            pause = outcome.seconds if isinstance(outcome, Unsent) and outcome.limited else 0.0
            return Trouble(type(error).__name__, pause)
        return found if isinstance(found, list) else Trouble("NotAList")
