"""What of the words that were found still stands: not denied, not somebody else's, not put right since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import Protocol, TypeVar

from flows.readers.fixes import FIX, NOW, WAS

_NEAR = 90
"""Characters before a result that may still be about it."""
_ENDLESS = 60
"""More results of one kind than this are no report."""
_SENTENCE_END = re.compile(r"[.?!;\n](?!\d)")
_DENIED = re.compile(
    r"\b(?:not|isnt|wasnt|arent|werent|aint|never|no longer|nor|no|without|instead of|rather than|excludes?"
    r"|exclud(?:ed|ing)|ruled? out)(?:\s+(?:a|an|my|the|at|as|for|of|be|been|even|quite|actually|really"
    r"|yet|any|ever|to be|its|called|is|was|tumou?r|nottingham|histologic(?:al)?))*[\s:(]*$"
)
_KIN = (
    r"(?:mum|mom|mam|mummy|mommy|mother|dad|father|sister|brother|aunt\w*|uncle|nan|nana|gran\w*|cousin"
    r"|daughter|wife|friend|mate|neighbou?r|colleague|workmate|lady|woman|girl|person|someone|somebody)"
)
_THEIRS = re.compile(
    rf"\b{_KIN}s?\s+(?:\w+\s+){{0,2}}?(?:was|were|had|died)\b|\b(?:hers|theirs|his) (?:was|were|had)\b"
)
_OWN = re.compile(r"\b(?:i|im|ive|mine|my own|me)\b")
_TURNS = re.compile(rf"(?<![a-z])(?:(?P<fix>{FIX})|(?P<now>{NOW})|(?P<was>{WAS}))")


class Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


def before(claim: str, at: int) -> str:
    """The sentence so far, and of a long one its end."""
    words = claim[max(0, at - _NEAR) : at]
    ends = [found.end() for found in _SENTENCE_END.finditer(words)]
    return words[ends[-1] :] if ends else words


def denied(claim: str, at: int) -> bool:
    return _DENIED.search(before(claim, at)) is not None


def theirs(claim: str, at: int) -> bool:
    """“my mum's was grade 3”, with no word of one's own since."""
    said = before(claim, at)
    other = _THEIRS.search(said)
    return other is not None and _OWN.search(said, other.end()) is None


def settled(claim: str, found: Iterable[P]) -> Sequence[P]:
    """Without what the next words put right: “grade 3, sorry, grade 2”; “was grade 2, now grade 3”."""
    kept = sorted(found, key=lambda one: one.start)
    if len(kept) > _ENDLESS:
        return ()
    ends = [_turns(claim, one, after) for one, after in pairwise(kept)]
    return [one for one, put_right in zip_longest(kept, ends) if not put_right]


def _turns(claim: str, one: Placed, after: Placed) -> bool:
    if after.start - one.end > _NEAR:
        return False
    between = {turn.lastgroup for turn in _TURNS.finditer(claim, one.end, after.start)}
    earlier = {turn.lastgroup for turn in _TURNS.finditer(before(claim, one.start))}
    return "fix" in between or ("now" in between and "was" in earlier | between)
