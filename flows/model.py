"""The nouns. Frozen data and closed unions; everything else in Lantern is written in these words.

Longer than other files, so that every noun stands in one place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

StepId = NewType("StepId", str)
SnippetId = NewType("SnippetId", str)

# --- what a patient did ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Started:
    """/start, or the Start button."""


@dataclass(frozen=True, slots=True)
class Said:
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message of the patient, with its new words."""

    text: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button, or a command: `step` and `value` are what the button carries."""

    step: StepId
    value: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A picture or a file that could be a record, and the words under it."""

    caption: str = ""


@dataclass(frozen=True, slots=True)
class Wordless:
    """Anything without words that the guide can read: `kind` is Telegram's name, such as "voice"."""

    kind: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class InGroup:
    """Somebody wrote, or added us, where others can read along."""


@dataclass(frozen=True, slots=True)
class Left:
    """The patient blocked us, or their account is gone."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The patient unblocked us."""


Message = Started | Said | Edited | Tapped | Uploaded | Wordless | InGroup | Left | CameBack

# --- what we know of one patient --------------------------------------------------------------------


class How(StrEnum):
    """How an answer came."""

    TAPPED = "tapped"
    SAID = "said"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Answer:
    value: str
    how: How


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words whose end we still wait for, and when they came (seconds since 1970, UTC)."""

    words: str
    at: int
    pieces: int = 1
    """How many messages it is made of; after the second, the patient is not asked again."""


@dataclass(frozen=True, slots=True)
class NameInDoubt:
    """A message with a name in it that could be one of several; read once the patient has said which."""

    words: str
    typed: str
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    answers: Mapping[StepId, Answer] = field(default_factory=lambda: MappingProxyType({}))
    fragment: Fragment | None = None
    misses: int = 0
    reachable: bool = True
    greeted_group: bool = False
    welcomed: bool = False
    """Has read what Lantern is and is not."""
    details: tuple[tuple[str, str], ...] = ()
    """Told of the report besides the answers, such as the grade: what it is, and its figures as written."""
    named: tuple[str, ...] = ()
    """Kinds of drug that the patient wrote about, in alphabetical order; not necessarily taken."""
    topic: str = ""
    """The one that was read last: "tell me more" is about it."""
    offered: tuple[tuple[StepId, str], ...] = ()
    """Values found in a question: answers only once the patient says so."""
    doubt: NameInDoubt | None = None
    country: str = ""
    """Whose phone numbers are shown; empty until told."""
    in_crisis: bool = False
    """After a cry for help the guide stays silent until the patient chooses to go on."""


# --- what we want to say, by id: no words yet, so it cannot be sent -----------------------------------


@dataclass(frozen=True, slots=True)
class Quote:
    """The patient's own words, or a word from the lexicon."""

    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The label of an answer or of an action."""

    step: StepId
    value: str


Filling = Quote | Choice


@dataclass(frozen=True, slots=True)
class Say:
    """A snippet, its blanks filled."""

    snippet: SnippetId
    blanks: Mapping[str, Filling] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Fold:
    """A snippet that stays folded until it is tapped."""

    snippet: SnippetId


@dataclass(frozen=True, slots=True)
class Items:
    """One-line snippets as a list."""

    snippets: tuple[SnippetId, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the patient has told, a line a step; after these, what was told besides."""

    answers: tuple[tuple[StepId, Answer], ...]
    besides: tuple[Say, ...] = ()


Part = Say | Fold | Items | Told


@dataclass(frozen=True, slots=True)
class Button:
    """`words` is only for a label that is no catalogue label: a likely ending of the patient's own word."""

    step: StepId
    value: str
    words: Quote | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a plainly fictional report with the line of one step marked."""

    step: StepId


class Form(StrEnum):
    PDF = "pdf"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page for the appointment: drawn from these parts when it is sent."""

    form: Form
    told: Told
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Section:
    title: SnippetId
    parts: tuple[Say | Items, ...]


class Whom(StrEnum):
    """Who reads, so that "your report" can be "their report"."""

    SELF = "self"
    CARER = "carer"


@dataclass(frozen=True, slots=True)
class Draft:
    parts: tuple[Part, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachment: Picture | Sheet | None = None
    whom: Whom = Whom.SELF


# --- what happened, in the past tense -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answered:
    step: StepId
    value: str
    how: How


@dataclass(frozen=True, slots=True)
class Withdrew:
    """An answer was taken back: by Back, by Change, or because it no longer lies on the path."""

    step: StepId


@dataclass(frozen=True, slots=True)
class CutOff:
    because: str


@dataclass(frozen=True, slots=True)
class Missed:
    """The guide did not understand. `near`: the closest topic, for counting; never the patient's words."""

    near: str = ""


@dataclass(frozen=True, slots=True)
class SpokeAnother:
    """A message in another language: its code (ISO 639-1)."""

    language: str


@dataclass(frozen=True, slots=True)
class Asked:
    topic: SnippetId


@dataclass(frozen=True, slots=True)
class AskedWhich:
    """The words could be about either topic."""

    topics: tuple[SnippetId, ...]


@dataclass(frozen=True, slots=True)
class TappedInVain:
    """A stale, double or foreign tap: nothing changed."""

    step: StepId


@dataclass(frozen=True, slots=True)
class Warned:
    """The safety lane spoke. `tier` is A, B, C or crisis."""

    tier: str
    sign: str


@dataclass(frozen=True, slots=True)
class Summed:
    """The summary was shown."""


@dataclass(frozen=True, slots=True)
class Forgot:
    """The patient asked to be forgotten: the store erases every word of theirs in the same commit."""


@dataclass(frozen=True, slots=True)
class WentAway:
    pass


@dataclass(frozen=True, slots=True)
class Returned:
    pass


Event = (
    Answered
    | Withdrew
    | CutOff
    | Missed
    | SpokeAnother
    | Asked
    | AskedWhich
    | TappedInVain
    | Warned
    | Summed
    | Forgot
    | WentAway
    | Returned
)


class Reason(StrEnum):
    """Why a person should look."""

    EMERGENCY_A = "emergency-a"
    EMERGENCY_B = "emergency-b"
    EMERGENCY_C = "emergency-c"
    CRISIS = "crisis"
    ASKED_FOR_PERSON = "asked-for-person"
    NOT_UNDERSTOOD = "not-understood"
    CUT_OFF_TWICE = "cut-off-twice"
    OTHER_LANGUAGE = "other-language"
    OUR_FAULT = "our-fault"
    UNDELIVERED = "undelivered"


@dataclass(frozen=True, slots=True)
class Flag:
    reason: Reason


@dataclass(frozen=True, slots=True)
class Turn:
    session: Session
    drafts: tuple[Draft, ...] = ()
    events: tuple[Event, ...] = ()
    flags: tuple[Flag, ...] = ()
