"""Does a message end in the middle of a sentence? Each rule looks at the last few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.cutoffs import tables

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.?!;\n]*$")
_NEAR, _STRANDED_WITHIN, _SHORT, _SIGN_OFF = 400, 10, 4, 5

Words = Sequence[str]


def half_sentence(text: str) -> bool:
    if text.endswith(","):
        return not _is_greeting(_SENTENCE.findall(text[-_NEAR:])[0])
    if text.endswith(("(", "[", "“", '"')):
        return text[-2:-1].isspace()
    if text.endswith(" &"):
        return True
    sentence = _SENTENCE.search(text[-_NEAR:])
    words = words_of(sentence[0]) if sentence and text[-1:].isalnum() else ()
    if len(words) < 2:
        return len(words) == 1 and _is_open_alone(words[0], begun=text.strip().lower() != words[0])
    return waits(words)


def words_of(text: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(text))


def waits(words: Words) -> bool:
    """Whether the last of two or more words announces another one."""
    last, before = words[-1], words[-2]
    if " ".join(words[-2:]) in tables.STANDS or " ".join(words[-3:]) in tables.STANDS:
        return False
    if last in tables.OPEN:
        return last not in tables.LETTERS or before not in tables.LETTER_FOLLOWS
    if last in tables.LINKS:
        return not (_ends_a_question(words) or _ends_a_reply(words))
    if last in tables.PREPOSITIONS:
        return not (_is_stranded(words) or _means_to_do_it(words))
    return (
        last in tables.ADVERBS
        or before in tables.WAITS.get(last, ())
        or (last in tables.NOT_NOUNS and before in tables.ANNOUNCE)
    )


def _is_greeting(line: str) -> bool:
    words = words_of(line)
    return len(words) < 2 or (len(words) <= _SIGN_OFF and not tables.GREETINGS.isdisjoint(words))


def _is_open_alone(word: str, *, begun: bool) -> bool:
    return word in (tables.OPEN | tables.LINKS if begun else tables.ALONE)


def _ends_a_question(words: Words) -> bool:
    """`what my balance is`, `how many days do i have`, `what can it be`, `at 10 am`."""
    last, body = words[-1], words[:-1]
    if body[-1].isdigit():
        return True
    asks = [at for at, word in enumerate(body[:-1]) if word in tables.WH]
    if not asks or not tables.CLAUSES.isdisjoint(body[asks[-1] + 1 :]):
        return False
    if body[asks[-1]] == "when" and asks[-1] == 0:
        return False
    if last in tables.LAST_OF_QUESTION:
        return True
    return any(not tables.BEGIN_NOUN.isdisjoint(body[at + 1 : at + 4]) for at in asks)


def _ends_a_reply(words: Words) -> bool:
    """`yes she has`, `not sure if it is`, `i doubt it is`."""
    last, subject = words[-1], words[-2]
    if last in tables.NEVER_LAST or not (subject in tables.SUBJECTS or subject.endswith("ly")):
        return False
    if len(words) == 2:
        return last not in tables.LINKS_OF_BE
    if len(words) <= _SHORT and words[0] in tables.REPLIES:
        return True
    return words[-3] in tables.BEFORE_CLAUSE and last not in tables.SELDOM_LAST


def _is_stranded(words: Words) -> bool:
    """`who should i talk to`, `the one i was on`, `nothing to worry about`: the noun came before."""
    last, body = words[-1], words[-_STRANDED_WITHIN:-1]
    for at, word in enumerate(body[:-1]):
        rest = body[at + 1 :]
        if word in tables.ASKED_NOUN and not _defines(rest) and not (last == "to" and rest[-1] in tables.WANTS):
            return True
        if word == "how" and last == "for":
            return True
        if word == "to" and at and body[at - 1] in tables.EASY and len(rest) <= 2:
            return True
        if at >= 2 and word in tables.RELATIVE_SUBJECTS and _is_noun_phrase(body[at - 2], body[at - 1]):
            return True
        if word == "that" and at and body[at - 1] not in tables.SAYING and rest[0] in tables.SUBJECTS:
            return True
    return False


def _defines(rest: Words) -> bool:
    """`what are the causes of`: asks for the noun that follows the last word, not for one before it."""
    return rest[0] in tables.LINKS_OF_BE and len(rest) > 1 and rest[1] in {"the", "some", "your", "my"}


def _is_noun_phrase(first: str, noun: str) -> bool:
    return first in tables.BEFORE_NOUN and noun not in tables.BEGIN_NOUN | tables.PREPOSITIONS


def _means_to_do_it(words: Words) -> bool:
    """`i dont want to`, `my oncologist wants me to`, `if you would like to`."""
    if words[-1] != "to" or words[-2] not in tables.WANTS:
        return False
    return not tables.ELLIPSIS.isdisjoint(words[-5:-2]) and len(words) <= _STRANDED_WITHIN
