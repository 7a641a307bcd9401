"""Everything that can be said at once fits a Telegram message."""

from __future__ import annotations

import pytest
from guide_tools import sealed

from flows.checks.reach import situations
from flows.closing import more_questions, summed
from flows.guide import GUIDE
from flows.markup import plain, width
from flows.model import Answer, Fold, How, Session, StepId, Told
from flows.reply import MESSAGE_LIMIT
from flows.speech import explained
from flows.values import Her2


@pytest.mark.parametrize("her2", list(Her2))
def test_several_facts_in_one_message_are_explained_in_one_that_fits(her2: Her2) -> None:
    tried = 0
    for answers in situations(GUIDE):
        if answers.get(StepId("her2"), Answer("", How.SAID)).value != her2:
            continue
        facts = tuple((step, Answer(told.value, How.SAID)) for step, told in answers.items())
        session = Session({StepId("who"): Answer("carer", How.TAPPED), **dict(facts)})
        drafts = (*explained(GUIDE, session, facts), *summed(GUIDE, session), more_questions(session))
        assert all(width(plain(sealed(draft).text)) <= MESSAGE_LIMIT for draft in drafts)
        tried += 1
    assert tried > 50


def test_one_fact_is_explained_in_the_open_and_several_are_folded() -> None:
    her2, stage = (StepId("her2"), Answer("zero", How.SAID)), (StepId("stage"), Answer("4", How.SAID))
    session = Session(dict((her2, stage)))
    one, two = explained(GUIDE, session, (her2,)), explained(GUIDE, session, (her2, stage))
    assert not any(isinstance(part, Fold) for part in one[0].parts)
    assert [type(part) for part in two[0].parts][-2:] == [Fold, Fold]
    assert any(isinstance(part, Told) for part in two[0].parts)
