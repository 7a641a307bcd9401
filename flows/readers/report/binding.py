"""Which value belongs to which name: a name takes what follows it, until another name or label does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.readers.report import gaps, values
from flows.readers.report.clean import NOTHING
from flows.readers.report.names import ER, HER2, IHC, ISH, KI67, OTHER, PR
from flows.readers.report.pieces import Piece, pieces
from flows.readers.report.statement import METHODS, Statement

_BESIDE = 12
"""Letters between a bare 0 and what it is the score of."""
_FAR, _ON = 190, 90
"""Letters from a name to its first value, and from one value to the next."""
_BLANKED = 40
_NAMES = frozenset({ER, PR, HER2, ISH, IHC, KI67, "both"})
_MAY_PRECEDE = frozenset({values.STATUS, values.PERCENT, values.PLUS})
"""Kinds of value that may stand before their name."""
_AMOUNTS = frozenset({values.PERCENT, values.SCORE, values.PLUS, values.ALLRED})
_BLANK_LINE = re.compile(r"\n\s*\n|\f")


def statements(cleaned: str) -> tuple[Statement, ...]:
    return tuple(one for one in _Binder(cleaned, tuple(pieces(cleaned))).run() if one.values)


@dataclass(slots=True)
class _Binder:
    text: str
    pieces: Sequence[Piece]
    made: list[Statement] = field(default_factory=list)
    open: Statement | None = None

    def run(self) -> Sequence[Statement]:
        at = 0
        while at < len(self.pieces):
            at = self._step(at)
        return self.made

    def _step(self, at: int) -> int:
        piece = self.pieces[at]
        if piece.kind == OTHER:
            self.open = None
            return at + 1
        if piece.kind in _NAMES:
            return self._name(at)
        if self._precedes_its_name(at):
            return self._value_first(at)
        self._value(piece)
        return at + 1

    # --- names ----------------------------------------------------------------------------------------

    def _name(self, at: int) -> int:
        piece = self.pieces[at]
        if piece.kind in METHODS and self.open and self._is_method_of(self.open, piece):
            self.open.values.append(piece)
            self.open.last = piece.end
            return at + 1
        subjects, after = self._group(at)
        if subjects == (IHC,):
            if self.open is None or not self.open.is_about(HER2):
                self.open = self._new(subjects, piece)
            return after
        self.open = opened = self._new(subjects, piece)
        opened.last = self.pieces[after - 1].end
        opened.values += [one for one in self.pieces[at:after] if one.kind in METHODS]
        denied = gaps.denied_until(self.text, piece.start, opened.last)
        if denied:
            opened.start = piece.start - len("no ")
            opened.values.append(Piece(values.STATUS, values.NEGATIVE, opened.start, denied))
        return after

    def _is_method_of(self, one: Statement, piece: Piece) -> bool:
        """“negative by FISH” tells how; FISH on a line of its own is told of next."""
        gap = self._gap(one.last, piece.start)
        if piece.kind == IHC:
            return len(gap) < _ON and "\n\n" not in gap
        if one.values and one.values[-1].value == values.PENDING and not gap.strip():
            return True
        return one.is_about(HER2, ISH) and gaps.is_by(gap)

    def _group(self, at: int) -> tuple[tuple[str, ...], int]:
        """The names from here on that are told of together, and the piece after them."""
        subjects: list[str] = []
        after = at
        while after < len(self.pieces) and self.pieces[after].kind in _NAMES:
            if after > at and not self._together(self.pieces[after - 1], self.pieces[after]):
                break
            kind = self.pieces[after].kind
            subjects += (ER, PR) if kind == "both" else (kind,)
            after += 1
        return tuple(dict.fromkeys(one for one in subjects if one != IHC)) or (IHC,), after

    def _together(self, one: Piece, other: Piece) -> bool:
        return gaps.together(one.kind, other.kind, self._gap(one.end, other.start))

    def _new(self, subjects: tuple[str, ...], piece: Piece) -> Statement:
        made = Statement(len(self.made), subjects, piece.start, piece.end)
        self.made.append(made)
        return made

    def _gap(self, start: int, end: int) -> str:
        return self.text[start:end]

    # --- values before names --------------------------------------------------------------------------

    def _precedes_its_name(self, at: int) -> bool:
        """“positive for ER and PR”, “80 % of cells stain for PR”, “negative ER”."""
        piece = self.pieces[at]
        if piece.kind not in _MAY_PRECEDE:
            return False
        name = at + 1
        while name < len(self.pieces) and self.pieces[name].kind in _MAY_PRECEDE:
            name += 1
        if name == len(self.pieces) or self.pieces[name].kind not in _NAMES - {IHC}:
            return False
        gap = self._gap(piece.end, self.pieces[name].start)
        if gaps.goes_forward(gap):
            return True
        return name == at + 1 and self._is_free() and piece.kind == values.STATUS and gaps.is_adjective(gap)

    def _is_free(self) -> bool:
        return self.open is None or any(one.kind == values.STATUS for one in self.open.values)

    def _value_first(self, at: int) -> int:
        name = at + 1
        while self.pieces[name].kind not in _NAMES:
            name += 1
        subjects, after = self._group(name)
        if len(subjects) > 1 and self._has_its_own(after):
            subjects = subjects[:-1]
            while self.pieces[after - 1].kind not in subjects:
                after -= 1
        made = self._new(subjects, self.pieces[at])
        made.values += [
            *self.pieces[at:name],
            *(one for one in self.pieces[name:after] if one.kind in METHODS),
        ]
        made.last = self.pieces[after - 1].end
        self.open = made if after < len(self.pieces) and self._adds(made, self.pieces[after]) else None
        return after

    def _adds(self, made: Statement, following: Piece) -> bool:
        """“positive for ER (60 % of nuclei)”, “negative for HER2 by IHC”."""
        return following.kind in METHODS or gaps.opens_brackets(self._gap(made.last, following.start))

    def _has_its_own(self, after: int) -> bool:
        if after >= len(self.pieces) or self.pieces[after].kind in _NAMES:
            return False
        return gaps.begins_anew(self._gap(self.pieces[after - 1].end, self.pieces[after].start))

    # --- values after names ---------------------------------------------------------------------------

    def _value(self, piece: Piece) -> None:
        if piece.kind in {values.LEVEL, values.AMPLIFIED} and not (
            self.open and self.open.is_about(HER2, ISH)
        ):
            made = self._new((HER2,), piece)
            made.values.append(piece)
            self.open = self.open or made
            return
        if piece.kind == values.NOUGHT and not self._is_score(piece):
            return
        if self.open is None or not self._reaches(self.open, piece):
            self.open = None
        elif not self._is_sign(piece) or not self._gap(self.open.last, piece.start).strip(" :=\n"):
            self.open.values.append(piece)
            self.open.last = piece.end

    def _is_sign(self, piece: Piece) -> bool:
        """A plus or minus stands beside its name."""
        return piece.kind == values.STATUS and not any(map(str.isalpha, self._gap(piece.start, piece.end)))

    def _is_score(self, piece: Piece) -> bool:
        if self.open is None or not self.open.is_about(HER2, IHC):
            return False
        return len(self._gap(self.open.last, piece.start).replace(NOTHING, "").strip()) < _BESIDE

    def _reaches(self, one: Statement, piece: Piece) -> bool:
        gap = self._gap(one.last, piece.start)
        if piece.kind == values.NOUGHT:
            return True
        if len(gap) > (_ON if one.is_valued else _FAR):
            return False
        if _BLANK_LINE.search(gap):
            return not one.is_valued and len(gap.strip()) < len("(a)")
        if not gaps.stays_on_subject(gap):
            return False
        if one.is_valued and NOTHING in gap:
            return piece.kind in _AMOUNTS and gap.count(NOTHING) < _BLANKED
        return True
