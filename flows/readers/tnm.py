"""T, N and M as written: “pT1c pN1mi(sn) Mx”. Scans, bones, blood tests and visas have such letters too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from flows.declare import Span
from flows.readers import tnm_words
from flows.readers.claim import claim_of
from flows.readers.fillers import FILLERS
from flows.readers.stands import before, denied, settled, theirs


class Letter(StrEnum):
    T = "T"
    N = "N"
    M = "M"


@dataclass(frozen=True, slots=True)
class Code:
    """`text` is as written, in the usual small and capital letters: “pT1c”, “ypN1mi(sn)”, “MX”."""

    letter: Letter
    text: str


class _Found(NamedTuple):
    letter: Letter
    prefix: str
    category: str
    marks: str
    start: int
    end: int

    @property
    def code(self) -> Code:
        category = self.category.upper() if self.category == "x" else self.category
        return Code(self.letter, f"{self.prefix}{self.letter}{category}{self.marks}")


_BESIDE = 60
_ENDLESS = 200
_LONG = 400
"""A text that counts pieces of tissue, too: “T3: the smallest nodule”."""
_ZERO = {"o": "0", "l": "1", "i": "1"}
_CODED = re.compile(
    r"(?<![a-z0-9])[a-z]{0,3}[tnm] ?(?:is|[0-4oxl])|[tnm][ -]?(?:stage|category|classif)|cal [tnm][.:]"
)
_WORD = re.compile(r"[a-z]+")


Raw = Callable[[int, int], str]
"""The patient's own words between two places of the claim, capitals and all."""


def read_tnm(text: str, asked: bool) -> Mapping[Code, Span]:  # noqa: FBT001
    """Every T, N and M that is told; one written with its prefix says more than the same without."""
    words, claim, _ = claim_of(text, asked=asked)
    if _CODED.search(claim) is None:
        return MappingProxyType({})
    everything = _found(claim, lambda start, end: text[slice(*words.span(start, end))])
    kept = [one for letter in Letter for one in settled(claim, [f for f in everything if f.letter == letter])]
    return MappingProxyType({one.code: words.span(one.start, one.end) for one in _most_said(kept)})


def _found(claim: str, raw: Raw) -> Sequence[_Found]:
    in_runs: list[_Found] = []
    read: set[int] = set()
    for found in islice(tnm_words.RUN.finditer(claim), _ENDLESS):
        scored = _scored(claim, found)
        if not scored and not _is_nobodys(claim, found.start()) and _is_tumours(claim, found, raw):
            in_runs += _of_run(claim, found)
        if scored or found["n"]:
            read.update(range(found.start(), found.end() + len(" (m3)") * scored))
    alone = [
        one
        for found in islice(tnm_words.ALONE.finditer(claim), _ENDLESS)
        if found.start() not in read
        if not found["gap"] or re.match(r"y?[cp]N", raw(*found.span()))
        for one in _of_alone(claim, found, in_runs)
    ]
    return [*in_runs, *alone, *_labelled(claim)]


def _is_nobodys(claim: str, at: int) -> bool:
    return denied(claim, at) or theirs(claim, at)


def _is_tumours(claim: str, run: re.Match[str], raw: Raw) -> bool:
    """A T with its N or its prefix is one; alone, it needs words beside it, or none."""
    if run["t"].startswith("l") and not run["tp"]:
        return False
    if tnm_words.OTHER_CANCER.search(before(claim, run.start()) + claim[run.end() : run.end() + _BESIDE]):
        return False
    if run["n"] and (run["gap"] or not run["t"].startswith("x")) and not _is_no(claim, run):
        return True
    written = raw(*run.span())
    if run["gap"] and not re.match(r"y?[cp]T", written):
        return False
    if run["tp"]:
        return True
    if run["t"].startswith(("is", "x")) and not written.startswith("T"):
        return False
    beside = claim[max(0, run.start() - _BESIDE) : run.end() + _BESIDE]
    if tnm_words.NOT_A_TUMOUR.search(beside):
        return False
    if run["t"].startswith("is"):
        return tnm_words.OF_A_TUMOUR.search(beside) is not None
    if len(claim) > _LONG:
        return tnm_words.STAGED.search(claim[max(0, run.start() - _BESIDE) : run.start()]) is not None
    return bool(tnm_words.OF_A_TUMOUR.search(beside)) or all(w in FILLERS for w in _other_words(claim, run))


