"""Words that leave two values open are never forced to one."""

from __future__ import annotations

import pytest

from flows.readers.reported import reported

OPEN = (
    ("her2", "one lab says her2 low the other says negative", {"low", "negative"}),
    ("her2", "nurse said her2 negative, oncologist said low", {"low", "negative"}),
    ("her2", "her2 low i think or maybe just negative", {"low", "negative"}),
    ("her2", "one or two plus", {"low", "equivocal"}),
    ("her2", "a two or a three", {"equivocal", "positive"}),
    ("her2", "the first said 2+ and the second one 3+ so i don't know", {"equivocal", "positive"}),
    ("stage", "they said stage 2 but the surgeon said 3", {"2", "3"}),
    ("stage", "it could be stage 4 but maybe only 3", {"3", "4"}),
    ("stage", "stage one. my sister swears they said two", {"1", "2"}),
    ("stage", "stage 1 if nodes are clear and stage 2 if not", {"1", "2"}),
    ("stage", "could be a 2 could be a 3", {"2", "3"}),
    ("stage", "1 or 2 they dont know until surgery", {"1", "2"}),
    ("stage", "dcis or stage 1", {"0", "1"}),
    ("stage", "stage 3 or metastatic they're checking", {"3", "4"}),
)
ONE = (
    ("her2", "her2 negative but low", {"low"}),
    ("her2", "her2 negative, low", {"low"}),
    ("stage", "stage 2, they said 3 nodes", {"2"}),
    ("stage", "stage 2 but i could be wrong", {"2"}),
    ("stage", "stage 3 and my doctor said 2 weeks", {"3"}),
    ("stage", "stage 1. maybe 2 more scans", {"1"}),
    ("stage", "stage 2 but only 1 node", {"2"}),
    ("stage", "stage 2, grade 3, doctor said grade 2", {"2"}),
)


@pytest.mark.parametrize(("step", "text", "values"), [*OPEN, *ONE])
def test_each_value_that_is_told_is_read_and_no_other(step: str, text: str, values: set[str]) -> None:
    read = {"her2": reported(text, step)["her2"], "stage": reported(text, step)["stage"]}
    assert set(read[step]) == values
