"""What a record says against what was told: it proposes answers of the guide, and computes nothing."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from flows.model import Proposed, StepId
from flows.values import Her2, Hormones, Ish, Letter, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flows.model import Answer, Quoted


class Agreement(StrEnum):
    AGREES = "agrees"
    ADDS = "adds"
    """The record says more, and nothing that was told is wrong."""
    DIFFERS = "differs"
    """What was told and what is written cannot both hold."""


HER2, ISH, HORMONES, STAGE, LETTER = map(StepId, ("her2", "ish", "hormones", "stage", "letter"))

IHC: Mapping[str, Her2] = {"3+": Her2.POSITIVE, "2+": Her2.EQUIVOCAL, "1+": Her2.LOW, "0": Her2.ZERO}
LEVELS: Mapping[str, Her2] = {"low": Her2.LOW, "ultralow": Her2.ULTRALOW}
STATUSES: Mapping[str, Her2] = {
    "positive": Her2.POSITIVE,
    "negative": Her2.NEGATIVE,
    "equivocal": Her2.EQUIVOCAL,
}
SECOND: Mapping[str, Ish] = {"amplified": Ish.POSITIVE, "not_amplified": Ish.NEGATIVE, "pending": Ish.WAITING}
RECEPTORS: Mapping[tuple[str, str], Hormones] = {
    ("positive", "positive"): Hormones.ER_POS_PR_POS,
    ("positive", "negative"): Hormones.ER_POS_PR_NEG,
    ("negative", "positive"): Hormones.ER_NEG_PR_POS,
    ("negative", "negative"): Hormones.NEGATIVE,
    ("low", "positive"): Hormones.ER_LOW,
    ("low", "negative"): Hormones.ER_LOW,
    ("low", ""): Hormones.ER_LOW,
    ("positive", ""): Hormones.POSITIVE,
    ("", "positive"): Hormones.POSITIVE,
}
"""ER and PR; "" is not stated. One alone that is negative says nothing of the other."""
GROUP = re.compile(r"(?P<stage>0|IV|I{1,3})(?P<letter>[ABC])?\d?", re.IGNORECASE)
NUMBERS: Mapping[str, Stage] = {
    "0": Stage.ZERO, "I": Stage.ONE, "II": Stage.TWO, "III": Stage.THREE, "IV": Stage.FOUR,
}  # fmt: skip

NO_RESULT = frozenset({"unknown", "not_told", "not_tested", "waiting", "not_done", "none"})
"""Answers that hold no result, so that any result of the record only adds."""
EXACTER: Mapping[str, frozenset[str]] = {
    Her2.NEGATIVE: frozenset({Her2.LOW, Her2.ULTRALOW, Her2.ZERO}),
    Her2.ZERO: frozenset({Her2.ULTRALOW}),
    Hormones.POSITIVE: frozenset(
        {Hormones.ER_POS_PR_POS, Hormones.ER_POS_PR_NEG, Hormones.ER_NEG_PR_POS, Hormones.ER_LOW}
    ),
}
"""Answers that are true as well when one of these is."""
AFTER_SECOND: Mapping[str, frozenset[str]] = {
    Ish.POSITIVE: frozenset({Her2.POSITIVE}),
    Ish.NEGATIVE: frozenset({Her2.NEGATIVE, Her2.LOW}),
}
"""What HER2 may be called once the second test has settled a 2+ (F-HER2-07 to F-HER2-12)."""


def reconciled(
    answers: Mapping[StepId, Answer], found: tuple[Quoted, ...], doubts: frozenset[str]
) -> tuple[tuple[Proposed, Agreement], ...]:
    """In the guide's order. Of a matter with a field in doubt nothing is proposed: it is asked as ever."""
    proposed = {one.step: one for one in proposals(found, doubts)}
    if _settled(answers, proposed):
        proposed = {step: one for step, one in proposed.items() if step not in {HER2, ISH}}
    return tuple((one, agreement(answers.get(one.step), one)) for one in proposed.values())


def agreement(answer: Answer | None, proposed: Proposed) -> Agreement:
    told = None if answer is None else answer.value
    if told == proposed.value or told in EXACTER.get(proposed.value, ()):
        return Agreement.AGREES
    adds = told is None or told in NO_RESULT or proposed.value in EXACTER.get(told, ())
    return Agreement.ADDS if adds else Agreement.DIFFERS


def _settled(answers: Mapping[StepId, Answer], proposed: Mapping[StepId, Proposed]) -> bool:
    """Who tells the result of both tests has told what the record says in two lines."""
    told, second = answers.get(HER2), proposed.get(ISH)
    return told is not None and second is not None and told.value in AFTER_SECOND.get(second.value, ())


def proposals(found: tuple[Quoted, ...], doubts: frozenset[str]) -> tuple[Proposed, ...]:
    said = {one.field: one for one in found}
    matters = ((("her2",), (_her2, _ish)), (("er", "pr"), (_hormones,)), (("stage",), (_stage,)))
    return tuple(
        one
        for names, propose in matters
        if not any(field.startswith(names) for field in doubts)
        for each in propose
        for one in each(said)
    )


def _her2(said: Mapping[str, Quoted]) -> Iterator[Proposed]:
    level, ihc, status = (said.get(f"her2_{name}") for name in ("level", "ihc", "status"))
    if level is not None and (ihc is None or ihc.value in {"0", "1+"}) and level.value in LEVELS:
        yield Proposed(HER2, LEVELS[level.value], level.words)
    elif ihc is not None and ihc.value in IHC:
        yield Proposed(HER2, IHC[ihc.value], ihc.words)
    elif ihc is None and status is not None and status.value in STATUSES:
        yield Proposed(HER2, STATUSES[status.value], status.words)


def _ish(said: Mapping[str, Quoted]) -> Iterator[Proposed]:
    """The guide asks for the second test after 2+ only."""
    ihc, ish = said.get("her2_ihc"), said.get("her2_ish")
    if ihc is not None and ihc.value == "2+" and ish is not None and ish.value in SECOND:
        yield Proposed(ISH, SECOND[ish.value], ish.words)


def _hormones(said: Mapping[str, Quoted]) -> Iterator[Proposed]:
    shown = [one for field in ("er", "pr") if (one := said.get(field)) is not None]
    er, pr = (said[field].value if field in said else "" for field in ("er", "pr"))
    value = RECEPTORS.get((er, "positive" if pr == "low" else pr))
    if value is not None:
        yield Proposed(HORMONES, value, " … ".join(one.words for one in shown))


def _stage(said: Mapping[str, Quoted]) -> Iterator[Proposed]:
    group = said.get("stage_group")
    read = GROUP.fullmatch(group.value) if group is not None else None
    if group is None or read is None:
        return
    stage = NUMBERS[read["stage"].upper()]
    yield Proposed(STAGE, stage, group.words)
    letter = (read["letter"] or "").lower()
    if letter in set(Letter) and stage in {Stage.ONE, Stage.TWO, Stage.THREE}:
        yield Proposed(LETTER, letter, group.words)
