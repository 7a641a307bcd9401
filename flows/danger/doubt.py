"""When red-flag words are no alarm: denied, over, asked about in general, or only a way of speaking."""

from __future__ import annotations

import re

_IDIOMS = re.compile(
    r"\b(?:this is killing me|(?:feet|shoes|nerves|wait(?:ing)?) (?:is|are) killing me|dying (?:to|for)|dead tired|"
    r"scared to death|worried to death|sick to death|nearly died (?:laughing)?|laughed so hard \w+ \w+ died|"
    r"took (?:my|her|his) breath away|hold(?:ing)? (?:my|your|her|his) breath|breath hold|inspiration breath|"
    r"heart ?(?:breaking|broken)|bless (?:your|her|his|my) heart|off my chest|chest walls?|"
    r"chest (?:ct|x ?rays?|scan|mri)|"
    r"blood (?:tests?|work|counts?|results?|pressure|samples?|sugar levels?)|shot down|could murder|cutting down|"
    r"brain fog|chemo brain|losing my mind|(?:wait|waiting|knowing|suspense) is (?:\w+ )?unbearable|(?:such|what) a headache|hay fever|glandular fever|scarlet fever|"
    r"yellow fever|cabin fever|hot (?:flush\w*|flash\w*)|called in sick|anti sickness|suicide gene|in a heartbeat|"
    r"(?:toe|finger)? ?nails? (?:have |has |are |is |gone |turned |going )*yellow\w*|heart set|heart to heart|by heart|killing time|shock to|over my dead body|dead end|drop dead)\b"
)
_DENIES = re.compile(
    r"\b(?:no|not|never|without|dont|didnt|havent|hasnt|isnt|wasnt|doesnt|nor|neither|denies|negative for)"
    r"(?: (?:any|a|an|the|had|have|has|having|got|get|really|feel|feeling|been|more|longer|signs?|of|i|am|im|is|real|"
    r"bad|actual|new|severe|or|run|running|with|want|my|her|his|bone|high|usual))*$"
)
_LISTED = re.compile(
    r"\b(?:no|without|denies|not had|havent had|dont have|neither)(?: \w+){1,6} (?:or|nor|and no|and|no)"
    r"(?: (?:any|a|the))?$"
)
_OVER = re.compile(
    r"\b(?:years? ago|months ago|in (?:19|20)\d\d|back in|as a (?:child|kid|baby|teenager)|was only|turned out|"
    r"all (?:good|fine|ok|clear) now|settled|stopped (?:years|as soon|after)|since \w+ in (?:19|20)\d\d|"
    r"history of|the first time|last time|with my (?:first|second|third) pregnancy|ages ago|used to get|"
    r"when i was (?:diagnosed|a|young|pregnant)|thats how they found|how they found it|gone now|for years|"
    r"is better now|years later|reacted to|after menopause|last year)\b"
)
_PRESENT = re.compile(
    r"\b(?:right now|tonight|this morning|since yesterday|today (?:my|i|it)|now (?:my|i|it|he|she))\b"
)
_GENERAL = re.compile(
    r"\b(?:what if|what (?:is|are|was)? ?(?:a|an)\b|whats (?:a|an)\b|what are|when should i (?:worry|go|be)|what counts|how high|what is the|whats the|which|how (?:common|likely|often|do i tell|do you tell|many|long|does)|"
    r"side effects? of|(?:a |known |common |usual )side effect|(?:can|could|does|do|will|would|might) (?:\w+ ){1,6}"
    r"(?:cause|give you|give me|make you|make me|lead to|trigger|bring on)|will i (?:be|get|have|feel)|will it|"
    r"is it safe|risk of|signs? of|symptoms? of|should i (?:look|watch) (?:out )?for|at what (?:temp|point)|"
    r"when (?:should|do) i call|"
    r"number for (?:a )?fever|fever with the|starting it|before (?:chemo|i start|starting)|"
    r"i read (?:about|that)|"
    r"(?:flush\w*|flash\w*) vs|thermometer is|will that matter|prevent|avoid getting|to expect|meant to look for|"
    r"allergic to (?:penicillin|nuts|latex)|in case (?:of|i)|if i (?:get|have|had|develop|start)|"
    r"what happens (?:if|to|when))\b"
)


def without_idioms(text: str) -> str:
    """Same length, so that places stay."""
    return _IDIOMS.sub(lambda found: "_" * len(found[0]), text)


def is_denied(before: str) -> bool:
    """`before`: the words of the sentence up to the sign."""
    said = re.split(r"\b(?:but|however|though|except)\b", before)[-1].rstrip()
    return bool(_DENIES.search(said) or _LISTED.search(said))


def denies_itself(match: str) -> bool:
    """Such as "back pain, never had bone mets"."""
    return bool(re.search(r"\b(?:no|never had|without|not) (?:\w+ )?(?:bones?|spine|spinal)\b", match))


def is_over(sentence: str) -> bool:
    return bool(_OVER.search(sentence)) and not _PRESENT.search(sentence)


def is_general(sentence: str) -> bool:
    """Asked about in general, or what might be: the information text is the answer, not an alarm."""
    return bool(_GENERAL.search(sentence))
