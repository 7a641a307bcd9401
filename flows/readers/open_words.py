"""How people say that a result is not there, not yet there, or not known to them."""

from __future__ import annotations

_NOT = (
    r"(?:not|never|wasnt|werent|isnt|arent|hasnt|havent|havnt|didnt|dont|doesnt|wont|hadnt"
    r"|have not|has not|did not|do not|does not)"
)
_FOR = r"(?: (?:for|on|to hear|to find out|about))?"

UNDONE = (
    rf"{_NOT}(?: (?:yet|been|get|got|even|they|ever|actually|had|it|them|that))*"
    r" (?:test(?:ed|ing)?|done|do|perform(?:ed)?|check(?:ed)?|run|assess(?:ed)?|measured?"
    r"|order(?:ed)?|request(?:ed)?|carried out)(?!\w)"
    r"|un-?tested|no (?:test|testing)(?!\w)|not applicable|not yet(?: (?:tested|done))?(?!\w)"
)
WAITING = (
    rf"(?:still |just )?(?:pending|awaiting|wait(?:ing)?{_FOR})(?!\w)"
    r"|(?:was |been |being |have |has )?(?:sent|sending|send"
    r"|gone(?= off| away| out| to (?:the|a|another) lab| for))"
    r"(?: (?:it|them|that|this))?(?: (?:off|away|out))?(?: to (?:the|a|another) lab)?(?: (?:for|on))?(?!\w)"
    rf"|{_NOT}(?: (?:come|came|got|gotten|had|been|get|it|them|any|anything|results?))* back(?: yet)?(?!\w)"
    rf"|{_NOT} (?:in|ready|available|here|arrived|come|through)(?: (?:in|back|through))?(?: yet)?(?!\w)"
    r"|to follow(?!\w)|no (?:results?|news|word|reports?|letters?)(?: (?:yet|so far|back))?(?!\w)"
    r"|nothing(?: back)? yet|tb[acd](?!\w)"
    rf"|{_NOT} (?:have|having)(?: (?:my|the|any|that|those|a|it|them))*"
    rf" (?:results?|reports?|letters?|answers?|yet)(?: yet)?(?!\w)"
    rf"|{_NOT} heard(?: (?:back|anything|yet))*(?!\w)"
    rf"|{_NOT} (?:had|got|gotten|get|received|seen)(?: (?:it|them|my|the|any|that|those))*"
    r"(?: (?:results?|reports?|letters?))?(?: yet)?(?!\w)"
    r"|(?:being|getting) (?:tested|checked|done)(?!\w)|in progress(?!\w)"
    r"|too (?:early|soon) to (?:say|tell|know)|(?:wont|will) know(?!\w)"
    r"|(?:need|needs|having|more) (?:more |further )?(?:scans|tests|testing)(?!\w)"
    r"|(?:find out|know|hear|tell me|told) (?:more )?(?:(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"|next|tomorrow|soon|later|after)(?!\w)"
    r"|(?:next (?:week|month)|tomorrow|(?:mon|tues|wednes|thurs|fri)day) (?:i|we|they)(?:ll)? (?:will )?"
    r"(?:find out|know|hear|tell|get)(?!\w)"
    r"|results? (?:are |is |will be )?(?:due|coming|next|tomorrow|later|on (?:mon|tue|wed|thu|fri"
    r"|sat|sun)\w*)(?!\w)"
)
UNTOLD = (
    rf"(?:{_NOT}|nobody|no one|noone|no-one)(?: (?:yet|even|been|really|actually|has|have|had|they"
    r"|ever|was))*"
    r" (?:told|tell|tells|said|say|says|explained|explain|mention(?:ed)?|discussed|informed|shared"
    r"|ask(?:ed)?|specif\w+|report(?:ed)?|clarif\w+"
    r"|given|give|gave|stated?|listed?)(?: (?:me|us|her|him|my|yet))*(?!\w)"
)
UNKNOWN = (
    r"(?:i )?(?:dont|do not|didnt|dnt|don t|doesnt) (?:really |actually |even |honestly )?(?:know"
    r"|kno|no|remember|recall|understand|have (?:it|that|this|one|a clue"
    r"|(?:the|my)(?! (?:her|hormone|er|pr|o?estrogen|progest)))"
    r")(?: yet)?(?!\w)"
    r"|idk(?!\w)|dunno(?!\w)|(?:no|havent an?|not an?) (?:idea|clue)(?!\w)"
    r"|not (?:(?:really|too|entirely|100%|quite|completely) )?(?:sure|certain|clear|known|(?:on|in) (?:it"
    r"|my|the|there|here|that)|there(?= yet|$)|written|in my)(?!\w)"
    r"|un(?:sure|known|clear|certain)(?!\w)"
    r"|(?:cant|cannot|couldnt|can not|could not) (?:really |even )?(?:find|see|tell|read|remember"
    r"|recall|say|understand|make)(?!\w)"
    r"|forgot(?:ten)?(?!\w)|skip(?: (?:it|this|that))?(?!\w)|pass(?!\w)|n/a(?!\w)|nothing (?:about"
    r"|on|for|under)(?!\w)|beats me|who knows"
    r"|(?:left|its|is|was) blank(?!\w)|(?:is|its|was) missing(?!\w)|no info(?:rmation)?(?!\w)"
    r"|couldnt tell you|dk(?!\w)|idek(?!\w)|clueless|wish i knew"
)
