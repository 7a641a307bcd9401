"""A report's text to what it says: claims are gathered, placed, weighed, and shown with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from flows.declare import Span
from flows.readers.report import grades, her2, others, receptors, staging
from flows.readers.report.binding import statements
from flows.readers.report.clean import clean, plain
from flows.readers.report.document import Document, of_pages, of_text
from flows.readers.report.kinds import is_other_organ, kind_of
from flows.readers.report.layout import View, in_reading_order
from flows.readers.report.model import (
    OPEN,
    UNKNOWN,
    Claim,
    Doubt,
    Field,
    Finding,
    Kind,
    Report,
    Standing,
    Why,
)
from flows.readers.report.settle import Held, hold
from flows.readers.report.shares import by_share, can_be, contradicts
from flows.readers.report.zones import Zone, Zones, zones
from flows.records import Page

_TRIPLE = re.compile(r"(?<!not )(?<!not a )(?<!non-)(?<!non )\btriple[ -]+negative")
_EARLIER = re.compile(
    r"\b(?:prior|previous|earlier|outside|initial|history of|referr\w+|known"
    r"|past)\b[^.;\n]{0,70}$|\bclinical(?:ly)? (?:stage|staged)?[^.;\n]{0,12}$"
)
_LIMIT = 120_000
"""Letters; a longer text is read so far."""


class _Shown(NamedTuple):
    """What was read, and how its order was changed for reading."""

    document: Document
    view: View
    cleaned: str


def read_pages(pages: Sequence[Page]) -> Report:
    return read(of_pages(pages))


def read_text(text: str) -> Report:
    return read(of_text(text))


def read(document: Document) -> Report:
    view = in_reading_order(document.text[:_LIMIT])
    simple = plain(view.text)
    kind = kind_of(simple)
    if kind is Kind.UNREADABLE or is_other_organ(simple):
        return Report(kind)
    cleaned = clean(view.text)
    where = zones(simple)
    told = [_placed(claim, simple, where) for claim in _claims(cleaned, where)]
    broken = [Doubt(Why.UNREADABLE, claim.field, (claim.value,)) for claim in told if not can_be(claim)]
    claims = [claim for claim in told if can_be(claim)]
    claims = [claim for claim in claims if where.at(claim.span.end - 1) is not Zone.METHOD]
    page = _Shown(document, view, cleaned)
    held = dict(hold(by_share(claims)))
    _drop_older(held)
    _settle_her2(held)
    found = {field: _finding(page, one.claim) for field, one in held.items()}
    found |= _combined(page, held, found)
    return Report(
        kind,
        MappingProxyType({field: found[field] for field in Field if field in found}),
        tuple(dict.fromkeys([*broken, *others.doubts(cleaned), *_doubts(held)])),
        tuple(_finding(page, claim) for one in held.values() for claim in one.against),
    )


def _claims(cleaned: str, where: Zones) -> Iterator[Claim]:
    for statement in statements(cleaned):
        yield from receptors.claims(statement, cleaned)
    for found in _TRIPLE.finditer(cleaned):
        for field in (Field.ER, Field.PR, Field.HER2_STATUS):
            yield Claim(field, "negative", Span(*found.span()), statement=-1, stated=False)
    for claim in (*grades.claims(cleaned, where), *staging.claims(cleaned)):
        if where.at(claim.span.start) is not Zone.GROSS:
            yield claim
    yield from others.claims(cleaned)


def _placed(claim: Claim, simple: str, where: Zones) -> Claim:
    standing = where.standing(claim.span.start)
    if standing is Standing.MAIN and _EARLIER.search(simple, max(0, claim.span.start - 90), claim.span.start):
        standing = Standing.HISTORY
    return replace(claim, standing=standing)


_TOGETHER = (
    (Field.ER, Field.ER_PERCENT, Field.ER_SCORE),
    (Field.PR, Field.PR_PERCENT, Field.PR_SCORE),
    (
        Field.HER2_STATUS,
        Field.HER2_IHC,
        Field.HER2_ISH,
        Field.HER2_RATIO,
        Field.HER2_COPIES,
        Field.HER2_LEVEL,
    ),
)
_SHARES = {Field.ER: Field.ER_PERCENT, Field.PR: Field.PR_PERCENT}


def _drop_older(held: dict[Field, Held]) -> None:
    """An amount of an earlier sample, or from before a correction, does not belong to a newer status."""
    for fields in _TOGETHER:
        here = [field for field in fields if field in held]
        if any(held[field].claim.standing is not Standing.HISTORY for field in here):
            for field in here:
                if held[field].claim.standing is Standing.HISTORY:
                    del held[field]
    for status, share in _SHARES.items():
        if status in held and share in held and _is_outdated(held[share].claim, held[status].claim):
            del held[share]


def _is_outdated(share: Claim, status: Claim) -> bool:
    return share.standing is not status.standing and contradicts(share.value, status.value)


def _settle_her2(held: dict[Field, Held]) -> None:
    """“HER2: pending” beside a score waits for the second test."""
    status, ihc = held.get(Field.HER2_STATUS), held.get(Field.HER2_IHC)
    if status and status.claim.value in OPEN and ihc:
        del held[Field.HER2_STATUS]


def _combined(
    page: _Shown, held: Mapping[Field, Held], found: Mapping[Field, Finding]
) -> dict[Field, Finding]:
    """The second test settles what the first left open; a status that the report states stays otherwise."""
    ihc, ish = (found[field].value if field in found else None for field in (Field.HER2_IHC, Field.HER2_ISH))
    told = her2.settled(ihc, ish)
    status = found.get(Field.HER2_STATUS)
    if told is None:
        return {}
    decided = ish not in {None, "pending"}
    if status and status.value not in OPEN and status.value != told.status and not decided:
        return {}
    if status and status.value == told.status:
        return {}
    source = held[Field.HER2_ISH if decided else Field.HER2_IHC].claim
    made = _finding(page, replace(source, field=Field.HER2_STATUS, value=told.status))
    return {Field.HER2_STATUS: replace(made, facts=told.facts)}


def _doubts(held: Mapping[Field, Held]) -> Iterator[Doubt]:
    for one in held.values():
        yield from one.doubts
    values = {field: one.claim.value for field, one in held.items()}
    ihc, ish, status = (values.get(f) for f in (Field.HER2_IHC, Field.HER2_ISH, Field.HER2_STATUS))
    if status and status not in OPEN and not her2.fits(ihc, ish, status) and status != "equivocal":
        yield Doubt(Why.SCORE, Field.HER2_STATUS, (status, *(one for one in (ihc, ish) if one)))
    if (ihc, ish) == ("3+", "not_amplified"):
        yield Doubt(Why.SCORE, Field.HER2_STATUS, ("3+", "not_amplified"))
    if Field.GRADE in held and not held[Field.GRADE].claim.stated:
        yield Doubt(Why.WORDS, Field.GRADE)


def _finding(page: _Shown, claim: Claim) -> Finding:
    shown = page.document.evidence(page.view.original(claim.span))
    named = others.named_before(page.cleaned, claim.span.start)
    return Finding(claim.field, claim.value, shown, claim.standing, named)


__all__ = ["UNKNOWN", "read", "read_pages", "read_text"]
