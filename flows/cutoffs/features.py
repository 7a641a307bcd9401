"""What the weighing of an ending looks at.

Each sign is a short text, and its first word says what it is about.

rule     what the hand rules say                  style     full stops, capitals and `i` so far
last     the last word                            size      how many words the message has
two      the last two words                       asked     the question word before
three    the last three words                     first     the first words
tail     the last letters of the word             kind      is the word known, does one begin so, case, length
letters  a short or unknown word's letters        share     how much of all that begins so is this word
closes   how often a clause ends with the word

`clauses.py` adds what the last clause has opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.cutoffs import grammar
from flows.cutoffs.clauses import SENTENCE_ENDS, START, Ending, signs_of_clause, size, smoothed
from flows.cutoffs.counts import NOTHING, Tally
from flows.cutoffs.vocabulary import Vocabulary

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?|\d+|[^\w\s]|\n")
CLAUSE_ENDS = frozenset(".?!,;:\n")
_FULL_STOP = re.compile(r"\w[.?!]+\s")
_SMALL_I = re.compile(r"(?:^| )i(?: |$)")
_NEAR, _STYLE_NEAR, _ASKED_WITHIN = 160, 400, 12
_LONGEST, _SHORT = 10, 3
_SHARES = (0, 0.01, 0.03, 0.1, 0.25, 0.5, 0.8)
_WAITING = grammar.OPEN | grammar.LINKS | grammar.PREPOSITIONS | grammar.ADVERBS
_FUNCTION = _WAITING | grammar.BEGIN_NOUN | grammar.WAITS.keys()


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the hand rules say."""

    word: bool
    sentence: bool


def signs(text: str, ruling: Ruling, vocabulary: Vocabulary) -> list[str]:
    """Of a text that ends in a letter."""
    tokens = TOKEN.findall(text[-_NEAR:])
    if len(text) > _NEAR:
        tokens = tokens[1:] or tokens
    words = [token.lower().replace("’", "'") for token in tokens]
    at = _At(words, tokens[-1], text.count(" ") + 1, vocabulary)
    near = text[-_STYLE_NEAR:]
    smooth = smoothed(vocabulary.counts, at.second, at.last)
    closing = _closing(vocabulary.counts.words, at.last)
    ending = Ending(words, at.function, at.kind, closing, smooth)
    return [
        *_of_words(at),
        *_of_counts(at, closing),
        *signs_of_clause(ending, near),
        *_of_message(at, _style(text[:1], near), ruling, closing, smooth),
    ]


def last_two(text: str) -> tuple[str, str]:
    before, last = ("", "", *TOKEN.findall(text[-_NEAR:]))[-2:]
    return before.replace("’", "'"), last.replace("’", "'")


class _At:
    """The end of a message, with what several signs need."""

    __slots__ = ("before", "case", "first", "function", "further", "here", "kind", "last", "second", "size",
                 "vocabulary", "words")  # fmt: skip

    def __init__(self, words: Sequence[str], raw: str, number: int, vocabulary: Vocabulary) -> None:
        third, self.second, self.last = (START, START, *words)[-3:]
        self.words, self.vocabulary = words, vocabulary
        known = "known" if vocabulary.knows(self.last) else "new"
        self.kind = known + ("+" if vocabulary.begins(self.last) else "")
        self.case, self.size = _case(raw), size(number)
        self.here = self.last if self.last in vocabulary.counts.words.seen else "?"
        self.before, self.further = _named(self.second, vocabulary), _named(third, vocabulary)
        self.function = self.last in _FUNCTION
        self.first = _named(words[0], vocabulary)


def _of_words(at: _At) -> Iterator[str]:
    last, kind, before, here = at.last, at.kind, at.before, at.here
    yield f"kind {kind} {at.case} {min(len(last), _LONGEST)}"
    yield f"kind {kind} {at.size}"
    yield f"kind {kind} {before}"
    yield f"last {here}{' begins' if at.second in SENTENCE_ENDS else ''}"
    yield f"two {before} {here}"
    yield f"three {at.further} {before} {here}"
    yield f"tail {kind} {last[-3:]}"
    yield f"tail {kind} {last[-2:]}"
    yield f"tail {before} {kind} {last[-2:]}"
    if len(last) <= _SHORT:
        yield f"letters {last}"
    if here == "?":
        yield f"letters {kind} {last[:_SHORT]}"
    if at.function:
        yield f"size {at.size} {last}"
        yield f"first {at.first} {last}"
        yield f"three {at.further} . {last}"
    else:
        yield f"first {at.first} {kind}"
        yield f"three {at.further} {before} {kind} {last[-2:]}"


def _of_counts(at: _At, closing: str) -> Iterator[str]:
    counts = at.vocabulary.counts
    after = counts.after.get(at.second, NOTHING)
    alone, pair = _share(counts.words, at.last), _share(after, at.last)
    yield f"share {alone} {min(len(at.last), _LONGEST)}"
    yield f"share pair {pair} {at.kind}"
    yield f"share pair {pair} {alone}"
    yield f"closes {closing} {at.size}"
    yield f"closes pair {_closing(after, at.last)} {closing}"
    if at.kind.startswith("known"):
        yield f"closes {at.before} {closing}"


def _of_message(at: _At, style: str, ruling: Ruling, closing: str, smooth: int) -> Iterator[str]:
    yield f"rule{' word' * ruling.word}{' sentence' * ruling.sentence}"
    if at.last in _WAITING and not ruling.sentence:
        yield "rule stands"
        yield f"rule stands {at.last}"
    what = at.last if at.function else at.kind
    asked = next((word for word in at.words[-_ASKED_WITHIN:-1] if word in grammar.WH), "-")
    yield f"asked {asked} {what}"
    yield f"style {style} {at.size}"
    yield f"smooth {smooth} size {at.size}"
    yield f"style {style} {at.kind}"
    if at.function:
        yield f"style {style} {at.last}"
    else:
        yield f"style {style} closes {closing}"


def _style(first: str, near: str) -> str:
    begins = "A" if first.isupper() else "a" if first.islower() else "1"
    return f"{'.' if _FULL_STOP.search(near) else '-'}{begins}{'i' if _SMALL_I.search(near) else '-'}"


def _named(word: str, vocabulary: Vocabulary) -> str:
    if word.isdigit() or word == "\n":
        return "#" if word.isdigit() else "¶"
    if word in vocabulary.counts.words.seen or not word[0].isalpha():
        return word
    return "?known" if vocabulary.knows(word) else "?"


def _case(raw: str) -> str:
    if raw.islower():
        return "aa"
    if raw.istitle():
        return "Aa"
    return "AA" if raw.isupper() else "aA"


def _share(tally: Tally, word: str) -> str:
    """How much of all that begins so is this very word, and roughly how often anything began so."""
    begun = tally.begun(word)
    return f"{_step(tally.seen.get(word, 0), begun)}/{_rough(begun)}" if begun else "-"


def _closing(tally: Tally, word: str) -> str:
    seen = tally.seen.get(word, 0)
    return f"{_step(tally.closes[word], seen)}/{_rough(seen)}" if seen else "-"


def _step(part: int, whole: int) -> int:
    return sum(part > bound * whole for bound in _SHARES)


def _rough(number: int) -> int:
    return min(number.bit_length() // 2, 5)
