"""Short answers: a yes, a no, all three, nothing of it."""

from __future__ import annotations

from flows.readers.heard_parts import END, IS, NAMES, NEXT, SUBJECT, Rows

_NAMED = (
    r"(?: (?:the|my))?(?= (?:the |my )?(?:both|all|either|er(?!\w)|pr(?!\w)|o?estrogen|progest"
    r"|her ?-?2|hormone))"
)
_HORMONE = r"(?P<other>er|pr|o?estrogen|progesterone)(?: receptors?)?"
_ISNT = r"(?:isn'?t|didn'?t|wasn'?t|ain'?t|aren'?t|is not|was not)"
_IS_NOT = r"(?: receptors?)?(?: one)? (?:isn'?t|wasn'?t|is not|was not|not)"
_YES = r"(?:positive|pos|\+|\+ve|yes|plus|strong)"
_NO = r"(?:negative|neg|-|-ve|minus)"
_THREE = r"(?:three|3)(?: of (?:them|em|those|these|the receptors))?"

ANSWERS: Rows = (
    (
        "a",
        rf" (?:big |firm |hard |definite |clear |straight )*(?:no|nope)(?:{NEXT}|(?: (?:for|to|on)){_NAMED})",
        "a negative",
    ),
    (
        "a",
        (
            rf" (?:big |firm |hard |definite |clear |straight )*(?:yes|yep|yeah)(?:{END}"
            rf"|(?: (?:for|to|on)){_NAMED})"
        ),
        "a positive",
    ),
    ("no nope nah", rf" (?:to|for|on|with){_NAMED}", "negative for"),
    ("yes yep yeah", rf" (?:to|for|on|with){_NAMED}", "positive for"),
    ("no nope nah", r",? not (?:that|this) (?:one|kind|type|sort)(?!\w)", "negative"),
    ("both", rf" (?:are |were |is |a |came back )*(?:no|nope|nos|noes){END}", "both negative"),
    ("both", rf" (?:are |were |is |a |came back )*(?:yes|yep|yeses){END}", "both positive"),
    ("said says", rf" (?:a |its a )?(?:no|nope){END}", r"\g<first> negative"),
    ("said says", rf" (?:a |its a )?(?:yes|yep){END}", r"\g<first> positive"),
    (
        "minus negative",
        rf"(?: sign| symbol)? (?:next to|beside|by|after|against|near){_NAMED}",
        "negative for",
    ),
    (
        "plus positive",
        rf"(?: sign| symbol)? (?:next to|beside|by|after|against|near){_NAMED}",
        "positive for",
    ),
    (
        NAMES,
        rf"{IS} {_YES},? (?:and |but |while )?(?:the )?{_HORMONE} {_ISNT}(?: positive)?{END}",
        r"\g<first> positive, \g<other> negative",
    ),
    (
        NAMES,
        rf"{IS} {_NO},? (?:and |but |while )?(?:the )?{_HORMONE} {_ISNT}(?: negative)?{END}",
        r"\g<first> negative, \g<other> positive",
    ),
    (
        NAMES,
        rf"{_IS_NOT} positive,? (?:and |but |while )?(?:the )?{_HORMONE} (?:is|was){END}",
        r"\g<first> negative, \g<other> positive",
    ),
    (
        NAMES,
        rf"{_IS_NOT} negative,? (?:and |but |while )?(?:the )?{_HORMONE} (?:is|was){END}",
        r"\g<first> positive, \g<other> negative",
    ),
    (
        NAMES,
        rf"{IS} (?P<said>positive|pos|negative|neg),? (?:and|&) so (?:is|was) (?:the )?{_HORMONE}",
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        NAMES,
        (
            rf"{IS} (?P<said>positive|pos|negative|neg),? (?:and )?(?:the )?{_HORMONE}(?: is"
            rf"| was)? (?:as well|too|also|the same|same|likewise|ditto){END}"
        ),
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        NAMES,
        (
            rf"{IS} (?P<said>positive|pos|negative|neg),? (?:and )?(?:the )?(?:same|ditto)(?: for"
            rf"| with)?(?: the)? {_HORMONE}{END}"
        ),
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        NAMES,
        (
            rf"(?:(?<=^er)|(?<=^pr)|(?<=^oestrogen)|(?<=^estrogen)"
            rf"|(?<=^progesterone))(?: receptors?)? {_ISNT}(?:{NEXT}|(?= but))"
        ),
        r"\g<first> negative",
    ),
    (
        "one",
        rf" (?:is |was )?pos\w*,? (?:and |but )?the other (?:one )?{_ISNT}",
        "one positive the other negative",
    ),
    (
        "one",
        rf" (?:is |was )?neg\w*,? (?:and |but )?the other (?:one )?{_ISNT}",
        "one negative the other positive",
    ),
    ("er oestrogen estrogen", r" [-–] (?=(?:pr|progesterone)(?!\w) ?[\d+])", r"\g<first> negative, "),
    ("none", r" of (?:the |my )?(?=hormone)", "no "),
    ("no nope nah", rf"(?:(?<=^no)|(?<=^nope)|(?<=^nah)),? (?=(?:its |it is )?(?:negative|neg){END})", ", "),
    (NAMES, rf"{IS} (?:a )?(?:no|nope){NEXT}", r"\g<first> negative"),
    (NAMES, rf"{IS} (?:a )?(?:yes|yep|yeah){NEXT}", r"\g<first> positive"),
    (NAMES, rf"{IS} (?:nothing|lost|gone|nowhere|nowt|zip|nuffin|nuthin){NEXT}", r"\g<first> negative"),
    (NAMES, rf"{IS} (?:very )?strong{NEXT}", r"\g<first> positive"),
    ("positive pos yes", rf" (?:on|for|in|to|across|with) all (?:of )?{_THREE}", "triple positive"),
    ("negative neg no", rf" (?:on|for|in|to|across|with) all (?:of )?{_THREE}", "triple negative"),
    (
        "all",
        (
            rf" (?:of )?{_THREE}(?: (?:are|were|came back|come back|is|was|say|said|a))*(?= (?:neg"
            rf"|pos|plus|minus|\+|-))"
        ),
        "all three",
    ),
    ("all", rf" (?:of )?{_THREE}(?: (?:are|were|is|was|a))* (?:no|nope|nos){END}", "triple negative"),
    ("all", rf" (?:of )?{_THREE}(?: (?:are|were|is|was|a))* (?:yes|yep){END}", "triple positive"),
    ("three 3", r" (?:negatives|nos)(?!\w)", "triple negative"),
    ("three 3", r" (?:positives|yeses)(?!\w)", "triple positive"),
    (
        "3 three",
        r" (?:out )?of (?:3|three|them|em|those)(?: (?:are|were|came back|is))*(?= (?:neg|pos))",
        "all three",
    ),
    ("triple", r" plus(?!\w)", "triple positive"),
    ("triple", r" minus(?!\w)", "triple negative"),
    ("plus", r" plus plus(?! plus)", "+++"),
    (
        "yes yep yeah",
        rf",? (?:to )?({SUBJECT}),? (?:and |but )?(?:no|not|nope) (?:to )?({SUBJECT}){END}",
        r"positive for \2, negative for \3",
    ),
    (
        "no not nope",
        rf",? (?:to )?({SUBJECT}),? (?:and |but )?(?:yes|yep) (?:to )?({SUBJECT}){END}",
        r"negative for \2, positive for \3",
    ),
    ("yes yep yeah", rf",? ({SUBJECT}){END}", r"positive for \2"),
    ("no nope nah", rf",? both{END}", ","),
    (NAMES, rf"{IS} weak(?:ly)?{NEXT}", r"\g<first> weakly positive"),
    ("strong", rf" ({SUBJECT}){END}", r"positive \2"),
    ("weak", rf" ({SUBJECT}){END}", r"weakly positive \2"),
    ("oestrogen estrogen progesterone", r"(?: receptors?)? (?:one|bit|part)(?!\w)", r"\g<first>"),
    ("nothing", r" to do with (?:my |the )?hormones?(?!\w)", "hormone negative"),
)
