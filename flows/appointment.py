"""Questions to take to the appointment, chosen by the answers as told."""

from __future__ import annotations

from flows.model import SnippetId
from flows.summary import OPEN, Answers, her2_group, hormone_group, stage_group, value
from flows.values import Her2, Hormones, Ish, Stage

SHOWN, MORE_SHOWN = 7, 10

_ANY = "any"
# Most telling first: (who it is for, the question).
_QUESTIONS: tuple[tuple[str, str], ...] = (
    ("ish-open", "her2-second-test-due"),
    ("her2-open", "her2-how-to-find"),
    ("recurrence", "recurrence-compare"),
    ("recurrence", "recurrence-biopsy"),
    ("stage-unknown", "stage-awaited"),
    ("stage-0", "dcis-pure"),
    ("her2-pos invasive", "her2-order"),
    ("er-low", "er-low-benefit"),
    ("pr-only", "er-neg-pr-pos-recheck"),
    ("er-pos-pr-neg", "pr-negative-change"),
    ("stage-4 first", "mets-biopsied"),
    ("hr-pos her2-neg stage-4", "mutations-at-progression"),
    ("hr-neg her2-neg stage-4", "pdl1"),
    ("low stage-4", "her2-low-recorded"),
    ("ultralow stage-4 hr-pos", "her2-ultralow-staining"),
    ("hr-neg her2-neg early", "immunotherapy"),
    ("hr-neg her2-neg stage-3", "immunotherapy"),
    ("hr-open", "er-percent"),
    ("hr-vague", "er-percent"),
    ("her2-vague", "her2-exact-score"),
    ("low curative", "her2-exact-score"),
    ("hr-pos her2-neg early", "gene-test-tumour"),
    ("stage-0", "dcis-margins"),
    ("her2-pos stage-0", "her2-dcis"),
    ("stage-3", "before-or-after-surgery"),
    ("her2-pos early", "before-or-after-surgery"),
    ("hr-neg her2-neg early", "before-or-after-surgery"),
    ("her2-pos curative", "what-if-left"),
    ("hr-neg her2-neg curative", "what-if-left"),
    ("her2-pos invasive", "her2-drugs-checks"),
    ("hr-pos invasive", "menopause-status"),
    ("hr-pos curative", "hormone-drug-how-long"),
    ("hr-pos her2-neg stage-3", "cdk46-why"),
    ("hr-pos her2-neg stage-4", "cdk46-why"),
    ("er-low", "er-low-repeat"),
    ("staged curative", "nodes-how-many"),
    ("staged curative", "stage-which-system"),
    ("stage-unknown", "stage-could-change"),
    ("stage-unknown", "scans-needed"),
    ("stage-4", "aim"),
    (_ANY, "grade"),
    ("invasive", "brca-test"),
    ("stage-0", "options"),
    (_ANY, "fertility"),
    ("stage-4", "trial"),
    ("invasive", "treatment-order"),
    ("stage-4", "options"),
    ("her2-known", "her2-which-sample"),
    (_ANY, "who-to-call"),
    (_ANY, "copy-of-report"),
    (_ANY, "second-opinion"),
    (_ANY, "support"),
    ("staged", "stage-tnm"),
    ("her2-known", "her2-which-test"),
    ("her2-known", "her2-final"),
    ("curative", "trial"),
    ("curative", "options"),
    ("stage-unknown", "aim"),
    ("curative", "aim"),
)


def marks(answers: Answers) -> frozenset[str]:
    """Short words for this situation, as the question table uses them."""
    her2, hormones, stage = value(answers, "her2"), value(answers, "hormones"), value(answers, "stage")
    group = stage_group(answers)
    ish_open = her2 == Her2.EQUIVOCAL and her2_group(answers) == OPEN
    told = {
        _ANY: True,
        f"her2-{her2_group(answers)}": not ish_open,
        f"hr-{hormone_group(answers)}": True,
        f"stage-{group}": True,
        "early": group == "early",
        "ish-open": ish_open,
        "her2-known": her2_group(answers) != OPEN,
        "her2-vague": her2 == Her2.NEGATIVE,
        "hr-vague": hormones == Hormones.POSITIVE,
        "low": her2 == Her2.LOW or value(answers, "ish") == Ish.NEGATIVE,
        "ultralow": her2 == Her2.ULTRALOW,
        "er-low": hormones == Hormones.ER_LOW,
        "pr-only": hormones == Hormones.ER_NEG_PR_POS,
        "er-pos-pr-neg": hormones == Hormones.ER_POS_PR_NEG,
        "recurrence": stage in {Stage.RECURRENCE_LOCAL, Stage.RECURRENCE_DISTANT},
        "first": stage == Stage.FOUR,
        "staged": stage in {Stage.ONE, Stage.TWO, Stage.THREE},
        "curative": group in {"early", "3"},
        "invasive": group != "0",
    }
    return frozenset(mark for mark, holds in told.items() if holds)


def questions(answers: Answers) -> tuple[SnippetId, ...]:
    """The most telling ones for this situation."""
    return _fitting(answers)[:SHOWN]


def more_questions(answers: Answers) -> tuple[SnippetId, ...]:
    """The next ones, for whoever asks for more."""
    return _fitting(answers)[SHOWN : SHOWN + MORE_SHOWN]


def _fitting(answers: Answers) -> tuple[SnippetId, ...]:
    here = marks(answers)
    fitting = (name for needs, name in _QUESTIONS if here.issuperset(needs.split()))
    return tuple(SnippetId(f"question/{name}") for name in dict.fromkeys(fitting))
