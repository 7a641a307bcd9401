"""What stands beside a lone letter with a figure, and tells a tumour's from a scan's, a bone's or a bus's."""

from __future__ import annotations

import re

NOT_A_TUMOUR = re.compile(
    r"(?<![a-z])(?:mri|mr|weighted|signal\w*|flair|stir|sequences?|(?:hyper|hypo)-?intens\w*|vertebra\w*|spin\w+"
    r"|thoracic|lumbar|dis[ck]s?|ribs?|cord|compress\w*|fractures?|bones?|thyro\w+|tsh|ft ?[34]|free|levothyrox\w*"
    r"|diabet\w*|insulin|cells?|lymphocytes|terminal|heathrow|airport|flights?|bus|tram|trains?|platform|tax|slips?"
    r"|visas?|masks?|motorway|junction|road|helper|ward|room|phone|size \w+ shirt|hormone levels?|levels?)(?![a-z])"
    r"|(?<![a-z])t ?\d\d?\s?(?:-|/|to|and|through)\s?[tl] ?\d"
)
OF_A_TUMOUR = re.compile(
    r"(?<![a-z])(?:tumou?rs?|cancer|carcinoma|tnm|stag\w+|grade|report|patholog\w+|her-?2\w*|er|pr|idc|ilc|tnbc|nodes?"
    r"|node-\w+|lump|breast|ajcc|uicc|invasive|diagnos\w+|mets|metast\w+|nhg\d?|g[1-3]|triple|pn\w*|n[0-3])(?![a-z])"
)
NODES = re.compile(r"(?<![a-z])(?:nodes?|nodal|lymph|axill\w+|sentinel|tnm)(?![a-z])")
GOES_ON = re.compile(r"\s+(?!(?:sn|i|mi|stage|grade|g|er|pr|her|m[x01o]|pm\w|cm\w|and|but|l[0ox]|v[0ox]|r[0ox])(?![a-z]))[a-z]")
"""After “NO”: a word that the “no” belongs to."""
STAGED = re.compile(r"(?<![a-z])(?:stag\w+|tnm|categor\w+|ajcc|uicc|pt\)|classif\w+|tumou?r:?|patholog\w+ t\.?)\W[^;\n]{0,30}$")
GRADE_OPENS = re.compile(r"(?<![a-z])(?:grade|nottingham|sbr|g)[\s:=]{0,2}(?:[1-3]|i{1,3})[\s,:]{0,2}\([^)]{0,12}$")
MITOSES = re.compile(r"[\s,]{0,2}(?:p ?[1-3][\s,]{0,2})?m ?[1-3](?![a-z0-9])")
