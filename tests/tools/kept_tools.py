"""A tiny catalogue, and what the tests of the store, the conversation and the outbox are built from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count

from bot.ports import Delete, Due, Heard, Outgoing, PatientId, Send, Sendable, Store
from flows.markup import parse
from flows.model import Button, Draft, Event, Message, Said, Say, Session, SnippetId, StepId, Turn
from flows.reply import Reply
from flows.snippets import Catalogue, Snippet, Status
from flows.voice import seal

ANN, BEA, CAT = PatientId(11), PatientId(22), PatientId(33)
HER2 = StepId("her2")
REVISION = "r1"
_updates = count(1)


def _snippet(name: str, body: str, labels: dict[str, str] | None = None) -> Snippet:
    review = date(2030, 1, 1)
    return Snippet(
        SnippetId(name),
        parse(body),
        body,
        f"{name}.md",
        Status.REVIEWED,
        review,
        name=name,
        labels=labels or {},
    )


_WORDS = {
    "who/self": "-",
    "footer/disclaimer": "Not medical advice.",
    "footer/upload": "Upload your records.",
    "footer/draft": "Not yet reviewed.",
    "footer/sources": "Sources",
    "sorry/our-fault": "Sorry, our fault.",
    "her2/positive": "Positive.",
    "her2/huge": "x" * 4050,
    "one": "**One**",
    "two": "Two",
    "three": "Three",
}
CATALOGUE = Catalogue(
    {
        SnippetId(name): snippet
        for name, snippet in {
            **{name: _snippet(name, body) for name, body in _WORDS.items()},
            "her2/ask": _snippet(
                "her2/ask", "What about HER2?", {"positive": "Positive", "negative": "Negative"}
            ),
        }.items()
    },
    {},
    {},
    REVISION,
)

ASK = Draft((Say(SnippetId("her2/ask")),), ((Button(HER2, "positive"), Button(HER2, "negative")),))


def draft(name: str) -> Draft:
    return Draft((Say(SnippetId(name)),))


def reply(name: str) -> Reply:
    return seal(draft(name), CATALOGUE)


def send(name: str) -> Send:
    return Send(reply(name))


def heard(patient: PatientId, message: Message | None = None, update: int | None = None) -> Heard:
    return Heard(
        next(_updates) if update is None else update, patient, message or Said("hello"), 1_700_000_000
    )


@dataclass(slots=True)
class Clock:
    """Time that passes when told to."""

    at: float = 1_800_000_000.0

    def now(self) -> float:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += seconds


async def tell(
    store: Store,
    patient: PatientId,
    *outgoing: Outgoing,
    session: Session | None = None,
    events: tuple[Event, ...] = (),
) -> Heard:
    """One kept turn."""
    message = heard(patient)
    before = await store.load(patient, message.update)
    turn = Turn(before.session if session is None else session, (), events)
    assert await store.keep(message, before, turn, outgoing, REVISION)
    return message


def named(due: list[Due]) -> list[tuple[int, str]]:
    return [(one.patient, reply_of(one.outgoing).snippets[0]) for one in due]


def reply_of(outgoing: Sendable) -> Reply:
    assert not isinstance(outgoing, Delete)
    return outgoing.reply
