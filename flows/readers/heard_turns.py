"""What was put right, denied or only compared, and a few longer ways to say a result."""

from __future__ import annotations

from flows.readers.heard_parts import END, IS, NEXT, SUBJECT, Rows

_NEARLY_TRIPLE = r"(?: a| being)? (?:triple[ -]*neg\w*|tnbc)"
_WITHDRAWN = r"(?:(?:no|oh|sorry|wait|hang on|hold on|actually|oops)\W{1,3})+"


TURNS: Rows = (
    ("no", rf" ({SUBJECT}),? (?:and |or |but )?no ({SUBJECT}){END}", r"negative for \2, negative for \3"),
    ("double", r" (?=neg|pos)", "both "),
    (
        "neither",
        rf" (?:of them )?(?:lit up|showed(?: up)?|reacted|responded|did|do|is|are){END}",
        "both negative",
    ),
    (
        "hormones hormone oestrogen estrogen",
        r" (?:dont|don't|doesnt|doesn't|do not|does not) (?:feed|fuel|drive)(?: it)?",
        r"\g<first> negative",
    ),
    ("er pr", rf"{IS} (?:very )?high{NEXT}", r"\g<first> positive"),
    ("high", rf" (er|pr|hormone receptors?){END}", r"positive \2"),
    ("low", r" (?:er|o?estrogen)(?: receptors?)? pos(?:itive)?(?!\w)", "er low"),
    ("not", r" positive,? (?:and |but |or |nor )?not negative", "equivocal"),
    ("herceptin", r" (?=positive|negative)", "her2 "),
    ("her", r"[ -]?2(?: is| was)? (?:present|detected)(?!\w)", "her2 positive"),
    ("no", r" (?:sign|trace|evidence) of (?:any )?(?=her ?-?2|hormone|er(?!\w)|o?estrogen)", "no "),
    (
        "positive pos negative neg",
        (
            r" ?[.!] ?(?:no |oh )?(?:wait|sorry|oops|hang on)(?: no)?(?= ?,? ?(?:i mean\w* "
            r"|it'?s |its )?(?:pos|neg))"
        ),
        r"\g<first>, sorry",
    ),
    (
        "said put typed wrote entered picked ticked chose",
        r" (\S+),? but (?:it'?s|it is|it was|actually|it should be)(?! for)",
        r"\g<first> \2 sorry",
    ),
    (
        "positive negative pos neg",
        (
            rf"\W{{1,4}}{_WITHDRAWN}(?:that'?s|that (?:is|was)|i read|i was reading) (?:the |my )?"
            r"(?P<name>er|pr|o?estrogen|progesterone|hormones?)(?![a-z])"
        ),
        r"\g<name> \g<first>",
    ),
    (
        "but",
        (
            r" (?:now )?(?:it'?s|it is|it was)(?: (?:actually|really|now))*(?= (?:only"
            r"|just) (?:the )?(?:er|pr|o?estrogen|progest))"
        ),
        "actually",
    ),
    ("just only", rf" (?:the )?(o?estrogen|progesterone)(?: one| bit| receptor| part)?{END}", r"only \2"),
    ("not", r" (?:negative|positive|neg|pos) (?:for|on|in) both", ","),
    ("practically virtually almost nearly", _NEARLY_TRIPLE, ","),
    (
        "treat treated treating treats behaves acts",
        rf"(?: (?:it|me|this|us|mine|her|him))*(?: \w+)? (?:as|like){_NEARLY_TRIPLE}",
        ",",
    ),
    ("close near", rf" to{_NEARLY_TRIPLE}", ","),
    ("good", rf" as{_NEARLY_TRIPLE}", ","),
    (
        "nodes node sides breasts lumps samples margins cores",
        r"[: ]+(?:were |are |came back )*both(?!\w)",
        r"\g<first>",
    ),
    ("chemo brain", r" (?:brain|fog)(?!\w)", ","),
)
