"""Names as patients spell them: led back to the one term that was meant, or left alone."""

from __future__ import annotations

import pytest
from guide_tools import knowledge, walk

from flows.fixed import Fixed
from flows.model import Said
from flows.spelling import Correction, Doubt, corrections, doubtful, means

MEANT = [
    ("ribocyclib", "ribociclib"),
    ("palbocyclib", "palbociclib"),
    ("tamoxafin", "tamoxifen"),
    ("tamoxiphen", "tamoxifen"),
    ("herseptin", "herceptin"),
    ("letrozol", "letrozole"),
    ("anastrazole", "anastrozole"),
    ("nutropenia", "neutropenia"),
    ("masectomy", "mastectomy"),
    ("capecitabin", "capecitabine"),
    ("tam0xifen", "tamoxifen"),
    ("fesgo", "phesgo"),
    ("lympedema", "lymphedema"),
    ("dizzyness", "dizziness"),
    ("gemzarr", "gemzar"),
]
LEFT_ALONE = [
    "trazadone",
    "nilotinib",
    "hypotention",
    "mornin",
    "niiice",
    "reinfection",
    "taxol4",
    "brca3",
    "dapoxetine",
    "laminectomy",
    "vasectomy",
    "maxillary",
    "infectious",
    "progressing",
    "alexa",
    "monogram",
    "tamoxifen",
    "letters",
    "hello",
    "er",
    "",
]


@pytest.mark.parametrize(("typed", "term"), MEANT)
def test_a_slip_leads_to_the_term_that_was_meant(typed: str, term: str) -> None:
    assert means(typed, knowledge().speller) == term


@pytest.mark.parametrize("typed", LEFT_ALONE)
def test_a_word_of_its_own_is_left_alone(typed: str) -> None:
    assert means(typed, knowledge().speller) is None


@pytest.mark.parametrize(
    ("text", "typed", "term"),
    [
        ("is tamoxi fen a hormone", "tamoxi fen", "tamoxifen"),
        ("after chemo-therapy", "chemo-therapy", "chemotherapy"),
        ("my hotflashes are bad", "hotflashes", "hot flashes"),
        ("the hot flaches at night", "hot flaches", "hot flashes"),
        ("so much joint pian", "joint pian", "joint pain"),
        ("Herseptin's price", "Herseptin's", "herceptin"),
    ],
)
def test_a_name_in_two_words_or_two_in_one_is_read(text: str, typed: str, term: str) -> None:
    assert corrections(text, knowledge().speller) == (Correction(typed, term),)


@pytest.mark.parametrize(("typed", "gene"), [("BRAC1", "BRCA1"), ("bcra2", "BRCA2"), ("pi3kca", "PIK3CA")])
def test_a_gene_is_read_with_its_own_number(typed: str, gene: str) -> None:
    assert corrections(typed, knowledge().speller) == (Correction(typed, gene),)


@pytest.mark.parametrize(
    ("typed", "candidates"), [("tamoxin", ("tamoxifen",)), ("RAD51x", ("RAD51C", "RAD51D"))]
)
def test_what_is_near_but_not_sure_is_asked_about(typed: str, candidates: tuple[str, ...]) -> None:
    known = knowledge().speller
    assert doubtful(typed, known) == (Doubt(typed, candidates),)
    assert not corrections(typed, known)


def test_two_drugs_of_a_family_are_told_apart_by_their_heads() -> None:
    known = knowledge().speller
    read = {f"{head}tinib": means(f"{head}tinib", known) for head in ("xera", "lana", "para", "dura", "fala")}
    assert not {typed: term for typed, term in read.items() if term}


def test_words_without_end_are_read_in_bounded_time() -> None:
    long = " ".join(f"tamoxaf{first}{second}n" for first in "abcdefghij" for second in "klmnopqrstuvwxyz" * 2)
    assert len(corrections(long, knowledge().speller)) <= 200
    assert not corrections("z" * 8000, knowledge().speller)


def test_no_drug_of_the_lexicon_is_read_as_another() -> None:
    known = knowledge().speller
    assert not {term: means(term, known) for term in known.terms if means(term, known)}


def test_corrections_keep_the_words_as_typed_and_their_order() -> None:
    found = corrections("Herseptin and then Tamoxafin, herceptin", knowledge().speller)
    assert found == (Correction("Herseptin", "herceptin"), Correction("Tamoxafin", "tamoxifen"))


def test_a_misspelled_name_in_a_question_is_said_back_in_passing() -> None:
    walked = walk(Said("what does ribocyclib do?"))
    assert walked.snippets[:2] == (Fixed.SPELLED, "topic/treatment/cdk46")
