"""What the use cases need from the world, named for the need. Adapters: store/, telegram/, sheet/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType, Protocol

from flows.model import Message, Session, Turn
from flows.reply import Reply

PatientId = NewType("PatientId", int)
"""Telegram's chat id: a private chat, or a group that is told to write in private."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One update, in our words."""

    update: int
    patient: PatientId
    message: Message
    at: int
    """When it was written, seconds since 1970; for a tap, when it reached us."""
    tapped: int | None = None
    """The Telegram message whose button was tapped."""


@dataclass(frozen=True, slots=True)
class Loaded:
    session: Session
    version: int
    """0 for a stranger."""
    heard: bool
    """This update already had its turn."""
    tapped: Reply | None
    """What the tapped message said when we sent it; None when it is not ours or no longer kept."""


@dataclass(frozen=True, slots=True)
class Send:
    reply: Reply


@dataclass(frozen=True, slots=True)
class Edit:
    message_id: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class Delete:
    """Takes a message back (Bot API: deleteMessage, within 48 hours)."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Amend:
    """Kept, never delivered: an Edit, or without a reply a Delete, of what was kept as `seq`."""

    seq: int
    reply: Reply | None = None


Outgoing = Send | Edit
"""What a turn says."""
Kept = Send | Edit | Amend
"""What may stand in the outbox ..."""
Sendable = Send | Edit | Delete
"""... and what is handed to the gateway."""


@dataclass(frozen=True, slots=True)
class Due:
    """One kept message whose turn it is. `tries` counts this one; above 1 it may be a repeat."""

    patient: PatientId
    seq: int
    tries: int
    outgoing: Sendable


class UnreadableError(Exception):
    """A value that this Lantern cannot read from the disk, or not write to it. Never quotes the value."""


class Store(Protocol):
    """Every method is one transaction. Losing the connection raises; nothing is half written."""

    async def load(self, patient: PatientId, update: int, tapped: int | None = None) -> Loaded: ...

    async def keep(
        self, heard: Heard, before: Loaded, turn: Turn, outgoing: tuple[Outgoing, ...], revision: str
    ) -> bool:
        """Inbox, session, turn, flags and outbox in one commit. False: another turn of this patient came
        first, and nothing was written."""
        ...

    async def bury(
        self, update: int, patient: PatientId | None, body: str, error: str, sorry: Outgoing | None
    ) -> None:
        """Dead-letter an update that we cannot handle, so that it is never asked for again.

        `error` is the exception's type, never its text. With a known patient, a flag is raised and `sorry`
        is kept to be sent.
        """
        ...

    async def claim(self, now: float, limit: int) -> list[Due]:
        """At most `limit` due messages, one a patient, next in order, within the budget of the whole bot."""
        ...

    async def sent(self, due: Due, message_id: int, now: float) -> None: ...

    async def again(self, due: Due, at: float, *, doubt: bool = True) -> None:
        """The same message once more, not before `at`. Without `doubt` it surely was not delivered, and this
        try does not count."""
        ...

    async def refused(self, due: Due, error: str, *, gone: bool) -> None:
        """Telegram will never take it; `gone`: the patient blocked us, so the rest waits unsent as well."""
        ...

    async def halt(self, until: float) -> None:
        """Nothing is claimed for anybody before `until`."""
        ...

    async def next_due(self) -> float | None:
        """When claim() is worth asking again; None when nothing waits."""
        ...

    async def moved(self, old: PatientId, new: PatientId) -> None:
        """A group became a supergroup: its kept messages follow."""
        ...


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: int


@dataclass(frozen=True, slots=True)
class Unsent:
    """Surely not delivered; try again after `seconds` (Telegram's retry_after, or our back-off)."""

    seconds: float
    limited: bool = False
    """Telegram said 429."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Perhaps delivered: the answer was lost."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Never to be delivered. `error` is a short code without any of the message's words."""

    error: str
    gone: bool = False
    moved_to: PatientId | None = None


@dataclass(frozen=True, slots=True)
class Halted:
    """Our token is wrong or another process polls: keep everything, tell the operator."""

    error: str


Outcome = Sent | Unsent | Unknown | Refused | Halted


class Gateway(Protocol):
    """Takes sealed replies only. Never raises for what Telegram or the network does."""

    async def deliver(self, patient: PatientId, outgoing: Sendable) -> Outcome: ...


class Clock(Protocol):
    def now(self) -> float:
        """Seconds since 1970, UTC."""
        ...
