"""What the weighing of an ending looks at.

Each sign is a short text, and its first word says what it is about.

rule     what the hand rules say                  style     full stops, capitals and `i` so far
last     the last word                            size      how many words the message has
two      the last two words                       asked     the question word before
three    the last three words                     first     the first words
tail     the last letters of the word             kind      is the word known, does one begin so, case, length
letters  a short or unknown word's letters        share     how much of all that begins so is this word
closes   how often a clause ends with the word
"""

from __future__ import annotations

import re
from math import log
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.cutoffs import grammar
from flows.cutoffs.counts import NOTHING, Tally
from flows.cutoffs.vocabulary import Vocabulary

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?|\d+|[^\w\s]|\n")
CLAUSE_ENDS = frozenset(".?!,;:\n")
_SENTENCE_ENDS = frozenset(".?!\n:;")
_FULL_STOP = re.compile(r"\w[.?!]+\s")
_SMALL_I = re.compile(r"(?:^| )i(?: |$)")
_NEAR, _STYLE_NEAR, _ASKED_WITHIN = 160, 400, 12
_LONGEST, _SHORT = 10, 3
_START = "^"
_SHARES = (0, 0.01, 0.03, 0.1, 0.25, 0.5, 0.8)
_SIZES = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (7, "5-7"), (12, "8-12"), (20, "13-20"), (30, "21-30"))
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
    return [*_of_words(at), *_of_counts(at), *_of_clause(at, text), *_of_message(at, text, ruling)]


def last_two(text: str) -> tuple[str, str]:
    before, last = ("", "", *TOKEN.findall(text[-_NEAR:]))[-2:]
    return before.replace("’", "'"), last.replace("’", "'")


class _At:
    """The end of a message, with what several signs need."""

    __slots__ = ("before", "case", "first", "function", "further", "here", "kind", "last", "second", "size",
                 "vocabulary", "words")  # fmt: skip

    def __init__(self, words: Sequence[str], raw: str, size: int, vocabulary: Vocabulary) -> None:
        third, self.second, self.last = (_START, _START, *words)[-3:]
        self.words, self.vocabulary = words, vocabulary
        known = "known" if vocabulary.knows(self.last) else "new"
        self.kind = known + ("+" if vocabulary.begins(self.last) else "")
        self.case, self.size = _case(raw), _size(size)
        self.here = self.last if self.last in vocabulary.counts.words.seen else "?"
        self.before, self.further = _named(self.second, vocabulary), _named(third, vocabulary)
        self.function = self.last in _FUNCTION
        self.first = _named(words[0], vocabulary)


def _of_words(at: _At) -> Iterator[str]:
    last, kind, before, here = at.last, at.kind, at.before, at.here
    yield f"kind {kind} {at.case} {min(len(last), _LONGEST)}"
    yield f"kind {kind} {at.size}"
    yield f"kind {kind} {before}"
    yield f"last {here}{' begins' if at.second in _SENTENCE_ENDS else ''}"
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


def _of_counts(at: _At) -> Iterator[str]:
    counts = at.vocabulary.counts
    after = counts.after.get(at.second, NOTHING)
    alone, pair = _share(counts.words, at.last), _share(after, at.last)
    yield f"share {alone} {min(len(at.last), _LONGEST)}"
    yield f"share pair {pair} {at.kind}"
    yield f"share pair {pair} {alone}"
    closing = _closing(counts.words, at.last)
    yield f"closes {closing} {at.size}"
    yield f"closes pair {_closing(after, at.last)} {closing}"
    if at.kind.startswith("known"):
        yield f"closes {at.before} {closing}"


