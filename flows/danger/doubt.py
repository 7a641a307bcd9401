"""When red-flag words are no alarm: denied, over, asked about in general, or only a way of speaking."""

from __future__ import annotations

import re

_IDIOMS = re.compile(
    r"\b(?:this is killing me|(?:wait\w*|suspense|heat|noise|smell|boss|pressure) (?:is|was|has been) (?:\w+ )?unbearable|(?:feet|shoes|nerves|heels?|wait(?:ing)?|suspense|boredom|heat) (?:is|are) killing me|"
    r"dying (?:to|for) (?:know|find|see|hear|meet|try|a|get|tell|ask|some|another|news)|dead tired|dying (?:eggs|my hair)|"
    r"(?:scared|worried|bored|sick|frightened|frozen|tickled) to death|die laughing|nearly died (?:laughing)?|"
    r"laughed so hard \w+ \w+ died|died (?:of|from|with) (?:embarrassment|laughter|laughing|shame|boredom)|"
    r"(?:took|takes|take) (?:my|her|his|your) breath away|hold(?:ing)? (?:my|your|her|his) breath|breath hold|"
    r"inspiration breath|breath of fresh air|out of breath (?:laughing|from laughing)|breath\w* exercises?|"
    r"heart ?(?:breaking|broken)|hearts? (?:breaks?|aches?)|collaps\w+ in tears|had a fit when|breathe through my nose|choked (?:up|with)|choking up|breathe easy|cried so \w+|(?:killed|kills) (?:me )?laughing|bless (?:your|her|his|my) heart|off my chest|"
    r"chest walls?|chest (?:ct|x ?rays?|scan|mri|port|clinic|physio|hair|size|expander)|weight off my (?:chest|shoulders)|"
    r"blood (?:tests?|work|counts?|results?|pressure|samples?|sugar levels?|types?|groups?|draws?|donors?|vessels?)|"
    r"blood sweat|bad blood|in (?:my|the) blood|shot down|could murder|cutting down|cutting (?:out|back)|"
    r"brain fog|chemo brain|(?:scared|afraid|terrified|frightened|worried|nervous|anxious|fear|dread)(?: \w+){0,6} (?:not|never) waking(?: up)?|die (?:my|her) hair|(?:heart|pulse)(?: \w+){0,2} (?:pounding|racing|thumping|skipped a beat)(?= (?:\w+ ){0,2}(?:waiting|when (?:they|the|she|he|i|my)|before|opening|reading|at the thought|with nerves|from nerves))|(?:life|live) without (?:coffee|tea|chocolate|wine|my phone|sugar|bread|cheese)|(?:like|nearly had|almost had|given me|gave me|have) a (?:heart attack|stroke)(?= (?:when|at|to hear|over|lol)|$)|(?:hit me|felt) like a heart attack|(?:nearly |almost )?(?:passed out|fainted|collapsed) when (?:they|he|she|the|i) (?:\w+ )?(?:told|said|saw|heard|read|opened)|(?:cant )?breathe a word|(?:die|kill|dying) for (?:a|some|my|an|those|that)|losing my mind|(?:such|what) a headache|(?:hay|glandular|scarlet|yellow|cabin|spring) fever|"
    r"fever (?:dream|pitch|tree|clinic|ward|chart|reducer|medicine)\w*|(?:seizure|fit) disorder|hot (?:flush\w*|flash\w*)|called in sick|off sick|sick (?:leave|pay|note|day)|"
    r"sick (?:of|and tired)|anti sickness|suicide gene|in a heartbeat|(?:toe|finger)? ?nails? (?:have |has |are |is |gone |"
    r"turned |going )*yellow\w*|heart set|heart to heart|by heart|killing time|shock to|over my dead body|dead end|"
    r"drop dead|dead (?:cells|skin|easy|good|on)|stroke of (?:luck|genius)|(?:collaps\w+|fits?) (?:with|in|of) "
    r"(?:laughter|giggles|laughing|the giggles)|pain in the (?:neck|ass|arse|backside|bum|butt)|pressure at work|"
    r"faint (?:staining|membrane|line|hope|positive)|pus cells|runs in (?:my|the|our|her|his)|"
    r"(?:would|id|could) kill for|kill (?:the )?(?:time|cancer|cells|tumou?r)|waiting to die down|"
    r"(?:painless|pain free)|no pain no gain|life ending|rest of my life|life insurance)\b"
)
_ADJECTIVES = (
    r"any|a|an|the|more|longer|signs?|of|real|actual|bad|new|severe|or|nor|bone|high|usual|at|all|other|sudden|further|"
    r"such|current|recent|obvious|known|history|thoughts?|plans?|ideas?|intentions?|urges?|desire"
)
_VERBS = (
    r"had|have|has|having|got|get|getting|really|actually|currently|feel|feeling|felt|been|is|are|run|running|with|want|"
    r"to|going|gonna|planning|my|her|his|even|develop\w*|suffer\w*|experienc\w*|notic\w*|think|thinking|about|ever|a"
)
# "No, I have chest pain" is no denial: after a bare "no" only what goes with a noun may follow.
_DENIES = re.compile(
    rf"\b(?:no|without|denies|denied|negative for|free of|ruled out|rule out|cleared of)(?: (?:{_ADJECTIVES}))*$"
    r"|\b(?:not|never|dont|do not|didnt|havent|hasnt|isnt|wasnt|doesnt|arent|nor|neither|wont|wouldnt|hadnt)"
    rf"(?: (?:{_ADJECTIVES}|{_VERBS}))*$"
)
_LISTED = re.compile(
    r"\b(?:no|without|not had|havent had|havent got|dont have|neither|never had|hasnt got|no sign of)"
    r"(?: \w+){1,6} (?:or|nor|and no|no)(?: (?:any|a|the))?$"
    r"|\b(?:denies|denied)(?: \w+){1,12}$"
)
_DENIED_AFTER = re.compile(
    r"^(?: \w+){0,2} (?:has been ruled out|was ruled out|was negative|is a no|came back clear|was clear|free)\b"
)
_OVER = re.compile(
    r"\b(?:(?:years?|months|decades?) (?:ago|back|before|earlier)|in (?:19|20)\d\d|back in|as a (?:child|kid|baby|teenager|student)|"
    r"was only|turned out|(?:all )?(?:good|fine|ok|okay|clear|better|gone|normal|well|recovered|cleared up) now|now (?:fine|ok|gone|better)|"
    r"(?:all|much|completely|totally|been) (?:better|fine|ok|okay|good|clear|well|gone) (?:since|ever since|afterwards|again|these days)|resolved|nothing since|not had (?:it |any |one )?(?:again|since)|long over|all over now|over with|disappeared|years? back|died (?:of|from|after|in|with|last)|gone (?:for|since|weeks|months|years)\b(?! (?:an hour|hours|a day|the day))|in the (?:\w+ties|\d0s)|settled|stopped (?:years|as soon|after)|since \w+ in (?:19|20)\d\d|history of|first time so|last time (?:i|they|she|he)|"
    r"with my (?:first|second|third) pregnancy|(?:went|gone) away|(?:has |have )?gone down|healing|healed|cleared up|ages ago|long ago|used to (?:get|have)|"
    r"had (?:a |an )?(?:\w+ ){0,2}(?:stroke|attack|clots?|seizure|bleed|embolism) (?:at|aged|when (?:he|she|they) (?:was|were)) \d|"
    r"since (?:has|have|was|were|then)(?: been| all)* (?:fine|ok|okay|good|normal)|"
    r"when i was (?:diagnosed|a|young|pregnant|little|at)|thats how they found|how they found it|gone now|for years|"
    r"is better now|years later|reacted to|last year|years before|in my (?:teens|twenties|thirties)|"
    r"had (?:\w+ ){0,3}(?:fevers?|temp|infection|sepsis|clots?|dvt|seizure|stroke|pains?|bleed\w*|pneumonia|cough|diarrhoea|palpitations)(?: \w+){0,3} (?:in|last) (?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|fall|winter)|lymph?o?edema|compression sleeve|before (?:my|the) diagnosis|had (?:\w+ ){1,4}before (?:my |the )?(?:surgery|chemo|op|treatment|cancer)|had (?:\w+ ){1,12}(?:tests|scans?|results|checks|everything) (?:were|was|came back) (?:all )?(?:normal|clear|fine|ok|negative)|before i (?:was|got|had|started)|nothing wrong|was nothing|it was only|turned out|since surgery in)\b"
)
_TREATED_THEN = re.compile(
    r"\b(?:had|finished|started|stopped|after|completed|diagnosed|did|with|on|got)(?: (?:my|the|last|a|of))*"
    r"(?: (?:chemo\w*|adriamycin|doxorubicin|epirubicin|ec|fec|ac|taxol|taxotere|docetaxel|herceptin|phesgo|kadcyla|enhertu|surgery|op|mastectomy|"
    r"lumpectomy|radiation|rads|radiotherapy|treatment|pembro\w*|keytruda|immunotherapy|reconstruction|cancer|diagnosed|tamoxifen|letrozole))"
    r" (?:in )?(?:(?:19|20)\d\d|last (?:year|spring|summer|autumn|winter)|(?:\w+ ){1,2}(?:weeks|months|years?) (?:ago|back))\b"
)
"""When a treatment was says nothing of when the sign was."""
_FINE_NOW = re.compile(
    r"\b(?:fine|ok|okay|gone|better|good|clear|normal|well|recovered) now\b|\bnow (?:fine|ok|gone|better)\b|\bgone for (?:\w+ ){1,3}now\b"
)
_PRESENT = re.compile(
    r"\b(?:right now|now|today|tonight|again|still|this (?:morning|afternoon|evening|week)|since (?:yesterday|this|last|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)|yesterday|last (?:night|nite)|an hour ago|minutes ago|earlier|just started|"
    r"getting worse|worse than)\b"
)
_IF = r"(?<!if )(?<!when )(?<!whether )(?<!unless )(?<!until )(?<!before )(?<!in case )"
_ASSERTS = re.compile(
    rf"{_IF}\b(?:i have|ive|i am|i got|i feel|im|i keep|i cant|i had|he has|she has|he is|she is|shes|hes|mum has|"
    r"dad has|mom has|has started|have started)\b(?! (?:to|on|read|heard|been told|seen|wondering|asking|worried about|not|never|"
    r"scared of|curious|afraid of|about to|starting|no|due|having (?:chemo|my first|surgery)))"
    rf"|{_IF}\bits (?:pouring|gushing|bleeding|spreading|swollen|getting worse|not stopping)\b"
    rf"|{_IF}\bmy (?:\w+ )?(?:chest|temp|fever|heart|leg|legs|calf|arm|breathing|head|back|face|skin|wound|port|line|stool|"
    r"poo|pee|mouth|throat|eyes|pain|headache|nose|speech|bleeding|vomiting|diarrhoea|cough)\b"
    r"|\bthis (?:\w+ )?(?:pain|fever|bleeding|cough|swelling|headache|rash|diarrhoea|vomiting|breathless\w*|numbness|chest)\b"
    r"|\b(?:right now|since (?:yesterday|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|today|"
    r"this morning|last (?:night|nite)|all (?:day|night)|for (?:\d+|two|three|four) (?:days|hours)|an hour|getting worse)\b"
)
_GENERAL = re.compile(
    r"\b(?:what if|what (?:does|do)|what are|what counts|for fevers|should i buy|how (?:bad|severe|long) (?:is|are|does)|what (?:is|was|are) (?:a|an|the|considered)|whats (?:a|the)|how (?:high|common|likely|often|do (?:i|you|we|people) (?:tell|know|spot|recogni[sz]e|prevent|avoid)|would i know|"
    r"many people|long (?:after|does|do|will|until|before))|which (?:thermometer|number|temp|side|drug|one)|(?:what|at what|which) (?:temp|point|number|fever)|"
    r"side effects? of|(?:can|could|does|do|did|will|would|might|may) (?:\w+ ){1,6}"
    r"(?:cause|causes|give (?:you|me|people|us)|make (?:you|me|people)|lead to|trigger|bring on|get|have|mean|bleed|happen)|"
    r"will (?:i|she|he|we|it|there)|is it (?:safe|common|usual|normal|typical|possible)|risk of|risks? (?:for|about)|signs? of|symptoms? of|(?:should|do) i (?:look|watch|worry) (?:out )?(?:for|about)|"
    r"when (?:should|do|would|to) (?:i|we|you)? ?(?:call|worry|ring|phone|go)|"
    r"number for|before (?:chemo|i start|starting)|chances? of|"
    r"i (?:have )?(?:read|heard|saw|googled) (?:about|that|of|on)|read (?:about|that)|told (?:me )?to (?:watch|look|call)|"
    r"thermometer is|prevent|avoid getting|to expect|meant to look for|"
    r"allergic to|in case (?:of|i)|if (?:i|you|we|she|he|my|your|there|the|it)|"
    r"what happens|vs|versus|difference between|dreamt|dreamed)\b"
)
_GENERAL_AFTER = re.compile(
    r"\b(?:(?:a |known |common |usual |normal |likely )side effect|side effects? of|can (?:that|this|it) happen|starting it|will that matter|vs|versus|number for|how do i (?:tell|know)|(?:common|typical|expected) (?:with|on|after|for|from|during)|or \w+ how do i|"
    r"to expect|i should (?:look|watch) (?:out )?for|(?:is|are) (?:that |it |they |this )?(?:common|usual|normal) (?:with|on|after|for))\b"
)
_IS, _NORMAL = (
    re.compile(r"^\s*(?:\w+ )?(?:is|are) (?:\w+ ){0,3}$"),
    re.compile(r"\b(?:normal|usual|ok|bad) (?:with|on|after|for|from|in)\b"),
)
_FEARED = re.compile(
    r"\b(?:worried|scared|afraid|frightened|nervous|anxious|fear) (?:about|of)(?: \w+){0,2} (?:getting|having|catching)\b"
    r"|\b(?:worried|scared|afraid|terrified|frightened|nervous) (?:that |if |in case )?(?:i|it|the|my|they|he|she) (?:\w+ )?(?:will|wont|would|ill)\b"
)
_STANDS_APART = re.compile(r"\b(?:but|however|though|except|although|yet|now|then|just)\b")


