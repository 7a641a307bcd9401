"""Signs for the 24-hour cancer line (tier B). Fever has a reader of its own (fever.py)."""

from __future__ import annotations

from flows.danger.sign import Sign, Tier, signs

B: tuple[Sign, ...] = signs(
    Tier.B,
    {
        "chills": r"""
            (?:shaking|shaky|trembling)(?: \w+){0,3} (?:cold|blankets?|chills)\b
            (?:cant|cannot|wont) stop (?:shivering|shaking)\b
            shiver(?:y|ing|s)?\b
            rigou?rs?\b
            (?:shaking|teeth) (?:chatter|chills|so hard)
            chills\b
            hot and cold\b
            shaking and (?:cold|hot|sweat)
            (?:i am|im|he is|hes|she is|shes) shaking\b
        """,
        "breathless": r"""
            (?:short of breath|shortness of breath|breathless(?:ness)?|out of breath|winded|wheez(?:y|ing|es?))\b
        """,
        "cough": r"""
            (?:new|nagging|dry|bad|persistent|constant|started|started a|horrible|got a|have a|this)<gap>?cough(?:ing)?\b
            cough(?:ing)?(?: \w+){0,6} (?:a lot|getting worse|for (?:days|a week|\d+)|all (?:day|night)|since (?:starting|i started|enhertu|last))
            started coughing\b
        """,
        "clot": r"""
            (?:<side> )?(?:calf|leg|thigh|arm|foot|ankle)(?: \w+){0,8} (?:swollen|swelling|swelled|puffy|twice the size|purplish|purple|bigger than)\b
            (?:swollen|swelling|puffy)(?: \w+){0,6} (?:calf|leg|thigh|arm|foot|ankles?|groin)\b
            ankles?(?: \w+){0,2} swollen\b
            (?:have|got|think i have) a (?:blood )?clot\b
            \bdvt\b(?! (?:with|in|years|after))
        """,
        "bleeding": r"""
            nose ?bleeds?\b
            (?:gums?|mouth|nose|bum|bottom|anus|back passage|rectum)(?: \w+){0,3} bleed
            bleeding (?:from|gums?)\b
            blood in (?:my|the|his|her) (?:urine|pee|wee|stool|stools|poo|poop|vomit|sick)\b
            bloody (?:diarrh|stool|poo|urine)
            bruis(?:es|ing)? (?:everywhere|all over|easily)
            (?:tiny|little|pin ?point|small) red (?:dots|spots)\b
            bruises\b(?: \w+){0,6} (?:havent|didnt|without|for no reason)
            coming out (?:as )?blood\b
        """,
        "diarrhoea": r"""
            (?:diarrh\w+|runs|toilet|loose|poo\w*|stools?)(?: \w+){0,8} (?:[4-9]|1\d|2\d|four|five|six|seven|eight|nine|ten|twelve) ?(?:times|x)\b
            (?:[4-9]|1\d|2\d|four|five|six|seven|eight|nine|ten|twelve) ?(?:times|x)(?: \w+){0,6} (?:toilet|diarrh\w+|runs|loo|bathroom|poo\w*)
            (?:bad|terrible|awful|severe|constant|non ?stop|bloody|watery|endless|cant stop the) (?:diarrh\w+|the runs|runs)
            diarrh\w+(?: \w+){0,6} (?:wont stop|not stopping|blood|fever|dizzy|faint|for days|all (?:day|night))
            fever and diarrh\w+
        """,
        "vomiting": r"""
            (?:vomit\w*|sick|puked|threw up|thrown up) (?:[5-9]|1\d|2\d|five|six|seven|eight|nine|ten) times\b
            (?:throwing up|vomiting|being sick|puking) (?:all|every|non ?stop|constantly|for hours)\b
            (?:cant|cannot|havent|not|unable to|couldnt|wont)(?: \w+){0,2} (?:keep|kept|keeping|hold)(?: \w+){0,2} down\b
            (?:keep|kept|cant stop|wont stop|constantly|continuous(?:ly)?|non ?stop|all (?:day|night)|keeps) (?:puking|vomiting|throwing|being sick)\b
            without (?:throwing up|vomiting|being sick)\b
            (?:vomit|puk|throwing up|being sick)\w*(?: \w+){0,4} (?:for|since|\d) (?:\w+ )?(?:days?|yesterday|hours)
            continuous vomiting\b
            (?:puk|vomit|throw)\w*(?: \w+){0,4} (?:2|two|3|three) days\b
        """,
        "urine": r"""
            (?:havent|hasnt|not) (?:peed|weed|been able to pee|passed urine)\b
            no (?:pee|wee|urine) (?:since|for|all|in)\b
            (?:hardly|barely|not|havent|no) (?:peed|pee|weed|passed (?:any )?urine|urine|been to the loo)(?: \w+){0,6}(?:all day|since|today|12 hours|for)\b
            (?:pee|urine|wee) (?:is |its )?(?:very |really )?dark brown\b
            peed all day its dark
        """,
        "infection-local": r"""
            red streaks?\b
            (?:port|picc|hickman|line|wound|scar|incision|expander|implant|drain|stitches)(?: \w+){0,6} (?:sore and red|red and (?:sore|swollen|painful|itchy)|leak\w*|weeping|green|yellow stuff|smelly)\b
            \bpus\b
            ooz(?:ing|es|ed)\b
            (?:port|picc|line|wound|scar|incision|expander|implant|breast|drain|site)(?: \w+){0,8} (?:red hot|angry red|hot and red|red and hot|very red|infected|smells|opened up|burst)\b
            (?:red|hot|angry)(?: \w+){0,3} (?:port|picc|line|wound|scar|incision|expander)\b
            (?:wound|scar|stitches)(?: \w+){0,3} (?:opened|open|burst|split|infected)\b
            (?:i have|got|think i have|its) (?:an |a )?(?:infection|infected|sepsis)\b
            sepsis\b(?! ?(?:in|last|years))
        """,
        "headache": r"""
            (?:severe|terrible|awful|blinding|splitting|worst|really bad|horrible|bad) headaches?\b
            headaches?(?: \w+){0,6} (?:vomit|throw up|sick|vision|wont go|every morning)
            head spasm\b
        """,
        "heart": r"""
            (?:heart|pulse)(?: \w+){0,5} (?:racing|pounding|fluttering|flutters|flip flops?|skipping|irregular|very fast|elevated|too fast|palpitat)
            palpitations?\b
            (?:gained|put on)(?: \w+){0,2} (?:lbs?|pounds?|kg|kilos?) in (?:\w+ )?(?:days?|24)
            pillows to sleep\b
        """,
        "skin": r"""
            skin(?: \w+){0,4} (?:peel(?:ing|s)?|blister(?:ing|s|ed)?|coming off)\b
            blister(?:s|ing)?(?: \w+){0,4} (?:mouth|all over|skin|eyes)\b
            peeling (?:off )?in sheets\b
        """,
        "mouth": r"""
            (?:cant|cannot) (?:swallow|drink)\b
            (?:mouth|throat)(?: \w+){0,6} (?:cant|cannot|unable to) (?:swallow|drink)
            (?:cant|cannot) (?:swallow|drink)(?: \w+){0,3} (?:water|anything|fluids?|my mouth)?
        """,
        "sugar": r"""
            (?:sugar|glucose)(?: \w+){0,3} (?:is |reads |at |of )?(?:1[6-9]|[2-9]\d|[2-9]\d\d|high|very high|sky high)\b
        """,
        "calcium": r"""
            so thirsty\b(?: \w+){0,12} (?:pee|constipat|sleepy|drowsy|confus)
            thirsty all the time\b(?: \w+){0,12}(?:pee|constipat|sleepy|drowsy)
        """,
        "pain": r"""
            (?:10 / 10|9 / 10|ten out of ten|unbearable|agony|excruciating|worst pain)\b
            (?:morphine|oramorph|oxycodone|painkillers?)(?: \w+){0,3} (?:not|isnt|arent|doesnt|dont|no longer)(?: \w+){0,2} (?:touching|working|helping|touch|work|help)
            (?:hip|leg|pelvis|thigh)(?: \w+){0,6} (?:cant|cannot) (?:put|bear)(?: \w+){0,3} weight
        """,
        "ill": r"""
            feel(?:ing|s)? (?:really|very|so|seriously) (?:ill|unwell)\b
            feel(?:ing|s)? (?:really |very |so |terribly |awfully )?(?:ill|dreadful|awful|rotten|terrible)(?: \w+){0,6}(?:day \d+|chemo|post|since|temp)
            feel really ill\b
        """,
    },
)
