"""The Bot API's methods, by name; Telegram does not mind upper or lower case."""

from bot.sandbox.methods import again, chats, edit, me, pins, send, topics
from bot.sandbox.methods.common import Method

TABLES = (me.METHODS, send.METHODS, edit.METHODS, pins.METHODS, again.METHODS, chats.METHODS, topics.METHODS)
METHODS: dict[str, Method] = {name.lower(): method for table in TABLES for name, method in table.items()}
