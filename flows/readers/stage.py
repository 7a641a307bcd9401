"""The stage as the letter says it. Grades, T and N codes, nodes and sizes never make one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from flows.declare import Reading, Span
from flows.readers.claim import KEPT, Claim, claim_of
from flows.readers.fillers import FILLERS
from flows.readers.fixes import FIX, NOW, WAS
from flows.readers.open_words import UNDONE, UNKNOWN, UNTOLD, WAITING
from flows.readers.reading import merged, reading, without
from flows.readers.spread import came_back, dcis, far, metastatic, near
from flows.readers.staging import Numbered, numbered
from flows.readers.traps import CODES
from flows.values import Stage

_OPEN: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        Stage.NOT_TOLD,
        re.compile(
            rf"(?<!\w)(?:{UNTOLD}|{WAITING}|{UNDONE}"
            r"|depends (?:on|what)(?!\w)"
            r"|(?:havent|hasnt|didnt) (?:\w+ ){0,2}staged?(?!\w)"
            r"|(?:not|never|isnt|arent|wasnt|un)[ -]?(?:\w+ )?staged|no stag\w+)"
        ),
    ),
    (Stage.UNKNOWN, re.compile(rf"(?<!\w)(?:{UNKNOWN})")),
)
_OTHER_TEST = re.compile(
    r"\b(?:her-? ?2|er|pr|pgr|hr|hormones?|estrogen|progesterone|fish|ish|receptors?|brca\w*"
    r"|ki-?67|oncotype)\b"
)
_STAGE_WORD = re.compile(r"\bstag(?:e|es|ed|ing)\b(?! (?:fright|manager))")
_INFLAMMATORY = re.compile(
    r"(?<!anti-)(?<!anti )\binflammatory\b(?! (?:drug|pill|response|marker|tablet)\w*)|\bibc\b"
)
_ADVANCED = re.compile(
    r"\bloc(?:o[ -]?region)?ally[ -]adv(?:anced)?\b|\blabc\b|\b(?:loco[ -]?)?regional(?:ly)?[ -]advanced\b"
)
_EARLY = re.compile(r"\bearly[ -]stage\b|\bearly breast cancer\b")
_EARLY_ASKED = re.compile(
    r"^\W*(?:its |it is |it was |they said |quite |very |still |an |just )*early(?: (?:one|on|days"
    r"|i think))?\W*$"
)
_ASKED = (
    (("early",), _EARLY_ASKED, (Stage.ONE, Stage.TWO)),
    (
        ("everywhere", "all over"),
        re.compile(r"^\W*(?:its |it is |it has |has |gone )*(?:everywhere|all over)\W*$"),
        (Stage.FOUR,),
    ),
    (("secondary",), re.compile(r"^\W*(?:its |it is |i have )?secondary\W*$"), (Stage.FOUR,)),
)
"""Words that tell a stage only where it is asked for."""
_TESTS = """
scan scans petscan ct mri pet bone ultrasound surgery operation op nodes node lymph full results staging
appointment find know see hear learn tell next consultation mdt biopsies tomorrow monday tuesday
wednesday thursday friday week weeks month sure hospital clinic oncology
"""
_LAST = re.compile(r"\b(?:last|final|end|terminal)[ -]stage\b(?! (?:of|in|at|with))")
_STAGING_TESTS = frozenset(_TESTS.split())
_NOT_A_STAGE = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(f'(?:{code})' for code in CODES)})")
_CODE_WORDS = frozenset(("grade", "gr", "g", "t", "tis", "pt", "ptis", "ctis", "n", "nx", "pn", "pnx", "cnx"))
"""The codes that need no figure."""
_DENIED = re.compile(r"\b(?:not|no|isnt)\s+(?:\w+\s+)?$")
_TURNS = re.compile(rf"(?<![a-z])(?:(?P<fix>{FIX})|{NOW})")
_NEAR = 40
_ONCE = re.compile(r"\b(?:was|were|originally|initially|started)(?: (?:at|as|out|a))*\s+$")
"""Before a stage that is no more, where another is told of now."""
_SINCE = re.compile(r"\b(?:now|after|then|upstaged|upgraded|turned)\b")
_THEN = re.compile(
    r"\s*(?:before|prior to|pre|ahead of|at first|originally|initially|on the (?:biopsy"
    r"|scans?|mri)|at biopsy|clinically)\b"
)
"""After a stage that another has taken the place of."""
_WAS = re.compile(rf"(?<![a-z])(?:{WAS})")
_OR = re.compile(r"\s*,?\s*or\s+(?:(?:maybe|possibly|even|already|its|a|stage)\s+)*")
_BOTH_BACK = (Stage.RECURRENCE_LOCAL, Stage.RECURRENCE_DISTANT)
_WHOLE_DISEASE = frozenset({Stage.FOUR, *_BOTH_BACK})


def read_stage(text: str, asked: bool) -> Reading[Stage]:  # noqa: FBT001
    claim = staged_claim(text, asked=asked)
    found = {value: claim.words.span(*span) for value, span in _values(claim.text, asked=asked).items()}
    return reading(found)


def staged_claim(text: str, *, asked: bool) -> Claim:
    """With grades and codes blanked out."""
    return _staged(claim_of(text, asked=asked))


@lru_cache(maxsize=KEPT)
def _staged(claim: Claim) -> Claim:
    if not _counts(claim) and claim.said.isdisjoint(_CODE_WORDS):
        return claim
    return claim._replace(text=_NOT_A_STAGE.sub(lambda m: " " * len(m[0]), claim.text))


def _counts(claim: Claim) -> bool:
    return any(map(str.isdigit, claim.said))


@lru_cache(maxsize=KEPT)
def stages(claim: str, *, asked: bool) -> tuple[Numbered, ...]:
    """The numbered stages that stand, after what was put right."""
    kept = tuple(sorted(numbered(claim, asked=asked), key=lambda stage: stage.start))
    if not kept:
        return ()
    if _SINCE.search(claim):
        kept = (
            tuple(
                stage for stage in kept if not _ONCE.search(claim[max(0, stage.start - _NEAR) : stage.start])
            )
            or kept
        )
    kept = tuple(stage for stage in kept if not _THEN.match(claim, stage.end)) or kept
    last = max((stage.start for stage in kept), default=0)
    turn = max((turn for turn in _turns(claim) if turn <= last), default=0)
    return tuple(stage for stage in kept if stage.start >= turn)


def _turns(claim: str) -> Iterator[int]:
    before = _WAS.search(claim)
    for found in _TURNS.finditer(claim):
        if found["fix"] or (before and before.start() < found.start()):
            yield found.start()


@lru_cache(maxsize=KEPT)
def _values(claim: str, *, asked: bool) -> dict[Stage, Span]:
    back = next(came_back(claim, asked=asked), None)
    spread = next(metastatic(claim), None)
    if back:
        return dict.fromkeys(_where(claim, spread), back)
    numbers = merged((Stage(s.number), Span(s.start, s.end)) for s in stages(claim, asked=asked))
    if spread:
        others = numbers if _or_joins(claim, spread, numbers) else {}
        return {**others, Stage.FOUR: numbers.get(Stage.FOUR, spread)}
    if numbers and (in_ducts := next(dcis(claim), None)) and _or_joins(claim, in_ducts, numbers):
        return {Stage.ZERO: in_ducts, **numbers}
    return numbers or _in_words(claim, asked=asked) or _open(claim, asked=asked)


def _or_joins(claim: str, words: Span, numbers: dict[Stage, Span]) -> bool:
    """“stage 3 or metastatic” leaves both open."""
    ordered = (sorted((words, span), key=lambda one: one.start) for span in numbers.values())
    return any(_OR.fullmatch(claim, one.end, two.start) for one, two in ordered)


def _where(claim: str, spread: Span | None) -> tuple[Stage, ...]:
    if spread or far(claim) or re.search(r"\bstage (?:4|iv|four)\b", claim):
        return (Stage.RECURRENCE_DISTANT,)
    return (Stage.RECURRENCE_LOCAL,) if near(claim) else _BOTH_BACK


def _in_words(claim: str, *, asked: bool) -> dict[Stage, Span]:
    if in_ducts := next(dcis(claim), None):
        return {Stage.ZERO: in_ducts}
    table = (
        (("inflammatory", "ibc"), _INFLAMMATORY, (Stage.THREE, Stage.FOUR)),
        (("adv", "labc"), _ADVANCED, (Stage.THREE,)),
        (("early",), _EARLY, (Stage.ONE, Stage.TWO)),
        (("stage",), _LAST, (Stage.FOUR,)),
        *(_ASKED if asked else ()),
    )
    for needles, pattern, values in table:
        if (
            any(needle in claim for needle in needles)
            and (found := pattern.search(claim))
            and not _DENIED.search(claim[: found.start()])
        ):
            return dict.fromkeys(values, Span(*found.span()))
    return {}


def _is_about_this(after: str) -> bool:
    """“I don't know what to eat” says nothing about a stage."""
    said = re.findall(r"[a-z]+", re.split(r"[,;.\n]|\b(?:but|and|then)\b", after)[0])
    return all(word in FILLERS or word in _STAGING_TESTS for word in said)


def _open(claim: str, *, asked: bool) -> dict[Stage, Span]:
    """Not known, where the stage is asked for or named; not told yet says more than not known."""
    named = _STAGE_WORD.search(claim) is not None
    if not named and (not asked or _OTHER_TEST.search(claim)):
        return {}
    found = {
        value: Span(*m.span())
        for value, pattern in _OPEN
        if (m := pattern.search(claim)) and (named or _is_about_this(claim[m.end() :]))
    }
    return without(found, Stage.UNKNOWN) if Stage.NOT_TOLD in found else found
