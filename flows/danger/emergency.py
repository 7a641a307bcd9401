"""Signs for the emergency number (tier A). Each line is a family of sayings."""

from __future__ import annotations

from flows.danger.sign import Tier, signs

A = signs(
    Tier.A,
    {
        "chest-pain": r"""
            (?:chest|breastbone|sternum)(?: (?!was|were|clear|infection)\w+){0,4} <tight>\b
            <tight>(?: \w+){0,7} (?:chest|breastbone|sternum)\b
            chest p\w{1,3}n\b
            <tight>(?: \w+){0,3} when (?:i|he|she|we|they) (?:breathes?|breathe in)\b
            tight band(?: \w+){0,4} (?:chest|ribs)\b
            (?:chest|breastbone) (?:feels?|is) like (?:someone|an|something|theres|a)
            (?:sitting|standing|elephant|weight|brick)(?: \w+){0,2} (?:my|her|his) chest\b
            heart attack\b(?! (?:risk|on a plate|when|at the))
        """,
        "breathless": r"""
            <cant> (?:\w+ )?(?:breathe?|breathing|(?:catch|get) (?:my|his|her|their|a|any|enough) (?:\w+ )?(?:breath|air)|finish a sentence|speak in sentences)\b
            (?:gasping|fighting|struggling|fights?|stop|panting|desperate) (?:for|to get) (?:air|breath)\b
            (?:keeps|is|im|shes|hes|are|was) gasping\b
            (?:struggl\w+|fighting|fights|battling) (?:to )?breath(?:e|ing)?\b
            (?:hard|difficult|difficulty|difficulties|trouble|problems?|issues?) (?:with )?(?:to )?(?:breath(?:e|ing)|catching (?:my|her|his) breath)\b
            breathing(?: (?!exercises|technique)\w+){0,4} (?:hard|harder|difficult|bad|terrible|laboured|labored|awful)\b
            panting (?:just|sitting|at rest|lying|all|for)\b
            (?:suffocating|choking|smothering)\b(?! (?:up|back))
            too (?:breathless|short of breath|out of breath) to\b
            (?:suddenly|sudden|really|severe(?:ly)?|very|so|badly|extremely|terribly)<gap>?(?:breathless(?:ness)?|short of breath|out of breath|shortness of breath)\b
            (?:breathless|short of breath|out of breath|shortness of breath)<gap>?(?:all of a sudden|suddenly|at rest|sitting still|doing nothing|(?:just )?(?:sitting|lying|resting|talking))\b
            (?:lips?|mouth|fingertips|nails|face|he|she|hes|shes|im|baby|mum|mom|dad|husband|wife)(?: (?:a|bit|all|really|gone|turned|turning|going|went|is|are|has|have|look(?:s|ed|ing)?|very|so|quite|around|funny|odd|strange|colou?r|the|edges))* (?:blue\w*|grey|gray|ashen)\b(?! (?:hair|dye|area|zone|badge|eyes|about))
            very shallow breathing
            (?:get|getting|gets|have|theres|with) no (?:air|breath)\b
        """,
        "bleeding": r"""
            blood(?: \w+){0,3} (?:vomit|coming up|comes up|came up)\b
            (?:cough(?:ed|ing|s)?|spit(?:ting|s)?|spat|hack(?:ed|ing)?|bring(?:ing)?|brought)(?: \w+){0,4} (?:blood\w*|(?:bright|dark) red|red stuff|clots?)\b
            blood(?: \w+){0,3} when (?:i|he|she|we|they) cough
            blood(?:y)?(?: \w+){0,3} (?:sputum|phlegm|spit|spittle|mucus)\b
            (?:vomit(?:ed|ing|s)?|throw(?:ing|n)? up|threw up|puk(?:ed|ing|e)|sick)(?: \w+){0,5} (?:blood|black|coffee grounds?|coffee|red stuff|bright red)\b
            coffee grounds?\b
            (?:poo|poos|poop|stool|stools|bowel movement|shit|motions?)(?: \w+){0,4} (?:black|tarry|like tar|tar)\b
            (?:black|tarry)(?: \w+){0,3} (?:stools?|poo|poop|shit|motions)\b
            (?:wont|doesnt|will not|does not|not|cant|isnt)(?: \w+){0,3} stop(?:ping)?(?: \w+){0,3} bleed
            (?:bleed(?:ing|s)?|nosebleed|nose bleed|blood)(?: \w+){0,8} (?:(?:wont|doesnt|will not|not|never|isnt|cant get it to|cant make it) stop\w*|non ?stop|for (?:over |about |the last )?(?:an hour|half an hour|hours|\d+ min\w*|\d+ hours?))
            (?:soak\w*|fill\w*|going through|go through|flood\w*|change)(?: \w+){0,5} (?:pads?|towels?|tampons?)\b
            (?:towel|pad|dressing) (?:is |are )?(?:soaked|full of blood)\b
            (?:period|bleed\w*)(?: \w+){0,3} flood\w*
            (?:pour\w*|gush\w*|stream\w*|spurt\w*)(?: \w+){0,2} blood\b
            blood(?: \w+){0,2} (?:everywhere|pouring|pours|gushing|spurting|streaming|pumping)\b
            bleeding (?:is )?(?:really |very |so |quite )?(?:heavy|heavily|a lot|out|badly|so much|loads|like crazy|everywhere)\b
            (?:heavy|massive|pouring|serious|severe|uncontrolled|very heavy|bad) bleed(?:ing)?\b
            (?:gushing|spurting|ha?emorrhaging)\b
            (?:big|large|huge) (?:blood )?clots\b
        """,
        "neuro": r"""
            sudden(?:ly)?(?: \w+){0,3} headache
            (?:cant|cannot) see (?:properly|clearly|straight|out of|from (?:one|my|the|his|her)|anything|with|well)\b
            (?:is|are|was|shes|hes|theyre|got|getting|became|becoming|woke up|seems?|seem|acting|suddenly|went|gone|mum|mom|dad|husband|wife) (?:really |very |so |a bit |all |getting |quite |totally |suddenly |now |extremely )*(?:confused|muddled|disorientated|disoriented|delirious|incoherent)\b(?! (?:about|by|over|with|why|my report|what|which|as to|how))
            feel(?:s|ing)? (?:\w+ ){0,3}(?:confused|muddled|disorientated|disoriented) and\b
            (?:faint|dizzy|hot|feverish|sleepy|drowsy|shivery|fever|yellow) and (?:\w+ )?(?:confused|muddled|delirious)\b
            (?:fever\w*|temp|shak\w+|shiver\w*|yellow|(?:3[89]|4[0-2]|10[0-5])(?:\.\d)?)<across>(?:(?:very|really|so|and|is|shes|hes|feel|feels|feeling|gone|getting) )+(?:confused|muddled|faint|delirious|disoriented|disorientated|pass out|drowsy)\b(?! (?:about|by|over|why|line|stain))
            (?:talking|talks|speaking|saying)(?: \w+){0,2} (?:nonsense|rubbish|gibberish|jibberish|garbage|weird(?:ly)?|strange(?:ly)?)\b
            (?:doesnt|does not|didnt|dont|not) (?:know|recogni[sz]e|remember)(?: \w+)? (?:what (?:day|year|month|time)|where|who|us|me|him|her|his own|her own)\b(?! (?:to|my|the|is my|should))
            (?:acting|behaving)(?: \w+){0,2} (?:strange\w*|weird\w*|odd\w*|funny|differently|out of character)\b
            not making (?:any |much )?sense\b
            (?:had|having|has|have|just had) (?:a |another |some kind of )?(?:fit|seizures?|convulsions?|stroke|tia|mini stroke)\b(?! of (?:laugh|the giggles|luck))
            (?:seizing|convulsing|fitting|jerking) (?:now|right now|all over|on the floor)\b
            seizures?\b
            (?:shes|hes|she is|he is|started) (?:now )?fitting\b(?! (?:in|into|room|for|me|well|a|the))
            (?:face|mouth|eyelid|eye|smile|lip)(?: \w+){0,4} (?:droop\w*|dropped|numb|sagg?\w*|lopsided)\b
            droop\w*(?: \w+){0,3} (?:face|mouth|eye|side)\b
            slurr(?:ed|ing|s|y)\b
            (?:speech|words|talking|speaking)(?: \w+){0,4} (?:jumbled|wrong|slurred|slurry|funny|garbled|mixed up|muddled)\b
            (?:cant|cannot) (?:speak|talk)\b(?! (?:now|to|about|at|for|long|much|until|today|right|because|with|on|english|spanish|loud))
            (?:cant|cannot) (?:get (?:my|the|his|her) words out|find (?:my|the|his|her) words|form words)\b
            (?:cant|cannot) (?:move|feel|use) (?:my |his |her )?<side> (?:arm|leg|hand|side)\b
            (?:suddenly|sudden)(?: \w+){0,3} (?:weak(?:ness)?|numb(?:ness)?|paralys\w+|cant (?:move|walk|stand|talk|speak))\b
            (?:cant|cannot) (?:move|lift|use|feel)(?: \w+){0,4} (?:all of a sudden|suddenly)\b
            (?:lost|losing|loss of)(?: \w+){0,3} (?:vision|sight|eyesight)\b
            (?:went|gone|going) blind\b
            suddenly (?:blind|blurry)\b
            (?:vision|sight|eyesight)(?: \w+){0,3} (?:black|dark|gone|going|went|goes|disappeared|vanished)\b
            (?:blurring|double|blurred) (?:of )?vision\b
            seeing double\b
            (?:cant|cannot|couldnt|hard to|wont|unable to)(?: \w+)? wake (?:him|her|them|up|mum|mom|dad|my)\b(?! (?:from|after|during|before|for|at|early))
            (?:she|he|shes|hes|mum|mom|dad|husband|wife|is|her|him)(?: \w+){0,2} (?:not|isnt|wont|doesnt) (?:wak(?:e|ing) up|respond\w*)\b(?! to)
            (?:unconscious|unresponsive|comatose|blacked out|fainted|fainting|keeled over|went down like)\b
            (?:going to|gonna|about to|might|feel like ill|keep nearly) (?:faint|pass out|collapse|black out)\b
            (?:pass(?:ed|ing)?|black(?:ed|ing)) out\b(?! (?:leaflets|flyers|sweets|candy|forms|of college))
            collaps(?:ed|ing)\b(?! lung)
            (?:so|very|too|really) (?:sleepy|drowsy)(?: \w+){0,4} (?:wake|rouse|respond|stay awake)
            worst headache\b
            thunderclap\b
            headache(?: \w+){0,6} (?:out of nowhere|suddenly|all of a sudden)\b
        """,
        "cord": r"""
            (?:back|spine|neck)(?: \S+){0,16} (?:legs?|feet|foot|bum|bottom)(?: \w+){0,6} (?:weak|numb|jelly|heavy|buckl\w*|wont|dont work|dont|giv(?:e|ing) way|stumbl|unsteady|tingl|dead|not work)
            (?:legs?|feet|bum|bottom|groin)(?: \w+){0,5} (?:weak|numb|jelly|heavy|buckl\w*|wont do|wont work|dont work|not working|giv(?:e|ing) way|gave way|collapse)(?: \S+){0,14} (?:back|spine|neck|bone mets|spinal)\b
            numb (?:legs?|bum|bottom|groin|genitals|vagina|between)(?: \S+){0,10} (?:back|spine|bladder|bowels?|walk)
            (?:back|spine|spinal|bone mets)(?: \S+){0,14} (?:cant|cannot|wont|struggling to) (?:walk|lift|move|feel|stand|control)\b
            (?:cant|cannot) (?:walk|stand)(?: \S+){0,14} (?:back pain|spine|spinal|bone mets|giving way)\b
            numb(?:ness)? (?:from|below|between) (?:the |my )?(?:waist|chest|belly|legs|hips?)\b
            (?:no|lost|losing|loss of) (?:feeling|sensation)(?: \w+){0,3} (?:legs?|waist|groin|bottom|bum|genitals|down there|private)\b
            legs? (?:wont do|wont move|wont work|wont hold|dont work|dont move|stopped working|are paralysed|are paralyzed|keep (?:giving|buckling|collapsing)|(?:are |keep |is )?(?:giving|gave|give) way)\b
            legs? (?:have |has |are |is |feel |feels |went |gone |both )*(?:gone )?(?:numb|dead|paralysed|paralyzed)\b
            legs? (?:have |has |are )?(?:gone|going|went|suddenly) (?:\w+ )?weak\b
            <cant> (?:move|feel|lift) (?:my |his |her )?legs?\b
            (?:<cant>|dont|not) feel when i (?:wipe|pee|wee|go)\b
            (?:lost|losing|no|loss of) (?:control of )?(?:my |his |her )?(?:bladder|bowels?)(?: control)?\b
            (?:wet|soiled|wetting|messed) <self>(?: \S+){0,14} (?:legs?|back|numb|spine)
            (?:legs?|back|numb|spine)(?: \S+){0,14} (?:wet|soiled|wetting|messed) <self>
            (?:cant|cannot|havent been able to|not able to|unable to|not been able to) (?:pee|wee|urinate|pass (?:urine|water)|go for a (?:wee|pee))\b
            (?:bowels?|bladder)(?: \w+){0,3} (?:emptied|let go|gave way|opened|without (?:me|my|feeling))\b
            saddle\b(?= (?:numb|area|an\w+))
        """,
        "allergy": r"""
            (?:lips?|tongue|throat|face)(?: \w+){0,4} (?:swell(?:ing|ed|s)?|swollen|swole|closing|closed|tight|tightening|puff(?:y|ing|ed))\b
            (?:swelling|swollen|puffy)(?: \w+){0,2} (?:lips?|tongue|throat|face)\b
            throat (?:feels |is )?(?:tight|closing)\b
            anaphyla
            allergic reaction\b(?! (?:to )?(?:last|years))
            (?:hives|welts|rash)(?: \w+){0,3} (?:all over|everywhere|whole body)(?: \S+){0,6} (?:dizzy|faint|breath\w*|swell\w*|throat|lips|infusion|drip|wheez\w*)
            hives (?:all over|everywhere)\b
            (?:all over|whole body|full body)(?: \w+){0,2} (?:hives|welts)\b
            wheez\w*(?: \w+){0,5} (?:drip|infusion|injection|antibiotics?)\b
        """,
        "heart": r"""
            heart(?: \w+){0,5} (?:racing|pounding|going (?:crazy|mad)|crazy fast|skipping|all over the place|irregular|fluttering)(?: \w+){0,8} (?:faint\w*|dizzy|passed|black\w*|kisqali|ribociclib|chest)
            (?:fast|irregular|racing) heart(?:beat)?(?: \w+){0,6} (?:ribociclib|kisqali)
            heart (?:has )?stopped\b(?! when)
        """,
        "overdose": r"""
            (?:took|taken|swallowed|had|given|gave)(?: \w+){0,4} (?:too many|too much|whole (?:box|bottle|pack|strip|lot)|an overdose)\b(?! (?:blood|time|wine|sugar|on|off))
            (?:took|taken|swallowed|given|gave)(?: \w+){0,4} (?:double|triple|twice|extra|instead|[5-9]|\d\d+|six|eight|ten|twelve|twenty|thirty)(?: \w+){0,4} <pills>
            (?:took|taken|swallowed) all (?:of )?(?:my|the|her|his|their) <pills>\b(?! (?:this|today|with|on|at|for|as|like|every|correctly|in|already))
            (?:took|taken|swallowed|given|gave)(?: \w+){0,3} <pills>(?: \w+){0,3} (?:instead of|by (?:mistake|accident)|twice|too close)
            overdosed\b
            poisoned\b
        """,
        "asks-for-emergency": r"""
            (?:need|call(?:ing|ed)?|ring|phone|phoning|get|send|want)(?: \w+){0,3} (?:ambulance|paramedics?)\b
            (?:call|calling|ring|dial) (?:911|999|112|000)\b
            (?:im|i am|think im|hes|shes) dying (?:right now|here|help|now)\b
        """,
    },
)
