"""A few words whose slips we forgive: one edit, or two in a long word, and never towards an opposite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

WORDS = (
    *("positive", "negative", "equivocal", "borderline", "indeterminate", "inconclusive", "amplified"),
    *("estrogen", "oestrogen", "progesterone", "hormone", "hormones", "receptor", "receptors", "hormonal"),
    *("metastatic", "metastasis", "metastases", "metastasized", "metastasised", "recurrence", "recurrent"),
    *("triple", "ultralow", "pending", "waiting", "unknown", "percent", "overexpressed", "inflammatory"),
    *("stage", "grade", "herceptin", "nottingham", "differentiated"),
)
_OPPOSITE = {"positive": "negative", "negative": "positive"}
_REAL_WORDS = """
amplifier amplify baiting bending borderlines concurrent creative depending fainting hating heading
hormonally hormones known lending mending narrative native nominative occurrence occurrences
operative painting pendant percents positing position positioned positions reception receptionist
receptions receptors recruitment recurrences relative relatives ripple sending simplified spending
staged stages staging tending tried trip tripled triples unknowns vending waiting waitings wanting
wasting waxing writing
"""
_REAL = frozenset(_REAL_WORDS.split())
"""Real words that stand too near to one of ours."""
_KEYS = {
    "p": "ol0",
    "n": "bmhj",
    "e": "wrd",
    "o": "ip",
    "m": "nk",
    "r": "te",
    "s": "ad",
    "t": "ry",
    "h": "gj",
}
_SHORTEST, _LONG = 5, 7


def _by_first_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Where a slip may begin: the right letter, its neighbour on the keyboard, or the next letter."""
    table: dict[str, tuple[str, ...]] = {}
    for word in words:
        for letter in dict.fromkeys(word[0] + word[1] + _KEYS.get(word[0], "")):
            table[letter] = (*table.get(letter, ()), word)
    return table


_STARTS = _by_first_letter(WORDS)
_LETTERS = {word: frozenset(word) for word in WORDS}
_SWAPPED_ONLY = frozenset({"stage", "grade"})
"""Too many words are one letter away from these: only swapped letters are forgiven."""


@lru_cache(maxsize=2048)
def spelled(word: str) -> str:
    """The word that was meant, or the word as it is."""
    if len(word) < _SHORTEST or word in _REAL or word.endswith("ly"):
        return word
    near = [target for target in _STARTS.get(word[0], ()) if _is_slip(word, target)]
    near.sort(key=lambda target: edits(word, target))
    return near[0] if near else word


def _is_slip(word: str, target: str) -> bool:
    most = 2 if len(word) >= _LONG else 1
    if abs(len(word) - len(target)) > most or len(_LETTERS[target].symmetric_difference(word)) > 2 * most:
        return False  # an edit changes two letters at most
    if target in _SWAPPED_ONLY:
        return sorted(word) == sorted(target) and edits(word, target) <= 1
    made = edits(word, target)
    if made > most:
        return False
    opposite = _OPPOSITE.get(target)
    return opposite is None or (word[0] != opposite[0] and edits(word, opposite) >= made + 2)


def edits(one: str, other: str) -> int:
    """Letters put in, left out, changed, or swapped with their neighbour, to make one word of the other."""
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
