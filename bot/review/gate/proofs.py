"""Telegram's word for who somebody is. Pure: the bot's token is all that one needs to check it.

Login URL: core.telegram.org/widgets/login. Mini App: core.telegram.org/bots/webapps. Both sign every field
but `hash`, sorted, one a line; only the key differs, so that neither passes for the other.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl

from flows.reviews.model import ReviewerId

LONGEST, MOST_FIELDS, LONGEST_NAME = 4096, 20, 64
DIGITS = 16


class Way(StrEnum):
    LINK = "link"
    LOGIN = "login"
    MINI = "mini app"


class Kind(StrEnum):
    """How an attempt ended. For counters and logs; the person is told the same for every refusal."""

    IN = "in"
    MALFORMED = "malformed"
    FORGED = "forged"
    OLD = "old"
    REPLAYED = "replayed"
    NO_LINK = "no such link"
    UNKNOWN = "not on the staff"
    SUSPENDED = "suspended"
    LIMITED = "too many"


@dataclass(frozen=True, slots=True)
class Proof:
    staff: ReviewerId
    name: str
    at: int
    seal: str
    """Telegram's hash of it, the same for the same proof however it is written."""


def read_login(query: str, bot_token: str) -> Proof | Kind:
    return _read(query, hashlib.sha256(bot_token.encode()).digest(), _login_person)


def read_mini(query: str, bot_token: str) -> Proof | Kind:
    return _read(query, hmac.new(b"WebAppData", bot_token.encode(), hashlib.sha256).digest(), _mini_person)


def _read(query: str, key: bytes, person: Any) -> Proof | Kind:
    fields = _fields(query)
    if fields is None:
        return Kind.MALFORMED
    given = fields.pop("hash")
    signed = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    seal = hmac.new(key, signed.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(seal.encode(), given.encode()):
        return Kind.FORGED
    try:
        who, name = person(fields)
        return Proof(ReviewerId(_number(str(who))), clean_name(name), _number(fields["auth_date"]), seal)
    except (KeyError, TypeError, ValueError, RecursionError):
        return Kind.MALFORMED


def _fields(query: str) -> dict[str, str] | None:
    """None for what Telegram never sends: no hash, a field twice, a line break that could hide a field."""
    if len(query) > LONGEST:
        return None
    try:
        pairs = parse_qsl(
            query, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        return None
    fields = dict(pairs)
    plain = not any(_is_control(character) for pair in pairs for text in pair for character in text)
    return fields if plain and "hash" in fields and len(fields) == len(pairs) else None


def _login_person(fields: Mapping[str, str]) -> tuple[object, str]:
    return fields["id"], fields.get("first_name", "")


def _mini_person(fields: Mapping[str, str]) -> tuple[object, str]:
    user = json.loads(fields["user"])
    return user["id"], str(user.get("first_name", ""))


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= DIGITS):
        raise ValueError("no number of Telegram's")
    return int(text)


def clean_name(name: str) -> str:
    """One line without control signs; marks that turn the direction of the text around go as well."""
    kept = (sign for sign in name if not _is_control(sign) and sign not in _TURNS)
    return "".join(kept).strip()[:LONGEST_NAME]


_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"}
