"""What was told against what the report says: the report proposes, the patient confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.model import Answer, StepId
from flows.readers.report.model import OPEN, Field, Finding, Report, Why
from flows.values import Her2, Hormones, Ish, Letter, Stage


class Agreement(StrEnum):
    AGREES = "agrees"
    ADDS = "report adds"
    """The report says more, and nothing that was told is wrong."""
    DIFFERS = "differs"
    TOLD_ONLY = "told only"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An answer that the report supports, and the lines that say so."""

    value: str
    findings: tuple[Finding, ...]
    sure: bool = True
    """False: the report itself says two things, so it is asked, not proposed."""


@dataclass(frozen=True, slots=True)
class Compared:
    step: StepId
    agreement: Agreement
    told: str | None
    proposal: Proposal | None

    @property
    def needs_staff(self) -> bool:
        """A real conflict: what was told and what is written cannot both hold."""
        return self.agreement is Agreement.DIFFERS


HER2, ISH, HORMONES, STAGE, LETTER = map(StepId, ("her2", "ish", "hormones", "stage", "letter"))

_BY_SCORE: Mapping[tuple[str | None, str | None], Her2] = {
    ("0", None): Her2.ZERO,
    ("1+", None): Her2.LOW,
    ("2+", None): Her2.EQUIVOCAL,
    ("3+", None): Her2.POSITIVE,
    ("0", "not_amplified"): Her2.ZERO,
    ("1+", "not_amplified"): Her2.LOW,
    ("2+", "not_amplified"): Her2.LOW,
    ("2+", "equivocal"): Her2.EQUIVOCAL,
}
"""F-HER2-07 to F-HER2-12."""
_BY_STATUS = {"positive": Her2.POSITIVE, "negative": Her2.NEGATIVE, "equivocal": Her2.EQUIVOCAL}
_ISH = {"amplified": Ish.POSITIVE, "not_amplified": Ish.NEGATIVE, "pending": Ish.WAITING}
_RECEPTORS: Mapping[tuple[str, str], Hormones] = {
    ("positive", "positive"): Hormones.ER_POS_PR_POS,
    ("positive", "negative"): Hormones.ER_POS_PR_NEG,
    ("negative", "positive"): Hormones.ER_NEG_PR_POS,
    ("negative", "negative"): Hormones.NEGATIVE,
    ("positive", ""): Hormones.POSITIVE,
    ("", "positive"): Hormones.POSITIVE,
}
_ROMAN = {"0": Stage.ZERO, "I": Stage.ONE, "II": Stage.TWO, "III": Stage.THREE, "IV": Stage.FOUR}

_NOTHING = frozenset({"unknown", "not_told", "not_tested", "waiting", "not_done", "none"})
"""Answers that hold no result, so that any result of the report only adds."""
_WIDER: Mapping[StepId, Mapping[str, frozenset[str]]] = {
    HER2: {
        Her2.NEGATIVE: frozenset({Her2.LOW, Her2.ULTRALOW, Her2.ZERO}),
        Her2.ZERO: frozenset({Her2.ULTRALOW}),
    },
    HORMONES: {
        Hormones.POSITIVE: frozenset(
            {Hormones.ER_POS_PR_POS, Hormones.ER_POS_PR_NEG, Hormones.ER_NEG_PR_POS, Hormones.ER_LOW}
        ),
    },
}
"""Answers that are true as well when the exacter one is."""


def proposals(report: Report) -> dict[StepId, Proposal]:
    return dict(_proposals(report))


def reconcile(answers: Mapping[StepId, Answer], report: Report) -> tuple[Compared, ...]:
    """Every step that was answered or that the report speaks of, in the order of the guide."""
    read = proposals(report)
    return tuple(
        _compared(step, answers.get(step), read.get(step), report)
        for step in (HER2, ISH, HORMONES, STAGE, LETTER)
        if step in answers or step in read
    )


def _compared(step: StepId, answer: Answer | None, proposal: Proposal | None, report: Report) -> Compared:
    told = answer.value if answer else None
    return Compared(step, _agreement(step, told, proposal, report), told, proposal)


def _agreement(step: StepId, told: str | None, proposal: Proposal | None, report: Report) -> Agreement:
    if proposal is None:
        return Agreement.TOLD_ONLY
    if told is None or told in _NOTHING:
        return Agreement.AGREES if told == proposal.value else Agreement.ADDS
    wider = _WIDER.get(step, {})
    if told == proposal.value or told in wider.get(proposal.value, ()):
        return Agreement.AGREES
    if proposal.value in _NOTHING:
        return Agreement.TOLD_ONLY
    if proposal.value in wider.get(told, ()) or _has_come_since(step, told, report):
        return Agreement.ADDS
    return Agreement.DIFFERS


def _has_come_since(step: StepId, told: str, report: Report) -> bool:
    """A 2+ was told, and the report has the same 2+ and its second test."""
    return step == HER2 and told == Her2.EQUIVOCAL and report.value(Field.HER2_IHC) == "2+"


def _proposals(report: Report) -> Iterator[tuple[StepId, Proposal]]:
    her2 = _her2(report)
    if her2:
        yield (
            HER2,
            _proposal(report, her2, Field.HER2_IHC, Field.HER2_ISH, Field.HER2_STATUS, Field.HER2_LEVEL),
        )
    second = _ISH.get(report.value(Field.HER2_ISH) or "")
    if second:
        yield ISH, _proposal(report, second, Field.HER2_ISH)
    hormones = _hormones(report)
    if hormones:
        yield HORMONES, _proposal(report, hormones, Field.ER, Field.ER_PERCENT, Field.PR, Field.PR_PERCENT)
    stage = re.fullmatch(r"(IV|I{1,3}|0)([ABC])?", report.value(Field.STAGE) or "")
    if stage:
        yield STAGE, _proposal(report, _ROMAN[stage[1]], Field.STAGE)
        if stage[2] and stage[1] != "IV":
            yield LETTER, _proposal(report, Letter(stage[2].lower()), Field.STAGE)


def _proposal(report: Report, value: str, *fields: Field) -> Proposal:
    shown = tuple(report.findings[field] for field in fields if field in report.findings)
    unsure = {doubt.field for doubt in report.doubts if doubt.why in {Why.CONFLICT, Why.SCORE, Why.HISTORY}}
    return Proposal(str(value), shown, unsure.isdisjoint(fields))


def _her2(report: Report) -> Her2 | None:
    status, level = report.value(Field.HER2_STATUS), report.value(Field.HER2_LEVEL)
    ihc, ish = report.value(Field.HER2_IHC), report.value(Field.HER2_ISH)
    told = _BY_STATUS.get(status or "")
    if told is None or told is Her2.POSITIVE:
        return told
    exact = _BY_SCORE.get((ihc, None if ish == "pending" else ish))
    if exact is Her2.ZERO and level == "ultralow":
        return Her2.ULTRALOW
    return exact if exact and exact is not Her2.POSITIVE else told


def _hormones(report: Report) -> Hormones | None:
    er, pr = (_settled(report.value(field)) for field in (Field.ER, Field.PR))
    if er == "low":
        return Hormones.ER_LOW
    return _RECEPTORS.get((er, "positive" if pr == "low" else pr))


def _settled(value: str | None) -> str:
    return "" if value is None or value in OPEN else value
