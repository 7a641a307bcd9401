"""How often words and pairs stand in training text; rare ones and what looks like a name are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from flows.cutoffs.features import CLAUSE_ENDS, TOKEN

Words = list[tuple[str, int, int]]
"""Word, rows it was seen in, rows in which it closes a clause."""
Pairs = list[tuple[str, str, int, int]]
NAME_SHARE, MEDICAL_ROW = 0.5, 10
"""A medical row counts as ten in the tallies, for patients write more like it."""
ALWAYS_CAPITAL = frozenset(("i", "i'm", "i'd", "i've", "i'll"))


@dataclass(frozen=True, slots=True)
class Row:
    text: str
    label: str
    group: str
    lang: str


@dataclass(slots=True)
class _Tally:
    seen: Counter[str] = field(default_factory=Counter)
    closes: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    pair_closes: Counter[tuple[str, str]] = field(default_factory=Counter)
    within: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    pair_rows: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        raw = TOKEN.findall(row.text.strip())
        words = [token.lower().replace("’", "'") for token in raw]
        marks = list(_closings(words, whole=row.label == "complete"))
        pairs = [((before, word), closes) for word, before, closes in marks if before]
        self.rows.update({word for word, _, _ in marks})
        self.pair_rows.update({pair for pair, _ in pairs})
        worth = MEDICAL_ROW if row.group == "medical" else 1
        self.seen.update(dict.fromkeys((word for word, _, _ in marks), worth))
        self.closes.update(dict.fromkeys((word for word, _, closes in marks if closes), worth))
        self.pairs.update(dict.fromkeys((pair for pair, _ in pairs), worth))
        self.pair_closes.update(dict.fromkeys((pair for pair, closes in pairs if closes), worth))
        for before, token in zip(words, raw[1:], strict=False):
            if before[0].isalpha() and token[0].isalpha():
                word = token.lower().replace("’", "'")
                self.within[word] += 1
                self.capital[word] += token[0].isupper()

    def is_name(self, word: str) -> bool:
        return word not in ALWAYS_CAPITAL and self.capital[word] > NAME_SHARE * self.within[word]


def tables(rows: Iterable[Row], least: int) -> tuple[Words, Pairs]:
    tally = _Tally()
    for row in rows:
        if row.lang == "en":
            tally.add(row)
    kept = {word for word, rows_seen in tally.rows.items() if rows_seen >= least and not tally.is_name(word)}
    words = [(word, tally.seen[word], tally.closes[word]) for word in sorted(kept)]
    pairs = [
        (*pair, seen, tally.pair_closes[pair])
        for pair, seen in sorted(tally.pairs.items())
        if tally.pair_rows[pair] >= least and kept.issuperset(pair)
    ]
    return words, pairs


def _closings(words: Sequence[str], *, whole: bool) -> Iterator[tuple[str, str, bool]]:
    """Each word with the word before it, and whether it closes a clause; not the last of a cut text."""
    for at, word in enumerate(words if whole else words[:-1]):
        if word[0].isalpha():
            closes = words[at + 1] in CLAUSE_ENDS if at + 1 < len(words) else True
            yield word, words[at - 1] if at and words[at - 1][0].isalpha() else "", closes
