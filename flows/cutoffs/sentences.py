"""Does a message end in the middle of a sentence? Each rule looks at the last few words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.cutoffs import grammar, tables

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_SENTENCE_ENDS = ".?!;\n"
_NEAR, _STRANDED_WITHIN, _SHORT, _SIGN_OFF, _LONG = 400, 10, 4, 5, 15

Words = Sequence[str]


def half_sentence(text: str) -> bool:
    if text.endswith(","):
        return not _is_greeting(_last_sentence(text[-_NEAR:]))
    if text.endswith(("(", "[", "“", '"')):
        return text[-2:-1].isspace()
    if text.endswith(" &"):
        return True
    words = words_of(_last_sentence(text[-_NEAR:])) if text[-1:].isalnum() else ()
    if " ".join(words) in grammar.WHOLE:
        return False
    if len(words) < 2:
        return len(words) == 1 and _is_open_alone(words[0], begun=text.strip().lower() != words[0])
    return waits(words)


def licensed(text: str) -> bool:
    """Whether the last word of a short message waits for more elsewhere, but not here."""
    if text.count(" ") >= _LONG:
        return False
    words = words_of(_last_sentence(text[-_NEAR:]))
    waiting = grammar.LINKS | grammar.PREPOSITIONS | grammar.SUBJECTS
    return bool(words) and words[-1] in waiting and not (half_sentence(text) or _is_plain_subject(words))


def _last_sentence(text: str) -> str:
    return text[max(map(text.rfind, _SENTENCE_ENDS)) + 1 :]


def _is_plain_subject(words: Words) -> bool:
    """Not as in `what stage am i`."""
    return words[-1] in grammar.SUBJECTS and (len(words) < 2 or words[-2] not in grammar.BE)


def words_of(text: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in WORD.findall(text))


def waits(words: Words) -> bool:
    """Whether the last of two or more words announces another one."""
    last, before = words[-1], words[-2]
    if " ".join(words[-2:]) in grammar.STANDS or " ".join(words[-3:]) in grammar.STANDS:
        return False
    if last in grammar.SUBJECTS and before in grammar.BE and not grammar.WH.isdisjoint(words[:-2]):
        return False
    if last in grammar.OPEN:
        return last not in grammar.LETTERS or before not in tables.LETTER_FOLLOWS
    if last in grammar.LINKS:
        return not (_ends_a_question(words) or _ends_a_reply(words))
    if last in grammar.PREPOSITIONS:
        return not (_is_stranded(words) or _means_to_do_it(words))
    return (
        last in grammar.ADVERBS
        or before in grammar.WAITS.get(last, ())
        or (last in grammar.NOT_NOUNS and before in grammar.ANNOUNCE)
    )


def _is_greeting(line: str) -> bool:
    words = words_of(line)
    return len(words) < 2 or (len(words) <= _SIGN_OFF and not grammar.GREETINGS.isdisjoint(words))


def _is_open_alone(word: str, *, begun: bool) -> bool:
    return word in (grammar.OPEN | grammar.LINKS if begun else grammar.ALONE)


def _ends_a_question(words: Words) -> bool:
    """`what my grade is`, `how many nodes did she have`, `what can it be`, `at 9 am`."""
    last, body = words[-1], words[:-1]
    if body[-1].isdigit():
        return True
    asks = [at for at, word in enumerate(body[:-1]) if word in grammar.WH]
    if not asks or not grammar.CLAUSES.isdisjoint(body[asks[-1] + 1 :]):
        return False
    if body[asks[-1]] == "when" and asks[-1] == 0:
        return False
    if last in grammar.LAST_OF_QUESTION:
        return True
    return any(not grammar.BEGIN_NOUN.isdisjoint(body[at + 1 : at + 4]) for at in asks)


def _ends_a_reply(words: Words) -> bool:
    """`oh yes they did`, `nobody said if it was`, `i hope he can`."""
    last, subject = words[-1], words[-2]
    if last in grammar.NEVER_LAST or not (subject in grammar.SUBJECTS or subject.endswith("ly")):
        return False
    if len(words) == 2:
        return last not in grammar.LINKS_OF_BE
    if len(words) <= _SHORT and words[0] in grammar.REPLIES:
        return True
    return words[-3] in grammar.BEFORE_CLAUSE and last not in grammar.SELDOM_LAST


def _is_stranded(words: Words) -> bool:
    """The noun came before: `whom do i write to`, `the tablets she was on`, `nothing to worry about`."""
    last, body = words[-1], words[-_STRANDED_WITHIN:-1]
    for at, word in enumerate(body[:-1]):
        rest = body[at + 1 :]
        if (
            word in grammar.ASKED_NOUN
            and not _defines(rest)
            and not (last == "to" and rest[-1] in grammar.WANTS)
        ):
            return True
        if word == "how" and last == "for":
            return True
        if word == "to" and at and body[at - 1] in grammar.EASY and len(rest) <= 2:
            return True
        if at and word in grammar.RELATIVE_SUBJECTS and body[at - 1] in grammar.INDEFINITE:
            return True
        if at >= 2 and word in grammar.RELATIVE_SUBJECTS and _is_noun_phrase(body[at - 2], body[at - 1]):
            return True
        if word == "that" and at and body[at - 1] not in grammar.SAYING and rest[0] in grammar.SUBJECTS:
            return True
    return False


def _defines(rest: Words) -> bool:
    """`what are the causes of`: asks for the noun that follows the last word, not for one before it."""
    return rest[0] in grammar.LINKS_OF_BE and len(rest) > 1 and rest[1] in {"the", "some", "your", "my"}


def _is_noun_phrase(first: str, noun: str) -> bool:
    return first in grammar.BEFORE_NOUN and noun not in grammar.BEGIN_NOUN | grammar.PREPOSITIONS


def _means_to_do_it(words: Words) -> bool:
    """`we never had to`, `if you would like to`."""
    if words[-1] != "to" or words[-2] not in grammar.WANTS:
        return False
    return not grammar.ELLIPSIS.isdisjoint(words[-5:-2]) and len(words) <= _STRANDED_WITHIN
