"""Questions that get a fixed polite text: time, choices about treatment, and what is not ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.asking.choice import CHOICE, STOPPING
from flows.asking.elsewhere import OTHER
from flows.asking.kinds import DRUGS
from flows.asking.prognosis import PROGNOSIS
from flows.asking.words import clipped
from flows.readers.firsts import begins

_OURS = re.compile(
    r"\b(?:brca\w*|gen(?:e|es|etic\w*)|inherit\w*|hereditary|c[ao]me back|spread\w*|mets|metast\w+"
    r"|secondary|went to|in my|still breast|dcis|lcis|in situ|stage (?:0|zero)|family history|runs in"
    rf"|{'|'.join(sorted(DRUGS))})\b"
)
"""Said beside another organ, these words ask about breast cancer all the same."""
_PATTERNS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    scope: tuple(re.compile(pattern) for pattern in patterns)
    for scope, patterns in (("other", OTHER), ("treatment-choice", CHOICE), ("prognosis", PROGNOSIS))
}
_LETTERS = 3
_EVERY = frozenset(pattern for patterns in _PATTERNS.values() for pattern in patterns)
_BEGINS = {pattern: begins(pattern.pattern, _LETTERS) for pattern in _EVERY}
_BY_START: Mapping[str, frozenset[re.Pattern[str]]] = {
    start: frozenset(pattern for pattern in _EVERY if start in _BEGINS[pattern])
    for start in frozenset().union(*_BEGINS.values())
}
_ANYWHERE = _BY_START.get("", frozenset())
_STOPPING = tuple(re.compile(pattern) for pattern in STOPPING)


def about_stopping(text: str) -> bool:
    """Whether to stop, skip or change a medicine."""
    plain = _plain(text)
    return any(pattern.search(plain) for pattern in _STOPPING)


def _plain(text: str) -> str:
    return clipped(text).lower().replace("’", "").replace("'", "")


def out_of_scope(text: str) -> str | None:
    """The last part of a fixed text's name, or None when we may have words for it."""
    plain = _plain(text)
    near = _near(plain)
    for scope, patterns in _PATTERNS.items():
        if any(pattern.search(plain) for pattern in patterns if pattern in near) and not (
            scope == "other" and _OURS.search(plain)
        ):
            return scope
    return None


def _near(plain: str) -> frozenset[re.Pattern[str]]:
    """The patterns that may begin somewhere in these words."""
    if not plain.isascii():
        return _EVERY
    starts = {plain[at : at + many] for at in range(len(plain)) for many in range(1, _LETTERS + 1)}
    return _ANYWHERE.union(*(_BY_START[start] for start in starts & _BY_START.keys()))
