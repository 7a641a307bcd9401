"""Words between a marker and its amount, and around amounts that are nobody's."""

from __future__ import annotations

import re

from flows.readers.fixes import FIX, NOW
from flows.readers.share_marks import ALLRED, H_SCORE

JOINS = re.compile(r"\s*(?:/|&|and|or|,\s*and)\s*\Z")
PAIR = re.compile(r"\s*(?:/|&|and|,|,\s*and|-)?\s*\Z")
PAIR_OR = re.compile(r"\s*(?:/|&|and|or)\s*\Z")
FIXED = re.compile(rf"(?<![a-z])(?:{FIX}|{NOW})")
MORE = ("more", "greater", "higher", "above", "over")
OR = re.compile(
    r"\s*(?:or|or maybe|or about|, or)\s*\Z"
    r"|[^.;\n]{0,25}\bbut\b(?: (?:now|then|only|was|its?|is|after|surgery|the|later))*\s*\Z"
)
"""Another amount of the same marker: both stand."""
FAR = 150
STOP = re.compile(r"[.;\n](?!\d)")
PAUSE = re.compile(r"[,.;\n]|\band\b|\bbut\b")
WORD = re.compile(r"[a-z]+")
_KNOWN_WORDS = """
is was are were of at in to a an the it its my by for about around positive pos negative neg ve low weak
weakly moderate moderately strong strongly intensity nuclear nuclei staining stain stained stains cells
cell tumor tumour cancer neoplastic invasive carcinoma result results status score percent percentage
proportion immunoreactive immunoreactivity present detected detectable found there show shows showing
expression expressed receptor receptors came back level index labelling labeling rate says said with and
be both each per ihc immunohistochemistry clone quick total li high very quite approximately diffuse
diffusely intermediate variable that which estimated positivity demonstrate demonstrates greater more
least average only just like mostly than went gone up down from dropped fell fallen rose risen increased
"""
KNOWN = frozenset(_KNOWN_WORDS.split())
STRANGE = 2
DIRECT = re.compile(
    r"(?:[\s:=(+-]|% ?(?:positive|pos)?|(?:is|was|are|of|at|it|its|about|index|status|level|receptors?"
    r"|came|back|says"
    r"|said|labelling|labeling|li|rate|like|only|just|now|both|percentage|not|isnt|wasnt|no|sorry"
    r"|actually|i|meant?|to|say|or|and|\d{1,3})(?![a-z]))*\Z"
)
NO_UNIT = re.compile(
    r"\s*(?:$|[,.;!)\n(/&]|(?:and|but|er|pr|pgr|progest\w+|o?estrogen|ki|her-?2|grade|stage|so|or|sorry"
    r"|with|i|they"
    r"|idc|ilc|tnbc|in|on|to|not|strong\w*|positive|pos|p?t[0-4]|g[1-3]|-|actually|which|is|then|now"
    r"|my)(?![a-z]))"
)
SURE_WITHOUT_SIGN = 8
"""Up to here a number without a percent sign may be an Allred score."""
OF_CELLS = re.compile(
    r"\s*(?:(?:of|the|my|tumou?r|cancer|invasive|neoplastic|cells?|nuclei|nuclear|are|is|were|was|show"
    r"|shows|showing"
    r"|stain|staining|stained|positive|pos|moderate|moderately|strong|strongly|weak|weakly|to|for|express"
    r"|expressing"
    r"|intensity|reactive|reactivity|immunoreactive|positivity|in|with|and|both|each)[\s,.]+)*\Z"
)
NOT_A_SHARE = re.compile(
    r"[\s)]*(?:(?:of )?(?:all |the |most |breast )*(?:women|people|patients|cases|cancers|chance|risk|sure"
    r"|certain"
    r"|time|likel\w+|survival|recurrence|better|reduction|benefit|cure\w*|convinced|necrosis|dcis|in situ"
    r"|tils?"
    r"|lymphocyt\w+|off|discount|positive (?:i|that|its|this)))(?![a-z])"
)
CUT_OFF = re.compile(
    r"\b(?:cut-? ?offs?|thresholds?|considered|defined?|definitions?|criteri\w+|guidelines?|reference|normal"
    r"|counts? as|classed|classified|regarded|scored as|interpretation|interpreted|is when|if|means|requires?"
    r"|required|general\w*|usually|typically|any(?:thing)?|when|control\w*)\b"
)
EDGES = frozenset(
    {"1", "10", "<1", ">1", "≥1", "≤1", "<10", ">10", "≥10", "1-9", "1-10", "1-100", "11-100", "10-100"}
)
"""Where the cut-offs stand."""
SCORES = frozenset({ALLRED, H_SCORE})
OR_MORE = frozenset({"≥1", "≥5", "≥10", "≥14", "≥15", "≥20", "≥25", "≥30"})
SIGNED = frozenset("<>≥≤")
AROUND = 50
