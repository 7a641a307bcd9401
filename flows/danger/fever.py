"""Temperatures and fever, in both scales, with and without a unit (F-RF-01 to F-RF-04)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.danger.doubt import is_denied

_NUMBER = re.compile(
    r"(?<![\d/])(?P<n>\d{2,3}(?:\.\d)?)"
    r"(?: (?P<unit>c|f|celsius|centigrade|fahrenheit|degrees?)\b| ?(?P<sign>°))?(?P<after>(?: \S+){0,2})"
)
_OTHER_UNIT = re.compile(
    r"^ ?(?:%|/|(?:cm|mm|kg|kgs|lbs?|pounds?|stone|mg|ml|weeks?|months?|years?|yrs?|days?|hours?|hrs?|mins?|"
    r"minutes?|nodes?|percent|times|x|people|questions?|y|yo|am|pm|miles|cells?|units?|st|nd|rd|th|tablets?|"
    r"pills?|sessions?|rounds?|cycles?)\b)"
)
_MEASURED = re.compile(
    r"\b(?:er|pr|her2|ki67|ki|oncotype|score|ratio|ca|cea|markers?|tumou?r|lump|size|weight|weigh\w*|kilos|bmi|dose|"
    r"percent|age|aged|appointment|haemoglobin|hemoglobin|platelets|level|count|vitamin|units)\b"
)
_CUE = re.compile(
    r"\b(?:temp|fever|feverish|thermometer|burning up|degrees?|celsius|fahrenheit|running|reading|spiked|spiking|"
    r"paracetamol|tylenol|ibuprofen|advil|acetaminophen|panadol|forehead|armpit|ear)\b"
)
_WEATHER = re.compile(
    r"\b(?:outside|weather|sunny|beach|heatwave|oven|forecast|pool|water is|in the shade)\b"
    r"|\bdegrees? (?:here )?in\b(?! (?:my|the (?:morning|evening|night)))"
)
_COUNTED = re.compile(
    r"\b(?:room|holiday|bus|weigh|weighed|weight|size|bra|flat|house|street|highway|route|channel|bpm|pulse|ward|bed|page)\b"
)
_SURELY = re.compile(r"\b(?:temp|fever|feverish|thermometer|burning up)\b")
"""Beside these, a house or a room says nothing of what a number is."""
_FEVER = re.compile(
    r"\b(?:fevers?|hundred and (?:one|two|three|four|[1-4])|thirty (?:eight|nine)(?= (?:point|degrees?|\d|five|two))|feverish|burning up|roasting and|(?:high|raised|running a|got a|have a|having a|has a|spiked a|spiking|spiked) temp|"
    r"temp (?:is |has |keeps |went |gone |going |shot |been )*(?:up|high|raised|rising|spiking|spiked|elevated)|"
    r"(?:running|got|have) (?:hot|a temp))\b"
)
_UNWELL = re.compile(
    r"\b(?:rotten|unwell|ill|awful|crap|grim|freezing|worse|aching|achy|dreadful|terrible|rough|shiver\w*|shaky|sick|poorly|bad|not great|"
    r"feel(?:ing)? (?:faint|weak))\b"
)
_TREATED = re.compile(
    r"\b(?:chemo\w*|taxol|docetaxel|day \d+|cycle|verzenio|ibrance|kisqali|palbociclib|ribociclib|"
    r"abemaciclib|enhertu|kadcyla|herceptin)\b"
)

_CARD = re.compile(r"\b(?:ring|call|phone|told|card|over|above) (?:\w+ ){0,6}37\.[5-9]")
"""Some cards ask for a call from 37.5 on."""
_OF_A_CHILD = re.compile(
    r"\b(?:toddler|baby|kid|kids|child|children|grand\w+|nephew|niece|little one|class|colleague|coworker|dog|cat)\b(?: \w+){0,5} (?:fever|temp|feverish|burning up|\d)"
    r"|\b(?:son|daughter|husband|wife|partner|flatmate|neighbour|friend|sister|brother|mum|mom|dad)\b.*\b(?:safe to|hug|catch|near (?:him|her|them)|stay away|visit|contagious|isolate|avoid (?:him|her))\b"
)
"""Whether a patient may be near somebody feverish is a question of catching it."""

CELSIUS, FAHRENHEIT = (38.0, 43.0), (100.4, 109.0)
LOW_CELSIUS, COLD_CELSIUS = (37.5, 38.0), (33.0, 36.0)
"""From ... to below; the last two only in someone who feels ill."""
_RANGES = (CELSIUS, FAHRENHEIT, LOW_CELSIUS, COLD_CELSIUS)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rest of the message says about its numbers."""

    cued: bool
    decimals: bool
    """A decimal in the range is a temperature, unless the talk is of something else that is measured."""
    unwell: bool
    treated: bool
    bare: str


def fevers(text: str) -> Iterator[tuple[int, int]]:
    """Where it is said that somebody is feverish or, feeling ill, too cold."""
    words, numbers = [*_FEVER.finditer(text)], [*_NUMBER.finditer(text)]
    if not (words or any(map(_may_be_measured, numbers))) or _OF_A_CHILD.search(text):
        return
    weather = _WEATHER.search(text) or (_COUNTED.search(text) and not _SURELY.search(text))
    around = _Around(
        cued=bool(_CUE.search(text)),
        decimals=not _MEASURED.search(text),
        unwell=bool(_UNWELL.search(text) or _CARD.search(text)),
        treated=bool(_TREATED.search(text)),
        bare=text.replace("|", "").strip(),
    )
    for found in numbers:
        measured = found["unit"] or found["sign"] or not _OTHER_UNIT.match(found["after"])
        if measured and not weather and _is_fever(found, around):
            yield found.span("n")
    measured_normal = _is_measured_normal(numbers, around)
    for word in words:
        if not measured_normal and not is_denied(text[: word.start()].rpartition("|")[2]):
            yield word.span()


def _is_fever(found: re.Match[str], around: _Around) -> bool:
    number, unit = float(found["n"]), (found["unit"] or found["sign"] or "")[:1]
    alone = around.bare == found[0].removesuffix(found["after"]).strip()
    exact = "." in found["n"] and around.decimals
    about = bool(unit) or around.cued or alone or exact
    if _within(number, FAHRENHEIT):
        return unit != "c" and about
    if _within(number, CELSIUS):
        return unit != "f" and about
    if _within(number, LOW_CELSIUS) or _within(number, COLD_CELSIUS):
        return around.unwell and (about or around.treated)
    return False


def _may_be_measured(found: re.Match[str]) -> bool:
    return any(_within(float(found["n"]), bounds) for bounds in _RANGES)


def _within(number: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= number < bounds[1]


def _is_measured_normal(found: list[re.Match[str]], around: _Around) -> bool:
    """A fever that was looked for and not found."""
    numbers = [float(number["n"]) for number in found if not _OTHER_UNIT.match(number["after"])]
    return not around.unwell and any(36.0 <= number < 37.5 or 97.0 <= number < 99.6 for number in numbers)
