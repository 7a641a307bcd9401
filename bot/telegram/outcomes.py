"""What an exception of PTB means for a kept message (Bot API server: which errors come after delivery)."""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.ports import Halted, Outcome, PatientId, Refused, Unknown, Unsent
from bot.telegram.request import NeverSentError

RECONNECT_SECONDS = 1.0
NOT_MODIFIED = "not modified"

# Telegram's words, in lower case, and our code for them: the text itself may quote the message.
CODES = (
    (NOT_MODIFIED, "not-modified"),
    ("message to edit not found", "edit-target-gone"),
    ("message_id_invalid", "edit-target-gone"),
    ("can't be edited", "edit-too-old"),
    ("there is no", "edit-wrong-kind"),
    ("chat not found", "chat-not-found"),
    ("peer_id_invalid", "chat-not-found"),
    ("too long", "too-long"),
    ("too large", "too-large"),
    ("entit", "entities"),
    ("button", "buttons"),
    ("not enough rights", "no-rights"),
    ("blocked", "blocked"),
    ("deactivated", "deactivated"),
    ("kicked", "kicked"),
)


def outcome_of(error: TelegramError) -> Outcome:
    """BadRequest and TimedOut are NetworkErrors to PTB, so the order matters."""
    match error:
        case RetryAfter():
            return Unsent(_seconds(error.retry_after), limited=True)
        case ChatMigrated():
            return Refused("moved", moved_to=PatientId(error.new_chat_id))
        case Forbidden():
            return Refused(code_of(error), gone=True)
        case InvalidToken() | Conflict():
            return Halted(type(error).__name__)
        case BadRequest():
            return Refused(code_of(error))
        case NeverSentError():
            return Unsent(RECONNECT_SECONDS)
        case _:
            return Unknown()


def code_of(error: TelegramError) -> str:
    said = error.message.lower()
    return next((code for words, code in CODES if words in said), type(error).__name__)


def _seconds(given: float | timedelta) -> float:
    return given.total_seconds() if isinstance(given, timedelta) else float(given)
