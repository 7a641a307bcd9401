"""What the weights add to the hand rules, and what the open question takes away."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import cutoff_weights
from flows.cutoff import look, vocabulary
from flows.cutoffs.weights import Weights, odds

CONTENT = Path(__file__).parents[2] / "content"
LEXICON = (CONTENT / "lexicon.tsv").read_text("utf-8").splitlines()[1:]
LISTED = (CONTENT / "en" / "words.txt").read_text("utf-8").splitlines()
COUNTS, WEIGHTS = cutoff_weights(CONTENT / "en")
WORDS = vocabulary(LISTED, (line.split("\t")[0] for line in LEXICON), COUNTS, WEIGHTS)
LARGEST = 500_000


@pytest.mark.parametrize(
    ("step", "text"),
    [
        *(
            ("stage", text)
            for text in ("liver", "the lung", "my left", "left", "no nodes", "2", "in the bones")
        ),
        *(("her2", text) for text in ("not", "no", "low", "2", "it was", "neg")),
        *(("ish", text) for text in ("not", "not yet", "it is", "pending")),
        *(("hormones", text) for text in ("both", "neither", "er pos pr neg", "not")),
        *(("letter", text) for text in ("a", "b", "2 a", "neither")),
        *(("who", text) for text in ("me", "my mum", "i am", "her")),
    ],
)
def test_a_short_answer_to_the_open_question_is_whole(step: str, text: str) -> None:
    assert look(text, WORDS, step) is None


@pytest.mark.parametrize("step", ["who", "her2", "ish", "hormones", "stage", "letter", None, "unheard of"])
@pytest.mark.parametrize("text", ["posit", "it says er posit", "the report says the", "because of my"])
def test_no_question_makes_half_an_answer_whole(step: str | None, text: str) -> None:
    assert look(text, WORDS, step) is not None


@pytest.mark.parametrize(
    "text", ["what helps with the nau", "my scan showed a susp", "is it norm", "can i tak"]
)
def test_half_a_word_keeps_its_kind(text: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    assert cut.because == "half a word"


def test_the_word_before_ranks_the_endings() -> None:
    assert WORDS.endings("ha", "i")[0] == "have"
    assert "blood" in WORDS.endings("bl", "my")


def test_without_weights_the_hand_rules_decide() -> None:
    bare = vocabulary(LISTED, ())
    assert look("the report says the", bare) is not None
    assert look("i will ask my nurse", bare) is None


def test_odds_are_at_least_those_of_either_kind() -> None:
    assert odds(2.0, -50.0) == pytest.approx(2.0)
    assert odds(1.0, 1.0) > 1.0


def test_no_signs_weigh_nothing() -> None:
    assert Weights({"last the": (0.1, 4.0)}).weigh(["last nurse"]) == (0.0, 0.0)


def test_the_learned_files_hold_no_rare_word_and_stay_small() -> None:
    assert min(COUNTS.words.seen.values()) >= 5
    assert all(min(pair.seen.values()) >= 5 for pair in COUNTS.after.values())
    sizes = [
        (CONTENT / "en" / "weights" / name).stat().st_size
        for name in ("counts.tsv", "pairs.tsv", "cutoffs.tsv")
    ]
    assert max(sizes) < LARGEST


@pytest.mark.parametrize(
    "text", [" " * 8000, "a" * 8000, "7" * 8000, "'" * 8000, "the scan was " * 600, "a'" * 4000]
)
def test_long_or_odd_text_raises_nothing(text: str) -> None:
    look(text, WORDS)
    look(text, WORDS, "stage")


@pytest.mark.parametrize("before", ["my", "the", ""])
def test_a_second_word_of_one_stem_is_offered_only_if_it_was_ever_seen(before: str) -> None:
    words = vocabulary(["tablet", "tablets", "tableting"], (), COUNTS)
    assert {"tablet", "tablets"} <= set(words.endings("tabl", before))
    assert "tableting" not in words.endings("tabl", before)
