"""Signs for the 24-hour cancer line (tier B). Each line is a family of sayings; fever has its own reader."""

from __future__ import annotations

from flows.danger.sign import Tier, signs

B = signs(
    Tier.B,
    {
        "chills": r"""
            (?:cant|cannot|wont) stop (?:shivering|shaking|trembling)\b
            shiver(?:y|ing|s)?\b(?! (?:down|up) my spine)
            rigou?rs?\b
            (?:shaking|teeth)(?: \w+){0,2} (?:chatter\w*|chills|so hard)
            teeth chatter\w*
            chills\b
            (?:hot|cold)(?: and)? (?:then )?(?:hot|cold|shaking|shak\w+)\b
            (?:shak\w+|trembl\w+) (?:and |with )?(?:cold|hot|sweat\w*|fever\w*)
            sweat\w* (?:and |with )?(?:shak\w+|shiver\w*|cold|trembl\w+)
            cold sweats?\b
            (?:cant|cannot) (?:get|keep) warm\b
            (?:i am|im|he is|hes|she is|shes) (?:shaking|trembling)\b(?! (?:with (?:fear|anger|nerves|rage)|my head))(?!(?: \w+){0,10} (?:results?|news|relie\w+|scared|nervous|crying|angry|upset))
        """,
        "breathless": r"""
            (?:short of breath|shortness of breath|breathless(?:ness)?|out of breath|winded|puffed out|wheez(?:y|ing|es?))\b
            breath(?:ing)?(?: \w+){0,3} (?:worse|shorter|shallow|funny)\b
            <cant> (?:lie|lay) (?:flat|down)(?: \w+){0,4} breath
        """,
        "cough": r"""
            (?:new|nagging|dry|bad|persistent|constant|started|started a|horrible|got a|have a|this|nasty|awful|tickly|annoying|chesty|developed a)<gap>?cough(?:ing)?\b
            cough(?:ing|s|ed)?(?: \w+){0,6} (?:a lot|worse|(?:for|past)(?: \w+)? (?:days?|weeks?|\d+)|all (?:day|night|the time)|non ?stop|since|wont|will not|doesnt go|not going|constantly|keeps)\b
            (?:started|cant stop|keep|keeps|been) coughing\b
            chesty cough\b
            chest infection\b
            pneumon\w+\b(?! (?:jab|vaccine|shot))
        """,
        "clot": r"""
            (?:calf|leg|thigh|arm|foot|ankles?|hand|groin)(?: \w+){0,8} (?:<swells>|purplish|purple)\b
            <swells>(?: \w+){0,6} (?:calf|leg|thigh|arm|foot|ankles?|groin|hand)\b
            (?:calf|calves)(?: \w+){0,6} (?:pain\w*|hurts?|hurting|sore|tender|red|hot|warm|cramp\w*|hard)\b
            (?:pain\w*|cramp\w*|soreness|tender\w*|lump)(?: \w+){0,4} calf\b
            (?:leg|thigh)(?: \w+){0,6} (?:red and|hot and|warm and|bigger than|bigger and)
            (?:have|got|think|maybe|might be)(?: \w+){0,4} (?:blood )?clots?\b
            \bdvt\b(?! (?:with|in|years|after))
        """,
        "bleeding": r"""
            nose ?bleeds?\b
            (?:gums?|mouth|nose|bum|bottom|anus|back passage|rectum|port|wound)(?: \w+){0,3} (?:bleed\w*|bled)
            bleeding (?:from|gums?)\b
            blood (?:in|on|when)(?: \w+){0,4} (?:urine|pee|peed|wee|stools?|poos?|poop|vomit|sick|toilet paper|toilet|loo|wipe)\b
            (?:pee\w*|wee\w*|urinat\w+|poo\w*|pass\w+) (?:out )?blood\b
            (?:pee|wee|urine)(?: \w+){0,3} bloody\b
            bloody (?:\w+ )?(?:diarrh\w*|stools?|poo\w*|urine|wee|pee)\b
            bruis(?:es?|ed|ing)(?: \w+){0,5} (?:everywhere|all over|easily|for no reason|from nothing|out of nowhere|without|havent|didnt|appearing|keep)
            (?:unexplained|random|new|more) bruis\w+
            (?:tiny|little|pin ?point|pin ?prick|small|red|purple) (?:red |purple )?(?:dots|spots)\b(?: \w+){0,8}(?: legs?| skin| shins?| arms?| ankles?| all over| everywhere| platelets| feet)
            platelets?(?: \w+){0,8} (?:spots|bruis\w*|bleed\w*)
            coming out (?:as )?blood\b
        """,
        "diarrhoea": r"""
            <runs>(?: \w+){0,8} <often>
            <often>(?: \w+){0,6} <runs>
            <often>(?: (?!pills?|tablets?|dose)\w+){0,3} (?:poo\w*|loose|watery|runny)
            (?:poo\w*|loose|watery|runny)(?: \w+){0,6} <often>
            (?:bad|terrible|awful|severe|bloody|watery|explosive|cant stop the|uncontrollable|horrendous|really bad) (?:diarrh\w+|the runs|runs)
            diarrh\w+(?: \w+){0,6} (?:wont stop|not stopping|blood|fever|dizzy|faint|for (?:\w+ )?days|weak|dehydrated)
            runs (?:\d+|non ?stop|all)\b
            fever and diarrh\w+
            (?:cant|cannot) (?:leave|get off|come off) the (?:toilet|loo|bathroom)
            dehydrated\b
        """,
        "vomiting": r"""
            (?:cant|cannot|havent|not|unable to|couldnt|wont|nothing)(?: \w+){0,3} (?:keep|kept|keeping|hold|holding|stay\w*)(?: \w+){0,3} (?:down|food|fluids?|water)\b
            nothing (?:stays|will stay|is staying|staying) down\b
            (?:keep|kept|cant stop|wont stop|constantly|continuous(?:ly)?|non ?stop|all (?:day|night)|keeps|been) (?:puking|vomiting|throwing up|being sick)\b(?! (?:from|with) (?:worry|nerves))
            (?:everything|anything|water|food)(?: \w+){0,3} comes (?:straight |right )?(?:back )?up\b
            without (?:throwing up|vomiting|being sick)\b
            <vomit>(?: \w+){0,5} (?:<often>|for (?:\w+ )?(?:days?|hours)|(?:2|two|3|three) days|since (?:yesterday|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday))
            continuous vomiting\b
            (?:sick|vomit\w*|thrown? up|threw up|throwing)(?: \w+){0,3} (?:[4-9]|1\d|2\d|four|five|six|seven|eight|nine|ten) times\b
            throw\w*(?: it| everything)(?: all| straight)? up\b
        """,
        "urine": r"""
            no (?:pee|wee|urine) (?:since|for|all|in|today)\b
            (?:hardly|barely|not|havent|hasnt|no|little|very little|cant|only a (?:few|little))(?: \w+){0,3} (?:peed|pee|weed|wee|urine|urinated|pass\w* water|been to the loo)(?: \w+){0,6} (?:all|since|today|hours|hrs|for|in|yesterday|day|night|last)\b
            (?:hardly|barely) (?:any )?(?:peed|peeing|urine|pee|wee)\b
            (?:hardly|barely|not) passing (?:any )?(?:urine|water)\b
            (?:pee|urine|wee) (?:is |its )?(?:very |really )?dark brown\b
        """,
        "infection-local": r"""
            \bpus\b(?! cells)
            (?:ooz(?:ing|es|ed)|weep(?:ing|s)|seeping)\b(?! (?:eyes|willow))
            <wound>(?: \w+){0,8} (?:red hot|angry red|hot and red|red and (?:hot|sore|swollen|painful|warm|angry)|very red|infected|smell\w*|stinks|opened up|burst|leak\w*|come apart|coming apart|discharg\w*)\b
            breast(?: \w+){0,4} (?:red and|red hot|hot and|swollen and red|fiery|infected)\b
            (?:red|hot|angry)(?: (?!dot|button)\w+){0,3} (?:port|picc|line|wound|scar|incision|expander)\b
            (?:wound|scar|stitches|incision)(?: \w+){0,4} (?:open\w*|burst|split|infected|gaping)\b
            (?:green|yellow|smelly|foul|cloudy|thick|brown)(?: \w+){0,3} (?:discharge|fluid|liquid|gunk|stuff|goo)(?: \w+){0,5} (?:<wound>|breast|nipple)\b
            (?:discharge|leak\w*|fluid|gunk)(?: \w+){0,5} (?:wound|scar|stitches|incision|nipple|breast)\b
            (?:i have|ive got|got|think|maybe|has|is it|its|shes got|hes got)(?: \w+){0,4} (?:infection|infected|sepsis|septic|cellulitis|abscess)\b
            (?:sepsis|septic|cellulitis|abscess)\b(?! ?(?:in|last|years))
            \buti\b
            (?:burn\w*|hurts?|sting\w*|pain\w*)(?: \w+){0,3} (?:when|to|while) (?:i |she |he )?(?:pee|wee|peeing|weeing|urinat\w+)\b
        """,
        "headache": r"""
            (?:severe|terrible|awful|blinding|splitting|worst|really bad|horrible|bad|pounding|crushing|excruciating) headaches?\b
            headaches?(?: \w+){0,8} (?:vomit\w*|throw\w* up|sick|vision|wont go|every morning|woke me|worse|stiff neck|for days)
            stiff neck\b(?: \w+){0,8} (?:fever|headache|light)
        """,
        "heart": r"""
            (?:heart|pulse|heartbeat)(?: (?!echo|scan|test|failure)\w+){0,5} (?:racing|rac(?:es|ed)|pounding|pounds|flutter\w*|flip flops?|skip\w*|irregular\w*|very fast|so fast|elevated|too fast|palpitat\w*|all over the place|thumping|going (?:crazy|mad))\b
            (?:racing|irregular|pounding|rapid|fast) (?:heart\w*|pulse)\b
            palpitations?\b
            (?:gained|put on|up)(?: \w+){0,3} (?:lbs?|pounds?|kg|kgs|kilos?)(?: \w+){0,2} (?:days?|24|overnight|this week|one week|a week)\b
            (?:pillows|propped|sit up|sitting up|upright)(?: \w+){0,3} (?:sleep|breathe?)\b
        """,
        "skin": r"""
            skin(?: \w+){0,4} (?:peel(?:ing|s)?|blister(?:ing|s|ed)?|coming off|falling off|sloughing)\b(?!(?: \w+){0,4} (?:radiation|rads|radiotherapy|sunburn))
            blister\w*(?: \w+){0,5} (?:mouth|all over|skin|eyes|body|everywhere)\b
            (?:mouth|lips|eyes)(?: \w+){0,4} blister\w*
            peeling (?:off )?in sheets\b
        """,
        "mouth": r"""
            (?:mouth|throat|tongue|ulcers)(?: \w+){0,8} (?:cant|cannot|unable to) (?:\w+ )?(?:swallow|drink|eat)
            too (?:sore|painful|raw) to (?:drink|swallow)\b
            (?:cant|cannot|unable to) (?:even )?(?:swallow|drink)\b(?! (?:alcohol|wine|coffee|beer|big|large|pills))
        """,
        "sugar": r"""
            (?:sugars?|glucose)(?: \w+){0,4} (?:is |are |reads |at |of |was )?(?:1[6-9](?:\.\d)?|[2-9]\d(?:\.\d)?|[2-9]\d\d|very high|sky high|through the roof)\b
        """,
        "calcium": r"""
            thirsty\b(?: \w+){0,12} (?:pee\w*|wee\w*|constipat\w*|sleepy|drowsy|confus\w*)
        """,
        "pain": r"""
            (?:10|9|ten|nine) (?:/|out of) (?:10|ten)\b
            (?:unbearable|agony|excruciating|worst pain|horrendous|intolerable)\b
            (?:severe|terrible|extreme|intense|uncontrolled|awful) (?:\w+ )?pain\b
            (?:crying|screaming|doubled (?:up|over)|curled up|cant cope|cant sleep|cant move)(?: \w+){0,2} (?:with|in|from|the|because of) (?:the )?pain\b
            pain(?: \w+){0,3} so (?:bad|severe|strong)\b
            pain(?: \w+){0,4} (?:out of control|not controlled|not under control|too much|cant cope|cant bear|cant stand)\b
            <pills>(?: \w+){0,3} (?:not|isnt|arent|doesnt|dont|no longer)(?: \w+){0,2} (?:touch\w*|work\w*|help\w*)
            painkillers?(?: \w+){0,3} (?:not|isnt|arent|doesnt|dont|no longer)(?: \w+){0,2} (?:touch\w*|work\w*|help\w*)
            (?:hip|leg|pelvis|thigh)(?: \w+){0,6} (?:cant|cannot) (?:put|bear|take)(?: \w+){0,3} weight
        """,
        "ill": r"""
            feel(?:s|ing)? (?:really|very|so|seriously|extremely|terribly|dreadfully|proper) (?:ill|unwell|poorly)\b
            feel(?:s|ing)? (?:really |very |so |terribly |awfully |bloody )?(?:ill|dreadful|awful|rotten|terrible|rough|horrendous)(?: \w+){0,6} (?:day|chemo|post|since|temp|infusion)
            feel(?:s|ing)? like (?:death|im dying|i am dying|im going to die)\b(?! (?:of|from) (?:embarrass|bored))
            something (?:is |feels |very |really |seriously )+wrong\b(?! (?:with the app|with this|on my report|in my report|with my report))
            (?:feel|feels|feeling|felt) (?:really |very |so |quite |a bit )?(?:faint|lightheaded|light headed)\b
            nearly (?:fainted|collapsed)
        """,
    },
)
