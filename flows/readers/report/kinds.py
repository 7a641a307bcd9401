"""Is this a breast pathology report at all, or something else, or nothing that can be read?"""

from __future__ import annotations

import re

from flows.readers.report.model import Kind

_BREAST = re.compile(
    r"\bbreast|mammar|mastectom|lumpectom|axilla|\bductal carcinoma|lobular carcinoma"
    r"|\bidc\b|\bilc\b|\bdcis\b|\bnipple"
    r"|nottingham|bloom|\bnhg|\bsbr\b|triple[ -]negative|wide local excision"
)
"""ER, PR and HER2 are no proof: they are tested in other organs too."""
_PAST = re.compile(r"\b(?:history of|previous|prior|known) (?:\w+ ){0,2}breast (?:cancer|carcinoma)")
"""Says nothing of this sample."""
_PATHOLOGY = re.compile(
    r"carcinom|histolog|patholog|microscop|biops|specimen|immunohisto|\bihc\b"
    r"|\bher-? ?2|tumou?r classification|synoptic|resection"
    r"|excision|mastectom|\bp?t[0-4][a-d]?\b|receptor|metastat|in situ hybridi|amplifi"
    r"|\bfish\b|grade|diagnosis"
)
_OTHER_ORGAN = re.compile(
    r"prostat|gleason|colon(?!ial)|colorectal|rectum|rectal|gastric|stomach"
    r"|gastro-?o?esophageal|esophag|oesophag|pancrea|thyroid"
    r"|melanoma|bladder|urothelial|renal cell|kidney|endometri|uter(?:us|ine)|cervix"
    r"|cervical|ovar(?:y|ian)|hepatocellular"
    r"|squamous cell carcinoma of|adenocarcinoma of the lung|lung (?:adeno|cancer"
    r"|carcinoma|biopsy|resection)|lymphoma|leuk[a]?emia|sarcoma|glioma"
    r"|bone marrow|salivary|parotid"
)
_MEASURED = re.compile(
    r"\bbi-? ?rads|mammogram|mammograph|tomosynthesis|ultrasound|\bmri\b|\bct\b"
    r"|pet[ /-]ct|radiolog|bone scan|dexa|echocardiogram|ejection fraction"
)
_LETTER = re.compile(
    r"\bdear\b|yours (?:sincerely|faithfully)|kind regards|thank you for (?:referring"
    r"|seeing)|i (?:saw|reviewed) (?:this|her|him|you)"
)
_FINDS = re.compile(
    r"specimen|microscop|histolog|immunohisto|pathologic(?:al)? (?:diagnosis|stag)"
    r"|synoptic|biopsy,|excision[:;,]|mastectomy[:;,]|resection|p[tn] ?[0-4]"
    r"|tumou?r classif|carcinoma"
)
_WORD = re.compile(r"[a-z]{3,}")
_LEAST = 12
_VOWEL = re.compile(r"[aeiouy]")


_ENOUGH = 8_000
"""Letters that show what kind of text this is."""


def kind_of(plain_text: str) -> Kind:
    plain_text = plain_text[:_ENOUGH]
    words = _WORD.findall(plain_text)
    if not _is_legible(plain_text, words):
        return Kind.UNREADABLE
    if not _FINDS.search(plain_text) or is_other_organ(plain_text) or not _PATHOLOGY.search(plain_text):
        return Kind.PATHOLOGY if _has_results(plain_text) and not _LETTER.search(plain_text) else Kind.OTHER
    if _LETTER.search(plain_text):
        return Kind.OTHER
    pictures, tissue = len(_MEASURED.findall(plain_text)), len(_FINDS.findall(plain_text))
    return Kind.OTHER if pictures > 2 * tissue else Kind.PATHOLOGY


def _has_results(text: str) -> bool:
    """A page of receptors alone is a pathology report too."""
    return (
        not is_other_organ(text)
        and re.search(
            r"(?:estrogen|progesterone|\ber\b|\bpr\b|her-?2)[^\n]{0,60}?(?:positive|negative|%"
            r"|\d\+|[+-](?=[\s,.)]))",
            text,
        )
        is not None
    )


def is_other_organ(plain_text: str) -> bool:
    """HER2 is tested in the stomach too. A breast cancer's spread to another organ stays ours."""
    plain_text = plain_text[:_ENOUGH]
    others = len(_OTHER_ORGAN.findall(plain_text))
    breast = len(_BREAST.findall(_PAST.sub("", plain_text)))
    return others > 0 and (breast == 0 or others > 2 * breast)


def _is_legible(text: str, words: list[str]) -> bool:
    signs = [letter for letter in text if not letter.isspace()]
    if len(signs) < _LEAST:
        return False
    letters = sum(letter.isalnum() for letter in signs)
    real = sum(_VOWEL.search(word) is not None for word in words)
    long_enough = sum(map(len, words))
    return (
        letters / len(signs) > 0.5
        and bool(words)
        and real / len(words) > 0.5
        and long_enough / len(signs) > 0.25
    )
