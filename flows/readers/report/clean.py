"""The text in plain small letters, the same length, and blank where it tells no result of this patient."""

from __future__ import annotations

import re
from collections.abc import Callable

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys("“”«»", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\t\r", " "),
        **dict.fromkeys("•·●▪■◦", "-"),
        "：": ":",
        "％": "%",
        "¿": ":",
        "⁺": "+",
        "²": "2",
    }
)
NOTHING = "\x1f"
"""Stands where something was blanked: no word goes on across it."""


_WRAPPED = re.compile(r"(?<=[^\n]{40}[a-z0-9,/)])[ ]*\n(?=[ ]{0,3}[a-z(\d])")
"""Prose that goes on in the next line, by its small first letter."""


def plain(text: str) -> str:
    """Small letters, one for one; prose is one line."""
    unwrapped = _WRAPPED.sub(lambda found: " " * len(found[0]), text)
    small = unwrapped.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in unwrapped)
    return small.translate(_SAME)


def clean(text: str) -> str:
    cleaned = plain(text)
    for step in _STEPS:
        cleaned = step(cleaned)
    return cleaned


def _blank(found: re.Match[str]) -> str:
    return NOTHING * len(found[0])


# --- forms: boxes that are not ticked, lists of options -----------------------------------------------------

_BOX = (
    r"(?:\[[ _]?\]|\( ?\)|[☐□○❏]"
    r"|__+ ?(?=(?:low )?positive|negative|equivocal|not amplified|amplified|[0-3]\+))"
)
_TICK = r"(?:\[ ?[x✓✔*] ?\]|\( ?[x✓✔] ?\)|[☑☒✓✔■⊠]|_x_)"
_UNTICKED = re.compile(rf"{_BOX}[^\[\]\n☐□○❏☑☒✓✔]{{1,80}}?(?=\[|\( ?[x✓✔]? ?\)|[☐□○❏☑☒✓✔]|_x_|__|[\n;]|$)")
_STATUS = (
    r"(?:positive|negative|equivocal|indeterminate|low positive|amplified"
    r"|not amplified|pending|unknown|not done)"
)
_OPTIONS = re.compile(rf"\b{_STATUS}(?:\s*(?:/|\||,|\bor\b)\s*{_STATUS})+\b(?!\s*\()")
_SCORES = re.compile(r"\b0\s*[,/|]\s*1\+?\s*[,/|]\s*2\+?\s*[,/|]\s*(?:or\s*)?3\+?")
_CHOOSE = re.compile(r"\b(?:select|choose|circle|tick|delete) (?:one|as appropriate|all that apply)[^\n]*")


# --- what explains a test ----------------------------------------------------------------------------------

_DEFINES = re.compile(
    r"\b(?:results? (?:are|is) (?:phoned|telephoned|called|communicated|sent"
    r"|discussed)|(?:is|are) defined|defined as|(?:is|are) (?:usually "
    r"|generally )?(?:considered|regarded|interpreted on)"
    r"|considered to (?:be|indicate)|(?:is|are) (?:scored|graded) (?:on|from|as|0)"
    r"|\d\s?%? or (?:greater|more|higher|above|less)\b|positivity defined"
    r"|reference (?:range|interval|value)s?"
    r"|cut-? ?off|threshold|control (?:tissue|slide|cell)s?|(?:external"
    r"|internal)(?: positive| negative)? controls?"
    r"|(?:positive|negative) controls?|cell lines|false[ -](?:negative|positive)|any negative"
    r"|patients for whom|node[ ,-]+positive (?:breast )?(?:cancer )?patients|patients with"
    r"|(?:cases|tumou?rs|carcinomas|specimens|cancers|samples) (?:with|that|in this|showing)"
    r"|for all|all (?:her-?2 )?2\+|should (?:be|have)|is required|(?:interpretation"
    r"|scoring) (?:criteria|guide|system|key)"
    r"|treatment decision|for reference|per (?:asco|cap)|asco ?/? ?cap|eligib\w+|trials?\b"
    r"|(?:does|do) not (?:guarantee|exclude|show)|usual range|for er (?:&|and"
    r"|/) ?pr ?:|for her-?2 ?:|for ki-?67"
    r"|if (?:invasive|carcinoma|residual|needed|indicated|clinically|the|her|er|pr|any"
    r"|ihc|ish|fish|there)\b|recurrence score|oncotype|average rate"
    r"|known (?:her|amplified)|correlat\w+ between|staining intensity scores? of|legend|key ?:)"
)
_OWN = re.compile(
    r"\b(?:this (?:tumou?r|case|carcinoma|specimen|patient)|therefore|the tumou?r (?:is|was)|results? ?:)"
)
_FAR = 260
"""Letters from a word that defines to the ends of its sentence, at most."""
_END = re.compile(r"[.;](?=\s)|\n|\f|\s{3}")


