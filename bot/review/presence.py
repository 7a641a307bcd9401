"""Which reviewers look at a review right now, and who is typing: in memory, and gone after a few seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.ports import Clock
    from flows.reviews.model import ReviewerId

HERE_SECONDS, TYPING_SECONDS = 45.0, 8.0


@dataclass(frozen=True, slots=True)
class Present:
    by: ReviewerId
    typing: bool


class Presence:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: dict[str, dict[ReviewerId, tuple[float, float]]] = {}

    def note(self, ref: str, by: ReviewerId, *, typing: bool) -> bool:
        """Whether others see something new."""
        now = self._clock.now()
        before = self.of(ref)
        _, typed = self._seen.get(ref, {}).get(by, (0.0, 0.0))
        until = now + TYPING_SECONDS if typing else typed
        self._seen.setdefault(ref, {})[by] = now + HERE_SECONDS, until
        return self.of(ref) != before

    def leave(self, ref: str, by: ReviewerId) -> None:
        self._seen.get(ref, {}).pop(by, None)

    def of(self, ref: str) -> tuple[Present, ...]:
        """In the order of their numbers."""
        now = self._clock.now()
        here = {by: times for by, times in self._seen.get(ref, {}).items() if times[0] > now}
        if here:
            self._seen[ref] = here
        else:
            self._seen.pop(ref, None)
        return tuple(Present(by, typed > now) for by, (_, typed) in sorted(here.items()))
