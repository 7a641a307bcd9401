"""What the last clause of a message has opened and not closed, as signs (`features.py`).

smooth   how often a clause ends with the last word: alone and after the word before, as one rough number
since    how many words the last sentence has            class    kinds of the last words
link     the last linking word and how far away it is    comma    how far away the last comma is
opened   `if` without a main clause, `both` without `and`, a bracket
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from flows.cutoffs import grammar
from flows.cutoffs.counts import NOTHING, Counts
from flows.cutoffs.grammar import table

SENTENCE_ENDS = frozenset(".?!\n:;")
START = "^"
_SIZES = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (7, "5-7"), (12, "8-12"), (20, "13-20"), (30, "21-30"))
_LINK_WITHIN, _LINK_FAR, _COMMA_FAR = 8, 5, 4
_ALONE, _SURELY, _FINE = 4, 9, 1.5
"""How many pairs the word alone is worth; the number when it always closes; steps a unit of log odds."""

_OPENERS = table(
    "and but or because that which who if when so while since although where what how why than as whether "
    "after before until to"
)
_BEFORE_MAIN = table("if when because although while since as after before once even though unless")
_PAIRED = (
    ("both", "and"),
    ("between", "and"),
    ("either", "or"),
    ("neither", "nor"),
    ("from", "to"),
    ("whether", "or"),
)
_CLASSES = (
    (
        "det",
        table("the a an my your his her our their its this these those that some any no every each another"),
    ),
    ("pron", table("i you he she it we they u there")),
    ("be", table("is are was were be been being am i'm it's that's he's she's isn't wasn't aren't")),
    (
        "mod",
        table(
            "will would can could should may might must don't didn't doesn't can't won't to cannot couldn't "
            "wouldn't do did does"
        ),
    ),
    ("have", table("have has had having i've")),
    ("degree", table("very so too really quite pretty more most less extremely super")),
    ("prep", grammar.PREPOSITIONS),
    ("open", _OPENERS),
)
_CLASS = {word: name for name, words in reversed(_CLASSES) for word in words}
_ENDINGS = ("ing", "ed", "ly", "s")


@dataclass(frozen=True, slots=True)
class Ending:
    words: Sequence[str]
    function: bool
    """The last word is one that says little by itself."""
    kind: str
    closing: str
    smooth: int


def signs_of_clause(ending: Ending, near: str) -> Iterator[str]:
    words, last, smooth = ending.words, ending.words[-1], ending.smooth
    third, second, _ = (START, START, *words)[-3:]
    begun = next((at + 1 for at in range(len(words) - 1, -1, -1) if words[at] in SENTENCE_ENDS), 0)
    clause = words[begun:]
    since = size(len(clause))
    yield f"smooth {smooth}"
    yield f"smooth {smooth} {since}"
    yield f"smooth {smooth} {class_of(second)}"
    yield f"since {since} {last if ending.function else ending.closing}"
    yield f"class {class_of(third)} {class_of(second)} {smooth}"
    yield f"class {class_of(second)} {last[-3:]}"
    yield from _link(clause, str(last if ending.function else smooth), smooth)
    yield from _opened(clause, since, smooth)
    if near.count("(") > near.count(")"):
        yield "opened ("
    if "," in clause:
        away = min(clause[::-1].index(","), _COMMA_FAR)
        yield f"comma {away} {smooth}"
        yield f"comma {away} {ending.kind} {'and' if 'and' in clause or 'or' in clause else '-'}"


def _link(clause: Sequence[str], what: str, smooth: int) -> Iterator[str]:
    for away, word in enumerate(clause[-2 : -_LINK_WITHIN - 2 : -1], 1):
        if word in _OPENERS:
            yield f"link {word} {min(away, _LINK_FAR)} {what}"
            yield f"link {min(away, _LINK_FAR)} {smooth}"
            return


def _opened(clause: Sequence[str], since: str, smooth: int) -> Iterator[str]:
    for first, then in _PAIRED:
        if first in clause[:-1] and then not in clause:
            yield f"opened {first} {smooth}"
    if clause and clause[0] in _BEFORE_MAIN and "," not in clause:
        yield f"opened {clause[0]} {since} {smooth}"
        yield f"opened main {since} {smooth}"


def smoothed(counts: Counts, before: str, last: str) -> int:
    """Log odds, in steps, that a clause ends here; a pair counts the more the oftener it was seen."""
    words, after = counts.words, counts.after.get(before, NOTHING)
    alone = (words.closes.get(last, 0) + 0.6) / (words.seen.get(last, 0) + 3)
    share = (after.closes.get(last, 0) + _ALONE * alone) / (after.seen.get(last, 0) + _ALONE)
    return round(_FINE * log(share / (1 - share))) if share < 1 else _SURELY


def class_of(word: str) -> str:
    if name := _CLASS.get(word):
        return name
    if word[0].isalpha():
        return next((end for end in _ENDINGS if word.endswith(end)), "w")
    return word if word in SENTENCE_ENDS or word in {",", START} else "#"


def size(words: int) -> str:
    return next((name for most, name in _SIZES if words <= most), "31-")
