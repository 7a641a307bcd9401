"""Numbers of a stage, as written: "stage 2b", "IIIA", and a bare number where it is the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.readers.fillers import FILLERS
from flows.readers.stage_words import EITHER, ELSEWHERE, NOT_AFTER_STAGE, RETOLD, UNITS

_NUMBERS = {
    "0": "0",
    "o": "0",
    "zero": "0",
    "1": "1",
    "one": "1",
    "i": "1",
    "l": "1",
    "2": "2",
    "two": "2",
    "ii": "2",
    "ll": "2",
    "3": "3",
    "three": "3",
    "iii": "3",
    "lll": "3",
    "4": "4",
    "four": "4",
    "iv": "4",
    "lv": "4",
    "first": "1",
    "1st": "1",
    "second": "2",
    "2nd": "2",
    "third": "3",
    "3rd": "3",
    "fourth": "4",
    "4th": "4",
}
_ROMAN = r"(?:i{1,3}|iv|l{2,3}|lv)"
_NUMBER = rf"(?:[0-4]|zero|one|two|three|four|{_ROMAN})"
_CODE = r"(?:[1-4]\s?-?[abc]|i{1,3}[abc]|iv[abc]?|iii|ii)\d?"
_BETWEEN = r"(?:(?:\s*(?:or|to|and|maybe|possibly|perhaps|/|-)){1,3}\s*(?:a\s+)?(?:stage\s+)?)"
_ALREADY = (
    r"(?:is|was|of|:|=|-|#|at|as|now|about|probably|maybe|around|like|called|group|clinical"
    r"|pathologic\w*|a|currently|from|to|\()"
)
_STAGE = re.compile(
    r"(?<![a-z])(?<!this )(?<!that )(?:stages?|(?:re|up|down)?staged|staging|stg|stag|stge"
    rf"|st\.?(?=\s*[0-4i]))(?![a-hj-km-z])(?:\s*{_ALREADY}){{0,8}}?\s*"
    rf"(?P<number>{_NUMBER})\s?-?(?P<letter>[abc])?(?![a-z])(?:(?<=[abc])\d)?(?!\d|\.\d|%"
    rf"|\s?{NOT_AFTER_STAGE})"
    rf"(?:{_BETWEEN}(?P<other>{_NUMBER})(?P<other_letter>[abc])?(?![a-z\d%]|\.\d|\s?{NOT_AFTER_STAGE}))?"
)
_NOT_A_NUMBER = re.compile(
    r"\bi\s+(?:am|was|have|had|got|get|think|dont|guess|know|need|feel|can|did|do|m|ve|will|would"
    r"|want|cant|just|could|should)\b"
)
_ORDINAL = re.compile(r"\b(?P<number>first|second|third|fourth|1st|2nd|3rd|4th)[ -]stage\b(?!\s+of)")
_CODES = re.compile(rf"(?<![\w.+/-])(?P<number>{_CODE})(?![\w%]|\s?{UNITS}|\+)")
_UNMISTAKABLE = re.compile(
    r"(?<!type )(?<!factor )(?<!class )(?<!phase )(?<!level )(?<![\w.+/-])(?P<number>(?:ii"
    r"|iii)[abc])(?!\w)"
)
_LISTED = re.compile(
    r"(?<!type )(?<!factor )(?<!class )(?<!phase )(?<!level )(?<!grade )(?<!flat )(?<!ward"
    r" )(?<!room )(?<!unit )"
    r"(?<!option )(?<!page )(?<!figure )(?<!table )(?<!at )(?<!in"
    r" )(?<![\w.+/-])(?P<number>[1-3][abc])(?![\w+%/])"
)
_REPORTED = re.compile(
    r"\b(?:her ?2|tnbc|triple (?:neg|pos)|idc|ilc|dcis|er ?[+-]|pr ?[+-]|er (?:pos|neg)|hr ?[+-])"
)
"""Beside these a figure with a letter is a stage, asked or not."""
_BARE = re.compile(rf"(?<![\w.+-])(?P<number>{_NUMBER}|{_CODE})(?![\w%+]|\.\d)")
_RANGE = re.compile(r"^\W*(?P<number>[0-4])\s?[-/]\s?(?P<other>[0-4])\W*$")
_ANY_NUMBER = re.compile(
    r"\d|(?:(?<![a-z])|(?<=stage)|(?<=stg))(?:zero|one|two|three|four|first|second|third"
    r"|fourth|o|[il]+v?[abc]?)(?![a-z])"
)
_JOINTS = frozenset(
    "or to and between either maybe possibly clear not number borderline but".split()  # noqa: SIM905
)
_WORD = re.compile(r"[a-z0-9+%]+")
_SEGMENT = re.compile(r"[^,;.\n!?]+")
_NEGATED = re.compile(
    r"\b(?:not|isnt|wasnt|arent|never|no longer|nor|instead of|rather than|ruled? out"
    r"|exclud\w+)\s+(?:a\s+|at\s+|yet\s+)*$"
)
_ONE_THING = re.compile(
    r"\s+(?!or|to|and|maybe|i think|i believe|they|breast|cancer|so|but|for|as|in|at|on)[a-z]"
)
_WHICH_ONE = re.compile(
    r"\b(?:first|second|third|last|other|that|this|the|which|same|1st|2nd|3rd|dcis|situ"
    r"|invasive|ductal|lobular)\s+$"
)
_CHANGED = re.compile(r"\bfrom\s+(?:a\s+)?$")
"""“from stage 2 to stage 3” ends at 3."""
_NEAR = 200
"""Characters before a number that may still be about it."""
_NO_NOT = re.compile(r"\b(?:not|no)\s+(?!wait|sorry)(?:\w+\s+)?$")
_SOMEBODY = re.compile(
    r"\b(?:dad|father|grand\w+|aunt\w*|uncle|cousin|brother|neighbou?r|mum|mom|mother|sister"
    r"|friend|colleague)\s+(?:also\s+)?(?:had|died)\b[^.;\n]*$"
)


class Numbered(NamedTuple):
    number: str
    letter: str
    start: int
    end: int


def numbered(claim: str, *, asked: bool) -> Iterator[Numbered]:
    """Every stage that is named by its number; `claim` holds no grades, T or N codes any more."""
    if _ANY_NUMBER.search(claim) is None:
        return
    taken: set[int] = set()
    listed = () if asked or _REPORTED.search(claim) is None else (_LISTED,)
    roman = (_UNMISTAKABLE,) if "ii" in claim else ()
    again = (RETOLD,) if asked or _STAGE.search(claim) else ()
    for pattern in (_STAGE, *((_RANGE, EITHER, _ORDINAL, _CODES) if asked else (*roman, *listed)), *again):
        for found in pattern.finditer(claim):
            if found.start() in taken:
                continue
            is_stage = _is_stage(claim, found)
            if is_stage or pattern is _STAGE:
                taken.update(range(*found.span()))
            if is_stage:
                yield from _named(found)
    for found in _alone(claim, asked=asked):
        if found.start() not in taken and not _NO_NOT.search(_before(claim, found)):
            yield from _named(found)


def _before(claim: str, found: re.Match[str]) -> str:
    return claim[max(0, found.start() - _NEAR) : found.start()]


def _is_stage(claim: str, found: re.Match[str]) -> bool:
    before, after = _before(claim, found), claim[found.end() : found.end() + 30]
    if _NEGATED.search(before) or _SOMEBODY.search(before) or re.match(rf"\s*{ELSEWHERE}", after):
        return False
    if re.search(rf"{ELSEWHERE}(?: cancer)?[\s,(]*$", before):
        return False
    return not (found["number"] == "i" and _NOT_A_NUMBER.match(claim, found.start("number")))


def _named(found: re.Match[str]) -> Iterator[Numbered]:
    groups = found.groupdict()
    digits = re.sub(r"[\s-]", "", found["number"])
    bare = (
        digits if digits in _NUMBERS else digits.rstrip("0123456789") if digits[-2:-1].isalpha() else digits
    )
    changed = _CHANGED.search(_before(found.string, found))
    number = _NUMBERS.get(bare) or _NUMBERS[bare[:-1]]
    letter = groups.get("letter") or ("" if bare in _NUMBERS else bare[-1])
    if not (changed and groups.get("other")):
        yield Numbered(number, letter, *found.span())
    if groups.get("other"):
        yield Numbered(_NUMBERS[groups["other"]], groups.get("other_letter") or "", *found.span())


def _alone(claim: str, *, asked: bool) -> Iterator[re.Match[str]]:
    """A bare number counts where nothing strange stands beside it."""
    for segment in _SEGMENT.finditer(claim):
        pattern = _BARE if asked else _CODES
        numbers = list(pattern.finditer(claim, *segment.span()))
        if not numbers:
            continue
        rest = _WORD.findall(pattern.sub(" ", segment[0]))
        if rest and not asked:
            continue
        if all(word in FILLERS or word in _JOINTS for word in rest):
            yield from (n for n in numbers if _counts(claim, n))


def _counts(claim: str, found: re.Match[str]) -> bool:
    """“I” alone may be a numeral; the “one” of “the second one” is none."""
    if found["number"] == "i":
        return claim.strip(" .!)(\n") == "i"
    if found["number"] != "one":
        return True
    return not _WHICH_ONE.search(_before(claim, found)) and not _ONE_THING.match(claim, found.end())
