"""Red-flag words with one slip in them, led back: a letter left out, put in, changed, or two swapped."""

from __future__ import annotations

from flows.readers.spelling import edits

_WORDS = """
chest breath breathe breathing breathless shivering shivers shaking bleeding swollen swelling vomiting vomited
confused seizure infection infected headache palpitations unconscious collapsed fainted fainting dizzy tongue throat
stroke ambulance suicide suicidal overdose goodbye myself himself herself hurting killing living pregnant jaundice
yellow blisters bruises nosebleed swallow weakness fever sudden suddenly numbness balance bladder
coughing thirsty drowsy unwell paralysed discharge painkillers morphine infusion
"""
_OTHERS = """
soaking soaked shakes shallow thirty shiver breather paralyzed tongues painkiller cheat crest chess cheats breach breadth breaths breathes breathed breathy shaken sharing shaming shading staking
making taking breeding blending beading pleading bleedings yellows yellowy yelling smelling spelling selling
welling dwelling vomit vomits confuse confuses seizures injection infections infect infecting infective inflection
headaches dozy fizzy throats threat threats strokes stoke strike struck spoke stroked suicides overdosed overdoses
goodbyes mystery hunting hurling fever fevers never lever sever fewer feverish bruised bruise bruiser blister
swallows swallowed swallowing thirst throaty valance balances balanced bladders couching touching roughing
laughing drowse unwelled discharged discharges morphin infusions sadden sadly hidden sullen stolen
loving giving leaving lining liking living lying filling billing milling willing kissing collapse collapses
painted fainter faintly feinted fasting faulting painting tainting stating shaving waving breast breasts
"""
_REAL = frozenset(_OTHERS.split())
"""Real words that stand one letter away."""
_SHORTEST, _LONGEST = 5, 14


def _less(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _near() -> dict[str, tuple[str, ...]]:
    near: dict[str, tuple[str, ...]] = {}
    for word in _WORDS.split():
        for less in _less(word):
            near[less] = (*near.get(less, ()), word)
    return near


_WHOLE, _NEAR = frozenset(_WORDS.split()), _near()


def spelled(word: str) -> str:
    """The red-flag word that was meant, or the word as it is."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in _WHOLE or word in _REAL or not word.isalpha():
        return word
    meant = {red for less in _less(word) for red in _NEAR.get(less, ())}
    found = [red for red in sorted(meant) if {word[0], word[1]} & {red[0]} and edits(word, red) <= 1]
    return found[0] if len(found) == 1 else word
