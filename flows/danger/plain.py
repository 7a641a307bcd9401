"""A message as plain words with the way back to what was typed, so that evidence can be quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from flows.danger.spelling import spelled

_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:['’`´][^\W\d_]+)*|[.!?;\n]+|[%/°&]")
_WILL = re.compile(r"['’`´]ll$")
_QUOTES = re.compile(r"['’`´]")
_SLIPS = (
    (r"di+h?ar+h?o?e+a\w*|dia+r+h?i?a\w*|diah?re+a\w*|dire+a", "diarrhoea"),
    (r"te?mp(?:e?r[ea]?t[ue]re?|ert[ue]re?|ratures?|eratures?)?s?", "temp"),
    (r"fe+a?ve+r?s?|feaver|fevr|feve|fiver", "fever"),
    (r"bre+th|breat|brethe|breathin", "breath"),
    (r"cheast|chst|chect", "chest"),
    (r"confuzed|confussed|confusd", "confused"),
    (r"blee?d+in?g?|bleading|bledding", "bleeding"),
    (r"vomm?itt?ing|vomitin|vommiting", "vomiting"),
    (r"shiverin|shivvering|shiveri?ng|shiverring", "shivering"),
    (r"swolen|swollon|swellin", "swollen"),
    (r"suicidle|suicidial|sucidal|suacidal|suicdal", "suicidal"),
    (r"siezures?|seziures?|seisures?", "seizure"),
    (r"palpatations?|palpitaions?", "palpitations"),
    (r"neausea", "nausea"),
    (r"p(?:ian|ane|ains?s)", "pain"),
    (r"hrts?|hutrs?", "hurts"),
)
"""How red-flag words come out of a shaking hand."""
_SLIP = re.compile("|".join(f"({slip})" for slip, _ in _SLIPS))


@dataclass(frozen=True, slots=True)
class Plain:
    text: str
    typed: str
    places: tuple[tuple[int, int, int], ...]
    """For each token: where it starts in `text`, and its span in `typed`."""

    def evidence(self, start: int, end: int) -> str:
        inside = [(a, b) for at, a, b in self.places if start <= at < end]
        return self.typed[inside[0][0] : inside[-1][1]] if inside else ""


def plain(typed: str) -> Plain:
    words: list[str] = []
    places, at = [], 0
    for found in _TOKEN.finditer(typed.lower()):
        words.append(_word(found[0]))
        places.append((at, found.start(), min(found.end(), len(typed))))
        at += len(words[-1]) + 1
    return Plain(" ".join(words), typed, tuple(places))


@lru_cache(maxsize=8192)
def _word(token: str) -> str:
    if token[0] in ".!?;\n":
        return "?" if "?" in token else "|"
    if token[0].isdigit():
        return token.replace(",", ".")
    # "I'll" without its quote would be "ill".
    word = token if token.isalpha() else _QUOTES.sub("", _WILL.sub(" will", token))
    if (slip := _SLIP.fullmatch(word)) and slip.lastindex:
        return _SLIPS[slip.lastindex - 1][1]
    return spelled(word)
