"""What children said about one document, and what the bot makes of it."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.records.accept import Kind, Limits
from bot.records.said import Counted, Pictured, Ready, Said, SaidPage, Troubled, page
from flows import records as r

Place = tuple[int, int]
"""File, from 0, and page within it, from 1."""


@dataclass(slots=True)
class Gathered:
    counts: dict[int, int]
    """Pages by file."""
    pages: dict[Place, SaidPage] = field(default_factory=dict)
    pictures: dict[Place, bytes] = field(default_factory=dict)
    walls: tuple[str, ...] = ()

    def wanted(self) -> list[Place]:
        """Pictures, and pages whose own text will not do."""
        return [
            (file, within)
            for file, count in sorted(self.counts.items())
            for within in range(1, count + 1)
            if (told := self.pages.get((file, within))) is None or told.poor
        ]

    def hear(self, said: Said) -> None:
        match said:
            case Ready():
                self.walls = tuple(said.walls)
            case Counted():
                self.counts[said.file] = said.pages
            case SaidPage():
                self._keep(said)
            case Pictured():
                self.pictures[said.file, said.within] = _jpeg(said.jpeg)
            case _:
                pass

    def _keep(self, said: SaidPage) -> None:
        """What was seen takes the place of a poor text, unless nothing was seen."""
        place = said.file, said.within
        if said.lines or place not in self.pages or not self.pages[place].lines:
            self.pages[place] = said

    def has_words(self) -> bool:
        """Some page could be read from its own text."""
        return any(not one.poor for one in self.pages.values() if one.source is r.Source.TEXT)

    def result(self) -> r.Pages | r.Trouble:
        told = [self.pages[place] for place in sorted(self.pages)]
        pages = tuple(page(one, number) for number, one in enumerate(told, 1))
        if not any(one.lines for one in pages) and all(one.source is r.Source.TEXT for one in pages):
            return r.Empty()
        if not any(one.quality.readable for one in pages):
            return r.Unreadable(pages)
        return r.Pages(pages)


def _jpeg(said: str) -> bytes:
    """Raises ValueError."""
    jpeg = base64.b64decode(said, validate=True)
    if not jpeg.startswith(b"\xff\xd8\xff"):
        raise ValueError("no JPEG")
    return jpeg


def gathered(kinds: Sequence[Kind]) -> Gathered:
    return Gathered({number: 1 for number, kind in enumerate(kinds) if kind.pictured})


def named(said: Troubled, kinds: Sequence[Kind], limits: Limits) -> r.Trouble:
    """A child's word for it in ours."""
    match said.kind:
        case "too_big":
            return r.TooBig(said.file, said.of, limits.pixels if said.of == "pixels" else limits.bytes)
        case "too_many_pages":
            return r.TooManyPages(said.file, said.pages, limits.pages)
        case "encrypted":
            return r.Encrypted(said.file)
        case "empty":
            return r.Empty(said.file)
        case "took_too_long":
            return r.TookTooLong(said.file)
        case "too_much":
            return r.TooMuch(said.file)
        case "no_reader":
            return r.NoReader(kinds[said.file] if said.file < len(kinds) else "")
        case "damaged":
            return r.Damaged(said.file)
