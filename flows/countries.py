"""Countries whose phone numbers we have, and what patients call them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from flows.model import Button, StepId

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNTRY = StepId("country")
ANY = "any"
"""Folder name of the words for whoever has not told."""


class Country(StrEnum):
    US = "us"
    UK = "uk"
    IRELAND = "ie"
    CANADA = "ca"
    GERMANY = "de"
    AUSTRIA = "at"
    SWITZERLAND = "ch"
    AUSTRALIA = "au"
    OTHER = "other"


ROWS = (
    (Button(COUNTRY, Country.US), Button(COUNTRY, Country.UK)),
    (Button(COUNTRY, Country.IRELAND), Button(COUNTRY, Country.CANADA)),
    (Button(COUNTRY, Country.GERMANY), Button(COUNTRY, Country.AUSTRIA)),
    (Button(COUNTRY, Country.SWITZERLAND), Button(COUNTRY, Country.AUSTRALIA)),
    (Button(COUNTRY, Country.OTHER),),
)

_NAMES: Mapping[Country, str] = {
    Country.US: "usa | the us | in the us | im in the us | i'm in the us | u s a | united states | "
    "united states of america | the states | america",
    Country.UK: "uk | u k | united kingdom | great britain | britain | england | scotland | wales | "
    "northern ireland",
    Country.IRELAND: "ireland | republic of ireland | eire",
    Country.CANADA: "canada",
    Country.GERMANY: "germany | deutschland",
    Country.AUSTRIA: "austria | österreich",
    Country.SWITZERLAND: "switzerland | schweiz | suisse",
    Country.AUSTRALIA: "australia",
}
_NAMED = {name.strip(): country for country, names in _NAMES.items() for name in names.split("|")}
_AT_HOME = re.compile(r"(?:(?:i|we) (?:am|are|live) in |i'?m in |im in |from |in )?(?:the )?(?P<name>.+)")


def country(text: str) -> Country | None:
    """The whole message is where somebody lives: "uk", "I'm in Germany"."""
    said = " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split())
    found = _AT_HOME.fullmatch(said)
    return None if found is None else _NAMED.get(found["name"]) or _NAMED.get(said)
