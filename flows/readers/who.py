"""Who has the cancer: the person who writes, or somebody they care for."""

from __future__ import annotations

import re

from flows.declare import Reading
from flows.readers.claim import claim_of
from flows.readers.reading import reading
from flows.values import Who

_PERSON = (
    r"(?:mum|mom|mam|mummy|mommy|ma|mother(?:[ -]in[ -]law)?|wife|partner|girlfriend|husband"
    r"|boyfriend|hubby|sister(?:[ -]in[ -]law)?|"
    r"daughter|son|brother|dad|father|nan|nana|gran|granny|grandma|grandmother|aunt|auntie|aunty"
    r"|niece|cousin|friend|best friend|"
    r"neighbou?r|fianc\w+|spouse|patient|client|colleague|mate|bestie|relative|stepmum|stepmom|loved one)"
)
_THEIRS = rf"(?:my|our|a|the)\s+(?:\w+\s+)?{_PERSON}"
_CANCER = (
    r"(?:has|have|had|got|was|is|just|been)\s+(?:\w+\s+){0,3}?(?:diagnosed|breast cancer|cancer"
    r"|her2\w*|tnbc|dcis|stage|tumou?r|a lump|er\b|triple)"
)
_FOR_THEM = re.compile(
    rf"\bfor (?:{_THEIRS}|someone(?: else)?|somebody(?: else)?|a loved one|her|him|them)\b"
)
_THEY_HAVE = re.compile(
    rf"\b{_THEIRS}\s+{_CANCER}|\b{_THEIRS}s (?:cancer|report|results?|diagnosis|pathology|biopsy"
    r"|breast|tumou?r)\b|\b(?:im|i am) (?:a|her|his|the|their) (?:\w+ )?(?:carer|caregiver"
    r"|caretaker|husband|wife|daughter|son|partner|sister|mother|mum|mom|brother|friend)\b"
    r"|\bon behalf of\b|\bi (?:care|am caring|look after) for\b"
)
_FOR_ME = re.compile(
    r"\bfor (?:myself|me|my ?self)\b|\b(?:im|i am) the (?:patient|one)\b|\bi (?:have|had|got"
    r"|ve got|was diagnosed with|am diagnosed with"
    r"|just got diagnosed with) (?:\w+ ){0,2}(?:breast cancer|cancer|tnbc|dcis)\b"
    r"|\bmy own (?:report|cancer|results?|diagnosis)\b|\b(?:i was|ive been|i have been"
    r"|i got) (?:just |recently )?diagnosed\b"
)
_THEM_BARE = re.compile(
    rf"\b(?:{_PERSON}|someone|somebody|carer|caregiver|caring|her|him|them|not (?:for )?(?:me"
    r"|myself)|other person|another person|family member)\b"
)
_ME_BARE = re.compile(r"\b(?:me|myself|mine|self|i am|im|i do|i have|its mine|patient|own)\b")
_NOT_ME = re.compile(r"\bnot (?:for )?(?:me|myself|mine)\b|\bisnt (?:for )?(?:me|myself|mine)\b")
_NOT_THEM = re.compile(rf"\bnot for (?:{_THEIRS}|someone(?: else)?)\b")

_ANYONE_WORDS = """
mum mom mam mummy mommy ma mother wife partner girlfriend husband boyfriend hubby sister daughter son
brother dad father nan nana gran granny grandma grandmother aunt auntie aunty niece cousin friend
neighbour neighbor spouse patient client colleague mate bestie relative stepmum stepmom loved mums moms
mams mothers wifes partners girlfriends husbands boyfriends sisters daughters sons brothers dads fathers
nans nanas grans grannys grandmas grandmothers aunts aunties nieces cousins friends neighbours neighbors
spouses patients clients colleagues mates relatives fiance fiancee fiances fiancees
for someone somebody carer caregiver caretaker caring care look behalf her him them person family
me myself mine self have im own patient am do not isnt one diagnosed
"""
_ANYONE = frozenset(_ANYONE_WORDS.split())
"""Without one of these nobody is spoken of."""


def read_who(text: str, asked: bool) -> Reading[Who]:  # noqa: FBT001
    words, claim, said = claim_of(text, asked=asked)
    if said.isdisjoint(_ANYONE):
        return reading({})
    claim = _NOT_THEM.sub(lambda m: " " * len(m[0]), claim)
    them = _FOR_THEM.search(claim) or _THEY_HAVE.search(claim) or _NOT_ME.search(claim)
    me = None if _NOT_ME.search(claim) else _FOR_ME.search(claim)
    if asked and not (them or me):
        them = _THEM_BARE.search(claim)
        me = None if them else _ME_BARE.search(claim)
    found = {Who.CARER: them, Who.SELF: me}
    return reading({who: words.span(*m.span()) for who, m in found.items() if m})
