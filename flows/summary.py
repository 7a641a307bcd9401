"""The summary: reviewed snippets and questions, chosen by the answers as told. Nothing is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.model import Answer, SnippetId, StepId
from flows.values import Her2, Hormones, Ish, Stage

Answers = Mapping[StepId, Answer]

OPEN = "open"
QUESTIONS_SHOWN = 7

HER2_GROUP: Mapping[str, str] = {
    Her2.POSITIVE: "pos",
    Her2.LOW: "neg",
    Her2.ULTRALOW: "neg",
    Her2.ZERO: "neg",
    Her2.NEGATIVE: "neg",
}
# Table 1B of the fact base: 2+ is settled by the second test, and by nothing else.
ISH_GROUP: Mapping[str, str] = {Ish.POSITIVE: "pos", Ish.NEGATIVE: "neg"}
HORMONE_GROUP: Mapping[str, str] = {
    **dict.fromkeys(Hormones, "pos"),
    Hormones.NEGATIVE: "neg",
    Hormones.UNKNOWN: OPEN,
}
STAGE_GROUP: Mapping[str, str] = {
    Stage.ZERO: "0",
    Stage.ONE: "early",
    Stage.TWO: "early",
    Stage.THREE: "3",
    Stage.FOUR: "4",
    Stage.RECURRENCE_DISTANT: "4",
    Stage.RECURRENCE_LOCAL: "recurrence-local",
    Stage.NOT_TOLD: "unknown",
    Stage.UNKNOWN: "unknown",
}


def value(answers: Answers, step: str) -> str:
    answer = answers.get(StepId(step))
    return "" if answer is None else answer.value


def her2_group(answers: Answers) -> str:
    told = value(answers, "her2")
    if told == Her2.EQUIVOCAL:
        return ISH_GROUP.get(value(answers, "ish"), OPEN)
    return HER2_GROUP.get(told, OPEN)


def hormone_group(answers: Answers) -> str:
    return HORMONE_GROUP.get(value(answers, "hormones"), OPEN)


def stage_group(answers: Answers) -> str:
    return STAGE_GROUP.get(value(answers, "stage"), "unknown")


def subtype(answers: Answers) -> str:
    her2, hormones = her2_group(answers), hormone_group(answers)
    return OPEN if her2 == hormones == OPEN else f"hr-{hormones}-her2-{her2}"


def subtype_snippet(answers: Answers) -> SnippetId:
    return SnippetId(f"subtype/{subtype(answers)}")


def situation(answers: Answers) -> str:
    """Which row of the talk and assume tables: subtype and stage as told."""
    stage = stage_group(answers)
    if stage == "recurrence-local":
        return stage
    known = subtype(answers)
    return f"{OPEN if OPEN in known else known}-{stage}"


def talk_snippets(answers: Answers) -> tuple[SnippetId, ...]:
    came_back = value(answers, "stage") == Stage.RECURRENCE_DISTANT
    first = (SnippetId("talk/recurrence-distant"),) if came_back else ()
    return (*first, SnippetId(f"talk/{situation(answers)}"))


def assume_snippet(answers: Answers) -> SnippetId:
    return SnippetId(f"assume/{situation(answers)}")


def overlay_snippets(answers: Answers) -> tuple[SnippetId, ...]:
    """HER2-low, ultralow, equivocal, not settled; ER-low; PR only. Beside the subtype, never instead."""
    return tuple(SnippetId(f"overlay/{name}") for name in _overlays(answers))


def _overlays(answers: Answers) -> Iterator[str]:
    told, ish, stage = value(answers, "her2"), value(answers, "ish"), stage_group(answers)
    if told == Her2.LOW or (told == Her2.EQUIVOCAL and ish == Ish.NEGATIVE):
        yield f"her2-low-{_span(stage)}"
    elif told == Her2.ULTRALOW:
        yield f"her2-ultralow-{_span(stage)}{_ultralow_hormones(answers, stage)}"
    elif told == Her2.EQUIVOCAL and ish != Ish.POSITIVE:
        yield "her2-equivocal"
    elif her2_group(answers) == OPEN:
        yield "her2-not-settled"
    if value(answers, "hormones") == Hormones.ER_LOW:
        yield "er-low"
    if value(answers, "hormones") == Hormones.ER_NEG_PR_POS:
        yield "pr-only"


def _span(stage: str) -> str:
    return {"0": "0", "early": "early", "3": "early", "4": "4"}.get(stage, "unknown")


def _ultralow_hormones(answers: Answers, stage: str) -> str:
    if stage != "4":
        return ""
    return {"pos": "-hr-pos", "neg": "-hr-neg"}.get(hormone_group(answers), "-hr-open")


# --- questions, most telling first: (who it is for, the question) -----------------------------------------

_ANY = "any"
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
    """At most QUESTIONS_SHOWN, in the table's order."""
    here = marks(answers)
    fitting = (name for needs, name in _QUESTIONS if here.issuperset(needs.split()))
    return tuple(SnippetId(f"question/{name}") for name in dict.fromkeys(fitting))[:QUESTIONS_SHOWN]


def every_question() -> frozenset[SnippetId]:
    return frozenset(SnippetId(f"question/{name}") for _, name in _QUESTIONS)
