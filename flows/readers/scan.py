"""One walk over a claim: at each place only the rows are tried that may begin with the character there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from flows.readers.firsts import ASCII, STRANGE, begins, firsts
from flows.readers.signs import ROWS

_FIRSTS = tuple(firsts(pattern) for _, _, pattern in ROWS)
_REST = r"(?P<word>[a-z]+\d*|\d+)|\s+|."
At = Callable[[str, int], re.Match[str] | None]


def _at(chars: str) -> At:
    rows = (
        f"(?P<k{at}>{pattern})|"
        for at, (_, _, pattern) in enumerate(ROWS)
        if not _FIRSTS[at].isdisjoint(chars)
    )
    return re.compile("".join(rows) + _REST, re.DOTALL).match


_STRANGE = _at(STRANGE)
_BY_CHARACTER: Mapping[str, At] = {char: _at(char) for char in ASCII}
_LETTERS = 3
_BEGINS = frozenset().union(*(begins(pattern, _LETTERS) for _, _, pattern in ROWS))
_WORD = re.compile(r"(?P<word>[a-z]+\d*)").match
"""Most words are none of ours, and told from ours by their first letters."""


@lru_cache(maxsize=8192)
def _may_be_ours(letters: str) -> bool:
    return not letters.isascii() or any(letters[:many] in _BEGINS for many in range(len(letters) + 1))


def scanned(claim: str) -> Iterator[re.Match[str]]:
    at, end = 0, len(claim)
    while at < end:
        char = claim[at]
        if char == " " and claim[at + 1 : at + 2] != "+":
            at += 1
            continue
        ours = _may_be_ours(claim[at : at + _LETTERS])
        found = (None if ours else _WORD(claim, at)) or _BY_CHARACTER.get(char, _STRANGE)(claim, at)
        if found is None:
            return
        yield found
        at = found.end()
