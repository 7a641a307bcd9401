"""What may stand between two pieces: are names told of together, does a value go on to a name?"""

from __future__ import annotations

import re

from flows.readers.report.clean import NOTHING
from flows.readers.report.names import BETWEEN_NAMES, HER2, IHC, ISH

_BETWEEN = re.compile(BETWEEN_NAMES)
_WIDE = "    "
_LINES_TOGETHER = re.compile(r"\b(?:and|or|by)\s*\n|[/&,]\s*\n|\n\s*\(|\n\s*(?:and|by)\b")
_FOR = re.compile(
    r"[\s.]*\(?(?:(?:\d\+|\d{1,3} ?%|nuclear|membranous|membrane|strong\w*|diffuse\w*"
    r"|weak\w*|moderate\w*|focal\w*"
    r"|staining|intensity|expression|reactivity|immuno\w+|stain\w*|cells?|tumou?r"
    r"|show\w*|in|to|the|both|of|protein"
    r"|gene|nuclei|all)\b[\s,.)]*){0,10}"
    r"\b(?:for|of)\b\s*(?:the\b|both\b)?\s*"
)
_ADJECTIVE = re.compile(r"[ -]{1,2}")
_BY = re.compile(r"[\s,.(]*(?:(?:by|via|using|with|on)[\s.]*)(?:the\s*)?")
_ITS_OWN = re.compile(r"\s*(?:status |gene |protein )?(?:(?:is|are|was|were)\s*|[:=]\s*)?")
_IN_BRACKETS = re.compile(r"\s*\(\s*")
_NO_BEFORE = re.compile(r"\b(?:no|without|lacks?|lacking)\s+(?:detectable\s+|definite\s+|evidence\s+of\s+)?$")
_NO_AFTER = re.compile(
    r"[\s.]*(?:and progesterone receptors?\s*)?(?:were |was |are |is )?"
    r"(?:found|detected|identified|seen|expression|present|in\b|staining)"
)
_BREAK = re.compile(r"[.;](?=\s)|\n")
_FILLER = re.compile(
    r"(?:[^a-z]|\w*\d\w*|[a-z]{1,2}(?![a-z])"
    r"|(?:there|are|was|were|the|this|that|these|both|has|have|been|and|with|for|therefore|see|please|per|from|than"
    r"|results?|interpret\w*|judged|reported|considered|status|scor\w+|stain\w*|nuclear|nuclei|membran\w*|cytoplasm\w*"
    r"|intensity|strong\w*|moderate\w*|weak\w*|diffuse\w*|focal\w*|low|high|cells?|tumou?r\w*|invasive|cancer\w*"
    r"|carcinoma|neoplastic|reacti\w+|immuno\w+|perform\w*|another|specimen|average|percent\w*|proportion|expression"
    r"|overexpression|protein|oncoprotein|gene|receptors?|antibod\w+|clone|approximately|estimated|complete|incomplete"
    r"|faint|block|mouse|rabbit|monoclonal|polyclonal|anti|human|test\w*|assay|kit|dako|ventana|value|activity|level"
    r"|quick|allred|total|ratio|signals?|copy|number|chromosome|centromere|specimens?|method\w*|by|using|positive"
    r"|pathway|herceptest|interpretation|final|overall|ihc|not|none|shows?|showed|show|detection|marker|date|yes|ordered"
    r"|surgical|excision|fish|analysis|probe|dna|vysis|pathvysion|analytical|clinical|evaluated|studies|study|findings?"
    r"|found|been|which|most|all|some|many|rare|only|majority|distinct|patchy|heterogeneous|uniform|present)(?![a-z]))*"
)
_TOGETHER, _FORWARD, _AGAIN = 60, 120, 40


def together(one: str, other: str, gap: str) -> bool:
    """“ER and PR are ...”, “HER2 by FISH”; two rows of a table are not."""
    if NOTHING in gap or len(gap) > _TOGETHER or _WIDE in gap:
        return False
    if "\n" in gap.strip(" ") and one != other and not _LINES_TOGETHER.search(gap):
        return False
    if one in {ISH, IHC} and other == HER2:
        gap = gap.replace(":", " ")
    return _BETWEEN.fullmatch(gap) is not None


def goes_forward(gap: str) -> bool:
    """“positive *for* ER”."""
    blocked = len(gap) > _FORWARD or NOTHING in gap or "\n\n" in gap or ":" in gap or ";" in gap
    return not blocked and _FOR.fullmatch(gap) is not None


def is_adjective(gap: str) -> bool:
    """“ER-negative”, “negative ER”."""
    return _ADJECTIVE.fullmatch(gap) is not None


def is_by(gap: str) -> bool:
    """“negative *by* FISH”."""
    return _BY.fullmatch(gap) is not None


def begins_anew(gap: str) -> bool:
    """“... for PR, and HER2 *is* negative”: the last name has its own value."""
    return _ITS_OWN.fullmatch(gap) is not None


def stays_on_subject(gap: str) -> bool:
    """What stands between the last stop and the value is about a test: “by Dako. Negative reaction”."""
    breaks = list(_BREAK.finditer(gap))
    return not breaks or _FILLER.fullmatch(gap, breaks[-1].end()) is not None


def opens_brackets(gap: str) -> bool:
    return _IN_BRACKETS.fullmatch(gap) is not None


def denied_until(text: str, start: int, end: int) -> int | None:
    """Where “no ... found” around a name ends, if it is denied so."""
    if not _NO_BEFORE.search(text, max(0, start - _AGAIN), start):
        return None
    found = _NO_AFTER.match(text, end, end + _TOGETHER)
    return found.end() if found else None
