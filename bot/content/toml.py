"""Reading text and TOML; every error names the file and the line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.content.forms import SAYS

if TYPE_CHECKING:
    from pathlib import Path

_WHERE = re.compile(r" \(at line (?P<line>\d+), column \d+\)$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
T = TypeVar("T", bound=BaseModel)


class ContentError(Exception):
    """One line: the file, the line, and what to do."""


def read(file: Path, shown: str) -> str:
    content = read_bytes(file, shown)
    try:
        # Some editors begin a file with a byte order mark.
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ContentError(f"{shown}:{line}: is not UTF-8: save the file as UTF-8") from None


def read_bytes(file: Path, shown: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ContentError(f"{shown}:1: cannot be read ({error.strerror}): put it back") from None


@dataclass(frozen=True, slots=True)
class Toml:
    """A text in TOML and where it stands."""

    shown: str
    text: str
    first: int = 1
    """The line of the file in which the text begins."""

    def load(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            found = _WHERE.search(str(error))
            line = int(found["line"]) if found else self.text.count("\n") + 1
            why = _WHERE.sub("", str(error))
        except ValueError as error:  # The 30th of February: tomllib leaves it to the standard library.
            line, why = self._bad_date(), str(error)
        raise self._at(line, f"is not valid TOML ({why}): correct the line")

    def valid(self, form: type[T], found: object, table: str = "") -> T:
        """What was found, as the form; `table` is the heading that it stands under."""
        try:
            return form.model_validate(found)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
        inside = tuple(part for part in first["loc"] if isinstance(part, str))
        path = (table, *inside) if table else inside
        raise self.error(path, _words(first["type"], first["msg"]))

    def error(self, path: tuple[str, ...], words: str) -> ContentError:
        """About the key at the end of `path`."""
        return self._at(self._line_of(path), " ".join(filter(None, (".".join(path), words))))

    def _at(self, line: int, words: str) -> ContentError:
        return ContentError(f"{self.shown}:{self.first - 1 + line}: {words}")

    def _line_of(self, path: tuple[str, ...]) -> int:
        """Of the last part of the path that stands anywhere; the first line when none does."""
        lines, at = self.text.split("\n"), 0
        for part in path:
            key = re.compile(rf'\s*(?:\[\s*)?"?{re.escape(part)}"?\s*[\]=]')
            at = next((number for number in range(at, len(lines)) if key.match(lines[number])), at)
        return at + 1

    def _bad_date(self) -> int:
        for number, line in enumerate(self.text.split("\n"), 1):
            for found in _DATE.findall(line):
                try:
                    date.fromisoformat(found)
                except ValueError:
                    return number
        return 1


def _words(kind: str, message: str) -> str:
    # For the rest pydantic's own words will do: they never have more than one line.
    return SAYS.get(kind, message.removeprefix("Value error, ").replace("Input should", "must"))
