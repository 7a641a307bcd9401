"""Wordings that only sound like ours, or say it with other words: rewritten before the tables read them.

A row is the first words it may begin with, what follows, and what was meant. Only a text that holds one of
the first words is looked at more closely, so that a row costs nothing where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.readers.heard_numbers import NUMBER_ROWS, STAGE_ROWS

FIGURE = "0"
"""Stands for any figure as a first word."""
_END = r"(?=\s*(?:$|[,.;:!?)\n/&]))"
_RESULT = r"(?:pos|neg|plus|minus|low|\+|equivocal|zero|status|recept|ultra)"
_SAYS = rf"(?:{_RESULT}|is |was |came |says|score|result|-|[0-3](?!\d)|one|two|three|neu)"
_IS = r"(?: receptors?)?(?: (?:one|bit|part))?(?: is| was| came back| came up| at| a)*"
_NAMED = (
    r"(?: (?:the|my))?(?= (?:the |my )?(?:both|all|either|er(?!\w)|pr(?!\w)|o?estrogen|progest"
    r"|her ?-?2|hormone))"
)
_SUBJECT = r"(?:er|pr|o?estrogen|progesterone|her ?-?2|hormones?)(?: receptors?)?"
_NEXT = rf"(?:{_END}|(?=,?\s+(?:(?:and|but|while)\s+)?(?:the )?{_SUBJECT}(?!\w)))"
_HORMONE = r"(?P<other>er|pr|o?estrogen|progesterone)(?: receptors?)?"
_ISNT = r"(?:isn'?t|didn'?t|wasn'?t|ain'?t|aren'?t|is not|was not)"
_IS_NOT = r"(?: receptors?)?(?: one)? (?:isn'?t|wasn'?t|is not|was not|not)"
_YES = r"(?:positive|pos|\+|\+ve|yes|plus|strong)"
_NO = r"(?:negative|neg|-|-ve|minus)"
_NAMES = "er pr oestrogen estrogen progesterone"
_THREE = r"(?:three|3)(?: of (?:them|em|those|these|the receptors))?"
_NEARLY_TRIPLE = r"(?: a| being)? (?:triple[ -]*neg\w*|tnbc)"
_WITHDRAWN = r"(?:(?:no|oh|sorry|wait|hang on|hold on|actually|oops)\W{1,3})+"

_SOUNDS: tuple[tuple[str, str, str], ...] = (
    ("her", r"[ -]?(?:2|two) (?:new|nu|neo|knew)(?!\w)", "her2 neu"),
    ("her", r"[ -]?2[ -]?lo(?!\w)", "her2 low"),
    ("her", rf"[ -]?(?:to|too|tow|tu|tue)(?=\s*{_SAYS})", "her2"),
    ("hair hurt hur herr heer hers hear here hurts", rf"[ -]?(?:2|two|to|too)(?=\s*{_RESULT})", "her2"),
    ("hair hurt hur herr heer hers", rf"[ -]?(?:2|two){_END}", "her2"),
    ("her", r"-?22(?!\d)", "her2"),
    ("hertwo hertoo herto hertu", "", "her2"),
    ("hrr hre hwr ehr jer ger hee he hr heer herr hhr hrer hed hert", r"-?2(?![\d.%])", "her2"),
    ("ear air", rf"(?=\s+(?:is |was )?{_RESULT}|\s+(?:and )?p(?:ee|ea)? (?:are|r)(?!\w))", "er"),
    ("ee he e", rf" (?:are|r)(?=\s+(?:is |was )?{_RESULT}|\s+and p)", "er"),
    ("pee pea p pe", rf" (?:are|r)(?=\s+(?:is |was )?{_RESULT}|{_END})", "pr"),
    ("e", rf"(?: one| bit| part)(?=\s+(?:is |was |came back )?(?:{_RESULT}|yes|no))", "er"),
    ("p", rf"(?: one| bit| part)(?=\s+(?:is |was |came back )?(?:{_RESULT}|yes|no))", "pr"),
    ("e", r"(?=\s?[+-][\s,/]*(?:and )?p\s?[+-])", "er"),
    ("p", r"(?:(?<=[+-] p)|(?<=[+-]p))(?=\s?[+-])", "pr"),
    ("estro oestro eostro", r"[ -]?g[ei]n", "oestrogen"),
    ("oest oestro estro ostrogen oestrogens estrogens", "", "oestrogen"),
    ("pro", r"[ -]gest\w*(?: ?(?:own|one|rone))?", "progesterone"),
    ("prog progest progestogen progestin", "", "progesterone"),
    ("e", r"(?=\s(?:is |was )?(?:pos|neg)[a-z]*[\s,/]+(?:and )?p\s(?:is |was )?(?:pos|neg))", "er"),
    (
        "p",
        r"(?:(?<=positive p)|(?<=negative p)|(?<=pos p)|(?<=neg p)|(?<=ive, p)|(?<=and p))(?=\s(?:is |was )?(?:pos|neg))",
        "pr",
    ),
    ("zero", r"-?ish(?!\w)", "zero"),
    ("neggo neggy neggie negs negz negg", "", "negative"),
    ("posi pozzy pozzie pozz pozi", r"(?!\+)", "positive"),
    ("lo", rf"(?=\s+(?:er(?!\w)|o?estrogen|her ?2|pos|expr)|{_END})", "low"),
)
_TERSE: tuple[tuple[str, str, str], ...] = (
    (
        "a",
        rf" (?:big |firm |hard |definite |clear |straight )*(?:no|nope)(?:{_NEXT}|(?: (?:for|to|on)){_NAMED})",
        "a negative",
    ),
    (
        "a",
        (
            rf" (?:big |firm |hard |definite |clear |straight )*(?:yes|yep|yeah)(?:{_END}"
            rf"|(?: (?:for|to|on)){_NAMED})"
        ),
        "a positive",
    ),
    ("no nope nah", rf" (?:to|for|on|with){_NAMED}", "negative for"),
    ("yes yep yeah", rf" (?:to|for|on|with){_NAMED}", "positive for"),
    ("no nope nah", r",? not (?:that|this) (?:one|kind|type|sort)(?!\w)", "negative"),
    ("both", rf" (?:are |were |is |a |came back )*(?:no|nope|nos|noes){_END}", "both negative"),
    ("both", rf" (?:are |were |is |a |came back )*(?:yes|yep|yeses){_END}", "both positive"),
    ("said says", rf" (?:a |its a )?(?:no|nope){_END}", r"\g<first> negative"),
    ("said says", rf" (?:a |its a )?(?:yes|yep){_END}", r"\g<first> positive"),
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
        _NAMES,
        rf"{_IS} {_YES},? (?:and |but |while )?(?:the )?{_HORMONE} {_ISNT}(?: positive)?{_END}",
        r"\g<first> positive, \g<other> negative",
    ),
    (
        _NAMES,
        rf"{_IS} {_NO},? (?:and |but |while )?(?:the )?{_HORMONE} {_ISNT}(?: negative)?{_END}",
        r"\g<first> negative, \g<other> positive",
    ),
    (
        _NAMES,
        rf"{_IS_NOT} positive,? (?:and |but |while )?(?:the )?{_HORMONE} (?:is|was){_END}",
        r"\g<first> negative, \g<other> positive",
    ),
    (
        _NAMES,
        rf"{_IS_NOT} negative,? (?:and |but |while )?(?:the )?{_HORMONE} (?:is|was){_END}",
        r"\g<first> positive, \g<other> negative",
    ),
    (
        _NAMES,
        rf"{_IS} (?P<said>positive|pos|negative|neg),? (?:and|&) so (?:is|was) (?:the )?{_HORMONE}",
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        _NAMES,
        rf"{_IS} (?P<said>positive|pos|negative|neg),? (?:and )?(?:the )?{_HORMONE}(?: is| was)? (?:as well|too|also|the same|same|likewise|ditto){_END}",
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        _NAMES,
        rf"{_IS} (?P<said>positive|pos|negative|neg),? (?:and )?(?:the )?(?:same|ditto)(?: for| with)?(?: the)? {_HORMONE}{_END}",
        r"\g<first> \g<said>, \g<other> \g<said>",
    ),
    (
        _NAMES,
        rf"(?:(?<=^er)|(?<=^pr)|(?<=^oestrogen)|(?<=^estrogen)|(?<=^progesterone))(?: receptors?)? {_ISNT}(?:{_NEXT}|(?= but))",
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
    ("none", r" of (?:the |my )?(?=hormone)", "no "),
    ("no nope nah", rf"(?:(?<=^no)|(?<=^nope)|(?<=^nah)),? (?=(?:its |it is )?(?:negative|neg){_END})", ", "),
    (_NAMES, rf"{_IS} (?:a )?(?:no|nope){_NEXT}", r"\g<first> negative"),
    (_NAMES, rf"{_IS} (?:a )?(?:yes|yep|yeah){_NEXT}", r"\g<first> positive"),
    (_NAMES, rf"{_IS} (?:nothing|lost|gone|nowhere|nowt|zip|nuffin|nuthin){_NEXT}", r"\g<first> negative"),
    (_NAMES, rf"{_IS} (?:very )?strong{_NEXT}", r"\g<first> positive"),
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
    ("all", rf" (?:of )?{_THREE}(?: (?:are|were|is|was|a))* (?:no|nope|nos){_END}", "triple negative"),
    ("all", rf" (?:of )?{_THREE}(?: (?:are|were|is|was|a))* (?:yes|yep){_END}", "triple positive"),
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
        rf",? (?:to )?({_SUBJECT}),? (?:and |but )?(?:no|not|nope) (?:to )?({_SUBJECT}){_END}",
        r"positive for \2, negative for \3",
    ),
    (
        "no not nope",
        rf",? (?:to )?({_SUBJECT}),? (?:and |but )?(?:yes|yep) (?:to )?({_SUBJECT}){_END}",
        r"negative for \2, positive for \3",
    ),
    ("yes yep yeah", rf",? ({_SUBJECT}){_END}", r"positive for \2"),
    ("no nope nah", rf",? both{_END}", ","),
    (_NAMES, rf"{_IS} weak(?:ly)?{_NEXT}", r"\g<first> weakly positive"),
    ("strong", rf" ({_SUBJECT}){_END}", r"positive \2"),
    ("weak", rf" ({_SUBJECT}){_END}", r"weakly positive \2"),
    ("oestrogen estrogen progesterone", r"(?: receptors?)? (?:one|bit|part)(?!\w)", r"\g<first>"),
    ("nothing", r" to do with (?:my |the )?hormones?(?!\w)", "hormone negative"),
)
_TURNS: tuple[tuple[str, str, str], ...] = (
    ("no", rf" ({_SUBJECT}),? (?:and |or |but )?no ({_SUBJECT}){_END}", r"negative for \2, negative for \3"),
    ("double", r" (?=neg|pos)", "both "),
    (
        "neither",
        rf" (?:of them )?(?:lit up|showed(?: up)?|reacted|responded|did|do|is|are){_END}",
        "both negative",
    ),
    (
        "hormones hormone oestrogen estrogen",
        r" (?:dont|don't|doesnt|doesn't|do not|does not) (?:feed|fuel|drive)(?: it)?",
        r"\g<first> negative",
    ),
    ("er pr", rf"{_IS} (?:very )?high{_NEXT}", r"\g<first> positive"),
    ("high", rf" (er|pr|hormone receptors?){_END}", r"positive \2"),
    ("low", r" (?:er|o?estrogen)(?: receptors?)? pos(?:itive)?(?!\w)", "er low"),
    ("not", r" positive,? (?:and |but |or |nor )?not negative", "equivocal"),
    ("herceptin", r" (?=positive|negative)", "her2 "),
    ("her", r"[ -]?2(?: is| was)? (?:present|detected)(?!\w)", "her2 positive"),
    ("no", r" (?:sign|trace|evidence) of (?:any )?(?=her ?-?2|hormone|er(?!\w)|o?estrogen)", "no "),
    (
        "positive pos negative neg",
        r" ?[.!] ?(?:no |oh )?(?:wait|sorry|oops|hang on)(?: no)?(?= ?,? ?(?:i mean\w* |it'?s |its )?(?:pos|neg))",
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
    ("just only", rf" (?:the )?(o?estrogen|progesterone)(?: one| bit| receptor| part)?{_END}", r"only \2"),
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
ROWS = (*_SOUNDS, *_TERSE, *_TURNS, *NUMBER_ROWS, *STAGE_ROWS)

Row = tuple[re.Pattern[str], str]


def _by_first_word() -> Mapping[str, tuple[Row, ...]]:
    table: dict[str, tuple[Row, ...]] = {}
    for words, rest, meant in ROWS:
        for word in words.split():
            first = r"\d+" if word == FIGURE else "'?".join(word)
            row = re.compile(rf"(?P<first>{first}'?)(?![a-z']){rest}"), meant
            table[word] = (*table.get(word, ()), row)
    return table


_ROWS = _by_first_word()


def heard(text: str, at: int, word: str) -> tuple[str, int] | None:
    """What was meant by the words that begin at `at` with `word`, and where they end."""
    rows = _ROWS.get(word, ())
    if word[0].isdigit():
        rows = (*rows, *_ROWS[FIGURE])
    for pattern, meant in rows:
        if found := pattern.match(text, at):
            return found.expand(meant), found.end()
    return None
