"""What a text claims, made once for all the readers that are asked about it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from flows.readers.asserted import asserted
from flows.readers.words import Words, words_of

KEPT = 4
"""Texts: the one at hand, asked for and not, and the words before it."""


class Claim(NamedTuple):
    """`plain` with its questions and ifs blanked out, and the way back to the patient's words."""

    words: Words
    text: str


def claim_of(text: str, *, asked: bool) -> Claim:
    return _claim(text, asked or not may_ask(text))


def may_ask(text: str) -> bool:
    """Without a question mark it makes no difference whether the words answer a question."""
    return "?" in text or "\uff1f" in text


@lru_cache(maxsize=KEPT)
def _claim(text: str, asked: bool) -> Claim:  # noqa: FBT001
    words = _words(text)
    return Claim(words, asserted(words.plain, asked=asked))


@lru_cache(maxsize=KEPT)
def _words(text: str) -> Words:
    return words_of(text)
