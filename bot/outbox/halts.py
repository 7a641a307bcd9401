"""When all sending stops: Telegram does not take our token, or limits the whole bot."""

from __future__ import annotations

import logging
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.ports import PatientId

PROBE = 30.0
"""Seconds between two trials while Telegram does not take our token."""
LIMITED_WINDOW, LIMITED_CHATS = 10.0, 3
"""429s from so many chats within so many seconds mean the whole bot."""

log = logging.getLogger(__name__)


class TokenHalt:
    """Tells the operator once when it begins and once when it ends."""

    def __init__(self) -> None:
        self.until: float | None = None

    def begin(self, error: str, now: float) -> None:
        if self.until is None:
            log.error("sending has stopped, everything is kept: %s; trying every %.0f s", error, PROBE)
        self.until = now + PROBE

    def end(self) -> None:
        if self.until is not None:
            log.warning("sending goes on")
        self.until = None


class Limits:
    """A chat's own 429 halts that chat; those of several chats at once mean all."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, PatientId]] = deque()

    def are_of_the_bot(self, patient: PatientId, now: float) -> bool:
        self._recent.append((now, patient))
        while self._recent[0][0] < now - LIMITED_WINDOW:
            self._recent.popleft()
        return len({chat for _, chat in self._recent}) >= LIMITED_CHATS