def _of_clause(at: _At, text: str) -> Iterator[str]:
    """What the last clause has opened and not closed."""
    words = at.words
    closing = _closing(at.vocabulary.counts.words, at.last)
    smooth = _smooth(at)
    begun = max((i for i, word in enumerate(words) if word in _SENTENCE_ENDS), default=-1) + 1
    clause = words[begun:]
    since = _since(len(clause))
    yield f"smooth {smooth}"
    yield f"smooth {smooth} {since}"
    yield f"smooth {smooth} {_class(at.second)}"
    yield f"since {since} {at.last if at.function else closing}"
    link = next((i for i in range(len(words) - 2, max(len(words) - 9, begun) - 1, -1) if words[i] in _OPENERS), None)
    if link is not None:
        away = len(words) - 1 - link
        yield f"link {words[link]} {min(away, 5)} {at.last if at.function else smooth}"
        yield f"link {min(away, 5)} {smooth}"
    opened = [first for first, then in _PAIRED if first in clause[:-1] and then not in clause]
    for first in opened:
        yield f"opened {first} {smooth}"
    if clause and clause[0] in _BEFORE_MAIN and "," not in clause:
        yield f"opened {clause[0]} {since} {smooth}"
        yield f"opened main {since} {smooth}"
    if text.count("(", -_STYLE_NEAR) > text.count(")", -_STYLE_NEAR) if False else text[-_STYLE_NEAR:].count("(") > text[-_STYLE_NEAR:].count(")"):
        yield "opened ("
    if "," in clause:
        away = clause[::-1].index(",")
        yield f"comma {min(away, 4)} {smooth}"
        yield f"comma {min(away, 4)} {at.kind} {'and' if {'and', 'or'} & set(clause) else '-'}"
    yield f"class {_class(at.further)} {_class(at.second)} {smooth}"
    yield f"class {_class(at.second)} {at.last[-3:]}"


_OPENERS = frozenset("and but or because that which who if when so while since although where what how why than as whether after before until to".split())
_BEFORE_MAIN = frozenset("if when because although while since as after before once even though unless".split())
_PAIRED = (("both", "and"), ("between", "and"), ("either", "or"), ("neither", "nor"), ("from", "to"), ("whether", "or"))
_DET = frozenset("the a an my your his her our their its this these those that some any no every each another".split())
_PRON = frozenset("i you he she it we they u there".split())
_BE = frozenset("is are was were be been being am i'm it's that's he's she's isn't wasn't aren't".split())
_MOD = frozenset("will would can could should may might must don't didn't doesn't can't won't to cannot couldn't wouldn't do did does".split())
_HAVE = frozenset("have has had having i've".split())
_DEGREE = frozenset("very so too really quite pretty more most less extremely super".split())


def _class(word: str) -> str:
    for name, members in (("det", _DET), ("pron", _PRON), ("be", _BE), ("mod", _MOD), ("have", _HAVE), ("degree", _DEGREE), ("prep", grammar.PREPOSITIONS), ("open", _OPENERS)):
        if word in members:
            return name
    if word[0].isalpha():
        for end in ("ing", "ed", "ly", "s"):
            if word.endswith(end):
                return end
        return "w"
    return word if word in _SENTENCE_ENDS or word == "," or word == _START else "#"


def _since(words: int) -> str:
    return next((name for most, name in _SIZES if words <= most), "31-")


def _smooth(at: _At) -> int:
    counts = at.vocabulary.counts
    seen, closes = counts.words.seen.get(at.last, 0), counts.words.closes.get(at.last, 0)
    alone = (closes + 0.6) / (seen + 3)
    after = counts.after.get(at.second, NOTHING)
    both, closed = after.seen.get(at.last, 0), after.closes.get(at.last, 0)
    share = (closed + 4 * alone) / (both + 4)
    return round(1.5 * log(share / (1 - share)) if share < 1 else 9)


def _of_message(at: _At, text: str, ruling: Ruling) -> Iterator[str]:
    near = text[-_STYLE_NEAR:]
    style = _style(text, near)
    yield f"rule{' word' * ruling.word}{' sentence' * ruling.sentence}"
    if at.last in _WAITING and not ruling.sentence:
        yield "rule stands"
        yield f"rule stands {at.last}"
    what = at.last if at.function else at.kind
    asked = next((word for word in at.words[-_ASKED_WITHIN:-1] if word in grammar.WH), "-")
    yield f"asked {asked} {what}"
    yield f"style {style} {at.size}"
    yield f"style {style} {at.kind}"
    if at.function:
        yield f"style {style} {at.last}"
    else:
        yield f"style {style} closes {_closing(at.vocabulary.counts.words, at.last)}"


def _style(text: str, near: str) -> str:
    begins = "A" if text[:1].isupper() else "a" if text[:1].islower() else "1"
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


def _size(words: int) -> str:
    return next((name for most, name in _SIZES if words <= most), "31-")


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
