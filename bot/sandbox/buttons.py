"""Finding a button among the messages of a chat."""

from collections.abc import Iterator

from bot.sandbox.chat import Chat
from bot.sandbox.wire import Json


def buttons(chat: Chat, message_id: int = 0, thread: int = 0) -> Iterator[tuple[int, Json]]:
    """Every button with its message, of the newest message first."""
    for post in reversed(chat.visible()):
        number, there = int(post.wire["message_id"]), post.wire.get("message_thread_id", 0)
        if message_id in {0, number} and thread in {0, there}:
            rows = (post.wire.get("reply_markup") or {}).get("inline_keyboard", ())
            yield from ((number, button) for row in rows for button in row)


def find_button(chat: Chat, button: str, message_id: int, thread: int) -> tuple[int, str] | None:
    """The message and the data of a button to press, by its data or its label."""
    for number, each in buttons(chat, message_id, thread):
        if "callback_data" in each and button in {each["callback_data"], each["text"]}:
            return number, str(each["callback_data"])
    return None
