"""Every act over HTTP, on the real desk and store."""

from __future__ import annotations

from desk_tools import PAT
from page_tools import a_place, signed_in

from flows.reviews.model import State


async def test_a_reviewer_finds_claims_answers_and_closes() -> None:
    async with a_place() as place, signed_in(place) as mary:
        await place.room.hear(PAT, "I want to talk to a person")
        ref = await place.room.ref(PAT)
        queue = await mary.get("/review")
        assert queue.status_code == 200, queue.text
        assert ref in queue.text
        assert "Asked for a person" in queue.text
        page = await mary.get(f"/review/r/{ref}")
        assert "I want to talk to a person" in page.text
        assert (await mary.act(ref, "claim")).status_code == 200
        done = await mary.act(ref, "answer", text="I am Mary. How can I help?")
        assert done.status_code == 200, done.text
        assert "How can I help?" in (await place.room.sent())[-1][1]
        assert (await mary.act(ref, "close", outcome="answered")).status_code == 200
        opened = await place.room.desk.store.open_review(ref, place.room.desk.team.members()[901].id)  # type: ignore[index]
        assert opened is not None
        assert opened.review.state is State.CLOSED
