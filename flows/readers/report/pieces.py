"""What stands in the text, in its order: names of tests, values, and labels of anything else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from flows.readers.report.names import NAMES, OTHER


class Piece(NamedTuple):
    kind: str
    """A name of `names`, or what kind of value it is."""
    value: str
    start: int
    end: int


STATUS, PERCENT, SCORE, PLUS, ALLRED, AMPLIFIED, RATIO, COPIES, LEVEL, NOUGHT = (
    *("status", "percent", "score", "plus", "allred"),
    *("amplified", "ratio", "copies", "level", "nought"),
)
POSITIVE, NEGATIVE, EQUIVOCAL, LOW, WEAK = "positive", "negative", "equivocal", "low", "weak"
PENDING, UNKNOWN = "pending", "unknown"

_STATUSES = (
    (
        PENDING,
        r"(?:pending|to follow|awaited|await\w*|in progress|not yet available|outstanding"
        r"|(?:will|to) be (?:\w+ )?(?:reported|performed|issued|evaluated|repeated|added|done|determined)"
        r"|is being (?:repeated|performed)|(?:has|have|was|were|is) (?:been )?(?:ordered|requested|sent)(?! by)"
        r"|sent for|(?<!not )requested(?= on)|taken(?=\.)|reflexed)",
    ),
    (
        UNKNOWN,
        r"(?:not (?:performed|done|tested|available|assessed|known|reported|evaluated|requested|provided|determined)"
        r"|cannot be (?:determined|assessed|evaluated|interpreted)|insufficient|uninterpretable|indeterminable"
        r"|non-?diagnostic|failed|previously (?:reported|evaluated|performed)|unknown|see (?:previous|prior) report|illegible"
        r"|unsatisfactory|not interpretable)",
    ),
    (
        NEGATIVE,
        r"(?:neg(?:ative|atlve|etive|tive|atve|itive|\.|(?![a-z]))|-ve\b|(?:are |is )?not (?:found|detect\w+|identified|express\w+|seen|present|immunoreactive)"
        r"|no (?:definite |nuclear |membrane |membranous |detectable |specific |significant )*(?:immuno-?)?(?:expression|staining|reactivity|reaction)"
        r"|non-?(?:immuno)?reactive|unreactive|absent|lack(?:s|ing)?(?= (?:of|er|expression|estr|oestr))|not over-?expressed|no over-?expression)",
    ),
    (
        LOW,
        r"(?:low[ -]?(?:positive|pos\b)|positive,? \(?low\)?|low er(?: positive| expression))",
    ),
    (
        WEAK,
        r"(?:weakly|borderline|focally|faintly|low level|weak) (?:positive|pos(?:itive|ttive|tive)?)\b",
    ),
    (
        EQUIVOCAL,
        r"(?:equivocal|indeterminate|borderline|inconclusive)",
    ),
    (
        POSITIVE,
        r"(?:positiv[ei]ty|pos(?:i?tive|ttive|ltive|itve|itlve|itiv)(?![a-z])|pos\b\.?|\+ve\b|immunoreactive|reactive(?= for)"
        r"|(?:are |is )?(?<!not )(?:detectable|detected)|found in|expressed in|(?<!no )(?:moderate|strong|diffuse|weak)(?: to (?:strong|moderate))? expression"
        r"|overexpressed)",
    ),
)
_AMPLIFIED = (
    (
        NEGATIVE,
        r"(?:(?:not|non|un|no|without|absence of|negative for)[ -]{0,2}(?:evidence of )?(?:(?:her-?2|the|gene|of|/neu|neu|low level)[ ./-]*){0,4}amplif\w+"
        r"|amplification[\s.]{0,2}(?:is |was |of (?:the )?her-?2(?:[ /-]*neu)?(?: gene)? )?(?:is |was )?(?:not|absent|negative|not been)(?: (?:found|detected|identified|observed|seen|present))?"
        r"|no amplification)",
    ),
    (
        EQUIVOCAL,
        r"(?:equivocal (?:for )?(?:her-?2 )?(?:gene )?amplification|amplification (?:is )?equivocal)",
    ),
    (
        POSITIVE,
        r"(?:(?<!not )(?<!non-)(?<!non )(?<!un)amplified|(?:gene )?amplification (?:of (?:the )?her-?2(?:[ /-]*neu)?(?: (?:onco)?gene)? )?(?:is |was )?(?:detected|present|identified|observed|found|seen)"
        r"|positive for (?:(?:her-?2|gene|/neu|neu)[ /-]*)*amplification|amplification\s*:\s*(?:yes|present|positive)"
        r"|revealed amplification)",
    ),
)
_FIGURE = r"\d{1,3}(?:\.\d{1,2})?"
_LESS = r"<\s?/?=?|less than(?: or equal to)?|under|below|fewer than|up to"
_MORE = r">\s?/?=?|more than|greater than|over|above|at least|≥|in excess of"
_ABOUT = r"~|≈|approx(?:imately|\.)?|about|around|circa|nearly|estimated(?: at)?"
_VALUES = (
    *((AMPLIFIED, value, pattern) for value, pattern in _AMPLIFIED),
    (LEVEL, "ultralow", r"(?:her-?2[ -]{0,2})?ultra-? ?low(?![a-z])"),
    (LEVEL, LOW, r"(?:her-?2[ -]{0,3})(?:\(?low\)?)(?=[\s.,;:)\"']|$)(?!\s*(?:grade|level|power))"),
    *((STATUS, value, pattern) for value, pattern in _STATUSES),
    (
        RATIO,
        "",
        r"(?:ratio(?: of)?[^.;<>≥≤\n]{0,40}?(?:is|was|of|:|=|,|\()?\s{0,3}(?P<ratio>\d{1,2}\s?\.\s?\d{1,2})(?!\d))",
    ),
    (
        COPIES,
        "",
        (
            r"(?:(?:copy|copies|signals?)[^;<>≥≤\n]{0,40}?(?:is|was|of|:|=)\s{0,3}(?P<copies>\d{1,2}(?:\.\d{1,2})?)(?![\d%/])"
            r"|(?P<copies2>\d{1,2}\.\d{1,2}) (?:her-?2 )?(?:copies|signals?)(?: per|/))"
        ),
    ),
    (ALLRED, "", r"(?:(?:allred|quick|q)[ -]?(?:total )?scores?\s*(?:is|of|was|:|=|-|\()*\s*(?P<allred>[0-8])(?![\d.%])(?:\s?(?:/|out of)\s?8)?"
                r"|(?<![\d./])(?P<of8>[0-8])\s?(?:/|out of|of)\s?8(?![\d.%])"
                r"|h[ -]?scores?\s*(?:is|of|was|:|=|-|\()*\s*(?P<hscore>\d{1,3})(?![\d.%]))"),
    (
        SCORE,
        "",
        (
            r"(?:(?:score[ds]?|intensity)(?: (?:of|is|was|as|intensity))*\s*[:=(]*\s*(?P<score>[0-3])(?![\d.%]|\s?(?:/|of)\s?[0-9])\s?(?P<splus>\+?)"
            r"|of this (?:carcinoma|tumou?r) was (?P<was>[0-3])(?!\d))"
        ),
    ),
    (
        PLUS,
        "",
        r"(?:(?<![\w./+])(?P<low>[0-3])\s?\+?\s?(?:-|to|/|or)\s?(?P<high>[1-3])\s?\+(?![\w+])|(?<![\w./+])(?P<plus>[0-3oil])\s?\+(?!ve|\w)"
        r"|(?<![\w+])(?P<pluses>\+{2,3})(?!\+)|(?<![\w+])\+\s?(?P<after>[1-3])(?![\d.]))",
    ),
    (
        PERCENT,
        "",
        (
            rf"(?:(?P<less>{_LESS})|(?P<more>{_MORE})|(?:{_ABOUT}))?\s{{0,2}}(?<![\d.])(?P<from>{_FIGURE})\s?%?"
            rf"(?:\s{{0,2}}(?:-|to)\s{{0,2}}(?P<to>{_FIGURE}))?\s{{0,2}}(?:9 )?(?:%|per ?cent\b|pct\b|8(?= (?:nuclear|of)))"
        ),
    ),
    (NOUGHT, "0", r"(?<![\w.,/+<>=-])0(?![\w.,%+/]*\w|\s?(?:cm|mm|of|/|-|%|=|to|nuclear|8)|[.,]\d|\+)"),
    (STATUS, POSITIVE, r"(?<![\w+])\(?\+\)?(?=[\s,;.)/\n]|$)"),
    (STATUS, NEGATIVE, r"(?:(?<=er)|(?<=pr)|(?<=er2)|(?<=er-2)|(?<=neu))\s?(?:\(-\)|-(?=[,;.)/]|$|\s+(?:pr|her|er)\b))"),
)
_LABEL = re.compile(r"(?:(?<=[.;\n*])\s{0,4}|(?<=\s)[-*]\s{0,3}|\A)(?P<label>[a-z][a-z0-9 /()'-]{2,48}?)\s?:(?!:)")
_OF_RESULTS = re.compile(
    r"result|interpret|status|score|intensit|percent|proportion|stain|pattern|positiv|%|allred|immuno|cells|specimen|performed"
    r"|block|method|clone|antibod|value|express|comment|average|copy|copies|ratio|cep|group|fish|ish\b|ihc|reference|note|see|range"
)
_GROUPS: dict[str, tuple[str, str]] = {}
_PARTS: list[str] = []
for _name, _pattern in NAMES:
    _GROUPS[f"n_{_name}"] = (_name, "")
    _PARTS.append(f"(?P<n_{_name}>{_pattern})")
_AFTER_NAMES = len(_PARTS)
for _index, (_kind, _value, _pattern) in enumerate(_VALUES):
    _GROUPS[f"v_{_index}"] = (_kind, _value)
    _PARTS.append(f"(?P<v_{_index}>{_pattern})")
_LEVELS = [index for index, (kind, _, _) in enumerate(_VALUES) if kind in {LEVEL, AMPLIFIED}]
_FIRST = [f"(?P<v_{index}>{_VALUES[index][2]})" for index in _LEVELS]
_REST = [part for part in _PARTS if part not in _FIRST]
_PIECE = re.compile("|".join([*_FIRST, *_REST]))


def pieces(cleaned: str) -> Iterator[Piece]:
    """Names and values as they stand, and where a label of something else takes over."""
    found = [_piece(one) for one in _PIECE.finditer(cleaned) if one.end() > one.start()]
    starts = [piece.start for piece in found]
    labels = [
        Piece(OTHER, "", label.start("label"), label.end())
        for label in _LABEL.finditer(cleaned)
        if not _OF_RESULTS.search(label["label"])
        and bisect_left(starts, label.start("label")) == bisect_left(starts, label.end())
    ]
    return iter(sorted([*labels, *found], key=lambda piece: piece.start))


def _piece(found: re.Match[str]) -> Piece:
    group = next(name for name in _GROUPS if found[name] is not None)
    kind, value = _GROUPS[group]
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
        return f"{found['low']}/{found['high']}+" if found["low"] == "0" else f"{found['low']}+/{found['high']}+"
    if found["pluses"]:
        return f"{len(found['pluses'])}+"
    figure = {"o": "0", "i": "1", "l": "1"}.get(found["plus"] or "", found["plus"] or found["after"])
    return "0" if figure == "0" else f"{figure}+"


def _tidy(figure: str) -> str:
    return figure.lstrip("0") or "0" if "." not in figure else figure