def _scored(claim: str, run: re.Match[str]) -> bool:
    """“Grade 2 (T3, N2, M1)”: tubules, nuclei and mitoses."""
    said = claim[max(0, run.start() - _BESIDE) : run.start()]
    return bool(tnm_words.GRADE_OPENS.search(said) or tnm_words.MITOSES.match(claim, run.end()))


def _other_words(claim: str, run: re.Match[str]) -> list[str]:
    return _WORD.findall(f"{claim[: run.start()]} {claim[run.end() :]}"[:_BESIDE])


def _is_no(claim: str, run: re.Match[str]) -> bool:
    """“T2 no mets” holds a “no”, “T2 NO M0” a nought."""
    if run["np"] or run["n"] not in {"o", "i"} or run["m"]:
        return False
    return run["n"] == "i" or tnm_words.GOES_ON.match(claim, run.end("nn")) is not None


def _of_run(claim: str, run: re.Match[str]) -> Iterator[_Found]:
    many = "(m)" if run["tm"] else ""
    yield _Found(Letter.T, run["tp"], _category(run["t"]), many, run.start(), run.end("tm"))
    if run["n"] and not _is_no(claim, run):
        yield _node(run)
    if run["m"] and (run["n"] or run["mp"] or run["m"].isdigit()):
        yield _spread(run)


def _of_alone(claim: str, found: re.Match[str], in_runs: Sequence[_Found]) -> Iterator[_Found]:
    if _is_nobodys(claim, found.start()):
        return
    near = any(abs(one.start - found.start()) < _BESIDE for one in in_runs)
    beside = claim[max(0, found.start() - _BESIDE) : found.end() + _BESIDE]
    if found["n"]:
        mistaken = found["n"][0] in "oi" and not found["np"].endswith("p")
        if not mistaken and (found["np"] or near or _is_mated(claim, found, beside)):
            yield _node(found)
    elif found["mp"] or found["m"] != "o":
        coded = near or (found["mp"] and tnm_words.OF_A_TUMOUR.search(beside))
        if coded or tnm_words.ALONE_N.search(beside):
            yield _spread(found)


def _is_mated(claim: str, found: re.Match[str], beside: str) -> bool:
    return bool(tnm_words.NODES.search(beside) or tnm_words.MATED.match(claim, found.end()))


def _labelled(claim: str) -> Iterator[_Found]:
    for found in tnm_words.LABELLED.finditer(claim):
        if not _is_nobodys(claim, found.start()):
            letter = Letter((found["letter"] or found["told"]).upper())
            yield _Found(letter, "", _category(found["category"]), "", *found.span())


def _node(found: re.Match[str]) -> _Found:
    marks = re.sub(r"[\s()]", "", found["nm"].replace(")", ",")).strip(",")
    told = "".join(f"({mark})" for mark in marks.split(",") if mark)
    return _Found(Letter.N, found["np"], _category(found["n"]), told, *found.span("nn"))


def _spread(found: re.Match[str]) -> _Found:
    return _Found(Letter.M, found["mp"], _category(found["m"]), "", *found.span("mm"))


def _category(written: str) -> str:
    """Without blanks, and with figures for letters that only look like them."""
    tidy = re.sub(r"[\s()]", "", written)
    return tidy if tidy.startswith("is") else _ZERO.get(tidy[0], tidy[0]) + tidy[1:]


def _most_said(found: Sequence[_Found]) -> list[_Found]:
    """“T2” gives way to “pT2”, “pN0” to “pN0(sn)”."""

    def says_less(one: _Found) -> bool:
        same = [f for f in found if (f.letter, f.category) == (one.letter, one.category) and f != one]
        return any(
            (f.prefix and not one.prefix) or (f.prefix == one.prefix and len(f.marks) > len(one.marks))
            for f in same
        )

    return sorted((one for one in found if not says_less(one)), key=lambda one: one.start)
