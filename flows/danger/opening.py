"""Which sayings can begin at a word, by its first letters: of hundreds, only a few are tried at each word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from string import ascii_lowercase, digits
from typing import Generic, TypeVar

LETTERS, KEPT = 4, 8192
_WORD = re.compile(r"(?<![\w])\S")
_ITEM = re.compile(r"\\.|\[[^\]]+\]|[^\\\[(]")
_HOW_OFTEN = re.compile(r"[?*+]|\{\d+(?:,\d*)?\}")
_LETTERS = ascii_lowercase + digits
_LOOKS = ("(?!", "(?=", "(?<!", "(?<=")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sayings(Generic[T]):
    """Patterns with what they mean, by the letters they open with."""

    opened: Mapping[str, tuple[tuple[re.Pattern[str], T], ...]]
    """`opening` remembers what it finds here."""
    opening: Callable[[str], tuple[tuple[re.Pattern[str], T], ...]]

    def found(self, said: str) -> Iterator[tuple[re.Match[str], T]]:
        """At every word, so overlapping ones too: what is denied may stand before what is not."""
        for word in _WORD.finditer(said):
            at = word.start()
            for pattern, meaning in self.opening(said[at : at + LETTERS]):
                if match := pattern.match(said, at):
                    yield match, meaning


def sayings(said: Iterable[tuple[str, T]]) -> Sayings[T]:
    opened: defaultdict[str, list[tuple[re.Pattern[str], T]]] = defaultdict(list)
    for saying, meaning in said:
        pattern = re.compile(rf"\b(?:{saying})")
        for letters in sorted(openings(saying)):
            opened[letters].append((pattern, meaning))
    starts = {letters: [letters[:length] for length in range(len(letters) + 1)] for letters in opened}
    known = {
        letters: tuple(one for start in starts[letters] for one in opened.get(start, ()))
        for letters in starts
    }

    @lru_cache(maxsize=KEPT)
    def opening(letters: str) -> tuple[tuple[re.Pattern[str], T], ...]:
        """By as many of the letters as are known; the fewer are among the more."""
        while letters and letters not in known:
            letters = letters[:-1]
        return known.get(letters, ())

    return Sayings(known, opening)


def openings(saying: str, letters: int = LETTERS) -> frozenset[str]:
    """How a match can begin; fewer letters where anything may follow them."""
    ways = _ways(saying)
    if len(ways) > 1:
        return reduce(frozenset.union, (openings(way, letters) for way in ways))
    if not saying or not letters:
        return frozenset({""})
    item = saying[: _closing(saying)] if saying[0] == "(" else _ITEM.match(saying)[0]  # type: ignore[index]
    rest = saying[len(item) :]
    if item == r"\b" or item.startswith(_LOOKS):
        return openings(rest, letters)
    often = _HOW_OFTEN.match(rest)
    after = rest[often.end() :] if often else rest
    found = _begun(item, letters)
    if often is None or often[0] == "?":
        found = frozenset(
            (start + more)[:letters]
            for start in found
            for more in (openings(after, letters - len(start)) if _is_all_of(item, start) else {""})
        )
    can_be_left_out = often is not None and (often[0] in "?*" or often[0].startswith("{0"))
    return found | openings(after, letters) if can_be_left_out else found


def _begun(item: str, letters: int) -> frozenset[str]:
    match item[0]:
        case "(":
            return openings(item.removeprefix("(?:").removesuffix(")"), letters)
        case "[" | "\\":
            one_of = frozenset(letter for letter in _LETTERS if re.fullmatch(item, letter))
            return one_of if one_of and len(one_of) <= len(digits) else frozenset({""})
        case _:
            return frozenset({item})


def _is_all_of(item: str, start: str) -> bool:
    """A group may have been cut short by its own gap, after which anything may follow."""
    return bool(start) and (item[0] != "(" or start in _ways(item.removeprefix("(?:").removesuffix(")")))


def _ways(saying: str) -> list[str]:
    ways, depth, start = [], 0, 0
    for at, letter in enumerate(saying):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth and saying[at - 1 : at] != "\\":
            ways.append(saying[start:at])
            start = at + 1
    return [*ways, saying[start:]]


def _closing(saying: str) -> int:
    depth = 0
    for at, letter in enumerate(saying):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return at + 1
    return len(saying)
