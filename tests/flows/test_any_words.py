"""Whatever is typed, wherever the patient stands: nothing raises, and every reply can be sent."""

from __future__ import annotations

import pytest
from guide_tools import AT, knowledge, sealed, tap, walk
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.engine import respond
from flows.model import Edited, Said, Session, Uploaded
from flows.safety import look

PIECES = (
    "her2", "2+", "3+", "er", "pr", "positive", "negative", "not", "stage", "IIa", "grade 3", "T2N0M0",
    "fever", "38.5", "no", "what is", "should i", "ribocyclib", "my mum", "sorry i meant", "neutr", "the",
    "😭", "https://x.org", "\n", "  ", "…", "uk", "tengo", "cáncer", "i want to die", "?", "%", "95", "ER+",
    "\x00", "اللغة",
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=10).map("".join),
)
SESSIONS = {
    "a stranger": Session(),
    "at the first question": walk().session,
    "in the middle": walk(tap("her2:equivocal"), tap("ish:negative")).session,
    "at the end": walk(tap("her2:zero"), tap("hormones:negative"), tap("stage:4")).session,
    "half a message held": walk(Said("my report says HER2 3+ and ER posit")).session,
    "after a cry for help": walk(Said("i want to kill myself")).session,
    "results offered": walk(Said("my her2 came back 2+ what happens now")).session,
}


@pytest.mark.parametrize("place", SESSIONS)
@given(text=ANYTHING)
@settings(max_examples=60, deadline=None)
def test_no_words_of_any_kind_raise_and_every_reply_can_be_sent(place: str, text: str) -> None:
    for message in (Said(text), Edited(text), Uploaded(text)):
        turn = respond(knowledge(), SESSIONS[place], message, AT)
        for draft in turn.drafts:
            assert sealed(draft).footer.disclaimer


@given(text=ANYTHING)
@settings(max_examples=300, deadline=None)
def test_an_alarm_quotes_words_that_were_typed(text: str) -> None:
    if (alarm := look(text)) is not None:
        assert alarm.evidence
        assert alarm.evidence in text
