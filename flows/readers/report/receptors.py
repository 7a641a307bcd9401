"""ER, PR, HER2 and Ki-67 as stated: each statement to its claims, with what a percent says by guideline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flows.declare import Span
from flows.readers.report import values
from flows.readers.report.model import PENDING, UNKNOWN, Claim, Field
from flows.readers.report.names import ER, HER2, IHC, ISH, KI67, PR
from flows.readers.report.pieces import Piece
from flows.readers.report.statement import METHODS, Statement

_HORMONE: Mapping[str, tuple[Field, Field, Field]] = {
    ER: (Field.ER, Field.ER_PERCENT, Field.ER_SCORE),
    PR: (Field.PR, Field.PR_PERCENT, Field.PR_SCORE),
}
_STATUS = {
    values.WEAK: "positive",
    values.EQUIVOCAL: UNKNOWN,
    values.PENDING: UNKNOWN,
    values.UNKNOWN: UNKNOWN,
}
_HER2 = {values.WEAK: "equivocal", values.LOW: "negative"}
_ISH = {
    "positive": "amplified",
    "weak": "amplified",
    "negative": "not_amplified",
    "equivocal": "equivocal",
    "low": "not_amplified",
}
_BY = re.compile(r"\b(?:by|on|via)\b")
_NEAR = 25
_PAIR = re.compile(r"\(?([+-])\s?/\s?([+-])")
"""“ER/PR: +/-”."""
_SIGNS = {"+": values.POSITIVE, "-": values.NEGATIVE}
_RESPECTIVELY = re.compile(
    r"(\d{1,3})\s*%?\s*(?:and|,|/)\s*(\d{1,3})\s*%[^.;]{0,60}(?:\.\s)?[^.;]{0,60}\bres\w*ly"
)


def claims(one: Statement, cleaned: str) -> Iterator[Claim]:
    for subject in one.subjects:
        if subject in _HORMONE:
            yield from _hormone(one, subject, cleaned)
    if {HER2, ISH, IHC} & set(one.subjects):
        yield from _her2(one, cleaned)
    if KI67 in one.subjects:
        yield from _first(one, values.PERCENT, Field.KI67)


def _claim(one: Statement, field: Field, value: str, piece: Piece) -> Claim:
    return Claim(
        field, value, Span(min(one.start, piece.start), max(piece.end, _name_end(one, piece))), one.number
    )


def _name_end(one: Statement, piece: Piece) -> int:
    """A value that stands before its name: the words go on to the name."""
    return one.last if piece.start <= one.start else piece.end


def _first(one: Statement, kind: str, field: Field) -> Iterator[Claim]:
    for piece in one.values:
        if piece.kind == kind:
            yield _claim(one, field, piece.value, piece)
            return


def _hormone(one: Statement, subject: str, cleaned: str) -> Iterator[Claim]:
    status, percent, score = _HORMONE[subject]
    yield from _first(one, values.ALLRED, score)
    told = [piece for piece in one.values if piece.kind == values.STATUS]
    if told and one.subjects == (ER, PR) and (pair := _PAIR.match(cleaned, told[0].start)):
        told = [told[0]._replace(value=_SIGNS[pair[1 + one.subjects.index(subject)]])]
    for piece in [piece for piece in told if piece.value != values.FOUND][:1]:
        yield _claim(one, status, _STATUS.get(piece.value, piece.value), piece)
    shares = [piece for piece in one.values if piece.kind == values.PERCENT]
    if not shares:
        if told and told[0].value == values.FOUND:
            yield _claim(one, status, values.POSITIVE, told[0])
        return
    chosen, value = shares[0], shares[0].value
    if len(one.subjects) > 1 and (
        both := _RESPECTIVELY.search(cleaned, max(0, one.start - 60), one.last + 120)
    ):
        value = both[1 + one.subjects.index(subject)]
    yield _claim(one, percent, value, chosen)


def _her2(one: Statement, cleaned: str) -> Iterator[Claim]:
    method = ISH if ISH in one.subjects and HER2 not in one.subjects else ""
    seen: set[Field] = set()
    for index, piece in enumerate(one.values):
        if piece.kind in {IHC, ISH}:
            method = piece.kind
            continue
        by = _method_after(one.values, index, cleaned) or method
        for field, value in _of_her2(piece, by, bare=one.subjects == (IHC,)):
            if field not in seen:
                seen.add(field)
                yield _claim(one, field, value, piece)


def _method_after(told: list[Piece], index: int, cleaned: str) -> str:
    """“negative by FISH”, “awaiting FISH”: the method stands behind the value."""
    for following in told[index + 1 : index + 3]:
        gap = cleaned[told[index].end : following.start]
        waits = told[index].value == PENDING and not gap.strip()
        if following.kind in METHODS and len(gap) < _NEAR and (waits or _BY.search(gap)):
            return following.kind
    return ""


def _of_her2(piece: Piece, method: str, *, bare: bool) -> Iterator[tuple[Field, str]]:
    match piece.kind:
        case values.AMPLIFIED:
            yield Field.HER2_ISH, _ISH[piece.value]
        case values.PLUS:
            yield Field.HER2_IHC, piece.value
        case values.SCORE | values.NOUGHT if method != ISH:
            yield Field.HER2_IHC, piece.value
        case values.RATIO:
            yield Field.HER2_RATIO, piece.value
        case values.COPIES:
            yield Field.HER2_COPIES, piece.value
        case values.LEVEL:
            yield Field.HER2_LEVEL, piece.value
        case values.STATUS if not bare:
            yield from _status(piece.value, method)


def _status(value: str, method: str) -> Iterator[tuple[Field, str]]:
    if value == PENDING:
        yield (Field.HER2_ISH, PENDING) if method == ISH else (Field.HER2_STATUS, PENDING)
    elif value == UNKNOWN:
        if method != ISH:
            yield Field.HER2_STATUS, UNKNOWN
    elif method == ISH:
        yield Field.HER2_ISH, _ISH[value]
    else:
        yield Field.HER2_STATUS, _HER2.get(value, value)
