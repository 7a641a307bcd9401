"""Words and numbers that look like an answer and are none; `CODES` never make a stage either."""

from __future__ import annotations

_UNITS = (
    r"(?:cm|mm|mg|ml|nodes?|lymph|kids?|children|sons?|daughters?|rounds?|cycles?|weeks?|wks?"
    r"|months?|mths?|years?"
    r"|yrs?|days?|hours?|hrs?|yo|times|doctors?|surger\w+|chemos?|sessions?|out of|of \d|tumou?rs?"
    r"|spots?|lumps?"
    r"|biops\w+|scans?|pills?|drugs?|people|friends?|dogs?|cats?|am\b|pm\b)"
)
_GRADES = r"(?:[1-4]|i{1,3}|one|two|three)(?!\w)"
_NODES = r"n ?[0-3x][a-c]?(?:mi)?"

CODES: tuple[str, ...] = (
    # T, N and M
    rf"[pcy]{{0,3}}t ?(?:is|[0-4])[a-d]? ?(?:,? ?[pc]?{_NODES})?(?:,? ?[pc]?m ?[01x])?(?!\w)",
    rf"[pc]?{_NODES}(?:,? ?m ?[01x])?(?!\w)|[pc]?m[01](?!\w)",
    # grade
    (
        rf"(?:high|low|intermediate|nuclear)[ -]grade|(?:(?:grade|gr)\W{{0,2}}{_GRADES}"
        r"|g\W{0,2}(?:[1-4]|i{1,3})(?!\w))(?:\s?(?:/|-|to|or|(?:out )?of)\s?(?:[1-4]|three|four)(?!\w))?"
    ),
    # other scores
    r"ki-? ?67(?:\s*(?:is|of|was|index|score|:|=|at))*\s*[<>~]?\s*\d+(?:\s*-\s*\d+)?\s*%?",
    (
        r"(?:oncotype|recurrence score|rs|birads|bi-rads|mammaprint)\W*(?:dx)?\W*(?:score)?\W*(?:of|is"
        r"|was)?\s*\d+"
    ),
    r"(?:allred|h-? ?score|quick ?score|ihc4)(?:\s*(?:is|of|was|:|=|score))*\s*\d+(?:\s*/\s*\d+)?",
    # ratios and copy numbers
    (
        r"(?:her-?2\s*/?\s*)?(?:cep ?17|chr\w* 17)?\s*(?:ratio|cop(?:y|ies)|signals?)[^\d,;\n]{0,25}[\d.]+"
        r"(?:\s*(?:and\s*)?cop(?:y|ies)[^\d,;\n]{0,25}[\d.]+)?"
    ),
    # how many, how big, when
    (
        r"\d+ ?(?:/|of|out of) ?(?:the )?\d+ (?:lymph|sentinel|axill|node)\w*"
        r"|(?<=stage [0-4] )(?:out )?of (?:4|four)(?!\w)|(?<!stage )\d+ (?:of|out of) (?:the |my )?\d+"
    ),
    rf"(?<!stage )\d+(?:\.\d+)?\+?\s?-?{_UNITS}(?!\w)|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|(?:19|20)\d\d(?!\d)",
    r"\d(?:st|nd|rd|th)(?!\w)(?! stage)",
)

