"""The grade of the tumour, in figures or words. Side effects, nuclei, DCIS and schools have grades too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from flows.declare import Reading, Span
from flows.readers import grade_words
from flows.readers.claim import claim_of
from flows.readers.reading import merged, reading
from flows.readers.stands import before, denied, settled, theirs


class Grade(StrEnum):
    ONE = "1"
    TWO = "2"
    THREE = "3"


class Graded(NamedTuple):
    values: tuple[Grade, ...]
    start: int
    end: int


_NUMBERS = {
    **dict.fromkeys(("1", "one", "i", "l"), Grade.ONE),
    **dict.fromkeys(("2", "two", "ii", "ll", "il", "li"), Grade.TWO),
    **dict.fromkeys(("3", "three", "iii", "lll"), Grade.THREE),
}
_WORDS = {
    **dict.fromkeys(("well", "low"), Grade.ONE),
    **dict.fromkeys(("moderate", "moderately", "moderatly", "intermediate"), Grade.TWO),
    **dict.fromkeys(("poor", "poorly", "high"), Grade.THREE),
}
_MORE = r"(?:[1-3]|one|two|three|[il]{2,3})(?![\w%']|\.\d)"
_I = (
    r"[il](?=\s*(?:$|[,.;:!?)(/\n-]|(?:of|out|or|to|invasive|idc|ilc|cancer|carcinoma|tumou?r|breast|ductal|lobular"
    r"|and|with|but|er|pr|her-?2|stage|nst|in|on)(?![a-z'])))(?!')"
)
"""A lone “I” is mostly the writer."""
_N = rf"(?:{_MORE}|{_I})"
_SYSTEM = r"(?:nottingham|elston|ellis|sbr|scarff?|bloom|richardson|nhg|nsabp|who)"
_BETWEEN = (
    rf"(?:{_SYSTEM}|modified|combined|overall|histo(?:patho)?logic(?:al)?|total|final|tumou?r|cancer"
    r"|is|was|of|as|at|a|an|it|its|came|back|says|said|probably|maybe|likely|about|either|between|not|isnt"
    r"|wasnt|now|i (?:got|have|had|was given))"
)
_OTHER = (
    rf"(?:\s?(?:-|/|to|or|or maybe|and)\s?(?:a\s)?(?:grade\s)?g?(?P<other>{_MORE})"
    r"(?!\s?(?:cm|mm|nodes?|lymph|positive|of|out|weeks?|months?|years?|lumps?|tumou?rs?|spots?)(?![a-z])))?"
)
_LETTER = re.compile(
    rf"(?<![\w./+-])g(?:(?<!\d g)[ -])?(?P<number>[1-3]|i{{1,3}})(?![\w%+]|\.\d| ?p ?\d|-g){_OTHER}"
)
_NUMBERED = (
    re.compile(
        rf"(?<![a-z])(?:{_SYSTEM}|histologic)?grad(?:e|ing)(?: \(1, ?2,? (?:or )?3\))?"
        rf"(?:[\s:=#()-]{{1,3}}{_BETWEEN}(?!\w)){{0,5}}[\s:=#().-]{{0,3}}g?(?P<number>{_N}){_OTHER}"
    ),
    re.compile(
        rf"(?<![a-z])(?:nhg|sbr|nottingham)[ :]{{0,2}}(?P<number>[1-3]|i{{1,3}})(?![\w%]|\.\d|/9){_OTHER}"
    ),
    _LETTER,
)
_HOW = r"(?:well|moderate?(?:ly)?|poor(?:ly)?)"
_DIFFERENTIATED = re.compile(
    rf"(?<![a-z])(?P<number>{_HOW})(?:[ -]+(?:to|and|or|-)[ -]*(?P<other>{_HOW}))?"
    r"[ -]+(?:well[ -]+)?differentiated"
)
_LEVEL = r"(?:low|intermediate|high)"
_LEVELLED = re.compile(
    rf"(?<![a-z])(?P<number>{_LEVEL})(?:[ -]+(?:to|and|or)[ -]+(?P<other>{_LEVEL}))?[ -]*grade(?![a-z])"
)
_GRADE_IS = re.compile(rf"(?<![a-z])grade\s?(?:is|was|:|=|-)\s?(?P<number>{_LEVEL})(?P<other>(?!))?(?![a-z])")
_AGAIN = re.compile(
    r"[\s,;.:)-]{0,3}(?:(?:sorry|i|meant?|mean|no|but|rather|its|it|is|was|actually|now|should|be|say|typo|oops"
    rf"|a|wait)[\s,]+){{1,5}}(?P<number>{_N})(?P<other>(?!))?(?=\s*(?:$|[,.;!)\n]|not(?!\w)|sorry))"
)
"""“isn't grade 3, it's 2”."""
_STAGE_MEANT = re.compile(
    r"[\s,;.-]{0,3}(?=sorry|oops|i mean|meant|actually|wait)(?:[a-z]+[\s,]+){1,4}?stage"
)
_FROM = re.compile(r"(?<![a-z])from\s+(?:a\s+)?$")
"""“from grade 2 to grade 3” ends at 3."""
_SCALE = 120
"""Characters in which all three grades are a scale, and nobody's result."""
_AFTER = 60
_ENDLESS = 200
_NAMED = frozenset({"grade", "grading", "g", "nhg", "sbr", "nottingham", "differentiated", "sbrgrade"})


