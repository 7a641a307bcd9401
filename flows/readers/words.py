"""A text made plain for the tables (small letters, no curly signs, forgiven slips), and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from flows.declare import Span
from flows.readers.heard import heard, may_begin
from flows.readers.spelling import spelled

_SIGNS = str.maketrans(
    dict.fromkeys("\u2019\u2018\u00b4`\u02bc", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\uff0b\u207a\ufe62\u2795", "+")
    | dict.fromkeys("\u207b\u2796", "-")
    | dict.fromkeys("\u2160", "I")
    | {"\u00a0": " ", "\t": " ", "\u2264": "<", "\u2265": ">", "\uff1f": "?"}
)
_PIECE = re.compile(r"(?:(?<![a-z0-9.])|(?<=[a-z]\.))\d+(?=\s(?:in|out|of|per)\s)|[a-z][a-z']*|\s{3,}")
"""A word, a figure that others count, or a wide gap: patterns must not meet a thousand blanks."""
_SPELLED_OUT = re.compile(
    r"(?<![a-z0-9.'])(?:e[. ]+r|p[. ]+(?:g[. ]+)?r|h[. ]+e[. ]+r[. ]*-?(?:2|two)"
    r"|d[. ]+c[. ]+i[. ]+s)(?![a-z0-9'])\.?"
)
_DRAWN_OUT = re.compile(r"([a-hj-km-z])\1{2,}")
_ROMAN_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Words:
    """`plain` is what the tables read; `span` leads from there to the patient's own words."""

    plain: str
    _plain_at: tuple[int, ...]
    _text_at: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        return Span(self._back(start), self._back(end))

    def _back(self, at: int) -> int:
        piece = bisect_right(self._plain_at, at) - 1
        ends = self._text_at[piece + 1] if piece + 1 < len(self._text_at) else None
        found = self._text_at[piece] + at - self._plain_at[piece]
        return found if ends is None else min(found, ends)


def words_of(text: str) -> Words:
    """One character in, one character out, until words are respelled; then the lists keep the way back."""
    small = _SPELLED_OUT.sub(_close, _bordered(_small(text.translate(_SIGNS))))
    lead = len(small) - len(small.lstrip())
    small = small[lead:]
    plain: list[str] = []
    plain_at, text_at, length, done = [0], [lead], 0, 0
    pieces = _PIECE.finditer(small)
    while found := next(pieces, None):
        word, at = _meant(small, found)
        if at != found.end():
            pieces = _PIECE.finditer(small, at)
        if word == small[found.start() : at]:
            continue
        plain += small[done : found.start()], word
        length += found.start() - done
        plain_at += length, length + len(word)
        text_at += lead + found.start(), lead + at
        length, done = length + len(word), at
    plain.append(small[done:])
    return Words("".join(plain), tuple(plain_at), tuple(text_at))


def _close(found: re.Match[str]) -> str:
    """“E.R.” becomes one word, as long as before."""
    return re.sub(r"[. ]", "", found[0]).rjust(len(found[0]))


def _meant(small: str, found: re.Match[str]) -> tuple[str, int]:
    piece = found[0]
    bare = piece.replace("'", "") if "'" in piece else piece
    if may_begin(bare) and (meant := heard(small, found.start(), bare)):
        return meant
    return (_respelled(bare) if bare[0].isalpha() else _narrow(bare)), found.end()


def _small(text: str) -> str:
    """Figures of other scripts become ours; capitals with small forms of two characters stay as they are."""
    if not text.isascii():
        text = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    low = text.lower()
    return low if len(low) == len(text) else "".join(x if len(x := c.lower()) == 1 else c for c in text)


def _bordered(text: str) -> str:
    """Line ends before and after the words part nothing."""
    before, after = len(text) - len(text.lstrip()), len(text.rstrip())
    return " " * before + text[before:after] + " " * (len(text) - max(before, after))


def _narrow(gap: str) -> str:
    """A figure stays as it is."""
    return gap if not gap.isspace() else "\n" if "\n" in gap else "  "


@lru_cache(maxsize=8192)
def _respelled(bare: str) -> str:
    if len(bare) > _ROMAN_AT_MOST:
        bare = _DRAWN_OUT.sub(r"\1", bare)
    return spelled(bare)
