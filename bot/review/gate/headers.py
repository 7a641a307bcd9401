"""What every answer of the desk tells a browser not to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import Message

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nobody frames us, not even Telegram's web clients: in a frame there a SameSite=Strict cookie is not sent,
so a framed desk could not work, and a hidden one could be made to send words to a patient. Telegram's apps
open a Mini App in a view of its own, which is no frame."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}
HSTS = "max-age=31536000"
"""Without includeSubDomains: other hosts are not ours to speak for."""
NO_STORE = "no-store"
BREAKS = frozenset(b"\r\n\0")


class HeaderError(Exception):
    """A header with a line break could begin a header, or an answer, of somebody else's."""


def dress(message: Message, *, secure: bool, cached: bool) -> None:
    """Sets ours over whatever a page set. Raises HeaderError."""
    headers = MutableHeaders(raw=message.setdefault("headers", []))
    for name, value in HEADERS.items():
        headers[name] = value
    if secure:
        headers["Strict-Transport-Security"] = HSTS
    if not cached:
        headers["Cache-Control"] = NO_STORE
    if any(BREAKS.intersection(part) for pair in headers.raw for part in pair):
        raise HeaderError
