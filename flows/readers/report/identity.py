"""Words that tell who somebody is: to be blacked out, and never repeated. Rather one too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from flows.declare import Span
from flows.readers.report.document import Document, of_pages
from flows.records import Box, Page


class Identity(StrEnum):
    NAME = "name"
    BIRTH = "birth date"
    NUMBER = "number"
    ADDRESS = "address"
    CONTACT = "contact"


class Hidden(NamedTuple):
    kind: Identity
    span: Span


_LABELS = (
    r"(?:Sex|Gender|DOB|D\.O\.B|Date|Age|MRN|NHS|Hospital|Number|Patient|Lab|Ward|Location|Accession|Specimen"
    r"|Physician|Collected|Received|Printed|Status|Case|Forenames?|Surname|Address|Phone|Tel)\b"
)
_TO_THE_END = (
    r"[^\S\n]*[:.#]+[^\S\n]*(?P<told>[^\n:]{2,60}?)"
    rf"(?=[^\S\n]{{2,}}|\n|$|[^\S\n]+{_LABELS}|;)"
)
_CAPITALS = r"(?:[A-Z][\w.'’-]*[^\S\n]?){1,4}"
_DATE = (
    r"(?:\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd"
    r"|th)?[ -][A-Za-z]{3,9}[, -]+\d{2,4}|[A-Za-z]{3,9} \d{1,2},? \d{4})"
)
_NAMED = re.compile(
    rf"(?i:\b(?:patient(?:['’]s)?(?: full)?(?: name)?|(?:full |first |last |family "
    rf"|given |middle )?name|surname|forenames?|pt|re)){_TO_THE_END}"
)
_STAFF = re.compile(
    r"(?i:\b(?:(?:co-?sign|reporting |consultant |resident |assistant )?(?:\(junior\)"
    r"|pathologist|consultant|clinician|physician|surgeon"
    r"|radiologist|oncologist|gp|doctor|provider|registrar|biomedical scientist)"
    r"|(?:requested|reported|authori[sz]ed|verified|dictated|reviewed"
    r"|validated|typed|electronically signed|signed(?: out)?|co-?signed|copied|cc"
    r"|submitted)(?: by| to)?))" + _TO_THE_END
)
_SIGNED = re.compile(
    rf"(?i:\b(?:signed(?: out)?|authori[sz]ed|reported|verified|dictated"
    rf"|reviewed) by)[^\S\n]+(?P<told>{_CAPITALS})"
)
_TITLED = re.compile(
    rf"\b(?:Dr|DR|Doctor|Prof|Professor|Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Sr|Sister"
    rf"|Nurse)\b\.?[^\S\n]+(?P<told>{_CAPITALS})"
)
_LETTERED = re.compile(
    r"\b(?P<told>[A-Z][\w'’-]+[^\S\n](?:[A-Z]\.?[^\S\n])?[A-Z][\w'’-]+),?[^\S\n](?:M\.?D\.?"
    r"|D\.?O\.?|Ph\.?D|FRCPath|FCAP|MBBS|MBChB|MB|RN|PA)\b"
)
_BORN = re.compile(
    rf"(?i:\b(?:date of birth|birth ?date|d\.?o\.?b\.?|born(?: on)?))[^\S\n]*[:.]?[^\S\n]*(?P<told>{_DATE})"
)
_NUMBERED = re.compile(
    r"(?i:\b(?:mrn|m\.r\.n\.|medical record|hospital|patient|unit|nhs|chi|accession"
    r"|case|specimen|lab(?:oratory)?|account|csn|encounter|ssn"
    r"|social security|insurance|policy|member|visit|report|request|sample|episode"
    r"|hospital number|path(?:ology)?|order|block ref)"
    r"(?:[^\S\n]*(?:number|num|no|nr|id|identifier|ref"
    r"|reference)\b\.?)?)[^\S\n]*[:#.]*[^\S\n]*"
    r"(?P<told>(?=[A-Z0-9/-]{0,20}\d{3})[A-Z0-9][A-Z0-9/-]{3,20}(?:[ -]\d{3,4}){0,2})"
)
_BARE = re.compile(
    r"(?<![\w.-])(?P<told>\d{3}[ -]\d{3}[ -]\d{4}|\d{3}-\d{2}-\d{4}"
    r"|[A-Z]{1,4}\d{2}-\d{3,8}|\d{2}[A-Z]{1,3}-?\d{4,8}|[A-Z]{1,3}-?\d{6,10})(?![\w-])"
)
_CONTACT = re.compile(
    r"(?P<told>[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,20}|(?:(?i:tel|telephone|phone|fax"
    r"|mobile|ph|call|ext)\b[^\S\n]*[:.]*[^\S\n]*)\+?[\d(][\d ().-]{5,18}\d"
    r"|\(\d{3}\)[^\S\n]?\d{3}-\d{4}|(?<!\w)\+\d{1,3}[ -][\d -]{7,14}\d"
    r"|(?<![\w.])0\d{3,4}[ -]\d{3}[ -]?\d{3,4}(?!\w))"
)
_ADDRESS = re.compile(
    r"(?P<told>(?i:\baddress)[^\S\n]*:[^\S\n]*[^\n]{3,80}"
    r"|\b\d{1,5}[A-Za-z]?,?[^\S\n](?:[A-Z][\w'’-]+[^\S\n]){1,3}(?:Street|St|Road|Rd"
    r"|Avenue|Ave|Lane|Ln|Drive"
    r"|Close|Way|Court|Ct|Boulevard|Blvd|Terrace|Crescent|Place|Pl|Gardens)\b\.?(?:,?[^\S\n][^\n]{0,60})?"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?[^\S\n]\d[A-Z]{2}\b"
    r"|\b[A-Z][a-z]+(?:[^\S\n][A-Z][a-z]+)?,[^\S\n][A-Z]{2}[^\S\n]\d{5}(?:-\d{4})?)"
)
_TABLE = (
    (_NAMED, Identity.NAME),
    (_STAFF, Identity.NAME),
    (_SIGNED, Identity.NAME),
    (_TITLED, Identity.NAME),
    (_LETTERED, Identity.NAME),
    (_BORN, Identity.BIRTH),
    (_NUMBERED, Identity.NUMBER),
    (_BARE, Identity.NUMBER),
    (_CONTACT, Identity.CONTACT),
    (_ADDRESS, Identity.ADDRESS),
)
_NO_NAME = re.compile(
    r"(?:the|and|for|see|with|from|left|right|breast|carcinoma|invasive|ductal|lobular|specimen"
    r"|hospital|clinic|diagnosis|report|sample|pathology|department|oncology|surgery|radiology"
    r"|histopathology|male|female|unknown|none|placeholder|negative|positive|grade|stage|tumou?r"
    r"|biopsy|lymph|nodes?|axilla(?:ry)?|date|number|services?|trust|cent(?:er|re)|university"
    r"|general|medical)",
    re.IGNORECASE,
)
_PART = re.compile(r"[^\W\d_][\w'’-]{2,}")
_MOST = 40
"""Names that are looked for again; more would be a list, and none of a report's."""


