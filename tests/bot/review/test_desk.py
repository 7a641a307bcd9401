"""The desk on a real store: what a reviewer does, and what the patient gets."""

from __future__ import annotations

from desk_tools import MARY, OMAR, PAT, room

from bot.review.desk import Done, Refused
from bot.review.desk.story import TeamLine, told
from flows.reviews.model import Answer, Claim, Close, Outcome, Refusal, Rewrite


async def test_an_answer_reaches_the_patient_with_the_footer_and_both_versions_are_kept() -> None:
    async with room() as here:
        await here.hear(PAT, "i want to kill myself")
        assert isinstance(await here.do(PAT, Claim()), Done)
        answered = await here.do(PAT, Answer("I am Mary. Are you safe now?"))
        assert isinstance(answered, Done)
        went = await here.sent()
        assert "Are you safe now?" in went[-1][1]
        assert "not medical advice" in went[-1][1].lower()
        assert isinstance(await here.do(PAT, Rewrite(answered.n, "Are you safe at home?")), Done)
        assert "Are you safe at home?" in (await here.sent())[-1][1]
        lines = [line for line in told(await here.desk.store.story(PAT)) if isinstance(line, TeamLine)]
        assert [(line.text, line.versions) for line in lines] == [
            ("Are you safe at home?", ("I am Mary. Are you safe now?",))
        ]
        assert isinstance(await here.do(PAT, Close(Outcome.ANSWERED)), Done)


async def test_two_reviewers_cannot_hold_one_review() -> None:
    async with room() as here:
        await here.hear(PAT, "I want to talk to a person")
        assert isinstance(await here.do(PAT, Claim(), MARY), Done)
        assert await here.do(PAT, Claim(), OMAR) == Refused(Refusal.CLAIMED_BY_OTHER, MARY.id)
        assert await here.do(PAT, Answer("hello"), OMAR) == Refused(Refusal.CLAIMED_BY_OTHER, MARY.id)
