"""The page for the appointment and the pictures of a report."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib import import_module

import pytest
from PIL import Image

from bot.sheet import STEPS, picture, render
from flows.model import Form
from flows.reply import Page

pypdfium2 = import_module("pypdfium2")  # It has no types.
TYPE = "These cells have docking points for hormones, and HER2 is reported as not there. " * 8
QUESTION = "• Question {}: what does this result change, and who can I ask about it by phone or by post?"
SMALL = "Put together from what you told. General information. \N{PAPERCLIP} Send your report: I explain it."


def page(told: int = 4, questions: int = 7, form: Form = Form.PDF, about: str = TYPE[:600]) -> Page:
    rows = tuple(f"Name of fact {n}: value {n} (equivocal)" for n in range(told))
    asked = tuple(QUESTION.format(n) for n in range(questions))
    sections = (("What was told", rows), ("The type in plain words", (about,)), ("Questions to ask", asked))
    return Page(form, "For the appointment", sections, "Notes", SMALL)


def text(drawn: bytes) -> str:
    """All words on all pages, with a single space between them."""
    with pypdfium2.PdfDocument(drawn) as document:
        return " ".join(" ".join(leaf.get_textpage().get_text_bounded() for leaf in document).split())


def pages(drawn: bytes) -> int:
    with pypdfium2.PdfDocument(drawn) as document:
        return len(document)


@pytest.mark.parametrize("told", [0, 1, 6])
@pytest.mark.parametrize("questions", [0, 1, 5, 7, 12])
def test_any_realistic_content_is_one_page(told: int, questions: int) -> None:
    assert pages(render(page(told, questions))) == 1


def test_content_twice_the_largest_is_still_one_page() -> None:
    assert pages(render(page(8, 18, about=TYPE[:600] * 2))) == 1


def test_content_that_fits_no_page_runs_on_and_loses_no_word() -> None:
    drawn = render(page(6, 60))
    assert pages(drawn) > 1
    assert all(f"Question {n}:" in text(drawn) for n in range(60))
    assert "General information" in text(drawn)


def test_page_holds_every_word_given() -> None:
    given = page(6, 12)
    drawn = set(text(render(given)).split())
    lines = [line for _, paragraphs in given.sections for line in paragraphs]
    words = " ".join([given.title, given.notes, *(title for title, _ in given.sections), *lines]).split()
    drawn |= {f"{word}:" for word in drawn}  # "Name: value" is two columns, and a bullet is a tick box.
    assert {word for word in words if word != "•"} <= drawn


@pytest.mark.parametrize("form", list(Form))
def test_words_are_never_read_as_markup(form: Form) -> None:
    nasty = '#panic("x") *a* _b_ $c$ <d> @e [f] `g` // h \\ "i'
    drawn = render(Page(form, nasty, ((nasty, (f"{nasty}: {nasty}",)),), nasty, nasty))
    if form is Form.PDF:
        assert text(drawn).count(nasty) == 6


def test_signs_without_a_glyph_are_left_out() -> None:
    assert "I explain it" in text(render(page()))
    assert "\N{PAPERCLIP}" not in text(render(page()))
    assert pages(render(replace(page(), notes="a\x00b\ud800c"))) == 1


def test_page_has_title_language_and_tags() -> None:
    drawn = render(page(), lang="fr")
    with pypdfium2.PdfDocument(drawn) as document:
        assert document.get_metadata_value("Title") == "For the appointment"
        assert document.is_tagged()
    assert b"/Lang(fr)" in drawn


@pytest.mark.parametrize("form", list(Form))
def test_same_page_gives_same_bytes(form: Form) -> None:
    assert render(page(form=form)) == render(page(form=form))


def test_picture_of_the_page_is_1240_pixels_wide() -> None:
    with Image.open(io.BytesIO(render(page(6, 12, Form.PNG)))) as drawn:
        assert drawn.format == "PNG"
        assert drawn.size == (1240, 1754)


def test_every_step_has_its_own_picture() -> None:
    drawn = {picture(step) for step in STEPS}
    assert len(drawn) == len(STEPS)
    for one in drawn:
        with Image.open(io.BytesIO(one)) as image:
            assert image.size == (1080, 840)


def test_picture_is_drawn_once() -> None:
    assert picture("her2") is picture("her2")


def test_no_picture_for_other_steps() -> None:
    with pytest.raises(ValueError, match="letter"):
        picture("letter")
