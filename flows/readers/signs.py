"""The words of a report, as a table: what each names or says. The first row that matches at a place wins."""

from __future__ import annotations

import re

from flows.readers.open_words import UNDONE, UNKNOWN, UNTOLD, WAITING

_SUBJECT = r"(?:er|pr|pgr|hr|o?estrogen|progesterone|her ?-?2)"
_VALUE = r"(?:positive|pos|negative|neg|low|ultra|equivocal|\d+\s*[+%]|[+])"
_UNITS = (
    r"(?:cm|mm|mg|ml|nodes?|lymph|kids?|children|sons?|daughters?|rounds?|cycles?|weeks?|wks?|months?|mths?|years?|"
    r"yrs?|days?|hours?|hrs?|yo|times|doctors?|surger\w+|chemos?|sessions?|out of|of \d|tumou?rs?|spots?|lumps?|"
    r"biops\w+|scans?|pills?|drugs?|people|friends?|am\b|pm\b|st\b|nd\b|rd\b|th\b)"
)
_ORGANS = r"(?:brca ?[12]?|palb2|chek2|pd-?l ?-?1|pdl|pik3ca|esr1|ki-?67|ca ?15-?3|cep ?17|chr\w* 17)"
OTHER = (
    r"covid(?:-19)?|corona\w*|flu\b|strep|hiv|hpv|hepatitis|pregnan\w+|rhesus|rh\b|(?:blood|urine|gene|genetic|pcr|"
    r"pregnancy|skin|allergy) (?:tests?|type|group)|genetics?|"
    rf"{_ORGANS}|(?:her-?2|erbb2|esr1|brca) mutat\w*|mutat\w*|androgen(?: receptors?)?|ar\b|"
    r"(?:lymph |sentinel |axillary )*(?:nodes?\b|nodal\b)|sln\w*|snb|lymphovascular|lvi\b|lvsi\b|margins?|edges?|"
    r"false\b|scans?|mri\b|ct\b|x-?ray|mammogram|ultrasound|e-?cadherin|p53|egfr|cytokeratin\w*|attitude|"
    r"both (?:breasts?|sides?|boobs?)|(?:oncotype|mammaprint)\w*"
)
_ATTITUDE = (
    r"(?:stay|stays|stayed|staying|keep|keeps|keeping|trying to be|remain|remaining|feel|feels|feeling|(?<!i )think|"
    r"so|very|more|most|quite|super|really|sounding|sounded|generally|mentally)\s+(?:positive|pos|negative|neg)\b(?!\s*(?:her|er\b|pr\b|result|for\b|score|cancer|breast))"
    r"|(?:positive|negative)\s+(?:about|attitude|thinking|thoughts?|vibes?|outlook|energy|mind\w*|person|people|"
    r"outcome|experience|side|sides|spin|news|impact|effect|feelings?|response|way|that\b|it\b|they\b|she\b|he\b)"
)
_RECEPTOR = r"(?:[ -]*receptors?)?"

