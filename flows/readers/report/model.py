"""The nouns of a report that was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from flows.declare import Span
from flows.records import Box


class Kind(StrEnum):
    PATHOLOGY = "pathology"
    OTHER = "other"
    UNREADABLE = "unreadable"


class Field(StrEnum):
    ER = "er"
    ER_PERCENT = "er_percent"
    ER_SCORE = "er_score"
    """Allred or H-score as written; never converted."""
    PR = "pr"
    PR_PERCENT = "pr_percent"
    PR_SCORE = "pr_score"
    HER2_IHC = "her2_ihc"
    HER2_ISH = "her2_ish"
    HER2_RATIO = "her2_ratio"
    HER2_COPIES = "her2_copies"
    HER2_STATUS = "her2_status"
    HER2_LEVEL = "her2_level"
    """The words “low” or “ultralow”."""
    GRADE = "grade"
    KI67 = "ki67"
    T = "pT"
    N = "pN"
    M = "M"
    STAGE = "stage_group"
    NODES = "nodes"
    MARGINS = "margins"
    TYPE = "type"
    SIDE = "side"


CONTRACT = (
    *(Field.ER, Field.ER_PERCENT, Field.PR, Field.PR_PERCENT, Field.HER2_IHC, Field.HER2_ISH),
    *(Field.HER2_STATUS, Field.GRADE, Field.T, Field.N, Field.M, Field.STAGE),
)
"""The labels of `lantern read`."""

PENDING, UNKNOWN, ABSENT = "pending", "unknown", "absent"
OPEN = frozenset({PENDING, UNKNOWN})
"""Said to be not known yet, here or now: any result says more."""


class Standing(StrEnum):
    """How much a statement counts, by where it stands."""

    HISTORY = "history"
    """What was known before: another sample, a letter, the reason for the biopsy."""
    MAIN = "main"
    ADDENDUM = "addendum"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the text says, in the places of the text it was read from."""

    field: Field
    value: str
    span: Span
    statement: int = 0
    """Claims of one statement belong together."""
    stated: bool = True
    """False: the guideline says so of what is stated, such as “positive” of 95 %."""
    standing: Standing = Standing.MAIN


class Why(StrEnum):
    """Why a value needs a person's eye."""

    CONFLICT = "conflict"
    CHANGED = "changed later"
    HISTORY = "only in the history"
    SCORE = "score and status differ"
    TUMOURS = "two tumours"
    SIDES = "both sides"
    TREATED = "after treatment"
    CLINICAL = "clinical, not from the operation"
    UNREADABLE = "unreadable"
    WORDS = "grade in words"


@dataclass(frozen=True, slots=True)
class Doubt:
    why: Why
    field: Field | None = None
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        about = f": {self.field}" if self.field else ""
        return f"{self.why}{about}{' ' if self.values else ''}{' / '.join(self.values)}"


@dataclass(frozen=True, slots=True)
class Evidence:
    text: str
    """The exact words."""
    span: Span
    page: int
    box: Box | None = None
    """Around these words on that page."""


@dataclass(frozen=True, slots=True)
class Finding:
    field: Field
    value: str
    evidence: Evidence
    standing: Standing = Standing.MAIN
    of: str = ""
    """The tumour, part or side that was named last before it, such as “tumor 2” or “left”."""
    facts: tuple[str, ...] = ()
    """The facts that settle what the words leave open."""


@dataclass(frozen=True, slots=True)
class Report:
    kind: Kind
    findings: Mapping[Field, Finding] = field(default_factory=lambda: MappingProxyType({}))
    doubts: tuple[Doubt, ...] = ()
    others: tuple[Finding, ...] = ()
    """Values that conflict with those found: of another tumour, side or time."""

    def value(self, of: Field) -> str | None:
        found = self.findings.get(of)
        return found.value if found else None
