"""What staff see of a patient's record, in both faces: its own words, and never the name of a class."""

from __future__ import annotations

from typing import get_args

import pytest
from desk_tools import Room, room

from bot.review.desk.ports import Heard
from bot.review.page import words as on_page
from bot.review.topics.lines import _heard
from bot.review.topics.quoting import Reading
from bot.review.words import record_words
from flows.model import Message, Quoted, RecordRead, Said, Waited
from flows.reviews.hours import NO_HOURS
from flows.understood import ORDER

READ = RecordRead(1, "", (Quoted("her2_ihc", "2+", "HER2 IHC: 2+", 1, 1),), ("er",), pictured=True)


@pytest.mark.parametrize("kind", [one for one in get_args(Message) if one not in {Said, Waited}])
def test_the_page_has_words_for_every_kind_of_message(kind: type) -> None:
    assert on_page.SAID[kind.__name__]


async def test_a_record_is_shown_in_its_own_words_with_its_page() -> None:
    async with room() as here:
        words = record_words(READ, here.desk.catalogue)
    assert words == "HER2 (IHC): “HER2 IHC: 2+” (page 1)\nin doubt: ER"


async def test_a_record_that_could_not_be_read_says_why() -> None:
    async with room() as here:
        assert (
            record_words(RecordRead(trouble="too-dark"), here.desk.catalogue)
            == "could not be read (too-dark)"
        )


async def test_the_topic_tells_of_a_record_too() -> None:
    async with room() as here:
        text = _heard(Heard(1, 0.0, READ, (), "r"), "", _reading(here))
    assert text is not None
    assert "HER2 IHC: 2+" in "".join(run.text for run in text)


def _reading(here: Room) -> Reading:
    return Reading(lambda _: "somebody", NO_HOURS.zone, here.desk.catalogue)


async def test_every_field_of_a_record_has_a_name() -> None:
    async with room() as here:
        every = RecordRead(1, "", tuple(Quoted(str(field), "x", "x", 1) for field in ORDER))
        assert len(record_words(every, here.desk.catalogue).splitlines()) == len(ORDER)