# (kind, value, pattern)
ROWS: tuple[tuple[str, str, str], ...] = (
    # numbers and words that must never be taken for an answer
    ("junk", "", r"[pcy]{0,3}t ?(?:is|[0-4])[a-d]? ?(?:,? ?[pc]?n ?[0-3x][a-c]?(?:mi)?)?(?:,? ?[pc]?m ?[01x])?(?!\w)"),
    ("junk", "", r"[pc]?n ?[0-3][a-c]?(?:mi)?(?:,? ?m ?[01x])?(?!\w)|[pc]?m[01](?!\w)"),
    ("junk", "", r"(?:her-?2\s*/?\s*)?(?:cep ?17|chr\w* 17)?\s*(?:ratio|cop(?:y|ies)|signals?)[^\d,;\n]{0,25}[\d.]+(?:\s*(?:and\s*)?cop(?:y|ies)[^\d,;\n]{0,25}[\d.]+)?"),
    ("junk", "", r"(?:allred|h-? ?score|quick ?score|ihc4)(?:\s*(?:is|of|was|:|=|score))*\s*\d+(?:\s*/\s*\d+)?"),
    ("junk", "", r"(?:high|low|intermediate|nuclear)[ -]grade|(?:grade|gr|g)\W{0,2}(?:[1-4]|i{1,3}|one|two|three)(?!\w)"),
    ("junk", "", r"ki-? ?67(?:\s*(?:is|of|was|index|score|:|=|at))*\s*[<>~]?\s*\d+(?:\s*-\s*\d+)?\s*%?"),
    ("junk", "", r"(?:oncotype|recurrence score|rs|birads|bi-rads|mammaprint)\W*(?:dx)?\W*(?:score)?\W*(?:of|is|was)?\s*\d+"),
    ("junk", "", r"\d+ ?(?:/|of|out of) ?(?:the )?\d+ (?:lymph|sentinel|axill|node)\w*|\d+ (?:of|out of) (?:the |my )?\d+"),
    ("junk", "", rf"\d+(?:\.\d+)?\+?\s?-?{_UNITS}(?!\w)|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|(?:19|20)\d\d(?!\d)"),
    ("junk", "", r"hormon(?:e|al) (?:therap\w+|treatment\w*|block\w+|replacement|tablets?|pills?|injections?|levels?|drugs?|shots?)"),
    ("junk", "", r"hr (?:department|dept|manager|team|person|lady|people|rep|at work|office|told|said|says|called|emailed|wants|at my|at the)|pr (?:person|agency|work|manager|job|firm|team)"),
    ("junk", "", r"(?:to|in|into|at|from|through|via|by|visit|visited) (?:the |an |our |my )?er(?!\w|\s*(?:[+/,]|and|pr|receptor|pos|neg|is|was|\d))"),
    ("junk", "", r"er (?:doc|doctor|dr|nurse|room|visit|wait|trip|staff|last night|yesterday)\w*|the er (?:said|told|again|today)"),
    ("junk", "", _ATTITUDE),
    ("junk", "", r"at (?:this|that) stage"),
    ("other", "", OTHER),
    ("other", "", r"(?:stage|staged|staging|stg|grade)(?!\w)"),
    # words for a whole group
    ("all", "neg", r"(?:triple|trip|3x|x3)[ -]*(?:negative|neg|-(?!\w))|tnbc|tn breast|tripleneg\w*"),
    ("all", "neg", r"all (?:of )?(?:three|3)(?: (?:are|were|came back|is))* (?:negative|neg)(?!\w)"),
    ("all", "pos", r"all (?:of )?(?:three|3)(?: (?:are|were|came back|is))* (?:positive|pos)(?!\w)"),
    ("all", "pos", r"(?:triple|trip|3x|x3)[ -]*(?:positive|pos|\+)|tpbc|triplepos\w*"),
    ("signs", "", r"[+-](?:\s*[/,]\s*[+-]){1,2}(?![\w+])|[+-](?:\s[+-]){1,2}(?![\w+])"),
    # what is named
    ("her2or2", "", r"her 2\s?\+(?!\s*\+|\s*ve)"),
    ("subject", "her2", r"(?:her[ -]?2|her[ -]?ii(?!\w)|her two|her(?=[+]|/neu)|c?-?erbb?-? ?b?-?2)(?:[ /-]*neu)?(?:[ -]*(?:receptors?|protein|status|expression))*"),
    ("subject", "ish", r"(?:d|c|s|dd|dual[ -]?)?-?ish(?!\w)|d?fish(?!\w)|(?:fluorescen\w+ |dual )?in[ -]situ hybridi[sz]ation|(?:second|reflex|follow[ -]?up|extra|other her2) tests?"),
    ("subject", "er", r"(?:o?estrogen|er|e\.r\.?)(?=pos|neg|pr[+-]|[^a-z]|$)(?:[ -]*(?:receptors?|status))*"),
    ("subject", "pr", r"(?:progesterone|pgr|pr|p\.r\.?)(?=pos|neg|her|[^a-z]|$)(?:[ -]*(?:receptors?|status))*"),
    ("subject", "hr", r"(?:hormone|hormones|hormonal)(?:[ -]*(?:receptors?|status|cancer))*(?!\w)|hr(?!\w)|receptors?(?!\w)"),
    ("subject", "both", r"both(?!\w)"),
    ("neither", "", r"neither(?: of (?:them|those))?(?!\w)|none of (?:them|those)|neither one"),
    # fix: what follows puts right what was said before
    ("fix", "", r"(?:sorry|i meant?|meant to (?:say|type|write)|correction|oops|whoops|scratch that|no wait|wait no|typo|autocorrect|my mistake|i mean|actually|rather|instead|turns out|misread|read it wrong)(?!\w)|^\*"),
    # no result; the words with "not" stand before the plain "not"
    ("value", "undone", UNDONE),
    ("value", "waiting", WAITING),
    ("value", "unknown", rf"{UNTOLD}|{UNKNOWN}"),
    ("value", "unamp", r"(?:not|non|un|isnt|wasnt|no|never)[ -]*(?:been )?(?:amplified|amplification)|nonamplified"),
    # how it is said
    ("not", "", r"(?:not|isnt|wasnt|arent|werent|aint|never|no longer|nor|isn t)(?!\w)(?:\s+(?:a|an|at all))*"),
    ("weaknot", "", r"(?:doesnt|didnt|dont|cant|cannot|couldnt|havent|hasnt|hadnt|wont|wouldnt|without)(?!\w)"),
    ("no", "", r"no(?!\w)"),
    ("now", "", r"(?:now|currently|at present|these days|changed to|switched to|turned|became|nowadays)(?!\w)"),
    ("was", "", r"(?:was|were|used to be|originally|initially|at first|before|previously|first|earlier|had been)(?!\w)"),
    # HER2 scores
    ("score", "", r"[0-3]\s?\+?\s?(?:-|/|to|or|and)\s?[0-3]\s?(?:\+|plus(?!\w))(?!\d)"),
    ("score", "", r"[0-3]\s?(?:\+(?!\s*ve)|plus(?!\w)|pluses)|(?:one|two|three)[ -]plus(?:es)?(?!\w)|(?:\+|plus )[1-3](?![\d.])"),
    ("score", "", r"(?:ihc|scored?|scores?)(?:\s*(?:is|of|was|a|:|=|score|came back|result|as|\())*\s*[0-3](?![\d.%/+a-z]|\s*(?:%|\+|plus))"),
    ("score", "", r"(?<![a-z])\+\+\+?(?!\+)"),
    ("score", "0", r"(?:zero|null)(?!\w)"),
    ("stain", "", r"(?:faint\w*|barely|slight|weak|some|incomplete|few|little|membran\w+|trace|minimal)(?:\s+\w+){0,3}?\s+stain\w*(?:\s+(?:faintly|weakly))?|stain\w*(?: in (?:some|a few))?|faintly|some cells"),
    # other results
    ("value", "ultralow", r"ultra[ -]?low"),
    ("value", "weak", r"(?:weak|weakly|faintly|slightly)[ -]+(?:positive|pos)(?!\w)"),
    ("value", "low", r"low[ -]?(?:positive|pos|expression|expressing|expressor)?(?!\w)"),
    ("value", "equiv", r"equivocal|border[ -]?line|indeterminate|inconclusive|in between|unequivocal(?!\w)"),
    ("value", "amp", r"amplified|amplification(?: (?:detected|present|found))?"),
    ("value", "pos", r"\(\s*\+\s*\)|\+ ?ve(?!\w)|(?:positive|pos)(?![a-z])(?:\s*\(\s*\+\s*\))?|over[ -]?express\w*"),
    ("value", "neg", r"\(\s*-\s*\)|- ?ve(?!\w)|(?:negative|neg)(?![a-z])(?:\s*\(\s*-\s*\))?|minus(?!\w)|non[ -]?reactive|none(?!\w)(?! of)"),
    ("value", "fed", r"(?:driven|fed|fuell?ed|feeds|feeding|sensitive|dependent|responsive|receptive)(?!\w)(?: (?:by|on|off|to))?"),
    ("value", "plusand", rf"\s\+\s+(?={_SUBJECT}(?!\w)(?!\s*[+-](?!\w)))"),
    ("value", "plus", r"\+|plus(?!\w)"),
    ("value", "minus", rf"-(?=\s*(?:$|[,;/).&\n]|and\b))|-(?=\s?{_SUBJECT}[ ]?[+-](?!\w))|(?<=\w)-(?=\s(?!\s*{_VALUE}))"),
    ("number", "", r"(?:(?:less than|under|below|<|more than|over|above|>|at least|nearly|almost|about|around|~|=)\s*)?\d{1,3}(?:\.\d+)?(?:\s*%?\s*(?:-|to)\s*\d{1,3})?\s*(?:%|percent|pct|per cent)|(?:[<>]\s*)?\d+(?:\.\d+)?(?:\s*/\s*\d+)?"),
    # joints
    ("or", "", r"or(?!\w)|nor(?!\w)|maybe(?!\w)|either(?!\w)"),
    ("right", "", r"(?:for|by|on|via|in|with|from)(?!\w)"),
    ("and", "", r"(?:and|n|as well as|plus also)(?!\w)|&"),
    ("slash", "", r"/"),
    ("colon", "", r"[:()=\-]|->"),
    ("comma", "", r"[,;\n|]|(?:but|while|whereas|then|though|although|however)(?!\w)"),
    ("stop", "", r"[.!?]+"),
)  # fmt: skip

