"""Is a message cut off, what could its last word be, and how do two pieces join?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from flows.cutoffs import grammar
from flows.cutoffs.features import Ruling, last_two, signs
from flows.cutoffs.halves import familiar, half_word, last_word
from flows.cutoffs.sentences import half_sentence, licensed
from flows.cutoffs.vocabulary import Vocabulary, vocabulary
from flows.cutoffs.weights import odds
from flows.cutoffs.wholes import answers, surely_cut, surely_whole

__all__ = ["Cut", "Vocabulary", "goes_on", "join", "look", "vocabulary"]

_HALF_WORD, _HALF_SENTENCE = "half a word", "half a sentence"
_TAIL = 40
_FULL_MESSAGE, _LIMIT = 4000, 4096
"""UTF-16 units. Telegram splits at 4,096, or a little earlier, between two words (Bot API: Message.text)."""
_SENTENCE_ENDS = tuple(".?!…:;)]\"”'’*")
_PIECE = re.compile(r"\S+")
_EDGE = ".,;:!?\"'()[]“”‘’"
_ALIKE = 3
"""So many equal words in a row are no chance: the patient has sent the message anew."""


@dataclass(frozen=True, slots=True)
class Cut:
    because: str
    tail: str
    """The patient's own last words, for quoting back."""
    endings: tuple[str, ...]


def look(text: str, vocabulary: Vocabulary, step: str | None = None) -> Cut | None:
    """None: whole, as far as anyone can tell. The step is the question that waits for an answer."""
    text = text.rstrip()
    if _is_split(text):
        return Cut(_HALF_SENTENCE, _tail(text), ())
    if answers(text, step):
        return None
    match _kind(text, vocabulary):
        case "word":
            before, half = last_two(text)
            return Cut(_HALF_WORD, _tail(text), vocabulary.endings(half, before))
        case "sentence":
            return Cut(_HALF_SENTENCE, _tail(text), ())
        case _:
            return None


def _kind(text: str, vocabulary: Vocabulary) -> Literal["word", "sentence"] | None:
    """The hand rules where they are certain, else the weights."""
    known = familiar(text, vocabulary)
    half = half_word(text, vocabulary) is not None
    open_end = known and half_sentence(text)
    ruled: Literal["word", "sentence"] | None = "word" if half else "sentence" if open_end else None
    weights = vocabulary.weights
    if not (weights.signs and known and last_word(text)) or surely_cut(text):
        return ruled
    if ruled is None and (surely_whole(text) or licensed(text)):
        return None
    word, sentence = weights.weigh(signs(text, Ruling(half, open_end), vocabulary))
    if odds(word, sentence) + weights.trust * (ruled is not None) <= weights.bar:
        return None
    return ruled or ("word" if word > sentence else "sentence")


def join(fragment: str, rest: str, vocabulary: Vocabulary) -> str:
    """One text of two pieces, without losing a word of either that the other does not repeat."""
    fragment, rest = fragment.rstrip(), rest.strip()
    if not fragment or not rest:
        return fragment or rest
    half = last_word(fragment) if _kind(fragment, vocabulary) == "word" else None
    if _is_sent_anew(fragment, rest, half=half):
        return rest
    if half is None:
        return f"{fragment} {rest}"
    if (again := _repeated_from(fragment, rest)) is not None:
        return f"{fragment[:again]}{rest}"
    return f"{fragment}{rest}" if _continues(half, rest, vocabulary) else f"{fragment} {rest}"


def goes_on(text: str) -> bool:
    """Split by Telegram: at its limit to the letter, or near it and not at the end of a sentence."""
    return _is_split(text) or (len(text) * 2 >= _LIMIT and _units(text) == _LIMIT)


def _is_split(text: str) -> bool:
    """Nearly as long as Telegram lets a message be, and not at the end of a sentence."""
    return (
        len(text) * 2 >= _FULL_MESSAGE and _units(text) >= _FULL_MESSAGE and not text.endswith(_SENTENCE_ENDS)
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _tail(text: str) -> str:
    """Whole words from the left; a single word that is longer is shortened from the left."""
    if len(text) <= _TAIL:
        return text
    end = text[-_TAIL:]
    if text[-_TAIL - 1].isspace():
        return end.lstrip()
    found = re.search(r"\s\S", end)
    return end[found.start() + 1 :] if found else end


# --- joining ----------------------------------------------------------------------------------------------


def _plain(words: str) -> list[str]:
    return [word.strip(_EDGE) or word for word in words.casefold().split()]


def _is_sent_anew(fragment: str, rest: str, *, half: str | None) -> bool:
    """The rest begins with the fragment, or with all of it but the word where it broke off."""
    said, anew = _plain(fragment), _plain(rest)
    if len(anew) < len(said):
        return False
    *whole, last = said
    if anew[: len(whole)] != whole:
        return False
    if anew[len(whole)] == last or (half is not None and anew[len(whole)].startswith(last)):
        return True
    return len(whole) >= _ALIKE and (half is not None or last in grammar.OPEN)


def _repeated_from(fragment: str, rest: str) -> int | None:
    """Where the words begin that the rest says again, the half word now whole."""
    anew = _plain(rest)
    pieces = list(_PIECE.finditer(fragment))
    for first in pieces[-len(anew) :]:
        said = _plain(fragment[first.start() :])
        if _retells(said, anew):
            return first.start()
    return None


def _retells(said: Sequence[str], anew: Sequence[str]) -> bool:
    *whole, last = said
    completed = anew[len(whole)] if len(anew) > len(whole) else ""
    return list(anew[: len(whole)]) == whole and completed.startswith(last)


def _continues(half: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Together a word, or at least the rest begins with letters that are no word by themselves."""
    found = re.match(r"[^\W\d_]+(?:['’][^\W\d_]+)*", rest)
    if found is None:
        return False
    letters = found[0].replace("’", "'")
    return vocabulary.knows(half + letters) or (letters.islower() and not vocabulary.knows(letters))
