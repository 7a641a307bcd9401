"""The grade of the invasive tumour, in figures or words. Nuclei, DCIS, scores and blocks have grades too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.declare import Span
from flows.readers.report.model import Claim, Field
from flows.readers.report.zones import Zone, Zones

_NUMBERS = {
    **dict.fromkeys(("1", "i", "l", "one"), "1"),
    **dict.fromkeys(("2", "ii", "ll", "il", "li", "11", "two"), "2"),
    **dict.fromkeys(("3", "iii", "lll", "ill", "111", "three"), "3"),
}
_N = r"(?P<number>[il]{2,3}|11{1,2}|[123]|[il]|one|two|three)(?![\w%#]|\.\d| ?(?:cm|mm)|/9|\s?\+\s?\d)"
_SCALE = r"(?:\s?(?:/|of|out of|\(of)\s?(?:iii|3|three)\)?)?"
_SYSTEM = r"(?:nottingham|elston|ellis|sbr|scarff?|bloom|bioom|richardson|nhg|nsabp|who|n\.s\.a\.b\.p\.)"
_WORDS_BETWEEN = (
    r"(?:is|was|of|as|at|overall|final|tumou?r|combined|total|invasive"
    r"|histologic(?:al)?|grade|elston|ellis|sbr|nottingham|modified"
    r"|well|moderately|poorly|differentiated|intermediate|high|low|equals|points?"
    r"|\(?1 ?, ?2 ?(?:,|or) ?3\)?|and)"
)
_GRADE = re.compile(
    rf"(?<![a-z])(?:{_SYSTEM}|histologic)?(?:grad(?:e|ing)s?"
    rf"|differentiation)(?:[\s:=#()./,-]{{1,4}}{_WORDS_BETWEEN}(?!\w)){{0,4}}"
    rf"(?:[\s:=#().-]{{0,4}}| {{0,40}})g?{_N}{_SCALE}"
)
_SHORT = re.compile(rf"(?<![a-z])(?:nhg|sbr)[ :-]{{0,2}}{_N}{_SCALE}")
_LETTER = re.compile(rf"(?<![\w./+-])g[ -]?{_N}(?!-g| ?[-,] ?g?\d)")
_WORDED = re.compile(
    r"(?<![a-z])(?P<number>well|moderate?(?:ly)?|poor(?:ly)?)(?:[ -]+(?P<to>to"
    r"|and)[ -]*(?:well|moderately|poorly))?[ -]+differentiated"
)
_IN_WORDS = {"well": "1", "mode": "2", "poor": "3"}
_OTHER_BEFORE = re.compile(
    r"(?:nuclear|black's?|dcis|in[ -]situ|intraductal|lobular neoplasia|lcis|fuhrman"
    r"|cytonuclear|toxicity|mitotic|architectur\w+|tubul\w+\b(?! carc)|din|lin"
    r"|comedo\w*|formations|regression|n\.s\.a\.b\.p\. nuclear|fibrosis|chalkley"
    r"|miller[ -]payne)[^.;:\n]{0,28}$"
)
_IN_SITU_LABEL = re.compile(r"(?:dcis|in[ -]situ|intraductal)[^;:\n]{0,40}:?[^:;\n]{0,30}$")
_INVASIVE = re.compile(
    r"(?:invasive|infiltrating|idc|ilc|nst|mucinous|tubular carcinoma|nottingham"
    r"|overall|histologic\w*)(?![^.;\n]*(?:in[ -]situ|dcis))"
)
_OTHER_AFTER = re.compile(
    r"\s*(?:dcis|in[ -]situ|ductal carcinoma in|nuclei|nuclear|intraductal"
    r"|lobular carcinoma in|prostat\w+|pattern)"
)
_BESIDE_LETTER = re.compile(
    r"carcinoma|p?t ?[0-4]|n ?[0-3o]|tumou?r|differentiated|grade|nst|idc|ilc|ductal"
    r"|lobular|cancer|nos|m-85|r ?[0ox]"
)
_BLOCK = re.compile(
    r"(?:block|cassette|slide|section|submitted|part|as|in|and|through)s?\W{0,3}$|\d\s?[-,;:]\s?$"
)
_BLOCKS = re.compile(r"\b(?:block|cassette|section)s?\b[^.;\n]*$")
_NEAR = 45
_SCALE_LENGTH = 120


def claims(cleaned: str, zones: Zones) -> Iterator[Claim]:
    numbered = [
        Claim(Field.GRADE, _NUMBERS[found["number"]], Span(*found.span()))
        for pattern in (_GRADE, _SHORT, _LETTER)
        for found in pattern.finditer(cleaned)
        if not _is_other(cleaned, found) and (pattern is not _LETTER or _is_beside(cleaned, found, zones))
    ]
    yield from _no_scale(numbered)
    for found in _WORDED.finditer(cleaned):
        if not _is_other(cleaned, found) and not found["to"] and zones.at(found.start()) is not Zone.GROSS:
            value = _IN_WORDS[found["number"][:4]]
            yield Claim(Field.GRADE, value, Span(*found.span()), stated=False)


def _no_scale(found: list[Claim]) -> Iterator[Claim]:
    """“Grade I 3-5 points, Grade II ...” explains grades: all three stand near each other."""
    found = sorted(found, key=lambda claim: claim.span)
    for index, claim in enumerate(found):
        near = [
            one
            for one in found[max(0, index - 2) : index + 3]
            if abs(one.span.start - claim.span.start) < _SCALE_LENGTH
        ]
        if len({one.value for one in near}) < 3:
            yield claim


def _is_other(text: str, found: re.Match[str]) -> bool:
    start = found.start() + max(0, found[0].rfind("grad"))
    before = text[max(0, start - _NEAR) : start]
    if _OTHER_AFTER.match(text, found.end()) or _OTHER_BEFORE.search(before):
        return True
    situ = _IN_SITU_LABEL.search(text[max(0, start - 70) : start])
    return situ is not None and not _INVASIVE.search(situ[0])


def _is_beside(text: str, found: re.Match[str], zones: Zones) -> bool:
    """“G2” may be a block of tissue."""
    if zones.at(found.start()) is Zone.GROSS:
        return False
    before, after = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + 25]
    if _BLOCKS.search(before):
        return False
    if _BLOCK.search(before) and not re.search(r"carcinoma|p?[tnm] ?[0-4x]", before):
        return False
    return bool(_BESIDE_LETTER.search(before) or _BESIDE_LETTER.search(after))