_NOT_HERE = (
    r"(?:department|dept|manager|team|person|lady|people|rep|at work|office|told|said|says|called"
    r"|emailed|wants|at my)"
)
_WORK = (
    (
        r"(?:o?estrogen|progesterone) (?:levels?|cream|patch\w*|tablets?|pills?|gel)"
        r"|hormon(?:e|al) (?:therap\w+|treatment\w*|block\w+|replacement|tablets?|pills?|injections?"
        r"|levels?|drugs?|shots?)"
    ),
    rf"hr {_NOT_HERE}|pr (?:person|agency|work|manager|job|firm|team)",
)
_EMERGENCY_ROOM = (
    (
        r"(?:to|in|into|at|from|through|via|by|visit|visited) (?:the |an |our |my )?er"
        r"(?!\w|\s*(?:[+/,&]|and|pr|receptor|pos|neg|is|was|\d))"
    ),
    (
        r"er (?:doc|doctor|dr|nurse|room|visit|wait|trip|staff|last night|yesterday)\w*|the er (?:said"
        r"|told|again|today)"
    ),
)
_MOOD = (
    r"(?:i am|im) positive (?:i|we|that)(?!\w)",
    r"(?:feel|feels|feeling|felt)(?: (?:so|very|really|quite|pretty|rather|super|bit|a))* low(?!\w)",
    (
        r"(?:positive|negative) (?:biopsy|mammogram|scan|smear|covid)"
        r"|positive for (?:breast )?(?:cancer|malignan\w+)"
    ),
    (
        r"(?:stay|stays|stayed|staying|keep|keeps|keeping|being|trying to be|remain|remaining|feel|feels"
        r"|feeling|(?<!i )think|so|very|more|most|quite|super|really|sounding|sounded|generally"
        r"|mentally)\s+(?:positive|pos|negative|neg)\b(?!\s*(?:her|er\b|pr\b|result|for\b"
        r"|score|cancer|breast))"
    ),
    (
        r"(?:positive|negative)\s+(?:about|attitude|energy|outlook|mindset|vibes?|thinking"
        r"|thoughts?|vibes?|outlook|energy|mind\w*"
        r"|person|people"
        r"|outcome|experience|side|sides|spin|news|impact|effect|feelings?|feedback|response|way"
        r"|that\b|it\b"
        r")"
    ),
    r"at (?:this|that) stage",
)
STAGE = r"(?:stage|staged|staging|stg|grade)"
NUMBERED = rf"{STAGE}\s*(?:is|of|:|#|-)?\s*(?:[0-4]|i{{1,3}}|iv|zero|one|two|three|four)[abc]?\d?(?!\w)"
JUNK: tuple[str, ...] = (*CODES, *_WORK, *_EMERGENCY_ROOM, *_MOOD)

OTHER: tuple[str, ...] = (
    r"covid(?:-19)?|corona\w*|flu\b|strep|hiv|hpv|hepatitis|pregnan\w+|rhesus|rh\b",
    r"(?:blood|urine|gene|genetic|pcr|pregnancy|skin|allergy) (?:tests?|type|group)|genetics?",
    (
        r"brca ?[12]?|palb2|chek2|pd-?l ?-?1|pdl|pik3ca|esr1|ki-?67|ca ?15-?3|cep ?17|chr\w* 17"
        r"|oncotype\w*|mammaprint\w*"
    ),
    r"(?:her-?2|erbb2|esr1|brca) mutat\w*|mutat\w*|e-?cadherin|p53|egfr|cytokeratin\w*",
    r"androgen(?: receptors?)?|ar\b",
    (
        r"(?:vit\w*(?: ?[bd]\d*)?|iron|ferritin|h(?:ae|e)moglobin|hb|blood (?:pressure"
        r"|sugars?|counts?)|bp|sugars?"
        r"|neutrophils?|(?:heart|lung|kidney|liver) function|ejection fraction|lvef|neuts?"
        r"|platelets?|white (?:cells?|counts?)|wbc|lymphocytes|counts?|potassium|sodium"
        r"|calcium|magnesium|thyroid|libido|appetite|dose|doses|dosage|odds|chances?"
        r"|risk|mood|spirits?|energy|confidence|oxygen|sats|bone density|dexa|weight|heart rate|pulse"
        r"|temp\w*|feeling|felt|lying|keeping|laying|running)(?!\w)(?=[^.;\n]{0,30}(?<!\w)low)"
    ),
    (
        r"low (?:dose|mood|grade|risk|iron|blood|white|neut\w*|platelets?|energy|fat|carb|sugar"
        r"|point|ebb|spirits)(?!\w)"
    ),
    (
        r"(?:lymph |sentinel |axillary )*(?:nodes?\b|nodal\b)|sln\w*|snb|lymphovascular|lvi\b|lvsi\b"
        r"|margins?|edges?"
    ),
    (
        r"false\b|scans?|mri\b|ct\b|x-?ray|mammogram|ultrasound|attitude|energy|outlook"
        r"|mindset|vibes?|both (?:of my |my "
        r"|the )?(?:breasts?|sides?|boobs?|nodes?|lumps?|samples?|tumou?rs?|scans?|arms?|parents?"
        r"|kids|girls|sisters|margins?)"
    ),
)
"""Other things that have results: a "positive" beside them is theirs."""
