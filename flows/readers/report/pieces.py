"""What stands in the text, in its order: names of tests, values, and labels of anything else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from flows.readers.report.names import NAMES, OTHER
from flows.readers.report.values import AMPLIFIED, LEVEL, NEGATIVE, PLUS, POSITIVE, STATUS, VALUES


class Piece(NamedTuple):
    kind: str
    """A name of `names`, or what kind of value it is."""
    value: str
    start: int
    end: int


_LABEL = re.compile(
    r"(?:(?<=[.;\n*])\s{0,4}|(?<=\s)[-*]\s{0,3}|\A)(?P<label>[a-z][a-z0-9 /()'-]{2,48}?)\s?:(?!:)"
)
_OF_RESULTS = re.compile(
    r"result|interpret|status|score|intensit|percent|proportion|stain|pattern|positiv"
    r"|%|allred|immuno|cells|specimen|performed"
    r"|block|method|clone|antibod|value|express|comment|average|copy|copies|ratio|cep"
    r"|group|fish|ish\b|ihc|reference|note|see|range"
)
_KEY = re.compile(
    r"(?<![a-z])(?:o?estr|pr[o0]g|prs?(?![a-z])|pgr|ers?(?![a-z])|h(?:er|br|eb| er)"
    r"|c-? ?e|erb|hormone|steroid r|(?:d-?d?|s|c|f)?is[hz](?![a-z])"
    r"|in[ -]?situ[ -]hyb|fluor|ihc|immun|ki ?-? ?67|mib|prolif|human epi|ultra|not amp|amplif|gene amp)"
)
_BEFORE, _AFTER = 130, 330
_DENIABLE = frozenset({(AMPLIFIED, POSITIVE), (STATUS, POSITIVE), (PLUS, "")})
_DENIED = re.compile(
    r"\b(?:n[o0ec][tfil1n]|non|never|neither|nor|without|cannot|isn't|wasn't)\b[^.;:,\n()+%]{0,24}[.\s-]{0,3}$"
)
_CLOSE = 40
_FIGURES = str.maketrans("oil", "011")
_GROUPS: dict[str, tuple[str, str]] = {}
_PARTS: list[str] = []
for _name, _pattern in NAMES:
    _GROUPS[f"n_{_name}"] = (_name, "")
    _PARTS.append(f"(?P<n_{_name}>{_pattern})")
_AFTER_NAMES = len(_PARTS)
for _index, (_kind, _value, _pattern) in enumerate(VALUES):
    _GROUPS[f"v_{_index}"] = (_kind, _value)
    _PARTS.append(f"(?P<v_{_index}>{_pattern})")
_LEVELS = [index for index, (kind, _, _) in enumerate(VALUES) if kind in {LEVEL, AMPLIFIED}]
_FIRST = [f"(?P<v_{index}>{VALUES[index][2]})" for index in _LEVELS]
_REST = [part for part in _PARTS if part not in _FIRST]
_PIECE = re.compile("|".join([*_FIRST, *_REST]))


def pieces(cleaned: str) -> Iterator[Piece]:
    """Names and values as they stand, and where a label of something else takes over."""
    found = [
        piece
        for window in _windows(cleaned)
        for one in _PIECE.finditer(cleaned, *window)
        if one.end() > one.start() and (piece := _piece(one))
    ]
    starts = [piece.start for piece in found]
    labels = [
        Piece(OTHER, "", label.start("label"), label.end())
        for label in _LABEL.finditer(cleaned)
        if not _OF_RESULTS.search(label["label"])
        and bisect_left(starts, label.start("label")) == bisect_left(starts, label.end())
    ]
    return iter(sorted([*labels, *found], key=lambda piece: piece.start))


def _windows(cleaned: str) -> Iterator[tuple[int, int]]:
    """Around every name; nothing binds from farther away."""
    start = end = 0
    for key in _KEY.finditer(cleaned):
        if key.start() - _BEFORE > end:
            if end:
                yield start, end
            start = max(end, key.start() - _BEFORE)
        end = key.end() + _AFTER
    if end:
        yield start, min(end, len(cleaned))


def _piece(found: re.Match[str]) -> Piece | None:
    """None for what is only denied: “not 3+” leaves open what it is."""
    group = next(name for name in _GROUPS if found[name] is not None)
    kind, value = _GROUPS[group]
    if (kind, value) in _DENIABLE and _DENIED.search(
        found.string, max(0, found.start() - _CLOSE), found.start()
    ):
        return Piece(AMPLIFIED, NEGATIVE, *found.span()) if kind == AMPLIFIED else None
    return Piece(kind, value or _written(kind, found), found.start(), found.end())


def _written(kind: str, found: re.Match[str]) -> str:
    match kind:
        case "percent":
            sign = "<" if found["less"] else ">" if found["more"] else ""
            return sign + _tidy(found["from"]) + (f"-{_tidy(found['to'])}" if found["to"] else "")
        case "score":
            figure = found["score"] or found["was"]
            return figure if figure == "0" else f"{figure}+"
        case "plus":
            return _plus(found)
        case "ratio":
            return (found["ratio"] or "").replace(" ", "")
        case "copies":
            return found["copies"] or found["copies2"] or ""
        case "allred":
            if found["hscore"]:
                return f"H-score {found['hscore']}"
            return f"Allred {found['allred'] or found['of8']}/8"
        case _:
            return ""


def _plus(found: re.Match[str]) -> str:
    if found["high"]:
        return (
            f"{found['low']}/{found['high']}+" if found["low"] == "0" else f"{found['low']}+/{found['high']}+"
        )
    if found["pluses"]:
        return f"{len(found['pluses'])}+"
    figure = {"o": "0", "i": "1", "l": "1"}.get(found["plus"] or "", found["plus"] or found["after"])
    return "0" if figure == "0" else f"{figure}+"


def _tidy(figure: str) -> str:
    figure = figure.translate(_FIGURES)
    return figure.lstrip("0") or "0" if "." not in figure else figure
