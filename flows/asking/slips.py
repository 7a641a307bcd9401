"""Slips of the finger, put right towards the words that the topics know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.asking.kinds import DRUGS
from flows.asking.words import stem
from flows.readers.spelling import edits

_SHORTEST, _LONG, _LONGEST = 5, 8, 24
_ORDINARY_WORDS = """
acting alford alfred another anthology baking barrier beast bending better blocked booking border bother
breeze bright brother calling cancel canker cannon capital career carrie carried carries casting caused
chance changer charge charged chicken closer closet clothes coding cooking coping couldnt county curing
dancer daring decade dedication diner doable dwelling either election elephants ending erection expert
expressed failing falling farther feature feeling filling flashy flower gather generic germany grader
grande guardian hating heading height heights hundred infection inner integration lands lasting latter
laughter leading leaning locker locking logging loosing loving making marked market martins meaning
meanings mister monkey monster nearly nuclear packing pasting picture pirates plates points posture
rather raving reaction reading reheat remote resort resting reuse ruining rumors russia saving scaled
scorer selling setter setting shoulder shouldnt simple singles slower smelling spelling spending standing
staring stated states stating stats statue stayed staying stinging stoked straining tables telling texted
texting thanos thingy tonight tradition trail training trench trying unload varies verses waking wasting
waving weather weekly willing winner worsen wouldnt yearly
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Real words that stand near to one of ours and do not mean it."""


@dataclass(frozen=True, slots=True)
class Slips:
    known: frozenset[str]
    stems: frozenset[str]
    near: Mapping[str, tuple[str, ...]]
    """A word with one letter left out, to the known words that it may come from."""

    def right(self, word: str) -> str:
        """The known word that was meant, or the word as it is."""
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or word in _ORDINARY:
            return word
        if word in self.known or stem(word) in self.stems:
            return word if word in self.known or stem(word) not in self.known else stem(word)
        near = {known for key in _shorter(word) for known in self.near.get(key, ())}
        best = min(((edits(word, known), known) for known in near), default=(9, word))
        allowed = 2 if len(word) >= _LONG else 1
        if best[0] > allowed or not _likely(word, best[1]):
            return word
        return word if best[1] in DRUGS and not _only(word, best, near) else best[1]


def slips(known: Iterable[str]) -> Slips:
    every = frozenset(known) | DRUGS
    near: dict[str, tuple[str, ...]] = {}
    for word in sorted(every):
        if len(word) >= _SHORTEST:
            for key in _shorter(word):
                near[key] = (*near.get(key, ()), word)
    return Slips(every, frozenset(map(stem, every)), near)


def _likely(word: str, known: str) -> bool:
    """A short word has too many neighbours: only a swapped or a missing letter is a slip there."""
    return len(word) > _SHORTEST or len(known) > len(word) or sorted(word) == sorted(known)


def _only(word: str, best: tuple[int, str], near: Iterable[str]) -> bool:
    """A drug is read into a slip only where no other drug is nearly as close."""
    return all(other == best[1] or other not in DRUGS or edits(word, other) > best[0] + 1 for other in near)


def _shorter(word: str) -> tuple[str, ...]:
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))
