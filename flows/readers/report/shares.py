"""What a percent or an Allred score says of a receptor whose status is not written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.readers.report.model import Claim, Field

_OF = {
    Field.ER_PERCENT: Field.ER,
    Field.PR_PERCENT: Field.PR,
    Field.ER_SCORE: Field.ER,
    Field.PR_SCORE: Field.PR,
}
_LEAST, _LOW = 1.0, 10.0
"""F-HR-02: from 1 % on positive. F-HR-03: up to 10 % ER is low positive."""
_PERCENTAGES = frozenset({Field.ER_PERCENT, Field.PR_PERCENT, Field.KI67})
_WHOLE = 100.0
"""A higher one is none: a scanner has made 119 % of 11 %."""
_SURELY = 4
"""An Allred score from which every table says positive; 2 and 3 are the laboratory's to call (F-HR-10)."""


def can_be(claim: Claim) -> bool:
    """False: this figure does not exist, so the place cannot be read."""
    figures = map(float, re.findall(r"\d+(?:\.\d+)?", claim.value))
    return claim.field not in _PERCENTAGES or max(figures, default=0.0) <= _WHOLE


def by_share(claims: Iterable[Claim]) -> Iterator[Claim]:
    """A status for each statement that gives an amount and no status; “positive (5 %)” is low by F-HR-03."""
    told = list(claims)
    stated = {(claim.field, claim.statement) for claim in told}
    low = {
        claim.statement
        for claim in told
        if claim.field is Field.ER_PERCENT and _of_percent(claim.value, low=True) == "low"
    }
    for claim in told:
        is_low = claim.field is Field.ER and claim.value == "positive" and claim.statement in low
        yield replace(claim, value="low", stated=False) if is_low else claim
        field = _OF.get(claim.field)
        if field and (field, claim.statement) not in stated and (status := _status(claim)):
            stated.add((field, claim.statement))
            yield replace(claim, field=field, value=status, stated=False)


def _status(claim: Claim) -> str | None:
    if claim.field in {Field.ER_SCORE, Field.PR_SCORE}:
        score = re.fullmatch(r"Allred (\d)/8", claim.value)
        if score is None:
            return None
        return "positive" if int(score[1]) >= _SURELY else "negative" if score[1] == "0" else None
    return _of_percent(claim.value, low=claim.field is Field.ER_PERCENT)


def contradicts(percent: str, status: str) -> bool:
    """A percent that cannot stand beside this status."""
    told = _of_percent(percent, low=False)
    return {told, status} in ({"positive", "negative"}, {"low", "negative"})


def _of_percent(written: str, *, low: bool) -> str | None:
    figures = [float(figure) for figure in re.findall(r"\d+(?:\.\d+)?", written)]
    most, least = max(figures), min(figures)
    if written.startswith("<"):
        return "negative" if most <= _LEAST else "low" if most <= _LOW else None
    if most < _LEAST:
        return "negative"
    if least < _LEAST:
        return None
    return "low" if low and most <= _LOW and not written.startswith(">") else "positive"
