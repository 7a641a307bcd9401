"""How fast we may write to the staff group: a budget of its own, and a share of the whole bot's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store.pace import Budget
    from bot.store.script import Script

NAME = "topics"
BUSY_SECONDS = 0.5
"""So long the group waits when patients need the whole allowance of the bot."""


def allow(  # noqa: PLR0913 - two budgets
    group: Budget, bot: Budget, now: float, many: int, left: int, *, urgent: bool
) -> Script[float]:
    """Seconds to wait; 0: so many messages to the group are taken from both budgets.

    `left`: so many more must be free in the group's. Half of the bot's burst is for patients, except when
    it is urgent.
    """
    whole, own = yield from _tats()
    spare = 1 if urgent else bot.burst // 2 + 1
    needed = min(many + left, group.burst)
    if group.free(own, now) < needed:
        return max(BUSY_SECONDS / 10, group.opens(own) + (needed - 1) / group.rate - now)
    if bot.free(whole, now) < min(spare, bot.burst):
        return BUSY_SECONDS
    yield from _charge(group.after(own, now, many), bot.after(whole, now, many))
    return 0.0


def spend(group: Budget, bot: Budget, now: float) -> Script[None]:
    """One message that does not wait: what follows waits the longer."""
    whole, own = yield from _tats()
    yield from _charge(group.after(own, now, 1), bot.after(whole, now, 1))


def halt(group: Budget, until: float) -> Script[None]:
    yield from _tats()
    sql = "UPDATE budget SET tat = {greatest}(tat, ?) WHERE name = ?"
    yield sql, (group.closed_until(until), NAME)


def _tats() -> Script[tuple[float, float]]:
    yield "INSERT INTO budget (name, tat) VALUES (?, 0) ON CONFLICT DO NOTHING", (NAME,)
    whole = yield "SELECT tat FROM budget WHERE name = 'bot' {lock}", ()
    own = yield "SELECT tat FROM budget WHERE name = ? {lock}", (NAME,)
    return float(whole[0][0]), float(own[0][0])


def _charge(own: float, whole: float) -> Script[None]:
    yield "UPDATE budget SET tat = ? WHERE name = 'bot'", (whole,)
    yield "UPDATE budget SET tat = ? WHERE name = ?", (own, NAME)
