"""A question as a list of plain words: one spelling for one thing, endings off."""

from __future__ import annotations

import re

_SAME: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (needle, re.compile(pattern), plain)
    for needle, pattern, plain in (
        ("", r"[’`]", "'"),
        ("wort", r"\bst\.? ?john'?s? ?wort", "stjohnswort"),
        ("her", r"\bher[\s-]?2(?:[\s/-]?neu)?", "her2"),
        ("+", r"\b(her2|er|pr|hr|hormone|estrogen)\s?\+(?!\w)", r"\1 positive "),
        ("-", r"\b(her2|er|pr|hr)-(?![a-z0-9])", r"\1 negative "),
        ("67", r"\bki[\s-]?67", "ki67"),
        ("l1", r"\bpd[\s-]?l1", "pdl1"),
        ("cdk", r"\bcdk\s?4(?:\s?(?:/|and|&)\s?6)?", "cdk46"),
        ("dm", r"\bt-?dm-?1", "tdm1"),
        ("dxd", r"\bt-?dxd", "tdxd"),
        ("score", r"\bh[\s-]?score", "hscore"),
        ("brca", r"\bbrca[\s-]?[12]", "brca"),
        ("label", r"\boff[\s-]?labels?\b", "offlabel"),
        (".gov", r"\bclinical ?trials?\.gov", "trial register"),
        ("2nd", r"\b2nd opinion", "second opinion"),
        ("excision", r"\bre[\s-]?excision", "reexcision"),
        ("plus", r"\bone plus\b|\b1 plus\b", "1+"),
        ("plus", r"\btwo plus\b|\b2 plus\b", "2+"),
        ("plus", r"\bthree plus\b|\b3 plus\b", "3+"),
        ("stage", r"\bstage[\s-]?(?:4|iv|four)\b", "stage stage4"),
        ("stage", r"\bstage[\s-]?(?:0|zero)\b", "stage0"),
        ("", r"\b[cyp]{0,2}[tn][0-4][a-c]?(?:mi)?\b|\b[cp]?m[01]\b|\bpn\d?\b|\b[cp]t(?=\d)", " tnm "),
        ("", r"\d\s?%|\d percent", " percent "),
        ("'", r"'", ""),
    )
)
"""A part of what is looked for, the pattern, and what is read instead."""
_WORD = re.compile(r"[123]\+|[a-z][a-z0-9]*")
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("s", ""))
_KEPT = frozenset({"diabetes", "news", "yes", "pets", "bed", "need", "feed", "during", "thing", "always"})


_ENDS = 200


def clipped(text: str) -> str:
    """A long message asks where it begins or where it ends: so many letters of each."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 2 * _ENDS else f"{plain[:_ENDS]} {plain[-_ENDS:]}"


def words(text: str) -> tuple[str, ...]:
    plain = text.lower()
    for needle, pattern, same in _SAME:
        if needle in plain:
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
