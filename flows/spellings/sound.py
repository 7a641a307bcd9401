"""Words as they sound and look, for those who spell by ear and for what a machine has read."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.spellings.cost import FAR, VOWELS, cost

BY_EAR = 0.25
"""What spelling by ear costs on top of what is left different in sound."""
BY_EYE = 0.4
DISORDER, _LONG = 1.2, 7
_SPELLED = """
ph:f tion:shon sion:shon thion:shon shion:shon cks:x ks:x cs:x ck:k qu:k q:k ch:k c:k th:t rh:r ae:e oe:e
oo:u ou:u ew:u eu:u aw:au ee:e ea:e ei:e ie:e ai:a ay:a z:s
"""
_SOUNDS = dict(pair.split(":") for pair in _SPELLED.split())
_SOUNDED = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_END, _SOFT_C, _MUTE = (
    re.compile("(?:ie|ey|ee|y)$"),
    re.compile("c(?=[eiy])"),
    re.compile("^(?:w(?=r)|k(?=n))"),
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    word = _SOFT_C.sub("s", _MUTE.sub("", _END.sub("i", word)))
    return _DOUBLED.sub(r"\1", _SOUNDED.sub(_heard, word))


def _heard(spelled: re.Match[str]) -> str:
    return _SOUNDS[spelled[0]]


def bones(word: str) -> str:
    """Its consonants by sound, after the first letter."""
    heard = sound(word).replace("w", "v").replace("h", "")
    return heard[:1] + "".join(letter for letter in heard[1:] if letter not in VOWELS)


def apart(typed: str, written: str, bound: float = FAR) -> float:
    """By the letters, the sound or the look, or as the same letters in disorder, whichever is nearest."""
    spelled = cost(typed, written, bound)
    if spelled <= BY_EAR:
        return spelled
    more = BY_EAR if typed[0] == written[0] else BY_EAR * 2
    heard = cost(sound(typed), sound(written), min(bound, spelled) - more) + more
    seen = cost(_print(typed), _print(written), min(bound - BY_EYE, spelled - BY_EYE, BY_EYE)) + BY_EYE
    mixed = DISORDER if spelled > DISORDER and _mixed(typed, written) else FAR
    nearest = min(spelled, heard, seen, mixed)
    return nearest if nearest <= bound else FAR


def _print(word: str) -> str:
    """Letters that look like two in print, as a machine reads them."""
    return word.replace("rn", "m").replace("ri", "n").replace("cl", "d").replace("vv", "w")


def _mixed(typed: str, written: str) -> bool:
    return (
        len(typed) == len(written) >= _LONG and typed[:2] == written[:2] and sorted(typed) == sorted(written)
    )
