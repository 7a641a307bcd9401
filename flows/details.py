"""What was told besides the answers: grade, percentages and scores, T, N and M, each as written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from flows.readers.grade import read_grade
from flows.readers.shares import read_shares
from flows.readers.tnm import read_tnm
from flows.values import Detail

Details = tuple[tuple[str, str], ...]
"""Each with its words, in the order of the list."""
_KNOWN: Mapping[str, Detail] = {str(detail): detail for detail in Detail}


def remembered(details: Details, text: str) -> Details:
    """A lone value is new or takes the place of the old one; of two, neither is taken."""
    told = defaultdict(set)
    for detail, words in _told(text):
        told[detail].add(words)
    if not told:
        return details
    after = {
        **dict(details),
        **{str(detail): "".join(words) for detail, words in told.items() if len(words) == 1},
    }
    return tuple((str(detail), after[detail]) for detail in Detail if detail in after)


def _told(text: str) -> Iterator[tuple[Detail, str]]:
    for grade in read_grade(text, asked=False):
        yield Detail.GRADE, str(grade)
    for share in read_shares(text, asked=False):
        if detail := _KNOWN.get(f"{share.marker}-{share.measure}"):
            yield detail, share.text
    for code in read_tnm(text, asked=False):
        yield Detail(code.letter.lower()), code.text
