"""What may stand in the content files, strictly: an unknown key is a mistake."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, model_validator

Line = Annotated[str, Field(pattern=r"^\S(?:[^\n]*\S)?$")]
"""Words on one line, without spaces around them."""


def _once(lines: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((line for line in lines if lines.count(line) > 1), None)
    if twice is not None:
        raise ValueError(f'names "{twice}" twice: remove one')
    return lines


Lines = Annotated[tuple[Line, ...], Field(strict=False), AfterValidator(_once)]


class Form(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Front(Form):
    """The front matter of a snippet."""

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
    when: dict[str, Lines] = {}

    @model_validator(mode="after")
    def _signed(self) -> Front:
        signed = self.reviewed_by is not None, self.reviewed_on is not None
        if self.status == "reviewed" and not all(signed):
            raise ValueError('status "reviewed" needs reviewed_by and reviewed_on: add them, or say "draft"')
        if self.status == "draft" and any(signed):
            raise ValueError('a draft has no reviewed_by and no reviewed_on: remove them, or say "reviewed"')
        return self


BELONGS = {
    "words": re.compile(r"who/.+"),
    "asks": re.compile(r"topic/.+"),
    "when": re.compile(r"fit/.+"),
    "labels": re.compile(r".+/ask"),
    "name": re.compile(r".+/ask|topic/.+|canned/.+"),
}
"""Keys that only some snippets have."""


class SourceForm(Form):
    title: Line
    organisation: Line
    year: str
    """Empty when the source has no date."""
    address: Line
    kind: Literal["P", "S", "X"]


class RelatedForm(RootModel[dict[str, Lines]]):
    """Topics, and those offered under each."""


class FactForm(Form):
    fact: Line
    certainty: Line
    check: Literal["V", "P", "K"]
    sources: Lines
    last_checked: str
    """Empty until somebody has compared it with its source."""


KNOWN = ", ".join(Front.model_fields)
SAYS = {
    "missing": "is missing: add it",
    "extra_forbidden": f"is not a key that we know: correct or remove it (known: {KNOWN})",
    "date_type": "must be a date without quotes, such as 2027-02-24",
    "bool_type": "must be true or false, without quotes",
    "string_pattern_mismatch": "must be words on one line, without spaces around them",
    "string_type": "must be words in quotes",
    "tuple_type": 'must be a list, such as ["one", "two"]',
    "dict_type": "must be a table",
}
"""pydantic's kinds of error in an editor's words."""
