"""Letters that a picture's reader takes for each other, put right where only one reading can be meant.

Word by word, and only in the codes of staging and in the name HER2: no result is ever guessed.
"""

from __future__ import annotations

import re

_T = re.compile(r"(?<![A-Za-z])((?:[yrcm]|yp|yc)?[pc]?T)[lI|i](?=[abc]\b|mi\b|[\s,;.)(]|$)")
_T_C = re.compile(r"(?<![A-Za-z])(y?pT)[1lI|i]e(?![A-Za-z0-9])")
_N = re.compile(r"(?<![A-Za-z])(y?[pc]N)[lI|i](?=[abc]\b|mi\b|[\s,;.)(]|$)")
_NONE = re.compile(r"(?<![A-Za-z])(y?[pc]N|[pc]M)[Oo](?![A-Za-z])")
_NAME = re.compile(r"\bHERZ\b")

_SLIPS = ((_T_C, r"\g<1>1c"), (_T, r"\g<1>1"), (_N, r"\g<1>1"), (_NONE, r"\g<1>0"), (_NAME, "HER2"))


def righted(word: str) -> str:
    for slip, right in _SLIPS:
        word = slip.sub(right, word)
    return word
