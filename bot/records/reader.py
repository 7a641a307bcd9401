"""Reads records: decides what has to be done, sends children to do it, and puts their pages together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import asdict, astuple, dataclass, replace
from typing import Any, Protocol

from bot.records import process
from bot.records.accept import LIMITS, Kind, Limits, accept
from bot.records.gathered import Gathered, Place, gathered, named
from bot.records.process import Patience
from bot.records.said import Said, SaidPage
from bot.records.turns import Turns
from flows.records import Box, Pages, TooManyPages, Trouble

Progress = Callable[[int, int], None]
"""Page so and so, of so many."""

MB = 1024 * 1024
TEXT = Patience(memory=700 * MB, seconds=20, silence=30, whole=60)
LOOK = Patience(memory=1536 * MB, seconds=20, silence=120, whole=60)
"""For the start; each page adds to it."""
SHOW = Patience(memory=1024 * MB, seconds=20, silence=30, whole=60)
PAGE_SECONDS, PAGE_WHOLE = 25, 60
WAITING = 20
"""Records that wait while one is read."""


@dataclass(frozen=True, slots=True)
class Marking:
    """What is to be drawn on one page."""

    file: int
    within: int
    turned: int = 0
    marks: tuple[tuple[int, Box], ...] = ()
    """By number."""
    hidden: tuple[Box, ...] = ()


class RecordReader(Protocol):
    async def read(
        self, files: Sequence[bytes], progress: Progress | None = None, stop: asyncio.Event | None = None
    ) -> Pages | Trouble: ...

    async def mark(
        self, files: Sequence[bytes], markings: Sequence[Marking], stop: asyncio.Event | None = None
    ) -> tuple[bytes, ...] | Trouble:
        """JPEGs, in the order of the markings."""
        ...


@dataclass(frozen=True, slots=True)
class _Given:
    files: Sequence[bytes]
    kinds: tuple[Kind, ...]


class ChildReader:
    """One child at a time: it has a processor for itself, and the bot the other."""

    def __init__(
        self,
        limits: Limits = LIMITS,
        waiting: int = WAITING,
        command: Sequence[str] = process.COMMAND,
        watch: process.Hear | None = None,
    ) -> None:
        """`watch` hears all that children say: their walls, and what each took."""
        self._limits = limits
        self._turns = Turns(waiting)
        self._command = tuple(command)
        self._watch = watch

    async def read(
        self, files: Sequence[bytes], progress: Progress | None = None, stop: asyncio.Event | None = None
    ) -> Pages | Trouble:
        kinds = accept(files, self._limits)
        if not isinstance(kinds, tuple):
            return kinds
        given = _Given(files, kinds)
        return await self._turns.take(lambda: self._read(given, gathered(kinds), progress), stop)

    async def mark(
        self, files: Sequence[bytes], markings: Sequence[Marking], stop: asyncio.Event | None = None
    ) -> tuple[bytes, ...] | Trouble:
        kinds = accept(files, self._limits)
        if not isinstance(kinds, tuple):
            return kinds
        given = _Given(files, kinds)
        return await self._turns.take(lambda: self._mark(given, gathered(kinds), markings), stop)

    async def _read(self, given: _Given, work: Gathered, progress: Progress | None) -> Pages | Trouble:
        worded = {number for number, kind in enumerate(given.kinds) if not kind.pictured}
        if worded and (trouble := await self._send("text", given, worded, TEXT, work.hear)):
            return trouble
        total = sum(work.counts.values())
        if total > self._limits.pages:
            return TooManyPages(0, total, self._limits.pages)
        if wanted := work.wanted():
            hear = _counting(work, total - len(wanted), total, progress)
            trouble = await self._look(given, wanted, hear)
            if trouble and not work.has_words():
                return trouble
        return work.result()

    async def _look(self, given: _Given, wanted: Sequence[Place], hear: process.Hear) -> Trouble | None:
        patience = replace(
            LOOK,
            seconds=LOOK.seconds + PAGE_SECONDS * len(wanted),
            whole=LOOK.whole + PAGE_WHOLE * len(wanted),
        )
        within = [[page for file, page in wanted if file == number] for number in range(len(given.files))]
        return await self._send("look", given, _files(wanted), patience, hear, wanted=within)

    async def _mark(
        self, given: _Given, work: Gathered, markings: Sequence[Marking]
    ) -> tuple[bytes, ...] | Trouble:
        drawable = [one for one in markings if given.kinds[one.file] is not Kind.TEXT]
        places = [(one.file, one.within) for one in drawable]
        marks = [_drawing(one) for one in drawable]
        trouble = await self._send("show", given, _files(places), SHOW, work.hear, marks=marks)
        return trouble or tuple(work.pictures[place] for place in places if place in work.pictures)

    async def _send(
        self,
        errand: str,
        given: _Given,
        needed: set[int],
        patience: Patience,
        hear: process.Hear,
        **more: Any,
    ) -> Trouble | None:
        """The child gets only the files that this errand is about."""
        task = {
            "do": errand,
            "kinds": [str(kind) for kind in given.kinds],
            "pages": self._limits.pages,
            **more,
        }
        sent = [data if number in needed else b"" for number, data in enumerate(given.files)]
        said = await process.run(task, sent, patience, self._watched(hear), self._command)
        return named(said, given.kinds, self._limits) if said else None

    def _watched(self, hear: process.Hear) -> process.Hear:
        watch = self._watch
        if watch is None:
            return hear

        def both(said: Said) -> None:
            watch(said)
            hear(said)

        return both


def _files(places: Sequence[Place]) -> set[int]:
    return {file for file, _ in places}


def _counting(work: Gathered, done: int, total: int, progress: Progress | None) -> process.Hear:
    """Tells which page is being read: the one after those that were heard."""
    read = done

    def hear(said: Said) -> None:
        nonlocal read
        work.hear(said)
        if isinstance(said, SaidPage):
            read += 1
        if progress and read < total:
            progress(read + 1, total)

    return hear


def _drawing(one: Marking) -> dict[str, Any]:
    return {
        **asdict(replace(one, marks=(), hidden=())),
        "marks": [[number, astuple(box)] for number, box in one.marks],
        "hidden": [astuple(box) for box in one.hidden],
    }
