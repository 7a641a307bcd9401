"""The letter of a stage."""

from __future__ import annotations

import pytest

from flows.readers.letter import read_letter
from flows.readers.reported import reported


@pytest.mark.parametrize(
    ("words", "asked", "values"),
    [
        ("stage 2b", False, "b"),
        ("Stage IIIC", False, "c"),
        ("stage IIA, grade 2", False, "a"),
        ("T2a, grade 2b", False, ""),
        ("b", False, ""),
        ("a bit tired", False, ""),
        ("b", True, "b"),
        ("B.", True, "b"),
        ("A", True, "a"),
        ("its a b", True, "b"),
        ("letter c", True, "c"),
        ("3c", True, "c"),
        ("a or b", True, "a b"),
        ("a bit of tea would be nice", True, ""),
        ("no letter", True, "none"),
        ("No letter, or not sure", True, "none"),
        ("just stage 2", True, "none"),
        ("it doesn't say", True, "none"),
        ("idk", True, "none"),
        ("what does the letter mean?", True, ""),
    ],
)
def test_letter_is_read_from_the_stage_or_as_a_bare_answer(words: str, asked: bool, values: str) -> None:  # noqa: FBT001
    assert set(read_letter(words, asked)) == set(values.split())


@pytest.mark.parametrize(
    ("words", "substage"),
    [("stage 2b", "2B"), ("IIIA I think", "3A"), ("stage 2", None), ("2a or 2b", None), ("pT2b", None)],
)
def test_substage_is_reported_only_when_there_is_one(words: str, substage: str | None) -> None:
    assert reported(words, "stage")["substage"] == substage
