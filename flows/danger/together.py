"""Signs that lie in two or three things said together, in any order: a part of the body, and what is wrong with it.

The lines are in `pairs`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from flows.danger.opening import Sayings, sayings
from flows.danger.pairs import GROUPS, PAIRS
from flows.danger.sign import Sign, Tier

_LINE = re.compile(r"(?P<name>[\w-]+) (?P<apart>\d+): (?P<said>.+?)(?: unless (?P<unless>.+))?")
_SENTENCE = re.compile(r"[^|?]+\??")

Span = tuple[int, int]
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
        places: defaultdict[tuple[int, int], list[Span]] = defaultdict(list)
        for found, things in _WORDS.found(sentence):
            for thing in things:
                places[thing].append(found.span())
        for number in sorted({number for number, _ in places}):
            row = ROWS[number]
            spans = [
                places[number, thing][:MOST] for thing in range(len(row.said)) if (number, thing) in places
            ]
            if len(spans) == len(row.said) and not (row.unless and row.unless.search(sentence)):
                yield from (
                    Near(row.sign, sentence, part.start(), near) for near in _near(sentence, spans, row)
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


def _words(rows: tuple[Together, ...]) -> Sayings[tuple[tuple[int, int], ...]]:
    """For every word, the rows that look for it, and as which of their things."""
    things: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for thing, words in enumerate(row.said):
            for word in words.split(","):
                things[_pattern(word)].append((number, thing))
    return sayings((word, tuple(those)) for word, those in things.items())


ROWS = tuple(row for tier, written in PAIRS.items() for row in _table(tier, written))
_WORDS = _words(ROWS)
