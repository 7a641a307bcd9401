"""A name that could be one of several is asked about, never guessed; then the whole message is read."""

from __future__ import annotations

from guide_tools import knowledge, tap, walk

from flows.fixed import Fixed
from flows.model import Said, TappedInVain
from flows.spelling import doubtful

WORDS = "what are the side effects of eparin"


def test_the_doubtful_name_is_quoted_and_its_candidates_are_buttons() -> None:
    (doubt, *_) = doubtful(WORDS, knowledge().speller)
    walked = walk(Said(WORDS))
    assert list(walked.snippets) == [Fixed.WHICH_NAME]
    assert [f"name:{one}" for one in doubt.candidates] == list(walked.buttons)[:-1]
    assert walked.buttons[-1] == "go:no-name"


def test_a_chosen_name_is_put_into_the_message_which_is_then_answered() -> None:
    walked = walk(Said(WORDS))
    name = walked.buttons[0]
    walked.hear(tap(name))
    assert walked.snippets[0].startswith(("topic/", "go/spelled"))
    assert walked.session.doubt is None


def test_none_of_these_reads_the_message_as_it_is() -> None:
    walked = walk(Said(WORDS), tap("go:no-name"))
    assert walked.snippets[0].startswith("topic/")
    assert walked.session.doubt is None


def test_a_name_tapped_later_is_an_old_button() -> None:
    walked = walk(Said(WORDS))
    name = walked.buttons[0]
    walked.hear(Said("her2 3+"))
    walked.hear(tap(name))
    assert any(isinstance(event, TappedInVain) for event in walked.turn.events)
