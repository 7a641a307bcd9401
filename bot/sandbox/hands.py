"""The hands of people in groups: topics, coming and going, taking away, opening pages."""

from bot.sandbox import groupwork
from bot.sandbox.buttons import buttons
from bot.sandbox.chat import Chat
from bot.sandbox.opening import login_url, web_app_url
from bot.sandbox.people import People
from bot.sandbox.watcher import Watcher
from bot.sandbox.wire import Json, bad_request


class GroupHands(Watcher):
    """Everything a member of a group does besides talking."""

    people: People

    def new_topic(self, chat_id: int, name: str, *, user: int = 0, icon: str = "") -> int:
        """A person makes a topic; returns its number."""
        return groupwork.new_topic(self.world, *self._who(chat_id, user), name, icon)

    def rename_topic(self, chat_id: int, thread: int, name: str, *, user: int = 0) -> None:
        """A person gives a topic another name."""
        groupwork.rename_topic(self.world, *self._who(chat_id, user), thread, name)

    def close_topic(self, chat_id: int, thread: int, *, user: int = 0) -> None:
        """A person closes a topic; the bot gets forum_topic_closed."""
        groupwork.close_topic(self.world, *self._who(chat_id, user), thread, closed=True)

    def reopen_topic(self, chat_id: int, thread: int, *, user: int = 0) -> None:
        """A person opens a topic again; the bot gets forum_topic_reopened."""
        groupwork.close_topic(self.world, *self._who(chat_id, user), thread, closed=False)

    def delete_topic(self, chat_id: int, thread: int, *, user: int = 0) -> None:
        """A person deletes a topic with all in it; the bot is not told."""
        groupwork.remove_topic(self.world, *self._who(chat_id, user), thread)

    def delete_message(self, chat_id: int, message_id: int, *, user: int = 0) -> None:
        """A person deletes a message for everyone; the bot is not told."""
        groupwork.remove_message(self.world, *self._who(chat_id, user), message_id)

    def pin(self, chat_id: int, message_id: int, *, user: int = 0, on: bool = True) -> None:
        """A person pins a message, or takes the pin away."""
        groupwork.pin(self.world, *self._who(chat_id, user), message_id, on=on)

    def join(self, chat_id: int, user: int, *, title: str = "", by: int = 0) -> None:
        """A known person comes into a group; a title makes them an administrator of that title."""
        chat = self.chat(chat_id)
        newcomer = self.people.user(self.chat(user))
        groupwork.join(self.world, chat, newcomer, title, self._member(chat, by) if by else None)

    def leave(self, chat_id: int, user: int, *, by: int = 0) -> None:
        """A person leaves, or is removed by another."""
        chat = self.chat(chat_id)
        groupwork.leave(self.world, chat, self._member(chat, user), self._member(chat, by) if by else None)

    def set_rights(self, chat_id: int, **rights: bool) -> None:
        """Give or take the bot's rights in a group, such as can_manage_topics=False."""
        chat = self.chat(chat_id)
        given = {right for right, on in rights.items() if on}
        chat.bot_rights = frozenset((chat.bot_rights | given) - (rights.keys() - given))
        self.world.changes.note("chat", chat.id, {})

    def link(self, chat_id: int, button: str, message_id: int = 0, *, user: int = 0) -> str:
        """The address that a url, login_url or web_app button (by its label) opens for this person."""
        chat, person = self._who(chat_id, user)
        for _, each in buttons(chat, message_id):
            if each["text"] == button and (url := self._address(each, person)):
                return url
        raise bad_request(f"no button {button!r} that opens a page in this chat")

    def _address(self, button: Json, person: Json) -> str:
        now, token = self.world.now(), self.world.profile.token
        if "login_url" in button:
            return login_url(button["login_url"]["url"], person, now, token)
        if "web_app" in button:
            query_id = f"AAE{next(self.world.tickets)}"
            return web_app_url(button["web_app"]["url"], person, now, token, query_id)
        return str(button.get("url", ""))

    def _who(self, chat_id: int, user: int) -> tuple[Chat, Json]:
        chat = self.chat(chat_id)
        return chat, self.people.user(chat, user)

    def _member(self, chat: Chat, user: int) -> Json:
        if user not in chat.people:
            raise bad_request("USER_NOT_PARTICIPANT")
        return chat.people[user]
