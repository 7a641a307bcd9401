"""Somebody else's cancer of long ago is nobody's answer; a person who is cared for now is the patient."""

from __future__ import annotations

import pytest

from flows.readers.reported import reported

OTHERS = (
    "my sister had her2 positive in 2009",
    "our nan was er positive and died of it",
    "my aunt had stage 4 years ago",
    "my mum passed away, she was triple negative",
    "my friend had it in 2018, her2 3+ like everyone",
)
PATIENTS = {
    "my mum was diagnosed in March, her2 positive": {"her2": ["positive"]},
    "my sister is er positive": {"hormones": ["positive"]},
    "my sister had er positive cancer 10 years ago and im triple negative": {
        "her2": ["negative"],
        "hormones": ["negative"],
    },
    "my mum died of her2 positive cancer, my own her2 is negative": {"her2": ["negative"]},
    "my friend is a nurse, she says i am stage 2": {"stage": ["2"]},
    "her2 3+, diagnosed 2 years ago": {"her2": ["positive"]},
}
FIELDS = ("her2", "hormones", "stage")


@pytest.mark.parametrize("words", OTHERS)
@pytest.mark.parametrize("step", [*FIELDS, None])
def test_results_of_others_long_ago_are_no_answers(words: str, step: str | None) -> None:
    read = reported(words, step)
    assert [read["her2"], read["hormones"], read["stage"]] == [[], [], []]


@pytest.mark.parametrize("words", PATIENTS)
def test_results_of_the_patient_are_read_beside_others(words: str) -> None:
    read = reported(words, None)
    found = {"her2": read["her2"], "hormones": read["hormones"], "stage": read["stage"]}
    assert {field: values for field, values in found.items() if values} == PATIENTS[words]
