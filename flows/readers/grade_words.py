"""What stands beside a grade and makes it another thing's: a side effect's, a nucleus's, a school's."""

from __future__ import annotations

import re

from flows.readers.fillers import FILLERS

_INVASIVE = r"(?:invasive|infiltrat\w+|idc|ilc|nst)"
_TUMOUR = (
    rf"(?:{_INVASIVE}|(?:breast )?cancer|carcinoma|tumou?rs?|adenocarcinoma|breast|ductal|lobular|mammary)"
)
_IN_SITU = r"(?:d\W?c\W?i\W?s|in[ -]?situ|insitu|intra-?ductal|lcis|lin|adh|comedo\w*)"
_OTHER_ORGAN = (
    r"(?:gleason|prostat\w+|glioma\w*|brain|meningioma\w*|astrocyt\w+|lymphoma\w*|bladder|endometri\w+|womb"
    r"|uterine|cervi(?:x|cal)|fuhrman|isup|sarcoma\w*|kidney|renal|ovar(?:y|ian)|colon|bowel|thyroid"
    r"|oesophag\w+|esophag\w+|gastric|stomach|rectal|rectum|pancrea\w+|cin|smear|dysplasia|phyllodes|barretts?|squamous)"
)
_SIDE = (
    r"(?:side[ -]?effects?|adverse|reactions?|toxicit\w+|toxic|events?|ctcae|pains?|fatigue|nausea|nauseous"
    r"|vomit\w*|sick\w*|rash\w*|fever\w*|temp\w*|infections?|hand|foot|feet|numb\w*|tingl\w+|tears?"
    r"|prolapse\w*"
    r"|hernias?|burns?|sprain|strain|piles|murmur|acne|ulcers?|sores?|hair|alopecia|diastolic|heart|varic\w+"
    r"|ild|asthma|copd|injur\w+|fibrosis|contracture|capsular|hypertension|alt|ast|lfts?|hfs|cording|ptosis|concussion"
    r"|\w+(?:itis|penia|a?emia|pathy|algia|o?edema|rrh?o?ea|toxicity))"
)
_SCHOOL = (
    r"(?:school\w*|teach\w*|students?|pupils?|kids?|class\w*|maths?|pianos?|violin|guitar|ballet|listed"
    r"|exams?"
    r"|years?|levels?|music|theory|boys?|girls?|building|children|listing|a\*)"
)
_JOINS = r"(?:and|with|but|so|because|i|im|ive|my|also|now|plus|she|he|they|her2|er|pr|stage|not?|without)"
_FEW = rf"(?:(?!(?:{_JOINS}|{_TUMOUR})(?![a-z]))[a-z-]+\s+)"