def without_idioms(text: str) -> str:
    """Same length, so that places stay."""
    return _IDIOMS.sub(lambda found: "_" * len(found[0]), text)


def is_denied(before: str, after: str = "") -> bool:
    """`before`: the words of the sentence up to the sign; `after`: those that follow it."""
    said = _STANDS_APART.split(before)[-1].rstrip()
    return bool(_DENIES.search(said) or _LISTED.search(said) or _DENIED_AFTER.search(after))


def denies_itself(match: str) -> bool:
    """Such as "back pain, never had bone mets" or "mets in bone, no pain"."""
    return bool(
        re.search(
            r"\b(?:no|never|without|not|dont|nothing)\b(?: \w+){0,3} (?:bones?|spine|spinal|pains?|hurts?|aches?|mets?)\b",
            match,
        )
    )


def is_over(sentence: str) -> bool:
    sentence = _TREATED_THEN.sub("_", sentence)
    return bool(_OVER.search(sentence)) and not _PRESENT.search(_FINE_NOW.sub("", sentence))


_ASKED = re.compile(
    r"^\s*(?:(?:so|and|or|hi|hello|hey|also|just|please|ok|btw|quick question|question) )*"
    r"(?:is|are|does|do|did|can|could|will|would|which|who|how (?:common|likely|often|serious|dangerous)|(?:what|whats|when) (?:is|are|does|do|would|about))"
    r" (?!i\b|we\b|you\b|someone|anyone|anybody|my\b|this\b|it\b|he\b|she\b|these\b|that\b|her\b|his\b|\d)"
)
"""A question that opens as one, about a thing and not about somebody."""


