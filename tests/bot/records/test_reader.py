"""Records become pages of lines that say where they stand."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
from PIL import Image

from bot.records.accept import Limits
from bot.records.reader import ChildReader, Marking
from bot.records.text import opened, told_page
from flows.records import (
    Box,
    Busy,
    Empty,
    Encrypted,
    Flaw,
    Page,
    Pages,
    Source,
    Stopped,
    TooManyPages,
    Trouble,
    Unreadable,
)
from tests.bot.records import making
from tests.bot.records.watching import nothing_left

HONEST = making.pdf(making.written(*making.REPORT))


async def read(*files: bytes, limits: Limits | None = None) -> Pages | Trouble:
    with nothing_left():
        return await ChildReader(limits or Limits()).read(files)


async def pages(*files: bytes) -> tuple[Page, ...]:
    result = await read(*files)
    assert isinstance(result, Pages), result
    return result.pages


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


async def test_a_pdf_says_its_own_words_and_where_they_stand() -> None:
    (page,) = await pages(HONEST)
    assert texts(page) == list(making.REPORT)
    assert (page.source, page.width, page.height) == (Source.TEXT, 612, 792)
    box = page.lines[3].box()
    assert box is not None
    assert (round(box.x0, 2), round(box.x1, 2)) == (0.12, 0.24)
    assert 0.10 < box.y0 < box.y1 < 0.15


async def test_a_pdf_page_is_told_as_it_is_shown() -> None:
    """Written up the paper, and shown turned, as landscape pages often are."""
    content = b"0 1 -1 0 612 0 cm " + making.written(*making.REPORT)
    (page,) = await pages(making.pdf(content.replace(b" 740 ", b" 560 "), page=b"/Rotate 90"))
    assert (page.width, page.height, page.source) == (792, 612, Source.TEXT)
    assert texts(page)[0] == making.REPORT[0]
    box = page.lines[0].box()
    assert box is not None
    assert box.x0 == pytest.approx(72 / 792, abs=0.01)
    assert box.y0 == pytest.approx(42 / 612, abs=0.03)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_pdf_page_on_its_side_or_head_has_to_be_looked_at(turn: int) -> None:
    document = opened(0, making.pdf(making.written(*making.REPORT), page=b"/Rotate %d" % turn), 1)
    assert told_page(document[0])["poor"]


async def test_columns_of_a_pdf_are_taken_apart() -> None:
    sides = ((72, ["Side: left", "Grade: 2"]), (330, ["ER: positive", "PR: negative"]))
    (page,) = await pages(
        making.pdf(making.written(columns=sides) + making.written("Made up for a test only"))
    )
    assert {"Side: left", "ER: positive", "Grade: 2", "PR: negative"} <= {*texts(page)}


async def test_a_text_file_has_lines_and_no_places() -> None:
    (page,) = await pages("ER: positive\r\n\r\nHER2:  2+ – équivoque".encode("cp1252"))
    assert texts(page) == ["ER: positive", "HER2: 2+ – équivoque"]
    assert page.lines[0].box() is None


async def test_an_empty_pdf_of_many_pages_is_refused_by_its_count() -> None:
    assert await read(making.pdf(*[b""] * 3), limits=Limits(pages=2)) == TooManyPages(0, 3, 2)


async def test_a_password_is_asked_for_by_name() -> None:
    assert await read(HONEST, making.locked()) == Encrypted(1)


async def test_a_text_without_words_is_empty() -> None:
    assert await read("\u00a0\u2003\n".encode()) == Empty()


# --- pictures: few, since each costs seconds --------------------------------------------------------------


Seen = tuple[Pages | Trouble, list[tuple[int, int]]]


@pytest.fixture(scope="module")
def seen() -> Seen:
    """One document: a PDF with a page of text and a scanned one, a photo on its head, a page in the dark."""
    held: list[tuple[int, int]] = []
    scan = making.shot(size=(1240, 900)).convert("L")
    picture = making.stream(
        making.saved(scan),
        b"/Type /XObject /Subtype /Image /Width 1240 /Height 900 /BitsPerComponent 8"
        b" /ColorSpace /DeviceGray /Filter /DCTDecode",
    )
    both = making.pdf(making.written(*making.REPORT), b"540 0 0 400 36 300 cm /X Do", more=[picture])
    head = making.saved(making.shot().rotate(180))
    dark = making.saved(Image.new("RGB", (800, 600), (12, 12, 12)), "PNG")
    reading = ChildReader().read([both, head, dark], lambda page, of: held.append((page, of)))
    return asyncio.run(reading), held


def page_of(seen: Seen, number: int) -> Page:
    assert isinstance(seen[0], Pages), seen[0]
    return seen[0].pages[number - 1]


def test_an_album_is_one_document_in_order(seen: Seen) -> None:
    assert isinstance(seen[0], Pages)
    assert [(page.number, page.file, page.within) for page in seen[0].pages] == [
        *((1, 0, 1), (2, 0, 2), (3, 1, 1), (4, 2, 1)),
    ]


def test_only_what_has_no_words_of_its_own_is_looked_at(seen: Seen) -> None:
    assert [page_of(seen, number).source for number in (1, 2, 3)] == [Source.TEXT, Source.OCR, Source.OCR]


def test_progress_counts_pages_of_the_whole(seen: Seen) -> None:
    assert sorted(set(seen[1])) == [(2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("number", [2, 3])
def test_a_picture_is_read_word_by_word(seen: Seen, number: int) -> None:
    assert texts(page_of(seen, number)) == list(making.REPORT)


def test_a_photo_on_its_head_is_turned_and_said_to_be(seen: Seen) -> None:
    page = page_of(seen, 3)
    assert (page.turned, Flaw.TURNED in page.quality.flaws) == (180, True)
    box = page.lines[3].box(12, 14)
    assert box is not None
    before = making.FONT.getlength("HER2 (IHC): ")
    assert box.x0 == pytest.approx((60 + before) / 900, abs=0.012)
    assert box.y0 == pytest.approx((60 + 3 * 52) / 700, abs=0.02)


def test_a_page_in_the_dark_is_said_to_be_unreadable(seen: Seen) -> None:
    page = page_of(seen, 4)
    assert not page.quality.readable
    assert {Flaw.NO_TEXT, Flaw.TOO_DARK} <= {*page.quality.flaws}


async def test_nothing_readable_at_all_is_a_trouble_with_its_reasons() -> None:
    result = await read(making.saved(Image.new("RGB", (300, 300), "white")))
    assert isinstance(result, Unreadable)
    assert result.pages[0].quality.flaws[0] is Flaw.NO_TEXT


# --- calling off, waiting, marking ------------------------------------------------------------------------


async def test_a_reading_can_be_called_off() -> None:
    stop = asyncio.Event()
    with nothing_left():
        reading = asyncio.create_task(ChildReader().read([making.saved(making.shot())], None, stop))
        await asyncio.sleep(0)
        stop.set()
        assert await reading == Stopped()


async def test_a_cancelled_task_takes_its_child_with_it() -> None:
    with nothing_left(), pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await ChildReader().read([making.saved(making.shot())])


async def test_more_than_may_wait_are_turned_away_and_the_rest_are_read() -> None:
    reader = ChildReader(waiting=1)
    results = await asyncio.gather(*(reader.read([HONEST]) for _ in range(3)))
    assert [type(result) for result in results] == [Pages, Pages, Busy]
    assert isinstance(await reader.read([HONEST]), Pages)


async def test_a_page_is_drawn_with_its_marks_and_without_what_tells_who_it_is() -> None:
    hidden, marked = Box(0.1, 0.05, 0.9, 0.1), Box(0.2, 0.5, 0.6, 0.55)
    with nothing_left():
        drawn = await ChildReader().mark([HONEST], [Marking(0, 1, 0, ((1, marked),), (hidden,))])
    assert isinstance(drawn, tuple)
    picture = making.opened(drawn[0])
    pixels = np.asarray(picture)
    height, width = pixels.shape[:2]
    assert pixels[int(0.07 * height), width // 2].max() < 20
    edge = pixels[int(0.5 * height) - 20 : int(0.5 * height), int(0.4 * width)].astype(int)
    assert (edge[:, 0] > edge[:, 1] + 60).any()
    assert "exif" not in picture.info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
async def test_every_kind_of_picture_is_opened_where_none_can_be_loaded_any_more(kind: str) -> None:
    drawn = await ChildReader().mark([making.saved(making.shot(), kind)], [Marking(0, 1)])
    assert isinstance(drawn, tuple)
    assert making.opened(drawn[0]).size == (900, 700)
