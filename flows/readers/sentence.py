"""A sentence as groups of names and runs of results, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from flows.readers.alone import is_told_of_it, may_be_low
from flows.readers.marks import Mark, is_filler, is_strange

RESULTS = frozenset({"value", "signs"})
NAMES = frozenset({"subject", "other"})
PAUSES = frozenset({"comma", "and", "but"})
_JOINTS = frozenset({"and", "or", "slash", "comma", "colon", "right"})
_MANY = 5
_ABBREVIATED = 2
"""“just er” may be somebody who hesitates."""
_ENDLESS = 24
"""More results than this in one breath are no report."""


@dataclass(slots=True)
class Group:
    """Receptors named together, from place `first` to `last`; `told` when a result is bound."""

    subjects: list[Mark]
    first: int
    last: int
    loose: bool = False
    """Nothing joins the names: “positive her2 er negative” names two that do not belong together."""
    told: bool = False

    @property
    def is_other(self) -> bool:
        return self.subjects[0].kind == "other"


@dataclass(slots=True)
class Run:
    """Results told in one breath."""

    first: int
    last: int
    values: list[Mark] = field(default_factory=list)
    places: list[int] = field(default_factory=list)


class Sentence:
    def __init__(self, row: Sequence[Mark]) -> None:
        self.row = row
        self.nodes: list[Group | Run] = []
        self.loose_plus: list[tuple[Mark, Mark]] = []
        """“ER + PR negative”: the sign may be a result, or may join the names."""
        self.strange = sum(map(is_strange, row))
        """How many words we do not know."""
        for at, mark in enumerate(row):
            if mark.kind in NAMES:
                self._name(at, mark)
            elif mark.kind in RESULTS:
                self._say(at, mark)

    def next(self, at: int) -> int | None:
        """The next mark that matters, a pause among them."""
        for place in range(at + 1, len(self.row)):
            mark = self.row[place]
            if not (is_filler(mark) or mark.kind in {"right", "colon"}):
                return place
        return None

    def has_result(self, group: Group) -> bool:
        """Whether a result follows at once."""
        following = self.next(group.last)
        return following is not None and self.row[following].kind in RESULTS

    def is_only(self, group: Group) -> bool:
        names_it = group.first > 1 and self.row[group.first - 1].text in {"the", "my"}
        at = group.first - 2 if names_it else group.first - 1
        before = self.row[at].text if at >= 0 else ""
        if before == "only" or (before == "just" and self._is_all(group)):
            return True
        after = list(
            takewhile(lambda mark: mark.kind not in PAUSES, self.row[group.last + 1 : group.last + 4])
        )
        return 0 < len(after) <= 2 and after[-1].text == "only"

    def _is_all(self, group: Group) -> bool:
        """Whether one receptor, written out, is the last word."""
        name = self.row[group.first]
        spelled_out = name.value in {"er", "pr"} and len(name.text) > _ABBREVIATED
        return spelled_out and len(self.row) == group.last + 1

    def between(self, start: int, end: int) -> Sequence[Mark]:
        return self.row[start + 1 : end]

    def is_lonely(self, at: int) -> bool:
        """Whether the bare result here may answer an open question."""
        value, strange = self.row[at], self.strange
        if value.value == "low" and not may_be_low(self.row, at):
            return False
        if value.value in {"pos", "neg", "equiv"} and strange > _MANY:
            return is_told_of_it(self.row, at)
        if value.value in {"number", "plus", "minus"} or strange > _MANY:
            return not strange
        before = takewhile(lambda place: self.row[place].kind not in PAUSES, range(at - 1, -1, -1))
        if any(self.row[place].kind == "junk" for place in before) or (at and is_strange(self.row[at - 1])):
            return False
        after = self.row[at + 1 : at + 3]
        return not (len(after) == 2 and after[0].text == "for" and is_strange(after[1]))

    def stays_open(self, at: int) -> bool:
        """“I don't know what to eat” says nothing about a result."""
        after = takewhile(lambda mark: mark.kind not in PAUSES, self.row[at + 1 : at + 1 + _MANY])
        if any(mark.kind == "junk" for mark in self.row[max(0, at - 2) : at]):
            return False
        return self.strange <= _MANY and not any(is_strange(mark) for mark in after)

    # --- building -----------------------------------------------------------------------------------

    def _name(self, at: int, mark: Mark) -> None:
        group = self.nodes[-1] if self.nodes else None
        if (
            isinstance(group, Group)
            and mark.kind == group.subjects[0].kind == "subject"
            and self._joins(group, at)
        ):
            group.loose = group.loose or at == group.last + 1
            group.subjects.append(mark)
            group.last = at
        else:
            self.nodes.append(Group([mark], at, at))

    def _joins(self, group: Group, at: int) -> bool:
        gap = self.between(group.last, at)
        if self.is_only(group):
            return False
        if gap and self._is_led(group) and (any(m.kind == "comma" for m in gap) or self._list_has_result(at)):
            return False
        return all(m.kind in _JOINTS or m.value == "plusand" or is_filler(m) for m in gap)

    def _is_led(self, group: Group) -> bool:
        """“negative HER2, ...” has its result already."""
        run = self.nodes[-2] if len(self.nodes) > 1 else None
        if not isinstance(run, Run) or self.next(run.last) != group.first:
            return False
        places = (self.row[place] for place in range(run.last - 1, -1, -1))
        before = next((mark for mark in places if not is_filler(mark)), None)
        return before is None or before.kind in {*PAUSES, "value"}

    def _list_has_result(self, name: int) -> bool:
        """Whether the list of receptors that begins here is followed by a result at once."""
        place = self.next(name)
        while place is not None:
            after = self.next(place) if self.row[place].kind in {"and", "slash"} else place
            if after is None or self.row[after].kind != "subject":
                break
            place = self.next(after)
        return place is not None and self.row[place].kind in RESULTS

    def _say(self, at: int, mark: Mark) -> None:
        last = self.nodes[-1] if self.nodes else None
        if mark.value == "plusand" and isinstance(last, Group):
            self.loose_plus.append((last.subjects[-1], mark))
        elif isinstance(last, Run) and self._goes_on(last, at):
            if len(last.values) < _ENDLESS:
                last.values.append(mark)
                last.places.append(at)
            last.last = at
        else:
            self.nodes.append(Run(at, at, [mark], [at]))

    def _goes_on(self, run: Run, at: int) -> bool:
        gap = self.between(run.last, at)
        signed = self.row[run.last].value in {"plus", "minus"} and self.row[at].start > self.row[run.last].end
        parted = len(gap) > 0 or signed or self.row[at].text.startswith("no")
        return not any(map(is_strange, gap)) and not (parted and self._leads(at))

    def _leads(self, at: int) -> bool:
        """A result directly before a name that has no other result: “..., negative her2”."""
        name = self.next(at)
        if name is None or self.row[name].kind not in NAMES:
            return False
        after = self.next(name)
        return after is None or self.row[after].kind not in RESULTS
