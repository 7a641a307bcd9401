"""content/ to a Catalogue, or which file is wrong, where, and what to do about it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from flows.checks.case import Placed
from flows.markup import parse
from flows.model import SnippetId
from flows.snippets import Catalogue, Fact, Source, Status

_FENCE = "+++"
_ID = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)+")
_TOML_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_REVISION_LENGTH = 12

Line = Annotated[str, Field(pattern=r"^\S(?:[^\n]*\S)?$")]
"""One line of words without spaces around it."""
Lines = Annotated[tuple[Line, ...], Field(strict=False)]
T = TypeVar("T", bound=BaseModel)


class ContentError(Exception):
    """One line: the file, the line, and what to do."""


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Front(_Strict):
    status: Literal["draft", "reviewed"]
    review_due: date
    claims: bool = True
    facts: Lines = ()
    sources: Lines = ()
    reviewed_by: Line | None = None
    reviewed_on: date | None = None
    name: Line = ""
    labels: dict[str, Line] = {}
    asks: Lines = ()
    words: dict[str, Line] = {}

    @model_validator(mode="after")
    def _signed(self) -> _Front:
        signed = self.reviewed_by is not None, self.reviewed_on is not None
        if self.status == "reviewed" and not all(signed):
            raise ValueError('status "reviewed" needs reviewed_by and reviewed_on: add them, or say "draft"')
        if self.status == "draft" and any(signed):
            raise ValueError('a draft has no reviewed_by and no reviewed_on: remove them, or say "reviewed"')
        return self


class _Source(_Strict):
    title: Line
    organisation: Line
    year: Line
    address: Line
    kind: Literal["P", "S", "X"]


class _Fact(_Strict):
    fact: Line
    certainty: Line
    check: Literal["V", "P", "K"]
    sources: Lines
    last_checked: str


_BELONGS = {
    "words": re.compile(r"who/.*"),
    "asks": re.compile(r"topic/.*"),
    "labels": re.compile(r".*/ask"),
    "name": re.compile(r".*/ask|topic/.*"),
}
"""Keys that only some snippets have."""

_SAYS = {
    "missing": "is missing: add it",
    "extra_forbidden": f"is no key that we know: correct or remove it (known: {', '.join(_Front.model_fields)})",
    "date_type": "must be a date without quotes, such as 2027-02-24",
    "bool_type": "must be true or false, without quotes",
    "literal_error": "must be one of {expected}",
    "string_pattern_mismatch": "must be words on one line, without spaces around them",
    "string_type": "must be words in quotes",
    "tuple_type": "must be a list, such as [\"one\", \"two\"]",
    "dict_type": "must be a table",
}
"""pydantic's kinds of error in an editor's words."""


def load(folder: Path, locale: str) -> Catalogue:
    """Raises ContentError."""
    files = sorted((folder / locale).rglob("*.md"))
    if not files:
        raise ContentError(f"{folder.name}/{locale}:1: has no snippets: put the Markdown files there")
    snippets = [_snippet(file, folder, locale) for file in files]
    sources = _table(folder / "sources.toml", _Source)
    facts = _table(folder / "facts.toml", _Fact)
    return Catalogue(
        MappingProxyType({snippet.id: snippet for snippet in snippets}),
        MappingProxyType({key: _source(key, one) for key, one in sources.items()}),
        MappingProxyType({key: Fact(key, one.fact, one.certainty, one.sources) for key, one in facts.items()}),
        _revision(folder, locale),
    )


# --- one snippet ------------------------------------------------------------------------------------------


def _snippet(file: Path, folder: Path, locale: str) -> Placed:
    shown = f"{folder.name}/{file.relative_to(folder).as_posix()}"
    name = file.relative_to(folder / locale).with_suffix("").as_posix()
    if not _ID.fullmatch(name):
        raise ContentError(f"{shown}:1: rename it: a folder, and small letters, digits, - and _ only")
    front_lines, body_lines = _halves(_read(file, shown), shown)
    front = _front("\n".join(front_lines), name, shown)
    blank = next((n for n, line in enumerate(body_lines) if line.strip()), 0)
    markdown = "\n".join(body_lines).strip()
    if not markdown:
        raise ContentError(f"{shown}:{len(front_lines) + 2}: no words after the second {_FENCE}: write them")
    return Placed(
        SnippetId(name),
        parse(markdown),
        markdown,
        shown,
        Status(front.status),
        front.review_due,
        front.claims,
        front.facts,
        front.sources,
        front.reviewed_by or "",
        front.reviewed_on,
        front.name,
        MappingProxyType(front.labels),
        front.asks,
        MappingProxyType(front.words),
        line=len(front_lines) + 3 + blank,
    )


def _halves(text: str, shown: str) -> tuple[list[str], list[str]]:
    """The lines between the fences and the lines after them."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != _FENCE:
        raise ContentError(f"{shown}:1: the first line must be {_FENCE}: add it")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _FENCE:
            return lines[1:number], lines[number + 1 :]
    raise ContentError(f"{shown}:{len(lines)}: the second {_FENCE} is missing: add it above the words")


