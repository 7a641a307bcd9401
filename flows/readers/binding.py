"""Which result belongs to which receptor: the words between them decide, by these rules, in this order.

1. "positive for ER", "negative by FISH", "waiting for FISH": to what follows.
2. "HER2 was positive": to what stands before and has no result yet.
3. "positive HER2, negative ER": to what follows at once.
4. "HER2 negative, 1+": once more to what stands before.
5. Otherwise to nothing: such a bare result counts only as the answer to an open question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.readers.facts import Fact
from flows.readers.marks import Mark, is_strange
from flows.readers.negation import OPEN
from flows.readers.sentence import PAUSES, Group, Run, Sentence
from flows.readers.words import Words

_STATUS = frozenset({"pos", "neg", "plus", "minus", "low"})
_BY = frozenset({"by", "on", "via", "with", "in"})
_SIGNS = {"+": "pos", "-": "neg"}
_TRIPLE = ("er", "pr", "her2")
_FAR = 5
_YES_WORDS = (
    "yes yeah yep yup ya i im it its is are they theyre of them those em for think have got mine"
    " the was were both say says said my dr doctor she he"
)
_YES_BOTH = frozenset(_YES_WORDS.split())
_NOT = frozenset({"no", "not", "isnt", "never"})


class Binder:
    def __init__(self, sentence: Sentence, words: Words) -> None:
        self.sentence, self.words = sentence, words
        self.nodes = sentence.nodes

    def facts(self) -> Iterator[Fact]:
        for mark in self.sentence.row:
            if mark.kind == "all":
                yield from (self._fact(subject, mark.value, mark) for subject in _TRIPLE)
        for name, plus in self.sentence.loose_plus:
            if name.kind == "subject":
                yield self._fact(name.value, "plus", plus, name)
        for place, node in enumerate(self.nodes):
            if isinstance(node, Run):
                yield from self._bound(place, node)
        for node in self.nodes:
            if isinstance(node, Group):
                yield from self._just_named(node)

    # --- the rules ------------------------------------------------------------------------------------

    def _bound(self, place: int, run: Run) -> Iterator[Fact]:
        after = self._after(place, run)
        before = next((node for node in reversed(self.nodes[:place]) if isinstance(node, Group)), None)
        if after is not None and self._points(run, after):
            yield from self._pairs(after, run)
        elif before is not None and not before.told and self._reaches(before, run):
            yield from self._pairs(before, run)
        elif after is not None and (owner := self._owner(place, after)):
            yield from self._pairs(owner, run)
        elif before is not None and before.told and self._continues(before, run):
            yield from self._pairs(before, run, again=True)
        else:
            yield from self._bare(run)

    def _after(self, place: int, run: Run) -> Group | None:
        group = self.nodes[place + 1] if place + 1 < len(self.nodes) else None
        return group if isinstance(group, Group) and self.sentence.next(run.last) == group.first else None

    def _points(self, run: Run, after: Group) -> bool:
        gap = self.sentence.between(run.last, after.first)
        joint = next((mark.text for mark in gap if mark.kind == "right"), "")
        if joint == "for" or (joint in _BY and after.subjects[0].value == "ish"):
            return True
        if self._denies(run.last):
            return True
        return run.values[-1].value in OPEN and not self.sentence.has_result(after)

    def _denies(self, at: int) -> bool:
        """“ER but not PR”: said of the name after it."""
        row = self.sentence.row
        before = row[at - 1].kind if at else ""
        return (
            row[at].value == "neg" and row[at].text.split()[0] in _NOT and before not in {"subject", "colon"}
        )

    def _reaches(self, before: Group, run: Run) -> bool:
        gap = self.sentence.between(before.last, run.first)
        if before.subjects[0].value == "stage" and not all(value.value in OPEN for value in run.values):
            return False
        if before.is_other and any(mark.kind in PAUSES for mark in gap):
            return False
        return sum(map(is_strange, gap)) <= _FAR

    def _owner(self, place: int, after: Group) -> Group | None:
        if not self.sentence.has_result(after):
            return after
        if after.loose:
            first = after.subjects.pop(0)
            after.loose = len(after.subjects) > 1
            return Group([first], after.first, after.first)
        later = self.nodes[place + 2 : place + 4]
        if len(later) == 2 and isinstance(later[0], Run) and (end := self._after(place + 2, later[0])):
            return after if not self.sentence.has_result(end) else None
        return None

    def _continues(self, before: Group, run: Run) -> bool:
        return not any(map(is_strange, self.sentence.between(before.last, run.first)))

    # --- facts ----------------------------------------------------------------------------------------

    def _pairs(self, group: Group, run: Run, *, again: bool = False) -> Iterator[Fact]:
        group.told = True
        if group.is_other:
            return
        names = _family(group.subjects)
        for value in run.values:
            if value.kind == "signs" and len(value.value) == len(names):
                for name, sign in zip(names, value.value, strict=True):
                    yield self._fact(name.value, _SIGNS[sign], value, name)
        results = [value for value in run.values if value.kind == "value"]
        if len(names) > 1 and len(results) == len(names) and _alike(results):
            pairs = list(zip(names, results, strict=True))
        else:
            pairs = [(name, value) for value in results for name in names]
        for name, value in pairs:
            beside = name if not again and self._in_one_breath(run, value) else None
            yield self._fact(name.value, value.value, value, beside)

    def _in_one_breath(self, run: Run, value: Mark) -> bool:
        row = self.sentence.row[run.first : run.last]
        return not any(mark.kind in PAUSES and mark.start < value.start for mark in row)

    def _bare(self, run: Run) -> Iterator[Fact]:
        if len(run.values) == len(_TRIPLE) and {value.value for value in run.values} == {"pos", "neg"}:
            for subject, value in zip(_TRIPLE, run.values, strict=True):
                yield self._fact(subject, value.value, value)
            return
        for at, value in zip(run.places, run.values, strict=True):
            if value.kind == "signs" and len(value.value) == len(_TRIPLE):
                for subject, sign in zip(_TRIPLE, value.value, strict=True):
                    yield self._fact(subject, _SIGNS[sign], value)
            elif value.kind == "signs":
                yield self._fact("", value.value, value, lonely=True)
            else:
                open_ = value.value in OPEN
                lonely = self.sentence.stays_open(at) if open_ else self.sentence.is_lonely(at)
                yield self._fact("", value.value, value, lonely=lonely)

    def _just_named(self, group: Group) -> Iterator[Fact]:
        """“both” needs no more words, and “only ER” denies the other."""
        first, only = group.subjects[0], self.sentence.is_only(group)
        if only and len(group.subjects) == 1:
            yield self._fact(first.value, "only", first)
        after = group.last + 1
        row = self.sentence.row
        but_not = after + 1 < len(row) and row[after].kind == "but" and self._denies(after + 1)
        if (
            not group.told
            and first.kind == "subject"
            and (only or but_not or (first.text == "both" and self._is_plain()))
        ):
            yield self._fact(first.value, "pos", first, lonely=not self.sentence.strange)

    def _is_plain(self) -> bool:
        """“both” alone says yes; “both under one” does not."""
        return all(mark.kind != "word" or mark.text in _YES_BOTH for mark in self.sentence.row)

    def _fact(
        self, subject: str, value: str, mark: Mark, name: Mark | None = None, *, lonely: bool = False
    ) -> Fact:
        start = min(mark.start, name.start) if name else mark.start
        end = max(mark.end, name.end) if name else mark.end
        at = self.words.span(mark.start, mark.end).start
        return Fact(subject, value, mark.text, self.words.span(start, end), at, lonely)


def _family(subjects: list[Mark]) -> list[Mark]:
    """“HER2 by FISH” names one test, the FISH."""
    named = {mark.value for mark in subjects}
    return [mark for mark in subjects if not (mark.value == "her2" and "ish" in named)]


def _alike(values: Sequence[Mark]) -> bool:
    kinds = {value.value in _STATUS for value in values}
    return kinds == {True} or all(value.value == "number" for value in values)
