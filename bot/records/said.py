"""What a child may say, checked by the parent: the child has met a stranger's file and is not trusted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from flows.records import Box, Flaw, Line, Page, Quality, Source, Word

Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Size = Annotated[float, Field(ge=0, le=1_000_000)]
Named = Annotated[str, Field(max_length=80)]


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)
    v: Literal[1]


class Ready(_Said):
    say: Literal["ready"]
    walls: Annotated[list[Literal["limits", "network", "kernel", "python"]], Field(max_length=8)]


class Counted(_Said):
    say: Literal["count"]
    file: Count
    pages: Count


SaidWord = tuple[Annotated[str, Field(max_length=20_000)], tuple[Share, Share, Share, Share] | None]


class SaidLine(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    sure: Share
    words: Annotated[list[SaidWord], Field(max_length=20_000)]


class SaidQuality(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    flaws: Annotated[list[Flaw], Field(max_length=len(Flaw))]
    figures: Annotated[dict[Named, float], Field(max_length=12)]
    readable: bool


class SaidPage(_Said):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
    say: Literal["page"]
    file: Count
    within: Count
    size: tuple[Size, Size]
    source: Source
    lines: Annotated[list[SaidLine], Field(max_length=20_000)]
    poor: bool = False
    turned: Literal[0, 90, 180, 270] = 0
    quality: SaidQuality | None = None


class Pictured(_Said):
    say: Literal["picture"]
    file: Count
    within: Count
    jpeg: str


class Troubled(_Said):
    say: Literal["trouble"]
    kind: Literal[
        "damaged", "empty", "encrypted", "no_reader", "too_big", "too_many_pages", "too_much", "took_too_long"
    ]
    file: Count = 0
    pages: Count = 0
    of: Literal["bytes", "pixels"] = "bytes"
    name: Named = ""


class Done(_Said):
    say: Literal["done"]
    memory: Annotated[int, Field(ge=0)]
    seconds: Annotated[float, Field(ge=0)]


Said = Ready | Counted | SaidPage | Pictured | Troubled | Done
_READ: TypeAdapter[Said] = TypeAdapter(Annotated[Said, Field(discriminator="say")])


def heard(frame: bytes) -> Said:
    """Raises ValueError when it is nothing that a child says."""
    return _READ.validate_json(frame)


def page(said: SaidPage, number: int) -> Page:
    """As the rest of the bot knows it."""
    return Page(
        number,
        *said.size,
        tuple(_line(line) for line in said.lines if line.words),
        said.source,
        _quality(said),
        said.file,
        said.within,
        said.turned,
    )


def _line(said: SaidLine) -> Line:
    return Line(tuple(Word(text, Box(*box) if box else None) for text, box in said.words), said.sure)


def _quality(said: SaidPage) -> Quality:
    if said.quality is None:
        return Quality() if said.lines else Quality((Flaw.NO_TEXT,), readable=False)
    given = said.quality
    return Quality(tuple(given.flaws), tuple(sorted(given.figures.items())), given.readable)
