"""Signs for the team on the same day (tier C)."""

from __future__ import annotations

from flows.danger.sign import Tier, signs

C = signs(
    Tier.C,
    {
        "jaundice": r"""
            (?:looking|look|gone|going|turned|turning|bit)(?: \w+){0,2} yellow(?:ish|y)?\b
            jaundiced?\b
            (?:pee|urine|wee)(?: \w+){0,4} (?:like |the colou?r of )?(?:cola|coke|tea)\b
        """,
        "bone-pain": r"""
            <bones>(?: \w+){0,16} <ache>\b
            <ache>(?: \w+){0,16} <bones>\b
        """,
        "pregnancy": r"""
            (?:might|could|may) be pregnant\b
            (?:could|might|think) (?:i|im|i am) (?:be )?pregnant\b
            positive pregnancy test\b
            pregnancy test(?: \w+){0,4} positive\b
            pregnancy test (?:is|was|came back) positive\b
            (?:missed|late)(?: \w+){0,3} period\b
            period(?: \w+){0,3} (?:late|missed|days late|overdue)\b
            condom (?:broke|split|burst)\b
            (?:i am|im|just found out im) pregnant\b
        """,
        "mouth": r"""
            (?:mouth|tongue|gums|cheeks)(?: \w+){0,5} (?:raw|sores?|ulcers?|hurts? to eat|painful)\b
            (?:sores?|ulcers?)(?: \w+){0,4} (?:mouth|cheeks|tongue|gums)\b
        """,
        "immunotherapy": r"""
            (?:keytruda|pembro\w*|immunotherapy|atezo\w*|tecentriq)(?: \w+){0,18} (?:rash|itch\w*|exhausted|headache\w*|awful|joints?|belly|diarrh\w+|ache\w*|worse)\b
            (?:rash|itch\w*|exhausted|headachey?|diarrh\w+)(?: \w+){0,14} (?:keytruda|pembro\w*|immunotherapy)\b
        """,
        "diarrhoea": r"""
            (?:loose|runny)(?: \w+){0,8} (?:stools?|verzenio|abemaciclib|nerlynx|neratinib|tukysa|tucatinib|capecitabine|xeloda|times)
            (?:loose|runny) stools?\b
            diarrh\w+(?: \w+){0,6} (?:verzenio|abemaciclib|nerlynx|neratinib|today|since|tukysa|capecitabine|xeloda)\b
            tummy(?: \w+){0,4} loose\b
        """,
        "vomiting": r"""
            (?:sick|vomited|threw up|thrown up|puked)(?: \w+){0,2} (?:twice|again|(?:\d|two|three|four|five|several|a few) times)\b
        """,
        "bleeding": r"""
            (?:vaginal|post ?menopausal|after (?:the )?menopause)(?: \w+){0,3} bleed\w*
            (?<!stopped )(?:bleed\w*|spotting)(?: \w+){0,4} (?:after (?:the )?menopause|down below|vagina\w*|on tamoxifen)\b
        """,
        "dose": r"""
            (?:took|taken|had)(?: \w+){0,3} (?:double|twice|two doses|extra dose|wrong (?:dose|tablet|pill))\b(?!(?: \w+){0,2} (?:a day|daily|as|each))
        """,
        "clot": r"""
            arm(?: \w+){0,6} (?:slowly|gradually)(?: \w+){0,4} (?:bigger|swollen|swelling)
            (?:node|lymph\w*) side(?: \w+){0,6} (?:bigger|swollen|swelling)
        """,
        "eye": r"""
            (?:eyes?|vision)(?: \w+){0,6} (?:gritty|very sore|sore and|light hurts|blurry|blurred|painful)\b
            (?:gritty|blurry|sore) (?:\w+ )?eyes?\b
        """,
        "infection-local": r"""
            red(?:ness|der)?(?: \w+){0,4} (?:drain|wound|scar|incision|port|line|stitches)\b
            (?:drain|wound|scar|incision|port) (?:\w+ )?(?:is |looks? )?(?:a bit )?red(?:der)?\b
        """,
        "neuropathy": r"""
            (?:cant feel|cannot feel)(?: \w+){0,3} (?:pedals?|feet|fingers|hands|buttons)\b
            numb(?:ness)?(?: \w+){0,4} (?:so bad|much worse|getting worse|worse)\b
        """,
    },
)
