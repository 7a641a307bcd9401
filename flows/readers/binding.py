"""Which result belongs to which receptor: the words between them decide, by these rules, in this order.

1. "positive for ER", "negative by FISH", "waiting for FISH": to what follows.
2. "HER2 was positive": to what stands before and has no result yet.
3. "positive HER2, negative ER": to what follows at once.
4. "HER2 negative, 1+": once more to what stands before.
5. Otherwise to nothing: such a bare result counts only as the answer to an open question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flows.readers.asserted import asserted
from flows.readers.facts import Fact, Told
from flows.readers.marks import Mark, is_filler, is_strange, marks
from flows.readers.negation import OPEN, denied
from flows.readers.words import Words, words_of

_RESULTS = frozenset({"value", "signs"})
_STATUS = frozenset({"pos", "neg", "plus", "minus", "low"})
_JOINTS = frozenset({"and", "or", "slash", "comma", "colon", "right"})
_BY = frozenset({"by", "on", "via", "with", "in"})
_TRIPLE = ("er", "pr", "her2")
_FAR = 5


@dataclass(slots=True)
class _Group:
    """Receptors named together: `first` and `last` are places in the sentence; `told` when a result is bound."""

    subjects: list[Mark]
    first: int
    last: int
    loose: bool = False
    """Nothing joins the names: "positive her2 er negative" names two that do not belong together."""
    told: bool = False


@dataclass(slots=True)
class _Run:
    """Results told in one breath."""

    first: int
    last: int
    values: list[Mark] = field(default_factory=list)


def told(text: str, *, asked: bool) -> Told:
    words = words_of(text)
    row = marks(asserted(words.plain, asked=asked))
    facts = tuple(fact for sentence in _sentences(row) for fact in _Sentence(denied(sentence), words).facts())
    was = next((mark.start for mark in row if mark.kind == "was"), len(text) * 2)
    turns = (m.start for m in row if m.kind == "fix" or (m.kind == "now" and m.start > was))
    return Told(facts, tuple(words.span(turn, turn).start for turn in turns))


def _sentences(row: Sequence[Mark]) -> Iterator[list[Mark]]:
    sentence: list[Mark] = []
    for mark in row:
        if mark.kind != "stop":
            sentence.append(mark)
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


class _Sentence:
    def __init__(self, row: Sequence[Mark], words: Words) -> None:
        self.row, self.words = row, words
        self.nodes: list[_Group | _Run] = []
        for at, mark in enumerate(row):
            if mark.kind in {"subject", "other"}:
                self._name(at, mark)
            elif mark.kind in _RESULTS:
                self._say(at, mark)

    def facts(self) -> Iterator[Fact]:
        for mark in self.row:
            if mark.kind == "all":
                yield from (self._fact(subject, mark.value, mark) for subject in _TRIPLE)
        for place, node in enumerate(self.nodes):
            if isinstance(node, _Run):
                yield from self._bound(place, node)
        for node in self.nodes:
            if isinstance(node, _Group):
                yield from self._just_named(node)

    def _just_named(self, group: _Group) -> Iterator[Fact]:
        """ "both" needs no more words, and "only ER" denies the other."""
        first = group.subjects[0]
        only = self._is_only(group)
        if only and len(group.subjects) == 1:
            yield self._fact(first.value, "only", first)
        if not group.told and first.kind == "subject" and (only or first.text == "both"):
            yield self._fact(first.value, "pos", first, lonely=not any(is_strange(m) for m in self.row))

    # --- names and results, each in its group ---------------------------------------------------------

    def _name(self, at: int, mark: Mark) -> None:
        group = self.nodes[-1] if self.nodes else None
        gap = self.row[group.last + 1 : at] if group else ()
        joins = isinstance(group, _Group) and mark.kind == group.subjects[0].kind == "subject"
        if isinstance(group, _Group) and joins and not self._is_only(group) and all(m.kind in _JOINTS or is_filler(m) for m in gap):
            group.loose = group.loose or not gap
            group.subjects.append(mark)
            group.last = at
        else:
            self.nodes.append(_Group([mark], at, at))

    def _is_only(self, group: _Group) -> bool:
        return group.first > 0 and self.row[group.first - 1].text == "only"

    def _say(self, at: int, mark: Mark) -> None:
        run = self.nodes[-1] if self.nodes else None
        gap = self.row[run.last + 1 : at] if run else ()
        strange = any(is_strange(m) for m in gap)
        if isinstance(run, _Run) and not strange and not (gap and self._leads(at)):
            run.values.append(mark)
            run.last = at
        else:
            self.nodes.append(_Run(at, at, [mark]))

    def _leads(self, at: int) -> bool:
        """A result directly before a name that has no other result: ", negative her2"."""
        name = self._next(at)
        return name is not None and self.row[name].kind in {"subject", "other"} and not self._own(name)

    def _next(self, at: int) -> int | None:
        """The next mark that is no filler, if it is not behind a pause."""
        for place in range(at + 1, len(self.row)):
            mark = self.row[place]
            if not (is_filler(mark) or mark.kind in {"right", "colon"}):
                return place
        return None

    def _own(self, name: int) -> bool:
        """Whether the receptor named here, or its list, is directly followed by a result."""
        place = self._next(name)
        listed = {"subject", "and", "slash"} if self.row[name].kind == "subject" else {""}
        while place is not None and self.row[place].kind in listed:
            place = self._next(place)
        return place is not None and self.row[place].kind in _RESULTS

    # --- the rules ------------------------------------------------------------------------------------

    def _bound(self, place: int, run: _Run) -> Iterator[Fact]:
        after = self._after(place, run)
        before = next((n for n in reversed(self.nodes[:place]) if isinstance(n, _Group)), None)
        if after is not None and self._points(run, after):
            yield from self._pairs(after, run)
        elif before is not None and not before.told and self._reaches(before, run):
            yield from self._pairs(before, run)
        elif after is not None and (owner := self._owner(place, after)):
            yield from self._pairs(owner, run)
        elif before is not None and before.told and not self._strange_between(before.last, run.first):
            yield from self._pairs(before, run, again=True)
        else:
            yield from self._bare(run)

    def _after(self, place: int, run: _Run) -> _Group | None:
        group = self.nodes[place + 1] if place + 1 < len(self.nodes) else None
        at_once = isinstance(group, _Group) and self._next(run.last) == group.first
        return group if isinstance(group, _Group) and at_once else None

    def _points(self, run: _Run, after: _Group) -> bool:
        joint = next((m.text for m in self.row[run.last + 1 : after.first] if m.kind == "right"), "")
        if joint == "for" or (joint in _BY and after.subjects[0].value == "ish"):
            return True
        return run.values[-1].value in OPEN and not self._own(after.first)

    def _reaches(self, before: _Group, run: _Run) -> bool:
        gap = self.row[before.last + 1 : run.first]
        if before.subjects[0].kind == "other" and any(m.kind in {"comma", "and"} for m in gap):
            return False
        return sum(map(is_strange, gap)) <= _FAR

    def _owner(self, place: int, after: _Group) -> _Group | None:
        if not self._own(after.first):
            return after
        if after.loose:
            first = after.subjects.pop(0)
            after.loose = len(after.subjects) > 1
            return _Group([first], after.first, after.first)
        later = self.nodes[place + 2 : place + 4]
        if len(later) == 2 and isinstance(later[0], _Run) and self._after(place + 2, later[0]):
            return after if not self._own(later[1].first) else None
        return None

    def _strange_between(self, start: int, end: int) -> bool:
        return any(is_strange(mark) for mark in self.row[start + 1 : end])

    # --- facts ----------------------------------------------------------------------------------------

    def _pairs(self, group: _Group, run: _Run, *, again: bool = False) -> Iterator[Fact]:
        group.told = True
        if group.subjects[0].kind == "other":
            return
        names = self._family(group.subjects)
        for value in run.values:
            if value.kind == "signs" and len(value.value) == len(names):
                for name, sign in zip(names, value.value, strict=True):
                    yield self._fact(name.value, {"+": "pos", "-": "neg"}[sign], value, name)
        results = [value for value in run.values if value.kind == "value"]
        if len(names) > 1 and len(results) == len(names) and _alike(results):
            for name, value in zip(names, results, strict=True):
                yield self._fact(name.value, value.value, value, name)
        else:
            for value in results:
                for name in names:
                    yield self._fact(name.value, value.value, value, None if again else name)

    def _family(self, subjects: list[Mark]) -> list[Mark]:
        """ "HER2 by FISH" names one test, the FISH."""
        named = {mark.value for mark in subjects}
        return [mark for mark in subjects if not (mark.value == "her2" and "ish" in named)]

    def _bare(self, run: _Run) -> Iterator[Fact]:
        for value in run.values:
            if value.kind == "signs" and len(value.value) == 3:
                for subject, sign in zip(_TRIPLE, value.value, strict=True):
                    yield self._fact(subject, {"+": "pos", "-": "neg"}[sign], value)
            elif value.kind == "signs":
                yield self._fact("", value.value, value, lonely=True)
            else:
                yield self._fact("", value.value, value, lonely=self._is_lonely(value))

    def _is_lonely(self, value: Mark) -> bool:
        strange = sum(map(is_strange, self.row))
        if value.value in {"number", "plus", "minus"} or strange > _FAR:
            return not strange
        at = self.row.index(value)
        if value.value in OPEN:
            return not any(is_strange(mark) for mark in self._until_pause(at))
        beside = self.row[at - 1] if at else None
        after = self.row[at + 1 : at + 3]
        about = len(after) == 2 and after[0].text == "for" and is_strange(after[1])
        return not about and (beside is None or not is_strange(beside))

    def _until_pause(self, at: int) -> Iterator[Mark]:
        """ "I don't know what to eat" says nothing about a result."""
        for mark in self.row[at + 1 : at + 1 + _FAR]:
            if mark.kind in {"comma", "and"}:
                return
            yield mark

    def _fact(self, subject: str, value: str, mark: Mark, name: Mark | None = None, *, lonely: bool = False) -> Fact:
        start = min(mark.start, name.start) if name else mark.start
        end = max(mark.end, name.end) if name else mark.end
        return Fact(subject, value, mark.text, self.words.span(start, end), self.words.span(mark.start, mark.end).start, lonely)


def _alike(values: Sequence[Mark]) -> bool:
    kinds = {value.value in _STATUS for value in values}
    return kinds == {True} or all(value.value == "number" for value in values)
