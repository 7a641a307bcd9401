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
class FileRef:
    """A file at Telegram (Bot API: getFile). Its name is not taken: it may be a person's."""

    file_id: str
    unique: str
    """The same for the same file, however often it is sent (Bot API: file_unique_id)."""
    mime: str
    size: int
    """In bytes; 0 when Telegram does not say."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A picture or a file that could be a record, and the words under it."""

    caption: str = ""
    file: FileRef | None = None
    album: str = ""
    """The same for the pictures of one album (Bot API: media_group_id)."""


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


@dataclass(frozen=True, slots=True)
class Waited:
    """Nothing came for as long as the session had wanted to wait."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """One thing that a record says: the exact words, and the page they stand on."""

    field: str
    value: str
    words: str
    page: int
    number: int = 0
    """Of its line on the picture: what stands in the same words has the same number."""


@dataclass(frozen=True, slots=True)
class RecordRead:
    """A record was read, or could not be: `trouble` is why, by name."""

    pages: int = 0
    trouble: str = ""
    found: tuple[Quoted, ...] = ()
    doubts: tuple[str, ...] = ()
    """Fields of which the record says two things, or none clearly."""
    unclear: tuple[int, ...] = ()
    """Pages on which lines may have been missed."""
    pictured: bool = False
    """There is a picture of the pages with the lines marked."""


Message = (
    Started | Said | Edited | Tapped | Uploaded | Wordless | InGroup | Left | CameBack | Waited | RecordRead
)

# --- what we know of one patient --------------------------------------------------------------------


class How(StrEnum):
    """How an answer came."""

    TAPPED = "tapped"
    SAID = "said"
    SKIPPED = "skipped"
    RECORD = "record"
    """Read in a record, and confirmed by the patient."""


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
    until: int = 0
    """Split by Telegram: until then the rest comes by itself, and nothing is asked. 0: it was asked for."""


class UploadState(StrEnum):
    GATHERING = "gathering"
    """More pages of an album may come."""
    ASKED = "asked"
    """The patient was told what will happen, and has not said yes."""
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Upload:
    """Pages that a patient sent. Only where they are: their bytes stay at Telegram until they are read."""

    files: tuple[FileRef, ...]
    state: UploadState
    album: str = ""
    until: int = 0
    """When no more pages of the album are waited for."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value that a record proposes; the patient says whether it is right."""

    step: StepId
    value: str
    words: str


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
    paused: bool = False
    """A person of the team is there: the guide is silent, the safety lane is not."""
    blocked: bool = False
    """By the team: only the safety lane, the privacy words and "forget me" answer."""
    upload: Upload | None = None
    proposed: tuple[Proposed, ...] = ()
    """What a record says and the patient has not settled yet, in the guide's order."""
    rude: int = 0
    """Messages in a row that swear."""


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


@dataclass(frozen=True, slots=True)
class Written:
    """A member of staff's own words; `name` is empty unless patients may see it."""

    words: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """One-line snippets below each other, their blanks filled."""

    says: tuple[Say, ...]


Part = Say | Fold | Items | Told | Written | Lines


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
class StaffFile:
    """What a member of staff attaches: a file that Telegram has, by `file_id`, or its `content`."""

    name: str
    mime: str
    file_id: str = ""
    content: bytes = b""
    __pydantic_config__ = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}  # noqa: RUF012 - bytes as JSON


@dataclass(frozen=True, slots=True)
class Marked:
    """The patient's own pages with the lines marked that were read. Put in when the turn is kept."""


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
    attachment: Picture | Sheet | StaffFile | Marked | None = None
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
class ToTeam:
    """The guide was silent: a person of the team is there, and reads it."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """Back to the guide, though a person of the team was there."""


@dataclass(frozen=True, slots=True)
class Rated:
    """What a patient thought of a topic, or of a talk with the team (no topic)."""

    good: bool
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ToldReached:
    """Whether somebody reached the patient, as they say when asked afterwards."""

    reached: bool


@dataclass(frozen=True, slots=True)
class AskedToRead:
    """The patient wants the upload read: the reading is kept to be done in the same commit."""


@dataclass(frozen=True, slots=True)
class StoppedReading:
    """The patient does not want it any more."""


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record was read; `trouble` names why not."""

    trouble: str = ""


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
    | ToTeam
    | WentOn
    | Rated
    | ToldReached
    | AskedToRead
    | StoppedReading
    | ReadRecord
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
    MEDICINE = "medicine"
    """Whether to stop or change a medicine."""
    NOT_REACHED = "not-reached"
    """Said so when asked whether somebody reached them."""
    NOT_HELPFUL = "not-helpful"
    RECORD_UNREADABLE = "record-unreadable"
    RECORD_CONFLICT = "record-conflict"
    ABUSE = "abuse"
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