_WORTH_WORDS = """
grade triple tnbc er pr hr her2 ki ki67 ki-67 stage t1 t2 t3 t4 n0 n1 n2 n3 hormone hormones node nodes
nodal lymph lump size cm mm measuring nst special associated primary located present extending idc ilc
mixed mucinous tubular papillary medullary metaplastic apocrine micropapillary lobular ductal mammary
invasive infiltrating moderately poorly well diff differentiated lvi margins score points multifocal
multicentric unifocal luminal so far who what how why is isnt not ish as per oncotype brca pos positive
neg negative low high estrogen oestrogen progesterone receptor disease malignancy malignant upgraded
downgraded with without tumour tumors tumours tumor cancer cancers carcinoma adenocarcinoma breast by
aggressive histology nottingham elston bloom sbr modified out three four in but although though than they
we he she it its apparently being waiting found removed lumpectomy mastectomy chemo radiotherapy rads
treatment surgery diagnosed diagnosis started starting had have having got should could would will am
"""
_WORTH = FILLERS | frozenset(_WORTH_WORDS.split())
TUMOUR_AFTER = re.compile(rf"[\s,(:-]{{0,3}}{_FEW}{{0,2}}{_TUMOUR}(?![a-z])")
_NOT_INVASIVE = rf"(?:(?!{_INVASIVE}|{_JOINS}(?![a-z]))[a-z]+[\s-]+)"
IN_SITU_AFTER = re.compile(rf"[\s(-]{{0,3}}{_NOT_INVASIVE}{{0,3}}\(?{_IN_SITU}(?![a-z])")
IN_SITU_BEFORE = re.compile(rf"(?<![a-z]){_IN_SITU}(?![a-z])(?!.*{_INVASIVE}(?![a-z]))")
PART_BEFORE = re.compile(
    r"(?<![a-z])(?:nuclear|nuclei|nucleus|cytolog\w+|tubul\w+|gland\w*|mito\w+|pleomorph\w+|architectur\w+"
    r"|differentiation grade|van nuys)(?![a-z])[^,;()\d]{0,30}$"
)
AFTER = re.compile(
    rf"[\s,(:-]{{0,3}}{_FEW}{{0,2}}(?:{_SIDE}|{_SCHOOL}|{_OTHER_ORGAN})(?![a-z])"
    r"|\s?[:=(]\s*(?:score|total)?\s*[3-9]\s?(?:-|to|or|,)\s?[3-9]|\s*(?:cm|mm|nodes?|lymph|/9"
    r"|points?)(?![a-z])"
)
_THING_ENDS = re.compile(r"[.,;:]|\b(?:and|with|but|mets|spread)\b")
_NEXT = re.compile(r"[\s-]{1,2}(?P<word>[a-z][a-z0-9-]*)")
IN_GENERAL = re.compile(
    r"\s*(?:means?|(?:breast )?(?:cancers|tumou?rs)|cells|grows?"
    r"|(?:cancer |tumou?rs? )?is (?:the |a |more |most |very |an? )*"
    r"(?:worst|best|bad|worse|better|good|aggressive|fast\w*|slow\w*|serious|common|highest|lowest|normal))(?![a-z])"
)
"""“grade 3 is the worst” is nobody's result."""
BEFORE = re.compile(
    rf"(?<![a-z])(?:{_SIDE}|{_OTHER_ORGAN})(?![a-z])[^.;]{{0,25}}$"
    rf"|(?<![a-z])(?:{_SCHOOL}|in|passed|taught)\s+(?:the\s+|her\s+|his\s+|my\s+)?$"
)
ORGAN = re.compile(rf"(?<![a-z]){_OTHER_ORGAN}(?![a-z])")
SAID_OF_IT = re.compile(
    rf"(?<![a-z])(?:{_TUMOUR}|it|its|mine|ive|have|nottingham|grade|histolog\w+|diagnosis)(?![a-z])"
)
"""Before “high grade” and the end of its clause: words that make it the tumour's."""
CLAUSE_END = re.compile(r"\s*(?:$|[,.;:!?)(\n]|(?:and|but|so|with|which|they|not)(?![a-z]))")
BLOCK = re.compile(
    r"(?<![a-z])(?:cassettes?|sections?|submitted|slides?|blocks?|toto|parts?|phase|gene|lte|kit)(?![a-z])"
)
BESIDE_LETTER = re.compile(
    rf"(?<![a-z])(?:{_TUMOUR}|grade|stage|differentiated|malignan\w+|diagnosis|her-?2|er|tnbc|c?p?t ?[0-4]"
    rf"|pn)"
    r"(?![a-z])"
)


def is_anothers(after: str) -> bool:
    """“grade 2 injury”: an unknown word right after the figure is what was graded."""
    found = _NEXT.match(after)
    return found is not None and found["word"] not in _WORTH


def is_of_tumour(said: str, after: str) -> bool:
    """“grade 3 cancer”, of the breast as far as is said."""
    organ = ORGAN.search(said) or ORGAN.search(_THING_ENDS.split(after, maxsplit=1)[0])
    return organ is None and TUMOUR_AFTER.match(after) is not None


def is_another_organs(after: str) -> bool:
    return (
        TUMOUR_AFTER.match(after.lstrip(")")) is not None
        and ORGAN.search(_THING_ENDS.split(after, 1)[0]) is not None
    )
