"""How patients ask for a choice that is theirs and their team's: stop, skip, how much, which one."""

from __future__ import annotations

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
    rf"(?:{_DRUG}|chemo\w*|meds?|medicines?|medications?|pills?|tablets?|treatments?|drugs?|infusions?"
    rf"|doses?"
    r"|injections?|shots?|surgery|operation|radiation|radiotherapy|rads|steroids?|hormones?"
    r"|immunotherapy|it|them|this"
    r"|everything)(?! (?:answers?|chat|bot|language|conversation)\b)"
)
_LESS = (
    r"(?:stop|quit|skip|halve|double|split|pause|cut|come off|go off|get off|miss|reduce|lower|raise"
    r"|increase"
    r"|change|switch|restart|drop|wean|delay|postpone|put off|leave out|stopping|quitting|skipping"
    r"|doubling|cutting|coming off"
    r"|going off)"
)
_STEP = (
    rf"(?:{_DRUG}|chemo\w*|(?:mast|lump)ectomy|both breasts|breasts? (?:off|removed)|radiation|rads"
    rf"|surgery|treatment|reconstruction|immunotherapy)"
)
_BEGIN = (
    r"(?:do|take|start|choose|pick|have|get|go (?:with|for|ahead with|through with)|say (?:yes"
    r"|no) to|bother with|agree to|refuse|accept|try|use)"
)

STOPPING = (
    (
        r"\b(?:i|ive|i have|she|he|my \w+) (?:(?:have|has|just|already|secretly|actually) )*"
        r"(?:stopped|quit|skipped|halved|doubled|(?:been )?skipping|come off|came off|went off)"
        rf" (?:taking |having )?{_A_FEW}{_MEDICINE}\s*(?:$|[.!?])"
    ),
    (
        rf"\b{_MAY} (?:{_WHOM} )?{_ADVERB}{_LESS} (?:down |out |back |off |from |up "
        rf"|in half )?{_A_FEW}{_MEDICINE}\b"
    ),
    (
        r"\b(?:stop|skip|quit|double|halve)(?:ping|ting|ing)? (?:taking )?(?:my |the )?"
        rf"{_MEDICINE}\b[^.]{{0,80}}\?"
    ),
)
"""Whether to stop, skip or change: a person should look."""

CHOICE = (
    *STOPPING,
    (
        r"\bhow (?:many|much) (?:mg|milligrams?|ml|grams?|mcg|iu|pills|tablets|capsules|drops)\b"
        r"|\bhow much "
        rf"{_A_FEW}{_DRUG}\b|\d ?kg\b"
    ),
    (
        r"\bwhats? (?:is )?(?:the |a |my )?(?:right |correct |best |safe |usual )?(?:dose|dosage|dosing)\b"
        r"|\b(?:dose|dosage|dosing) (?:of|for|should)\b(?! radiation| boost)"
    ),
    (
        r"\b(?:two|2|three|3|half|extra|double) (?:a |of (?:a |my )?)?(?:pills?|tablets?|capsules?"
        r"|doses?)\b"
        r"(?! (?:interact|mix|go|fit|clash))"
    ),
    (
        r"\b(?:decide|choose|pick) (?:it |one |something |a treatment )?for (?:me|us)\b"
        r"|\bjust (?:tell me|decide)\b"
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
    (
        r"\bwhat (?:mg|milligrams?|dose|dosage|strength)\b|\bmaximum dose\b|\bdose (?:per|a|every) (?:day"
        r"|week|kg)\b|\boverdose\b"
    ),
    (
        r"\bhow much (?:\w+ ){0,3}(?:should|do|can|must|would) (?:i|we|she|he|you) (?:take|use|give"
        r"|inject)\b(?! (?:off|to hospital))"
    ),
    (
        r"\b(?:is|are|should|can|would) [^.?]{0,30}\b\d+ ?(?:mg|mcg|iu|ml"
        r"|milligrams?)\b(?![^.?]{0,40}\b(?:work|effective|lower\w*|reduc\w*|drop\w*)\b)"
    ),
    (
        rf"\btake (?:only |just )?(?:half|two|three|double|2|3|an extra|one extra|one more|a double) (?:a "
        rf"|of |my |the )*(?:\w+ )?(?:dose|pills?|tablets?|{_DRUG})\b"
    ),
    (
        r"\bwould you (?:have|do|take|choose|get|go for|pick|be having|refuse|start|stop)\b"
        r"|\bif you were (?:me|in my)\b|\bin my (?:shoes|place|position)\b"
    ),
    (
        r"\brecommend (?:me )?(?:a |the |any |some )?(?:treatment|drug|chemo|dose|medicine|supplement"
        r"|surgeon|hospital|doctor)\b|\byou (?:recommend|advise)\b"
    ),
    (
        r"\b(?:which|what) (?:one |treatment |drug |option |surgery |chemo )?(?:should|shall"
        r"|do) i (?:choose|pick|go (?:for|with))\b"
    ),
    (
        r"\byou (?:choose|decide|pick)\b|\bworth (?:doing|having|taking|it having) (?:the |my )?(?:chemo"
        rf"|surgery|radiation|treatment|{_DRUG})\b|\bhow many {_A_FEW}{_DRUG}\b(?! (?:years|months|weeks))"
    ),
    rf"\b{_SHOULD} i (?:even |still )?(?:take|have) (?:the |my |this |these )?{_MEDICINE} at all\b",
)
