"""What follows a number that is no stage of this cancer, and how a second number is told."""

from __future__ import annotations

import re

UNITS = (
    r"(?:cm|mm|mg|nodes?|lymph|kids?|children|rounds?|cycles?|weeks?|months?|years?|yrs?|days?"
    r"|hours?|times|drugs?|of (?!4\b)\d|"
    r"of the|of my|surger\w+|reconstruction|tissue|expander|trial|chemo\w*|events?|friends?|people"
    r"|out of(?! (?:4|four)\b))"
)
NOT_AFTER_STAGE = (
    r"(?:cm|mm|mg|weeks?|months?|years?|yrs?|days?|hours?|times|drugs?|of (?!4\b)\d|of the|of my"
    r"|reconstruction|tissue|expander|trial)"
)
"""Where “stage” is said before the number, nodes or chemo may follow."""
ELSEWHERE = (
    r"(?:kidney|renal|ckd|copd|prostate|colon|bowel|colorectal|ovarian|cervical|pancrea\w+|melanoma|skin|"
    r"lymphoma|lung cancer|liver (?:disease|cancer|failure)|brain (?:cancer|tumou?r)|throat"
    r"|bladder|stomach|heart|hypertension|"
    r"pressure|bed ?sores?|lymph(?:o)?edema|sleep|labou?r|fibrosis|glaucoma|dementia)"
)
_SURE = r"(?:[0-4]|zero|two|three|four|ii|iii|iv)"
"""“i” and “one” are other words too."""
EITHER = re.compile(
    rf"^\W*(?:(?:its|it is|either|between|maybe|probably|a) )*(?P<number>{_SURE}|one) or (?:a |maybe )?"
    rf"(?P<other>{_SURE})(?![\w%+]|\.\d|\s?{NOT_AFTER_STAGE})"
)
RETOLD = re.compile(
    r"\b(?:said|says?|saying|thinks?|thought|reckons?|wrote|writes?|puts?|call(?:s|ed) it|told(?: me| us)?"
    r"|but|maybe|possibly|perhaps|could be|might be) (?:(?:its|it is|it was|a|only|just|more like"
    rf"|maybe|probably|about) ){{0,4}}(?P<number>{_SURE})(?P<letter>[abc])?(?: or (?:a )?(?P<other>{_SURE}))?"
    r"(?=\s*(?:$|[,.;!?\n]|(?:but|and|could|might|maybe|then)\b))"
)
"""Another voice, or second thoughts, after a stage or where one is asked for."""
