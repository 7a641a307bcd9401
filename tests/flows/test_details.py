"""Grade, percentages, T, N and M are kept as told, shown in the summary, and never guessed."""

from __future__ import annotations

import pytest
from guide_tools import said_snippets, sealed, tap, walk

from flows.details import remembered
from flows.fixed import Fixed
from flows.markup import plain
from flows.model import Said, Sheet

ROWS: tuple[tuple[str, dict[str, str]], ...] = (
    ("grade 2", {"grade": "2"}),
    (
        "I have grade 3, ER 95%, pT2 N1",
        {"grade": "3", "er-percent": "95", "t": "pT2", "n": "N1"},
    ),
    ("ER 7/8 and PR H-score 150, ki67 <5%", {"ki67-percent": "<5", "er-allred": "7/8", "pr-h-score": "150"}),
    ("grade 2 or 3, T1c N0 Mx", {"t": "T1c", "n": "N0", "m": "MX"}),
    ("what does grade 3 mean?", {}),
    ("my mum's was grade 3", {}),
    ("hello", {}),
)


@pytest.mark.parametrize(("words", "details"), ROWS)
def test_a_lone_value_is_remembered_and_one_of_two_is_not(words: str, details: dict[str, str]) -> None:
    assert dict(remembered((), words)) == details


def test_the_last_that_was_told_counts() -> None:
    told = remembered(remembered((), "grade 3, ER 90%"), "sorry, grade 2")
    assert told == (("grade", "2"), ("er-percent", "90"))
    assert remembered(told, "grade 2 or 3") == told


def test_a_long_question_tells_nothing_for_the_summary() -> None:
    asked = walk(Said("i read that a grade 3 cancer with ki67 40% needs chemo, why is that so?"))
    assert asked.session.details == ()


def test_details_stand_under_the_answers_in_the_summary_and_on_the_page() -> None:
    told = walk(Said("HER2 3+, ER+ PR+, stage 2, grade 2, ER 95%"), tap("go:summary"))
    first = next(draft for draft in told.turn.drafts if str(Fixed.TOLD) in map(str, said_snippets(draft)))
    assert [snippet for snippet in said_snippets(first) if snippet.startswith("detail/")] == [
        "detail/grade",
        "detail/er-percent",
    ]
    assert "2" in plain(sealed(first).body)
    page = walk(Said("HER2 3+, ER+ PR+, stage 2, grade 2"), tap("go:sheet"))
    sheet = next(draft.attachment for draft in page.turn.drafts if isinstance(draft.attachment, Sheet))
    assert [say.snippet for say in sheet.told.besides] == ["detail/grade"]


def test_starting_again_forgets_them() -> None:
    assert walk(Said("grade 2"), tap("go:again-yes")).session.details == ()


def test_what_is_only_a_detail_is_said_back_before_the_open_question() -> None:
    told = walk(Said("my grade is 2"))
    assert told.snippets == (Fixed.UNDERSTOOD, "detail/grade", "her2/ask")
    assert told.session.misses == 0


def test_a_topic_that_explains_the_letters_goes_first() -> None:
    told = walk(Said("pT2 N1"))
    assert told.snippets[0].startswith("topic/")
    assert dict(told.session.details) == {"t": "pT2", "n": "N1"}
