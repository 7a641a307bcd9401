"""Pages that were read, to what the guide hears of them: the exact words, and where to mark them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flows.model import Quoted, RecordRead
from flows.readers.report.identity import hidden_boxes, identities
from flows.readers.report.model import Field, Kind, Why
from flows.readers.report.report import read_pages
from flows.records import Flaw, Source, Unreadable, around

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flows.readers.report.model import Evidence, Finding, Report
    from flows.records import Box, Page, Trouble

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")
FLAWS: Mapping[Flaw, str] = {
    Flaw.TOO_DARK: "too-dark",
    Flaw.TOO_BLURRED: "too-blurred",
    Flaw.TOO_SMALL: "too-blurred",
    Flaw.LOW_CONTRAST: "too-dark",
    Flaw.CUT_OFF: "cut-off",
}
"""What a patient can do something about, in the order of how much it helps."""
IN_DOUBT = frozenset({Why.CONFLICT, Why.SCORE, Why.HISTORY, Why.UNREADABLE})
ORDER = (
    *(Field.HER2_IHC, Field.HER2_ISH, Field.HER2_STATUS, Field.HER2_LEVEL, Field.HER2_RATIO),
    *(Field.HER2_COPIES, Field.ER, Field.ER_PERCENT, Field.ER_SCORE, Field.PR, Field.PR_PERCENT),
    *(Field.PR_SCORE, Field.STAGE, Field.T, Field.N, Field.M, Field.GRADE, Field.KI67, Field.NODES),
    *(Field.MARGINS, Field.TYPE, Field.SIDE),
)
"""In which findings are numbered and listed: the guide's own order first."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn on one page: numbered boxes, and boxes that are covered."""

    page: Page
    marks: tuple[tuple[int, Box], ...]
    hidden: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    message: RecordRead
    marks: tuple[Marks, ...] = ()


def understood(pages: Sequence[Page]) -> Understood:
    report = read_pages(pages)
    if report.kind is Kind.OTHER:
        return Understood(RecordRead(len(pages), trouble="other"))
    if report.kind is Kind.UNREADABLE:
        return Understood(RecordRead(len(pages), trouble=why_unreadable(pages)))
    found = [report.findings[field] for field in ORDER if field in report.findings]
    groups = _groups(found)
    quoted = tuple(_quoted(one, number) for number, group in enumerate(groups, 1) for one in group)
    unclear = tuple(page.number for page in pages if set(page.quality.flaws) & FLAWS.keys())
    message = RecordRead(len(pages), "", quoted, _doubts(report), unclear)
    return Understood(message, _marks(pages, groups))


def not_read(trouble: Trouble) -> RecordRead:
    """By the kind of trouble; for a bad picture by what makes it bad."""
    if isinstance(trouble, Unreadable):
        return RecordRead(len(trouble.pages), trouble=why_unreadable(trouble.pages))
    return RecordRead(trouble=_HUMP.sub("-", type(trouble).__name__).lower())


def why_unreadable(pages: Sequence[Page]) -> str:
    flaws = {flaw for page in pages for flaw in page.quality.flaws}
    return next((name for flaw, name in FLAWS.items() if flaw in flaws), "unreadable")


def _groups(found: Sequence[Finding]) -> list[list[Finding]]:
    """What stands in the same words, such as a status and its percentage, is one line."""
    groups: list[list[Finding]] = []
    for one in found:
        at = one.evidence
        for group in groups:
            if any(_meet(at, other.evidence) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _meet(one: Evidence, other: Evidence) -> bool:
    return one.page == other.page and one.span.start < other.span.end and other.span.start < one.span.end


def _quoted(finding: Finding, number: int) -> Quoted:
    """Whoever is named in the words of a finding is not named by us."""
    words = finding.evidence.text
    for hidden in reversed(identities(words)):
        words = f"{words[: hidden.span.start]}…{words[hidden.span.end :]}"
    return Quoted(str(finding.field), finding.value, words, finding.evidence.page, number)


def _doubts(report: Report) -> tuple[str, ...]:
    """Fields that are told twice, or that cannot be read; what an addendum changed is sure."""
    fields = [one.field for one in report.doubts if one.why in IN_DOUBT and one.field is not None]
    return tuple(dict.fromkeys(map(str, fields)))


def _marks(pages: Sequence[Page], groups: Sequence[Sequence[Finding]]) -> tuple[Marks, ...]:
    """Only pages on which something was found."""
    hidden = hidden_boxes(pages)
    marked = []
    for page in pages:
        placed = ((number, _box(group, page.number)) for number, group in enumerate(groups, 1))
        boxes = tuple((number, box) for number, box in placed if box is not None)
        if boxes:
            own = (box for number, box in hidden if number == page.number)
            covered = tuple(_to_the_end(box, page, boxes) for box in own)
            marked.append(Marks(page, boxes, covered))
    return tuple(marked)


def _box(group: Sequence[Finding], page: int) -> Box | None:
    return around([one.evidence.box for one in group if one.evidence.page == page])


def _to_the_end(box: Box, page: Page, marks: Sequence[tuple[int, Box]]) -> Box:
    """In a picture nobody knows where in its line a word ends: the rest of the line is covered too."""
    if page.source is not Source.OCR:
        return box
    middle = (box.y0 + box.y1) / 2
    lines = [one for line in page.lines if (one := line.box()) and one.y0 <= middle <= one.y1]
    ends = [line.x1 for line in lines if line.x0 <= box.x1 <= line.x1]
    if any(mark.y0 <= middle <= mark.y1 and mark.x0 >= box.x0 for _, mark in marks):
        return box
    return replace(box, x1=max((box.x1, *ends)))
