"""Which characters a pattern may begin with, so that a table can be tried by the character at hand.

Knows the signs that our tables use: groups, classes, escapes, looks, `?`, `*`, `+`, `{m,n}` and `|`.
"""

from __future__ import annotations

import re

ASCII = tuple(map(chr, range(128)))
STRANGE = "\u00e9\u00ac\u0663\u2003"
"""One letter, sign, digit and space that stand for all characters beyond ASCII."""
_LOOKS = ("?=", "?!", "?<=", "?<!")
_ONE = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.", re.DOTALL)
_OPENED = re.compile(r"\?(?::|P<\w+>|<?[=!])")
_REPEATED = re.compile(r"(?:[?*+]|\{[\d,]+\})?[?+]?")
_ANCHORS = frozenset({r"\b", r"\B", r"\A", r"\Z"})


def firsts(pattern: str) -> frozenset[str]:
    """Of `ASCII` and `STRANGE`; all of them for a pattern that may match nothing."""
    chars, empty, _ = _either(pattern, 0)
    return frozenset((*ASCII, *STRANGE)) if empty else chars


Firsts = tuple[frozenset[str], bool, int]
"""The characters, whether nothing at all fits as well, and where the part ends."""


def _either(pattern: str, at: int) -> Firsts:
    chars, empty, at = _row(pattern, at)
    while pattern[at : at + 1] == "|":
        more, none, at = _row(pattern, at + 1)
        chars, empty = chars | more, empty or none
    return chars, empty, at


def _row(pattern: str, at: int) -> Firsts:
    chars: frozenset[str] = frozenset()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        more, none, at = _part(pattern, at)
        none, at = _repeated(pattern, at, none)
        if empty:
            chars, empty = chars | more, none
    return chars, empty, at


def _part(pattern: str, at: int) -> Firsts:
    if pattern[at] == "(":
        return _group(pattern, at + 1)
    end = _end(_ONE, pattern, at)
    one = pattern[at:end]
    return (frozenset(), True, end) if one in _ANCHORS or one in "^$" else (_fitting(one), False, end)


def _group(pattern: str, at: int) -> Firsts:
    look = pattern.startswith(_LOOKS, at)
    if pattern[at] == "?":
        at = _end(_OPENED, pattern, at)
    chars, empty, at = _either(pattern, at)
    return (frozenset(), True, at + 1) if look else (chars, empty, at + 1)


def _repeated(pattern: str, at: int, empty: bool) -> tuple[bool, int]:  # noqa: FBT001
    end = _end(_REPEATED, pattern, at)
    return empty or pattern[at:end].startswith(("?", "*", "{,", "{0")), end


def _end(sign: re.Pattern[str], pattern: str, at: int) -> int:
    found = sign.match(pattern, at)
    return found.end() if found else at


def _fitting(one: str) -> frozenset[str]:
    fits = re.compile(one, re.DOTALL).match
    return frozenset(char for char in (*ASCII, *STRANGE) if fits(char))
