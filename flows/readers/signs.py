"""The words of a report, as a table: what each names or says. The first row that matches at a place wins."""

from __future__ import annotations

from flows.readers.amounts import LESS_OR_MORE, LITTLE, SPOKEN
from flows.readers.fixes import FIX, NOW, WAS
from flows.readers.open_words import UNDONE, UNKNOWN, UNTOLD, WAITING
from flows.readers.traps import JUNK, NUMBERED, OTHER, STAGE

_NAME = r"(?:er|pr|pgr|hr|o?estrogen|progesterone|her ?-?2)"
_RESULT = r"(?:positive|pos|negative|neg|low|ultra|equivocal|\d+\s*[+%]|[+])"
_STATUS = r"(?:[ -]*(?:receptors?|status))*"
_POSITIVE = r"(?:positive|pos|poz|(?<!\w)[+]ive)(?![a-z])"
_NEGATIVE = r"(?:negative|neg|(?<!\w)-ive)(?![a-z])"
_TRIPLE = r"(?:triple|trip|tripple|3 ?x|x ?3)[ -]*"
_ALL_THREE = r"all (?:of )?(?:three|3)(?: (?:are|were|came back|is))*"
_BETWEEN = r"\s?\+?\s?(?:-|/|to|or|and)\s?"
_SCORED = r"(?:ihc|scored?|scores?)(?:\s*(?:is|of|was|a|:|=|score|came back|result|as|\()){0,4}\s*"
_DENIED = (
    r"[^,.;\n]{0,15}(?<!\w)(?:not|absent|negative|no)(?!\w)(?: (?:seen|detected|identified|present|found))?"
)

