"""A claim as a row of marks: what is named, what is said of it, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.readers.fillers import FILLERS
from flows.readers.scan import scanned
from flows.readers.signs import ROWS

_COUNTS = {"zero": "0", "null": "0", "one": "1", "two": "2", "three": "3"}
_DIGITS = re.compile(r"[0-3](?![0-9])|one|two|three|zero|null")
_OPPOSITE = {"er": "pr", "pr": "er"}
_TOLD_APART = frozenset({"one", "first", "lab", "report", "hospital", "biopsy", "breast", "side", "letter"})
_SIGN = re.compile(r"[+-]")


class Mark(NamedTuple):
    """`value` is a word of the table, or a score with its digits, or a row of signs."""

    kind: str
    value: str
    start: int
    end: int
    text: str


def marks(claim: str) -> tuple[Mark, ...]:
    row: list[Mark] = []
    for found in scanned(claim):
        if found.lastgroup == "word":
            row.append(Mark("word", "", found.start(), found.end(), found[0]))
            continue
        for mark in _marks(found):
            row.append(_in_context(mark, row))
    return tuple(row)


def is_filler(mark: Mark) -> bool:
    return mark.kind == "aside" or (
        mark.kind == "word" and (mark.text in FILLERS or mark.text.endswith("ly"))
    )


def is_strange(mark: Mark) -> bool:
    """A word that we do not know: what stands next to it may be about something else."""
    return mark.kind in {"word", "other", "junk"} and not is_filler(mark)


def _marks(found: re.Match[str]) -> Iterator[Mark]:
    start, end, text = found.start(), found.end(), found[0]
    if found.lastgroup is None:
        return
    kind, value, _ = ROWS[int(found.lastgroup[1:])]
    match kind:
        case "her2or2":
            yield Mark("subject", "her2", start, end, text)
            yield Mark("value", "plus_or_2", start, end, text)
        case "score":
            yield Mark("value", f"score{value or _scores(text)}", start, end, text)
        case "theother":
            yield Mark("word", "theother", start, end, text)
        case "stain":
            yield Mark("value", "stain", start, end, text)
        case "number":
            yield Mark("value", "number", start, end, text.strip())
        case "signs":
            yield Mark("signs", "".join(_SIGN.findall(text)), start, end, text)
        case _:
            yield Mark(kind, value, start, end, text)


def _in_context(mark: Mark, before: list[Mark]) -> Mark:
    if mark.value == "theother":
        return _other_one(mark, before)
    return mark if mark.value != "minus" or _is_minus(mark, before) else mark._replace(kind="colon")


def _other_one(mark: Mark, before: list[Mark]) -> Mark:
    """“ER 90%, the other one 0” names PR, where no two reports are told apart."""
    named = next((m.value for m in reversed(before) if m.kind == "subject"), "")
    if named not in _OPPOSITE or any(m.text in _TOLD_APART for m in before):
        return mark._replace(kind="aside", value="")
    return mark._replace(kind="subject", value=_OPPOSITE[named])


def _scores(text: str) -> str:
    """Every score that is named: "1+ or 2+" names two; "+++" names the third."""
    named = [_COUNTS.get(digit, digit) for digit in _DIGITS.findall(text)]
    return "".join(dict.fromkeys(named)) or str(text.count("+"))


def _is_minus(mark: Mark, before: list[Mark]) -> bool:
    """A dash is a sign only where it touches, or follows, what it is about."""
    if mark.text == "minus":
        return bool(before)
    if before and before[-1].kind == "or":
        return True
    named = before[-2:] if before and before[-1].text == ":" else before[-1:]
    return bool(named) and named[0].kind == "subject" and mark.start - before[-1].end <= 1
