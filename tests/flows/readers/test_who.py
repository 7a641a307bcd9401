"""Who has the cancer."""

from __future__ import annotations

import pytest

from flows.readers.who import read_who


@pytest.mark.parametrize(
    ("words", "asked", "values"),
    [
        ("For myself", True, "self"),
        ("For someone I care for", True, "carer"),
        ("me", True, "self"),
        ("it's mine", True, "self"),
        ("my mum", True, "carer"),
        ("mom", True, "carer"),
        ("im her husband", True, "carer"),
        ("not me, my sister", True, "carer"),
        ("a friend", True, "carer"),
        ("hello", True, ""),
        ("for my mum", False, "carer"),
        ("my wife has stage 2 her2 positive", False, "carer"),
        ("my mother was just diagnosed", False, "carer"),
        ("I was diagnosed last week", False, "self"),
        ("my mum came with me", False, ""),
        ("me", False, ""),
        ("is this for my mum?", False, ""),
    ],
)
def test_who_is_read_from_plain_words(words: str, asked: bool, values: str) -> None:  # noqa: FBT001
    assert set(read_who(words, asked)) == set(values.split())
