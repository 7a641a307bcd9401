"""Signs for the emergency number (tier A)."""

from __future__ import annotations

from flows.danger.sign import Sign, Tier, signs

A: tuple[Sign, ...] = signs(
    Tier.A,
    {
        "chest-pain": r"""
            (?:heavy|heaviness|tight|crushing|squeezing|burning|dull|weird|strange)(?: \w+){0,2} (?:in|on|across) <mine> chest\b
            (?:pains?|hurts?|stabbing)(?: \w+){0,3} when (?:i|he|she) breathes?\b
            (?:chest|breastbone) ?(?:is |feels? |area |so |really |very )*(?:pains?|hurts?|hurting|aches?|aching|tight(?:ness)?|pressure|crushing|heavy|burning)\b
            (?:pains?|pressure|tightness|crushing|stabbing|squeezing)<gap>?(?:in|on|across|around) <mine> (?:\w+ )?chest\b
            chest feels like (?:someone|an elephant|something)
            (?:crushing|stabbing|sharp) chest
            heart attack(?! risk)
        """,
        "breathless": r"""
            (?:cant|cannot|not) (?:get |getting )?enough air\b
            breathing (?:really|very|so|too) fast\b
            (?:lips|fingers|face|skin) (?:look|looks|looking|are|is|turning|going) (?:\w+ )?(?:blue|grey|gray)\b
            (?:out of breath|breathless|short of breath)(?: just)? (?:sitting|lying|resting|talking|doing nothing|walking to)\b
            (?:turning|gone|going) blue\b
            (?:cant|cannot|can not|can hardly|can barely|hardly|barely|unable to|couldnt) (?:\w+ )?(?:breathe?|(?:catch|get) (?:my|his|her|their) breath|finish a sentence)\b
            (?:gasping|fighting|struggling|stop|fights?) (?:for|to get) (?:air|breath)\b
            (?:struggling|fighting|struggles?) to breathe?\b
            (?:hard|difficult|difficulty|trouble|trouble with) (?:to )?breath(?:e|ing)\b
            suffocating\b
            choking\b
            (?:suddenly|sudden|really|severe(?:ly)?|very|so|badly)<gap>?(?:breathless|short of breath|out of breath|shortness of breath)\b
            (?:breathless|short of breath|out of breath|shortness of breath)<gap>?(?:all of a sudden|suddenly|at rest)\b
            (?:lips|fingers|face) (?:are|is|have|has|gone|turned|turning|going) ?(?:gone |turned )?(?:blue|grey|gray)\b
            very shallow breathing
            stop for (?:air|breath)\b
        """,
        "bleeding": r"""
            bleed(?:ing|s)?(?: \w+){0,3} for (?:an hour|hours|half an hour|over an hour|\d+ (?:hours?|hrs?)|[2-9]\d min\w*)\b
            bring(?:ing)? up blood\b
            (?:lots?|loads|so much) (?:of )?blood\b(?! (?:tests?|work|counts?|samples?|vessels?))
            blood(?: \w+){0,8} (?:wont|doesnt|not) stop
            blood(?: \w+){0,3} vomit\b
            (?:cough(?:ed|ing|s)?|spit(?:ting)?|hack(?:ed|ing)?)(?: \w+){0,2} blood\b
            blood(?: \w+){0,2} when (?:i|he|she) cough
            blood in (?:my|the|his|her) (?:sputum|phlegm|spit)\b
            (?:vomit(?:ed|ing|s)?|throw(?:ing|n)? up|threw up|puk(?:ed|ing)|sick)(?: \w+){0,3} (?:blood|black|coffee grounds?)\b
            coffee grounds?\b
            (?:poo|poop|stool|stools|bowel movement|shit)s?(?: \w+){0,3} (?:black|tarry|like tar|tar)\b
            black(?: \w+){0,2} (?:stools?|poo|poop)\b
            (?:wont|doesnt|will not|does not|not|cant) (?:stop|stopping|get it to stop)(?: \w+){0,2} bleed
            (?:bleed(?:ing|s)?|nosebleed|blood)<gap>?(?:wont|doesnt|will not|not|never|cant get it to) stop
            (?:soak(?:ed|ing)|filling|going through)(?: \w+){0,2} (?:pads?|towels?)\b
            (?:towel|pad|sheets?) (?:is |are )?soaked\b
            blood everywhere\b
            bleeding (?:heavily|a lot|out|badly|so much)\b
            (?:heavy|massive|pouring) bleeding\b
            gushing\b
            big clots\b
        """,
        "neuro": r"""
            (?:cant|cannot) see (?:from|out of|in) (?:one|my|the)\b
            (?:going to|gonna|about to|might|feel like ill|keep nearly) (?:faint|pass out|collapse|black out)\b
            (?:acting|behaving) (?:very |really )?(?:strange|strangely|odd|oddly|weird)\b(?= and| today| since|$)
            sudden(?:ly)?(?: \w+){0,2} headache
            (?:cant|cannot) see (?:properly|clearly|straight)\b
            (?:is|are|was|got|getting|became|becoming|woke up|seems?|acting|suddenly) (?:really |very |so |a bit |all |getting )?(?:confused|muddled|disorientated|disoriented|delirious)\b(?! (?:about|by|over|with|why|my report))
            feel(?:s|ing)? (?:\w+ ){0,3}(?:confused|muddled|disorientated|disoriented) and\b
            (?:faint|dizzy|hot|feverish|sleepy|drowsy) and (?:confused|muddled)\b
            talking (?:nonsense|rubbish|gibberish)\b
            doesnt know (?:what day|where|who)\b
            not making (?:any )?sense\b
            (?:had|having|has|just had) (?:a |another )?(?:fit|seizure|convulsion|stroke|tia)\b
            (?:seizing|convulsing|fitting) (?:now|right now)\b
            seizures?\b
            (?:face|mouth|eyelid)(?: \w+){0,3} (?:droop(?:ing|ed|s|y)?|dropped|numb|sagging)\b
            slurr(?:ed|ing|s)\b
            (?:speech|words)(?: \w+){0,4} (?:jumbled|wrong|slurred|funny|garbled|mixed up)\b
            (?:cant|cannot) (?:speak|talk|get (?:my|the|his|her) words out)\b
            (?:<side> |whole )(?:side|arm|leg|hand)(?: \w+){0,4} (?:weak|numb|dead|paralysed|paralyzed)\b
            (?:numbness|weakness)(?: \w+){0,2} (?:on|in|down) (?:one|my|the|his|her) (?:left|right|whole|one)? ?(?:side|half)\b
            <side> (?:side|arm|leg)(?: \w+){0,3} gone (?:weak|numb|dead)\b
            (?:lost|losing|loss of)(?: \w+){0,3} (?:vision|sight|eyesight)\b
            cant see (?:out of|anything|with)\b
            (?:blurring|double) (?:of )?vision\b
            blurred vision\b
            suddenly (?:blind|blurry)\b
            (?:cant|cannot|couldnt|hard to|wont) wake (?:him|her|them|up|mum|mom)\b
            (?:unconscious|unresponsive|collapsed|passed out|passing out|pass out|blacked out|fainted|fainting|faint (?:and|when)|keeled over|went down like)\b
            nearly (?:fainted|passed out|blacked out)\b
            worst headache\b
            thunderclap\b
            headache(?: \w+){0,6} (?:out of nowhere|suddenly|all of a sudden)\b
        """,
        "cord": r"""
            lost (?:all |the )?(?:feeling|sensation) in (?:my |his |her )?(?:legs?|feet|bottom|bum|groin)\b
            numb(?:ness)? between (?:my|his|her) legs\b
            (?:cant|cannot|not|lost) control(?: of)? (?:my|his|her) (?:bladder|bowels?|wee|pee)\b
            (?:wet|soiled) (?:myself|himself|herself)(?: \w+){0,8} (?:back|legs?)
            (?:back|spine|neck)(?: \w+){0,14} (?:legs?|feet|foot)(?: \w+){0,6} (?:weak|numb|jelly|heavy|wont|dont work|dont|give way|giving way|stumbl|unsteady|tingl|dead|not work)
            (?:legs?|feet)(?: \w+){0,5} (?:weak|numb|jelly|heavy|wont do|wont work|dont work|not working|give way|giving way|gave way|collapse)(?: \w+){0,14} (?:back|spine|neck|bone mets|spinal)
            numb(?:ness)? (?:from|below) (?:the |my )?(?:waist|chest|belly)\b
            legs? (?:wont do|wont move|dont work|dont move|stopped working|gone numb|are numb|feel numb|have gone weak|gone weak|are paralysed|are paralyzed)\b
            cant (?:move|feel|lift) (?:my |his |her )?legs?\b
            (?:cant|cannot|dont|not) feel when i (?:wipe|pee|wee|go)\b
            (?:lost|losing|no) control of (?:my|his|her) (?:bladder|bowels?)\b
            (?:cant|cannot|havent been able to|not able to|unable to) (?:pee|wee|urinate|pass urine)\b
            saddle\b(?= (?:numb|area))
        """,
        "allergy": r"""
            (?:swollen|puffy) (?:lips?|tongue|throat)\b
            swollen face(?: \w+){0,4} (?:hives|rash|tablet|infusion|antibiotic\w*|breath\w*)\b
            (?:lips?|tongue|throat|face|eyes)(?: \w+){0,4} (?:swell(?:ing|ed|s)?|swollen|closing|tight|tightening|puff(?:y|ing))\b(?: \w+){0,12}(?: breath| infusion| tablet| drip| hives| purple)?
            swelling of (?:my |the )?(?:lips?|tongue|throat|face)\b
            throat (?:feels |is )?(?:tight|closing)\b
            anaphyla
            allergic reaction\b(?! (?:to )?(?:last|years))
            hives all over\b
        """,
        "heart": r"""
            heart(?: \w+){0,4} (?:racing|pounding|going (?:crazy|mad)|crazy fast|skipping)(?: \w+){0,8} (?:faint|dizzy|passed|kisqali|ribociclib)
            (?:fast|irregular|racing) heart(?:beat)?(?: \w+){0,6} (?:ribociclib|kisqali)
        """,
        "overdose": r"""
            (?:took|taken|had)(?: \w+){0,2} (?:double|twice|extra)(?: \w+){0,3} (?:morphine|dose|tablets?|pills?|oxycodone|oramorph)\b
            (?:took|taken|swallowed)(?: \w+){0,4} (?:too many|too much|whole (?:box|bottle|pack)|double dose|an overdose)\b
            overdosed\b
        """,
    },
)
