"""A name that could be one of several: the patient is asked, and nothing is read until they say which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.fixed import NAME, Fixed, Go
from flows.model import Button, NameInDoubt, Quote, Session, Turn
from flows.saying import go, say, speak
from flows.spelling import doubtful

if TYPE_CHECKING:
    from flows.spelling import Speller


def which_name(speller: Speller, session: Session, text: str) -> Turn | None:
    """None: no name is in doubt."""
    doubts = doubtful(text, speller)
    if not doubts:
        return None
    first = doubts[0]
    held = NameInDoubt(text, first.typed, first.candidates)
    after = replace(session, doubt=held)
    names = tuple((Button(NAME, name, Quote(name)),) for name in held.means)
    draft = speak(after, say(Fixed.WHICH_NAME, words=Quote(held.typed)), rows=(*names, go(Go.NO_NAME)))
    return Turn(after, (draft,))


def resolved(session: Session, name: str | None) -> str | None:
    """The held message with the chosen name, or as it is for None; None when the button is an old one."""
    held = session.doubt
    if held is None or (name is not None and name not in held.means):
        return None
    return held.words if name is None else held.words.replace(held.typed, name)
