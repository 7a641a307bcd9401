"""Which amount is whose: the one that follows a marker, or “95% ER” where none does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from flows.declare import Span
from flows.readers.fixes import FIX, NOW
from flows.readers.share_marks import ALLRED, BARE, H_SCORE, PERCENT, Amount, Name, Piece, pieces
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


_JOINS = re.compile(r"\s*(?:/|&|and|or|,\s*and)\s*\Z")
_PAIR = re.compile(r"\s*(?:/|&|and|,|,\s*and|-)?\s*\Z")
_PAIR_OR = re.compile(r"\s*(?:/|&|and|or)\s*\Z")
_FIXED = re.compile(rf"(?<![a-z])(?:{FIX}|{NOW})")
_MORE = ("more", "greater", "higher", "above", "over")
_OR = re.compile(r"\s*(?:or|or maybe|or about|, or)\s*\Z")
_FAR = 150
_STOP = re.compile(r"[.;\n](?!\d)")
_PAUSE = re.compile(r"[,.;\n]|\band\b|\bbut\b")
_WORD = re.compile(r"[a-z]+")
_KNOWN_WORDS = """
is was are were of at in to a an the it its my by for about around positive pos negative neg ve low weak weakly
moderate moderately strong strongly intensity nuclear nuclei staining stain stained stains cells cell tumor tumour
cancer neoplastic invasive carcinoma result results status score percent percentage proportion immunoreactive
immunoreactivity present detected detectable found there show shows showing expression expressed receptor
receptors came back level index labelling labeling rate says said with and be both each per ihc
immunohistochemistry clone quick total li high very quite approximately diffuse diffusely intermediate variable
that which estimated positivity demonstrate demonstrates greater more least average nuclei proportion only just like mostly than
"""
_KNOWN = frozenset(_KNOWN_WORDS.split())
_STRANGE = 2
_DIRECT = re.compile(
    r"(?:[\s:=(+-]|% ?(?:positive|pos)?|(?:is|was|are|of|at|it|its|about|index|status|level|receptors?|came|back|says"
    r"|said|labelling|labeling|li|rate|like|only|just|now|both|percentage|not|isnt|wasnt|no|sorry"
    r"|actually|i|meant?|to|say|or|and|\d{1,3})(?![a-z]))*\Z"
)
_NO_UNIT = re.compile(
    r"\s*(?:$|[,.;!)\n(/&]|(?:and|but|er|pr|pgr|progest\w+|o?estrogen|ki|her-?2|grade|stage|so|or|sorry|with|i|they"
    r"|idc|ilc|tnbc|in|on|to|not|strong\w*|positive|pos|p?t[0-4]|g[1-3]|-|actually|which|is|then|now|my)(?![a-z]))"
)
_SURE_WITHOUT_SIGN = 8
"""Up to here a number without a percent sign may be an Allred score."""
_OF_CELLS = re.compile(
    r"\s*(?:(?:of|the|my|tumou?r|cancer|invasive|neoplastic|cells?|nuclei|nuclear|are|is|were|was|show|shows|showing"
    r"|stain|staining|stained|positive|pos|moderate|moderately|strong|strongly|weak|weakly|to|for|express|expressing"
    r"|intensity|reactive|reactivity|immunoreactive|positivity|in|with|and|both|each)[\s,.]+)*\Z"
)
_NOT_A_SHARE = re.compile(
    r"[\s)]*(?:(?:of )?(?:all |the |most |breast )*(?:women|people|patients|cases|cancers|chance|risk|sure|certain"
    r"|time|likel\w+|survival|recurrence|better|reduction|benefit|cure\w*|convinced|necrosis|dcis|in situ|tils?"
    r"|lymphocyt\w+|off|discount|positive (?:i|that|its|this)))(?![a-z])"
)
_CUT_OFF = re.compile(
    r"\b(?:cut-? ?offs?|thresholds?|considered|defined?|definitions?|criteri\w+|guidelines?|reference|normal"
    r"|counts? as|classed|classified|regarded|scored as|interpretation|interpreted|is when|if|means|requires?"
    r"|required|general\w*|usually|typically|any(?:thing)?|when|control\w*)\b"
)
_EDGES = frozenset(
    {"1", "10", "<1", ">1", "≥1", "≤1", "<10", ">10", "≥10", "1-9", "1-10", "1-100", "11-100", "10-100"}
)
"""Where the cut-offs stand."""
_SCORES = frozenset({ALLRED, H_SCORE})
_OR_MORE = frozenset({"≥1", "≥5", "≥10", "≥14", "≥15", "≥20", "≥25", "≥30"})
_SIGNED = frozenset("<>≥≤")
_AROUND = 50


def bound(claim: str) -> Iterator[Bound]:
    """In the order of the words; a marker's own amount goes before one that only stands next to it."""
    row = tuple(pieces(claim))
    last: _Group | None = None
    for at, piece in enumerate(row):
        after = row[at + 1] if at + 1 < len(row) else None
        match piece:
            case Name() if last is None or piece not in last.names:
                if last and last.both and _JOINS.match(claim[last.names[-1].end : piece.start]):
                    yield from _told(claim, _Group([piece], list(last.told)), last.told[0], None)
                    continue
                last = _named(claim, last, piece)
            case Amount() if not _is_none(claim, piece):
                piece = _in_percent(claim, piece, after)
                owner = _owner(claim, last, piece, after)
                if owner is None or denied(claim, piece.start) or _gives_way(claim, piece, after):
                    continue
                last = owner
                owner.told.append(piece)
                yield from _told(claim, owner, piece, after)


