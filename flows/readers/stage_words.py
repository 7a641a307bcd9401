"""What follows a number that is no stage of this cancer."""

from __future__ import annotations

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
