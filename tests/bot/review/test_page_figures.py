"""What the dashboard counts, and how it is drawn."""

from __future__ import annotations

import pytest
from desk_tools import MARY, OMAR, PAT
from page_tools import a_place, signed_in

from bot.review.page.charts import BEFORE, HEIGHT, WIDTH, columns, stacked
from bot.review.page.counting import by_day, codes, percentile, steps, waits
from bot.review.page.ports import Counted
from bot.review.page.times import due, span
from bot.store.figures import StoredFigures
from flows.model import Reason
from flows.reviews.model import Answer, Claim, Flagged, Review, Severity


@pytest.mark.parametrize(
    ("times", "part", "found"),
    [((), 0.5, 0), ((4,), 0.5, 4), ((4,), 0.9, 4), ((1, 2, 3, 4), 0.5, 2), (tuple(range(1, 11)), 0.9, 9)],
)
def test_a_percentile_is_a_time_that_somebody_waited(
    times: tuple[float, ...], part: float, found: float
) -> None:
    assert percentile(times, part) == found


def review(reason: Reason, opened: int, answered: int) -> Review:
    return Review(ref="x", flags=(Flagged(reason, opened),), opened_at=opened, answered_at=answered)


def test_waits_are_by_severity_and_leave_out_who_was_never_answered() -> None:
    some = (
        review(Reason.CRISIS, 100, 160), review(Reason.CRISIS, 100, 400), review(Reason.CRISIS, 100, 0),
        review(Reason.ABUSE, 5, 0),
    )  # fmt: skip
    found = {one.severity: (one.many, one.answered, one.median, one.slow) for one in waits(some)}
    assert found[Severity.IMMEDIATE] == (3, 2, 60, 300)
    assert found[Severity.ROUTINE] == (1, 0, 0, 0)


TURNS = (
    Counted(10, ("asked:her2", "flag:crisis"), 3),
    Counted(10, ("answered:her2:tapped", "asked:stage"), 2),
    Counted(11, ("answered:her2:skipped", "missed"), 1),
)


def test_codes_are_added_up_by_how_often_they_came() -> None:
    assert codes(TURNS)["asked:her2"] == 3
    assert by_day(TURNS, "flag:") == {10: {"crisis": 3}}


def test_a_step_says_how_many_were_asked_answered_and_skipped() -> None:
    found = [
        (one.step, one.asked, one.answered, one.skipped, one.left)
        for one in steps(codes(TURNS), ("stage", "her2", "ish"))
    ]
    assert found == [("stage", 2, 0, 0, 2), ("her2", 3, 2, 1, 0)]


def test_charts_stay_in_their_frame_and_draw_nothing_for_nothing() -> None:
    assert columns(()).bars == ()
    assert columns((0, 0)).bars == ()
    assert stacked((), (), ()).bars == ()
    for bar in (*columns((1, 5, 2)).bars, *stacked(("a", "b"), ((1, 2), (3, 0)), ("main", "rest")).bars):
        assert bar.x >= 0
        assert bar.y >= 0
        assert bar.x + bar.width <= WIDTH + 0.1
    assert max(bar.height for bar in columns((1, 5, 2)).bars) == HEIGHT
    assert stacked(("a",), ((1,),), ("main",)).bars[0].x == BEFORE


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "less than a minute"), (61, "1 min"), (3600, "1 h"), (3900, "1 h 5 min"), (200_000, "2 days")],
)
def test_a_span_is_in_words(seconds: float, words: str) -> None:
    assert span(seconds) == words
    assert due(100 + seconds, 100) == f"due in {words}"


async def test_the_store_counts_what_happened() -> None:
    async with a_place() as place:
        figures, here = StoredFigures(place.room.store), place.room
        await here.hear(PAT, "I want to talk to a person")
        assert (await figures.waiting())[Severity.SOON] == (1, 0)
        await here.do(PAT, Claim(), MARY)
        here.clock.forward(300)
        await here.do(PAT, Answer("hello"), MARY)
        assert (await figures.waiting())[Severity.SOON] == (0, 1)
        assert [wait.median for wait in waits(await figures.reviews(0)) if wait.answered] == [300]
        assert "flag:asked-for-person" in codes(await figures.turns(0))
        assert list(await figures.turns(here.clock.now() + 86_400)) == []


async def test_what_is_new_since_the_reader_looked_is_marked() -> None:
    async with a_place() as place, signed_in(place) as mary, signed_in(place, OMAR) as omar:
        here = place.room
        await here.hear(PAT, "I want to talk to a person")
        ref = await here.ref(PAT)
        assert "New since you last looked" not in (await mary.get(f"/review/r/{ref}")).text
        here.clock.forward(60)
        await here.hear(PAT, "are you there")
        assert "New since you last looked" in (await mary.get(f"/review/r/{ref}")).text
        assert "New since you last looked" not in (await omar.get(f"/review/r/{ref}")).text


async def test_older_messages_come_when_asked_for() -> None:
    async with a_place() as place, signed_in(place) as mary:
        here = place.room
        await here.hear(PAT, "I want to talk to a person")
        for number in range(70):
            await here.hear(PAT, f"message {number}")
        ref = await here.ref(PAT)
        first = (await mary.get(f"/review/r/{ref}")).text
        assert "I want to talk to a person" not in first
        assert "Show older messages" in first
        second = (await mary.get(f"/review/r/{ref}/live", windows="2")).text
        assert "I want to talk to a person" in second
        assert "Show older messages" not in second