def read_grade(text: str, asked: bool) -> Reading[Grade]:  # noqa: FBT001
    """Every grade of the tumour that the words support; words leave open what a number settles."""
    words, claim, said = claim_of(text, asked=asked)
    if said.isdisjoint(_NAMED) and "grade" not in claim:
        return reading({})
    numbered = merged(_values(_no_scale(settled(claim, _numbered(claim)))))
    worded = [one for one in settled(claim, _in_words(claim)) if numbered.keys().isdisjoint(one.values)]
    found = {**merged(_values(worded)), **numbered}
    return reading({grade: words.span(*span) for grade, span in found.items()})


def _values(found: Sequence[Graded]) -> Iterator[tuple[Grade, Span]]:
    return ((grade, Span(one.start, one.end)) for one in found for grade in one.values)


def _numbered(claim: str) -> Iterator[Graded]:
    for pattern in _NUMBERED:
        for found in islice(pattern.finditer(claim), _ENDLESS):
            if _is_other(claim, found) or (pattern is _LETTER and _is_block(claim, found)):
                continue
            if not denied(claim, found.start()) and not denied(claim, found.start("number")):
                yield _graded(found, _NUMBERS)
            if again := _AGAIN.match(claim, found.end()):
                yield _graded(again, _NUMBERS, start=again.start("number"))


def _is_other(claim: str, found: re.Match[str]) -> bool:
    after, said = claim[found.end() : found.end() + _AFTER], before(claim, found.start())
    if _STAGE_MEANT.match(after) or theirs(claim, found.start()) or grade_words.PART_BEFORE.search(said):
        return True
    if (
        grade_words.IN_SITU_AFTER.match(after)
        or grade_words.IN_GENERAL.match(after)
        or grade_words.is_another_organs(after)
    ):
        return True
    if grade_words.is_of_tumour(said, after):
        return False
    traps = (grade_words.IN_SITU_BEFORE, grade_words.BEFORE)
    if grade_words.AFTER.match(after) or (found.re in _NUMBERED and grade_words.is_anothers(after)):
        return True
    return any(trap.search(said) for trap in traps)


def _is_block(claim: str, found: re.Match[str]) -> bool:
    """“cassette G2” names a piece of tissue, and “G2” alone may be anything in a long text."""
    said, after = before(claim, found.start()), claim[found.end() : found.end() + _AFTER]
    if grade_words.BLOCK.search(said):
        return True
    return not (
        grade_words.BESIDE_LETTER.search(said)
        or grade_words.BESIDE_LETTER.search(after)
        or len(claim) < _AFTER
    )


def _graded(found: re.Match[str], table: dict[str, Grade], *, start: int | None = None) -> Graded:
    values = [table[name] for name in (found["number"], found["other"]) if name]
    if "/" in found[0] and values[-1] is Grade.THREE:
        values = values[:1]  # “2/3” is two out of three
    if _FROM.search(before(found.string, found.start())):
        values = values[1:]
    return Graded(tuple(dict.fromkeys(values)), found.start() if start is None else start, found.end())


def _in_words(claim: str) -> Iterator[Graded]:
    for pattern in (_DIFFERENTIATED, _LEVELLED, _GRADE_IS):
        for found in pattern.finditer(claim):
            if _is_other(claim, found) or denied(claim, found.start()):
                continue
            if pattern is not _LEVELLED or _is_said_of_it(claim, found):
                yield _graded(found, _WORDS)


def _is_said_of_it(claim: str, found: re.Match[str]) -> bool:
    """“high grade” alone may be a fever's."""
    if grade_words.TUMOUR_AFTER.match(claim, found.end()):
        return True
    said = before(claim, found.start())
    of_it = grade_words.SAID_OF_IT.search(said) is not None or not claim[: found.start()].strip()
    return of_it and grade_words.CLAUSE_END.match(claim, found.end()) is not None


def _no_scale(found: Sequence[Graded]) -> Sequence[Graded]:
    """“grade 1: 3-5 points, grade 2: ...” explains grades."""

    def on_scale(one: Graded) -> bool:
        near = {grade for other in found if abs(other.start - one.start) < _SCALE for grade in other.values}
        return len(near) == len(Grade)

    return [one for one in found if not on_scale(one)]
