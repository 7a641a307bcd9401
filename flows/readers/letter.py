"""The letter after the number of a stage: the B of "stage IIB"."""

from __future__ import annotations

import re

from flows.declare import Reading, Span
from flows.readers.fillers import FILLERS
from flows.readers.open_words import UNKNOWN, UNTOLD, WAITING
from flows.readers.reading import merged, reading
from flows.readers.stage import staged_claim, stages
from flows.values import Letter

_NONE = re.compile(
    r"(?<!\w)(?:(?:no|without a|without any|isnt a|not a|wasnt a|didnt have a"
    r"|doesnt have a) (?:letter|sub\s?stage)|no(?:ne|pe)?(?!\w)"
    rf"|(?:just|only) (?:the |a )?(?:number|stage [1-3]|[1-3]|stage i{{1,3}})(?!\w)|{UNTOLD}"
    rf"|{WAITING}|{UNKNOWN})"
)
_BARE = re.compile(r"(?<![\w'+-])(?:[1-3]\s?)?(?P<letter>[abc])(?![\w'+-])")
_AROUND = FILLERS | {"letter", "stage", "or", "maybe", "think"}


def read_letter(text: str, asked: bool) -> Reading[Letter]:  # noqa: FBT001
    claim = staged_claim(text, asked=asked)
    found = merged(
        (Letter(stage.letter), claim.words.span(stage.start, stage.end))
        for stage in stages(claim.text, asked=asked)
        if stage.letter
    )
    if found or not asked:
        return reading(found)
    values = _bare(claim.text) or _none(claim.text)
    return reading({letter: claim.words.span(*span) for letter, span in values.items()})


def _bare(claim: str) -> dict[Letter, Span]:
    """An "a" is a letter only where nothing else is said with it."""
    letters = list(_BARE.finditer(claim))
    rest = re.findall(r"[a-z0-9']+", _BARE.sub(" ", claim))
    others = [m for m in letters if m["letter"] != "a"]
    sure = letters if "or" in rest else others or (letters if len(rest) <= 4 else [])
    if not all(word in _AROUND for word in rest) or re.search(r"\bnot\s+[abc]\b", claim):
        return {}
    if len(sure) == 1 and rest and rest[-1] == "a" and sure[0]["letter"] == "a":
        return {}
    return merged((Letter(m["letter"]), Span(*m.span())) for m in sure)


def _none(claim: str) -> dict[Letter, Span]:
    found = _NONE.search(claim)
    return {Letter.NONE: Span(*found.span())} if found else {}
