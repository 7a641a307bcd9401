"""What the forum face needs from the store, and its nouns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import NewType, Protocol

from bot.ports import PatientId
from flows.reviews.model import Act

ChatId = NewType("ChatId", int)
ThreadId = NewType("ThreadId", int)


@dataclass(frozen=True, slots=True)
class Shows:
    """What a topic shows by now, as the store keeps it: codes and sums, no words of a patient."""

    title: str = ""
    icon: str = ""
    card: str = ""
    """The sum of the card's words and buttons."""
    pinned: bool = False
    closed: bool = False
    told: int = 0
    """What happened is told up to this n."""
    part: int = 0
    """So many pieces of the next thing to tell are out already."""
    failed: int = 0
    """Failures to deliver are told up to this seq."""
    ref: str = ""
    """The review that was told of, and how many of its flags."""
    flags: int = 0
    lost: bool = False
    """Somebody deleted the topic: the next one says so."""

    def written(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Shows:
        """What cannot be read shows nothing yet."""
        try:
            found = json.loads(text or "{}")
            known = {one.name: found[one.name] for one in fields(cls) if one.name in found}
        except (ValueError, TypeError):
            return cls()
        return cls(**known)


@dataclass(frozen=True, slots=True)
class Topic:
    thread: ThreadId | None
    card: int | None
    shown: int
    """The patient's version that it shows as a whole."""
    shows: Shows


@dataclass(frozen=True, slots=True)
class Held:
    """A topic that is ours to work on until `lease`, and the ref of the review it is about."""

    patient: PatientId
    chat: ChatId
    topic: Topic
    lease: float
    ref: str


@dataclass(frozen=True, slots=True)
class Behind:
    """A patient whose topic does not show everything."""

    patient: PatientId
    rank: int


@dataclass(frozen=True, slots=True)
class Place:
    """Whose topic it is, and the review that is live there, or the newest."""

    patient: PatientId
    alias: str
    ref: str


@dataclass(frozen=True, slots=True)
class WrittenAs:
    """The act that a message in the topic became; `act` None: it cannot be read any more."""

    n: int
    ref: str
    act: Act | None
    rewritten: str | None
    """Its newest words, when it was changed since."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture or file of the patient's, by the number of its message in their chat."""

    message: int
    album: str
    at: float


@dataclass(frozen=True, slots=True)
class Failure:
    """Words of the team that did not reach the patient."""

    seq: int
    topic_message: int | None
    error: str


class TopicStore(Protocol):
    """Every method is one transaction."""

    async def behind(self, chat: ChatId, limit: int) -> Sequence[Behind]: ...
    async def claim(self, patient: PatientId, chat: ChatId, seconds: float) -> Held | None: ...
    async def keep(self, held: Held, topic: Topic, seconds: float) -> Held | None:
        """`seconds` 0 gives it free. None: it is not ours any more; a new thread is then on the way out."""
        ...

    async def lost(self, held: Held) -> None:
        """Its topic was deleted by hand."""
        ...

    async def adopt(self, chat: ChatId, thread: ThreadId, alias: str) -> None:
        """A topic of ours was made: perhaps nobody told us. A second one of a patient is on the way out."""
        ...

    async def gone(self, limit: int) -> Sequence[tuple[ChatId, ThreadId]]: ...
    async def buried(self, chat: ChatId, thread: ThreadId) -> None: ...

    async def was_heard(self, update: int) -> bool: ...
    async def heard(self, update: int) -> None: ...
    async def place(self, chat: ChatId, thread: ThreadId) -> Place | None: ...
    async def written_as(self, patient: PatientId, message: int) -> WrittenAs | None: ...

    async def remember(self, patient: PatientId, update: int, message: int, album: str) -> None: ...
    async def due_media(self, patient: PatientId, shown: int) -> Sequence[Sent]: ...
    async def copied(self, patient: PatientId, messages: Sequence[int]) -> None: ...
    async def purge_media(self) -> None: ...
    async def failed(self, patient: PatientId, after: int) -> Sequence[Failure]: ...

    async def moved(self, old: ChatId, new: ChatId) -> None: ...
    async def current(self, chat: ChatId) -> ChatId: ...
    async def allow(self, many: int, left: int, *, urgent: bool) -> float:
        """Seconds to wait; 0: so many messages to the group may go, and are counted."""
        ...

    async def spend(self) -> None:
        """One message that does not wait is counted."""
        ...

    async def halt(self, until: float) -> None: ...
