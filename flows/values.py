"""The closed lists of answers. `lantern understand` and the content files use the same words."""

from enum import StrEnum


class Who(StrEnum):
    SELF = "self"
    CARER = "carer"


class Her2(StrEnum):
    POSITIVE = "positive"
    EQUIVOCAL = "equivocal"
    LOW = "low"
    ULTRALOW = "ultralow"
    ZERO = "zero"
    NEGATIVE = "negative"
    NOT_TESTED = "not_tested"
    UNKNOWN = "unknown"


class Ish(StrEnum):
    """The second HER2 test, asked after 2+ only."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    WAITING = "waiting"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"


class Hormones(StrEnum):
    ER_POS_PR_POS = "er_pos_pr_pos"
    ER_POS_PR_NEG = "er_pos_pr_neg"
    ER_NEG_PR_POS = "er_neg_pr_pos"
    ER_LOW = "er_low"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """As the letter says it; never worked out."""

    ZERO = "0"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    RECURRENCE_LOCAL = "recurrence_local"
    RECURRENCE_DISTANT = "recurrence_distant"
    NOT_TOLD = "not_told"
    UNKNOWN = "unknown"


class Letter(StrEnum):
    """The letter after the number of a stage, such as the B of IIB."""

    A = "a"
    B = "b"
    C = "c"
    NONE = "none"


class Detail(StrEnum):
    """What a report tells besides the answers of the guide. The snippet `detail/<value>` names it."""

    GRADE = "grade"
    ER_PERCENT = "er-percent"
    PR_PERCENT = "pr-percent"
    KI67_PERCENT = "ki67-percent"
    ER_ALLRED = "er-allred"
    PR_ALLRED = "pr-allred"
    ER_H_SCORE = "er-h-score"
    PR_H_SCORE = "pr-h-score"
    T = "t"
    N = "n"
    M = "m"