def identities(text: str) -> tuple[Hidden, ...]:
    """In the order of the text; they may overlap."""
    found = [
        Hidden(kind, Span(*one.span("told")))
        for pattern, kind in _TABLE
        for one in pattern.finditer(text)
        if kind is not Identity.NAME or _is_name(one["told"])
    ]
    return tuple(sorted({*found, *_again(text, found)}, key=lambda hidden: hidden.span))


def _is_name(told: str) -> bool:
    parts = _PART.findall(told)
    return any(part[0].isupper() and not _NO_NAME.fullmatch(part) for part in parts)


def _again(text: str, found: Sequence[Hidden]) -> Iterator[Hidden]:
    """A name that was told once, wherever it stands."""
    told = (text[slice(*hidden.span)] for hidden in found if hidden.kind is Identity.NAME)
    parts = {part for name in told for part in _PART.findall(name) if part[0].isupper()}
    wanted = sorted(part for part in parts if not _NO_NAME.fullmatch(part))
    if wanted:
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, islice(wanted, _MOST)))})\b", re.IGNORECASE)
        yield from (Hidden(Identity.NAME, Span(*one.span())) for one in pattern.finditer(text))


def hidden_boxes(pages: Sequence[Page]) -> tuple[tuple[int, Box], ...]:
    """What to black out: the number of a page, and where on it each word stands."""
    document = of_pages(pages)
    return tuple(_boxes(document, identities(document.text)))


def _boxes(document: Document, found: Sequence[Hidden]) -> Iterator[tuple[int, Box]]:
    for place in document.places:
        hit = any(hidden.span.start < place.end and place.start < hidden.span.end for hidden in found)
        if hit and place.box is not None:
            yield place.page, place.box


def is_hidden(span: Span, found: Sequence[Hidden]) -> bool:
    return any(hidden.span.start < span.end and span.start < hidden.span.end for hidden in found)
