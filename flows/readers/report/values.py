"""The values that a report gives, with the slips that scanners make, and the words around them."""

from __future__ import annotations

STATUS, PERCENT, SCORE, PLUS, ALLRED, AMPLIFIED, RATIO, COPIES, LEVEL, NOUGHT = (
    *("status", "percent", "score", "plus", "allred"),
    *("amplified", "ratio", "copies", "level", "nought"),
)
POSITIVE, NEGATIVE, EQUIVOCAL, LOW, WEAK, FOUND = "positive", "negative", "equivocal", "low", "weak", "found"
PENDING, UNKNOWN = "pending", "unknown"

_STATUSES = (
    (
        PENDING,
        (
            r"(?:pending|to follow|awaited|await\w*|in progress|not yet available|outstanding"
            r"|(?:will|to) be (?:\w+ )?(?:reported|performed|issued|evaluated|repeated|added|done|determined)"
            r"|is being (?:repeated|performed)|(?:has|have|was|were|is) (?:been )?(?:ordered"
            r"|requested|sent)(?! by)"
            r"|sent for|(?<!not )requested(?= on)|taken(?=\.)|reflexed)"
        ),
    ),
    (
        UNKNOWN,
        (
            r"(?:not (?:performed|done|tested|available|assessed|known|reported|evaluated"
            r"|requested|provided|determined)"
            r"|cannot be (?:determined|assessed|evaluated|interpreted)|insufficient"
            r"|uninterpretable|indeterminable"
            r"|non-?diagnostic|failed|previously (?:reported|evaluated|performed)|unknown"
            r"|see (?:previous|prior) report|illegible"
            r"|unsatisfactory|not interpretable)"
        ),
    ),
    (
        NEGATIVE,
        (
            r"(?:(?:do(?:es)? not|did not|fails? to) (?:over-?)?express|neg(?:[ao]t[il1!]ve|ative|atlve"
            r"|etive|tive|atve|itive|\.|(?![a-z]))|-ve\b|(?:are "
            r"|is )?not (?:found|detect\w+|identified|express\w+|seen|present|immunoreactive)"
            r"|no (?:definite |nuclear |membrane |membranous |detectable |specific "
            r"|significant )*(?:immuno-?)?(?:expression|staining|reactivity|reaction)"
            r"|non-?(?:immuno)?reactive|unreactive|absent|lack(?:s|ing)?(?= (?:of|er|pr|her"
            r"|expression|estr|oestr|progest))|not over-?expressed|no over-?expression)"
        ),
    ),
    (
        LOW,
        r"(?:low[ -]?(?:positive|pos\b)|positive,? \(?low\)?|low er(?: positive| expression))",
    ),
    (
        WEAK,
        r"(?:weakly|borderline|focally|faintly|low level|weak) (?:positive|pos(?:itive|ttive|tive)?)\b",
    ),
    (
        EQUIVOCAL,
        r"(?:equivocal|indeterminate|borderline|inconclusive)",
    ),
    (FOUND, r"(?:found|expressed) in"),
    (
        POSITIVE,
        (
            r"(?:express(?:es|ing)(?= (?:o?estr|both|er|pr|progest|her|hormone))|positiv[ei]ty"
            r"|pos(?:[il1!]t[il1!]ve|i?tive|ttive|ltive|itve|itlve|itiv)(?![a-z])|pos\b\.?"
            r"|\+ve\b|immunoreactive|reactive(?= for)"
            r"|(?:are |is )?(?<!not )(?:detectable|detected)"
            r"|(?<!no )(?:moderate|strong|diffuse|weak)(?: to (?:strong|moderate))? expression"
            r"|overexpressed)"
        ),
    ),
)
_AMPLIFIED = (
    (
        NEGATIVE,
        (
            r"(?:(?:not|non|un|no|without|absence of"
            r"|negative for)[\s.-]{0,3}(?:evidence of )?(?:(?:her-?2|the|gene|of|/neu|neu"
            r"|low level)[ ./-]*){0,4}amplif\w+"
            r"|amplification[\s.]{0,2}(?:is |was "
            r"|of (?:the )?her-?2(?:[ /-]*neu)?(?: gene)? )?(?:is |was )?(?:not|absent"
            r"|negative|not been)(?: (?:found|detected|identified|observed|seen|present))?"
            r"|amplification\s*:\s*(?:not (?:detected|identified|present|seen|found)|negative"
            r"|no\b|none|absent)"
            r"|no amplification)"
        ),
    ),
    (
        EQUIVOCAL,
        r"(?:equivocal (?:for )?(?:her-?2 )?(?:gene )?amplification|amplification (?:is )?equivocal)",
    ),
    (
        POSITIVE,
        (
            r"(?:(?<!not )(?<!non-)(?<!non )(?<!un)amplified"
            r"|(?:gene )?amplification (?:of (?:the )?her-?2(?:[ /-]*neu)?(?: (?:onco)?gene)? )?(?:is "
            r"|was )?(?:detected|present|identified|observed|found|seen)"
            r"|positive for (?:(?:her-?2|gene|/neu|neu)[ /-]*)*amplification"
            r"|amplification\s*:\s*(?:yes|present|positive|detected|identified)"
            r"|revealed amplification)"
        ),
    ),
)
_FIGURE = r"(?:[1il][0o][0o]|[1-9][0o]|o(?= ?%)|\d{1,3}(?:\.\d{1,2})?)"
"""Scanners see letters in figures: “l00 %”, “9O %”."""
_LESS = r"<\s?/?=?|less than(?: or equal to)?|under|below|fewer than|up to"
_MORE = r">\s?/?=?|more than|greater than|over|above|at least|≥|in excess of"
_ABOUT = r"~|≈|approx(?:imately|\.)?|about|around|circa|nearly|estimated(?: at)?"
VALUES = (
    *((AMPLIFIED, value, pattern) for value, pattern in _AMPLIFIED),
    (LEVEL, "ultralow", r"(?:her-?2[ -]{0,2})?ultra-? ?low(?![a-z])"),
    (LEVEL, LOW, r"(?:her-?2[ -]{0,3})(?:\(?low\)?)(?=[\s.,;:)\"']|$)(?!\s*(?:grade|level|power))"),
    *((STATUS, value, pattern) for value, pattern in _STATUSES),
    (
        RATIO,
        "",
        (
            r"(?:ratio(?: of)?[^.;<>≥≤\n]{0,40}?(?:is|was|of|:|=|,"
            r"|\()?\s{0,3}(?P<ratio>\d{1,2}\s?\.\s?\d{1,2})(?!\d))"
        ),
    ),
    (
        COPIES,
        "",
        (
            r"(?:(?:copy|copies|signals?)[^;<>≥≤\n]{0,40}?(?:is|was|of|:"
            r"|=)\s{0,3}(?P<copies>\d{1,2}(?:\.\d{1,2})?)(?![\d%/])"
            r"|(?P<copies2>\d{1,2}\.\d{1,2}) (?:her-?2 )?(?:copies|signals?)(?: per|/))"
        ),
    ),
    (
        ALLRED,
        "",
        (
            r"(?:(?:allred|quick|q)[ -]?(?:total )?scores?\s*(?:is|of|was|:|=|-"
            r"|\()*\s*(?P<allred>[0-8])(?![\d.%])(?:\s?(?:/|out of)\s?8)?"
            r"|(?<![\d./])(?P<of8>[0-8])\s?(?:/|out of|of)\s?8(?![\d.%])"
            r"|h[ -]?scores?\s*(?:is|of|was|:|=|-|\()*\s*(?P<hscore>\d{1,3})(?![\d.%]))"
        ),
    ),
    (
        SCORE,
        "",
        (
            r"(?:(?:score[ds]?|intensity)(?: (?:of|is|was|as"
            r"|intensity))*\s*[:=(]*\s*(?P<score>[0-3])(?![\d.%]|\s?(?:/"
            r"|of)\s?[0-9])\s?(?P<splus>\+?)"
            r"|of this (?:carcinoma|tumou?r) was (?P<was>[0-3])(?!\d))"
        ),
    ),
    (
        PLUS,
        "",
        (
            r"(?:(?<![\w./+])(?P<low>[0-3])\s?\+?\s?(?:-|to|/"
            r"|or)\s?(?P<high>[1-3])\s?\+(?![\w+])|(?<![\w./+])(?P<plus>[0-3oil])\s?\+(?!ve"
            r"|\w)"
            r"|(?<![\w+])(?P<pluses>\+{2,3})(?!\+)|(?<![\w+])\+\s?(?P<after>[1-3])(?![\d.]))"
        ),
    ),
    (
        PERCENT,
        "",
        (
            rf"(?:(?P<less>{_LESS})|(?P<more>{_MORE})"
            rf"|(?:{_ABOUT}))?\s{{0,2}}(?<![\w.])(?P<from>{_FIGURE})\s?%?"
            rf"(?:\s{{0,2}}(?:-|to)\s{{0,2}}(?P<to>{_FIGURE}))?\s{{0,2}}(?:9 )?(?:%|per ?cent\b"
            rf"|pct\b|8(?= (?:nuclear|of)))"
        ),
    ),
    (NOUGHT, "0", r"(?<![\w.,/+<>=-])0(?![\w.,%+/]*\w|\s?(?:cm|mm|of|/|-|%|=|to|nuclear|8)|[.,]\d|\+)"),
    (STATUS, POSITIVE, r"(?<![\d+])(?<!\d )\(?\+\)?(?=[\s,;.)/\n]|$|p(?:g)?r|her)"),
    (
        STATUS,
        NEGATIVE,
        (
            r"(?:(?<=er)|(?<=pr)|(?<=ish)|(?<=er2)|(?<=er-2)|(?<=neu))\s?(?:\(-\)|-(?=[,;.)/]"
            r"|$|\s+(?:pr|her|er)\b))"
        ),
    ),
)
