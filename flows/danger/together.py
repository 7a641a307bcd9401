"""Signs that lie in two or three things said together, in any order: a part of the body, and what is wrong with it.

One sign a line: `name within words: this, that & wrong, bad* unless other`. A star stands for any ending, capitals for a
family of words; all must stand in one sentence, with so many words between them at most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.danger.families import GROUPS
from flows.danger.near_call_now import NEAR_B
from flows.danger.near_crisis import NEAR_CRISIS
from flows.danger.near_emergency import NEAR_A
from flows.danger.near_soon import NEAR_C
from flows.danger.opening import sayings
from flows.danger.sign import Sign, Tier

_LINE = re.compile(r"(?P<name>[\w-]+) (?P<apart>\d+): (?P<said>.+?)(?: unless (?P<unless>.+))?")
_SENTENCE = re.compile(r"[^|?]+\??")

_WORD = re.compile(r"\w\S*")
Span = tuple[int, int]
Things = tuple[tuple[int, int], ...]
"""Rows by their number, and which of their things it is."""
BESIDE = 60
MOST = 12
"""So often a thing is looked at in one sentence: nobody in need repeats it longer than that."""


@dataclass(frozen=True, slots=True)
class Together:
    sign: Sign
    apart: int
    said: tuple[str, ...]
    """The things, each as its words between commas."""
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Near:
    """The things of one sign, near enough to each other in one sentence."""

    sign: Sign
    sentence: str
    at: int
    spans: tuple[Span, ...]


def together(said: str) -> Iterator[Near]:
    for part in _SENTENCE.finditer(said):
        sentence = part[0]
        found = [*_things(sentence)]
        for number in _complete({things for _, things in found}):
            row = ROWS[number]
            those = [
                [span for span, things in found if (number, thing) in things][:MOST]
                for thing in range(len(row.said))
            ]
            for near in _near(sentence, those, row):
                if not (row.unless and row.unless.search(_about(sentence, near))):
                    yield Near(row.sign, sentence, part.start(), near)


def _complete(said: set[Things]) -> list[int]:
    """The rows all of whose things are said, in order."""
    places = {place for things in said for place in things}
    missing = {number: len(ROWS[number].said) for number, _ in places}
    for number, _ in places:
        missing[number] -= 1
    return sorted(number for number, many in missing.items() if not many)


def _about(sentence: str, spans: tuple[Span, ...]) -> str:
    """What may excuse a sign stands beside it: elsewhere in a long message it says nothing."""
    start, end = min(spans)[0], max(end for _, end in spans)
    return sentence[max(start - BESIDE, 0) : end + BESIDE]


def _things(sentence: str) -> Iterator[tuple[Span, Things]]:
    for word in _WORD.finditer(sentence):
        if things := _of_word(word[0]):
            yield word.span(), things
    for found, things in _PHRASES.found(sentence):
        yield found.span(), things


@lru_cache(maxsize=8192)
def _of_word(word: str) -> Things:
    return tuple(
        thing for found, things in _WORDS.found(word) if found.end() == len(word) for thing in things
    )


def _near(sentence: str, spans: list[list[Span]], row: Together) -> Iterator[tuple[Span, ...]]:
    first, *others = spans
    for place in first:
        near = [_nearest(sentence, place, those, row.apart) for those in others]
        if all(near):
            yield (place, *(span for span in near if span is not None))


def _nearest(sentence: str, place: Span, spans: list[Span], apart: int) -> Span | None:
    nearest = min((_words_between(sentence, place, span), span) for span in spans)
    return nearest[1] if nearest[0] <= apart else None


def _words_between(sentence: str, one: Span, other: Span) -> int:
    first, second = sorted((one, other))
    return max(sentence.count(" ", first[1], second[0]) - 1, 0)


def _pattern(words: str) -> str:
    """A star stands for any ending."""
    return "|".join(word.strip().replace("*", r"\w*") + r"\b" for word in words.split(","))


def _table(tier: Tier, written: str) -> Iterator[Together]:
    for line in written.splitlines():
        for group, words in GROUPS.items():
            line = line.replace(group, words)  # noqa: PLW2901
        if row := _LINE.fullmatch(line):
            unless = re.compile(rf"\b(?:{_pattern(row['unless'])})") if row["unless"] else None
            yield Together(
                Sign(tier, row["name"]), int(row["apart"]), tuple(row["said"].split(" & ")), unless
            )


def _wanted(rows: tuple[Together, ...]) -> Iterator[tuple[str, Things]]:
    """For every word, the rows that look for it, and as which of their things."""
    wanted: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for thing, words in enumerate(row.said):
            for word in words.split(","):
                wanted[word.strip()].append((number, thing))
    return ((word, tuple(things)) for word, things in wanted.items())


ROWS = tuple(
    row
    for tier, written in ((Tier.CRISIS, NEAR_CRISIS), (Tier.A, NEAR_A), (Tier.B, NEAR_B), (Tier.C, NEAR_C))
    for row in _table(tier, written)
)
_WANTED = tuple(_wanted(ROWS))
_WORDS = sayings((_pattern(words), things) for words, things in _WANTED if " " not in words)
_PHRASES = sayings((_pattern(words), things) for words, things in _WANTED if " " in words)
