"""Where a cancer is, in words: only in the ducts, spread, come back near, come back far."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.declare import Span

_FAR_PLACE = (
    r"(?:bones?|liver|lungs?|brain|spine|spinal|vertebra\w*|hips?|ribs?|pelvi\w+|skull|femur"
    r"|sternum|pleura\w*|"
    r"adrenal\w*|ovar\w+|peritone\w+|abdomen|stomach|kidneys?|pancreas|bowel|eye|bone marrow"
    r"|leptomening\w*|elsewhere|"
    r"everywhere|all over|other (?:parts?|organs?|places?)|distant\w*|far away|throughout|mets"
    r"|metasta\w+|organs?)"
)
_NEAR_PLACE = (
    r"(?:same (?:breast|side|place|spot|area|boob\w*|tit|one)|boobs?|breasts|implant"
    r"|reconstruction|where it was|"
    r"(?:lumpectomy|operation|surgery|original|old) (?:site|bed|place)|scar|chest ?wall"
    r"|breast|near\s?by|near|local\w*"
    r"|regional\w*|armpits?|axill\w+|nodes?|"
    r"lymph|mastectomy site|close|collar ?bone|supraclav\w+|flap|skin)"
)
_METASTATIC = re.compile(
    r"\bmetasta\w+|\bmets?\b(?<!met)|\bmbc\b|\bo?ligo-?met\w*|\bsecondar(?:y|ies) (?:breast cancer"
    r"|breast|cancers?|tumou?rs?|in)\b|\bsecondaries\b"
    r"|\b(?:(?:spread(?:s|ing)?|moved|gone|travell?ed) (?:in)?to|(?:its|it is|cancer is|cancer|^)"
    r" ?(?:now |also )*in) "
    r"(?:my |the |her |his |both |other )*(?P<place>\w+(?: \w+){0,5})"
    r"|\bspread (?P<all>everywhere|elsewhere|all over"
    r"|throughout)"
)
_NODES = re.compile(r"\b(?:nodes?|nodal|lymph\w*|axilla\w*|sentinel|armpits?|micro\w*)\b")
_BACK = re.compile(
    r"\b(?:cancer|tumou?r|it|its|it is|it has|that|lump|bc|thing|and)\s+(?:has |had |have |is "
    r"|was |then |all )*(?:came|come|comes|coming)? ?back\b"
    r"|(?:^|[.;,\n])\s*(?:it |its |has |yes |i think |so |well )*(?:came|come|comes|coming"
    r"|gone)?\s?back (?:in|on|at|near|nearby|local\w*|elsewhere|same|else|again|after|under\w*|beneath|behind"
    r"|inside|around|along|by|where|next|just|\d+|a few|some) ?\b"
    r"|\b(?:came|come|cropped|popped|turned|showed|sprung|sprang) up again\b|\b(?:re-?gr(?:own|ew|owing|owth)"
    r"|gr(?:own|ew|owing) (?:back|again))\b|\bback again\b"
    r"|^\s*(?:it |its |has |cancer )*(?:came|come) back(?=[\s.!]*$|,? (?:last|this|in (?:19"
    r"|20)\d|two|three|\d+ (?:year|month)|a few|a year))"
    r"|\b(?:second|2nd|third|3rd|another) (?:go|bout|episode|occurrence)\b"
    r"|\b(?:came|come) back (?:in|on|near|nearby|local\w*|elsewhere|somewhere|to my|under\w*"
    r"|beneath|behind|inside|along)\b"
    r"|\bsame (?:breast|boob|side|place|spot)\b[^.;\n]{0,30}\b(?:again|later|years? on)\b"
    r"|\bagain,? (?:in |on )?(?:the |my )?same (?:breast|boob|side|place|spot)\b"
    r"|\b(?:recurr\w+|reoccur\w*|relaps\w+|returned)\b"
)
_NOT_BACK = re.compile(
    r"\s*(?:her2|positive|negative|pos\b|neg\b|as\b|with\b|normal|clear\b|clean|inconclusive|fine"
    r"|ok\b|benign|yet|pain|ache|score|risk|rate|"
    r"low\b|high\b|in (?:remission|hospital|work|the (?:day|hospital|office))|from (?:the|work"
    r"|holiday|hospital|chemo|my)|to (?:you|me|work|normal|this|the menu|menu|start|that)|er\b"
    r"|pr\b|[0-3]\+|stage(?! (?:4|iv|four))|today|tomorrow|home)"
)
_RESULTS = re.compile(
    r"\b(?:results?|reports?|tests?|scans?|fish|biops\w+|pathology|letter|bloods?|receptors?"
    r"|they)\s+(?:\w+\s+){0,2}$"
)
_DENIED = re.compile(
    r"\b(?:no|not|non|never|without|isnt|hasnt|havent|wasnt|doesnt|didnt|dont|free of|nowhere"
    r"|rule out|ruled out|excludes?|excluded?|check\w* for|"
    r"look\w* for|scan\w* for|test\w* for|screen\w* for|risk of|chances? of|prevent|avoid|stop"
    r"|reduce|reducing|become|becomes|becoming|"
    r"turn|turns|go|could|can|may|might|will|would|question of|monitor\w* for|signs? of"
    r"|suspicio\w+|suspect\w*|possible|"
    r"evidence of|worry about|ask\w* about|about)\b[\w\s'-]{0,28}$"
)
_DCIS = re.compile(
    r"\b(?:just|only|contained|confined|stayed|still|all) (?:in|to|within|inside) (?:the "
    r"|my )?(?:milk )?ducts?\b"
    r"|\bin (?:the |my )?(?:milk )?ducts? only\b|\bdcis\b"
    r"|\b(?<!lobular carcinoma )(?<!lobular )in[ -]?situ\b(?!\s*hybrid)"
    r"|\bpre-?\s?(?:cancer\w*|invasive)|\bnon-?\s?invasive\b|\bnot invasive\b"
)
_INVASIVE = re.compile(
    r"(?<!non-)(?<!non )(?<!not )(?<!no )(?<!pre)(?<!pre-)(?<!pre )(?<!not the"
    r" )(?<!micro)(?<!micro-)(?<!isnt )\b(?:invasive|idc|ilc"
    r"|infiltrating)\b"
)
_IN_DUCTS = ("duct", "dcis", "situ", "pre", "invasive")
_SPREADING = ("met", "mbc", "second", "spread", "moved", "gone", "travel", "in ")
_RETURNING = (
    "same ",
    "back",
    "up again",
    "regr",
    "re-gr",
    "grow",
    "grew",
    "second",
    "2nd",
    "third",
    "3rd",
    "another ",
    "recur",
    "reoccur",
    "relaps",
    "return",
)
"""Without one of these the long patterns need not be tried."""
_FAR = re.compile(rf"\b{_FAR_PLACE}\b")
_NEARBY = re.compile(rf"\b{_NEAR_PLACE}\b")
_PLACE = re.compile(rf"\b(?:{_FAR_PLACE}|{_NEAR_PLACE})\b")
_CANCER = re.compile(r"cancer|tumou?r|recur|relaps|reoccur")
_CLEAR = re.compile(
    rf"\b(?:clear|clean|nothing|fine|ok|nowhere|normal|negative)(?: (?:in|on|at|for|my|the"
    rf"|all))* {_FAR_PLACE}\b"
    rf"|\b{_FAR_PLACE}(?:,? (?:and )?(?:my |the )?{_FAR_PLACE})* (?:is |are |was |were |all "
    rf"|scans? )*(?:clear|clean|fine|ok|normal)\b"
)
"""“scans clear elsewhere” looks for a place and finds none."""
_NONE = re.compile(r"\b(?:no|not|isnt|never|without)\s+(?:\w+\s+)?$")
_ONLY_LOOKED_FOR = re.compile(r"\s*(?:work-?up|screen\w*|scan|risk|potential)")
_NEAR = 60
"""Characters before or after that may still be about it."""
_LOBULAR = re.compile(r"\blcis\b|\blobular\b")


def _before(claim: str, found: re.Match[str]) -> str:
    return claim[max(0, found.start() - _NEAR) : found.start()]


def dcis(claim: str) -> Iterator[Span]:
    if not any(word in claim for word in _IN_DUCTS) or _INVASIVE.search(claim):
        return
    for found in _DCIS.finditer(claim):
        lobular = found[0].startswith("in") and _LOBULAR.search(_before(claim, found))
        if not lobular and not _NONE.search(_before(claim, found)):
            yield Span(*found.span())


def metastatic(claim: str) -> Iterator[Span]:
    if not any(word in claim for word in _SPREADING):
        return
    for found in _METASTATIC.finditer(claim):
        before, after = _before(claim, found), claim[found.end() : found.end() + 40].split(".", 1)[0]
        if _DENIED.search(before) or _ONLY_LOOKED_FOR.match(after):
            continue
        place = f"{found['place'] or ''} {after if not found['place'] else after.split(',', 1)[0]}"
        far = _FAR.search(place)
        if found["place"] and not far:
            continue
        near = _NODES.search(place) or _NODES.search(before[-22:])
        if far or not near:
            yield Span(*found.span())


def came_back(claim: str, *, asked: bool) -> Iterator[Span]:
    if not any(word in claim for word in _RETURNING):
        return
    for found in _BACK.finditer(claim):
        before, after = _before(claim, found), claim[found.end() : found.end() + _NEAR]
        if _NOT_BACK.match(after) or _RESULTS.search(before) or _DENIED.search(before):
            continue
        named = _CANCER.search(found[0])
        if asked or named or _PLACE.search(after[:40]):
            yield Span(*found.span())


def far(claim: str) -> bool:
    claim = _CLEAR.sub(" ", claim)
    return any(not _DENIED.search(_before(claim, found)) for found in _FAR.finditer(claim))


def near(claim: str) -> bool:
    return _NEARBY.search(claim) is not None
