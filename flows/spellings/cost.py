"""How far a word as typed is from one as written, in slips: what is easily confused costs less than one."""

from __future__ import annotations

VOWELS = frozenset("aeiouy")
FAR = 9.0
_WIDE = 3
"""So many more letters in one word than in the other are no slip."""
_DOUBLED, _SWAPPED, _VOWEL, _SILENT, _LETTER = 0.3, 0.6, 0.6, 0.4, 0.9
_SAME_SOUND, _LOOKALIKE, _PRINTED, _NEIGHBOUR, _OTHER = 0.5, 0.4, 0.6, 0.75, 1.0
_LEAST = 0.2
"""What a letter that only one of the two words has costs at least: half of a change."""
_FIRST = 0.5
"""What the first letter costs on top: it is the one that people get right."""
_SOUNDS_ALIKE = "ck cs sz kq fv vw gj xz mn td pb uw ie iy gk tc"
_LOOKS_ALIKE = "0o 1l 1i 5s 2z 8b 6g 6b 3e 9g 4a 7t"
_PRINTED_ALIKE = "ec il uv tf bh gq"
_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")


def _table() -> dict[str, float]:
    keys = {(letter, row, at) for row, letters in enumerate(_ROWS) for at, letter in enumerate(letters)}
    table = {
        one + other: _NEIGHBOUR
        for one, row, at in keys
        for other, below, place in keys
        if one != other and abs(row - below) <= 1 and abs(at - place + (row - below) / 2) <= 1
    }
    pairs = [(one + other, _SAME_SOUND) for one in VOWELS for other in VOWELS if one != other]
    pairs += [(pair, _SAME_SOUND) for pair in _SOUNDS_ALIKE.split()]
    pairs += [(pair, _PRINTED) for pair in _PRINTED_ALIKE.split()]
    pairs += [(pair, _LOOKALIKE) for pair in _LOOKS_ALIKE.split()]
    for pair, worth in pairs:
        table[pair] = table[pair[::-1]] = worth
    return table


_CHANGED = _table()
_NEAR_KEYS = frozenset(pair for pair, worth in _CHANGED.items() if worth == _NEIGHBOUR)


def cost(typed: str, written: str, bound: float = FAR) -> float:
    """FAR where it is more than the bound."""
    if typed == written:
        return 0.0
    if abs(len(typed) - len(written)) > _WIDE or len({*typed} ^ {*written}) * _LEAST > bound:
        return FAR
    start, shortest = 0, min(len(typed), len(written))
    while start < shortest and typed[start] == written[start]:
        start += 1
    end = 0
    while end < shortest - start and typed[-1 - end] == written[-1 - end]:
        end += 1
    made = _between(typed, written, (start, len(typed) - end, len(written) - end), bound)
    return made if made <= bound else FAR


def _between(typed: str, written: str, part: tuple[int, int, int], bound: float) -> float:
    """Weighted Damerau-Levenshtein of what is left without the common beginning and end."""
    start, typed_end, written_end = part
    missing = [_one(written, at) for at in range(start, written_end)]
    row = [0.0]
    for one in missing:
        row.append(row[-1] + one)
    before: list[float] = []
    for i in range(start, typed_end):
        older, before, letter = before, row, typed[i]
        extra = _extra(typed, i)
        row = [before[0] + extra]
        for j in range(start, written_end):
            at, wanted = j - start, written[j]
            made = min(before[at + 1] + extra, row[at] + missing[at])
            if letter == wanted:
                made = min(made, before[at])
            else:
                changed = _CHANGED.get(letter + wanted, _OTHER)
                made = min(made, before[at] + changed + (0.0 if i or j else _first(changed)))
            if i > start and j > start and letter == written[j - 1] and typed[i - 1] == wanted:
                swapped = _SWAPPED if i > 1 and j > 1 else _SWAPPED + _FIRST / 2
                made = min(made, older[at - 1] + swapped)
            row.append(made)
        if min(row) > bound:
            return FAR
    return row[-1]


def _first(changed: float) -> float:
    return _FIRST / 2 if changed <= _SAME_SOUND else _FIRST


def _one(word: str, at: int) -> float:
    """What one letter too many or too few costs in this place."""
    letter = word[at]
    if at and word[at - 1] == letter:
        return _DOUBLED
    if at + 1 < len(word) and word[at + 1] == letter:
        return _DOUBLED
    if not at:
        return _LETTER + _FIRST
    if letter == "h" or (letter == "e" and at == len(word) - 1):
        return _SILENT
    return _VOWEL if letter in VOWELS else _LETTER


def _extra(typed: str, at: int) -> float:
    """A key may be hit together with its neighbour."""
    made = _one(typed, at)
    beside = (typed[at - 1 : at], typed[at + 1 : at + 2])
    return min(made, _NEIGHBOUR) if any(typed[at] + key in _NEAR_KEYS for key in beside) else made
