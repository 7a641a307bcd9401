"""What else a report says: nodes, margins, type, side, and what makes its values doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.declare import Span
from flows.readers.report.model import Claim, Doubt, Field, Why

_TYPES = (
    ("ductal", r"(?:invasive|infiltrating)[\w\s,/-]{0,25}?ductal (?:adeno)?carcinoma|\bidc\b"),
    ("lobular", r"(?:invasive|infiltrating)[\w\s,/-]{0,25}?lobular carcinoma|\bilc\b"),
    ("no special type", r"carcinoma(?: of)?,? no special type|\bnst\b"),
    ("mucinous", r"mucinous (?:\w+ )?carcinoma"),
    ("tubular", r"tubular carcinoma"),
    ("medullary", r"medullary carcinoma"),
    ("metaplastic", r"metaplastic (?:\w+ )?carcinoma"),
    ("papillary", r"(?:encapsulated |invasive |solid )papillary carcinoma"),
    ("dcis", r"ductal carcinoma[ -]in[ -]situ|\bdcis\b"),
)
_TYPE = re.compile("|".join(f"(?P<t{index}>{pattern})" for index, (_, pattern) in enumerate(_TYPES)))
_SIDE = re.compile(
    r"\b(?P<side>left|right|bilateral)[ ,-]{1,3}(?:\w+ )?breast"
    r"|breast,? (?P<after>left|right|bilateral)\b|laterality\s*[:.]?\s*(?P<told>left"
    r"|right|bilateral)"
)
_NODES = re.compile(
    r"(?:nodes?|sentinel)[^.;\n]{0,60}?(?P<of>\(?\b\d{1,2}\s?(?:/|out of|of)\s?\d{1,2}\b\)?)"
    r"|(?P<of2>\(?\b\d{1,2}\s?(?:/|out of|of)\s?\d{1,2}\)?)(?: \w+){0,3} (?:lymph )?nodes?"
    r"|number of (?:positive )?(?:lymph )?nodes? (?:positive|involved"
    r"|with metastas[ie]s)\s*[:.]?\s*(?P<count>\d{1,2})"
)
_MARGINS = re.compile(
    r"margins?(?: (?:status|for invasive \w+|of (?:resection|excision)|are|is"
    r"|were))*\s*[:.,]?\s*(?P<told>(?:are |is |all )?(?:uninvolved|negative|clear|free"
    r"|involved|positive|close)\b[^.;\n]{0,40})"
)
_TREATED = re.compile(
    r"(?<![a-z])yp ?t|neo-?adjuvant (?:chemo)?therapy|treatment effect"
    r"|residual cancer burden|post-?(?:neo|treatment|chemo)"
)
_TUMOURS = re.compile(
    r"\btumou?r (?:#|no\.? ?)?(?:2|b|two)\b(?! ?(?:cm|mm|x|\d))|\bsecond (?:tumou?r"
    r"|lesion|focus)|\btwo (?:separate |distinct |foci of |invasive )*(?:tumou?rs"
    r"|carcinomas|lesions|foci|masses)"
    r"|\bsatellite (?:lesion|#|nodule)|\blesion 2\b|\bmulti(?:focal|centric)\b(?!ity)"
    r"|\bboth tumou?rs|\bfocality\s*[:.]\s*multiple"
)
_NOT_TUMOURS = re.compile(r"multi(?:focal|centric)\s*[:.]\s*(?:no|absent|not)\b")


_NAMED = re.compile(
    r"\b(?:tumou?r|lesion|specimen|part|focus|satellite|sample)[ -]?(?:#"
    r"|no\.?)? ?(?:\d{1,2}|[a-d])\b(?!\.\d| ?(?:cm|mm|x))"
    r"|\b(?:left|right)\b(?=,? (?:\w+ )?breast)|(?<=breast, )(?:left|right)\b"
)
_FAR = 700


def named_before(cleaned: str, at: int) -> str:
    """Which tumour, part or side the words at this place are about, as far as they are told apart."""
    last = ""
    for found in _NAMED.finditer(cleaned, max(0, at - _FAR), at):
        last = found[0]
    return " ".join(last.split())


def claims(cleaned: str) -> Iterator[Claim]:
    for found in _TYPE.finditer(cleaned):
        name = _TYPES[int(str(found.lastgroup)[1:])][0]
        yield Claim(Field.TYPE, name, Span(*found.span()), stated=name != "dcis")
    for found in _SIDE.finditer(cleaned):
        yield Claim(Field.SIDE, found["side"] or found["after"] or found["told"], Span(*found.span()))
    for found in _NODES.finditer(cleaned):
        told = found["of"] or found["of2"] or found["count"]
        yield Claim(
            Field.NODES,
            re.sub(r"[\s()]|out|of", lambda m: "/" if m[0] == "of" else "", told),
            Span(*found.span()),
        )
    for found in _MARGINS.finditer(cleaned):
        yield Claim(Field.MARGINS, found["told"].split(",")[0].strip(), Span(*found.span()))


def doubts(cleaned: str) -> Iterator[Doubt]:
    if _TREATED.search(cleaned):
        yield Doubt(Why.TREATED)
    if any(not _NOT_TUMOURS.match(cleaned, found.start()) for found in _TUMOURS.finditer(cleaned)):
        yield Doubt(Why.TUMOURS)
    sides = {found["side"] or found["after"] or found["told"] for found in _SIDE.finditer(cleaned)}
    if "bilateral" in sides or {"left", "right"} <= sides:
        yield Doubt(Why.SIDES)
