"""Telegram's sending limits, off unless asked for."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.wire import ApiError, too_many

SENDING = ("send", "copy", "forward")
EDITING = ("editmessage", "stoppoll")
TOPICS = ("createforumtopic", "editforumtopic", "closeforumtopic", "reopenforumtopic", "pinchatmessage")
"""These put a service message into the group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Messages a second with short bursts; groups are counted by the minute.

    In groups, edits and what changes topics count like messages, unless switched off.
    """

    on: bool = False
    per_chat: float = 1.0
    chat_burst: int = 3
    overall: float = 30.0
    overall_burst: int = 30
    per_group_minute: float = 20.0
    edits: bool = True
    topics: bool = True

    def count(self, method: str, chat_id: int) -> bool:
        """Whether this call is one of those that are counted."""
        name, group = method.lower(), chat_id < 0
        sent = name.startswith(SENDING) and name != "sendchataction"
        edited = self.edits and group and name.startswith(EDITING)
        return sent or edited or (self.topics and group and name in TOPICS)


@dataclass(slots=True)
class Bucket:
    """Tokens that come back with time."""

    rate: float
    size: float
    left: float
    at: float

    def refill(self, now: float) -> None:
        """Add what time has brought."""
        self.left = min(self.size, self.left + (now - self.at) * self.rate)
        self.at = now

    def wait(self, weight: int) -> float:
        """Seconds until there are tokens enough; what is larger than the bucket needs a full one."""
        needed = min(weight, self.size)
        return 0.0 if self.left >= needed else (needed - self.left) / self.rate


@dataclass(slots=True)
class Limiter:
    """Counts sent messages against the limits."""

    limits: Limits
    clock: Callable[[], float]
    _buckets: dict[int, Bucket] = field(default_factory=dict)

    def use(self, limits: Limits) -> None:
        """Other limits from now on."""
        self.limits = limits
        self._buckets.clear()

    def refusal(self, method: str, chat_id: int, weight: int = 1) -> ApiError | None:
        """A 429 when this message is too soon; it counts only when it passes."""
        if not (self.limits.on and self.limits.count(method, chat_id)):
            return None
        buckets = [self._bucket(number) for number in {0, chat_id}]
        wait = max(bucket.wait(weight) for bucket in buckets)
        if wait > 0:
            return too_many(math.ceil(wait))
        for bucket in buckets:
            bucket.left -= weight
        return None

    def _bucket(self, chat_id: int) -> Bucket:
        now, limits = self.clock(), self.limits
        if chat_id == 0:
            rate, size = limits.overall, float(limits.overall_burst)
        elif chat_id < 0:
            rate, size = limits.per_group_minute / 60, limits.per_group_minute
        else:
            rate, size = limits.per_chat, float(limits.chat_burst)
        bucket = self._buckets.setdefault(chat_id, Bucket(rate, size, size, now))
        bucket.refill(now)
        return bucket
