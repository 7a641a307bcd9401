"""How much of a marker, as written: ER, PR and Ki-67 in percent, Allred and H-scores. Nothing is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from flows.declare import Span
from flows.readers.claim import claim_of
from flows.readers.share_binding import Bound, bound
from flows.readers.stands import settled


class Marker(StrEnum):
    ER = "er"
    PR = "pr"
    KI67 = "ki67"


class Measure(StrEnum):
    PERCENT = "percent"
    ALLRED = "allred"
    H_SCORE = "h-score"


@dataclass(frozen=True, slots=True)
class Share:
    """`text` holds the sign and the figures only, such as “95”, “<1”, “5-10”, “7/8”."""

    marker: Marker
    measure: Measure
    text: str


_NAMED = frozenset(
    {"er", "pr", "pgr", "ki", "mib", "estrogen", "oestrogen", "progesterone", "e", "p", "proliferation"}
)
_EXACT = {"≤": ("<", "≤"), "≥": (">", "≥")}
"""Signs that the tables do not tell apart: the patient's own words do."""


def read_shares(text: str, asked: bool) -> Mapping[Share, Span]:  # noqa: FBT001
    """Every amount that is told of a marker, with the words from the marker to the amount."""
    words, claim, said = claim_of(text, asked=asked)
    if said.isdisjoint(_NAMED) or not any(map(str.isdigit, said)):
        return MappingProxyType({})
    found: dict[Share, Span] = {}
    everything = tuple(bound(claim))
    for marker in Marker:
        for one in settled(claim, (one for one in everything if one.marker == marker)):
            written = text[slice(*words.span(one.start, one.end))]
            found.setdefault(_share(one, written), words.span(*one.around))
    return MappingProxyType(found)


def _share(one: Bound, written: str) -> Share:
    told = one.text
    for exact, (plain, sign) in _EXACT.items():
        if exact in written:
            told = told.replace(plain, sign)
    return Share(Marker(one.marker), Measure(one.measure), told)
