"""What a patient is told when a person joins, leaves or closes the talk, and replies kept ready."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from flows.fixed import Fixed, Go
from flows.model import Button, Draft, Quote, Say, Session
from flows.saying import ONWARD, go, say, speak
from flows.team import BAD, FELT, GOOD, NO, REACHED, YES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.model import SnippetId


def joined(session: Session, name: str = "") -> Draft:
    said = say(Fixed.JOINED_NAME, name=Quote(name)) if name else say(Fixed.JOINED)
    return speak(session, said, rows=(go(Go.GUIDE_ON),))


def left(session: Session) -> Draft:
    return speak(session, say(Fixed.PERSON_LEFT), rows=ONWARD)


def closed(session: Session) -> Draft:
    row = (Button(FELT, GOOD), Button(FELT, BAD))
    return speak(session, say(Fixed.PERSON_LEFT), say(Fixed.FELT), rows=(row, *ONWARD))


def reached(session: Session) -> Draft:
    """Asked a day after something urgent."""
    row = (Button(REACHED, YES), Button(REACHED, NO))
    return speak(session, say(Fixed.REACHED), rows=(row,))


def canned(session: Session, snippet: SnippetId, blanks: Mapping[str, str]) -> Draft:
    filled = MappingProxyType({name: Quote(words) for name, words in blanks.items()})
    return speak(session, Say(snippet, filled))