def is_general(before: str, after: str = "") -> bool:
    """Asked about in general, or what might be: the information text is the answer, not an alarm."""
    asked = _GENERAL.search(before) or _ASKED.search(before) or _GENERAL_AFTER.search(after)
    asked = asked or (_IS.search(before) and _NORMAL.search(after)) or _FEARED.search(before + after)
    return bool(asked) and not _ASSERTS.search(before + after)


_TAKEN_BACK = re.compile(
    r"\b(?:but|though|just|yet)\b(?: \w+){0,6} (?:think|thought|thoughts|sometimes|want|wish|urge|close)\b"
)


def is_taken_back(after: str) -> bool:
    """Such as "I won't hurt myself, but I think about it"."""
    return bool(_TAKEN_BACK.search(after))


_OTHERS = re.compile(
    r"\b(?:my |his |her )?(?:husband|wife|partner|son|daughter|brother|father|dad|uncle|grandfather|cousin|aunt|mother|mum|mom|sister|friend|neighbour|"
    r"grandmother|colleague|his own|her own|their own|teenager|character|book|film|movie|news)\b"
)
_OF_A_DRUG = re.compile(
    r"^\s*(?:do|does|is|are|did|will|why do|how many|how often do) (?:people|patients|women|men|many|most|cancer|depress\w+|suicid\w+|self harm)\b"
    r"|\b(?:side effects?|cause[ds]?|leaflet says|label says|warning (?:says|about|for)|listed)\b"
)


def is_someone_elses_past(sentence: str) -> bool:
    return bool(_OTHERS.search(sentence)) and is_over(sentence)


def is_asked_of_a_drug(sentence: str) -> bool:
    """Whether a drug can bring such thoughts is a question about the drug, unless somebody says they have them."""
    return bool(_OF_A_DRUG.search(sentence)) and not re.search(
        r"\b(?:i feel|im|i am|ive|i have|i want|shes|hes|she is|he is|making me|made me|makes me)\b", sentence
    )
