"""Which term a word as typed must mean, which it may mean, or that it is a word of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.spellings.index import Index
from flows.spellings.sound import apart

MARGIN, RIVAL_MARGIN = 0.45, 0.1
"""How much nearer the best term must be than the next of another meaning, and than a word that is no term."""
RIVAL_FAR = 0.4
"""How much nearer a word that is no term must be for the term not even to be asked about."""
MAIN = 0.35
"""How much farther the main name may be than its synonym, such as a British spelling."""
DOUBT = 0.6
"""How far beyond the limit we still ask."""
_SHORTEST = 5
_LIMITS = ((5, 0.75), (6, 1.0), (7, 1.25), (8, 1.4), (10, 1.5), (12, 1.7), (13, 2.0))
"""A term of so many letters may be so far away; a longer one as the last."""
_FEWEST, _FAMILY, _SHORTEST_HEAD = 0.75, 0.9, 3
"""For a term of less letters; for a family's term with a longer head than that."""
_FAMILIES = """
ciclib rafenib tinib rtinib sertib lisib parib zumab ximab mumab umab mab conazole prazole azole platin
taxel rubicin mycin oxacin dronate grastim setron pitant statin sartan dipine olol pril oxetine pramine
azepam zolam azepine triptan xaban gatran parin cyclovir ciclovir virine ifene relin relix strant olimus
sone solone codone morphone profen coxib gliptin gliflozin glutide tidine zosin thiazide penem cillin
bine trexate plasty penia algia itis emia
"""
"""Endings that a family shares: two of a family differ in what stands before."""
_STEMS = tuple(sorted(_FAMILIES.split(), key=len, reverse=True))
_OPPOSITE = (("hyper", "hypo"), ("pre", "post"), ("pre", "peri"), ("peri", "post"), ("intra", "inter"))
_ENDINGS = ("ing", "ive", "ous", "ary", "ally")
"""A word with one of these that its neighbour lacks is another form, such as "infectious"."""


@dataclass(frozen=True, slots=True)
class Reading:
    terms: tuple[str, ...]
    """The likely one first; more than one, or not sure, where the patient should be asked."""
    sure: bool


def choose(typed: str, index: Index, meanings: Mapping[str, str]) -> Reading | None:
    """Of the terms with their meanings, against each other and against the other words of the index."""
    ranked = sorted(_ranked(typed, index, meanings))
    near = [(made, found) for made, found in ranked if found in meanings]
    if not near:
        return None
    best, term = near[0]
    main = next(
        (found for made, found in near if _is_main(found, term, meanings) and made <= best + MAIN), term
    )
    rival = next((made for made, found in ranked if found not in meanings), best + 1)
    if rival < best - RIVAL_FAR:
        return None
    others = [
        (made, found) for made, found in near if meanings[found] != meanings[term] and made < best + MARGIN
    ]
    sure = best <= limit(typed, term) and not others and rival >= best + RIVAL_MARGIN
    return Reading((main, *(found for _, found in others[:2])), sure)


def _is_main(found: str, term: str, meanings: Mapping[str, str]) -> bool:
    """Another name for the same, and not only the singular of it."""
    return found == meanings[term] and term != f"{found}s"


def _ranked(typed: str, index: Index, meanings: Mapping[str, str]) -> Iterator[tuple[float, str]]:
    forms = _forms(typed)
    for found in set().union(*(index.candidates(form) for form, _ in forms)):
        if found not in meanings or _may_mean(typed, found):
            bound = limit(typed, found) + DOUBT
            made = min(apart(form, found, bound) + more for form, more in forms)
            if made <= bound:
                yield made, found


def _forms(typed: str) -> tuple[tuple[str, float], ...]:
    plural = typed.endswith("s") and not typed.endswith(("us", "is", "ss"))
    return ((typed, 0.0), (typed[:-1], 0.1)) if plural and len(typed) > _SHORTEST else ((typed, 0.0),)


def limit(typed: str, term: str) -> float:
    """Of a family only the letters before the ending count, for they tell one from another."""
    stem = next((stem for stem in _stems(term) if typed.endswith(stem)), "")
    counted = len(term) - len(stem)
    allowed = next((most for letters, most in reversed(_LIMITS) if counted >= letters), _FEWEST)
    return max(allowed, _FAMILY) if stem and counted > _SHORTEST_HEAD else allowed


@lru_cache(maxsize=4096)
def _stems(term: str) -> tuple[str, ...]:
    return tuple(stem for stem in _STEMS if term.endswith(stem))


def _may_mean(typed: str, term: str) -> bool:
    if typed.endswith(_ENDINGS) and not term.endswith(typed[-2:]):
        return False
    return not any(
        (typed.startswith(one) and term.startswith(other))
        or (typed.startswith(other) and term.startswith(one))
        for one, other in _OPPOSITE
    )
