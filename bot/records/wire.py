"""What parent and child say to each other: four bytes of length, then as much JSON (or a file)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

VERSION = 1
LONGEST = 8_000_000
"""Bytes of one frame from the child: a page of words, or one picture."""
MOST = 120_000_000
"""Bytes of all that a child may say."""


def framed(body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + body


def packed(said: Mapping[str, Any]) -> bytes:
    return framed(json.dumps({"v": VERSION, **said}, ensure_ascii=False, allow_nan=False).encode())
