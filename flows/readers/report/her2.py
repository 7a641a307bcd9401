"""What two HER2 tests mean together, as a table with its facts; nothing is read from ratios or copies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

POSITIVE, NEGATIVE, EQUIVOCAL = "positive", "negative", "equivocal"


class Settled(NamedTuple):
    status: str
    facts: tuple[str, ...]


_NONE, _AMPLIFIED, _NOT, _UNSURE, _PENDING = None, "amplified", "not_amplified", "equivocal", "pending"

_TABLE: Mapping[tuple[str | None, str | None], Settled] = {
    ("0", _NONE): Settled(NEGATIVE, ("F-HER2-07",)),
    ("1+", _NONE): Settled(NEGATIVE, ("F-HER2-08",)),
    ("2+", _NONE): Settled(EQUIVOCAL, ("F-HER2-09", "F-HER2-12")),
    ("3+", _NONE): Settled(POSITIVE, ("F-HER2-10",)),
    ("0", _NOT): Settled(NEGATIVE, ("F-HER2-07",)),
    ("1+", _NOT): Settled(NEGATIVE, ("F-HER2-08",)),
    ("2+", _NOT): Settled(NEGATIVE, ("F-HER2-09", "F-HER2-12")),
    (None, _NOT): Settled(NEGATIVE, ("F-HER2-06", "F-HER2-20")),
    ("0", _AMPLIFIED): Settled(POSITIVE, ("F-HER2-34",)),
    ("1+", _AMPLIFIED): Settled(POSITIVE, ("F-HER2-34",)),
    ("2+", _AMPLIFIED): Settled(POSITIVE, ("F-HER2-09", "F-HER2-34")),
    ("3+", _AMPLIFIED): Settled(POSITIVE, ("F-HER2-10", "F-HER2-34")),
    (None, _AMPLIFIED): Settled(POSITIVE, ("F-HER2-34",)),
    ("0", _UNSURE): Settled(NEGATIVE, ("F-HER2-19", "F-HER2-21")),
    ("1+", _UNSURE): Settled(NEGATIVE, ("F-HER2-19", "F-HER2-21")),
    ("2+", _UNSURE): Settled(EQUIVOCAL, ("F-HER2-20",)),
    ("3+", _UNSURE): Settled(POSITIVE, ("F-HER2-10",)),
    (None, _UNSURE): Settled(EQUIVOCAL, ("F-HER2-20",)),
}
"""3+ with a second test that finds no amplification is settled by the report alone, so it is not here."""
_AS = {"0/1+": "1+", "1+/2+": "2+", "2+/3+": None}
"""A range counts as its upper score, unless that would make it positive."""


def settled(ihc: str | None, ish: str | None) -> Settled | None:
    """None: no result, or one that the guideline does not settle."""
    if ihc in _AS:
        ihc = _AS[ihc]
        if ihc is None and ish not in {_AMPLIFIED, _NOT}:
            return None
    if ish == _PENDING:
        ish = None
    return _TABLE.get((ihc, ish)) if ihc or ish else None


def fits(ihc: str | None, ish: str | None, status: str) -> bool:
    told = settled(ihc, ish)
    return told is None or told.status == status
