"""The words that a reading points at stand in the patient's own text, whatever was made plain on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from flows.declare import Span
from flows.readers.her2 import read_her2
from flows.readers.hormones import read_hormones
from flows.readers.ish import read_ish
from flows.readers.letter import read_letter
from flows.readers.stage import read_stage
from flows.readers.who import read_who

ASKED = True
Read = Callable[[str, bool], Mapping[Any, Span]]

ROWS: tuple[tuple[Read, str, str, str], ...] = (
    (read_her2, "I’m told it’s HER2 POSTIVE, sadly", "positive", "HER2 POSTIVE"),
    (read_her2, "don’t laugh: 3+", "positive", "3+"),
    (read_her2, "HER2 2+ and FISH negative", "equivocal", "HER2 2+"),
    (read_her2, "used to be her2 negative, now its positive", "positive", "positive"),
    (read_ish, "2+ and the FISH came back nagative", "negative", "FISH came back nagative"),
    (read_hormones, "İ think: oestrogn positive", "positive", "oestrogn positive"),
    (read_hormones, "ER 95% and PR 0%", "er_pos_pr_neg", "ER 95% and PR 0%"),
    (read_stage, "it’s gonna be staeg IIb", "2", "staeg IIb"),
    (read_letter, "that’s stage IIIC", "c", "stage IIIC"),
    (read_who, "it’s for my mum", "carer", "for my mum"),
)


@pytest.mark.parametrize(("read", "words", "value", "quoted"), ROWS)
def test_a_reading_quotes_the_patients_own_words(
    read: Read,
    words: str,
    value: str,
    quoted: str,
) -> None:
    found = {str(name): words[slice(*span)] for name, span in read(words, ASKED).items()}
    assert found[value] == quoted
