"""HER2: the score of the first test, or words for it; the second test speaks only where no score is told."""

from __future__ import annotations

import re
from itertools import pairwise

from flows.declare import Reading, Span
from flows.readers.facts import Fact
from flows.readers.ish import second_test
from flows.readers.reading import merged, reading, settled_first, without
from flows.readers.told import told
from flows.values import Her2, Ish

_SCORES = {"0": Her2.ZERO, "1": Her2.LOW, "2": Her2.EQUIVOCAL, "3": Her2.POSITIVE}
_SPOKEN = {"one": Her2.LOW, "two": Her2.EQUIVOCAL, "three": Her2.POSITIVE}
_WORDS: dict[str, tuple[Her2, ...]] = {
    "pos": (Her2.POSITIVE,),
    "plus": (Her2.POSITIVE,),
    "plus_or_2": (Her2.POSITIVE, Her2.EQUIVOCAL),
    "neg": (Her2.NEGATIVE,),
    "minus": (Her2.NEGATIVE,),
    "equiv": (Her2.EQUIVOCAL,),
    "low": (Her2.LOW,),
    "ultralow": (Her2.ULTRALOW,),
    "nostain": (Her2.ZERO,),
    "undone": (Her2.NOT_TESTED,),
    "waiting": (Her2.UNKNOWN,),
    "unknown": (Her2.UNKNOWN,),
}
_EITHER: tuple[tuple[str, Her2], ...] = (
    (r"(?<!ultra)(?<!ultra[ -])low", Her2.LOW),
    (r"neg", Her2.NEGATIVE),
    (r"zero|0", Her2.ZERO),
    (r"ultra", Her2.ULTRALOW),
)
"""“negative or low” leaves both open."""
_WEAK = (Her2.EQUIVOCAL, Her2.LOW)
_BARE_PLUS = (Her2.LOW, Her2.POSITIVE)
_UNMISTAKABLE = frozenset({"ultralow"})
_SCORE_OF_A_TEST = re.compile(r"[0-3]\s?(?:\+|plus)|plus|\+\s?[1-3]|ihc|\+\+\+")
_DIGIT = re.compile(r"[0-3]\Z")
_BELOW = frozenset({Her2.LOW, Her2.ZERO, Her2.ULTRALOW})
_ANOTHER = re.compile(
    r"\bor\b|\b(?:the other|another)\b"
    r"|\b(?:nurse|doctor|dr|onc|oncologist|surgeon|gp|lab|portal|pathologist)\b[^.;\n]{0,12}\b(?:said|says|told|thinks)\b",
    re.IGNORECASE,
)
_FITS = {
    Ish.POSITIVE: frozenset({Her2.POSITIVE}),
    Ish.NEGATIVE: frozenset({Her2.NEGATIVE, *_BELOW}),
}
_ALONE = {Ish.POSITIVE: Her2.POSITIVE, Ish.NEGATIVE: Her2.NEGATIVE, Ish.WAITING: Her2.EQUIVOCAL}


def read_her2(text: str, asked: bool) -> Reading[Her2]:  # noqa: FBT001
    everything = told(text, asked=asked)
    if not everything.facts:
        return reading({})
    facts = everything.settled(fact for fact in everything.facts if _counts(fact, asked=asked))
    first = _sharpest(facts, text)
    return reading(_with_second(first, second_test(everything)))


def _counts(fact: Fact, *, asked: bool) -> bool:
    if fact.subject == "ish":
        return fact.value == "equiv" or fact.value.startswith("score")
    if fact.subject or fact.value in _UNMISTAKABLE:
        return fact.subject in {"her2", ""}
    if fact.value.startswith("score") and _SCORE_OF_A_TEST.search(fact.text):
        return True
    return asked and fact.lonely


def _values(fact: Fact) -> tuple[Her2, ...]:
    if fact.value.startswith("score"):
        return tuple(_SCORES[digit] for digit in fact.value.removeprefix("score"))
    if fact.value == "number":
        if fact.text in _SPOKEN:
            return (_SPOKEN[fact.text],)
        return (_SCORES[fact.text],) if _DIGIT.match(fact.text) else ()
    if fact.value == "either":
        return tuple(value for word, value in _EITHER if re.search(word, fact.text))
    if fact.value == "plus" and not fact.subject:
        return _BARE_PLUS
    return _WORDS.get(fact.value, ())


def _sharpest(facts: tuple[Fact, ...], text: str) -> dict[Her2, Span]:
    """The value that says most stays: a score over "negative", a stain over a plain nought."""
    said = {fact.value: fact.span for fact in facts}
    values = merged((value, fact.span) for fact in facts for value in _values(fact))
    if "weak" in said and not values:
        values = dict.fromkeys(_WEAK, said["weak"])
    values = settled_first(values, Her2.UNKNOWN, Her2.NOT_TESTED)
    if "either" in said:
        return values
    if values.keys() & _BELOW and not _told_apart(facts, text):
        values = without(values, Her2.NEGATIVE)
    if Her2.ZERO in values and "stain" in said and "nostain" not in said:
        values[Her2.ULTRALOW] = said["stain"]
    return without(values, Her2.ZERO) if Her2.ULTRALOW in values else values


def _told_apart(facts: tuple[Fact, ...], text: str) -> bool:
    """One says negative, another one low: "low" does not make the other more exact."""
    said = sorted((fact.at, Her2.NEGATIVE in values) for fact in facts if (values := _values(fact)))
    return any(
        denied != again and _ANOTHER.search(text, one, two) for (one, denied), (two, again) in pairwise(said)
    )


def _with_second(first: dict[Her2, Span], second: dict[Ish, Span]) -> dict[Her2, Span]:
    known = without(first, Her2.UNKNOWN, Her2.NOT_TESTED)
    if not known:
        return {_ALONE[ish]: span for ish, span in second.items() if ish in _ALONE} or first
    if Her2.EQUIVOCAL in known:
        explained = frozenset().union(*(_FITS.get(ish, frozenset()) for ish in second))
        return without(known, *explained)
    clashing = {
        _ALONE[ish]: at for ish, at in second.items() if not _FITS.get(ish, known.keys()) & known.keys()
    }
    return known | clashing
