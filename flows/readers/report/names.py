"""The names of what is tested, with the slips that scanners make."""

from __future__ import annotations

ER, PR, HER2, ISH, IHC, KI67, OTHER = "er", "pr", "her2", "ish", "ihc", "ki67", "other"

_RECEPTOR = r"(?:[ -]{0,2}\.?\s?receptors?(?![a-z])|[ -]?ica\b)?"
NAMES = (
    (
        HER2,
        (
            r"(?:hercep\s?-?tests?(?:tm|™m?)?|c-? ?e(?:rb|xb)[ -]?b?[ -]?\d{0,2}[ -]?2(?!\d)|erbb-?2"
            r"|(?<![a-z])(?:her|hbr|heb|h er)(?:[./-]{0,2}[2z]|[ ./-]{1,3}2(?=[^a-z0-9]{0,3}(?:$|[^ a-z]"
            r"|neu|new|pos|neg|status|is|was|by|ihc|fish|ish|equiv|gene|prot|onco|ampl|over|ex"
            r"|score|test|stud"
            r"|results?|and|in|were|receptor|immuno)))"
            r"(?![0-9z])(?:[ ./-]{0,3}(?:neu|new)\b)?(?!(?:-?neg)? ?cont)"
            r"|(?<![a-z])er[ -]2[ -]neu|human epidermal growth factor receptor(?:[ -]type)?[ -]?(?:2|two|ii))"
        ),
    ),
    (
        ER,
        (
            rf"(?:(?<![a-z])(?:anti-)?o?estr[o0]g[ea]n[es]?{_RECEPTOR}"
            rf"|(?<![a-z-])ers?(?![a-z0-9'])(?![ -]?2\b)(?! (?:visit|doctor|physician"
            rf"|department|nurse|lab)){_RECEPTOR})"
        ),
    ),
    (
        PR,
        (
            rf"(?:(?<![a-z])pr[o0]g[ea]ste?r[o0]n\w{{0,3}}{_RECEPTOR}|(?<![a-z])(?:pr(?! interval)"
            rf"|pgr)s?(?![a-z0-9']){_RECEPTOR})"
        ),
    ),
    (
        "both",
        (
            r"(?:receptors(?=[^.;:\n]{0,40}\b(?:pending|awaited|to follow|will be)\b)"
            r"|hormone[ -]{1,2}receptors?|steroid receptors?)"
        ),
    ),
    (
        ISH,
        (
            r"(?<![a-z])(?:(?:fluorescen(?:ce|t) )?in[ -]?situ[ -]hybridi[sz]ation|(?:d"
            r"|dual[ -]|dual[ -]probe |single[ -]probe |brightfield )?"
            r"(?:fisz|fish|cish|sish|dish|ddish|d-?ish|ish))(?![a-z])"
        ),
    ),
    (IHC, r"(?<![a-z])(?:ihc|immun[io]h[io]sto\w+|immunoperoxidase|overexpression|over-expression)(?![a-z])"),
    (KI67, r"(?<![a-z])(?:ki ?-? ?67|mib-? ?1|proliferati(?:on|ve) (?:index|rate|fraction))(?![a-z0-9])"),
    (
        OTHER,
        (
            r"(?<![a-z])(?:p ?53|p ?63|p-?cadherin|egfr|androgen(?: receptor)?|ar(?= ?:)"
            r"|ck ?\d+(?:/\d+)?|ae1[:/]ae?3|cam ?5\.2"
            r"|cytokeratins?|keratins?|e-?cadherin|calponin|smmhc?|gata-? ?3|mammaglobin"
            r"|gcdfp\w*|pd-?l-?1|brca\w*|dna ploidy"
            r"|s-?phase|top(?:o|2)\w*|bcl-?2|margins?|(?:lymph )?nodes?|lymphovascular|lvi"
            r"|invasion|sentinel|calcifications?"
            r"|microcalcifications?|necrosis|skin|nipple|extension|extranodal|negative control"
            r"|neg cont|neg-her2|controls?"
            r"|oncotype\w*|mammaprint|tubule\w*|tubular|mitos[ei]s|mitotic|nuclear (?:grade"
            r"|pleomorphism)|nottingham|dcis extent"
            r"|osna|myoepithelial|s-?100|cd ?\d+|synaptophysin|chromogranin|ttf-?1|psa|psma"
            r"|mlh1|msh[26]|pms2|alk|ros1|kras|braf"
            r"|fibroadenoma\w*|mammogra\w*|ultrasound|biopsy site|residual)(?![a-z])"
        ),
    ),
)
"""In this order at one place; what is none of ours takes the values that follow it."""

BETWEEN_NAMES = (
    r"(?:[\s,/&()'\-]|\.\s?\(|\b(?:and|or|both|the|receptors?|by|via|status|protein"
    r"|oncoprotein|gene|dna|using|in|of|for"
    r"|expression|amplification|testing|tests?|antigen|analysis|assay|studies|study"
    r"|method|with|on|copy|levels?|markers?"
    r"|staining|immunostain\w*|reflex|result|results|signal|probe|dual|single)\b)*"
)
"""Between names that are told of together: “ER and PR are ...”."""
