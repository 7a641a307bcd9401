"""All that one message says, in the words of `lantern understand`."""

from __future__ import annotations

from typing import TypedDict

from flows.readers.her2 import read_her2
from flows.readers.hormones import read_hormones
from flows.readers.ish import read_ish
from flows.readers.stage import read_stage, staged_claim, stages
from flows.values import Her2, Ish, Stage

_SETTLED = {Ish.POSITIVE: Her2.POSITIVE, Ish.NEGATIVE: Her2.LOW}
"""What a second test makes of a 2+."""


class Reported(TypedDict):
    her2: list[str]
    hormones: list[str]
    stage: list[str]
    substage: str | None


def reported(text: str, step: str | None) -> Reported:
    return {
        "her2": _her2(text, asked=step == "her2"),
        "hormones": [str(value) for value in read_hormones(text, step == "hormones")],
        "stage": _stage(text, asked=step == "stage"),
        "substage": _substage(text, asked=step == "stage"),
    }


def _her2(text: str, *, asked: bool) -> list[str]:
    values = list(read_her2(text, asked))
    settled = [_SETTLED[ish] for ish in read_ish(text, asked=False) if ish in _SETTLED]
    if Her2.EQUIVOCAL in values and settled:
        values = [value for value in values if value != Her2.EQUIVOCAL] + settled
    return [str(value) for value in dict.fromkeys(values)]


def _stage(text: str, *, asked: bool) -> list[str]:
    told = (Stage.UNKNOWN if value == Stage.NOT_TOLD else value for value in read_stage(text, asked))
    return [str(value) for value in dict.fromkeys(told)]


def _substage(text: str, *, asked: bool) -> str | None:
    values = read_stage(text, asked)
    found = {(s.number, s.letter) for s in stages(staged_claim(text, asked=asked).text, asked=asked)}
    lone = found.pop() if len(found) == 1 else ("", "")
    return f"{lone[0]}{lone[1].upper()}" if lone[1] and lone[0] in values else None
