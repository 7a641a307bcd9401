"""Which of several statements holds: a result over “pending”, a correction over what it corrects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.readers.report.model import OPEN, Claim, Doubt, Field, Standing, Why


@dataclass(frozen=True, slots=True)
class Held:
    """The claim that holds, and those of the same weight that say something else."""

    claim: Claim
    against: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()


_UNKNOWN_AS = {"x": "X"}


def hold(claims: Iterable[Claim]) -> Mapping[Field, Held]:
    by_field: dict[Field, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    return {field: held for field, found in by_field.items() if (held := _held(field, found))}


def _held(field: Field, found: Sequence[Claim]) -> Held | None:
    known = [claim for claim in found if not _says_less(claim)]
    here = [claim for claim in known if claim.standing is not Standing.HISTORY]
    asked = [claim for claim in found if claim.standing is not Standing.HISTORY and claim.value in OPEN]
    if not here and asked:
        return Held(asked[-1])
    if not here:
        return _of_history(field, known or list(found))
    corrected = [claim for claim in here if claim.standing is Standing.CORRECTED]
    later = [claim for claim in here if claim.standing is Standing.ADDENDUM]
    counted = _strongest(field, corrected or later or here)
    counting = set(counted)
    earlier = [claim for claim in here if claim not in counting]
    chosen = counted[0]
    changed = {
        claim.value for claim in earlier if claim.stated and not _same(field, claim.value, chosen.value)
    }
    doubts: list[Doubt] = []
    if (corrected or later) and changed and field not in _PERSIST:
        doubts.append(Doubt(Why.CHANGED, field, (chosen.value, *sorted(changed))))
    against = _differing(field, chosen, counted)
    if against:
        doubts.append(
            Doubt(Why.CONFLICT, field, (chosen.value, *dict.fromkeys(one.value for one in against)))
        )
    return Held(chosen, tuple(against), tuple(doubts))


_MANY = frozenset(
    {Field.NODES, Field.MARGINS, Field.TYPE, Field.SIDE, Field.KI67, Field.HER2_RATIO, Field.HER2_COPIES}
)
"""Told several times of several specimens: no conflict."""
_PERSIST = _MANY | {Field.GRADE}


def _of_history(field: Field, found: Sequence[Claim]) -> Held | None:
    if not found:
        return None
    chosen = _strongest(field, found)[0]
    against = _differing(field, chosen, found)
    is_told = chosen.standing is Standing.HISTORY and field not in _MANY
    doubts = (Doubt(Why.HISTORY, field),) if is_told else ()
    return Held(chosen, tuple(against), doubts)


def _strongest(field: Field, found: Sequence[Claim]) -> list[Claim]:
    """Figures before words, a pathological T before a clinical one, a known one before X."""
    stated = [claim for claim in found if claim.stated] or list(found)
    if field is Field.HER2_STATUS:
        return [claim for claim in stated if claim.value != "equivocal"] or stated
    if field not in {Field.T, Field.N, Field.M}:
        return stated
    for better in (_is_pathological, _is_not_clinical, _is_known):
        stated = [claim for claim in stated if better(claim)] or stated
    return _most_said(stated)


def _is_pathological(claim: Claim) -> bool:
    return "p" in claim.value[:3] and not (claim.field is not Field.M and claim.value.endswith("X"))


def _is_not_clinical(claim: Claim) -> bool:
    return not claim.value.startswith(("c", "yc"))


def _is_known(claim: Claim) -> bool:
    return not claim.value.endswith("X")


def _most_said(found: Sequence[Claim]) -> list[Claim]:
    """“pN0(sn)” before “pN0”, in the place of the first."""
    first = found[0]
    fuller = [
        claim
        for claim in found
        if claim.value.startswith(first.value) and len(claim.value) > len(first.value)
    ]
    alike = [claim for claim in fuller if claim.value[len(first.value)] == "("]
    return [*alike[:1], *found]


def _says_less(claim: Claim) -> bool:
    return claim.value in OPEN


def _differing(field: Field, chosen: Claim, found: Sequence[Claim]) -> list[Claim]:
    others: dict[str, Claim] = {}
    for claim in found:
        if claim.value not in OPEN and not _same(field, claim.value, chosen.value):
            others.setdefault(claim.value, claim)
    return list(others.values())


_ALIKE = {"low": "positive"}


def _same(field: Field, one: str, other: str) -> bool:
    if field in {Field.ER, Field.PR}:
        return _ALIKE.get(one, one) == _ALIKE.get(other, other)
    if field in {Field.T, Field.N, Field.M}:
        return _core(one) == _core(other)
    return one == other


def _core(category: str) -> str:
    return category.lstrip("ypcmra").partition("(")[0]
