"""The summary: reviewed snippets and questions, chosen by the answers as told. Nothing is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.model import Answer, SnippetId, StepId
from flows.values import Her2, Hormones, Ish, Stage

Answers = Mapping[StepId, Answer]

OPEN = "open"

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
