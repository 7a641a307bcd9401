"""content/ to a Catalogue, or which file is wrong, where, and what to do about it."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from bot.content.forms import BELONGS, FactForm, Front, RelatedForm, SourceForm
from bot.content.toml import ContentError, Toml, read, read_bytes
from flows.checks.case import Placed
from flows.markup import parse
from flows.model import SnippetId
from flows.snippets import Catalogue, Fact, Source, Status

__all__ = ["ContentError", "load"]

FENCE = "+++"
ID = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)+")
REVISION_LENGTH = 12
T = TypeVar("T", bound=BaseModel)


def load(folder: Path, locale: str) -> Catalogue:
    """Raises ContentError."""
    files = _files(folder / locale, "*.md")
    if not files:
        raise ContentError(f"{folder.name}/{locale}:1: has no snippets: put the Markdown files there")
    snippets = [_snippet(file, folder, locale) for file in files]
    sources = _table(folder / "sources.toml", SourceForm)
    facts = _table(folder / "facts.toml", FactForm)
    return Catalogue(
        MappingProxyType({snippet.id: snippet for snippet in snippets}),
        MappingProxyType({key: _source(key, form) for key, form in sources.items()}),
        MappingProxyType({key: _fact(key, form) for key, form in facts.items()}),
        _revision(folder, locale),
        MappingProxyType(_related(folder / "related.toml")),
    )


def _snippet(file: Path, folder: Path, locale: str) -> Placed:
    shown = f"{folder.name}/{file.relative_to(folder).as_posix()}"
    name = file.relative_to(folder / locale).with_suffix("").as_posix()
    if not ID.fullmatch(name):
        raise ContentError(f"{shown}:1: rename it: a folder, then small letters, digits, - and _ only")
    lines = read(file, shown).split("\n")
    fence = _second_fence(lines, shown)
    front = _front(Toml(shown, "\n".join(lines[1:fence]), first=2), name)
    begins = next((number for number in range(fence + 1, len(lines)) if lines[number].strip()), None)
    if begins is None:
        raise ContentError(f"{shown}:{fence + 1}: no words after the second {FENCE}: write them")
    markdown = "\n".join(lines[begins:]).strip()
    return Placed(
        id=SnippetId(name),
        body=parse(markdown),
        markdown=markdown,
        file=shown,
        status=Status(front.status),
        review_due=front.review_due,
        claims=front.claims,
        facts=front.facts,
        sources=front.sources,
        reviewed_by=front.reviewed_by or "",
        reviewed_on=front.reviewed_on,
        name=front.name,
        labels=MappingProxyType(front.labels),
        asks=front.asks,
        words=MappingProxyType(front.words),
        when=MappingProxyType(front.when),
        line=begins + 1,
    )


def _second_fence(lines: list[str], shown: str) -> int:
    """Its place among the lines, which are counted from 0."""
    if lines[0].rstrip() != FENCE:
        raise ContentError(f"{shown}:1: the first line must be {FENCE}: add it")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return number
    raise ContentError(f"{shown}:{len(lines)}: the second {FENCE} is missing: add it above the words")


def _front(toml: Toml, name: str) -> Front:
    front = toml.valid(Front, toml.load())
    for key, belongs in BELONGS.items():
        if key in front.model_fields_set and not belongs.fullmatch(name):
            raise toml.error((key,), "does not belong in this file: remove it")
    return front


def _table(file: Path, form: type[T]) -> dict[str, T]:
    shown = f"{file.parent.name}/{file.name}"
    toml = Toml(shown, read(file, shown))
    return {key: toml.valid(form, entry, key) for key, entry in toml.load().items()}


def _related(file: Path) -> dict[str, tuple[str, ...]]:
    """None where there is no library of questions."""
    shown = f"{file.parent.name}/{file.name}"
    toml = Toml(shown, read(file, shown) if file.exists() else "")
    return toml.valid(RelatedForm, toml.load()).root


def _source(key: str, form: SourceForm) -> Source:
    return Source(key, form.title, form.organisation, form.year, form.address)


def _fact(key: str, form: FactForm) -> Fact:
    return Fact(key, form.fact, form.certainty, form.sources)


def _files(folder: Path, pattern: str) -> list[Path]:
    """In a stable order, without the hidden files that editors leave behind."""
    return sorted(file for file in folder.rglob(pattern) if not file.name.startswith("."))


def _revision(folder: Path, locale: str) -> str:
    """Changes with any word of this locale, and with what stands behind it."""
    common = [file for file in folder.iterdir() if file.suffix in {".toml", ".tsv"}]
    whole = sha256()
    for file in sorted((*common, *filter(Path.is_file, _files(folder / locale, "*")))):
        name = file.relative_to(folder).as_posix()
        content = read_bytes(file, f"{folder.name}/{name}")
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:REVISION_LENGTH]
