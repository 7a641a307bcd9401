"""What can be counted without knowing anybody: no metric carries a patient, a word or an id."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from bot.ports import Heard, Loaded, Outgoing, PatientId, Store
from flows.model import Missed, SpokeAnother, Turn
from flows.reviews.model import Severity

Backlog = Mapping[Severity, tuple[int, int]]
"""Of each severity: reviews that are open or claimed, and how many of them are overdue."""


class Sendings(Protocol):
    """What the outbox counts by itself."""

    sent: int
    repeated: int
    refused: int


class Meters:
    """A registry of its own, so that two Lanterns in one process (in tests) do not meet."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._updates = Counter("lantern_updates", "Updates heard, by kind", ["kind"], registry=registry)
        self._turns = Counter("lantern_turns", "Turns kept", registry=registry)
        self._missed = Counter(
            "lantern_not_understood",
            "Messages not understood, by the closest topic",
            ["near"],
            registry=registry,
        )
        self._dead = Counter("lantern_dead_letters", "Updates we could not handle", registry=registry)
        self._waiting = Gauge("lantern_outbox_waiting", "1 while kept messages wait", registry=registry)
        self._reviews = Gauge(
            "lantern_reviews", "Reviews open or claimed", ["severity", "overdue"], registry=registry
        )
        self._seconds = Histogram("lantern_turn_seconds", "From update to commit", registry=registry)

    def watch(self, counts: Callable[[], Sendings]) -> None:
        self._registry.register(_Messages(counts))

    def heard(self, kind: str) -> None:
        self._updates.labels(kind).inc()

    def turn(self, turn: Turn) -> None:
        self._turns.inc()
        for event in turn.events:
            match event:
                case Missed(near):
                    self._missed.labels(near).inc()
                case SpokeAnother():
                    self._missed.labels("another language").inc()

    def buried(self) -> None:
        self._dead.inc()

    @contextmanager
    def timed(self) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self._seconds.observe(time.perf_counter() - began)

    def page(self, *, waiting: int, backlog: Backlog) -> bytes:
        self._waiting.set(waiting)
        for severity, (many, late) in backlog.items():
            self._reviews.labels(severity, "no").set(many - late)
            self._reviews.labels(severity, "yes").set(late)
        return generate_latest(self._registry)


class _Messages(Collector):
    def __init__(self, counts: Callable[[], Sendings]) -> None:
        self._counts = counts

    def collect(self) -> Iterator[CounterMetricFamily]:
        counts = self._counts()
        family = CounterMetricFamily(
            "lantern_messages", "Messages, by what became of them", labels=["outcome"]
        )
        for outcome in ("sent", "repeated", "refused"):
            family.add_metric([outcome], getattr(counts, outcome))
        yield family


class CountingStore:
    """A Store that tells the meters; what is not counted goes straight through."""

    def __init__(self, store: Store, meters: Meters) -> None:
        self._store = store
        self._meters = meters

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def keep(
        self, heard: Heard, before: Loaded, turn: Turn, outgoing: tuple[Outgoing, ...], revision: str
    ) -> bool:
        kept = await self._store.keep(heard, before, turn, outgoing, revision)
        if kept:
            self._meters.turn(turn)
        return kept

    async def bury(
        self, update: int, patient: PatientId | None, body: str, error: str, sorry: Outgoing | None
    ) -> None:
        await self._store.bury(update, patient, body, error, sorry)
        self._meters.buried()
