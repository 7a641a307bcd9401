"""Every code of the desk in the words staff read: tables only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.review.desk.ports import Folder, Sending
from flows.reviews.model import Refusal, Severity, State

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDERS: Mapping[Folder, str] = {
    Folder.MINE: "Mine",
    Folder.UNCLAIMED: "Unclaimed",
    Folder.ALL: "All open",
    Folder.SNOOZED: "Snoozed",
    Folder.CLOSED: "Closed",
}
EMPTY: Mapping[Folder, tuple[str, str]] = {
    Folder.MINE: ("You hold no review.", "Take one from Unclaimed: the most urgent stands first."),
    Folder.UNCLAIMED: ("Nobody is waiting.", "A new review shows up here by itself."),
    Folder.ALL: ("Nothing is open.", "A new review shows up here by itself."),
    Folder.SNOOZED: (
        "Nothing is snoozed.",
        "A snoozed review comes back at its time, or when the patient needs you.",
    ),
    Folder.CLOSED: ("Nothing is closed yet.", "Closed reviews stay here, and can be opened again."),
}
NOT_FOUND = ("Nothing fits this search.", "Look in another folder, or take a filter away.")
SEVERITIES: Mapping[Severity, str] = {
    Severity.IMMEDIATE: "Immediate",
    Severity.URGENT: "Urgent",
    Severity.SOON: "Soon",
    Severity.ROUTINE: "Routine",
}
STATES: Mapping[State, str] = {
    State.OPEN: "Unclaimed",
    State.CLAIMED: "Claimed",
    State.SNOOZED: "Snoozed",
    State.CLOSED: "Closed",
}
SENDINGS: Mapping[Sending, tuple[str, str]] = {
    Sending.KEPT: ("waiting", "Waiting to be sent"),
    Sending.CLAIMED: ("waiting", "Being sent"),
    Sending.SENT: ("sent", "Sent"),
    Sending.REFUSED: ("refused", "Not delivered: Telegram refused it"),
    Sending.ABANDONED: ("refused", "Not sent: given up"),
}
ACTS: Mapping[str, str] = MappingProxyType({
    "claim": "claimed it",
    "release": "released it",
    "assign": "assigned it",
    "note": "wrote a note",
    "answer": "answered",
    "send-snippet": "sent a snippet",
    "send-file": "sent a file",
    "rewrite": "changed their words",
    "retract": "took words back",
    "pause": "paused the guide",
    "resume": "let the guide go on",
    "snooze": "snoozed it",
    "label": "changed labels",
    "close": "closed it",
    "reopen": "opened it again",
    "merge": "merged it",
    "block": "blocked the patient",
    "unblock": "unblocked the patient",
    "look": "looked at who the patient is",
    "opened": "opened it",
    "exported": "exported figures",
    "escalated": "Overdue: everybody was reminded",
    "woke": "Back from snooze",
    "followed-up": "The patient was asked whether somebody reached them",
    "retimed": "The clock was set anew",
})  # fmt: skip
EVENTS: Mapping[str, str] = MappingProxyType({
    "CutOff": "Looked cut off",
    "Missed": "The guide did not understand",
    "SpokeAnother": "In another language",
    "Warned": "The safety words were shown",
    "ToTeam": "Only the team reads this: the guide is paused",
    "WentOn": "Went back to the guide",
    "TappedInVain": "An old button: nothing changed",
    "Withdrew": "Took an answer back",
})  # fmt: skip
SAID: Mapping[str, str] = MappingProxyType({
    "Started": "Started the guide",
    "Edited": "Changed an earlier message to",
    "Tapped": "Tapped",
    "Uploaded": "Sent a file or a picture",
    "Wordless": "Sent something without words",
    "InGroup": "Wrote in a group",
    "Left": "Blocked the bot",
    "CameBack": "Came back",
    "RecordRead": "Their record, as the program read it",
})  # fmt: skip
SOMEBODY = "a colleague"
THE_PATIENT = "Patient"
THE_GUIDE = "Guide"
CLOCK = "Clock"

REFUSALS: Mapping[Refusal, tuple[str, str]] = {
    Refusal.CLAIM_FIRST: ("Nobody holds this review.", "Claim it, then do this again."),
    Refusal.CLAIMED_BY_OTHER: (
        "{holder} holds this review.",
        "Talk to them, or take it over if you agreed on it.",
    ),
    Refusal.CHANGED_MEANWHILE: (
        "Something happened while you were writing.",
        "Read what is new, then decide.",
    ),
    Refusal.CLOSED: ("This review is closed.", "Open it again to go on."),
    Refusal.NOT_CLOSED: ("This review is not closed.", "There is nothing to open or to merge."),
    Refusal.EMPTY: ("There are no words yet.", "Write something, then try again."),
    Refusal.TOO_LONG: ("This does not fit one message.", "Make it shorter, or send it in two parts."),
    Refusal.UNKNOWN_SNIPPET: ("There is no such snippet.", "Load the page again and pick one anew."),
    Refusal.BLANK_LEFT: ("A blank is still empty.", "Fill every blank, then look at the preview."),
    Refusal.UNKNOWN_ENTRY: (
        "These words cannot be changed.",
        "They are not in this review, or were taken back.",
    ),
    Refusal.NOT_YOURS: ("These are not your words.", "Ask the colleague who wrote them, or an admin."),
    Refusal.TOO_LATE: (
        "Telegram takes messages back for 48 hours only.",
        "Write again to put it right. You can still change the words.",
    ),
    Refusal.ON_ITS_WAY: ("It is just being sent.", "Wait a few seconds, then try again."),
    Refusal.UNKNOWN_REVIEWER: ("This person is not on the team now.", "Ask an admin who is."),
    Refusal.UNKNOWN_REVIEW: ("There is no such review.", "Go back to the queue."),
    Refusal.OTHER_PATIENT: ("That belongs to another patient.", "Nothing was done. Load the page again."),
    Refusal.IN_THE_PAST: ("That time has passed.", "Choose a later one."),
    Refusal.UNREACHABLE: (
        "The patient has blocked the bot.",
        "Nothing can be sent. Note what you would have said; call their care team if it is urgent.",
    ),
    Refusal.BLOCKED: (
        "This patient is blocked by the team.",
        "An admin can unblock them, then it can be sent.",
    ),
    Refusal.FORBIDDEN_FILE: ("This file cannot be sent.", "Choose a PDF, PNG or JPEG of at most 10 MB."),
    Refusal.BAD_LABEL: (
        "This is no label.",
        "Use small letters, digits and hyphens, up to 30 characters; a review has at most 10 labels.",
    ),
    Refusal.ADMINS_ONLY: ("Only an admin may do this.", "Ask an admin of your team."),
}