def _front(text: str, name: str, shown: str) -> _Front:
    # The first fence is the file's first line, so the front matter begins in its second.
    found = _toml(text, shown, before=1)
    front = _valid(_Front, found, text, shown, before=1)
    for key, belongs in _BELONGS.items():
        if key in found and not belongs.fullmatch(name):
            raise ContentError(f"{shown}:{_line_of((key,), text) + 1}: {key} does not belong here: remove it")
    return front


# --- tables -----------------------------------------------------------------------------------------------


def _table(file: Path, model: type[T]) -> dict[str, T]:
    shown = f"{file.parent.name}/{file.name}"
    text = _read(file, shown)
    entries = _toml(text, shown)
    return {key: _valid(model, one, text, shown, key) for key, one in entries.items()}


def _source(key: str, one: _Source) -> Source:
    return Source(key, one.title, one.organisation, one.year, one.address)


# --- reading ----------------------------------------------------------------------------------------------


def _read(file: Path, shown: str) -> str:
    try:
        # Some editors begin a file with a byte order mark.
        return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(f"{shown}:{line}: is not UTF-8: save the file as UTF-8") from None
    except OSError as error:
        raise ContentError(f"{shown}:1: cannot be read ({error.strerror}): put it back") from None


def _toml(text: str, shown: str, before: int = 0) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        line = int(found[1]) if found else len(text.splitlines())
        why = _TOML_LINE.sub("", str(error))
    except ValueError as error:  # tomllib lets a date such as 2027-02-30 through to the standard library
        line, why = _bad_date(text), str(error)
    raise ContentError(f"{shown}:{line + before}: is not valid TOML ({why}): correct the line")


def _bad_date(text: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if found := re.search(r"\d{4}-\d{2}-\d{2}", line):
            try:
                date.fromisoformat(found[0])
            except ValueError:
                return number
    return 1


def _valid(
    model: type[T], found: object, text: str, shown: str, table: str = "", *, before: int = 0
) -> T:
    try:
        return model.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
    path = tuple(str(part) for part in first["loc"] if isinstance(part, str))
    line = _line_of((table, *path) if table else path, text) + before
    words = _SAYS.get(first["type"], first["msg"].removeprefix("Value error, "))
    words = words.format(**first.get("ctx", {})) if first["type"] == "literal_error" else words
    raise ContentError(f"{shown}:{line}: {' '.join(('.'.join((table, *path)).strip('.'), words)).strip()}")


def _line_of(path: tuple[str, ...], text: str) -> int:
    """Where the key stands, or the last part of its path that stands anywhere; 1 when none does."""
    lines, at = text.splitlines(), 0
    for part in path:
        key = re.compile(rf'\s*(?:\[\s*)?"?{re.escape(part)}"?\s*(?:\]|=)')
        at = next((n for n in range(at, len(lines)) if key.match(lines[n])), at)
    return at + 1


def _revision(folder: Path, locale: str) -> str:
    """Changes with any word of this locale, and with what stands behind it."""
    shared = [file for file in folder.iterdir() if file.suffix in {".toml", ".tsv"}]
    own = [file for file in (folder / locale).rglob("*") if file.is_file() and not file.name.startswith(".")]
    whole = sha256()
    for file in sorted((*shared, *own)):
        content = file.read_bytes()
        whole.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:_REVISION_LENGTH]
