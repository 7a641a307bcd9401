"""Codes in the words that staff read, the same in both faces; each face adds its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.model import How, Reason, StepId
from flows.reviews.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.model import RecordRead
    from flows.snippets import Catalogue

REASONS: Mapping[Reason, str] = {
    Reason.CRISIS: "Wrote about not wanting to live",
    Reason.EMERGENCY_A: "Signs of an emergency",
    Reason.EMERGENCY_B: "Symptoms to phone about now",
    Reason.EMERGENCY_C: "Symptoms to phone about today",
    Reason.ASKED_FOR_PERSON: "Asked for a person",
    Reason.NOT_UNDERSTOOD: "Not understood several times",
    Reason.CUT_OFF_TWICE: "Messages kept being cut off",
    Reason.OTHER_LANGUAGE: "Wrote in another language",
    Reason.MEDICINE: "Asks about stopping or changing a medicine",
    Reason.NOT_REACHED: "Says that nobody reached them",
    Reason.NOT_HELPFUL: "Says it did not help",
    Reason.RECORD_UNREADABLE: "An uploaded record could not be read",
    Reason.RECORD_CONFLICT: "The record says something else than the patient",
    Reason.ABUSE: "Abusive words",
    Reason.OUR_FAULT: "Something broke on our side",
    Reason.UNDELIVERED: "A message could not be delivered",
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ANSWERED: "Answered here",
    Outcome.CARE_TEAM: "Sent to their care team",
    Outcome.EMERGENCY: "Emergency services",
    Outcome.NO_ACTION: "Nothing was needed",
    Outcome.NO_REPLY: "The patient did not write back",
    Outcome.ABUSE: "Abuse",
    Outcome.MERGED: "Went on in another review",
}
HOWS: Mapping[How, str] = {
    How.TAPPED: "tapped",
    How.SAID: "typed",
    How.SKIPPED: "skipped",
    How.RECORD: "read in their record",
}


def record_words(read: RecordRead, catalogue: Catalogue) -> str:
    """What the program read in a record, in the record's own words; or why it could not."""
    if read.trouble:
        return f"could not be read ({read.trouble})"

    def name(field: str) -> str:
        return catalogue.label(StepId("record"), field)

    lines = [f"{name(one.field)}: “{one.words}” (page {one.page})" for one in read.found]
    doubts = [f"in doubt: {name(field)}" for field in read.doubts]
    return "\n".join([*dict.fromkeys(lines), *doubts]) or "no line of it was known"
