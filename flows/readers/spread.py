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
    r"(?:same (?:breast|side|place|spot|area)|scar|chest ?wall|breast|near\s?by|near|local\w*"
    r"|regional\w*|armpits?|axill\w+|nodes?|"
    r"lymph|mastectomy site|close|collar ?bone|supraclav\w+|flap|skin)"
)
_METASTATIC = re.compile(
    r"\bmetasta\w+|\bmets?\b(?<!met)|\bmbc\b|\bo?ligo-?met\w*|\bsecondar(?:y|ies) (?:breast cancer"
    r"|breast|cancers?|tumou?rs?|in)\b|\bsecondaries\b"
    r"|\b(?:(?:spread(?:s|ing)?|moved|gone|travell?ed) (?:in)?to|(?:its|it is|cancer is|cancer)"
    r" (?:now |also )*in) "
    r"(?:my |the |her |his |both |other )*(?P<place>\w+(?: \w+){0,5})"
    r"|\bspread (?P<all>everywhere|elsewhere|all over"
    r"|throughout)"
)
_NODES = re.compile(r"\b(?:nodes?|nodal|lymph\w*|axilla\w*|sentinel|armpits?|micro\w*)\b")
_BACK = re.compile(
    r"\b(?:cancer|tumou?r|it|its|it is|it has|that|lump|bc|thing|and)\s+(?:has |had |have |is "
    r"|was |then |all )*(?:came|come|comes|coming)? ?back\b"
    r"|(?:^|[.;,\n])\s*(?:it |its |has |yes |i think |so |well )*(?:came|come|comes|coming"
    r"|gone)?\s?back (?:in|on|at|near|nearby|local\w*|elsewhere|same|else)\b"
    r"|\b(?:came|come) back (?:in|on|near|nearby|local\w*|elsewhere|somewhere|to my)\b"
    r"|\b(?:recurr\w+|reoccur\w*|relaps\w+|returned)\b"
)
_NOT_BACK = re.compile(
    r"\s*(?:her2|positive|negative|pos\b|neg\b|as\b|with\b|normal|clear\b|clean|inconclusive|fine"
    r"|ok\b|benign|yet|pain|ache|score|risk|rate|"
    r"low\b|high\b|in (?:remission|hospital|work|the (?:day|hospital|office))|from (?:the|work"
    r"|holiday|hospital|chemo|my)|to (?:you|me|work|normal|this|the menu|menu|start|that)|er\b"
    r"|pr\b|[0-3]\+|stage|today|tomorrow|home)"
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
    r"\bdcis\b|\b(?<!lobular carcinoma )(?<!lobular )in[ -]?situ\b(?!\s*hybrid)"
    r"|\bpre-?\s?cancer\w*|\bnon-?\s?invasive\b|\bnot invasive\b"
)
_INVASIVE = re.compile(
    r"(?<!non-)(?<!non )(?<!not )(?<!no )(?<!micro)(?<!micro-)(?<!isnt )\b(?:invasive|idc|ilc"
    r"|infiltrating)\b"
)
_LOBULAR = re.compile(r"\blcis\b|\blobular\b")


def dcis(claim: str) -> Iterator[Span]:
    if _INVASIVE.search(claim):
        return
    for found in _DCIS.finditer(claim):
        lobular = found[0].startswith("in") and _LOBULAR.search(claim[: found.start()])
        if not lobular and not re.search(
            r"\b(?:no|not|isnt|never|without)\s+(?:\w+\s+)?$", claim[: found.start()]
        ):
            yield Span(*found.span())


def metastatic(claim: str) -> Iterator[Span]:
    for found in _METASTATIC.finditer(claim):
        before, after = claim[: found.start()], claim[found.end() : found.end() + 40].split(".", 1)[0]
        if _DENIED.search(before) or re.match(r"\s*(?:work-?up|screen\w*|scan|risk|potential)", after):
            continue
        place = f"{found['place'] or ''} {after}"
        far = re.search(rf"\b{_FAR_PLACE}\b", place)
        if found["place"] and not far:
            continue
        near = _NODES.search(place) or _NODES.search(before[-22:])
        if far or not near:
            yield Span(*found.span())


def came_back(claim: str, *, asked: bool) -> Iterator[Span]:
    for found in _BACK.finditer(claim):
        before, after = claim[: found.start()], claim[found.end() :]
        if _NOT_BACK.match(after) or _RESULTS.search(before) or _DENIED.search(before[-40:]):
            continue
        named = re.search(r"cancer|tumou?r|recur|relaps|reoccur", found[0])
        if asked or named or re.search(rf"\b(?:{_FAR_PLACE}|{_NEAR_PLACE})\b", after[:40]):
            yield Span(*found.span())


def far(claim: str) -> bool:
    return any(
        not _DENIED.search(claim[: found.start()]) for found in re.finditer(rf"\b{_FAR_PLACE}\b", claim)
    )


def near(claim: str) -> bool:
    return re.search(rf"\b{_NEAR_PLACE}\b", claim) is not None
