"""How hard a text is to read: Flesch-Kincaid grade, each list item and heading as a sentence of its own."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_END = re.compile(r"(?<=[.!?:])[\"'”’)*_]*\s+|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouyl]e|[aeiouy]le|[^aeiouylsxzcg]es|[^ch]ges|[aeiouy]les|[^aeiouytd]ed)$")
_SOFT = re.compile(r"(?:[sc]hes|[sxzcg]es)$")
_SPLIT = re.compile(r"(?:ia|(?<![tscg])io|iu|ua|(?<!p)eo|uou|ying|nausea|iet)(?!us\b)")
_INNER = re.compile(r"(?<=some)(?=t|o|w|d|b)|(?<=guide)l|(?<=safe)(?=t|l)|(?<=lan)guage|(?<=grape)f")
# Spoken letter by letter: one syllable a letter, "W" three.
_LETTERS = re.compile(r"^[A-Z]{2,5}$")


def syllables(word: str) -> int:
    """Close to a pronouncing dictionary for plain English; initials such as ISH count a syllable a letter."""
    if _LETTERS.match(word):
        return len(word) + 2 * word.count("W")
    lower = word.lower().replace("’", "'").split("'")[0]
    groups = len(_VOWELS.findall(lower)) + len(_SPLIT.findall(lower)) - len(_INNER.findall(lower))
    if groups > 1 and _SILENT.search(lower) and not _SOFT.search(lower) and not lower.endswith("ble"):
        groups -= 1
    return max(1, groups)


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; headings and list items end where their line ends."""
    return [words for piece in _END.split(text) if (words := _WORD.findall(piece))]


def grade(text: str) -> float:
    """The Flesch-Kincaid grade: 0.39 words/sentence + 11.8 syllables/word - 15.59; 0 for no words."""
    found = sentences(text)
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(found) + 11.8 * sum(syllables(word) for word in words) / len(words) - 15.59


def longest_sentence(text: str) -> int:
    """In words."""
    return max((len(words) for words in sentences(text)), default=0)
