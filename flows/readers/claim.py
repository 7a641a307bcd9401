"""What a text claims, made once for all the readers that are asked about it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from flows.readers.asserted import asserted
from flows.readers.words import Words, words_of

KEPT = 4
"""Texts: the one at hand, asked for and not, and the words before it."""
_WORD = re.compile(r"[a-z]+|\d+")


class Claim(NamedTuple):
    """`text` is plain, with questions and ifs blanked out; `words` lead back to the patient's own."""

    words: Words
    text: str
    said: frozenset[str]
    """Each word of it once: what tells at a glance that a reader has nothing to read."""


def claim_of(text: str, *, asked: bool) -> Claim:
    return _claim(text, asked or not may_ask(text))


def may_ask(text: str) -> bool:
    """Without a question mark it makes no difference whether the words answer a question."""
    return "?" in text or "\uff1f" in text


@lru_cache(maxsize=KEPT)
def _claim(text: str, asked: bool) -> Claim:  # noqa: FBT001
    words = _words(text)
    claim = asserted(words.plain, asked=asked)
    return Claim(words, claim, frozenset(_WORD.findall(claim)))


@lru_cache(maxsize=KEPT)
def _words(text: str) -> Words:
    return words_of(text)
