"""Whether a bare result stands alone enough in its piece of a sentence to be the answer."""

from __future__ import annotations

from collections.abc import Sequence

from flows.readers.marks import Mark, is_strange

_TELLING = frozenset({"its", "it"})
_CALLED = frozenset({"to", "called", "classed", "labelled", "termed", "classified", "as"})
_PIECES = frozenset({"comma", "but"})
_NEAR = 4


def may_be_low(row: Sequence[Mark], at: int) -> bool:
    """Blood counts and moods are low; a HER2 is called so, or low is said alone."""
    called = at > 0 and row[at - 1].text in _CALLED
    return called or not any(map(is_strange, _piece(row, at)))


def is_told_of_it(row: Sequence[Mark], at: int) -> bool:
    """In a long story: a clause of its own that says so, and nothing else that has results."""
    if any(mark.kind in {"other", "junk"} for mark in row):
        return False
    clause = [mark for mark in _piece(row, at) if mark.start < row[at].start][-_NEAR:]
    return any(mark.text in _TELLING for mark in clause) and sum(map(is_strange, clause)) <= 1


def _piece(row: Sequence[Mark], at: int) -> Sequence[Mark]:
    ends = [place for place, mark in enumerate(row) if mark.kind in _PIECES]
    start = max((end + 1 for end in ends if end < at), default=0)
    return row[start : min((end for end in ends if end > at), default=len(row))]
