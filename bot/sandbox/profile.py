"""What the bot says about itself: names, descriptions, commands, menu button."""

from dataclasses import dataclass, field

from bot.sandbox.wire import Json

Key = tuple[str, str]  # scope, language


@dataclass(slots=True)
class Profile:
    """The bot's own page."""

    name: str
    username: str
    id: int
    commands: dict[Key, list[Json]] = field(default_factory=dict)
    texts: dict[Key, str] = field(default_factory=dict)  # ("name" | "description" | …, language)
    menu: dict[int, Json] = field(default_factory=dict)  # by chat, 0 for all
    token: str = field(
        default="", repr=False
    )  # of the last getMe: pages that buttons open are signed with it

    def user(self) -> Json:
        """The bot as the sender of its messages."""
        return {"id": self.id, "is_bot": True, "first_name": self.words("name"), "username": self.username}

    def me(self) -> Json:
        """The bot as getMe tells it."""
        return self.user() | {
            "can_join_groups": True,
            "can_read_all_group_messages": True,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": True,
        }

    def words(self, which: str, language: str = "") -> str:
        """A name or description in this language, else in no language."""
        fallback = self.name if which == "name" else ""
        return self.texts.get((which, language)) or self.texts.get((which, "")) or fallback

    def commands_for(self, chat: Json, language: str) -> list[Json]:
        """The list a person in this chat is shown: the narrowest scope that has one."""
        kind = "all_private_chats" if chat["type"] == "private" else "all_group_chats"
        for scope in (f"chat:{chat['id']}", kind, "default"):
            for tongue in (language, ""):
                if found := self.commands.get((scope, tongue)):
                    return found
        return []
