"""How patients ask how long they will live, and whether they can be cured."""

from __future__ import annotations

_WHOM = r"(?:i|we|she|he|you|u|people|women|patients|someone|my \w+)"
_ADVERB = r"(?:just |really |even |still |safely |go ahead and )?"
_A_FEW = r"(?:[\w-]+ ){0,3}"
_LIVE = (
    r"(?:die|dying|terminal|live|be (?:cured|alive|here|around|ok|okay)|make it"
    r"|survive|beat (?:it|this))"
)

PROGNOSIS = (
    (
        rf"\bhow long (?:(?:do|does|did|will|can|could|might|would|has|have) )?{_WHOM} (?:have|has|got)\b"
        r"(?=\s*(?:$|[?!.,;]|(?:left|with|if|now|on|and|but|honestly|really|realistically|roughly|approx\w*"
        r"|doc|doctor|pls|please|here|when|once|at|from|in|till the end)\b))"
    ),
    (
        rf"\bhow long (?:(?:do|does|did|will|can|could|might|would) )?{_WHOM} (?:live|survive)\b"
        r"(?! (?:to|been|until|till|before|for|a|the|my|this|these)\b)"
    ),
    (
        rf"\bhow (?:long|much (?:longer|time)) (?:(?:do|does|will|have|has|am|is) )?{_WHOM} {_A_FEW}"
        r"(?:live|living|left|alive|survive)\b"
    ),
    r"\bhow much (?:longer|time) (?:do|have) (?:i|we) (?:have|got)\b(?! (?:to|until|before)\b)",
    (
        r"\b(?:time|years|months|weeks|long) (?:do i have |have i got |does (?:she|he) have )?left\b"
        r"|\bleft to live\b"
    ),
    (
        r"\b(?:life expectancy|prognosis|survival|surviv(?:e|ing)|mortality|death (?:rate|sentence)"
        r"|terminal"
        r"|fatal)\b"
    ),
    (
        r"\b(?:chances?|odds|likelihood|probability|risk) (?:of|that|for|its?|i|she"
        r"|he)\b[^.?]{0,80}\b(?:alive"
        r"|surviv\w+|"
        r"dying|die|death|cured?|live|living|beat\w*|mak(?:e|ing) it|com(?:e|es|ing) back|recur\w*"
        r"|return\w*|relaps\w*)\b"
    ),
    r"\bmy (?:odds|chances)\b",
    r"\b(?:i|she|he|we|they) (?:will|am going to|is going to|are going to|gonna) die\b",
    (
        rf"\b(?:am i|are we|is (?:she|he|my \w+)|will (?:i|we|she|he|my \w+)) {_ADVERB}(?:going to |gonna "
        rf"|ever )?{_LIVE}\b"
    ),
    (
        r"\b(?:will|is|could|can|going to|gonna) (?:it |this |that |cancer |the cancer )?(?:going to "
        r"|gonna )?kill\b"
    ),
    (
        r"\b(?:be|being|i|ever|get) cured\b|\bcurable\b|\bincurable\b|\bcure rates?\b|\b(?:is there"
        r"|find) a cure\b"
    ),
    (
        r"\blive to see\b|\bwill i (?:ever )?see my\b|\blive (?:long|longer|a long|a normal|another|until"
        r"|till)\b"
    ),
    (
        r"\bhow (?:many|much) (?:more |good )?(?:years|months|weeks|days|time|summers"
        r"|birthdays)\b[^.?]{0,30}\b(?:live|living|left|have|got)\b(?! (?:to|of|off|until|till|before|for"
        r"|on|been|the|my|a)\b)"
    ),
    (
        r"\b(?:years|months|weeks|time) (?:\w+ ){0,2}given (?:me|her|him|us|people)\b"
        r"|\bgiven (?:\w+ ){0,2}(?:months|weeks) to live\b"
    ),
    (
        r"\b(?:do|does|will|did|can|would) (?:you |most |many |some |any |all )?(?:people|women|patients"
        r"|anyone|anybody|everyone|men|you) (?:\w+ ){0,3}(?:die|survive|beat|make it|get to \w+ years|live)\b"
    ),
    r"\b(?:die|dies|dying|deadly|lethal|death)\b(?! (?:to|for a|cells?)\b)",
    r"\b(?:statistics?|stats|life ?span|outlook|outcomes?)\b",
    (
        r"\bhow (?:likely|probable|often|common)\b[^.?]{0,40}\b(?:com(?:e|es|ing) back|return|recur\w*"
        r"|relapse|die|survive)\b"
    ),
    (
        r"\bcan (?:they|you|we|it|this|that|doctors|chemo|treatment|surgery|anyone) (?:really |ever "
        r"|still )?cure\b"
    ),
    (
        r"\b(?:ever|gonna|going to|will|can) (?:i |she |he |we |it )?(?:beat|survive|outlive"
        r"|get rid of) (?:this|it|cancer)\b"
    ),
    (
        r"\bhow (?:soon|fast|quickly|long) (?:will|does|do|can|until|before) (?:it|this|i|she|he"
        r"|cancer) (?:kills?|die|dies)\b"
    ),
    (
        r"\b(?:see|watch) (?:my|her|his) (?:\w+ )?(?:grow up|grow|graduate|get married|wedding"
        r"|graduation)\b|\bgrow old\b|\bold age\b"
    ),
    (
        r"\b(?:be|still be) (?:here|around|alive) (?:next|in|for|at|when|to|by)\b|\bmy (?:chance|odds"
        r"|future)\b"
    ),
    (
        r"\bodds\b|\bpercentage of (?:people|women|patients)\b|\bwhat percent(?:age)? (?:of )?(?:people"
        r"|women|patients|survive|die|live)\b"
    ),
    (
        r"\bmonths or years\b|\bget old\b|\bhow long (?:does|do|can|will|would) [^.?]{0,30}"
        r"\b(?:patients?|people|women|person|someone|anyone)\b[^.?]{0,20}\b(?:last|live|have|survive|get)\b"
    ),
)
