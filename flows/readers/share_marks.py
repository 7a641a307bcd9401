"""What a text holds of markers and amounts, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

PERCENT, ALLRED, H_SCORE, BARE = "percent", "allred", "h-score", "bare"


class Name(NamedTuple):
    """`markers` is empty for what is none of ours, so that its amounts go to nobody."""

    markers: tuple[str, ...]
    start: int
    end: int


class Amount(NamedTuple):
    measure: str
    text: str
    start: int
    end: int


Piece = Name | Amount

_SIGNS = {
    **dict.fromkeys(("less than", "under", "below", "fewer than", "<", "up to"), "<"),
    **dict.fromkeys(("more than", "over", "above", "greater than", "higher than", ">"), ">"),
    **dict.fromkeys(("at least", ">=", "> or ="), "≥"),
    **dict.fromkeys(("<=", "at most", "< or ="), "≤"),
    **dict.fromkeys(
        ("about", "around", "approximately", "approx", "nearly", "almost", "~", "roughly", "circa"), "~"
    ),
}
_SIGN = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:\.\d{1,2})?"
_NUMBER = (
    rf"(?:(?P<sign>{_SIGN})\s{{0,2}})?(?:(?<![\w.])(?<!\d:)|(?<=er)|(?<=pr))(?P<low>{_FIGURE})"
    rf"(?:\s?%?\s?(?:-|to)\s?(?P<high>{_FIGURE}))?(?![\d.]*\d|:\d)"
)
_STATUS = r"(?:[ -]{0,2}(?:receptors?|status|expression)(?![a-z]))*"
_MARKERS = (
    ("er", rf"(?:o?estrogen|er|e\.r\.?)(?=pos|neg|pr(?![a-z])|[^a-z]|$){_STATUS}"),
    ("pr", rf"(?:progest[ea]rone|pgr|pr|p\.r\.?)(?=pos|neg|her|[^a-z]|$){_STATUS}"),
    (
        "ki67",
        (
            r"(?:ki[ -]{0,2}67|mib-? ?1(?!\w)|proliferati(?:on|ve) (?:index|rate|fraction))"
            r"(?: (?:labell?ing )?(?:index|score|li))?"
        ),
    ),
)
_OTHER = (
    r"(?:her-? ?2(?:[ /-]*neu)?|c?-?erbb?-?2|p ?53|p ?63|egfr|androgen|ar|fish|ish|cep-? ?17|ck ?\d+(?:/\d+)?"
    r"|cytokeratin|e-?cadherin|pd-?l-?1|tils?|lymphocyt\w+|necrosis|dcis|in situ|brca\w*|oncotype\w*"
    r"|recurrence|mammaprint|lvef|ejection|odds|chances?|risk|survival|cellularity|nodes?|margins?|stage"
    r"|grade"
    r"|s-?phase|topo\w*|bcl-? ?2|gata-? ?3|copy|ratio|tubul\w+|mitos\w+|mitot\w+)"
)
_PIECE = re.compile(
    rf"(?<![a-z])(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _MARKERS)})"
    rf"|(?<![a-z])(?P<other>{_OTHER})(?![a-z])"
    r"|(?P<stain>(?<![\w.])[0-3]\s?(?:-\s?[0-3]\s?)?\+(?!\s?ve)|(?<![\w+])\+\s?[1-3](?![\d.]))"
    r"|(?:allred|quick ?score)(?:\s*(?:score|is|of|was|:|=|-"
    r"|\()){0,4}\s*(?P<allred>\d)(?:\s?/\s?8)?(?![\d.%+])"
    r"|(?<![\w./])(?P<of8>[0-8])\s?(?:/|of|out of)\s?8(?![\d.%])"
    r"|h[- ]?scores?(?:\s*(?:is|of|was|:|=|-|\()){0,4}\s*(?P<hscore>\d{1,3})(?:\s?/\s?300)?(?![\d.%])"
    rf"|{_NUMBER}(?P<unit>\s?(?:%|percent|per cent|pct)(?:\s?(?P<more>or (?:more|greater|higher|above|over)"
    r"|and (?:above|over|higher)))?)?"
)
_CHANGED = re.compile(r"\b(?:went|gone|rose|risen|jumped|increased|changed|up)\b[^.;\n]*\bfrom\s+\Z")
_NEAR = 40


def pieces(claim: str) -> Iterator[Piece]:
    for found in _PIECE.finditer(claim):
        kind = found.lastgroup
        if kind in {"er", "pr", "ki67"}:
            yield Name((kind,), *found.span())
        elif kind == "other":
            yield Name((), *found.span())
        elif kind != "stain":
            yield _amount(found)


def _amount(found: re.Match[str]) -> Amount:
    if found["of8"]:
        return Amount(ALLRED, f"{found['of8']}/8", *found.span())
    if found["allred"]:
        return Amount(ALLRED, found["allred"] + ("/8" if "/" in found[0] else ""), *found.span())
    if found["hscore"]:
        return Amount(H_SCORE, found["hscore"], *found.span())
    if found["high"] and (_is_falling(found) or _CHANGED.search(found.string, *_before(found))):
        return Amount(PERCENT if found["unit"] else BARE, found["high"], found.start("high"), found.end())
    sign = "≥" if found["more"] else _SIGNS.get(found["sign"] or "", "")
    text = sign + found["low"] + (f"-{found['high']}" if found["high"] else "")
    return Amount(PERCENT if found["unit"] else BARE, text, *found.span())


def _is_falling(found: re.Match[str]) -> bool:
    """“from 40% to 5%” is no range: it ends at 5."""
    return float(found["high"]) <= float(found["low"])


def _before(found: re.Match[str]) -> tuple[int, int]:
    return max(0, found.start() - _NEAR), found.start()
