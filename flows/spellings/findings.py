"""What was found in a message: a name with a slip, or one in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """`typed` as it stands in the message; `means` as the lexicon writes it."""

    typed: str
    means: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """`typed` as it stands in the message; the likely candidate first, as the lexicon writes them."""

    typed: str
    candidates: tuple[str, ...]


def respelled(text: str, spelled: Iterable[Correction]) -> str:
    for one in spelled:
        text = text.replace(one.typed, one.means)
    return text
