"""Who may review, as the operator writes it: `id:role,id:role`. Pure, so that settings can read it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from flows.reviews.model import ReviewerId, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 16
"""Digits; a Telegram id has at most 52 significant bits (Bot API: User)."""


def read_staff(given: str) -> Mapping[ReviewerId, Role]:
    """Raises ValueError, which names the entry by its place: an id is a person's."""
    staff: dict[ReviewerId, Role] = {}
    for place, entry in enumerate(given.split(",") if given.strip() else (), 1):
        who, role = _entry(entry, place)
        if who in staff:
            raise ValueError(f"names the person of entry {place} twice: keep one of the two")
        staff[who] = role
    return MappingProxyType(staff)


def _entry(entry: str, place: int) -> tuple[ReviewerId, Role]:
    number, _, role = (part.strip() for part in entry.partition(":"))
    is_id = number.isascii() and number.isdecimal() and len(number) <= LONGEST and int(number) > 0
    if not is_id or role not in set(Role):
        raise ValueError(
            f"has a wrong entry {place}: write Telegram id, colon, role (reviewer or admin), "
            "such as 123456789:reviewer, with commas between people"
        )
    return ReviewerId(int(number)), Role(role)
