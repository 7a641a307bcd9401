"""The guide: who is asking, HER2, hormone receptors, stage. Read this first."""

from types import MappingProxyType

from flows.declare import END, Flow, Step
from flows.model import SnippetId, StepId
from flows.readers.her2 import read_her2
from flows.readers.hormones import read_hormones
from flows.readers.ish import read_ish
from flows.readers.letter import read_letter
from flows.readers.stage import read_stage
from flows.readers.who import read_who
from flows.values import Her2, Hormones, Ish, Letter, Stage, Who

NOTED = SnippetId("letter/noted")

WHO = Step(
    id=StepId("who"),
    values=Who,
    read=read_who,
    rows=((Who.SELF,), (Who.CARER,)),
    then=StepId("her2"),
    skip=Who.SELF,
    explains=MappingProxyType({Who.SELF: None, Who.CARER: None}),
    on_report=False,
)

HER2 = Step(
    id=StepId("her2"),
    values=Her2,
    read=read_her2,
    rows=(
        (Her2.POSITIVE, Her2.EQUIVOCAL),
        (Her2.LOW, Her2.ZERO),
        (Her2.ULTRALOW, Her2.NOT_TESTED),
        (Her2.NEGATIVE,),
        (Her2.UNKNOWN,),
    ),
    then=StepId("hormones"),
    unless=MappingProxyType({Her2.EQUIVOCAL: StepId("ish")}),
    skip=Her2.UNKNOWN,
    pictured=True,
)

ISH = Step(
    id=StepId("ish"),
    values=Ish,
    read=read_ish,
    rows=((Ish.POSITIVE,), (Ish.NEGATIVE,), (Ish.WAITING, Ish.NOT_DONE), (Ish.UNKNOWN,)),
    then=StepId("hormones"),
    skip=Ish.UNKNOWN,
    pictured=True,
)

HORMONES = Step(
    id=StepId("hormones"),
    values=Hormones,
    read=read_hormones,
    rows=(
        (Hormones.ER_POS_PR_POS,),
        (Hormones.ER_POS_PR_NEG,),
        (Hormones.ER_NEG_PR_POS,),
        (Hormones.ER_LOW,),
        (Hormones.POSITIVE,),
        (Hormones.NEGATIVE, Hormones.UNKNOWN),
    ),
    then=StepId("stage"),
    skip=Hormones.UNKNOWN,
    pictured=True,
)

STAGE = Step(
    id=StepId("stage"),
    values=Stage,
    read=read_stage,
    rows=(
        (Stage.ZERO, Stage.ONE),
        (Stage.TWO, Stage.THREE),
        (Stage.FOUR,),
        (Stage.RECURRENCE_LOCAL,),
        (Stage.RECURRENCE_DISTANT,),
        (Stage.NOT_TOLD, Stage.UNKNOWN),
    ),
    then=END,
    unless=MappingProxyType(dict.fromkeys((Stage.ONE, Stage.TWO, Stage.THREE), StepId("letter"))),
    skip=Stage.UNKNOWN,
    pictured=True,
)

LETTER = Step(
    id=StepId("letter"),
    values=Letter,
    read=read_letter,
    rows=((Letter.A, Letter.B, Letter.C), (Letter.NONE,)),
    then=END,
    skip=Letter.NONE,
    offered=(
        StepId("stage"),
        MappingProxyType(
            {
                "1": frozenset({Letter.A, Letter.B, Letter.NONE}),
                "2": frozenset({Letter.A, Letter.B, Letter.NONE}),
                "3": frozenset(Letter),
            }
        ),
    ),
    explains=MappingProxyType({Letter.A: NOTED, Letter.B: NOTED, Letter.C: NOTED}),
)

GUIDE = Flow((WHO, HER2, ISH, HORMONES, STAGE, LETTER))