def _named(claim: str, last: _Group | None, name: Name) -> _Group:
    joined = last and not last.told and last.markers and name.markers
    if last and joined and _JOINS.match(claim[last.end : name.start]):
        return _Group([*last.names, name])
    return _Group([name])


def _is_none(claim: str, amount: Amount) -> bool:
    """Chances, cut-offs, and figures that are no share at all."""
    if amount.measure in _SCORES:
        return False
    if float(re.split("[-]", amount.text)[-1].lstrip("<>≥≤~")) > 100 or _NOT_A_SHARE.match(claim, amount.end):
        return True
    if amount.text in _OR_MORE and claim[amount.start : amount.end].rstrip().endswith(_MORE):
        return True
    if amount.text not in _EDGES and amount.text[0] not in _SIGNED:
        return False
    rest = _STOP.split(claim[amount.end : amount.end + _AROUND], maxsplit=1)[0]
    return _CUT_OFF.search(before(claim, amount.start) + rest) is not None


def _in_percent(claim: str, amount: Amount, after: Piece | None) -> Amount:
    """“40 and 80%”."""
    if amount.measure == BARE and isinstance(after, Amount) and after.measure == PERCENT:
        if _PAIR_OR.match(claim[amount.end : after.start]):
            return amount._replace(measure=PERCENT)
    return amount


def _owner(claim: str, last: _Group | None, amount: Amount, after: Piece | None) -> _Group | None:
    follows = last is not None and _follows(claim, last, amount)
    backwards = isinstance(after, Name) and _precedes(claim, amount, after)
    if backwards and isinstance(after, Name) and (not follows or _is_for_next(claim, last, amount, after)):
        return _Group([after], both="both" in claim[amount.end : after.start])
    return last if follows else None


def _is_for_next(claim: str, last: _Group | None, amount: Amount, after: Name) -> bool:
    paused = last is not None and _PAUSE.search(claim, last.end, amount.start) is not None
    return paused or re.search(r"\bfor\b", claim[amount.end : after.start]) is not None


def _follows(claim: str, last: _Group, amount: Amount) -> bool:
    gap = claim[last.end : amount.start]
    if len(gap) > _FAR:
        return False
    said = any((told.measure in _SCORES) == (amount.measure in _SCORES) for told in last.told)
    if said and not (last.paired and len(last.told) < len(last.names)):
        return _OR.match(gap) is not None or (_FIXED.search(gap) is not None and _is_close(gap))
    if amount.measure == BARE:
        return _DIRECT.match(gap) is not None and _is_sure(claim, last, amount)
    return _is_close(gap)


def _is_sure(claim: str, last: _Group, amount: Amount) -> bool:
    if not _NO_UNIT.match(claim, amount.end):
        return False
    if claim.startswith("/", amount.end) and len(last.names) == 1:
        return False
    sure = amount.text[0] in _SIGNED or float(amount.text.split("-")[0].lstrip("~")) > _SURE_WITHOUT_SIGN
    return sure or last.markers == ("ki67",)


def _is_close(gap: str) -> bool:
    strange = sum(word not in _KNOWN for word in _WORD.findall(gap))
    if _STOP.search(gap):
        return strange <= 1
    return strange <= _STRANGE


def _precedes(claim: str, amount: Amount, name: Name) -> bool:
    """Not from one line to the next, unless the words run on."""
    gap = claim[amount.end : name.start]
    runs_on = "\n" not in gap or re.search(r"\b(?:for|of)\b", gap) is not None
    return amount.measure != BARE and runs_on and _OF_CELLS.match(gap) is not None


def _gives_way(claim: str, amount: Amount, after: Piece | None) -> bool:
    """“Low positive (1-9%): 5%” tells the cut-offs first."""
    if amount.text not in _EDGES or not isinstance(after, Amount) or after.measure != PERCENT:
        return False
    return after.start - amount.end < _FAR and not _PAIR.match(claim[amount.end : after.start])


def _told(claim: str, owner: _Group, amount: Amount, after: Piece | None) -> Iterator[Bound]:
    names: Sequence[Name] = owner.names
    if len(names) == 2 and isinstance(after, Amount) and len(owner.told) == 1:
        owner.paired = _PAIR.match(claim[amount.end : after.start]) is not None
    if owner.paired:
        names = names[len(owner.told) - 1 : len(owner.told)]
    measure = PERCENT if amount.measure == BARE else amount.measure
    for name in names:
        if not denied(claim, name.start) and not theirs(claim, max(name.start, amount.start)):
            around = Span(min(name.start, amount.start), max(name.end, amount.end))
            for marker in name.markers:
                yield Bound(marker, measure, amount.text, amount.start, amount.end, around)
