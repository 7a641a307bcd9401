"""What is not about a breast cancer that was found: other illnesses, and the rest of the world."""

from __future__ import annotations

_ORGAN = (
    r"(?:stomach|gastric|colon|colorectal|bowel|rectal|throat|prostate|pancrea\w+|kidney|renal|bladder"
    r"|thyroid"
    r"|cervical|uterine|endometrial|ovarian|testicular|o?esophag\w+|oral|mouth|tongue|skin|blood"
    r"|gallbladder"
    r"|lung|liver|brain|bone|head and neck)"
)
_CANCER = r"(?:cancer|carcinoma|adenocarcinoma|tumou?r)"

OTHER = (
    (
        rf"\b{_ORGAN} {_CANCER}\b|\b{_CANCER} (?:of|in) (?:the |her |his |my )?{_ORGAN}\b"
        rf"|\badenocarcinoma {_ORGAN}\b"
    ),
    r"\b(?:leuk\w+|lymphoma|melanoma|myeloma|sarcoma|glioblastoma|glioma|mesothelioma)\b",
    r"\b(?:dog|cat|puppy|kitten|rabbit|hamster|vet|horse)s?\b(?! (?:paste|dewormer|scan))",
    (
        r"\b(?:do|could|might|does) (?:i|she|he|my \w+) (?:really |maybe )?have (?:breast )?cancer\b(?! in"
        r"| spread| any)"
    ),
    (
        r"\b(?:is|could|can|might|does) (?:this|it|that|(?:my|the|a|this) (?:\w+ )?(?:lump|bump|mole|spot"
        r"|rash))"
        r" (?:be |mean )?(?:i have )?(?:breast )?cancer(?:ous)?\b(?! now)"
    ),
    (
        r"\b(?:found|feel|felt|have|got) (?:a|this) (?:\w+ )?lump\b[^.]{0,80}\b(?:cancer|worried|is it"
        r"|should)\b"
    ),
    (
        r"\b(?:weather|poem|poetry|jokes?|riddle|lyrics|homework|crypto|bitcoin|forex|casino|loans?|viagra|"
        r"movies?|netflix|president|election|stocks?|javascript|python)\b"
    ),
    (
        r"\b(?:capital of|who won|last night|best (?:phone|laptop|car)|(?:write|sing) me|write (?:a|an)"
        r"|what time is it|"
        r"marry me|are you single|buy now|click here|free money|make money|t\.me/|https?://|www\.)"
    ),
    (
        r"\b(?:is|could|can|might|does) (?:this|that|my|the|a) (?:\w+ ){0,2}(?:lump|bump|mole|spot|rash"
        r"|dimple|discharge|swelling|mark|nipple|cyst)\b[^.?]{0,30}\bcancer"
    ),
    (
        r"\b(?:nipple|breast|armpit|skin)\b[^.?]{0,40}\bis (?:it|this|that) (?:breast )?cancer\b"
        r"|\bcould i have (?:breast )?cancer\b|\bsigns? of (?:breast )?cancer\b"
    ),
    (
        r"\b(?:recipe for (?:cake|bread|pasta)|cook rice|football|soccer|basketball|baseball|cricket|nfl"
        r"|world cup|prime minister|politic\w*|war in|laptop|iphone|android|wifi|password|video games?"
        r"|playstation|xbox|horoscope|zodiac|lottery|tik ?tok dance|celebrity|singer|song|movie|film"
        r"|anime|tv show)\b"
    ),
    (
        r"\b(?:wear to|outfit|girlfriend for me|date me|love you|are you married|how old are you"
        r"|whats your name|what is your name|favou?rite (?:colou?r|food|movie|song))\b"
    ),
    (
        r"\b\d+ (?:times|plus|minus|divided by|x) \d+\b(?! (?:week|day|month))|\bsquare root\b"
        r"|\btranslate (?:hello|this sentence)\b|\bhow far is\b|\btell me (?:something funny|a story)\b"
    ),
)
