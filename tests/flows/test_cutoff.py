"""What counts as cut off, what does not, and which endings are offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import cutoff_weights
from flows.cutoff import Vocabulary, look, vocabulary

CONTENT = Path(__file__).parents[2] / "content"


def shipped() -> Vocabulary:
    terms = (CONTENT / "lexicon.tsv").read_text("utf-8").splitlines()[1:]
    words = (CONTENT / "en" / "words.txt").read_text("utf-8").splitlines()
    return vocabulary(words, (line.split("\t")[0] for line in terms), *cutoff_weights(CONTENT / "en"))


WORDS = shipped()

HALF_WORDS = (
    "my neutrophils are low and my neutr",
    "says er posit",
    "posit",
    "negat",
    "equivoc",
    "Equivoc",
    "her2 is negat",
    "they want to do a second biops",
    "starting palboci",
    "the oncolog",
    "I had my first infus",
    "does it mean it has spre",
    "they took two lymp",
    "I am waiting for my resul",
    "IT SAYS HER2 POSIT",
    "the nurse said i w",
    "i don'",
)
HALF_SENTENCES = (
    "the report says the",
    "because of my",
    "I was told that",
    "it is er positive, pr negative,",
    "her2 is positive and",
    "my report says (",
    'the letter says "',
    "nurse & doctor &",
    "I am 61 and I",
    "they found it in",
    "she has been diagnosed with",
    "my oncologist said that",
    "the second test was",
    "what are the side effects of",
    "how would i",
    "what would the",
    "and what do",
    "when you",
    "i have severe",
    "i have a small",
    "we went there and then they",
    "It was removed in June. The",
    "my",
    "although",
)
WHOLE = (
    *("2+", "her2 3+", "dunno", "idk", "thx", "ok", "...", "👌", "<3", ":(", "i cant find it :("),
    *(
        "Er+ oligomet breast cancer",
        "her2 neg",
        "pos",
        "neg",
        "er pos",
        "mets",
        "tnbc",
        "chemo",
        "onc",
        "bmx 2021",
    ),
    *(
        "ER+/PR+ HER2-",
        "er 90 pr 5",
        "stage i",
        "i",
        "a",
        "grade ii",
        "pT2 pN1a",
        "on ac-t",
        "vitamin d",
        "plan b",
    ),
    *(
        "tamoxifen, vitamin d, ibuprofen",
        "1. tamoxifen 2. zoladex",
        "Agnieszka",
        "dr Patel",
        "my name is Lis",
    ),
    *(
        "42",
        "06/2022",
        "10 am",
        "5 mg",
        "ich weiß es leider nicht",
        "no lo sé",
        "nous ne savons pas encore",
        "nie wiem",
    ),
    *(
        "я пока не уверена",
        "明白了",
        "who should i talk to",
        "not that i know of",
        "what does that mean",
        "how serious is this",
    ),
    *("Regards,", "Kind regards,", "Thank you,", "hi,", "the nurse you told me about", "what stage am i"),
    *("nothing to worry about", "something to look forward to", "it is", "they did", "i think so", "or what"),
    *(
        "i really don't want to",
        "can you tell me what my stage is",
        "how many nodes do i have",
        "what is it for",
    ),
    *(
        "now what",
        "and so on",
        "for a while",
        "since may",
        "i hope it will",
        "sooooo",
        "hmmm",
        "what should i ask about",
    ),
    *("", " ", "\n"),
)


@pytest.mark.parametrize("text", HALF_WORDS)
def test_half_a_word_at_the_end_is_noticed(text: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    assert cut.because == "half a word"


@pytest.mark.parametrize("text", HALF_SENTENCES)
def test_half_a_sentence_is_noticed_and_offers_no_endings(text: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    assert (cut.because, cut.endings) == ("half a sentence", ())


@pytest.mark.parametrize("text", WHOLE)
def test_short_and_informal_messages_are_whole(text: str) -> None:
    assert look(text, WORDS) is None


@pytest.mark.parametrize("text", [*HALF_WORDS, *HALF_SENTENCES])
def test_a_full_stop_or_a_question_mark_makes_a_message_whole(text: str) -> None:
    bare = text.rstrip(",(\"& '")
    assert look(f"{bare}.", WORDS) is None
    assert look(f"{bare}?", WORDS) is None


@pytest.mark.parametrize("text", [*HALF_WORDS, *HALF_SENTENCES])
def test_white_space_at_the_end_changes_nothing(text: str) -> None:
    assert look(f"{text} \n", WORDS) == look(text, WORDS)


@pytest.mark.parametrize(
    ("text", "endings"),
    [
        ("posit", "positive"),
        ("her2 negat", "negative"),
        ("it came back equivoc", "equivocal"),
        ("my neutr", "neutrophils neutropenia"),
        ("i take letrozo", "letrozole"),
        ("waiting for the pathol", "pathology"),
        ("I HAD A LUMPEC", "lumpectomy"),
        ("i hav", "have"),
        ("the doctor wan", "want"),
    ],
)
def test_likely_endings_come_first(text: str, endings: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    assert cut.endings[: len(endings.split())] == tuple(endings.split())


@pytest.mark.parametrize("text", HALF_WORDS)
def test_endings_are_at_most_three_different_words_that_begin_with_the_half_word(text: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    half = text.rsplit(maxsplit=1)[-1].lower()
    assert len(cut.endings) == len(set(cut.endings)) <= 3
    assert all(word.startswith(half) and word != half for word in cut.endings)


def test_an_inflection_of_an_offered_word_is_not_offered() -> None:
    words = vocabulary(["nodule", "nodules", "noduled", "nodulation", "nodulus"], [])
    cut = look("my nodul", words)
    assert cut is None or not {"nodules", "noduled"} & set(cut.endings)
    assert words.endings("nodul") == ("nodule", "nodulus", "nodulation")


def test_fewer_than_three_letters_never_name_a_medicine() -> None:
    words = vocabulary([], ["trastuzumab"])
    assert "trastuzumab" not in words.endings("tr")
    assert "trastuzumab" in words.endings("tra")


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("says er posit", "says er posit"),
        (
            "The report from the clinic came today and it says that er is posit",
            "came today and it says that er is posit",
        ),
        ("report  says,\nand that  er is negat", "report  says,\nand that  er is negat"),
        ("x" * 60 + " but my", "but my"),
    ],
)
def test_the_tail_is_the_patients_own_last_whole_words(text: str, tail: str) -> None:
    cut = look(text, WORDS)
    assert cut is not None
    assert cut.tail == tail


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("word " * 819 + "a", True),
        ("word " * 805 + "pain", True),
        ("word " * 700 + "pain", False),
        ("word " * 819 + ".", False),
        ("\N{PILE OF POO} " * 1365, True),
    ],
)
def test_a_message_that_telegram_split_is_half_a_sentence(text: str, split: bool) -> None:  # noqa: FBT001
    cut = look(text, WORDS)
    assert (cut is not None) == split
    assert cut is None or cut.because == "half a sentence"


def test_an_empty_vocabulary_still_sees_half_sentences() -> None:
    nothing = vocabulary([], [])
    assert look("although", nothing) is not None
    assert look("posit", vocabulary(["positive"], [])) is not None
