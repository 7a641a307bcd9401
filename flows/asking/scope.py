"""Questions that get a fixed polite text: time, choices about treatment, and what is not ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.asking.kinds import DRUGS

_WHOM = r"(?:i|we|she|he|you|u|people|women|patients|someone|my \w+)"
_SHOULD = r"(?:should|shoud|shuld|shud|shold)"
_MAY = (
    rf"(?:{_SHOULD}|can|could|may|do|ok to|okay to|ok if|okay if|safe to|alright to|what if|want to|gonna"
    rf"|going to)"
)
_ADVERB = r"(?:just |really |even |still |safely |go ahead and )?"
_A_FEW = r"(?:[\w-]+ ){0,3}"
_DRUG = rf"(?:{'|'.join(sorted(DRUGS))})"
_MEDICINE = (
    rf"(?:{_DRUG}|chemo\w*|meds?|medicines?|medications?|pills?|tablets?|treatments?|drugs?|infusions?|doses?"
    r"|injections?|shots?|radiation|radiotherapy|rads|steroids?|hormones?|immunotherapy|it|them|this"
    r"|everything)"
)
_LESS = (
    r"(?:stop|quit|skip|halve|double|split|pause|cut|come off|go off|get off|miss|reduce|lower|raise|increase"
    r"|change|switch|restart|drop|wean|delay|stopping|quitting|skipping|doubling|cutting|coming off"
    r"|going off)"
)
_STEP = (
    rf"(?:{_DRUG}|chemo\w*|(?:mast|lump)ectomy|radiation|rads|surgery|treatment|reconstruction|immunotherapy)"
)
_BEGIN = r"(?:do|take|start|choose|pick|have|get|go (?:with|for)|agree to|refuse|accept|try|use)"
_LIVE = r"(?:die|dying|terminal|live|be (?:cured|alive|here|around|ok|okay)|make it|survive|beat (?:it|this))"
_ORGAN = (
    r"(?:stomach|gastric|colon|colorectal|bowel|rectal|throat|prostate|pancrea\w+|kidney|renal|bladder"
    r"|thyroid"
    r"|cervical|uterine|endometrial|ovarian|testicular|o?esophag\w+|oral|mouth|tongue|skin|blood|gallbladder"
    r"|lung|liver|brain|bone|head and neck)"
)
_CANCER = r"(?:cancer|carcinoma|adenocarcinoma|tumou?r)"

_PROGNOSIS = (
    (
        rf"\bhow long (?:(?:do|does|did|will|can|could|might|would|has|have) )?{_WHOM} (?:have|has|got"
        rf"|live|survive)\b"
        r"(?! (?:to|been|until|till|before|for|a|the|my|this|these)\b)"
    ),
    (
        rf"\bhow (?:long|much (?:longer|time)) (?:(?:do|does|will|have|has|am|is) )?{_WHOM} {_A_FEW}"
        r"(?:live|living|left|alive|survive)\b"
    ),
    r"\bhow much (?:longer|time) (?:do|have) (?:i|we) (?:have|got)\b(?! (?:to|until|before)\b)",
    (
        r"\b(?:time|years|months|weeks|long) (?:do i have |have i got |does (?:she|he) have )?left\b"
        r"|\bleft to live\b"
    ),
    (
        r"\b(?:life expectancy|prognosis|survival|surviv(?:e|ing)|mortality|death (?:rate|sentence)|terminal"
        r"|fatal)\b"
    ),
    (
        r"\b(?:chances?|odds|likelihood|probability|risk) (?:of|that|for|its?|i|she"
        r"|he)\b[^.?]{0,80}\b(?:alive"
        r"|surviv\w+|"
        r"dying|die|death|cured?|live|living|beat\w*|mak(?:e|ing) it|com(?:e|es|ing) back|recur\w*"
        r"|return\w*|relaps\w*)\b"
    ),
    r"\bmy (?:odds|chances)\b",
    r"\b(?:i|she|he|we|they) (?:will|am going to|is going to|are going to|gonna) die\b",
    (
        rf"\b(?:am i|are we|is (?:she|he|my \w+)|will (?:i|we|she|he|my \w+)) {_ADVERB}(?:going to |gonna "
        rf"|ever )?{_LIVE}\b"
    ),
    (
        r"\b(?:will|is|could|can|going to|gonna) (?:it |this |that |cancer |the cancer )?(?:going to "
        r"|gonna )?kill\b"
    ),
    (
        r"\b(?:be|being|i|ever|get) cured\b|\bcurable\b|\bincurable\b|\bcure rates?\b|\b(?:is there"
        r"|find) a cure\b"
    ),
    (
        r"\blive to see\b|\bwill i (?:ever )?see my\b|\blive (?:long|longer|a long|a normal|another|until"
        r"|till)\b"
    ),
)
_CHOICE = (
    (
        rf"\b{_MAY} (?:{_WHOM} )?{_ADVERB}{_LESS} (?:down |out |back |off |from |up "
        rf"|in half )?{_A_FEW}{_MEDICINE}\b"
    ),
    (
        r"\b(?:stop|skip|quit|double|halve)(?:ping|ting|ing)? (?:taking )?(?:my |the )?"
        rf"{_MEDICINE}\b[^.]{{0,80}}\?"
    ),
    (
        r"\bhow (?:many|much) (?:mg|milligrams?|ml|grams?|mcg|iu|pills|tablets|capsules|drops)\b|\bhow much "
        rf"{_A_FEW}{_DRUG}\b|\d ?kg\b"
    ),
    (
        r"\bwhats? (?:is )?(?:the |a |my )?(?:right |correct |best |safe |usual )?(?:dose|dosage|dosing)\b"
        r"|\b(?:dose|dosage|dosing) (?:of|for|should)\b"
    ),
    (
        r"\b(?:two|2|three|3|half|extra|double) (?:a |of (?:a |my )?)?(?:pills?|tablets?|capsules?|doses?)\b"
        r"(?! (?:interact|mix|go|fit|clash))"
    ),
    (
        r"\b(?:decide|choose|pick) (?:it )?for (?:me|us)\b|\bjust (?:tell me|decide)\b"
        r"|\bwhat would you (?:do|choose|pick|take)\b|\btell me (?:what|which|whether|if) (?:\w+ ){0,3}"
        r"(?:should|to) (?:i )?(?:do|take|pick|choose|have)\b"
    ),
    rf"\bwhich (?:\w+ ){{0,2}}(?:{_SHOULD}|would|is) (?:i|we|best|better|you)\b(?! ask)",
    (
        rf"\b{_SHOULD} {_WHOM} {_ADVERB}{_BEGIN}"
        rf" {_A_FEW}{_STEP}\b"
    ),
    (
        r"\b(?:is|are|was) (?:\w+ ){1,3}(?:the )?(?:best|better) (?:option|choice|treatment)\b"
        r"|\bbest (?:treatment|drug|chemo|option) for (?:me|her|my)\b"
        r"|\bwhats? (?:is )?(?:the )?best (?:treatment|drug|chemo)\b"
    ),
    (
        rf"\b(?:missed|forgot|threw up|vomited|skipped) (?:to take |taking )?(?:a |my "
        rf"|the )?{_A_FEW}(?:dose|pill|tablet|{_DRUG})"
        r"\b(?=.{0,80}\b(?:do i|should|now what|what now|take|double|ok)\b)|\bforgot (?:to take )?my \w+\b"
    ),
    (
        r"\b(?:do|would) you (?:recommend|advise|suggest)\b|\bwhat do you (?:recommend|suggest|advise)\b"
        rf"|\b(?:do you think|is it better if) {_WHOM} {_SHOULD} {_A_FEW}{_STEP}\b"
    ),
)
_OTHER = (
    (
        rf"\b{_ORGAN} {_CANCER}\b|\b{_CANCER} (?:of|in) (?:the |her |his |my )?{_ORGAN}\b"
        rf"|\badenocarcinoma {_ORGAN}\b"
    ),
    r"\b(?:leuk\w+|lymphoma|melanoma|myeloma|sarcoma|glioblastoma|glioma|mesothelioma)\b",
    r"\b(?:dog|cat|puppy|kitten|rabbit|hamster|vet|horse)s?\b(?! (?:paste|dewormer|scan))",
    (
        r"\b(?:do|could|might|does) (?:i|she|he|my \w+) (?:really |maybe )?have (?:breast )?cancer\b(?! in"
        r"| spread| any)"
    ),
    (
        r"\b(?:is|could|can|might|does) (?:this|it|that|(?:my|the|a|this) (?:\w+ )?(?:lump|bump|mole|spot"
        r"|rash))"
        r" (?:be |mean )?(?:i have )?(?:breast )?cancer(?:ous)?\b(?! now)"
    ),
    r"\b(?:found|feel|felt|have|got) (?:a|this) (?:\w+ )?lump\b[^.]{0,80}\b(?:cancer|worried|is it|should)\b",
    (
        r"\b(?:weather|poem|poetry|jokes?|riddle|lyrics|homework|crypto|bitcoin|forex|casino|loans?|viagra|"
        r"movies?|netflix|president|election|stocks?|javascript|python)\b"
    ),
    (
        r"\b(?:capital of|who won|last night|best (?:phone|laptop|car)|(?:write|sing) me|write (?:a|an)"
        r"|what time is it|"
        r"marry me|are you single|buy now|click here|free money|make money|t\.me/|https?://|www\.)"
    ),
)
_OURS = re.compile(
    r"\b(?:brca\w*|gen(?:e|es|etic\w*)|inherit\w*|hereditary|c[ao]me back|spread\w*|mets|metast\w+"
    r"|secondary|went to"
    r"|in my|still breast)\b"
)
"""Said beside another organ, these words ask about breast cancer all the same."""
_PATTERNS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    scope: tuple(re.compile(pattern) for pattern in patterns)
    for scope, patterns in (("other", _OTHER), ("treatment-choice", _CHOICE), ("prognosis", _PROGNOSIS))
}


def out_of_scope(text: str) -> str | None:
    """The last part of a fixed text's name, or None when we may have words for it."""
    plain = " ".join(text.lower().replace("’", "").replace("'", "").split())
    for scope, patterns in _PATTERNS.items():
        if scope == "other" and _OURS.search(plain):
            continue
        if any(pattern.search(plain) for pattern in patterns):
            return scope
    return None
