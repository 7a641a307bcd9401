"""A member of a chat as Telegram tells it, with every field its status must have."""

from collections.abc import Collection

from bot.sandbox.wire import Json

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def member_wire(user: Json, status: str, title: str = "", rights: Collection[str] = RIGHTS) -> Json:
    """ChatMember of one of the statuses creator, administrator, member, left, kicked."""
    allowed = {right: right in rights for right in RIGHTS}
    extras: dict[str, Json] = {
        "creator": {"is_anonymous": False},
        "administrator": {"can_be_edited": False, "is_anonymous": False, **allowed},
        "kicked": {"until_date": 0},
    }
    named = {"custom_title": title} if title and status in {"creator", "administrator"} else {}
    return {"user": user, "status": status, **extras.get(status, {}), **named}
