"""What a patient's words and taps are: a command, a button's data, or simply words."""

import re

from flows.model import Message, Said, Started, StepId, Tapped

GO = StepId("go")
NOWHERE = Tapped(StepId("?"), "")
"""A tap that belongs to no button of ours."""

COMMANDS = {
    "help": "help",
    "menu": "menu",
    "results": "results",
    "guides": "guides",
    "summary": "summary",
    "change": "change",
    "back": "back",
    "privacy": "privacy",
    "person": "person",
    "upload": "upload",
    "forget": "forget",
    "delete": "forget",
    "stop": "stop",
    "cancel": "stop",
    "again": "again",
    "restart": "again",
    "skip": "skip",
    "urgent": "urgent",
    "settings": "more",
}

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@\w+)?(?P<more>\s.*)?", re.DOTALL)
# Bot API: deep links start with "/start PAYLOAD"; anything else after it is what a patient wrote.
_PAYLOAD = re.compile(r"\s*[A-Za-z0-9_-]{0,64}\s*")
_DATA = re.compile(r"(?P<step>[^:\s]+):(?P<value>.+)", re.DOTALL)


def commanded(text: str) -> Message | None:
    """None: no command of ours. A command with words behind it is words, so that none are lost unread."""
    found = _COMMAND.fullmatch(text)
    if found is None:
        return None
    name, more = found["name"].lower(), found["more"] or ""
    if name == "start" and _PAYLOAD.fullmatch(more):
        return Started()
    if name in COMMANDS and not more.strip():
        return Tapped(GO, COMMANDS[name])
    return None


def said(text: str) -> Said:
    return Said(storable(text))


def tapped(data: object) -> Tapped:
    found = _DATA.fullmatch(storable(data)) if isinstance(data, str) else None
    return NOWHERE if found is None else Tapped(StepId(found["step"]), found["value"])


def storable(text: str) -> str:
    """JSON can carry half a character and NUL; no database can."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\x00", "\ufffd")
