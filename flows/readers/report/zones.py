"""Where the history stands, where the gross description, and where an addendum begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from flows.readers.report.model import Standing


class Zone(StrEnum):
    HISTORY = "history"
    GROSS = "gross"
    MAIN = "main"
    METHOD = "method"
    """How the tests are done: nothing there is a result."""
    ADDENDUM = "addendum"
    CORRECTED = "corrected"


_STANDINGS = {
    Zone.HISTORY: Standing.HISTORY,
    Zone.ADDENDUM: Standing.ADDENDUM,
    Zone.CORRECTED: Standing.CORRECTED,
}
_HEADS = (
    (
        Zone.CORRECTED,
        (
            r"(?:amm?end(?:ed|ment)|corrected|correction|revised|reassessment|re-assessment)"
            r"(?: (?:report|diagnosis|result|comment|pathology report|final diagnosis)s?)?(?: ?#?\d)?"
        ),
    ),
    (
        Zone.ADDENDUM,
        (
            r"(?:addend(?:um|a)|supplement(?:ary|al)(?: report)?|additional report|further report)"
            r"(?: (?:report|diagnosis|comment|results?|report number))?(?: ?(?:#|no\.?"
            r"|number)? ?(?:\d|one|two|three))?"
        ),
    ),
    (
        Zone.HISTORY,
        (
            r"(?:(?:relevant |brief )?clinical (?:diagnosis(?: (?:and|&) history)?|history"
            r"|details?|information|data|abstract"
            r"|indications?|notes?|summary|impression)|(?:past |patient )?(?:medical )?history"
            r"|pre-? ?operative diagnosis"
            r"|pre-?op(?:erative)? (?:dx|diagnosis)|indications?(?: for (?:procedure|biopsy"
            r"|exam\w*))?|reason for (?:referral|exam\w*)"
            r"|previous (?:biopsy|biopsies|history|reports?|results?)|prior (?:biopsy|biopsies"
            r"|reports?|results?)|background)"
        ),
    ),
    (
        Zone.GROSS,
        (
            r"(?:gross(?: anatomic)?(?: description| examination)?|macroscop\w+(?: description"
            r"| examination| report)?"
            r"|slide key|section code|ink code|blocks? (?:taken|key)|cassette summary"
            r"|summary of sections)(?: \(continued\))?"
        ),
    ),
    (
        Zone.METHOD,
        (
            r"(?:method(?:s|ology)?(?: and materials)?|technical (?:notes?|information)"
            r"|disclaimer|references|scoring of [a-z0-9-]+"
            r"|interpretation (?:guide|key|criteria))"
        ),
    ),
    (
        Zone.MAIN,
        (
            r"(?:(?:final |pathologic(?:al)? |histologic(?:al)? |microscopic )*diagnos[ie]s"
            r"|microscop\w+[a-z ]{0,40}"
            r"|comments?|synoptic[a-z -]*|conclusion|summary|histology|results?|biomarkers?[a-z ()-]*"
            r"|immunohisto\w+[a-z ]*|special stud(?:y|ies)|ancillary stud(?:y|ies)"
            r"|receptors?(?: status)?|post-?operative diagnosis"
            r"|tumou?r (?:summary|classification|markers?)|minimum data ?set[a-z ]*|staging"
            r"|pathologic(?:al)? stag(?:e|ing)"
            r"|hormone receptors?[a-z ]*|her-?2[a-z ]* (?:results?|status)|specimens?|intraoperative [a-z ]+"
            r"|snomed[a-z ]*|opinion|interpretation)"
        ),
    ),
    (
        "result",
        (
            r"(?:er|pr|her-?2|o?estrogen receptors?(?: \(er\))?"
            r"|progesterone receptors?(?: \(p(?:g)?r\))?)(?: status)?"
        ),
    ),
)
_HEAD = re.compile(
    r"(?:^|(?<=[.:;\n\f])|(?<=[.:;*#-] )|(?<=\n )|(?<=\n  )"
    r"|(?<=complete: ))[*#=\- ]{0,4}(?:[a-z]\. |\d\. )?(?:"
    + "|".join(f"(?P<{zone}>{head})" for zone, head in _HEADS)
    + r")(?: \([^()\n]{1,40}\))? ?(?::|\n|\.(?=\s)|-{2,}|(?= \d{1,2}[/.-]\d)|$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Zones:
    starts: tuple[int, ...]
    kinds: tuple[Zone, ...]

    def at(self, where: int) -> Zone:
        place = bisect_right(self.starts, where) - 1
        if place < 0 or (self.kinds[place] is Zone.METHOD and where - self.starts[place] > _METHOD):
            return Zone.MAIN
        return self.kinds[place]

    def standing(self, where: int) -> Standing:
        return _STANDINGS.get(self.at(where), Standing.MAIN)


def zones(plain_text: str) -> Zones:
    found = list(_found(plain_text))
    return Zones(tuple(start for start, _ in found), tuple(kind for _, kind in found))


def _found(text: str) -> Iterator[tuple[int, Zone]]:
    """Inside an addendum a diagnosis or comment is still the addendum; a gross description ends it."""
    here, last = Zone.MAIN, 0
    for head in _HEAD.finditer(text):
        if head.lastgroup == "result":
            if here in {Zone.METHOD, Zone.GROSS}:
                here = Zone.MAIN
                yield head.start(), here
            continue
        kind = Zone(str(head.lastgroup))
        if kind is Zone.MAIN and here in {Zone.ADDENDUM, Zone.CORRECTED}:
            continue
        if kind is Zone.ADDENDUM and here is Zone.CORRECTED:
            kind = Zone.CORRECTED if head.start() - last < _NEAR else kind
        here, last = kind, head.end()
        yield head.start(), kind


_NEAR = 40
_METHOD = 700
"""Letters that are told of methods, at most: in a scan nothing may end them."""
