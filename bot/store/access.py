"""The scripts of staff's links, sessions and suspensions, and review.gate's AccessStore on top of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.review.gate.ports import Invited, Kept, Seen

if TYPE_CHECKING:
    from bot.store.script import Runs, Script
    from flows.reviews.model import ReviewerId


def keep_link(link: str, invited: Invited, until: float) -> Script[bool]:
    """A new link ends those before it that were not used."""
    gone = "SELECT 1 FROM access_person WHERE staff = ? AND suspended_at IS NOT NULL"
    if (yield gone, (invited.staff,)):
        return False
    yield "DELETE FROM access_link WHERE staff = ? AND used_at IS NULL", (invited.staff,)
    sql = "INSERT INTO access_link (hash, staff, name, until) VALUES (?, ?, ?, ?)"
    yield sql, (link, invited.staff, invited.name, until)
    return True


def use_link(link: str, now: float) -> Script[Invited | None]:
    sql = (
        "UPDATE access_link SET used_at = ? WHERE hash = ? AND used_at IS NULL AND until > ?"
        " RETURNING staff, name"
    )
    rows = yield sql, (now, link, now)
    return Invited(*rows[0]) if rows else None


def spend(proof: str, until: float) -> Script[bool]:
    sql = "INSERT INTO access_proof (hash, until) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1"
    return bool((yield sql, (proof, until)))


_HELLO = """
INSERT INTO access_person (staff, name, seen_at) VALUES (?, ?, ?)
ON CONFLICT (staff) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at
WHERE access_person.suspended_at IS NULL RETURNING 1
"""


def open_session(kept: Kept) -> Script[bool]:
    if not (yield _HELLO, (kept.staff, kept.name, kept.opened_at)):
        return False
    sql = "INSERT INTO access_session (hash, staff, name, csrf, opened_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)"
    yield sql, (kept.hash, kept.staff, kept.name, kept.csrf, kept.opened_at, kept.seen_at)
    return True


def session(hashed: str) -> Script[Kept | None]:
    sql = (
        "SELECT s.hash, s.staff, s.name, s.csrf, s.opened_at, s.seen_at FROM access_session s"
        " WHERE s.hash = ? AND NOT EXISTS (SELECT 1 FROM access_person p"
        " WHERE p.staff = s.staff AND p.suspended_at IS NOT NULL)"
    )
    rows = yield sql, (hashed,)
    fields = ("hash", "staff", "name", "csrf", "opened_at", "seen_at")
    return Kept(**dict(zip(fields, rows[0], strict=True))) if rows else None


def seen(hashed: str, now: float) -> Script[None]:
    rows = yield "UPDATE access_session SET seen_at = ? WHERE hash = ? RETURNING staff", (now, hashed)
    for (staff,) in rows:
        yield "UPDATE access_person SET seen_at = ? WHERE staff = ?", (now, staff)


def end(hashed: str) -> Script[None]:
    yield "DELETE FROM access_session WHERE hash = ?", (hashed,)


def end_all(staff: ReviewerId) -> Script[None]:
    yield "DELETE FROM access_session WHERE staff = ?", (staff,)
    yield "DELETE FROM access_link WHERE staff = ? AND used_at IS NULL", (staff,)


_SUSPEND = """
INSERT INTO access_person (staff, name, suspended_at, suspended_by) VALUES (?, '', ?, ?)
ON CONFLICT (staff) DO UPDATE SET suspended_at = excluded.suspended_at, suspended_by = excluded.suspended_by
"""


def suspend(staff: ReviewerId, by: ReviewerId, now: float) -> Script[None]:
    yield _SUSPEND, (staff, now, by)
    yield from end_all(staff)


def restore(staff: ReviewerId) -> Script[None]:
    yield "UPDATE access_person SET suspended_at = NULL, suspended_by = NULL WHERE staff = ?", (staff,)


_PEOPLE = """
SELECT p.staff, p.name, p.seen_at, p.suspended_at, (SELECT COUNT(*) FROM access_session s
  WHERE s.staff = p.staff AND s.opened_at > ? AND s.seen_at > ?)
FROM access_person p ORDER BY p.staff
"""


def people(opened_after: float, seen_after: float) -> Script[tuple[Seen, ...]]:
    rows = yield _PEOPLE, (opened_after, seen_after)
    return tuple(Seen(staff, name, at or 0.0, gone is not None, n) for staff, name, at, gone, n in rows)


def purge(now: float, opened_before: float) -> Script[None]:
    yield "DELETE FROM access_link WHERE until < ?", (now,)
    yield "DELETE FROM access_proof WHERE until < ?", (now,)
    yield "DELETE FROM access_session WHERE opened_at < ?", (opened_before,)


class StoredAccess:
    """On any store that runs scripts."""

    def __init__(self, store: Runs) -> None:
        self._store = store

    async def keep_link(self, link: str, invited: Invited, until: float) -> bool:
        return await self._store.run(partial(keep_link, link, invited, until))

    async def use_link(self, link: str, now: float) -> Invited | None:
        return await self._store.run(partial(use_link, link, now))

    async def spend(self, proof: str, until: float) -> bool:
        return await self._store.run(partial(spend, proof, until))

    async def open(self, kept: Kept) -> bool:
        return await self._store.run(partial(open_session, kept))

    async def session(self, hashed: str) -> Kept | None:
        return await self._store.run(partial(session, hashed))

    async def seen(self, hashed: str, now: float) -> None:
        await self._store.run(partial(seen, hashed, now))

    async def end(self, hashed: str) -> None:
        await self._store.run(partial(end, hashed))

    async def end_all(self, staff: ReviewerId) -> None:
        await self._store.run(partial(end_all, staff))

    async def suspend(self, staff: ReviewerId, by: ReviewerId, now: float) -> None:
        await self._store.run(partial(suspend, staff, by, now))

    async def restore(self, staff: ReviewerId) -> None:
        await self._store.run(partial(restore, staff))

    async def people(self, opened_after: float, seen_after: float) -> tuple[Seen, ...]:
        return await self._store.run(partial(people, opened_after, seen_after))

    async def purge(self, now: float, opened_before: float) -> None:
        await self._store.run(partial(purge, now, opened_before))
