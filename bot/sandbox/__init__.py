"""A make-believe Telegram: the Bot API over real HTTP, scriptable patients, faults on demand, a chat page.

It imports nothing of the bot, and the bot imports nothing of it: they meet over HTTP only.
"""

from bot.sandbox.calls import Call
from bot.sandbox.faults import Fault
from bot.sandbox.limits import Limits
from bot.sandbox.params import Upload
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.simulator import Simulator
from bot.sandbox.views import Attached, Button, Seen
from bot.sandbox.webhook import Patience
from bot.sandbox.wire import ApiError

__all__ = [
    "ApiError",
    "Attached",
    "Button",
    "Call",
    "Fault",
    "Limits",
    "Patience",
    "Sandbox",
    "Seen",
    "Simulator",
    "Upload",
]
