from __future__ import annotations

from types import MappingProxyType
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import codec
from bot.ports import Edit, Send, UnreadableError
from flows.markup import Run
from flows.model import Answer, Event, Form, Fragment, Message, Said, Session, SnippetId, StepId
from flows.reply import Footer, Key, Page, PictureOf, Reply

words = st.text(st.characters(exclude_categories=["Cs"]))
ids = words.map(StepId)
runs = st.builds(Run, words, st.frozensets(words), words, words)
pages = st.builds(
    Page,
    st.sampled_from(Form),
    words,
    st.lists(st.tuples(words, st.lists(words).map(tuple))).map(tuple),
    words,
    words,
)
replies = st.builds(
    Reply,
    st.lists(runs).map(tuple),
    st.builds(Footer, words.filter(str.strip), words.filter(str.strip), words),
    st.lists(st.lists(st.builds(Key, words, words)).map(tuple)).map(tuple),
    st.none() | st.builds(PictureOf, ids) | pages,
    st.lists(words.map(SnippetId)).map(tuple),
)
answers = st.dictionaries(ids, st.builds(Answer, words))
sessions = st.builds(
    Session,
    answers | answers.map(MappingProxyType),
    st.none() | st.builds(Fragment, words, st.integers(0, 2**40)),
    st.integers(0, 100),
    st.booleans(),
    st.booleans(),
)


def any_of(union: Any) -> st.SearchStrategy[Any]:
    return st.one_of([st.from_type(one) for one in get_args(union)])


st.register_type_strategy(str, words)


@given(sessions)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    assert session == codec.SESSION.read(codec.SESSION.write(session))


@given(any_of(Message))
def test_a_message_comes_back_as_it_was(message: Message) -> None:
    assert message == codec.MESSAGE.read(codec.MESSAGE.write(message))


@given(st.lists(any_of(Event)).map(tuple))
def test_events_come_back_as_they_were(events: tuple[Event, ...]) -> None:
    assert events == codec.EVENTS.read(codec.EVENTS.write(events))


@given(st.builds(Send, replies) | st.builds(Edit, st.integers(1, 2**50), replies))
def test_what_is_to_be_sent_comes_back_as_it_was(outgoing: Send | Edit) -> None:
    assert outgoing == codec.OUTGOING.read(codec.OUTGOING.write(outgoing))


@pytest.mark.parametrize(
    "text", ["", "[9,{}]", "{}", "[1", "[1,]", '[1,{"is":"Nobody"}]', '[1,{"misses":"secret"}]']
)
def test_what_cannot_be_read_is_said_without_its_words(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        codec.MESSAGE.read(text)
    assert "secret" not in str(caught.value)
    assert caught.value.__context__ is None


def test_an_unknown_version_is_named() -> None:
    with pytest.raises(UnreadableError, match="version '9'"):
        codec.SESSION.read('[9,{"misses":0}]')


def test_a_noun_of_a_wrong_form_is_not_written() -> None:
    with pytest.raises(UnreadableError) as caught:
        codec.SESSION.write(Session(misses="secret"))  # type: ignore[arg-type]
    assert "secret" not in str(caught.value)


def test_half_a_character_does_not_stop_a_turn() -> None:
    assert Said("bad ?") == codec.MESSAGE.read(codec.MESSAGE.write(Said("bad \ud83d")))
