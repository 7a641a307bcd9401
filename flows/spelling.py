"""Names of drugs, tests and side effects as patients spell them, led back to the one term that was meant.

Choosing is easy, refusing is hard: a word is left as it is when it is a word of its own, when no term sounds
or looks near enough, or when two terms are nearly as near. One drug is never read as another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.cutoff import Vocabulary
from flows.readers.spelling import edits

SHORTEST, LONG, LONGEST = 5, 9, 24
MARGIN = 0.6
"""How much nearer the best term must be than the next."""
ALIKE = 0.7
"""What sounding the same is worth, in edits."""
_ENDINGS = ("ing", "ive", "ous", "ic", "al", "ary", "ally")
"""A word with one of these that its neighbour lacks is another form, such as "infectious"."""
_REAL_WORDS = """
maxillary maxilla revision infarction enema warrant serum stoma peroneal neurotic alexa fracture factor
vasectomy vastectomy colostomy ileostomy tracheotomy nephrotomy mammary memory monogram lactation
laceration palpation partition rotation ovation station nation potion lotion portion mention tension
fiction friction traction fraction estrangement prostrate tomography topography pathologic sclerosis
scoliosis stenosis ketosis cirrhosis arthritis
"""
_REAL = frozenset(_REAL_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(spelled), sound)
    for spelled, sound in (
        ("ph", "f"), ("ck|q|ch", "k"), ("c(?=[eiy])", "s"), ("c", "k"), ("x", "ks"), ("z", "s"),
        ("th", "t"), ("rh", "r"), ("wr", "r"), ("kn", "n"), ("ae|oe", "e"), ("h", ""), ("w", "v"),
        ("j", "g"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_VOWELS = re.compile(r"(?<!^)[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """`typed` as it stands in the message; `means` as the lexicon writes it."""

    typed: str
    means: str


@dataclass(frozen=True, slots=True)
class Speller:
    terms: Mapping[str, str]
    """Each with the name that it is a synonym of, or itself."""
    near: Mapping[str, tuple[str, ...]]
    """A term with up to two letters left out, or its sound, to the terms that it may come from."""
    vocabulary: Vocabulary


def speller(terms: Mapping[str, str], vocabulary: Vocabulary) -> Speller:
    """Of the lexicon's terms, each with what it is a synonym of, those of one word and some length."""
    known = {
        term.lower(): (synonym or term).lower()
        for term, synonym in terms.items()
        if len(term) >= SHORTEST and term.isalpha()
    }
    near: dict[str, list[str]] = {}
    for term in sorted(known):
        for key in {*_keys(term), _sound(term)}:
            near.setdefault(key, []).append(term)
    return Speller(known, {key: tuple(found) for key, found in near.items()}, vocabulary)


def corrections(text: str, known: Speller) -> tuple[Correction, ...]:
    """In the order of the text, each word once."""
    words = dict.fromkeys(_WORD.findall(text))
    meant = ((word, means(word.lower(), known)) for word in words)
    return tuple(Correction(word, term) for word, term in meant if term is not None)


def means(word: str, known: Speller) -> str | None:
    """The term that the word must mean; None for a word of its own, and where it is not plain which term."""
    if not SHORTEST <= len(word) <= LONGEST or word in known.terms or _is_own(word, known):
        return None
    plural = word.endswith("s") and not word.endswith(("us", "is", "ss"))
    return _nearest(word, known) or (_nearest(word[:-1], known) if plural else None)


def _nearest(word: str, known: Speller) -> str | None:
    near = {term for key in (*_keys(word), _sound(word)) for term in known.near.get(key, ())}
    ranked = sorted((_distance(word, term), term) for term in near if _may_mean(word, term))
    if not ranked:
        return None
    (best, term), *others = ranked
    rivals = (other for other, rival in others if known.terms[rival] != known.terms[term])
    return term if all(other - best >= MARGIN for other in rivals) else None


def _is_own(word: str, known: Speller) -> bool:
    """In the vocabulary, a plural of what is, or a real word that only looks like a term."""
    singular = word.removesuffix("s")
    return (
        word in _REAL
        or known.vocabulary.knows(word)
        or singular in known.terms
        or known.vocabulary.knows(singular)
    )


def _may_mean(word: str, term: str) -> bool:
    if word.endswith(_ENDINGS) and not term.endswith(word[-2:]):
        return False
    apart = edits(word, term)
    if _sound(word) == _sound(term):
        return apart <= (3 if len(term) >= LONG else 2)
    if apart == 1:
        return len(word) > SHORTEST or word[0] == term[0]
    return apart == 2 and len(term) >= LONG and word[:2] == term[:2]


def _distance(word: str, term: str) -> float:
    return edits(word, term) - (ALIKE if _sound(word) == _sound(term) else 0.0)


def _sound(word: str) -> str:
    """How its consonants sound, with the first letter as it is."""
    for spelled, sound in _SOUNDS:
        word = spelled.sub(sound, word)
    return "~" + _VOWELS.sub("", word)


def _keys(word: str) -> tuple[str, ...]:
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    twice = (
        {one[:at] + one[at + 1 :] for one in once for at in range(len(one))}
        if len(word) >= LONG - 2
        else set()
    )
    return (word, *sorted(once | twice))
