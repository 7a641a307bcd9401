"""What a pattern may begin with, so that a table can be tried by the characters at hand.

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
_ANCHORS = frozenset({r"\b", r"\B", r"\A", r"\Z", "^", "$"})
_MANY = 400
"""So many beginnings are told apart; where there would be more, anything may follow."""

Starts = frozenset[tuple[str, bool]]
"""Characters, and whether anything at all may follow them."""
Part = tuple[Starts, int]
"""And where the part ends."""
_NOTHING: Starts = frozenset({("", False)})


def firsts(pattern: str) -> frozenset[str]:
    """Of `ASCII` and `STRANGE`; all of them for a pattern that may match nothing."""
    found = begins(pattern, 1)
    return frozenset((*ASCII, *STRANGE)) if "" in found else found


def begins(pattern: str, many: int) -> frozenset[str]:
    """So many characters at most: fewer where the pattern is over, or where anything may follow."""
    starts, _ = _either(pattern, 0, many)
    return frozenset(start for start, _ in starts)


def _either(pattern: str, at: int, many: int) -> Part:
    starts, at = _row(pattern, at, many)
    while pattern[at : at + 1] == "|":
        more, at = _row(pattern, at + 1, many)
        starts |= more
    return starts, at


def _row(pattern: str, at: int, many: int) -> Part:
    starts = _NOTHING
    while at < len(pattern) and pattern[at] not in "|)":
        more, at = _part(pattern, at, many)
        more, at = _repeated(pattern, at, more)
        starts = _joined(starts, more, many)
    return starts, at


def _joined(starts: Starts, more: Starts, many: int) -> Starts:
    going = [start for start, any_ in starts if not any_ and len(start) < many]
    if len(starts) + len(going) * len(more) > _MANY and any(going):
        return frozenset((start, any_ or len(start) < many) for start, any_ in starts)
    done = starts - {(start, False) for start in going}
    return done | {((start + then)[:many], any_) for start in going for then, any_ in more}


def _part(pattern: str, at: int, many: int) -> Part:
    if pattern[at] == "(":
        return _group(pattern, at + 1, many)
    end = _end(_ONE, pattern, at)
    one = pattern[at:end]
    return _NOTHING if one in _ANCHORS else _fitting(one), end


def _group(pattern: str, at: int, many: int) -> Part:
    look = pattern.startswith(_LOOKS, at)
    if pattern[at] == "?":
        at = _end(_OPENED, pattern, at)
    starts, at = _either(pattern, at, many)
    return _NOTHING if look else starts, at + 1


def _repeated(pattern: str, at: int, starts: Starts) -> Part:
    end = _end(_REPEATED, pattern, at)
    often = pattern[at:end]
    if often and often[0] != "?":
        starts = frozenset((start, True) if start else (start, any_) for start, any_ in starts)
    return starts | _NOTHING if often.startswith(("?", "*", "{,", "{0")) else starts, end


def _end(sign: re.Pattern[str], pattern: str, at: int) -> int:
    found = sign.match(pattern, at)
    return found.end() if found else at


def _fitting(one: str) -> Starts:
    fits = re.compile(one, re.DOTALL).match
    return frozenset((char, False) for char in (*ASCII, *STRANGE) if fits(char))