def _definitions(text: str) -> str:
    """Sentence by sentence; one that speaks of this tumour stays."""
    parts: list[str] = []
    done = 0
    for found in _DEFINES.finditer(text):
        if found.start() < done:
            continue
        start, end = _sentence(text, found, done)
        own = _OWN.search(text, start, end)
        if own and own.start() < found.start():
            continue
        end = own.start() if own else end
        parts += [text[done:start], NOTHING * (end - start)]
        done = end
    return "".join([*parts, text[done:]])


def _sentence(text: str, found: re.Match[str], done: int) -> tuple[int, int]:
    earliest = max(done, found.start() - _FAR)
    starts = [end.end() for end in _END.finditer(text, earliest, found.start())]
    ending = _END.search(text, found.end(), found.end() + _FAR)
    return (starts[-1] if starts else earliest), (
        ending.start() if ending else min(len(text), found.end() + _FAR)
    )


_NUMBER = r"\d{1,3}(?:\.\d+)?"
_SIGN = (
    r"(?:[<>≥≤]\s?/?=?|</=|>/=|=\s?[<>]?|less than(?: or equal to)?"
    r"|greater than(?: or equal to)?|more than|equal to|at least|up to)"
)
_CUT_OFFS = (
    re.compile(
        rf"{_SIGN}\s*{_NUMBER}\s*%?(?:\s*(?:of\s+)?(?:invasive\s+)?(?:tumou?r\s+)?(?:cells"
        rf"|nuclei|staining)){{0,2}}"
        r"\s*(?:is|are|=|:|->)\s*(?:considered\s+"
        r"|interpreted\s+as\s+)?(?:low\s+)?(?:positive|negative|equivocal)"
    ),
    re.compile(
        rf"\b(?:positive|negative|equivocal|borderline|amplified|low"
        rf"|high)\s*[:=(]*\s*(?:if\s+|is\s+)?{_SIGN}\s*{_NUMBER}"
        r"(?![\d.]*\s*(?:%|percent|\d))"
    ),
    re.compile(rf"\b(?:positive|negative|equivocal|low positive)\s*(?:=|:\s*(?:>/?=|≥|<))\s*{_NUMBER}\s*%?"),
    re.compile(
        r"\blow positive\s*[:=]?\s*\(?\s*1\s*(?:-|to)\s*(?:9"
        r"|10)\s*%\s*\)?(?=\s*[,;.]?\s*(?:negative|positive|$))"
    ),
    re.compile(r"\(\s*1\s*(?:-|to)\s*(?:9|10)\s*%\s*\)"),
    re.compile(r"\(\s*[<>≥≤]=?\s*\d+\s*%\s*(?:positive|negative)[^)\n]{0,40}\)"),
    re.compile(
        r"\bratio\s*(?:of\s+|is\s+)?(?:[<>≥≤]|less|greater|more|equal)[^.;\n]{0,30}(?:\.\d[^.;\n]{0,20})?"
        r"[^.;\n]{0,40}?(?:not )?(?:observed|amplified|positive|negative|detected"
        r"|amplification)(?: not)?(?:\.? (?:observed|detected))?"
    ),
    re.compile(r"\b(?:er|pr|pgr|her-?2) score\s*:\s*(?:\d+\.\d+|1\d)\s*(?:positive|negative|equivocal)?"),
    re.compile(r"\b\d\s*=\s*(?:no|none|weak|strong|moderate|intermediate|<|>|\d)[^,;.)\n]{0,40}"),
    re.compile(
        r"\b(?:her-?2(?:/neu)?|er|pr|hormone receptor|receptor)[ -](?:positive|negative|low) (?:breast )?"
        r"(?:tumou?rs|cancers|carcinomas|diseases?|patients|cases|subtypes?)\b[^.;\n]*"
    ),
    re.compile(r"\b(?:rule out|r/o|query|suspicious for|suspected)\b[^.;\n]*"),
    re.compile(r"\b0\s?(?:-|to)\s?3\s?\+"),
    re.compile(r"\bmay (?:show|be|have)[^.;\n]{0,80}"),
)


def _each(pattern: re.Pattern[str]) -> Callable[[str], str]:
    return lambda text: pattern.sub(_blank, text)


_STEPS: tuple[Callable[[str], str], ...] = (
    *map(_each, (_UNTICKED, _CHOOSE, _OPTIONS, _SCORES)),
    *map(_each, _CUT_OFFS),
    _definitions,
)
