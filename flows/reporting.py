"""What a record says as answers of the guide: nothing is computed, and a doubt proposes nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.model import Proposed, StepId
from flows.values import Her2, Hormones, Ish, Letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flows.model import Quoted

HER2, ISH, HORMONES, STAGE, LETTER = map(StepId, ("her2", "ish", "hormones", "stage", "letter"))
IHC: Mapping[str, Her2] = {"3+": Her2.POSITIVE, "2+": Her2.EQUIVOCAL, "1+": Her2.LOW, "0": Her2.ZERO}
LEVELS: Mapping[str, Her2] = {"low": Her2.LOW, "ultralow": Her2.ULTRALOW}
STATUSES: Mapping[str, Her2] = {
    "positive": Her2.POSITIVE,
    "negative": Her2.NEGATIVE,
    "equivocal": Her2.EQUIVOCAL,
}
ISH_SAYS: Mapping[str, Ish] = {
    "amplified": Ish.POSITIVE,
    "not_amplified": Ish.NEGATIVE,
    "pending": Ish.WAITING,
}
BOTH: Mapping[tuple[str, str], Hormones] = {
    ("positive", "positive"): Hormones.ER_POS_PR_POS,
    ("positive", "negative"): Hormones.ER_POS_PR_NEG,
    ("negative", "positive"): Hormones.ER_NEG_PR_POS,
    ("negative", "negative"): Hormones.NEGATIVE,
    ("low", "positive"): Hormones.ER_LOW,
    ("low", "negative"): Hormones.ER_LOW,
}
ONE: Mapping[str, Hormones] = {"positive": Hormones.POSITIVE, "low": Hormones.ER_LOW}
"""Only ER is told: negative alone says nothing of the other receptor."""
GROUP = re.compile(r"(?P<stage>0|IV|I{1,3})(?P<letter>[ABC])?\d?", re.IGNORECASE)
NUMBERS: Mapping[str, str] = {"0": "0", "I": "1", "II": "2", "III": "3", "IV": "4"}


def proposals(found: tuple[Quoted, ...], doubts: frozenset[str]) -> tuple[Proposed, ...]:
    """In the guide's order. A field in doubt proposes nothing: it is asked as ever."""
    sure = {one.field: one for one in found if one.field not in doubts}
    return tuple(one for propose in (_her2, _ish, _hormones, _stage) for one in propose(sure))


def _her2(sure: Mapping[str, Quoted]) -> Iterator[Proposed]:
    level, ihc, status = (sure.get(f"her2_{name}") for name in ("level", "ihc", "status"))
    if level is not None and (ihc is None or ihc.value in {"0", "1+"}) and level.value in LEVELS:
        yield Proposed(HER2, LEVELS[level.value], level.words)
    elif ihc is not None and ihc.value in IHC:
        yield Proposed(HER2, IHC[ihc.value], ihc.words)
    elif ihc is None and status is not None and status.value in STATUSES:
        yield Proposed(HER2, STATUSES[status.value], status.words)


def _ish(sure: Mapping[str, Quoted]) -> Iterator[Proposed]:
    """The guide asks for the second test after 2+ only."""
    ihc, ish = sure.get("her2_ihc"), sure.get("her2_ish")
    if ihc is not None and ihc.value == "2+" and ish is not None and ish.value in ISH_SAYS:
        yield Proposed(ISH, ISH_SAYS[ish.value], ish.words)


def _hormones(sure: Mapping[str, Quoted]) -> Iterator[Proposed]:
    er, pr = sure.get("er"), sure.get("pr")
    if er is None:
        return
    if pr is not None and (er.value, pr.value) in BOTH:
        yield Proposed(HORMONES, BOTH[er.value, pr.value], f"{er.words} … {pr.words}")
    elif pr is None and er.value in ONE:
        yield Proposed(HORMONES, ONE[er.value], er.words)


def _stage(sure: Mapping[str, Quoted]) -> Iterator[Proposed]:
    group = sure.get("stage_group")
    read = GROUP.fullmatch(group.value) if group is not None else None
    if group is None or read is None:
        return
    stage = NUMBERS[read["stage"].upper()]
    yield Proposed(STAGE, stage, group.words)
    letter = (read["letter"] or "").lower()
    if letter in set(Letter) and stage in {"1", "2", "3"}:
        yield Proposed(LETTER, letter, group.words)
