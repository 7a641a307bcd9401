"""What staff read in the group: tables only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from flows.reviews.effects import LABELS_AT_MOST
from flows.reviews.model import Outcome, Refusal, Severity, State

if TYPE_CHECKING:
    from collections.abc import Mapping

STATES: Mapping[State, str] = {
    State.OPEN: "nobody has claimed it",
    State.CLAIMED: "claimed by",
    State.SNOOZED: "snoozed",
    State.CLOSED: "closed by",
}
CHOSEN = tuple(outcome for outcome in Outcome if outcome is not Outcome.MERGED)

MARKS: Mapping[Severity, str] = {
    Severity.IMMEDIATE: "🔴",
    Severity.URGENT: "🟠",
    Severity.SOON: "🟡",
    Severity.ROUTINE: "⚪",
}
ICONS_OPEN: Mapping[Severity, tuple[str, ...]] = {
    Severity.IMMEDIATE: ("‼️", "❗️", "🔥"),
    Severity.URGENT: ("❗️", "🔥"),
    Severity.SOON: ("❓", "💬"),
    Severity.ROUTINE: ("💬", "❓"),
}
ICONS: Mapping[State, tuple[str, ...]] = {
    State.CLAIMED: ("👀", "🗣"),
    State.SNOOZED: ("📆", "💡"),
    State.CLOSED: ("✅", "🏁"),
}
"""Of the few emoji that a bot may give a topic; the first one that Telegram has."""

ACTS: Mapping[str, str] = MappingProxyType({
    "claim": "✋ {who} claimed it",
    "release": "👋 {who} released it",
    "assign": "👉 {who} gave it to {to}",
    "pause": "⏸ {who} paused the guide",
    "resume": "▶️ {who} let the guide go on",
    "snooze": "💤 {who} snoozed it until {until}",
    "label": "🏷 {who} put the label {label}",
    "unlabel": "🏷 {who} took the label {label} away",
    "close": "✅ {who} closed it: {outcome}",
    "reopen": "🔁 {who} opened it again",
    "merge": "🔁 {who} merged it",
    "block": "⛔ {who} blocked the patient",
    "unblock": "⛔ {who} unblocked the patient",
    "look": "🔎 {who} looked up who the patient is",
    "escalated": "🚨 ESCALATED: it is past due, and it waits for a person",
    "woke": "⏰ The snooze is over: somebody is needed",
    "followed-up": "🕊 The patient was asked whether somebody reached them",
})  # fmt: skip
LOUD = frozenset(("escalated", "woke"))
ALARM = "escalated"

REFUSALS: Mapping[Refusal, str] = {
    Refusal.CLAIM_FIRST: "Not sent. Claim first: tap Claim, then send again.",
    Refusal.CLAIMED_BY_OTHER: "Not done: {who} holds this. Ask them, or take it over with /take.",
    Refusal.CHANGED_MEANWHILE: "Not done: something happened meanwhile. Look, then send again.",
    Refusal.CLOSED: "Not done: this review is closed. Open it again with /reopen, then claim it.",
    Refusal.NOT_CLOSED: "Not done: this review is still open.",
    Refusal.EMPTY: "Not done: there are no words in it.",
    Refusal.TOO_LONG: "Not sent: too long for one message to the patient. Send it in two.",
    Refusal.UNKNOWN_SNIPPET: "Not sent: there is no such snippet any more.",
    Refusal.BLANK_LEFT: "Not sent: this snippet has blanks to fill. Fill them on the review page.",
    Refusal.UNKNOWN_ENTRY: "Not changed: this message never became words to the patient, or a file's words.",
    Refusal.NOT_YOURS: "Not changed: only who wrote it can change it.",
    Refusal.TOO_LATE: "Too late: Telegram lets a message be taken back for 48 hours.",
    Refusal.ON_ITS_WAY: "Not done: it is on its way right now. Try again in a moment.",
    Refusal.UNKNOWN_REVIEWER: "Not done: nobody on the team has that name.",
    Refusal.UNKNOWN_REVIEW: "This button is old: use the ones on the pinned card.",
    Refusal.OTHER_PATIENT: "Not done: that is another patient.",
    Refusal.IN_THE_PAST: "Not done: that time is over.",
    Refusal.UNREACHABLE: "Not sent: the patient has blocked the bot. It can only wait until they come back.",
    Refusal.BLOCKED: "Not sent: the team has blocked this patient.",
    Refusal.FORBIDDEN_FILE: "Not sent: only photos and PDF files can go to a patient.",
    Refusal.BAD_LABEL: f"Use small letters, digits and -, at most 30, and at most {LABELS_AT_MOST} labels.",
    Refusal.ADMINS_ONLY: "Not done: only an admin can do that.",
}

HELP = """What you write here goes to the patient once you have claimed the review.
// words, or a reply to a note: a note for the team, never sent
/claim  /release  /take (from a colleague)  /assign name
/pause  /resume (the guide)
/snippet words: reviewed words to send
/close  /reopen  /snooze 2h  /label x  /label -x
/undo as a reply to your own message: takes it back
Edit your own message to correct it at the patient's."""
ANONYMOUS = (
    "Not sent: you write as the group or a channel, so nobody knows who you are. Turn “Remain anonymous” off."
)
NOT_IN_TEAM = "Only the support team can do that."
OLD_BUTTON = REFUSALS[Refusal.UNKNOWN_REVIEW]
OLD_TOPIC = "Not sent: this topic is no patient's any more. Look for the newer topic with the same name."
NO_COMMAND = "Not sent: there is no such command. /help shows all; words for the patient do not begin with /."
WORDLESS = "Not sent: write words, or send a photo or a PDF file. Nothing else goes to a patient."
FORWARDED = "Not sent: what is forwarded does not go to a patient. Write it yourself, or use /snippet."
AS_PHOTO = "Not sent: send pictures as photos, and PDF as files."
ALBUM_WORDS = (
    "Not sent: put words under the first one, so that the patient knows what they are, and send again."
)
ALREADY_SENT = "It was sent already."
NOW_A_NOTE = (
    "Not changed: this went to the patient. Take it back with /undo (as a reply), then write the note."
)
KEPT_AS_NOTE = "Kept as a note, as it answers one. To write to the patient, send it without answering a note."
NEVER_SENT = "This message did not go to the patient before, so the change does not either: send it anew."
NO_FOUND = "No reviewed words hold all of that. Try fewer words."
NO_SUCH_NAME = "Not done: write /assign and one name of: {names}"
USAGE: Mapping[str, str] = {
    "snooze": "Write for how long: /snooze 30m, /snooze 2h or /snooze 1d",
    "label": "Write the label: /label x, or /label -x to take it away",
    "snippet": "Write what to look for: /snippet her2 low",
    "undo": "Write /undo as a reply to the message that you want to take back",
    "note": "Write the note behind it: // words",
}
REMADE = "♻️ The topic was deleted, so here is a new one. Earlier messages: see the page."
NOT_SHOWN = "… Telegram refused what stood here: see the page."
EARLIER = "… earlier messages: see the page."
UNDELIVERED = "⚠️ This did not reach the patient ({error})."
BLOCKED_US = "they have blocked the bot"
SOMEBODY = "a colleague"
