"""How often somebody may try to sign in: token buckets, each kept as the time at which it is full again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from bot.addresses import is_loopback

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.ports import Clock

NOWHERE = "unknown"


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then one in `seconds`."""

    burst: int
    seconds: float

    def wait(self, full_at: float, now: float) -> float:
        """Until the next is allowed; 0 for now."""
        return max(0.0, full_at - now - (self.burst - 1) * self.seconds)


EACH = Rate(10, 6.0)
ALL = Rate(200, 0.1)
"""Wide: tokens cannot be guessed, so this only keeps the database free, and must not lock staff out."""
MOST = 4096


class Limit:
    """Per address and in all. Of more addresses than `most` those quiet for longest are forgotten."""

    def __init__(self, clock: Clock, each: Rate = EACH, all_: Rate = ALL, most: int = MOST) -> None:
        self._clock, self._each, self._all, self._most = clock, each, all_, most
        self._full_at: OrderedDict[str, float] = OrderedDict()
        self._all_full_at = 0.0

    def wait(self, address: str) -> float:
        """0: this attempt counts and may go on. Else seconds; a refused attempt costs nobody anything."""
        now = self._clock.now()
        mine = self._full_at.get(address, 0.0)
        wait = max(self._each.wait(mine, now), self._all.wait(self._all_full_at, now))
        if wait > 0:
            return wait
        self._full_at[address] = max(mine, now) + self._each.seconds
        self._full_at.move_to_end(address)
        self._all_full_at = max(self._all_full_at, now) + self._all.seconds
        if len(self._full_at) > self._most:
            self._full_at.popitem(last=False)
        return 0.0

    def __len__(self) -> int:
        return len(self._full_at)


def address_of(request: Request, *, proxied: bool) -> str:
    """A proxy on this machine is believed, and of its list only the end: the rest anybody can write.

    With a public address (`proxied`) so is one in a private network: a platform's router, behind which one
    stranger would else use up everybody's tries.
    """
    peer = request.client.host if request.client else ""
    if not (is_loopback(peer) or (proxied and _is_private(peer))):
        return _network(peer)
    told = request.headers.getlist("x-forwarded-for")
    return _network(told[-1].rpartition(",")[2].strip() if told else peer)


def _is_private(host: str) -> bool:
    try:
        return ip_address(host).is_private
    except ValueError:
        return False


def _network(host: str) -> str:
    """One person has a whole /64 of IPv6 addresses."""
    try:
        address = ip_address(host)
    except ValueError:
        return NOWHERE
    return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else str(address)
