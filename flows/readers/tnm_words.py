"""How T, N and M are written, and what stands beside a lone one that is a scan's, a bone's or a bus's."""

from __future__ import annotations

import re

_P = r"(?:y[cp]?|[rm]?[cp])"
_T = r"(?:is|[0-4l](?:\s?\(?mi\)?|[a-d])?|x)"
_N = r"(?:[0-3oxi](?:\s?\(?mi\)?|[a-c])?)"
_MANY = r"(?:\s?\((?:m|mult\w*|\d)\)|m(?=[\s,;.)n]|$))"
_MARKS = r"(?:\s?\((?:sn|sln|i\s?[+-]|mol\s?[+-]|f)\)|\s?sn(?![a-z]))"
_GAP = r"(?:[\s,;/.&-]|and){0,3}"
_LVR = rf"(?:{_GAP}[lvr]\s?[0-2ox](?![a-qs-uw-z0-9])){{0,3}}"
RUN = re.compile(
    rf"(?<![a-z0-9.+])(?P<tp>{_P}?)t(?:(?<=pt)t)?(?P<gap>\s?)(?P<t>{_T})(?P<tm>{_MANY}?)"
    rf"(?=$|[^a-z0-9+%.]|\.(?!\d)|[cp]?n\s?[0-3oxi]|[lvg][0-3ox])"
    rf"(?:{_GAP}(?:\([^)\n]{{0,40}}\)\s?,?\s?)?(?P<nn>(?P<np>{_P}?)n(?:(?<=pn)n)?\s?(?P<n>{_N})(?P<nm>{_MARKS}{{0,3}}))"
    rf"(?=$|[^a-z0-9+%.]|\.(?!\d)|[cp]?m\s?[01ox]|[lvgr]\s?[0-3ox])"
    rf"(?:\s?\(\d+\s?(?:/|of)\s?\d+\))?)?"
    rf"(?:{_LVR}{_GAP}(?P<mm>(?P<mp>[cp]?)m(?:(?<=pm)m)?\s?(?P<m>[01ox])(?:[a-c]"
    rf"|\s?\(i\s?\+\))?)(?![a-z0-9]|\.\d))?"
)
ALONE = re.compile(
    rf"(?<![a-z0-9.+])(?:(?P<nn>(?P<np>{_P}?)n(?P<gap>\s?)(?P<n>{_N})(?P<nm>{_MARKS}{{0,3}}))(?![a-z0-9%+]"
    rf"|\.\d)"
    r"|(?P<mm>(?P<mp>(?:(?<!\d )[cp])?)m(?P<m>[01xo]))(?![a-z0-9%+]|\.\d))"
)
LABELLED = re.compile(
    r"(?<![a-z])(?:(?P<letter>[tnm])[ -]?(?:stage|category|classification)(?:,? (?:clinical"
    r"|pathologic(?:al)?))?"
    r"\s?[:.=]?|(?:(?<=pathological )|(?<=pathologic )|(?<=clinical ))(?P<told>[tnm])\s?[:.])"
    r"\s?(?:[tnm](?=[0-4xo]))?(?P<category>[0-4][a-d]?|[xo])(?![a-z0-9/]|\.\d)"
)
MATED = re.compile(r"[\s,]{0,2}[cp]?m[01x](?![a-z0-9])")
ALONE_N = re.compile(rf"(?<![a-z0-9.+]){_P}?n[0-3](?:mi|[a-c])?(?![a-z0-9%+])")
NOT_A_TUMOUR = re.compile(
    r"(?<![a-z])(?:mri|mr|weighted|signal\w*|flair|stir|sequences?|(?:hyper|hypo)-?intens\w*|vertebra\w*"
    r"|spin\w+"
    r"|thoracic|lumbar|dis[ck]s?|ribs?|cord|compress\w*|fractures?|bones?|thyro\w+|tsh|ft ?[34]|free"
    r"|levothyrox\w*"
    r"|diabet\w*|insulin|cells?|lymphocytes|terminal|heathrow|airport|flights?|bus|tram|trains?|platform"
    r"|tax|slips?"
    r"|visas?|masks?|motorway|junction|road|helper|ward|room|phone|size \w+ shirt|hormone levels?"
    r"|levels?)(?![a-z])"
    r"|(?<![a-z])t ?\d\d?\s?(?:-|/|to|and|through)\s?[tl] ?\d"
)
OF_A_TUMOUR = re.compile(
    r"(?<![a-z])(?:tumou?rs?|cancer|carcinoma|tnm|stag\w+|grade|report|patholog\w+|her-?2\w*|er|pr|idc|ilc"
    r"|tnbc|nodes?"
    r"|node-\w+|lump|breast|ajcc|uicc|invasive|diagnos\w+|mets|metast\w+|nhg\d?|g[1-3]|triple|pn\w*"
    r"|n[0-3])(?![a-z])"
)
OTHER_CANCER = re.compile(
    r"(?<![a-z])(?:(?:thyroid|prostate|stomach|gastric|colon|colorectal|bowel|rectal|lung|pancrea\w+|ovarian|cervical"
    r"|kidney|renal|bladder|oral|tongue|throat|laryn\w+|oesophageal|esophageal|endometrial|testicular|liver|skin)"
    r" (?:cancer|carcinoma|tumou?r|adenocarcinoma|primary)|prostate|melanoma|lymphoma|seminoma)(?![a-z])"
)
NODES = re.compile(r"(?<![a-z])(?:nodes?|nodal|lymph|axill\w+|sentinel|tnm)(?![a-z])")
GOES_ON = re.compile(
    r"\s+(?!(?:sn|i|mi|stage|grade|g|er|pr|her|m[x01o]|pm\w|cm\w|and|but|l[0ox]|v[0ox]|r[0ox])(?![a-z]))[a-z]"
)
"""After “NO”: a word that the “no” belongs to."""
STAGED = re.compile(
    r"(?<![a-z])(?:stag\w+|tnm|categor\w+|ajcc|uicc|pt\)|classif\w+|tumou?r:?"
    r"|patholog\w+ t\.?)\W[^;.\n]{0,30}$"
)
GRADE_OPENS = re.compile(
    r"(?<![a-z])(?:grade|nottingham|sbr|g)[\s:=]{0,2}(?:[1-3]|i{1,3})[\s,:]{0,2}\([^)]{0,12}$"
)
MITOSES = re.compile(r"[\s,]{0,2}(?:p ?[1-3][\s,]{0,2})?m ?[1-3](?![a-z0-9])")