ROWS: tuple[tuple[str, str, str], ...] = (
    *(("junk", "", pattern) for pattern in JUNK),
    *(("other", "", pattern) for pattern in OTHER),
    ("aside", "", NUMBERED),
    ("other", "stage", rf"{STAGE}(?!\w)"),
    # a whole group
    (
        "all",
        "neg",
        (
            rf"{_ALL_THREE} (?:{_NEGATIVE}|minus(?!\w)|-(?!\w))|{_TRIPLE}(?:negative|neg|-(?!\w))"
            rf"|tnbc|tn breast|tripleneg\w*"
        ),
    ),
    (
        "all",
        "pos",
        rf"{_ALL_THREE} (?:{_POSITIVE}|plus(?!\w)|\+(?!\w))|{_TRIPLE}(?:positive|pos|\+)|tpbc|triplepos\w*",
    ),
    ("signs", "", r"(?<![\w+-])(?:\+{1,2}-{1,2}|-{1,2}\+{1,2}|\+-\+|-\+-)(?![\w+-])"),
    ("signs", "", r"[+-](?:\s*[/,]\s*[+-]){1,2}(?![\w+])|[+-](?:\s[+-]){1,2}(?![\w+])"),
    # what is named
    ("her2or2", "", r"her 2\s?\+(?!\s*\+|\s*ve)"),
    (
        "subject",
        "her2",
        (
            r"(?:her[ -]?2|her[ -]?ii(?!\w)|her two|her(?=[+]|/neu)|c?-?erbb?-? ?b?-?2)(?:[ /-]*neu)?"
            r"(?:[ -]*(?:receptors?|protein|status|expression|over[ -]?expression(?=\s*(?::|=|is\b))))*"
        ),
    ),
    (
        "subject",
        "ish",
        (
            r"(?:d|c|s|dd|dual[ -]?)?-?ish(?!\w)|d?fish(?!\w)|(?:fluorescen\w+ "
            r"|dual )?in[ -]situ hybridi[sz]ation"
            r"|(?:second|reflex|follow[ -]?up|extra|other her2) tests?"
        ),
    ),
    ("subject", "er", rf"(?:o?estrogen|er|e\.r\.?)(?=pos|neg|pr(?![a-z])|[^a-z]|$){_STATUS}"),
    ("subject", "pr", rf"(?:progesterone|pgr|pr|p\.r\.?)(?=pos|neg|her|[^a-z]|$){_STATUS}"),
    (
        "subject",
        "hr",
        (
            r"(?:hormone|hormones|hormonal)(?:[ -]*(?:receptors?|status|cancer))*(?!\w)|hr(?!\w)"
            r"|receptors?(?!\w)"
        ),
    ),
    ("subject", "both", r"both(?!\w)|(?:the |them )?two of (?:them|em|those)(?!\w)"),
    (
        "theother",
        "",
        r"(?<!on )(?<!in )(?<!at )(?<!from )(?<!about )the other(?: one| receptor| hormone)?(?!\w)",
    ),
    ("neither", "", r"(?:neither|not either)(?: of (?:them|those)| one)?(?!\w)|none of (?:them|those)"),
    # how the words turn; "no wait" is no waiting
    ("fix", "", FIX),
    ("now", "", NOW),
    ("no", "", rf"(?:do|does|did|have|has)nt (?:have|got) (?:the |any |a )*(?={_NAME}(?!\w))"),
    # no result, or another with "not" in it: before the plain "not"
    ("value", "undone", UNDONE),
    ("value", "waiting", WAITING),
    ("value", "unknown", rf"{UNTOLD}|{UNKNOWN}"),
    ("value", "neg", r"absent(?!\w)|(?:not|no) (?:detect\w*|present|express\w+)|undetect\w*"),
    ("value", "unamp", r"(?:not|non|un|isnt|wasnt|no|never)[ -]*(?:been )?(?:amplified|amplification)"),
    ("value", "unamp", rf"no evidence of (?:her-?2 )?(?:gene )?amplification|amplification{_DENIED}"),
    ("value", "neg", rf"no evidence of (?:her-?2 )?over[ -]?expression|over[ -]?expression{_DENIED}"),
    ("value", "nostain", r"(?:no|nil|null|zero|absent|without|negative)(?: \w+)? stain\w*"),
    ("value", "neg", r"non[ -]?(?=hormon)"),
    (
        "not",
        "",
        r"(?:not|isnt|wasnt|arent|werent|aint|never|no longer|nor|isn t)(?!\w)(?:\s+(?:a|an|at all))*",
    ),
    ("weaknot", "", r"(?:do|does|did|ca|could|have|has|had|wo|would)nt(?!\w)|(?:cannot|cant|without)(?!\w)"),
    ("no", "", r"no(?!\w)|rul(?:ed|es?) out(?!\w)"),
    ("was", "", WAS),
    (
        "value",
        "either",
        rf"(?:{_NEGATIVE}|zero|0|ultra[ -]?low) or (?:a |an )?(?:her-?2[ -])?(?:ultra[ -]?)?low(?! ?pos)",
    ),
    (
        "value",
        "either",
        rf"(?:ultra[ -]?)?low or (?:a |an )?(?:her-?2[ -])?(?:{_NEGATIVE}|zero|0(?!\d)|ultra[ -]?low)",
    ),
    (
        "value",
        "ultralow",
        (
            r"(?:above|over|more than|higher than) (?:a )?(?:zero|0),? (?:but |and )?(?:under"
            r"|below|less than|not|lower than)(?: quite)?(?: an?)? ?(?:1|one)\b(?:\s?(?:\+|plus))?"
        ),
    ),
    # HER2 scores
    ("score", "", rf"(?:[0-3]|zero|{SPOKEN}){_BETWEEN}(?:[0-3]|{SPOKEN})[\s-]?(?:\+|plus(?!\w))(?!\d)"),
    (
        "score",
        "",
        r"[0-3]\s?(?:\+(?!\s*ve)|plus(?!\w)|pluses)|(?:one|two|three)(?:[ -]plus(?:es)?(?!\w)|\s?\+)",
    ),
    ("score", "", r"(?:\+|plus )(?:[1-3]|one|two|three)(?![\d.a-z]| (?:sat|nod|spo|lum|mor|oth|sma))"),
    ("score", "", r"(?<![a-z])\+\+\+?(?!\+)"),
    ("score", "", rf"{_SCORED}(?:[0-3]|zero|one|two|three)(?![\d.%/+a-z]|\s*(?:%|\+|plus))"),
    ("score", "0", r"(?:zero|null|nil)(?!\w)"),
    ("stain", "", rf"{LITTLE}(?:\s+\w+){{0,3}}?\s+stain\w*(?:\s+(?:faintly|weakly))?"),
    ("stain", "", r"stain\w*(?: in (?:some|a few))?|faintly|some cells"),
    (
        "value",
        "ultralow",
        (
            r"ultra[ -]{0,3}low(?: pos(?:itive)?)?(?!\w)|>\s?0[\s,&]{0,3}(?:and |but "
            r"|to )?<\s?1\s?\+?|(?:just|barely|a hair|slightly) (?:above|over) (?:zero|0)(?!\d)"
        ),
    ),
    ("value", "weak", rf"(?:weak|weakly|faintly|slightly)[ -]+{_POSITIVE}"),
    ("value", "low", r"low[ -]?(?:positive|pos|expression|expressing|expressor)?(?!\w)"),
    (
        "value",
        "equiv",
        r"equivocal|border[ -]?line|indeterminate|inconclusive|in between|gr[ea]y (?:zone|area)",
    ),
    ("value", "amp", r"amplified|amplification(?: (?:detected|present|found))?"),
    (
        "value",
        "pos",
        (
            rf"\(\s*\+\s*\)|\+ ?ve(?!\w)|{_POSITIVE}(?:\s*\(\s*\+\s*\))?"
            rf"|over[ -]?express(?!ion\s*(?:[:=]|is))\w*"
        ),
    ),
    (
        "value",
        "neg",
        rf"\(\s*-\s*\)|- ?ve(?!\w)|{_NEGATIVE}(?:\s*\(\s*-\s*\))?|minus(?!\w)|none(?!\w)(?! of)",
    ),
    (
        "value",
        "fed",
        (
            r"(?:driven|fed|fuell?ed|feeds|feeding|sensitive|dependent|responsive"
            r"|receptive|related(?=\s*(?:$|[,.;\n])))(?!\w)(?: (?:by|on|off|to))?"
        ),
    ),
    ("value", "plusand", rf"\s\+\s+(?={_NAME}(?!\w)(?!\s*[+-](?!\w)))"),
    ("value", "plus", r"\+|plus(?!\w)"),
    ("value", "minus", rf"(?:(?<=er [+-] pr )|(?<=er[+-] pr )|(?<=pr [+-] er ))-(?=\s(?!\s*{_RESULT}))"),
    (
        "value",
        "minus",
        r"(?:(?<=er[+-]pr)|(?<=er[+-][ /,]pr)|(?<=er[+-], pr)|(?<=pr[+-]er)|(?<=pr[+-][ /,]er))-(?=\s)",
    ),
    ("value", "minus", r"-(?=\s*(?:$|[,;/).&\n]|(?:and|but)\b))"),
    ("value", "minus", rf"-(?=\s?{_NAME}[ ]?[+-](?!\w))|(?<=\w)-(?=\s(?!\s*{_RESULT}))"),
    (
        "number",
        "",
        (
            rf"(?:{LESS_OR_MORE}\s*)?\d{{1,3}}(?:\.\d+)?(?:\s*%?\s*(?:-|to)\s*\d{{1,3}})?\s*(?:%|percent"
            r"|pct|per cent)"
            r"|(?:[<>]\s*)?\d+(?:\.\d+)?(?:\s*/\s*\d+)?"
        ),
    ),
    ("number", "", rf"(?:^|(?<=a )|(?<=its )|(?<=is )){SPOKEN}(?=(?: or (?:a )?{SPOKEN})?[\s.!]*$)"),
    # joints
    ("or", "", r"or(?!\w)|maybe(?!\w)|either(?!\w)"),
    ("right", "", r"(?:for|by|on|via|in|with|from)(?!\w)"),
    ("and", "", r"(?:and|n|as well as|plus also)(?!\w)|&"),
    ("slash", "", r"/"),
    ("colon", "", r"[:()=\-]"),
    ("comma", "", r"[,;\n|]"),
    ("but", "", r"(?:but|while|whereas|then|though|although|however)(?!\w)"),
    ("stop", "", r"[.!?]+"),
)
"""Kind, value, pattern."""
