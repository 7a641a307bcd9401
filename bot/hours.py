"""content/hours.toml: when the support team is there, or which line of it is wrong."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator, model_validator

from bot.content.forms import Form, Line
from bot.content.toml import Toml, read
from flows.reviews.hours import Hours, Shift
from flows.waiting import DAYS

FILE = "hours.toml"


class ShiftForm(Form):
    days: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    opens: time
    closes: time

    @field_validator("days")
    @classmethod
    def _known(cls, days: tuple[str, ...]) -> tuple[str, ...]:
        if unknown := next((day for day in days if day not in DAYS), None):
            raise ValueError(f'has no day "{unknown}": use {", ".join(DAYS)}')
        return days

    @model_validator(mode="after")
    def _forwards(self) -> ShiftForm:
        if self.opens >= self.closes:
            raise ValueError("closes before it opens: a shift ends on its own day, so split it at midnight")
        return self


class HoursForm(Form):
    zone: Line
    zone_words: Line
    closed: Annotated[tuple[date, ...], Field(strict=False)] = ()
    shift: Annotated[tuple[ShiftForm, ...], Field(strict=False, min_length=1)]

    @field_validator("zone")
    @classmethod
    def _real(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError('is no time zone: use a name such as "Europe/London"') from None
        return zone


def load_hours(folder: Path) -> Hours:
    """Raises ContentError."""
    shown = f"{folder.name}/{FILE}"
    toml = Toml(shown, read(folder / FILE, shown))
    form = toml.valid(HoursForm, toml.load())
    shifts = tuple(Shift(tuple(map(DAYS.index, one.days)), one.opens, one.closes) for one in form.shift)
    return Hours(ZoneInfo(form.zone), shifts, frozenset(form.closed), form.zone_words)
