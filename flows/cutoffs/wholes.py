"""What is certain, whatever the weights say: answers to the open question, and plain whole messages."""

from __future__ import annotations

from flows.cutoffs import grammar, tables
from flows.cutoffs.features import TOKEN
from flows.cutoffs.sentences import words_of

_NEAR, _SHORT = 400, 4
_BINDING = 15
"""In longer messages a set phrase at the end is weighed like all else."""
_PLAIN_LETTERS = 4


def surely_cut(text: str) -> bool:
    """The only word is the beginning of an answer: `posit`, `equivoc`."""
    low = text.lower()
    return len(low) >= _PLAIN_LETTERS and any(
        word.startswith(low) and word != low for word in tables.REPORT_WORDS
    )


def surely_whole(text: str) -> bool:
    """A set phrase, a lone word, a name, an address, a letter that is a name, a short form, a short reply."""
    near = text[-_NEAR:]
    words = words_of(near)
    if len(words) < 2 or "@" in near.rsplit(maxsplit=1)[-1]:
        return True
    last, before = words[-1], words[-2]
    return (
        " ".join(words) in grammar.WHOLE
        or (
            len(words) <= _BINDING
            and (" ".join(words[-2:]) in grammar.STANDS or " ".join(words[-3:]) in grammar.STANDS)
        )
        or (last in tables.CLIPPED and last not in grammar.LETTERS)
        or before in tables.NAME_FOLLOWS
        or not tables.NAMING.isdisjoint(words[-3:-1])
        or (len(last) == 1 and (before in tables.LETTER_FOLLOWS or before.isdigit()))
        or (len(last) == 1 and near.endswith(f"-{near[-1:]}"))
        or last in tables.LAST_NOUNS
        or (len(words) <= _SHORT and words[0] in tables.SHORT_REPLIES)
    )


def answers(text: str, step: str | None) -> bool:
    """A short reply that is a whole answer to the question of the step."""
    if step not in tables.ANSWERS:
        return False
    words = [token.lower() for token in TOKEN.findall(text) if token[-1].isalnum()] if len(text) < 60 else []
    return bool(words) and len(words) <= _SHORT and words[-1] in tables.ANSWERS[step]
