"""Does a message end in half a word?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.cutoffs import tables
from flows.cutoffs.sentences import WORD
from flows.cutoffs.vocabulary import Vocabulary

_LAST = re.compile(r"(?:^|(?<=[\s(\[\"“'‘!?,-]))[^\W\d_]+(?:['’][^\W\d_]*)?$")
_BEGINS_SENTENCE = re.compile(r"[.?!:\n]\s*$")
_NEAR, _WORDS_NEAR, _KNOWN_SHARE = 160, 12, 0.6
"""So much before the end tells whether the message is in a language that the vocabulary knows."""
_READ = 400
_FEW_LETTERS, _PLAIN_LETTERS = 3, 4


def last_word(text: str) -> str | None:
    """The letters at the end, in one piece."""
    found = _LAST.search(text[-_READ:])
    return found[0].replace("’", "'") if found else None


def half_word(text: str, vocabulary: Vocabulary) -> str | None:
    """The letters at the end that are no word, but the beginning of one."""
    near = text[-_READ:]
    found = _LAST.search(near)
    if found is None:
        return None
    word, lead = found[0].replace("’", "'"), near[: found.start()]
    if vocabulary.knows(word) or not vocabulary.begins(word):
        return None
    before = _words_near(lead)
    if not before:
        return word if _can_stand_for_a_word(word) else None
    if _is_name(word, before, lead) or not _is_familiar(before, vocabulary):
        return None
    return word


def familiar(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the words before the last are in a language that the vocabulary knows."""
    before = _words_near(text)[:-1]
    return not before or _is_familiar(before, vocabulary)


def _words_near(text: str) -> Sequence[str]:
    words = WORD.findall(text[-_NEAR:])
    return words[len(text) > _NEAR :][-_WORDS_NEAR:]


def _is_familiar(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    known = sum(not word.isalpha() or vocabulary.knows(word) for word in words)
    return known >= _KNOWN_SHARE * len(words)


def _is_name(word: str, before: Sequence[str], lead: str) -> bool:
    """A name, an abbreviation in capitals, or a letter that is one (`vitamin d`): no list holds them all."""
    last = before[-1].lower()
    if len(word) == 1:
        return last in tables.LETTER_FOLLOWS or last.isdigit() or word.isupper() or lead.endswith("-")
    if lead.isupper():
        return False
    if len(word) >= _PLAIN_LETTERS and _is_everyday(word):
        return False
    if not (word.islower() or word.istitle()):
        return True
    if last in tables.NAME_FOLLOWS or any(near.lower() in tables.NAMING for near in before[-2:]):
        return True
    return word.istitle() and len(word) < _PLAIN_LETTERS and not _BEGINS_SENTENCE.search(lead)


def _is_everyday(word: str) -> bool:
    low = word.lower()
    return any(other.startswith(low) for other in (*tables.REPORT_WORDS, *tables.COMMON_WORDS))


def _can_stand_for_a_word(word: str) -> bool:
    """The only letters of a message: few letters are too often a short form or a name."""
    return len(word) >= _PLAIN_LETTERS or (len(word) == _FEW_LETTERS and _is_everyday(word))
