"""How much of a receptor: a percentage to one of three words; Allred and H-scores are never read."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?P<bound>less than|under|below|<|more than|over|above|>|at least)?[^\d]*"
    r"(?P<low>\d+(?:\.\d+)?)(?:\s*%?\s*(?:-|to)\s*(?P<high>\d+))?\s*(?P<unit>%|p)?"
)
_UPPER = frozenset({"less than", "under", "below", "<"})
_SURE_WITHOUT_SIGN = 8
"""Up to here a number without a percent sign may be an Allred score."""


def oestrogen(text: str) -> str:
    return _named(text, low="low")


def progesterone(text: str) -> str:
    return _named(text, low="pos")


def _named(text: str, low: str) -> str:
    """One of “pos”, “low”, “neg”; nothing when the number leaves it open."""
    found = _NUMBER.match(text)
    if found is None or "/" in text:
        return ""
    ends = _ends(found)
    if not found["unit"] and 0 < ends[0] <= _SURE_WITHOUT_SIGN and not found["bound"]:
        return ""
    names = {"neg" if end < 1 else low if end <= 10 else "pos" for end in ends if end <= 100}
    return names.pop() if len(names) == 1 else ""


def _ends(found: re.Match[str]) -> tuple[float, float]:
    value = float(found["low"])
    if found["high"]:
        return value, float(found["high"])
    if found["bound"] is None:
        return value, value
    return (0, value - 0.5) if found["bound"] in _UPPER else (value + 0.5, 100)
