"""What can go wrong in the staff group, and what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.ports import Halted, Refused, Unsent
from bot.review.topics.ports import ChatId
from bot.telegram.outcomes import outcome_of

if TYPE_CHECKING:
    from telegram.error import TelegramError

BACK_OFF = 5.0


class GroupError(Exception):
    """Never quotes anybody's words."""


class LaterError(GroupError):
    """Not now: limits, or the line is down."""

    def __init__(self, seconds: float, *, limited: bool = False, unknown: bool = False) -> None:
        super().__init__(f"later: {seconds:.0f} s")
        self.seconds = seconds
        self.limited = limited
        self.unknown = unknown
        """Perhaps it was done: the answer was lost."""


class MovedError(GroupError):
    """The group became a supergroup."""

    def __init__(self, chat: ChatId) -> None:
        super().__init__("moved")
        self.chat = chat


class BarredError(GroupError):
    """Only the operator can help: `code` has words in WHAT_TO_DO."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TopicGoneError(GroupError):
    """Somebody deleted it."""


class MessageGoneError(GroupError):
    """Somebody deleted it, or it cannot be edited any more."""


class UnchangedError(GroupError):
    """It is so already."""


class RefusedError(GroupError):
    """For another reason, which another try does not change."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


NO_CHAT = "no-group"
WHAT_TO_DO = {
    "no-rights": "make the bot an administrator of the staff group with the rights to manage topics, pin and "
    "delete messages",
    "no-forum": "turn Topics on in the settings of the staff group",
    NO_CHAT: "check LANTERN_STAFF_CHAT_ID, and add the bot to that group",
    "removed": "add the bot to the staff group again, as an administrator",
    "token": "copy LANTERN_BOT_TOKEN again from @BotFather, and run one Lantern only",
}

# Telegram's words, in lower case (Bot API server and its clients' reports), by what they mean.
GONE = ("thread not found", "topic_deleted", "topic_id_invalid", "topic not found")
UNCHANGED = ("not modified", "not_modified")
NO_MESSAGE = (
    "message to edit not found",
    "message_id_invalid",
    "can't be edited",
    "message to pin not found",
)
BARRED = (
    ("not enough rights", "no-rights"),
    ("chat_admin_required", "no-rights"),
    ("need administrator rights", "no-rights"),
    ("not a forum", "no-forum"),
    ("chat not found", NO_CHAT),
    ("peer_id_invalid", NO_CHAT),
    ("topic_closed", "no-rights"),
)


def meaning(error: TelegramError) -> GroupError:
    said = error.message.lower()
    for words, kind in ((GONE, TopicGoneError), (UNCHANGED, UnchangedError), (NO_MESSAGE, MessageGoneError)):
        if any(one in said for one in words):
            return kind()
    if code := next((code for words, code in BARRED if words in said), ""):
        return BarredError(code)
    match outcome_of(error):
        case Unsent(seconds, limited):
            return LaterError(seconds, limited=limited)
        case Refused(moved_to=new) if new is not None:
            return MovedError(ChatId(new))
        case Refused(gone=True):
            return BarredError("removed")
        case Refused(code):
            return RefusedError(code)
        case Halted():
            return BarredError("token")
        case _:
            return LaterError(BACK_OFF, unknown=True)
