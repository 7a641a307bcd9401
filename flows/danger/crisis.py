"""A wish to be dead, self-harm, a plan or a goodbye: of the patient, or of someone they fear for.

Each line is a family of sayings.
"""

from __future__ import annotations

from flows.danger.sign import Tier, signs

CRISIS = signs(
    Tier.CRISIS,
    {
        "suicide": r"""
            (?:want|wants|wanted|wanting|wish|wishes|wishing|ready|hope|hopes|hoping|pray|prays|praying|like|love|wanna|begging|try|trying|tried)(?: (?!not\b|dont\b|wont\b|didnt\b|hadnt\b|wouldnt\b|never\b|before\b|when\b|until\b|if\b|how\b|know\b|see\b|live\b|him\b|her\b|no\b|nobody\b)\w+){0,8} (?:die|be dead|dead|be gone|stop existing|cease to exist|disappear|vanish|never (?:been born|wake))\b
            suicid\w*\b(?! (?:gene|inhibition|rates?|bomb\w*|squad|prevention|awareness))
            sui?[cs]+ai?d\w+\b
            kill(?:ing)? <self>\b
            killed my ?self\b
            (?:hurt|hurting|harm|harming|hang|hanging|shoot|shooting|drown|drowning|cutting|starving|burning) <self>\b
            cut <self>\b(?! (?:shaving|cooking|on|off|some))
            \bkms\b
            (?:how many|how much|what dose|which)(?: \w+){0,5} (?:kill me|kill <self>|lethal|fatal)\b
            (?:lethal|fatal) (?:dose|amount|overdose)\b
            (?:cant|cannot) face (?:another|one more|the next|tomorrow|life|living|any more)\b(?! (?:chemo|round|needle|cycle|scan|surgery|session|hospital|appointment))
            <intent>(?: \w+){0,2} (?:take|taking|swallow\w*)(?: \w+){0,2} (?:whole|entire) (?:bottle|box|pack|lot|packet)\b
            (?:tonight|today|this|tomorrow)(?: is| will be|s)? my last (?:night|day)\b(?! (?:of|at|in|on chemo))
            (?:care|caring|cares|bothered)(?: \w+){0,2} (?:if|whether) (?:i|she|he) (?:live|lives|lived|die|dies|wake)\b
            (?:have|has|got|bought|hid\w*)(?: \w+){0,2} (?:rope|noose|gun|pills|razor|blade)(?: \w+){0,2} ready\b
            (?:end|finish|top|off) <self>\b
            (?:ways?|help|easiest|quickest|painless)(?: \w+){0,3} (?:to die|me die|me to die|end it)\b
            (?:im|i am|just|id|id just|i) (?:end|ended|ending) (?:it|it all|everything)\b(?! (?:early|with|at|by|there))
            feel(?:s|ing)? like (?:dying|being dead)\b
            giv(?:e|es|ing|en) up on (?:life|living|everything|<self>)\b
            <no>(?: \w+)? want to (?:go|carry) on(?= ?(?:\||$|like|any|living|anymore|with (?:it|this|life)))
            (?:relief|peaceful|lovely|nice|better|easier)(?: \w+){0,3} to (?:be dead|die|not be here)\b
            (?:do|doing|done) something to <self>\b
            want out\b(?! of (?:the|my|a) )
            want out of (?:this |my )?life
            <intent> jump\b(?! (?:in|on|to|the|rope|for|ahead|back|straight|through|at|up|with))
            (?:cant|cannot) live(?: \w+){0,3} (?:any ?more|anymore|like this)\b
            (?:cut|cutting|burn\w*|hurt|overdos\w+|swallow\w+|took|crash\w*)(?: \w+){0,6} (?:on purpose|deliberately|intentionally)\b
            goodbye(?: \S+){0,8} (?:love you|im done|forgive|cant (?:go|do|take))
            (?:love you all|forgive me|im sorry)(?: \S+){0,8} (?:goodbye|im done|cant go on)
            unalive
            (?:end|ending|take|taking|took|taken) (?:my|his|her|their)(?: own)? (?:\w+ )?life\b
            <intent>(?: just| simply| rather)? (?:end|ending|finish|finishing) (?:it|it all|this|things|everything|all of it)\b(?! (?:early|soon|chat|conversation|chemo|treatment|session|course|with|by|before))
            enough (?:\w+ )?<pills>(?: \w+){0,3} to (?:end|die|kill|do|go|finish|sleep|never|not)\b
            (?:id|i would|she would|he would|shed|hed|wed|i) (?:rather|sooner) (?:be dead|die|not be here|not wake)\b
            (?:better|happier|easier|best|glad|relieved|nicer)(?: \w+){0,4} (?:off dead|dead|without (?:me|her|him)(?= ?(?:\||$|here|around|anyway|now|and))|if (?:i|she|he) (?:was|were|am|died|wasnt|werent|had|went|just|didnt|never)|im (?:dead|gone|not here)|i (?:die|died|was gone|were gone|am gone))\b
            (?:better|be) better off (?:without|if i)\b
            wish i (?:wasnt|werent|was not|were not) (?:here|alive|born|around)\b
            wish i (?:was|were|had)(?: just| never)? (?:dead|not here|died|never|been born|gone)\b
            (?:hope|hopes|wish|wishes|pray|praying|hoping|if only)(?: \w+){0,4} (?:dont|wont|wouldnt|didnt|never|not|doesnt)(?: \w+){0,2} (?:wake|woken|woke|make it through the night)\b
            <no>(?: \w+)? (?:want|wants|wish|wishes|wanna|care|feel like|plan|planning|expect)(?: (?:to|if|wanna|i))*(?: even| just)? (?:live|living|be alive|be here|being here|wake up|waking up|exist|existing|be around|carry on (?:living|any)|go on (?:living|any)|continue living)\b(?! (?:early|in the uk|with my|far|at))
            (?:done|finished|over|tired|sick|weary|exhausted|fed up|had enough)(?: (?:with|of))? (?:my |this )?(?:life|living|being alive|being here|existing|existence)\b(?! (?:in|with my|at|next))
            hate (?:my |this )?(?:life|living|being alive)\b
            (?:life|living|existence|it|this)(?: just)? (?:isnt|is not|aint|not|no longer|doesnt feel|hardly)(?: \w+)? worth (?:living|going on)\b
            (?:my )?life (?:isnt|is not|aint|is|feels|has|seems)(?: \w+){0,2} (?:worth|pointless|meaningless|over|no meaning|no point|unbearable)\b
            not worth living\b
            (?:no|any) (?:point|meaning|purpose) (?:to|in|of) (?:my|this) life\b
            no (?:point|use|sense|reason) (?:living|going on|carrying on|existing)\b
            (?:no|any|a|the|see|whats the|what is the) (?:point|reason|purpose|sense|use)(?: for me| for us| left| at all| now| more)? (?:anymore|any more|(?:of|in|to|for) (?:me )?(?:live|living|life|go on|going on|carry on|carrying on|be here|being here|be alive|being alive|keep going|existing|exist|it all|anything)|left)\b
            nothing (?:left )?(?:for me|to live for|left to live)\b
            nothing left for me
            (?:cant|cannot)(?: \w+)? (?:do this|go on|take this|carry on|take it|do it|live|cope|keep going|face (?:another day|it|life))(?: (?:for|any|much|living|going))? (?:any ?more|anymore|more|longer|like this)\b
            (?:cant|cannot) go on\b(?! (?:holiday|vacation|the|a|my|to))
            want to (?:disappear|give up(?= ?(?:\||$|on (?:life|everything|it all|living)|now|and)))
            (?:lost|losing|no|lose) (?:the |my |all |any )?will to (?:live|go on)\b
            (?:hope|hopes|wish|want|wants|pray)(?: \w+){0,5} takes? me\b(?! (?:to|home|off|out|through|back|as|for|a|seriously|in|on|with|hours?)\b)
            want(?:s)?(?: \w+){0,2} (?:all|everything) to (?:end|stop|be over)\b
            (?:wouldnt|dont|wont|doesnt) (?:mind|care)(?: \w+){0,3} (?:if|whether)(?: \w+){0,3} (?:wake|woke|die|died|dead|live|gone|not here)\b
            should (?:just )?(?:die|be dead)\b
            all i want to do is give up\b
            self ?harm\w*
            (?:been|started|am|im|shes|hes|back to|keep) cutting (?:again|<self>|my|her|his)\b(?! (?:hair|food|carbs|sugar|grass))
            (?:cut|slit|slash|slashed|cutting) (?:my |his |her )?(?:wrists?|throat|veins)\b
            (?:jump|jumping|throw|throwing|step|stepping|walk|walking) (?:<self> )?(?:off|from|in front of|under|into)(?: \w+)? (?:\w+ )?(?:bridge|building|roof|balcony|cliff|train|bus|traffic|lorry|truck|window|river|sea)\b
            (?:driv\w+|steer\w*|crash\w*|swerv\w+)(?: \w+){0,3} (?:into|off)(?: \w+)? (?:tree|wall|bridge|cliff|traffic|lorry|truck|road|river|pole)\b
            (?:leav(?:e|ing)|run(?:ning)?) the (?:engine|car) (?:on|running)\b
            (?:hang|hanging|noose|gun|rifle|pistol|shotgun)\b(?=(?: \S+){0,14} (?:<self>|head|do it|do this|use it|end|over|die|scared|alone|any ?more|wont|help))
            <intent>(?: \w+){0,2} (?:overdose|overdosing|od)\b(?! on (?:vitamin|sugar|chocolate))
            <intent>(?: \w+){0,2} (?:take|taking|swallow|swallowing|neck)(?: \w+){0,2} (?:all|every|whole|bottle|box|lots|loads|handful|too many)(?: \w+){0,5} <pills>\b
            <intent>(?: \w+){0,2} (?:take|taking|swallow|swallowing) (?:all|every one of|the whole|a whole|a bottle|a handful|lots)(?: \w+){0,4} (?:at once|tonight|<pills>)
            (?:sav(?:ed?|ing)|stockpil\w+|hoard\w+|stash\w+|collect\w+|stor\w+|hid\w*|keeping|count\w+ out)(?: up| away| back)?(?: \w+){0,3} <pills>\b(?! (?:list|receipts?|in the fridge|box|for (?:my )?(?:trip|holiday)))
            (?:letters?|goodbyes?|note|will)(?: \w+){0,5} (?:saved up|pills|overdose)\b
            (?:i have|ive got|got|have|made|has) a plan\b(?: \w+){0,10} (?:(?:wont|not) be (?:around|here)|end it|to die|how to do it|do it)
            (?:wont|not going to|not gonna|not) be (?:around|here)(?: \w+){0,2} (?:for (?:chemo|the next|it)|much longer|any ?more|anymore)\b
            (?:this is|heres|leaving)(?: \w+){0,3} (?:goodbye|farewell|last message|final message)\b
            goodbye (?:everyone|everybody|world|all|forever|cruel|letters?|notes?|message|video|my loves?|to everyone|to you all)\b
            suicide (?:note|letter)
            (?:bought|got|have|has|tied|found)(?: \w+)? (?:rope|noose)\b
            (?:said|saying|say|says)(?: \w+){0,3} goodbyes?(?: \w+){0,14} (?:scared|ring|worried|weird|strange|do something|give away|giving away|final)
            (?:written|wrote|writing)(?: \w+){0,2} (?:letters|goodbyes?|note)\b(?: \w+){0,6} (?:pills|oxycodone|saved|everyone|kids|family|to say|gone)
            (?:nobody|no one|noone|who|anyone|anybody|they) (?:would|will|wouldnt|wont|d) (?:even )?(?:miss|notice|care|cry)(?: \w+){0,2}(?: me\b| if (?:i|im))
            if i (?:died|was dead|were dead|was gone|disappeared)(?: \w+){0,3} (?:nobody|no one|noone|who) (?:would|will)\b
            (?:go|going|fall|falling|went) to sleep(?: \w+){0,4} (?:thats it|not wake|never wake|dont wake|forever|for good|for ever)\b
            sleep (?:forever|for ever|and never|and not)
            (?:and|of|if i|just|about|to|rather|hope|prefer|pray)(?: \w+){0,2} (?:not|never) wak(?:e|ing) up\b(?! (?:from|during|early|mid))
            (?:please|someone|somebody|just|hurry up and|(?:wish|hope|pray)(?: \w+){0,5})(?: just| please)? (?:kill|kills|take) me\b(?! (?:to|home|off|out|through|back|as|for|a|now lol|seriously|in|on|with|hours?|days?)\b)
            (?:want|wish)(?: \w+){0,6} (?:over|end|stop)(?: \w+){0,4} my life\b
            let (?:me|her|him) (?:just )?(?:die|go to sleep)\b
            stop(?:ped|ping)?(?: \w+){0,2} (?:my )?(?:meds|treatment|pills|eating)(?: \w+){0,3} (?:let go|so i die|to die|and die|let it take me)\b
            (?:not|never|dont feel|isnt|arent|cant keep)(?: \w+)? (?:safe with|safe from|safe on|trust) <self>\b
            (?:cant|cannot|dont) (?:keep <self> safe|trust <self>)
            (?:do|doing) something (?:stupid|silly|drastic|terrible)\b(?! (?:like|with the|on the|wrong with))
            no way out\b(?! of (?:the|this) (?:menu|chat|step|question|app))
            <intent> stop (?:living|existing|being here|being alive)\b
            <no>(?: \w+){0,4} want to (?:live|be alive|be here|exist)\b(?! (?:in the uk|with my|far|at))
            better off not (?:here|alive|around|being)\b
            (?:scared|afraid|worried|think|fear)(?: \w+){0,4} (?:hurt|harm|kill|do something to) (?:him|her|them|my)self
        """,
    },
)
