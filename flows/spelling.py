"""Names of drugs, tests and side effects as patients spell them, led back to the one term that was meant.

Choosing is easy, refusing is hard: a word is left as it is when it is a word of its own or nearer to one, and
the patient is asked when no term is near enough to be sure, or two are. One drug is never read as another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.cutoff import Vocabulary
from flows.spellings.choice import Reading, choose
from flows.spellings.findings import Correction, Doubt, respelled
from flows.spellings.index import Index, index
from flows.spellings.own import is_own
from flows.spellings.phrases import Phrases, phrases
from flows.spellings.sound import apart

__all__ = ["Correction", "Doubt", "Speller", "corrections", "doubtful", "means", "respelled", "speller"]

SHORTEST, LONGEST = 4, 24
_SHORTEST_TERM, _SHORTEST_JOINED = 5, 6
_CODE, _CODE_DOUBT = 0.7, 1.0
"""How far the letters of a name with digits may be away; its digits never are."""
_SHORTEST_SPLIT, _SHORTEST_HALF, _SHORTEST_REST = 8, 3, 5
_MOST_DIGITS = 2
_MOST_WORDS = 200
"""So many different unknown words are looked at; a message with more is no message."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile("['’]s$")
_DIGITS = re.compile(r"\d+")
_BETWEEN = frozenset(" -")
_JOINT = re.compile(r"[ -]")


@dataclass(frozen=True, slots=True, eq=False)
class Speller:
    """Compared by identity, so that what was read once can be remembered."""

    terms: Mapping[str, str]
    """Each in lower case, with the name that it is a synonym of, or itself."""
    written: Mapping[str, str]
    """Each in lower case, as the lexicon writes it."""
    joined: Mapping[str, str]
    """Terms of several words, written as one, to the term."""
    coded: tuple[str, ...]
    """Those with digits, in lower case: genes, for the most part."""
    phrases: Phrases
    starts: frozenset[str]
    """The first letters of the terms."""
    index: Index
    vocabulary: Vocabulary
    real: frozenset[str]
    """Terms, and real names and words that are not ours."""


def speller(terms: Mapping[str, str], vocabulary: Vocabulary, others: Iterable[str] = ()) -> Speller:
    """Of the lexicon's terms, each with what it is a synonym of, and of real names that are not theirs."""
    written = {term.lower(): term for term in terms}
    meanings = {term.lower(): (synonym or term).lower() for term, synonym in terms.items()}
    plurals = [low for low in meanings if low.endswith("s") and low[:-1] in meanings]
    meanings.update({low: meanings[low[:-1]] for low in plurals})
    joined = {_JOINT.sub("", low): term for low, term in written.items() if not low.isalnum()}
    single = {
        low: meaning for low, meaning in meanings.items() if low.isalpha() and len(low) >= _SHORTEST_TERM
    }
    foreign = frozenset(other.strip().lower() for other in others) - set(single) - {""}
    ours = {form for term in single for form in (term, f"{term}s", term.removesuffix("s"))}
    rivals = (foreign | vocabulary.whole) - ours
    return Speller(
        single,
        written,
        {low: term for low, term in joined.items() if len(low) >= _SHORTEST_JOINED},
        tuple(low for low in written if low.isalnum() and _DIGITS.search(low) and len(low) > SHORTEST),
        phrases(written),
        frozenset(term[:_SHORTEST_HALF] for term in single),
        index(single, (rival for rival in rivals if rival.isalpha() and len(rival) >= SHORTEST)),
        vocabulary,
        foreign | set(written) | set(single),
    )


def corrections(text: str, known: Speller) -> tuple[Correction, ...]:
    """In the order of the text, each word once."""
    return tuple(Correction(typed, found.terms[0]) for typed, found in _readings(text, known) if found.sure)


def doubtful(text: str, known: Speller) -> tuple[Doubt, ...]:
    """Words that may mean a term: ask before reading them so. In the order of the text, each word once."""
    return tuple(Doubt(typed, found.terms) for typed, found in _readings(text, known) if not found.sure)


def means(word: str, known: Speller) -> str | None:
    """The term that the word must mean; None for a word of its own, and where it is not plain which term."""
    found = None if _is_own(word, known) else _read(word, known)
    return found.terms[0] if found and found.sure else None


def _readings(text: str, known: Speller) -> Iterator[tuple[str, Reading]]:
    words = [(word[0], word.span()) for word in _WORD.finditer(text)]
    plain = [_plain(typed) for typed, _ in words]
    own = {word: _is_own(word, known) for word in dict.fromkeys(plain)}
    seen: set[str] = set()
    read = looked = 0
    for at, (word, (name, (start, end))) in enumerate(zip(plain, words, strict=True)):
        typed, found, last = name, None, end
        if start < read or looked >= _MOST_WORDS:
            continue
        after = plain[at + 1] if at + 1 < len(plain) else ""
        if own[word] and own.get(after, True) and word + after not in known.terms:
            continue
        if after and text[end : words[at + 1][1][0]] in _BETWEEN:
            last = words[at + 1][1][1]
            found = _split(word, after, own, known)
        if found is not None:
            read = last
            typed = text[start:last]
        elif not own[word] and typed not in seen:
            looked += 1
            found = _read(word, known)
        if found is not None and typed not in seen:
            seen.add(typed)
            yield typed, Reading(tuple(known.written[term] for term in found.terms), found.sure)


def _plain(word: str) -> str:
    low = word.lower()
    return low if low.isalnum() else _POSSESSIVE.sub("", low)


def _is_own(word: str, known: Speller) -> bool:
    """A word too short to be a name in disguise counts as one of its own."""
    if len(word) < SHORTEST or word in known.vocabulary.whole or word in known.real:
        return True
    return is_own(word, known.real, known.vocabulary)


def _split(first: str, second: str, own: Mapping[str, bool], known: Speller) -> Reading | None:
    """One name written as two words, or one of two words with a slip in one of them."""
    if not _SHORTEST_SPLIT <= len(first) + len(second) <= LONGEST:
        return None
    whole, begun, ended = first + second, own[first], own[second]
    if whole in known.terms:
        return Reading((whole,), sure=True)
    if (begun and ended) or min(len(first), len(second)) < _SHORTEST_HALF:
        return None
    if begun != ended and (phrase := known.phrases.whole(first, second)):
        return Reading((phrase,), sure=True)
    if (begun and len(second) < _SHORTEST_REST) or first[:_SHORTEST_HALF] not in known.starts:
        return None
    found = choose(whole, known.index, known.terms)
    same = first if begun else first[:_SHORTEST_HALF]
    return found if found and found.sure and found.terms[0].startswith(same) else None


@lru_cache(maxsize=4096)
def _read(word: str, known: Speller) -> Reading | None:
    if not (SHORTEST <= len(word) <= LONGEST and word.isalnum()):
        return None
    if (whole := known.joined.get(word) or known.joined.get(word.removesuffix("s"))) is not None:
        return Reading((whole.lower(),), sure=True)
    digits = _DIGITS.findall(word)
    coded = _coded(word, digits, known) if digits else None
    if sum(map(len, digits)) > _MOST_DIGITS or len(word) < _SHORTEST_TERM:
        return coded
    found = choose(word, known.index, known.terms)
    if found is None or _is_half(word, found.terms[0], known.vocabulary):
        return coded
    return Reading((*coded.terms, *found.terms), sure=False) if coded else found


def _is_half(word: str, term: str, vocabulary: Vocabulary) -> bool:
    """The beginning of another word, such as "mornin"."""
    return not term.startswith(word) and vocabulary.begins(word)


def _coded(word: str, digits: list[str], known: Speller) -> Reading | None:
    letters = _DIGITS.sub("", word)
    same = (code for code in known.coded if code[0] == word[0] and _DIGITS.findall(code) == digits)
    near = sorted((apart(letters, _DIGITS.sub("", code), _CODE_DOUBT), code) for code in same)
    found = tuple(code for made, code in near if made <= _CODE_DOUBT)
    return Reading(found, len(found) == 1 and near[0][0] <= _CODE) if found else None
