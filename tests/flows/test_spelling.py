"""Names as patients spell them: led back to the one term that was meant, or left alone."""

from __future__ import annotations

import pytest
from guide_tools import knowledge, walk

from flows.fixed import Fixed
from flows.model import Said
from flows.spelling import Correction, corrections, means

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
]
LEFT_ALONE = [
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


def test_no_drug_of_the_lexicon_is_read_as_another() -> None:
    known = knowledge().speller
    assert not {term: means(term, known) for term in known.terms if means(term, known)}


def test_corrections_keep_the_words_as_typed_and_their_order() -> None:
    found = corrections("Herseptin and then Tamoxafin, herceptin", knowledge().speller)
    assert found == (Correction("Herseptin", "herceptin"), Correction("Tamoxafin", "tamoxifen"))


def test_a_misspelled_name_in_a_question_is_said_back_in_passing() -> None:
    walked = walk(Said("what does ribocyclib do?"))
    assert walked.snippets[:2] == (Fixed.SPELLED, "topic/treatment/cdk46")
