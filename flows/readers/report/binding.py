"""Which value belongs to which name: a name takes what follows it, until another name or label does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flows.declare import Span
from flows.readers.report import pieces
from flows.readers.report.clean import NOTHING
from flows.readers.report.names import BETWEEN_NAMES, ER, HER2, IHC, ISH, KI67, OTHER, PR
from flows.readers.report.pieces import Piece

_BETWEEN = re.compile(BETWEEN_NAMES)
_BESIDE = 12
"""Letters between a bare 0 and what it is the score of."""
_FAR, _ON = 190, 90
"""Letters from a name to its first value, and from one value to the next."""
_NAMES = frozenset({ER, PR, HER2, ISH, IHC, KI67, "both"})
_FOR = re.compile(
    r"[\s.]*\(?(?:(?:\d\+|\d{1,3} ?%|nuclear|membranous|membrane|strong\w*|diffuse\w*|weak\w*|moderate\w*|focal\w*|staining|intensity"
    r"|expression|reactivity|immuno\w+|stain\w*|cells?|tumou?r|show\w*|in|to|the|both|of|protein|gene|nuclei|all|results?)\b[\s,.)]*){0,10}"
    r"\b(?:for|of)\b\s*(?:the\b|both\b)?\s*"
)
_ADJECTIVE = re.compile(r"[ -]{1,2}")
_NO_BEFORE = re.compile(r"\b(?:no|without|lacks?|lacking)\s+(?:detectable\s+|definite\s+|evidence\s+of\s+)?$")
_NO_AFTER = re.compile(
    r"[\s.]*(?:and progesterone receptors?\s*)?(?:were |was |are |is )?(?:found|detected|identified|seen|expression|present|in\b|staining)"
)
_ITS_OWN = re.compile(r"\s*(?:status |gene |protein )?(?:(?:is|are|was|were)\s*|[:=]\s*)?")
_BLANK_LINE = re.compile(r"\n\s*\n|\f")


@dataclass(slots=True)
class Statement:
    """What is said of the names that stand together."""

    number: int
    subjects: tuple[str, ...]
    start: int
    last: int
    """Where its last piece ends."""
    values: list[Piece] = field(default_factory=list)

    def span(self, value: Piece) -> Span:
        return Span(min(self.start, value.start), max(value.end, min(self.last, value.end)))


def statements(cleaned: str) -> tuple[Statement, ...]:
    found = tuple(pieces.pieces(cleaned))
    return tuple(one for one in _Binder(cleaned, found).run() if one.values)


@dataclass(slots=True)
class _Binder:
    text: str
    pieces: Sequence[Piece]
    made: list[Statement] = field(default_factory=list)
    open: Statement | None = None

    def run(self) -> Iterator[Statement]:
        at = 0
        while at < len(self.pieces):
            at = self._step(at)
        return iter(self.made)

    def _step(self, at: int) -> int:
        piece = self.pieces[at]
        if piece.kind == OTHER:
            self.open = None
            return at + 1
        if piece.kind in _NAMES:
            return self._name(at)
        if self._goes_on_to_a_name(at):
            return self._value_first(at)
        self._value(piece)
        return at + 1

    # --- names ----------------------------------------------------------------------------------------

    def _name(self, at: int) -> int:
        """A method beside HER2 is no new subject: “HER2 (IHC)”, “negative by FISH”."""
        subjects, after = self._group(at)
        piece = self.pieces[at]
        if piece.kind in {IHC, ISH} and self.open and self._is_method(piece):
            self.open.values.append(Piece(piece.kind, "", piece.start, piece.end))
            self.open.last = piece.end
            return at + 1
        if subjects == (IHC,):
            subjects = ()
        if not subjects:
            if self.open is None or HER2 not in self.open.subjects:
                self.open = self._new((IHC,), piece)
            return after
        opened = self._new(subjects, piece)
        opened.last = self.pieces[after - 1].end
        opened.values += [one for one in self.pieces[at:after] if one.kind in {IHC, ISH}]
        self.open = opened
        if _NO_BEFORE.search(self.text, max(0, piece.start - 40), piece.start):
            ending = _NO_AFTER.match(self.text, opened.last, opened.last + 60)
            if ending:
                opened.values.append(Piece(pieces.STATUS, pieces.NEGATIVE, piece.start - 3, ending.end()))
                opened.start = piece.start - 3
        return after

    def _is_method(self, piece: Piece) -> bool:
        """“negative by FISH (...)” and “(2+). Negative by FISH”, unless FISH begins a line of its own."""
        assert self.open is not None
        gap = self.text[self.open.last : piece.start]
        if piece.kind == IHC:
            return len(gap) < _ON and "\n\n" not in gap
        if not {HER2, ISH} & set(self.open.subjects):
            return False
        return re.fullmatch(r"[\s,.(]*(?:(?:by|via|using|with|on)[\s.]*)(?:the\s*)?", gap) is not None

    def _group(self, at: int) -> tuple[tuple[str, ...], int]:
        subjects: list[str] = []
        after = at
        while after < len(self.pieces) and self.pieces[after].kind in _NAMES:
            if after > at and not self._together(self.pieces[after - 1], self.pieces[after]):
                break
            kind = self.pieces[after].kind
            subjects += (ER, PR) if kind == "both" else (kind,)
            after += 1
        only = tuple(dict.fromkeys(one for one in subjects if one != IHC)) or (IHC,)
        return only, after

    def _together(self, one: Piece, other: Piece) -> bool:
        gap = self.text[one.end : other.start]
        if NOTHING in gap or len(gap) > 60 or "    " in gap:
            return False
        if "\n" in gap.strip(" ") and one.kind != other.kind and not re.search(r"\b(?:and|or|by)\s*\n|[/&,]\s*\n|\n\s*\(|\n\s*(?:and|by)\b", gap):
            return False
        return _BETWEEN.fullmatch(gap) is not None

    def _new(self, subjects: tuple[str, ...], piece: Piece) -> Statement:
        made = Statement(len(self.made), subjects, piece.start, piece.end)
        self.made.append(made)
        return made

    # --- values ---------------------------------------------------------------------------------------

    def _goes_on_to_a_name(self, at: int) -> bool:
        """“positive for ER and PR”, “80 % of cells stain for PR”, “negative ER”."""
        piece = self.pieces[at]
        if piece.kind not in {pieces.STATUS, pieces.PERCENT, pieces.PLUS}:
            return False
        following = at + 1
        while following < len(self.pieces) and self.pieces[following].kind in {pieces.PLUS, pieces.STATUS, pieces.PERCENT}:
            following += 1
        if following == len(self.pieces) or self.pieces[following].kind not in _NAMES - {IHC}:
            return False
        gap = self.text[piece.end : self.pieces[following].start]
        if len(gap) > 120 or NOTHING in gap or "\n\n" in gap or re.search(r"[:;]", gap):
            return False
        if _FOR.fullmatch(gap):
            return True
        return following == at + 1 and self._is_free() and piece.kind == pieces.STATUS and bool(_ADJECTIVE.fullmatch(gap))

    def _is_free(self) -> bool:
        return self.open is None or any(one.kind == pieces.STATUS for one in self.open.values)

    def _value_first(self, at: int) -> int:
        values = [self.pieces[at]]
        name = at + 1
        while self.pieces[name].kind not in _NAMES:
            values.append(self.pieces[name])
            name += 1
        subjects, after = self._group(name)
        if len(subjects) > 1 and self._has_its_own(after):
            subjects = subjects[:-1]
            while self.pieces[after - 1].kind not in subjects:
                after -= 1
        made = self._new(subjects, values[0])
        made.values += [*values, *(one for one in self.pieces[name:after] if one.kind in {IHC, ISH})]
        made.last = self.pieces[after - 1].end
        self.open = None if after == len(self.pieces) or self.pieces[after].kind not in {IHC, ISH} else made
        return after

    def _has_its_own(self, after: int) -> bool:
        """“... for PR, and HER2 is negative”: the last name begins anew."""
        if after >= len(self.pieces) or self.pieces[after].kind in _NAMES:
            return False
        gap = self.text[self.pieces[after - 1].end : self.pieces[after].start]
        return _ITS_OWN.fullmatch(gap) is not None

    def _value(self, piece: Piece) -> None:
        if piece.kind in {pieces.LEVEL, pieces.AMPLIFIED} and not (self.open and {HER2, ISH} & set(self.open.subjects)):
            made = self._new((HER2,), piece)
            made.values.append(piece)
            self.open = self.open or made
            return
        if piece.kind == pieces.NOUGHT and not self._is_score(piece):
            return
        if self.open is None or not self._reaches(self.open, piece):
            self.open = None
            return
        self.open.values.append(piece)
        self.open.last = piece.end

    def _is_score(self, piece: Piece) -> bool:
        return (
            self.open is not None
            and bool({HER2, IHC} & set(self.open.subjects))
            and len(self.text[self.open.last : piece.start].strip()) < _BESIDE
            and NOTHING not in self.text[self.open.last : piece.start]
        )

    def _reaches(self, one: Statement, piece: Piece) -> bool:
        gap = self.text[one.last : piece.start]
        valued = any(value.kind not in {IHC, ISH} for value in one.values)
        if len(gap) > (_ON if valued else _FAR):
            return False
        if _BLANK_LINE.search(gap):
            return not valued and len(gap.strip()) < 3
        if valued and NOTHING in gap:
            return piece.kind in {pieces.PERCENT, pieces.SCORE, pieces.PLUS, pieces.ALLRED} and gap.count(NOTHING) < 40
        return True
