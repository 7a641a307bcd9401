"""Kinds of drug that a message names, whatever the spelling: some answers have more to say about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.asking.kinds import DRUG_KINDS, KINDS
from flows.asking.words import words
from flows.spelling import corrections

if TYPE_CHECKING:
    from flows.spelling import Speller


def kinds_named(text: str, speller: Speller) -> frozenset[str]:
    meant = " ".join(one.means for one in corrections(text, speller))
    said = (*words(text), *words(meant))
    return frozenset(kind for kind in (KINDS.get(word, word) for word in said) if kind in DRUG_KINDS)
