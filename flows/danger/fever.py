"""Temperatures and fever, in both scales, with and without a unit (F-RF-01 to F-RF-04)."""

from __future__ import annotations

import re

from flows.danger.doubt import is_denied

_NUMBER = re.compile(
    r"(?<![\d/])(?P<n>\d{2,3}(?:\.\d)?)"
    r"(?: (?P<unit>c|f|celsius|centigrade|fahrenheit|degrees?)\b| ?(?P<sign>°))?(?P<after>(?: \S+){0,2})"
)
_GLUED = re.compile(r"\b(\d{2,3}(?:\.\d)?)([cf])\b")
_OTHER_UNIT = re.compile(
    r"^ ?(?:%|/|(?:cm|mm|kg|kgs|lbs?|pounds?|stone|mg|ml|weeks?|months?|years?|yrs?|days?|hours?|hrs?|mins?|"
    r"minutes?|nodes?|percent|times|x|people|questions?|y|yo|am|pm|miles|cells?|units?|st|nd|rd|th|tablets?|"
    r"pills?|sessions?|rounds?|cycles?)\b)"
)
_CUE = re.compile(r"\b(?:temp|fever|feverish|thermometer|burning up|degrees?|celsius|fahrenheit)\b")
_WEATHER = re.compile(r"\b(?:outside|weather|sunny|beach|heatwave|oven|room|forecast|pool|water is)\b")
_FEVER = re.compile(
    r"\b(?:fever|feverish|burning up|roasting and|(?:high|raised|running a|got a|have a|spiked a|spiking) temp|"
    r"temp is (?:up|high|raised|going up))\b"
)
_UNWELL = re.compile(
    r"\b(?:rotten|unwell|ill|awful|dreadful|terrible|rough|shiver\w*|shaky|sick|poorly|bad|not great|"
    r"feel(?:ing)? (?:faint|weak))\b"
)
_TREATED = re.compile(
    r"\b(?:chemo\w*|taxol|docetaxel|day \d+|cycle|verzenio|ibrance|kisqali|palbociclib|ribociclib|"
    r"abemaciclib|enhertu|kadcyla|herceptin)\b"
)

CELSIUS, FAHRENHEIT = (38.0, 43.0), (100.4, 109.0)
LOW = ((37.5, 38.0), (33.0, 36.0), (99.5, 100.4))
"""From ... to below; LOW only in someone who feels ill."""


def fever(text: str) -> tuple[int, int] | None:
    """Where it is said that somebody is feverish or, feeling ill, too cold."""
    if _WEATHER.search(text):
        return None
    joined = _GLUED.sub(r"\1 \2", text)
    text = joined if len(joined) == len(text) else text
    for found in _NUMBER.finditer(text):
        measured = found["unit"] or found["sign"] or not _OTHER_UNIT.match(found["after"])
        if measured and _is_fever(float(found["n"]), found, text):
            return found.span("n")
    for word in _FEVER.finditer(text):
        if not is_denied(text[: word.start()].rpartition("|")[2]) and not _is_measured_normal(text):
            return word.span()
    return None


def _is_fever(number: float, found: re.Match[str], text: str) -> bool:
    unit = (found["unit"] or found["sign"] or "")[:1]
    about = bool(unit) or bool(_CUE.search(text)) or text.replace("|", "").strip() == found[0].strip()
    treated = bool(_TREATED.search(text))
    exact = "." in found["n"] and (treated or text.startswith(found["n"]))
    if _within(number, FAHRENHEIT):
        return unit != "c" and (about or ("." in found["n"] and treated))
    if _within(number, CELSIUS):
        return unit != "f" and (about or exact)
    if any(_within(number, bounds) for bounds in LOW):
        return (about or treated) and bool(_UNWELL.search(text))
    return False


def _within(number: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= number < bounds[1]


def _is_measured_normal(text: str) -> bool:
    """A fever that was looked for and not found."""
    numbers = [float(found["n"]) for found in _NUMBER.finditer(text) if not _OTHER_UNIT.match(found["after"])]
    return any(36.0 <= number < 37.5 or 97.0 <= number < 99.6 for number in numbers) and not _UNWELL.search(
        text
    )
