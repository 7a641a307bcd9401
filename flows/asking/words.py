"""A question as a list of plain words: one spelling for one thing, endings off."""

from __future__ import annotations

import re

_SAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"[’`]", "'"),
        (r"\bst\.? ?john'?s? ?wort", "stjohnswort"),
        (r"\bher[\s-]?2(?:[\s/-]?neu)?", "her2"),
        (r"\b(her2|er|pr|hr|hormone|estrogen)\s?\+(?!\w)", r"\1 positive "),
        (r"\b(her2|er|pr|hr)-(?![a-z0-9])", r"\1 negative "),
        (r"\bki[\s-]?67", "ki67"),
        (r"\bpd[\s-]?l1", "pdl1"),
        (r"\bcdk\s?4(?:\s?(?:/|and|&)\s?6)?", "cdk46"),
        (r"\bt-?dm-?1", "tdm1"),
        (r"\bt-?dxd", "tdxd"),
        (r"\bh[\s-]?score", "hscore"),
        (r"\bbrca[\s-]?[12]", "brca"),
        (r"\boff[\s-]?labels?\b", "offlabel"),
        (r"\bclinical ?trials?\.gov", "trial register"),
        (r"\b2nd opinion", "second opinion"),
        (r"\bre[\s-]?excision", "reexcision"),
        (r"\bone plus\b|\b1 plus\b", "1+"),
        (r"\btwo plus\b|\b2 plus\b", "2+"),
        (r"\bthree plus\b|\b3 plus\b", "3+"),
        (r"\bstage[\s-]?(?:4|iv)\b", "stage stage4"),
        (r"\bstage[\s-]?(?:0|zero)\b", "stage0"),
        (r"\b[cyp]{0,2}[tn][0-4][a-c]?(?:mi)?\b|\b[cp]?m[01]\b|\bpn\d?\b|\b[cp]t(?=\d)", " tnm "),
        (r"\d\s?%|\d percent", " percent "),
        (r"'", ""),
    )
)
_WORD = re.compile(r"[123]\+|[a-z][a-z0-9]*")
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("s", ""))
_KEPT = frozenset({"diabetes", "news", "yes", "pets", "bed", "need", "feed", "during", "thing", "always"})


def words(text: str) -> tuple[str, ...]:
    plain = text.lower()
    for pattern, same in _SAME:
        plain = pattern.sub(same, plain)
    return tuple(_WORD.findall(plain))


def stem(word: str) -> str:
    """The same for scan, scans, scanned and scanning."""
    if len(word) < 4 or word in _KEPT or not word.isalpha():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lse":
        return word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
