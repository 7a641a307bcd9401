"""How fast we may send: GCRA, whose whole state is the time at which the allowance is full again."""

from __future__ import annotations

import math
from dataclasses import dataclass

GAP = 1.0
"""Seconds between two messages to one patient ..."""
BURST = 5
"""... after so many at once."""
SLACK = GAP * (BURST - 1)
LEASE = 45.0
"""Longer than the HTTP time-out: until then a claimed message is on its way."""

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Budget:
    """`rate` messages a second for the whole bot, at most `burst` at once."""

    rate: float
    burst: int

    @property
    def slack(self) -> float:
        return (self.burst - 1) / self.rate

    def free(self, tat: float, now: float) -> int:
        return max(0, math.floor((now + self.slack - max(tat, now)) * self.rate + _ROUNDING) + 1)

    def after(self, tat: float, now: float, used: int) -> float:
        return max(tat, now) + used / self.rate

    def opens(self, tat: float) -> float:
        """When the next message may go."""
        return tat - self.slack

    def closed_until(self, until: float) -> float:
        """The tat with which nothing goes before `until`."""
        return until + self.slack