FILLERS = frozenset(
    ["i", "im", "ive", "id", "it", "its", "it's", "is", "was", "are", "were", "be", "been", "am", "a", "an", "the", "this", "that", "these", "there", "they", "theyre", "them", "my", "mine", "me", "we", "our", "he", "she", "his", "her", "hers", "you", "your", "mum", "mom", "mother", "wife", "sister", "husband", "friend", "hers", "says", "say", "said", "saying", "stated", "states", "reads", "read", "shows", "show", "showed", "called", "calls", "told", "tell", "think", "thinks", "thought", "believe", "guess", "suppose", "assume", "feel", "sure", "reckon", "pretty", "definitely", "def", "probably", "apparently", "likely", "just", "only", "also", "still", "so", "yes", "yeah", "yep", "yup", "ya", "yea", "ok", "okay", "well", "um", "uh", "hi", "hello", "hey", "and", "or", "to", "of", "as", "at", "on", "in", "by", "for", "with", "from", "result", "results", "report", "letter", "path", "pathology", "biopsy", "surgery", "surgical", "specimen", "core", "excision", "sample", "tumor", "tumour", "cancer", "breast", "bc", "idc", "ilc", "invasive", "ductal", "lobular", "carcinoma", "receptor", "receptors", "status", "test", "tests", "testing", "tested", "lab", "doc", "doctor", "dr", "oncologist", "onc", "onco", "surgeon", "nurse", "consultant", "team", "hospital", "one", "two", "other", "another", "first", "second", "final", "original", "repeat", "left", "right", "side", "came", "come", "comes", "coming", "back", "out", "turned", "looks", "look", "looking", "like", "got", "get", "gave", "given", "have", "has", "had", "been", "strongly", "strong", "moderately", "clearly", "very", "both", "all", "three", "100", "thank", "thanks", "god", "unfortunately", "sadly", "luckily", "fortunately", "yay", "though", "now", "here", "not", "no", "score", "scored", "scoring", "ihc", "immuno", "immunohistochemistry", "staining", "stain", "stained", "intensity", "cells", "nuclear", "nuclei", "about", "around", "nearly", "almost", "level", "levels", "percentage", "percent", "value", "reading", "type", "subtype", "kind", "diagnosis", "diagnosed", "dx", "then", "when", "because", "since", "after", "before", "again", "which", "where", "what", "yet", "too", "even", "last", "time", "today", "yesterday", "week", "answer", "invasive", "new", "old", "recent", "mastectomy", "lumpectomy", "primary", "recurrence", "metastatic", "mets", "liver", "bone", "reported", "reporting", "marked", "written", "listed", "comes", "under", "line", "box", "says", "it", "that", "tho", "lol", "meaning", "means", "mean", "ie", "eg", "is"]
)
"""Words that may stand between an answer and what it is about, and change nothing."""

SCAN = re.compile(
    "|".join(f"(?P<k{i}>{pattern})" for i, (_, _, pattern) in enumerate(ROWS))
    + r"|(?P<word>[a-z]+\d*|\d+)|\s+|."
)

_CODES = [
    pattern
    for kind, _, pattern in ROWS
    if kind == "junk" and pattern is not _ATTITUDE and "hormon" not in pattern and "er" not in pattern[:8]
]
NOT_A_STAGE = re.compile("|".join(rf"(?<![a-z0-9])(?:{pattern})" for pattern in _CODES))
"""Grades, T and N codes, sizes, scores, dates: never part of a stage."""

TURNS = re.compile(
    r"(?P<fix>(?<![a-z])(?:" + next(p for k, _, p in ROWS if k == "fix") + "))"
    r"|(?<![a-z])(?:" + next(p for k, _, p in ROWS if k == "now") + ")"
)
TURNS_AFTER = re.compile(r"(?<![a-z])(?:" + next(p for k, _, p in ROWS if k == "was") + ")")
