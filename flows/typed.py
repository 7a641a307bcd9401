"""What a patient types: first the safety lane, then wishes and cut-offs; what is left is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, browsing, cutoff, lane, safety
from flows.fixed import ENDING, GO, Fixed, Go
from flows.hearing import listen
from flows.languages import language
from flows.model import Button, CutOff, Flag, Fragment, Missed, Quote, Reason, Session, Turn, Warned
from flows.saying import ONWARD, go, say, speak
from flows.understanding import facts, read
from flows.wishes import Courtesy, courtesy, wish

if TYPE_CHECKING:
    from flows.knowledge import Knowledge

HELD_SECONDS = 3600
"""After so long, new words are a new message and not the rest of an old one."""
PIECES_HELD = 2
SPLIT = "split by Telegram"
SPLIT_SECONDS = 8
"""Telephones send the parts of one message within a second or two, slow networks later."""
LONGEST = 8_192
"""Characters read in one go: two full Telegram messages (Bot API: Message.text, 4,096)."""


def said(knowledge: Knowledge, session: Session, text: str, at: int) -> Turn:
    held = session.fragment if session.fragment and at - session.fragment.at <= HELD_SECONDS else None
    whole = cutoff.join(held.words, text, knowledge.vocabulary) if held else text
    if alarm := safety.alarm(text, knowledge.dangers) or (
        safety.alarm(whole, knowledge.dangers) if held else None
    ):
        return lane.warned(knowledge, session, alarm)
    wished = wish(text)
    if session.in_crisis and not _stays(wished):
        if wished is None and courtesy(text) is not Courtesy.GO_ON:
            return lane.waiting(session)
        session = replace(session, in_crisis=False)
    if wished is not None:
        return wishing(knowledge, session, wished)
    if len(whole) > LONGEST:
        return Turn(replace(session, fragment=None), (speak(session, say(Fixed.TOO_LONG), rows=ONWARD),))
    pieces = held.pieces if held else 0
    if cutoff.goes_on(text):
        # The rest comes by itself and at once: nothing is asked, and it does not count as a cut-off.
        rest = Fragment(whole, at, pieces, at + SPLIT_SECONDS)
        return Turn(replace(session, fragment=rest), (), (CutOff(SPLIT),))
    if pieces < PIECES_HELD and (cut := _cut_off(knowledge, session, whole)):
        return hold(session, cut, Fragment(whole, at, pieces + 1))
    return read(knowledge, replace(session, fragment=None), whole)


def waited(knowledge: Knowledge, session: Session, at: int) -> Turn:
    """The rest of a split message did not come: the patient is asked, or what there is is read."""
    held = session.fragment
    if session.paused or session.blocked:
        return Turn(replace(session, fragment=None))
    if held is None or not held.until or at < held.until:
        return Turn(session)
    if held.pieces < PIECES_HELD and (cut := _cut_off(knowledge, session, held.words)):
        return hold(session, cut, Fragment(held.words, held.at, held.pieces + 1))
    return read(knowledge, replace(session, fragment=None), held.words)


def edited(knowledge: Knowledge, session: Session, text: str, at: int) -> Turn:
    """An edit of the message that was cut off is its rest; any other is read for facts only."""
    if session.fragment is not None:
        return said(knowledge, replace(session, fragment=None), text, at)
    if alarm := safety.alarm(text, knowledge.dangers):
        return lane.warned(knowledge, session, alarm)
    if session.in_crisis:
        return lane.waiting(session)
    found = listen(knowledge.flow, session, text)
    if found.taken or found.conflicts:
        return facts(knowledge.flow, session, found)
    rows = (go(Go.CHANGE, Go.CONTINUE),)
    return Turn(session, (speak(session, say(Fixed.EDITED), rows=rows),))


def captioned(knowledge: Knowledge, session: Session, fixed: Fixed, caption: str, at: int) -> Turn:
    """Something without words: what we can do with it, and then the words under it, if they say anything."""
    here = speak(session, say(fixed), rows=ONWARD)
    if not caption:
        return Turn(session, (here,))
    turn = said(knowledge, session, caption, at)
    kinds = {type(event) for event in turn.events}
    if kinds & {Missed, CutOff}:
        return Turn(session, (here,))
    return turn if Warned in kinds else replace(turn, drafts=(here, *turn.drafts))


def _cut_off(knowledge: Knowledge, session: Session, text: str) -> cutoff.Cut | None:
    if language(text, knowledge.vocabulary.knows) is not None:
        return None
    step = knowledge.flow.open_step(session)
    return cutoff.look(text, knowledge.vocabulary, str(step.id) if step else None)


def _stays(wished: Go | None) -> bool:
    return wished is not None and lane.stays(GO, wished)


def wishing(knowledge: Knowledge, session: Session, wished: Go) -> Turn:
    if wished is Go.ALL:
        return complete(knowledge, session, None)
    moved_on = replace(session, fragment=None)
    for pressed in (browsing.pressed, lane.pressed):
        if (turn := pressed(knowledge, moved_on, GO, wished)) is not None:
            return turn
    return actions.act(knowledge.flow, moved_on, wished)


# --- cut-offs -----------------------------------------------------------------------------------------


def hold(session: Session, cut: cutoff.Cut, fragment: Fragment) -> Turn:
    """Keeps the words and says where they end; nothing of them is read yet."""
    endings = tuple((Button(ENDING, word, Quote(word)),) for word in cut.endings)
    fixed = Fixed.CUT_OFF if endings else Fixed.CUT_OFF_OPEN
    after = replace(session, fragment=fragment)
    draft = speak(after, say(fixed, tail=Quote(cut.tail)), rows=(*endings, go(Go.ALL)))
    flags = (Flag(Reason.CUT_OFF_TWICE),) if fragment.pieces > 1 else ()
    return Turn(after, (draft,), (CutOff(cut.because),), flags)


def complete(knowledge: Knowledge, session: Session, ending: str | None) -> Turn:
    """The held words with the tapped ending, or as they are; a button without held words is an old one."""
    held = session.fragment
    if held is None:
        return actions.in_vain(knowledge.flow, session, ENDING)
    if ending is None:
        return read(knowledge, replace(session, fragment=None), held.words)
    cut = _cut_off(knowledge, session, held.words)
    if cut is None or ending not in cut.endings:
        return actions.in_vain(knowledge.flow, session, ENDING)
    whole = cutoff.join(held.words, ending, knowledge.vocabulary)
    return read(knowledge, replace(session, fragment=None), whole)
