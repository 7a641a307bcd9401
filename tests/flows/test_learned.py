"""Weighed words: what they read, how they are trained, and that they only ever add an alarm."""

from __future__ import annotations

from pathlib import Path

import pytest
from guide_tools import CONTENT, knowledge

from flows.danger.likely import FEWEST, likely
from flows.learned import ALWAYS, features, read, stems
from flows.safety import alarm, look
from tests.training.topics import counted
from tests.training.words import rows_of, trained

ROWS = [
    ("alarm", "my chest hurts badly"),
    ("alarm", "her chest hurts"),
    ("alarm", "chest hurts so much"),
    ("none", "my report came today"),
    ("none", "the report is here"),
    ("none", "what does the report say"),
]
TRAINING = Path(__file__).parents[1] / "training"


def test_words_are_read_as_stems_and_pairs_and_numbers_by_what_they_say() -> None:
    assert stems("My fevers: 38.5, then 36.8 and 12") == (
        "my",
        "fever",
        "#fever",
        "then",
        "#normal",
        "and",
        "#",
    )
    assert features("Can't breathe")[:2] == ("cant", "^ cant")


def test_of_a_very_long_message_the_beginning_and_the_end_are_read() -> None:
    text = "first " + "middle words " * 500 + "last"
    assert {"first", "last"} <= set(stems(text))


def test_chances_are_of_all_classes_and_together_one() -> None:
    chances = read(trained(ROWS).splitlines()).chances("chest hurts")
    assert set(chances) == {"alarm", "none"}
    assert sum(chances.values()) == pytest.approx(1)
    assert chances["alarm"] > 0.7


def test_what_weighs_most_is_quoted_as_typed() -> None:
    learned = read(trained(ROWS).splitlines())
    assert learned.because("oh, my CHEST hurts", "alarm").lower() in {
        "chest",
        "hurts",
        "chest hurts",
        "my chest",
    }
    assert learned.because("oh, my CHEST hurts", "alarm") in "oh, my CHEST hurts"
    assert learned.because("zzz", "alarm") == ""


def test_the_same_rows_give_the_same_weights() -> None:
    assert trained(ROWS) == trained(ROWS)
    assert counted(ROWS) == counted(ROWS)


def test_a_rare_word_of_open_data_gets_no_weight() -> None:
    learned = read(
        trained(ROWS, [("none", "ask for Maryanne"), *[("none", "nice weather")] * 9]).splitlines()
    )
    assert "maryanne" not in learned.weights
    assert "weather" in learned.weights


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], ALWAYS),
        (["A\tnone", "chest\tA=1.0"], ALWAYS),
        (["A\tnone", f"{ALWAYS}\tA=0.1", "chest\tB=1.0"], "'B'"),
        (["A\tnone", f"{ALWAYS}\tA=x"], "x"),
    ],
)
def test_a_damaged_table_says_what_is_wrong(lines: list[str], said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("(", r"\(").replace(")", r"\)")):
        read(lines)


def test_every_sentence_that_was_learned_has_a_class_and_words() -> None:
    rows = [row for file in sorted(TRAINING.glob("safety/*.tsv")) for row in rows_of(file)]
    assert {name for name, _ in rows} == {"A", "B", "C", "crisis", "none"}
    assert all(message.strip() for _, message in rows)
    topics = {name for name, _ in rows_of(TRAINING / "topics" / "questions.tsv")}
    assert topics - {"-"} == knowledge().topics.names


def test_weights_are_small_files_of_plain_text() -> None:
    for file in sorted((CONTENT / "en" / "weights").iterdir()):
        assert file.suffix == ".tsv"
        assert file.stat().st_size < 1_000_000
        assert file.read_bytes().decode("utf-8").replace("\t", "").replace("\n", "").isprintable()


UNHEARD = {
    "everything feels pointless and the tablets are all counted out next to me": "crisis",
    "ive gone all floppy down one side and cant get my words out": "A",
}


@pytest.mark.parametrize("words", UNHEARD)
def test_words_without_a_named_sign_can_still_be_an_alarm(words: str) -> None:
    found = alarm(words, knowledge().dangers)
    assert found is not None
    assert found.tier == UNHEARD[words]
    assert found.evidence in words


def test_a_named_sign_is_never_taken_away() -> None:
    words = "lol idk maybe its nothing haha but im having chest pain right now"
    assert alarm(words, knowledge().dangers) == look(words)


@pytest.mark.parametrize("words", ["3+", "liver", "no", "stage 4", "ive and the st", "her2 positive"])
def test_a_short_answer_is_not_weighed_or_not_found_likely(words: str) -> None:
    assert likely(words, knowledge().dangers) is None
    assert FEWEST == 3
