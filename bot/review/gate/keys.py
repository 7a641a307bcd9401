"""Secrets: made at random, kept as hashes, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

SIZE = 32
"""Bytes: 256 bits."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""How so many bytes look in URL-safe base64."""


def new_token() -> str:
    return secrets.token_urlsafe(SIZE)


def is_token(text: str) -> bool:
    return TOKEN.fullmatch(text) is not None


def hashed(token: str) -> str:
    """Enough for a random token: there is nothing to guess, so nothing to slow down."""
    return hashlib.sha256(token.encode()).hexdigest()


def derived(bot_token: str, label: str) -> bytes:
    """A key of its own for each use; a new bot token ends every session."""
    return hmac.new(bot_token.encode(), label.encode(), hashlib.sha256).digest()


def same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
