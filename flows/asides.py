"""Messages that answer nothing and ask nothing: swearing, a link, an emoji, a yes or a no."""

from __future__ import annotations

import re
from enum import StrEnum


class Aside(StrEnum):
    SWEARING = "swearing"
    LINK = "link"
    SAD = "sad"
    THANKS = "thanks"
    GO_ON = "go on"
    EMOJI = "emoji"
    YES = "yes"
    NO = "no"


_SWEARING = re.compile(
    r"\b(?:f+u+c*k+(?:ing?|in|ed|er|s|off|sake)?|fck(?:ing)?|wtf|ffs|sh[i1]t+(?:ty|s|e)?|bullsh[i1]t|crap"
    r"|bloody hell|bastards?|bitch|damn(?:it)?|goddamn|arsehole|asshole|piss(?:ed)? off|bollocks"
    r"|screw (?:you|this)|cunt|wank(?:er)?|(?:this|it|you|that) sucks?|stupid bot|useless(?: bot)?"
    r"|dumb bot|hate (?:this|you))\b"
)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b\S+\.(?:com|org|net|co\.uk|gov)/\S*")
_YES = frozenset({"yes", "yep", "yeah", "yea", "yup", "ye", "yess", "y", "correct", "right"})
_NO = frozenset({"no", "nope", "nah", "n", "none", "neither"})
_LETTER = re.compile(r"[^\W_]")
_SAD = frozenset("😢😭😞😔😟😿💔😥😰😨😱🥺😩😫☹🙁😓😖😣😧")
_KIND = frozenset("🙏❤🧡💛💚💙💜🤍🤗😊🙂😀😁💐🌸🌹😘🥰😍💕💗💖")
_GOOD = frozenset("👍👌✅✔🆗💪")
_LETTERS_BESIDE = 12
"""With more words beside it, a link is not the message."""


def aside(text: str) -> Aside | None:
    said = " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split())
    if _LINK.search(text) and len(_LINK.sub("", text).strip()) <= _LETTERS_BESIDE:
        return Aside.LINK
    if not _LETTER.search(text):
        return _picture(text)
    if said in _YES:
        return Aside.YES
    if said in _NO:
        return Aside.NO
    return Aside.SWEARING if _SWEARING.search(said) else None


def _picture(text: str) -> Aside | None:
    """What an emoji without words says; other signs, such as "???", say nothing."""
    for marks, means in ((_SAD, Aside.SAD), (_GOOD, Aside.GO_ON), (_KIND, Aside.THANKS)):
        if not marks.isdisjoint(text):
            return means
    return Aside.EMOJI if any(ord(sign) > 0x2500 for sign in text) else None
