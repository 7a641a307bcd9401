"""What can stand between Telegram's updates and us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """No updates this time; worth asking again."""

    what: str
    seconds: float = 0.0
    """Telegram asked for so long a pause."""
    rival: bool = False
    """Somebody else polls with our token, or a webhook is set."""


class TokenRefusedError(Exception):
    """Telegram does not know our token: asking again cannot help."""
