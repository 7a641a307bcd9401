"""What a patient types: first the safety lane, then wishes and cut-offs; what is left is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows import actions, cutoff, safety
from flows.fixed import ENDING, Fixed, Go
from flows.hearing import listen
from flows.model import Button, CutOff, Flag, Fragment, Missed, Quote, Reason, Session, Turn, Warned
from flows.saying import ONWARD, go, say, speak
from flows.understanding import facts, read
from flows.wishes import wish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.knowledge import Knowledge

HELD_SECONDS = 3600
"""After so long, new words are a new message and not the rest of an old one."""
PIECES_HELD = 2
LONGEST = 8_192
"""Characters read in one go: two full Telegram messages (Bot API: Message.text, 4,096)."""

URGENT: Mapping[safety.Tier, tuple[Fixed, Reason]] = {
    safety.Tier.A: (Fixed.EMERGENCY, Reason.EMERGENCY_A),
    safety.Tier.B: (Fixed.CALL_NOW, Reason.EMERGENCY_B),
    safety.Tier.C: (Fixed.SOON, Reason.EMERGENCY_C),
    safety.Tier.CRISIS: (Fixed.CRISIS, Reason.CRISIS),
}
"""The safety lane: which fixed snippet, and which flag."""


def said(knowledge: Knowledge, session: Session, text: str, at: int) -> Turn:
    held = session.fragment if session.fragment and at - session.fragment.at <= HELD_SECONDS else None
    whole = cutoff.join(held.words, text, knowledge.vocabulary) if held else text
    if alarm := safety.look(text) or (safety.look(whole) if held else None):
        return warned(session, alarm)
    if (wished := wish(text)) is not None:
        return wishing(knowledge, session, wished)
    if len(whole) > LONGEST:
        return Turn(replace(session, fragment=None), (speak(session, say(Fixed.TOO_LONG), rows=ONWARD),))
    pieces = held.pieces if held else 0
    step = knowledge.flow.open_step(session)
    asked = str(step.id) if step else None
    if pieces < PIECES_HELD and (cut := cutoff.look(whole, knowledge.vocabulary, asked)):
        return hold(session, cut, Fragment(whole, at, pieces + 1))
    return read(knowledge, replace(session, fragment=None), whole)


def edited(knowledge: Knowledge, session: Session, text: str, at: int) -> Turn:
    """An edit of the message that was cut off is its rest; any other is read for facts only."""
    if session.fragment is not None:
        return said(knowledge, replace(session, fragment=None), text, at)
    if alarm := safety.look(text):
        return warned(session, alarm)
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


def warned(session: Session, alarm: safety.Alarm) -> Turn:
    """Fixed words, first and alone."""
    fixed, reason = URGENT[alarm.tier]
    rows = (go(Go.NUMBERS), go(Go.CONTINUE))
    after = replace(session, fragment=None)
    events = (Warned(alarm.tier, alarm.sign),)
    return Turn(after, (speak(after, say(fixed), rows=rows),), events, (Flag(reason),))


def wishing(knowledge: Knowledge, session: Session, wished: Go) -> Turn:
    if wished is Go.ALL:
        return complete(knowledge, session, None)
    return actions.act(knowledge.flow, replace(session, fragment=None), wished)


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
    cut = cutoff.look(held.words, knowledge.vocabulary)
    if cut is None or ending not in cut.endings:
        return actions.in_vain(knowledge.flow, session, ENDING)
    whole = cutoff.join(held.words, ending, knowledge.vocabulary)
    return read(knowledge, replace(session, fragment=None), whole)
