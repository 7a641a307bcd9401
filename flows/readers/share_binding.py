"""Which amount is whose: the one that follows a marker, or “95% ER” where none does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from flows.declare import Span
from flows.readers import share_words as words
from flows.readers.share_marks import BARE, PERCENT, Amount, Name, Piece, pieces
from flows.readers.stands import before, denied, theirs


class Bound(NamedTuple):
    """Where the amount stands, and `around` it the words from its marker on."""

    marker: str
    measure: str
    text: str
    start: int
    end: int
    around: Span


@dataclass(slots=True)
class _Group:
    """Markers that are named together, and how many amounts are told of them."""

    names: list[Name]
    told: list[Amount] = field(default_factory=list)
    paired: bool = False
    """“ER/PR 95/20”: an amount each."""
    both: bool = False
    """“95% for both ER and PR”: the next name shares it."""

    @property
    def end(self) -> int:
        return (self.told or self.names)[-1].end

    @property
    def markers(self) -> tuple[str, ...]:
        return tuple(marker for name in self.names for marker in name.markers)


def bound(claim: str) -> Iterator[Bound]:
    """In the order of the words; a marker's own amount goes before one that only stands next to it."""
    row = tuple(pieces(claim))
    last: _Group | None = None
    for at, piece in enumerate(row):
        after = row[at + 1] if at + 1 < len(row) else None
        match piece:
            case Name() if last is None or piece not in last.names:
                if last and last.both and words.JOINS.match(claim[last.names[-1].end : piece.start]):
                    yield from _told(claim, _Group([piece], list(last.told)), last.told[0], None)
                    continue
                last = _named(claim, last, piece)
            case Amount() if not _is_none(claim, piece):
                amount = _in_percent(claim, piece, after)
                owner = _owner(claim, last, amount, after)
                if owner is None or denied(claim, amount.start) or _gives_way(claim, amount, after):
                    continue
                last = owner
                owner.told.append(amount)
                yield from _told(claim, owner, amount, after)


def _named(claim: str, last: _Group | None, name: Name) -> _Group:
    joined = last and not last.told and last.markers and name.markers
    if last and joined and words.JOINS.match(claim[last.end : name.start]):
        return _Group([*last.names, name])
    return _Group([name])


def _is_none(claim: str, amount: Amount) -> bool:
    """Chances, cut-offs, and figures that are no share at all."""
    if amount.measure in words.SCORES:
        return False
    if float(re.split("[-]", amount.text)[-1].lstrip("<>≥≤~")) > 100 or words.NOT_A_SHARE.match(
        claim, amount.end
    ):
        return True
    if amount.text in words.OR_MORE and claim[amount.start : amount.end].rstrip().endswith(words.MORE):
        return True
    if amount.text not in words.EDGES and amount.text[0] not in words.SIGNED:
        return False
    rest = words.STOP.split(claim[amount.end : amount.end + words.AROUND], maxsplit=1)[0]
    return words.CUT_OFF.search(before(claim, amount.start) + rest) is not None


def _in_percent(claim: str, amount: Amount, after: Piece | None) -> Amount:
    """“40 and 80%”."""
    if amount.measure != BARE or not isinstance(after, Amount) or after.measure != PERCENT:
        return amount
    return (
        amount._replace(measure=PERCENT) if words.PAIR_OR.match(claim[amount.end : after.start]) else amount
    )


def _owner(claim: str, last: _Group | None, amount: Amount, after: Piece | None) -> _Group | None:
    follows = last is not None and _follows(claim, last, amount)
    backwards = isinstance(after, Name) and _precedes(claim, amount, after)
    if backwards and isinstance(after, Name) and (not follows or _is_for_next(claim, last, amount, after)):
        return _Group([after], both="both" in claim[amount.end : after.start])
    return last if follows else None


def _is_for_next(claim: str, last: _Group | None, amount: Amount, after: Name) -> bool:
    paused = last is not None and words.PAUSE.search(claim, last.end, amount.start) is not None
    return paused or re.search(r"\bfor\b", claim[amount.end : after.start]) is not None


def _follows(claim: str, last: _Group, amount: Amount) -> bool:
    gap = claim[last.end : amount.start]
    if len(gap) > words.FAR:
        return False
    said = any((told.measure in words.SCORES) == (amount.measure in words.SCORES) for told in last.told)
    if said and not (last.paired and len(last.told) < len(last.names)):
        return words.OR.match(gap) is not None or (words.FIXED.search(gap) is not None and _is_close(gap))
    if said:
        return words.PAIR.match(gap) is not None
    if amount.measure == BARE:
        return words.DIRECT.match(gap) is not None and _is_sure(claim, last, amount)
    return _is_close(gap)


def _is_sure(claim: str, last: _Group, amount: Amount) -> bool:
    if not words.NO_UNIT.match(claim, amount.end):
        return False
    if claim.startswith("/", amount.end) and len(last.names) == 1:
        return False
    sure = (
        amount.text[0] in words.SIGNED
        or float(amount.text.split("-")[0].lstrip("~")) > words.SURE_WITHOUT_SIGN
    )
    return sure or last.markers == ("ki67",)


def _is_close(gap: str) -> bool:
    strange = sum(word not in words.KNOWN for word in words.WORD.findall(gap))
    if words.STOP.search(gap):
        return strange <= 1
    return strange <= words.STRANGE


def _precedes(claim: str, amount: Amount, name: Name) -> bool:
    """Not from one line to the next, unless the words run on."""
    gap = claim[amount.end : name.start]
    runs_on = "\n" not in gap or re.search(r"\b(?:for|of)\b", gap) is not None
    return amount.measure != BARE and runs_on and words.OF_CELLS.match(gap) is not None


def _gives_way(claim: str, amount: Amount, after: Piece | None) -> bool:
    """“Low positive (1-9%): 5%” tells the cut-offs first."""
    if amount.text not in words.EDGES or not isinstance(after, Amount) or after.measure != PERCENT:
        return False
    return after.start - amount.end < words.FAR and not words.PAIR.match(claim[amount.end : after.start])


def _told(claim: str, owner: _Group, amount: Amount, after: Piece | None) -> Iterator[Bound]:
    names: Sequence[Name] = owner.names
    if len(names) == 2 and isinstance(after, Amount) and len(owner.told) == 1:
        owner.paired = words.PAIR.match(claim[amount.end : after.start]) is not None
    if owner.paired:
        names = names[len(owner.told) - 1 : len(owner.told)]
    measure = PERCENT if amount.measure == BARE else amount.measure
    for name in names:
        if not denied(claim, name.start) and not theirs(claim, max(name.start, amount.start)):
            around = Span(min(name.start, amount.start), max(name.end, amount.end))
            for marker in name.markers:
                yield Bound(marker, measure, amount.text, amount.start, amount.end, around)
