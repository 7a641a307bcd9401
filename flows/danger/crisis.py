"""A wish to be dead, self-harm, a plan or a goodbye: of the patient, or of someone they fear for."""

from __future__ import annotations

from flows.danger.sign import Sign, Tier, signs

CRISIS: tuple[Sign, ...] = signs(
    Tier.CRISIS,
    {
        "suicide": r"""
            (?:if|when|once) (?:i was|i were|im|i am) (?:dead|gone)\b(?! (?:to|through|from))
            (?:dont|do not|doesnt) want to (?:go|carry) on\b
            (?:cant|cannot|dont) see (?:a |any )?way out\b
            nothing (?:left )?to live for\b
            wish i (?:wasnt|werent|was not) (?:here|alive|born)\b
            wish i had never been born\b
            (?:not|isnt|aint) worth living\b
            (?:going to|gonna|want to|wanna|might|will) (?:overdose|od)\b
            (?:cant|cannot) go on\b
            suicid(?:e|al)\b(?! gene)
            kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)\b
            \bkms\b
            (?:end|ending|take|taking|took)(?: \w+){0,2} (?:my|his|her|their)(?: own)? life\b
            (?:end|ending) it(?: all)?\b(?= |$)(?! (?:soon|the course))
            (?:want|wants|wanted|wish|wishes|ready|hoping|pray|rather|like|wanna) (?:to |i was |i were |he was |she was |i could )?(?:just )?(?:die|be dead|dead)\b
            (?:id|i would|shed|hed) rather (?:be dead|die)\b
            better off dead\b
            wish i (?:was|were) (?:dead|not here|never)\b
            (?:be|better) better off without (?:me|her|him)\b
            better off (?:without|if i)\b
            (?:dont|do not|doesnt|didnt|no longer) (?:want|wants|wish) to (?:live|be here|be alive|wake up|exist|carry on living|go on living|be around)\b
            no (?:reason|point)(?: \w+){0,3} (?:to live|living|in living|to go on|to be here)\b
            (?:dont|cant) see (?:a |any )?(?:reason|point)(?: \w+){0,2} (?:to live|in living|living|to go on|in going on)\b
            (?:what is|whats) the point (?:of|in) (?:living|carrying on|going on)\b
            (?:hurt|hurting|harm|harming|cut|cutting) (?:my|him|her|them)sel(?:f|ves)\b
            self ?harm
            (?:take|taking|took|swallow) (?:all|every one|the whole lot)(?: of)?(?: \w+){0,2} (?:pills|tablets|oxycodone|morphine|meds|medicines?)\b
            (?:saved|saving|stockpil\w+|hoard\w+|collected)(?: up)?(?: \w+){0,3} (?:pills|tablets|oxycodone|morphine|meds)\b
            goodbye (?:everyone|everybody|all|world|forever)\b
            (?:bought|got|have) (?:a )?(?:rope|noose)\b
            how (?:many|much)(?: \w+){0,3} (?:would|will|does it take to|to) kill\b
            (?:cant|cannot) live (?:with this|like this)\b
            end(?:ing)? everything\b
            (?:jump|jumping|throw myself) (?:off|in front|from|under)\b
            leav(?:e|ing) the engine (?:on|running)\b
            hang(?:ing)? myself\b
            (?:i have|ive got|got|have) a plan\b(?: \w+){0,10} (?:wont|not) be (?:around|here)
            wont be (?:around|here)(?: \w+){0,2} for (?:chemo|christmas|the next|it|much)
            (?:said|saying|say) goodbye(?: \w+){0,14} (?:scared|ring|worried|weird|something)
            (?:written|wrote|writing)(?: \w+){0,2} (?:letters|goodbye|note)\b(?: \w+){0,6}(?:pills|oxycodone|saved|goodbye|everyone)?
            nobody would (?:miss|notice|care)(?: \w+){0,2}(?: me)?\b
            (?:go|going|fall) to sleep and (?:thats it|not wake|never wake|dont wake)\b
            not wake up\b
            never wake up\b
            (?:hurry up and|just) (?:take|kill) me\b
            stopped all my meds and let go\b
            let go\b(?= nobody)
            nothing left (?:for me|to live for)\b
            (?:cant|cannot) (?:do this|go on|take this|carry on|take it)(?: any ?more| anymore)\b
            want to (?:give up|disappear)\b
            all i want to do is give up\b
        """,
    },
)
