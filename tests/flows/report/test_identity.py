"""Who somebody is stays on the page: found in every shape that reports have, and results are left alone."""

from __future__ import annotations

import time

import pytest

from flows.readers.report.identity import Identity, hidden_boxes, identities
from flows.records import Box, Line, Page, Source, Word

FOUND = (
    ("Patient name: Jane Example", Identity.NAME, "Jane Example"),
    ("Name: EXAMPLE, JANE    Sex: F", Identity.NAME, "EXAMPLE, JANE"),
    ("Patient: Jane Q. Example\nAge: 50", Identity.NAME, "Jane Q. Example"),
    ("Surname: Example\nForename: Jane", Identity.NAME, "Example"),
    ("Dear Mrs Example,", Identity.NAME, "Example"),
    ("Pathologist: Dr. Sam Sample", Identity.NAME, "Sam Sample"),
    ("Requesting Clinician: A. Surgeon-Name", Identity.NAME, "A. Surgeon-Name"),
    ("Electronically signed by Sam B. Sample", Identity.NAME, "Sam B. Sample"),
    ("Sam Sample, MD", Identity.NAME, "Sam Sample"),
    ("Date of Birth: 01/02/1970", Identity.BIRTH, "01/02/1970"),
    ("DOB 1 Feb 1970", Identity.BIRTH, "1 Feb 1970"),
    ("D.O.B.: 1970-02-01", Identity.BIRTH, "1970-02-01"),
    ("MRN: 00123456", Identity.NUMBER, "00123456"),
    ("Hospital Number: X123456", Identity.NUMBER, "X123456"),
    ("NHS No: 999 000 0000", Identity.NUMBER, "999 000 0000"),
    ("Accession #: S26-00001", Identity.NUMBER, "S26-00001"),
    ("Laboratory Number: 678901", Identity.NUMBER, "678901"),
    ("SSN 000-00-0000", Identity.NUMBER, "000-00-0000"),
    ("Tel: 0000 000 000", Identity.CONTACT, "0000 000 000"),
    ("Phone (000) 555-0100", Identity.CONTACT, "(000) 555-0100"),
    ("jane@example.org", Identity.CONTACT, "jane@example.org"),
    ("Address: 1 Example Road, Sampletown", Identity.ADDRESS, "1 Example Road, Sampletown"),
    ("12 Sample Street, Anytown", Identity.ADDRESS, "12 Sample Street"),
    ("Anytown, ZZ 00000", Identity.ADDRESS, "Anytown, ZZ 00000"),
    ("ZZ1 1ZZ", Identity.ADDRESS, "ZZ1 1ZZ"),
)


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_who_somebody_is_is_found(text: str, kind: Identity, words: str) -> None:
    hidden = [text[slice(*one.span)] for one in identities(text) if one.kind is kind]
    assert any(words in one or one in words for one in hidden), hidden
    letters = set().union(*(range(*one.span) for one in identities(text)))
    start = text.index(words)
    assert all(at in letters for at in range(start, start + len(words)) if text[at].isalnum())


RESULTS = (
    "Estrogen receptor: Positive (95%)",
    "HER2/CEP17 ratio: 1.25, average HER2 copy number 3.4",
    "HER2 (IHC): 2+ Equivocal",
    "pT1c pN0(sn) M0, AJCC stage IA",
    "Nottingham grade: 2 (3 + 2 + 1 = 6)",
    "Tumor size: 17 x 12 x 10 mm. Nodes 0/3.",
    "Specimen: left breast, core biopsy",
    "Histologic type: invasive carcinoma of no special type",
    "Marker name: ER. Result: positive",
)


@pytest.mark.parametrize("text", RESULTS)
def test_results_are_left_alone(text: str) -> None:
    assert [text[slice(*one.span)] for one in identities(text)] == []


def test_a_name_is_found_again_where_no_label_tells_it() -> None:
    text = "Patient: Jane Example\n\nMs. Example has a lump. JANE EXAMPLE attended."
    hidden = [text[slice(*one.span)] for one in identities(text)]
    assert hidden.count("EXAMPLE") == 1
    assert hidden.count("JANE") == 1


def test_the_words_of_a_name_are_blacked_out_on_their_page() -> None:
    boxes = [Box(0.1 * at, 0.1, 0.1 * at + 0.08, 0.12) for at in range(5)]
    texts = ("Patient:", "Jane", "Example", "ER", "positive")
    words = tuple(Word(text, box) for text, box in zip(texts, boxes, strict=True))
    lines = (Line(words[:3]), Line(words[3:]))
    assert hidden_boxes([Page(2, 100, 100, lines, Source.OCR)]) == ((2, boxes[1]), (2, boxes[2]))


@pytest.mark.parametrize("letter", [" ", "a", "A", "1", "A ", "1 ", "Name: ", "Dr. A", "-", "\n"])
def test_odd_text_takes_no_time(letter: str) -> None:
    begun = time.process_time()
    identities((letter * 50_000)[:50_000])
    assert time.process_time() - begun < 1
