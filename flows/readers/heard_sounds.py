"""Voice to text, slips of the finger and clippings."""

from __future__ import annotations

from flows.readers.heard_parts import END, RESULT, Rows

_SAYS = rf"(?:{RESULT}|is |was |came |says|score|result|-|[0-3](?!\d)|one|two|three|neu)"

SOUNDS: Rows = (
    ("her", r"[ -]?(?:2|two) (?:new|nu|neo|knew)(?!\w)", "her2 neu"),
    ("her", r"[ -]?2[ -]?lo(?!\w)", "her2 low"),
    ("her", rf"[ -]?(?:to|too|tow|tu|tue)(?=\s*{_SAYS})", "her2"),
    ("hair hurt hur herr heer hers hear here hurts", rf"[ -]?(?:2|two|to|too)(?=\s*{RESULT})", "her2"),
    ("hair hurt hur herr heer hers", rf"[ -]?(?:2|two){END}", "her2"),
    ("her", r"-?22(?!\d)", "her2"),
    ("hertwo hertoo herto hertu", "", "her2"),
    ("hrr hre hwr ehr jer ger hee he hr heer herr hhr hrer hed hert", r"-?2(?![\d.%])", "her2"),
    ("ear air", rf"(?=\s+(?:is |was )?{RESULT}|\s+(?:and )?p(?:ee|ea)? (?:are|r)(?!\w))", "er"),
    ("ee he e", rf" (?:are|r)(?=\s+(?:is |was )?{RESULT}|\s+and p)", "er"),
    ("pee pea p pe", rf" (?:are|r)(?=\s+(?:is |was )?{RESULT}|{END})", "pr"),
    ("e", rf"(?: one| bit| part)(?=\s+(?:is |was |came back )?(?:{RESULT}|yes|no))", "er"),
    ("p", rf"(?: one| bit| part)(?=\s+(?:is |was |came back )?(?:{RESULT}|yes|no))", "pr"),
    ("e", r"(?=\s?[+-][\s,/]*(?:and )?p\s?[+-])", "er"),
    ("p", r"(?:(?<=[+-] p)|(?<=[+-]p))(?=\s?[+-])", "pr"),
    ("estro oestro eostro", r"[ -]?g[ei]n", "oestrogen"),
    ("oest oestro estro ostrogen oestrogens estrogens", "", "oestrogen"),
    ("pro", r"[ -]gest\w*(?: ?(?:own|one|rone))?", "progesterone"),
    ("prog progest progestogen progestin", "", "progesterone"),
    ("e", r"(?=\s(?:is |was )?(?:pos|neg)[a-z]*[\s,/]+(?:and )?p\s(?:is |was )?(?:pos|neg))", "er"),
    (
        "p",
        (
            r"(?:(?<=positive p)|(?<=negative p)|(?<=pos p)|(?<=neg p)|(?<=ive, p)"
            r"|(?<=and p))(?=\s(?:is |was )?(?:pos|neg))"
        ),
        "pr",
    ),
    ("zero", r"-?ish(?!\w)", "zero"),
    ("neggo neggy neggie negs negz negg", "", "negative"),
    ("posi pozzy pozzie pozz pozi", r"(?!\+)", "positive"),
    ("lo", rf"(?=\s+(?:er(?!\w)|o?estrogen|her ?2|pos|expr)|{END})", "low"),
)
