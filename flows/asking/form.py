"""The form of a message: does it ask something, or tell a result?"""

from __future__ import annotations

import re

from flows.asking.words import stem, words

_WHAT = r"(?:w(?:h?at|aht|hta|ht|ot|hat ?s|ats|hatis)|whts|wha)"
_WH = rf"(?:{_WHAT}|hows?|hw|hwo|whys?|wy|whi|wich|which|whcih|who|whos|whose|whens?|wen|wheres?|wher)"
_BE = r"(?:is|are|r|am|was|were|isnt|arent|does|dose|dos|do|did|doesnt|dont|didnt|has|have|havent)"
_MAY = (
    r"(?:can|cn|could|cud|should|shoud|shuld|shud|shld|would|wud|wld|will|wil|shall|may|cant|wont|wouldnt"
    r"|shouldnt)"
)
_ONE = (
    r"(?:i|im|u|ya|you|we|it|its|he|she|they|this|that|there|these|those|the|an?|my|your|her|his|our|any"
    r"|anyone|anybody|someone|people|everyone|everybody)"
)
_START = r"(?:^|[.,;:!\n-]\s*|\b(?:and|but|so|ok|okay|hi|hello|hey|please|pls|also|then|or|well|um)\s+)"
_ASKS = re.compile(
    r"\?"
    rf"|{_START}{_WH}\b"
    rf"|{_START}(?:is|are|am|does|dose|do|can|cn|could|should|shoud|shuld|shud|would|will|shall|may)"
    r"\s+(?!not\b|nt\b)\w"
    rf"|{_START}(?:{_BE}|{_MAY})\s+{_ONE}\b"
    rf"|\b(?:{_MAY}|do|does|did|dose|am|is|are)\s+(?:i|u|it|they|we|that|this|there)\b"
    rf"|\b{_WHAT}\s+(?:does|do|is|are|it|now|next|about|if|the|kind|happens|should)\b"
    r"|\bhow (?:bad|serious|long|many|much|often|soon|do|does|is|can|to|common|fast)\b"
    rf"|\bnow {_WHAT}\b|\bwhy\b|\bor not\b|\bgood or bad\b|\b(?:vs|versus)\b"
    rf"|\b(?:{_WHAT}|wots|whats) (?:that|this|it|dat)\b|\b(?:meanings?|explained|means?|meant)\s*$"
    r"|\bany (?:info|advice|tips|ideas|trials|studies)\b|\bmeaning of\b|\bdifference between\b"
    r"|\b(?:tell|teach|show|remind) me (?:about|what|how|why|if|more|whether|which)\b"
    r"|\b(?:explain|define|describe|info on|information (?:on|about)|(?:question|asking) about)\b"
    r"|\b(?:want|need|like|love|trying|hoping|wanted) to (?:know|understand|learn|ask)\b"
    r"|\b(?:wondering|wonder|curious) (?:about|if|what|whether|why|how)\b|\bhelp me (?:understand|prepare"
    r"|read)\b"
)
_NOT_KNOWING = re.compile(
    r"\b(?:don'?t|dont|do not|didn'?t|not|dunno|no|can'?t|cannot|never)\s+"
    r"(?:(?:really|even|quite|exactly)\s+)?(?:know|sure|remember|told|idea|clue|say|said|understand)?"
    r"\s*(?:yet\s*)?(?:of\s+)?(?:what|which|how|if|whether|when|where|why|who)\b[^?.!]*$"
)
_SMALL = """
 someone somebody anyone anybody people a an the i im ive id me my mine we our us you u your it its he
she they them their his hers this that these those there here is are am was were be been being do does
did done dont doesnt didnt have has had having can could should would will wont cant may might must shall
of in on at to for from with without by about as into and or but so if then than not no yes what whats
which who whos when where why how hows all any some just really actually please pls thanks ok okay hi
hello get got getting go going gone take taking took taken want need know think say says said tell told
mean means meaning ask asked like very much many more most too also only still even now today tomorrow
after before during while again ever never always up down out off over back one thing something anything
everyone because cuz bc cos good bad right sure maybe let make makes made see use used long help new way
time day week month year cancer breast difference differences between
"""
SMALL_WORDS = tuple(_SMALL.split())
SMALL = frozenset(map(stem, SMALL_WORDS))
"""Words that say little about the topic."""
_PLAIN = """
diagnosed diagnosis found find feel feeling keep kept seem seems look looks looking looked start started
explain understand wonder wondering curious remember show showed shows happen happens happened put give
given gave try trying tried start few lot lots bit little bit first last next second two three four five
six ten years months weeks days morning night monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december woman women man men
dear sir madam sorry please kindly hope everyone else kind sort type stuff well enough quite pretty
wot wat waht wht whats wats wich wen wen teh hte plz pls u ur r y n thx ty omg lol
maybe perhaps already since until till yet often sometimes usually normally normal possible able best
better worse worst big small high low old young patient patients hospital clinic called call named name
"""
PLAIN = SMALL | {stem(word) for word in _PLAIN.split()}
"""Words that may stand in any question without making it one about something else."""
_ANSWERS = """
er pr hr her2 hormone estrogen progesterone receptor positive negative equivocal borderline low ultralow
triple stage stage0 stage4 tnm i ii iii iv iia iib iiia iiib iiic metastatic early grade percent 1+ 2+ 3+
fish ish ihc score result unknown idk dunno waiting pending status tnbc advanced local recurrence it came
zero one two three four think invasive inflammatory both strongly weakly amplified b c x dcis lcis
bone liver lung brain spread
"""
ANSWERS = SMALL | {stem(word) for word in words(_ANSWERS)}
"""Words of an answer: with nothing else, a message tells a result."""


TERMS = frozenset(
    {
        "tnm",
        "dcis",
        "lcis",
        "inflammatory",
        "invasive",
        "recurrence",
        "metastatic",
        "tnbc",
        "fish",
        "ish",
        "ihc",
    }
)
"""Of the words of an answer those that can be asked about by themselves."""
_FEW = 4


def is_bare_term(text: str) -> bool:
    """A term of a report and hardly more, such as "LCIS" or "pT2 N1"."""
    said = words(text)
    return len(said) <= _FEW and not TERMS.isdisjoint(said)


def is_question(text: str) -> bool:
    """Asks something, with or without a question mark, rather than tells a result."""
    plain = text.lower().replace("’", "'").replace("'", "").strip()
    return _ASKS.search(_NOT_KNOWING.sub("", plain)) is not None
